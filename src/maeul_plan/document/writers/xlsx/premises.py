"""The sheet 전제: the term and the posts, as cells to change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.writers.xlsx.sheet import Cell, Kind, Look, Sheet, Typed, address
from maeul_plan.document.writers.xlsx.term_cells import FIRST_ROW, Months, months_format, term_cells
from maeul_plan.figures.budget import BudgetFigures, every_line
from maeul_plan.figures.shares.split_tables import is_split_by_line
from maeul_plan.figures.staffing import PostFigure, staffing_of
from maeul_plan.notation.money import Money, print_money
from maeul_plan.notation.units import unit_name
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

NAME: Final = "전제"
_BY_VALUE: Final = "고쳐도 예산이 바뀌지 않음"
_OTHER_PAYS: Final = {
    "daily_pay": "일급에 날수를 곱함",
    "hourly_pay": "시급에 시간을 곱함",
    "pay_table": "보수표의 보수임",
}
_SPLIT: Final = "나뉨"
_YEAR: Final = 12
_HINT: Final = "노란 칸이 넣는 값입니다. 고치면"


class PostCells(NamedTuple):
    """Where a post's pay, heads and months stand, as another sheet names them.

    A post `is_plain` where its pay is a year's or a month's, the same for all heads over the whole term: then amounts
    follow the cells. `stated` is the pay on the first day that stands in its cell, a month's where it `is_monthly`.
    """

    post: Post
    stated: Money | None
    is_monthly: bool
    is_plain: bool
    pay: str
    heads: str
    months: str
    counted: Fraction | None

    @property
    def annual(self) -> Money | None:
        """The year's pay of one head."""
        stated = self.stated
        return Money(stated.number * _YEAR, stated.unit) if stated and self.is_monthly else stated


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


def premises_of(plan: Plan, budget: BudgetFigures) -> Premises:
    """Lay out what the budget of a plan rests on."""
    cells = [
        Cell(0, 0, "예산의 전제", Look("title"), last_column=4),
        Cell(1, 0, plan.document.title, Look("plain"), last_column=4),
    ]
    term, months = term_cells(plan)
    cells += term
    head = cells[-1].row + 2
    figures = staffing_of(plan)
    rows = [_Row(one, head + 1 + i, months) for i, one in enumerate(figures.posts if figures else ())]
    if rows:
        pay = "보수(1명)" if any(row.is_monthly for row in rows) else "연 보수(1명)"
        names = ("직위", "인원", pay, "개월", "비고")
        cells += [Cell(head, i, name, Look("head")) for i, name in enumerate(names)]
    cells += [cell for row in rows for cell in row.cells()]
    found: dict[str, PostCells] = {}
    for row in rows:
        found.setdefault(row.post.key, row.found())
    cells += [Cell(2 + i, 0, says, Look("small"), last_column=4) for i, says in enumerate(_follows(budget, found))]
    sheet = Sheet(NAME, (18, 18, 20, 14, 24), tuple(cells), head_row=2, typed=tuple(_typed(plan, rows)))
    cell, words = _elsewhere(months.cell), _elsewhere(months.words)
    return Premises(sheet, cell, months.counted, words, months.says, found)


def _follows(budget: BudgetFigures, posts: dict[str, PostCells]) -> Iterator[str]:
    """Say what follows the cells, and what, if anything, stays as it is until the plan is written anew."""
    by_line = bool(budget.funding) and is_split_by_line(budget)
    items = [item for line in every_line(budget.lines) for item in line.items if not item.item.basis]
    typed = any(item.item.premium or _is_split(posts.get(item.item.post or "")) for item in items)
    stays = ["비고에 그렇게 적은 금액"] if typed else []
    stays += ["비목마다 나눈 재원"] if by_line else []
    stays += ["받는 곳의 몫"] if budget.recipient_splits else []
    follows = "예산과 재원이" if budget.funding and not by_line else "예산이"
    yield f"{_HINT} {follows} 따라 바뀝니다."
    if stays:
        yield f"그대로인 것: {', '.join(stays)}. 계획을 고치고 다시 만드십시오."


def _is_split(post: PostCells | None) -> bool:
    return post is not None and not post.is_plain


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
    def is_monthly(self) -> bool:
        """Tell a pay that the plan states for a month."""
        return self.post.annual_pay is None and self.post.monthly_pay is not None

    @property
    def pay(self) -> Money | None:
        """The pay of one head: as stated for a year or a month, else a year's, worked out from another unit."""
        stated = self.post.annual_pay or self.post.monthly_pay
        if stated or self.figure.wage is None:
            return stated
        return Money(self.figure.wage.monthly * _YEAR, 1)

    @property
    def is_plain(self) -> bool:
        """Tell a post whose pay follows from three cells."""
        return not self._why_split()

    def _why_split(self) -> str:
        """Say why the pay follows from no three cells, "" where it does."""
        post, wage, runs = self.post, self.figure.wage, self.figure.pay.runs if self.figure.pay else ()
        stated = post.annual_pay or post.monthly_pay
        if stated is None and wage is not None:
            return next((says for key, says in _OTHER_PAYS.items() if getattr(post, key) is not None), _SPLIT)
        if any(run.stay.who for run in runs):
            return "사람마다 따로 셈함"
        if post.start or post.end:
            return "근무 기간을 따로 셈함"
        alike = len(runs) == 1 and (stated is None or runs[0].wage.words == print_money(stated))
        return "" if alike or self.figure.pay is None else "보수가 바뀌어 나누어 셈함"

    def cells(self) -> Iterator[Cell]:
        """Give its cells: the months are its own, else those of the term."""
        post, pay, why = self.post, self.pay, self._why_split()
        kind: Kind = "number" if why else "input"
        yield Cell(self.row, 0, post.name, Look("text"))
        yield Cell(self.row, 1, Fraction(post.headcount), Look(kind, '#,##0"명"'))
        suffix = f'"{unit_name(pay.unit)}"' if pay and pay.unit else ""
        whole = pay is None or pay.number.denominator == 1
        prefix = '"월 "' if self.is_monthly else ""
        pay_look = Look(kind, (prefix + ("#,##0" if whole else "#,##0.0##") + suffix))
        yield Cell(self.row, 2, pay.number if pay else None, pay_look)
        yield self._months()
        says = "직위에 적은 개월" if post.months is not None else "운영기간의 개월"
        yield Cell(self.row, 4, f"{why}: {_BY_VALUE}" if why else says, Look("text"))

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
        return PostCells(self.post, self.pay, self.is_monthly, self.is_plain, pay, heads, months, counted)


def _typed(plan: Plan, rows: list[_Row]) -> Iterator[Typed]:
    if plan.period is not None:
        for i in range(2):
            yield Typed(FIRST_ROW + i, 1, "day", "날짜를 2026-08-01처럼 넣으십시오.")
    for row in (row for row in rows if row.is_plain):
        yield Typed(row.row, 1, "count", "인원을 0이나 그보다 큰 온수로 넣으십시오.")
        yield Typed(row.row, 2, "amount", "보수를 그 단위의 수로 넣으십시오. 예: 40,000")
