"""Lists of persons: which cells of a table hold personal data, by the words at their column's or row's head."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import takewhile
from typing import Final

from maeul_plan.document.grid import Placed, placed
from maeul_plan.document.tree import Cell, Table
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.personal_data import Personal, masked_name, starred

_NAME_HEADS: Final = frozenset(("성명", "이름", "성함", "대표자명", "직원명", "위원명"))
_KINDS: Final = {
    "생년월일": "생년월일",
    "연락처": "연락처",
    "전화": "연락처",
    "전화번호": "연락처",
    "휴대전화": "연락처",
    "휴대폰": "연락처",
    "주소": "주소",
}
_ANYWHERE: Final = {
    "계좌": "계좌번호",
    "계좌번호": "계좌번호",
    "주민등록번호": "주민등록번호",
    "주민번호": "주민등록번호",
    "여권번호": "여권번호",
    "운전면허번호": "운전면허번호",
    "인정경력": "경력",
}
"""What is personal in any table; the rest only beside names, as an office has a phone and an address too."""

_PERSON: Final = pattern(r"(?<![가-힣A-Za-z])(?:[가-힣]{2,5}|[A-Za-z]{2,})(?![가-힣A-Za-z])")
_NOBODY: Final = frozenset(
    (
        *("미정", "공석", "미선정", "공개모집", "채용", "예정", "선임", "없음"),
        *("구분", "직위", "직급", "직책", "소속", "분야", "경력", "학력", "자격", "성별", "담당업무", "비고"),
    )
)
"""Words in the place of a name, and heads of other columns."""

_SOME: Final = pattern(r"[0-9A-Za-z]*[0-9][0-9A-Za-z]*")
_FIRST_WORDS: Final = 2  # 서울특별시 성북구: what stands behind says where a person lives
_WORD: Final = pattern(r"\S+")


def personal_cells(
    table: Table, officials: Collection[str]
) -> dict[tuple[int, int], Callable[[str], Iterator[Personal]]]:
    """Say for the places of cells with personal data how it is found there; names of `officials` stay.

    Heads below the first row, or figures in it, say that the table may be a form: what stands beside a head is then
    masked like what stands below it, as too much masked does less harm than too little.
    """
    cells = placed(table.rows)
    heads = [one for one in cells if _kind(one.cell)]
    below = any(one.row >= table.head_rows for one in heads)
    may_be_form = below or any(_SOME.search(one.cell.text) for one in cells if one.row < table.head_rows)
    is_roster = any(_kind(one.cell) == "성명" for one in heads)
    kinds: dict[tuple[int, int], set[str]] = {}
    for head in heads:
        kind = _kind(head.cell)
        if is_roster or kind in _ANYWHERE.values():
            spoken_of = [*_column_of(head, cells), *(_row_of(head, cells) if may_be_form else ())]
            for one in spoken_of:
                if not _kind(one.cell):
                    kinds.setdefault((one.row, one.column), set()).add(kind)
    return {place: _finder(frozenset(held), officials) for place, held in kinds.items()}


def _kind(cell: Cell) -> str:
    """Name what the cells under a head hold; "" where that is nothing personal."""
    text = "".join(cell.text.split())
    return "성명" if text in _NAME_HEADS else _KINDS.get(text) or _ANYWHERE.get(text) or ""


def _column_of(head: Placed, cells: list[Placed]) -> Iterator[Placed]:
    columns = range(head.column, head.column + head.cell.colspan)
    return (one for one in cells if one.row > head.row and one.column in columns)


def _row_of(head: Placed, cells: list[Placed]) -> Iterator[Placed]:
    """Give the cells to the right of a head, as far as the next head."""
    rows = range(head.row, head.row + head.cell.rowspan)
    right = (one for one in cells if one.column > head.column and one.row in rows)
    return takewhile(lambda one: not _kind(one.cell), right)


def _finder(kinds: frozenset[str], officials: Collection[str]) -> Callable[[str], Iterator[Personal]]:
    """Make a finder of what a cell of these kinds holds."""

    def find(text: str) -> Iterator[Personal]:
        for kind in sorted(kinds):
            yield from _in_cell(kind, text, officials)

    return find


def _in_cell(kind: str, text: str, officials: Collection[str]) -> Iterator[Personal]:
    if kind == "성명":
        for found in _PERSON.finditer(text):
            if found[0] not in officials and found[0] not in _NOBODY:
                yield Personal(kind, *found.span(), masked_name(found[0]))
    elif kind == "경력":
        if _SOME.search(text):
            yield Personal(kind, 0, len(text), starred(text))
    elif kind == "주소":
        for found in list(_WORD.finditer(text))[_FIRST_WORDS:]:
            yield Personal(kind, *found.span(), "○" * len(found[0]))
    else:
        for found in _SOME.finditer(text):
            yield Personal(kind, *found.span(), starred(found[0]))
