"""Free text as an outline: one item a line, its depth by indentation, its mark as written (개조식)."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.marks import Mark, split_mark

MAX_DEPTH = 8
"""Levels of 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조제1항; no office document goes deeper."""

_WIDTHS = {" ": 1, "\u3000": 2, "\t": 4}


class OutlineItem(NamedTuple):
    """One item: its depth from 1, its mark as written ("" for a plain paragraph), its text."""

    level: int
    mark: str
    text: str


Outline: TypeAlias = tuple[OutlineItem, ...]


def parse_outline(text: str) -> Outline | Fault:
    """Read an outline; a line without a mark that stands deeper than an item's mark continues that item."""
    items: list[OutlineItem] = []
    margins: list[int] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        start, offset = offset, offset + len(line)
        content = line.strip()
        if not content:
            continue
        margin = _margin(line)
        marked = _marked(content)
        if marked is None and items and items[-1].mark and margin > margins[-1]:
            items[-1] = items[-1]._replace(text=f"{items[-1].text} {content}")
            continue
        while margins and margins[-1] >= margin:
            margins.pop()
        margins.append(margin)
        if len(margins) > MAX_DEPTH:
            return Fault(
                start,
                start + len(line.rstrip()),
                f"항목이 {MAX_DEPTH}단계보다 깊습니다",
                "단계를 줄이십시오.",
            )
        mark, rest = (marked[0].text, marked[1]) if marked else ("", content)
        items.append(OutlineItem(len(margins), mark, rest.strip()))
    if not items:
        return Fault(0, len(text), "글이 비어 있습니다", "쓸 내용이 없으면 키를 지우십시오.")
    return tuple(items)


def print_outline(outline: Outline) -> str:
    """Write an outline as `parse_outline` reads it, two blanks a level."""
    return "".join(f"{'  ' * (item.level - 1)}{item.mark}{' ' if item.mark else ''}{item.text}\n" for item in outline)


def _marked(content: str) -> tuple[Mark, str] | None:
    """Split an item's mark off; a chapter's numeral begins no item, the document counts its chapters itself."""
    found = split_mark(content)
    return None if found and found[0].kind in ("roman", "roman_letters") else found


def _margin(line: str) -> int:
    """Measure a line's indentation in half-width columns."""
    width = 0
    for character in line:
        if character not in _WIDTHS:
            break
        width += _WIDTHS[character]
    return width
