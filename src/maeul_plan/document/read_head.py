"""Read a document's head: its labels, its approval table, whom it consulted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maeul_plan.document.escape import clean, decode
from maeul_plan.document.read_table import read_table
from maeul_plan.document.shapes import CONSULTED, LABEL, SUBJECT, SUBJECT_LINE, begins_structure, is_sent_to, split_end
from maeul_plan.document.tree import Approver, Cell, Head, Table
from maeul_plan.notation.marks import split_mark
from maeul_plan.notation.pattern import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

_OTHER_LABEL = pattern(r"(?P<label>[^\s#|]\S*)[\t\u3000]+(?P<text>[^\t]*)")
_STRUCTURED = pattern(r"[|\t\u3000\u00a0]|##? |.*\t")  # a row of a table, a line further in, a heading
_SIGNATURE = pattern(r"(?:(?P<mark>전결|대결)(?: |\Z))?(?:(?P<signed>\d\d/\d\d)(?: |\Z))?(?P<name>.*)")


def read_head(lines: Sequence[str], start: int) -> tuple[Head, int] | None:
    """Read the head that begins at `lines[start]`, and give the index behind it; None where none begins."""
    office = _read_office(lines, start)
    first = start + 1 if office else start
    if not LABEL.match(lines[first].strip(" ")):
        return None
    known = (LABEL, SUBJECT_LINE) if is_sent_to(lines[first].strip(" ")) else (LABEL,)
    fields, at = [], first
    while at < len(lines) and (field := _read_field(lines[at], known)):
        fields.append(field)
        at += 1
    end = at
    while at < len(lines) and not lines[at].strip():
        at += 1
    # A letter has its approval in its footer: a table below its title is the letter's own.
    found = None if SUBJECT in dict(fields) else read_table(lines, at)
    approval = _read_approval(found[0]) if found else None
    if found is None or approval is None:
        return Head(tuple(fields), office=office, line=start + 1), end
    return Head(tuple(fields), *approval, office=office, line=start + 1), found[1]


def _read_office(lines: Sequence[str], start: int) -> str:
    """Read the office's name that stands right above 수신; "" where the line is anything else."""
    line, below = lines[start].strip(" "), lines[start + 1].strip(" ") if start + 1 < len(lines) else ""
    if not is_sent_to(below) or LABEL.match(line) or _STRUCTURED.match(line) or split_end(line)[1]:
        return ""
    office = decode(line)
    return "" if not office.guarded and begins_structure(office.text) else office.text


def _read_field(line: str, known: Iterable[re.Pattern[str]]) -> tuple[str, str] | None:
    """Read a label and its text: one of the known forms, or any label behind which stands a wide blank or a tab."""
    stripped = line.strip(" ")
    found = next(filter(None, (form.fullmatch(stripped) for form in known)), None)
    if found is None and not split_mark(line):
        found = _OTHER_LABEL.fullmatch(stripped)
    return (" ".join(decode(found["label"]).text.split()), decode(found["text"]).text) if found else None


def _read_approval(table: Table) -> tuple[tuple[Approver, ...], tuple[str, ...]] | None:
    """Read the rows of posts, names and 협조; None where a table is something else."""
    if table.caption or table.unit or len(table.rows) not in {2, 3}:
        return None
    posts, names, consulted = (*table.rows, ())[:3]
    merged = any(cell.colspan + cell.rowspan > 2 for cell in posts + names)  # noqa: PLR2004 - one each
    if merged or not any(cell.text for cell in posts) or (consulted and consulted[0].text != CONSULTED):
        return None
    approvers = [
        Approver(clean(post.text), *_read_signature(clean(name.text))) for post, name in zip(posts, names, strict=True)
    ]
    while approvers[-1] == Approver("", ""):
        approvers.pop()
    return tuple(approvers), _read_consulted(consulted[1:])


def _read_consulted(cells: Iterable[Cell]) -> tuple[str, ...]:
    """Read whom a document consulted: one a cell, or several on lines of their own."""
    return tuple(clean(line) for cell in cells for line in cell.text.split("\n") if line.strip())


def _read_signature(text: str) -> tuple[str, str, str]:
    """Read a name, the day it was signed, and 전결 or 대결."""
    found = _SIGNATURE.fullmatch(text)
    return (found["name"], found["signed"] or "", found["mark"] or "") if found else (text, "", "")
