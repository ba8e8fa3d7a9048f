"""The names of a table's rows and columns, as its formulas may call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern

Axis: TypeAlias = Literal["열", "행"]

TWICE: Final = -1
"""The place of a name that two columns, or two rows, have."""

_IN_A_WORD: Final = pattern(r"[0-9A-Za-z가-힣一-鿿_]")
_MOST_LISTED: Final = 8
_MOST_COMPARED: Final = 200


class Declared(NamedTuple):
    """A head of a column or a row: its name, and where its formula begins; `start` is None where it has none."""

    name: str
    start: int | None


class Names(NamedTuple):
    """What the formulas of a table may call: columns and rows by their names, and how long the names are."""

    columns: Mapping[str, int]
    rows: Mapping[str, int]
    lengths: tuple[int, ...]

    def on(self, axis: Axis) -> Mapping[str, int]:
        """Give the names of the columns (열) or the rows (행)."""
        return self.columns if axis == "열" else self.rows

    def at(self, plain: str, start: int) -> str:
        """Give the longest name that stands at `start` of a narrow text as a word of its own, or ""."""
        for length in self.lengths:
            name = plain[start : start + length]
            if len(name) == length and (name in self.columns or name in self.rows) and _ends(plain, start, length):
                return name
        return ""

    def known(self, axis: Axis, near: str) -> str:
        """Say which name may be meant, or which names there are."""
        names = [name for name in self.on(axis) if name][:_MOST_COMPARED]
        close = get_close_matches(near, names, n=1, cutoff=0.5)
        if close:
            return f"‘{close[0]}’인지 확인하십시오."
        more = "" if len(names) <= _MOST_LISTED else " 등"
        return f"{axis}의 이름은 {', '.join(names[:_MOST_LISTED])}{more}입니다."


def declared(head: str) -> Declared:
    """Split a head at its first `=`, unless a quotation mark stands before it."""
    at = head.find("=")
    return Declared(narrow(head).strip(), None) if at < 0 else Declared(narrow(head[:at]).strip(), at + 1)


def names_of(columns: Sequence[str], rows: Sequence[str]) -> Names:
    """Gather the names; one with a unit in brackets behind it may be called without."""
    by_column, by_row = _placed(columns), _placed(rows)
    lengths = {len(name) for name in (*by_column, *by_row) if name and not name.isdigit()}
    return Names(by_column, by_row, tuple(sorted(lengths, reverse=True)))


def _placed(names: Iterable[str]) -> Mapping[str, int]:
    placed: dict[str, int] = {}
    short: dict[str, int] = {}
    for i, name in enumerate(names):
        placed[name] = TWICE if name in placed else i
        bare = without_unit(name)
        if bare != name:
            short[bare] = TWICE if bare in short else i
    return placed | {name: at for name, at in short.items() if name not in placed}


def without_unit(name: str) -> str:
    """Take the brackets off the end of a name: 예산액(천원) → 예산액."""
    at = name.rfind("(")
    return name[:at].rstrip() or name if at > 0 and name.endswith(")") else name


def _ends(plain: str, start: int, length: int) -> bool:
    """Tell whether a name ends where it ends: 예산 does not stand in 예산액."""
    end = start + length
    if end >= len(plain) or not _IN_A_WORD.match(plain, end):
        return True
    return not _IN_A_WORD.match(plain, end - 1)
