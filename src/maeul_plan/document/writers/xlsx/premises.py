"""The sheet 전제: the term and the posts, as cells to change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.writers.xlsx.sheet import Cell, Look, Sheet, Typed, address
from maeul_plan.document.writers.xlsx.term_cells import FIRST_ROW, Months, months_format, term_cells
from maeul_plan.figures.staffing import PostFigure, staffing_of
from maeul_plan.notation.money import Money
from maeul_plan.notation.units import unit_name
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

NAME: Final = "전제"
_BY_VALUE: Final = "나누어 셈한 값이라 고쳐도 예산이 바뀌지 않음"
_SPLIT: Final = "나뉨"
_YEAR: Final = 12
_HINT: Final = "노란 칸이 넣는 값입니다. 고치면 예산과 재원이 따라 바뀝니다."


class PostCells(NamedTuple):
    """Where a post's pay, heads and months stand, as another sheet names them.

    A post `is_plain` where its pay is a year's, the same for all heads over the whole term: then amounts follow the
    cells. `annual` is the year's pay on the first day.
    """

    post: Post
    annual: Money | None
    is_plain: bool
    pay: str
    heads: str
    months: str
    counted: Fraction | None


@dataclass(frozen=True, slots=True)
class Premises:
    """The sheet, and where others find what stands in it.

    `months` is the cell of the months paid, "" without a term; `counted` what stands there, None where it is no number.
    `words` is the cell that says them as a 산출내역 does, "" where they are always whole, and `says` what it says.
    """

    sheet: Sheet
    months: str
    counted: Fraction | None
    words: str
    says: str
    posts: dict[str, PostCells] = field(default_factory=dict)


def premises_of(plan: Plan) -> Premises:
    """Lay out what the budget of a plan rests on."""
    cells = [
        Cell(0, 0, "예산의 전제", Look("title"), last_column=4),
        Cell(1, 0, plan.document.title, Look("plain"), last_column=4),
        Cell(2, 0, _HINT, Look("small"), last_column=4),
    ]
    term, months = term_cells(plan)
    cells += term
    head = cells[-1].row + 2
    figures = staffing_of(plan)
    rows = [_Row(one, head + 1 + i, months) for i, one in enumerate(figures.posts if figures else ())]
    if rows:
        names = ("직위", "인원", "연 보수(1명)", "개월", "비고")
        cells += [Cell(head, i, name, Look("head")) for i, name in enumerate(names)]
    cells += [cell for row in rows for cell in row.cells()]
    found: dict[str, PostCells] = {}
    for row in rows:
        found.setdefault(row.post.key, row.found())
    sheet = Sheet(NAME, (18, 18, 20, 14, 24), tuple(cells), head_row=2, typed=tuple(_typed(plan, rows)))
    cell, words = _elsewhere(months.cell), _elsewhere(months.words)
    return Premises(sheet, cell, months.counted, words, months.says, found)


def _elsewhere(cell: str) -> str:
    """Name a cell as another sheet does."""
    return f"{NAME}!${cell[0]}${cell[1:]}" if cell else ""


@dataclass(frozen=True, slots=True)
class _Row:
    """The row of one post."""

    figure: PostFigure
    row: int
    term: Months

    @property
    def post(self) -> Post:
        """The post as the plan states it."""
        return self.figure.post

    @property
    def annual(self) -> Money | None:
        """The year's pay of one head, worked out from another unit where the plan states none."""
        if self.post.annual_pay or self.figure.wage is None:
            return self.post.annual_pay
        return Money(self.figure.wage.monthly * _YEAR, 1)

    @property
    def is_plain(self) -> bool:
        """Tell a post whose pay follows from three cells."""
        pay, post = self.figure.pay, self.post
        one_run = pay is None or (len(pay.runs) == 1 and not pay.runs[0].stay.who)
        return (post.annual_pay is not None or self.figure.wage is None) and one_run and not (post.start or post.end)

    def cells(self) -> Iterator[Cell]:
        """Give its cells: the months are its own, else those of the term."""
        post, pay = self.post, self.annual
        yield Cell(self.row, 0, post.name, Look("text"))
        yield Cell(self.row, 1, Fraction(post.headcount), Look("input", '#,##0"명"'))
        suffix = f'"{unit_name(pay.unit)}"' if pay and pay.unit else ""
        whole = pay is None or pay.number.denominator == 1
        pay_look = Look("input", (("#,##0" if whole else "#,##0.0##") + suffix))
        yield Cell(self.row, 2, pay.number if pay else None, pay_look)
        yield self._months()
        says = "직위에 적은 개월" if post.months is not None else "운영기간의 개월"
        yield Cell(self.row, 4, says if self.is_plain else _BY_VALUE, Look("text"))

    def _months(self) -> Cell:
        """Give the cell of the months."""
        own = Fraction(self.post.months) if self.post.months is not None else None
        if not self.is_plain:
            own = self.figure.pay.months if self.figure.pay else None
            return Cell(self.row, 3, own if own is not None else _SPLIT, Look("number", months_format(own)))
        if own is not None:
            return Cell(self.row, 3, own, Look("input", '#,##0"개월"'))
        if self.term.cell:
            value = self.term.value
            return Cell(self.row, 3, value, Look("number", months_format(value)), self.term.cell)
        return Cell(self.row, 3, "기간 없음", Look("middle"))

    def found(self) -> PostCells:
        """Say where others find it."""
        own = self.post.months
        counted = Fraction(own) if own is not None else self.term.counted
        if not self.is_plain:
            counted = self.figure.pay.months if self.figure.pay else None
        pay, heads, months = (address(self.row, column, NAME) for column in (2, 1, 3))
        return PostCells(self.post, self.annual, self.is_plain, pay, heads, months, counted)


def _typed(plan: Plan, rows: list[_Row]) -> Iterator[Typed]:
    if plan.period is not None:
        for i in range(2):
            yield Typed(FIRST_ROW + i, 1, "day", "날짜를 2026-08-01처럼 넣으십시오.")
    for row in rows:
        yield Typed(row.row, 1, "count", "인원을 0이나 그보다 큰 온수로 넣으십시오.")
        yield Typed(row.row, 2, "amount", "연 보수를 그 단위의 수로 넣으십시오. 예: 40,000")
