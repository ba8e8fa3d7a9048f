"""Put edits into a text: stretches are replaced, every other character stays."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from maeul_plan.findings import Edit
from maeul_plan.source.decode import without_control
from maeul_plan.source.positions import Positions, positions

if TYPE_CHECKING:
    from collections.abc import Iterable

Edits: TypeAlias = tuple[Edit, ...]
_Point: TypeAlias = tuple[int, int]  # line and column, from 1
_Stretch: TypeAlias = tuple[_Point, _Point]


class Applied(NamedTuple):
    """A text with edits put in, and the edits that would have written over another."""

    text: str
    left_out: Edits


class Chosen(NamedTuple):
    """The groups of edits that get along, and those that would write over one of them."""

    kept: tuple[Edits, ...]
    left_out: tuple[Edits, ...]


def apply(text: str, edits: Iterable[Edit]) -> Applied:
    """Put edits of one file into its text; of two that overlap the first in the text is kept."""
    chosen = choose((edit,) for edit in edits)
    where = positions("", without_control(text))
    parts, at = [], 0
    for (edit,) in chosen.kept:
        _, line, column, end_line, end_column = edit.place
        parts += [text[at : offset(where, line, column)], edit.text]
        at = offset(where, end_line, end_column)
    parts.append(text[at:])
    return Applied("".join(parts), tuple(edit for (edit,) in chosen.left_out))


def choose(groups: Iterable[Edits]) -> Chosen:
    """Choose, in the order of the text, which groups can be applied together; a group is kept whole or left out.

    Two insertions at one point do not get along: nothing says which comes first.
    """
    taken: list[_Stretch] = []
    kept, left_out = [], []
    for group in sorted(tuple(sorted(group)) for group in groups):
        mine = [_stretch(edit) for edit in group]
        if any(_clash(*pair) for pair in pairwise(mine)) or any(_is_taken(taken, one) for one in mine):
            left_out.append(group)
            continue
        kept.append(group)
        for one in mine:
            taken.insert(bisect_left(taken, one), one)
    return Chosen(tuple(kept), tuple(left_out))


def offset(where: Positions, line: int, column: int) -> int:
    """Give the character (from 0) at a line and a column.

    Raises:
        ValueError: The text has no such line.
    """
    if not 1 <= line <= len(where.starts):
        message = f"no line {line} in a text of {len(where.starts)}"
        raise ValueError(message)
    return where.starts[line - 1] + column - 1


def _stretch(edit: Edit) -> _Stretch:
    _, line, column, end_line, end_column = edit.place
    return (line, column), (end_line, end_column)


def _is_taken(taken: list[_Stretch], one: _Stretch) -> bool:
    """Look at the neighbours only: what is taken is sorted and does not overlap."""
    at = bisect_left(taken, one)
    return any(_clash(other, one) for other in taken[max(at - 1, 0) : at + 1])


def _clash(one: _Stretch, other: _Stretch) -> bool:
    return one == other or (one[0] < other[1] and other[0] < one[1])
