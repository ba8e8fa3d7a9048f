"""The items that stand below a line of a document, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from maeul_plan.checks.passage import Passage


def items_below(lines: Sequence[Passage], at: int) -> Sequence[Passage]:
    """Give the items right below a line that stand side by side, not those below them.

    Pasted text may have no indentation: there another mark stands below.
    """
    items: list[Passage] = []
    heading = lines[at]
    for one in lines[at + 1 :]:
        is_beside = level_of(one) == level_of(heading) and one.mark[-1:] == heading.mark[-1:]
        if is_beside or level_of(one) < level_of(heading) or not one.mark:
            break
        if not items or (one.level == items[0].level and one.mark[-1:] == items[0].mark[-1:]):
            items.append(one)  # 2) stands beside 1)
    return items


def level_of(line: Passage) -> int:
    """Give how deep a line stands; a chapter above all."""
    return 0 if line.part == "chapter" else line.level
