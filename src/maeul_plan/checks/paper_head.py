"""The labels at the head of a document (문서번호, 공개여부), with the places of what stands behind them."""

from __future__ import annotations

from typing import Final, NamedTuple

from maeul_plan.checks.paper import Paper
from maeul_plan.document.tree import Head
from maeul_plan.findings import Place
from maeul_plan.notation.pattern import pattern

# Pasted text may hold the next label on the same line.
_NEXT: Final = pattern(r"[\t\u3000]| {2,}|\s(?:문서번호|결재일|등록일|공개여부|공개구분|방침번호)")


class HeadField(NamedTuple):
    """The text behind a label, and where it stands."""

    text: str
    place: Place


def head_field(paper: Paper, *labels: str) -> HeadField | None:
    """Find the first of the head's fields that has one of the labels and says something.

    Where the file does not hold the text as it reads, the place is that of the line.
    """
    first = paper.document.nodes[0] if paper.document.nodes else None
    if not isinstance(first, Head):
        return None
    for line, (label, written) in enumerate(first.fields, start=first.line + bool(first.office)):
        text = _NEXT.split(written, maxsplit=1)[0].strip()
        if label in labels and text:
            raw = paper.lines[line - 1]
            start = raw.find(text, raw.find(label[0]) + len(label))
            place = paper.place(line, start, start + len(text)) if start >= 0 else paper.place(line)
            return HeadField(text, place)
    return None
