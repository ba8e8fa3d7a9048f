"""The sheet 전제: the term and the posts, as cells to change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.writers.xlsx.sheet import DAY, PARTS, WHOLE, Area, Cell, Look, Sheet, Typed, Value, address
from maeul_plan.figures.months import fiscal_year_of, months_by_days, months_paid
from maeul_plan.notation.units import unit_name
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

NAME: Final = "전제"
_HINT: Final = "노란 칸이 넣는 값입니다. 고치면 예산과 재원이 따라 바뀝니다."
_FIRST_ROW: Final = 4
_DAY_NAMES: Final = ("시작하는 날", "끝나는 날")
_FIRST_DAY: Final = date(1900, 3, 1)  # before it spreadsheets disagree about days
_NO_END: Final = "끝이 없음"
_NOT_WHOLE: Final = "온달이 아님"
_BACKWARDS: Final = "끝이 시작보다 앞섬"


class PostCells(NamedTuple):
    """Where a post's pay, heads and months stand, as another sheet names them."""

    post: Post
    pay: str
    heads: str
    months: str
    counted: Fraction | None


@dataclass(frozen=True, slots=True)
class Premises:
    """The sheet, and where others find what stands in it.

    `months` is the cell of the months paid, "" without a term; `counted` what stands there, None where it is no number.
    `words` is the cell that says them as a 산출내역 does, 15/31+4 in brackets, "" where they are always whole.
    """

    sheet: Sheet
    months: str
    words: str
    counted: Fraction | None
    posts: dict[str, PostCells] = field(default_factory=dict)


class _Months(NamedTuple):
    """The months that the budget pays: their cell in this sheet, "" without a term, and what stands in it.

    `words` is the cell that says them as a 산출내역 does, "" where none has to.
    """

    cell: str
    value: Value
    words: str = ""


def premises_of(plan: Plan) -> Premises:
    """Lay out what the budget of a plan rests on."""
    cells = [
        Cell(0, 0, "예산의 전제", Look("title"), last_column=4),
        Cell(1, 0, plan.document.title, Look("text"), last_column=4),
        Cell(2, 0, _HINT, Look("small"), last_column=4),
    ]
    term, months = _term(plan)
    cells += term
    head = cells[-1].row + 2
    posts = plan.staffing.posts if plan.staffing else ()
    rows = [_Row(post, head + 1 + i, months) for i, post in enumerate(posts)]
    if rows:
        names = ("직위", "인원", "연 보수(1명)", "개월", "비고")
        cells += [Cell(head, i, name, Look("head")) for i, name in enumerate(names)]
    cells += [cell for row in rows for cell in row.cells()]
    found: dict[str, PostCells] = {}
    for row in rows:
        found.setdefault(row.post.key, row.found())
    typed, numbers = tuple(_typed(plan, rows)), Area(_FIRST_ROW, 2, cells[-1].row, 3)
    sheet = Sheet(NAME, (18, 18, 20, 14, 24), tuple(cells), head_row=2, typed=typed, numbers=numbers)
    return Premises(sheet, _elsewhere(months.cell), _elsewhere(months.words), months.value if isinstance(months.value, Fraction) else None, found)


def _elsewhere(cell: str) -> str:
    """Name a cell as another sheet does."""
    return f"{NAME}!${cell[0]}${cell[1:]}" if cell else ""


@dataclass(frozen=True, slots=True)
class _Row:
    """The row of one post."""

    post: Post
    row: int
    term: _Months

    def cells(self) -> Iterator[Cell]:
        """Give its cells: the months are its own, else those of the term."""
        post, pay = self.post, self.post.annual_pay
        yield Cell(self.row, 0, post.name, Look("text"))
        yield Cell(self.row, 1, Fraction(post.headcount), Look("input", '#,##0"명"'))
        suffix = f'"{unit_name(pay.unit)}"' if pay and pay.unit else ""
        whole = pay is None or pay.number.denominator == 1
        pay_look = Look("input", (("#,##0" if whole else "#,##0.0##") + suffix))
        yield Cell(self.row, 2, pay.number if pay else None, pay_look)
        if post.months is not None:
            yield Cell(self.row, 3, Fraction(post.months), Look("input", '#,##0"개월"'))
        elif self.term.cell:
            value = self.term.value
            yield Cell(self.row, 3, value, Look("number", _months_format(value)), self.term.cell)
        else:
            yield Cell(self.row, 3, "기간 없음", Look("middle"))
        says = "직위에 적은 개월" if post.months is not None else "운영기간의 개월"
        yield Cell(self.row, 4, says, Look("text"))

    def found(self) -> PostCells:
        """Say where others find it."""
        own = self.post.months
        counted = Fraction(own) if own is not None else self.term.value
        pay, heads, months = (address(self.row, column, NAME) for column in (2, 1, 3))
        return PostCells(self.post, pay, heads, months, counted if isinstance(counted, Fraction) else None)


def _term(plan: Plan) -> tuple[list[Cell], _Months]:
    """Lay out the first and the last day, the fiscal year where one is stated, and the months that follow."""
    period = plan.period
    if period is None:
        no_term = [Cell(_FIRST_ROW, 0, "운영기간", Look("line")), Cell(_FIRST_ROW, 1, "적지 않음", Look("middle"))]
        return no_term, _Months("", None)
    days = (period.first_day, period.last_day)
    is_live = all(day is None or _FIRST_DAY <= day < date.max for day in days)
    cells = [cell for i, day in enumerate(days) for cell in _day(_FIRST_ROW + i, _DAY_NAMES[i], day, is_live=is_live)]
    first, last = address(_FIRST_ROW, 1), address(_FIRST_ROW + 1, 1)
    year = plan.budget.fiscal_year if plan.budget else None
    if year and is_live:
        more, first, last = _fiscal_year(plan, year, first, last)
        cells += more
    by_days = plan.staffing is not None and plan.staffing.proration == "일할"
    value, row = _months(plan), cells[-1].row + 1
    how = "일할: 달의 일부는 그달의 날수로 나눔" if by_days else "월할: 온달만 셈"
    cells += [
        Cell(row, 0, "개월", Look("line")),
        Cell(
            row,
            1,
            value,
            Look("number", _months_format(value)),
            _months_formula(first, last, by_days=by_days) if is_live else "",
        ),
        Cell(row, 2, how if is_live else "엑셀이 세지 못하는 날짜라 수로 적음", Look("small"), last_column=4),
    ]
    return cells, _Months(address(row, 1), value)


def _day(row: int, name: str, day: date | None, *, is_live: bool) -> Iterator[Cell]:
    """Lay out one day; what spreadsheets cannot count with stands as a text."""
    yield Cell(row, 0, name, Look("line"))
    yield Cell(row, 1, day if is_live or day is None else day.isoformat(), Look("input", DAY))


def _months(plan: Plan) -> Value:
    """Count the months that the budget pays, or say why they cannot be counted."""
    whole, by_days = months_paid(plan), months_by_days(plan)
    if whole is not None:
        return Fraction(whole)
    if by_days is not None:
        return by_days.months
    if plan.period is None or plan.period.last_day is None:
        return _NO_END
    return _BACKWARDS if plan.period.last_day < plan.period.first_day else _NOT_WHOLE


def _months_formula(first: str, last: str, *, by_days: bool) -> str:
    """Count as `figures.months` does: a month runs to the day before the same day of the next."""
    whole = f"(YEAR({last}+1)-YEAR({first}))*12+MONTH({last}+1)-MONTH({first})"
    between = f"(YEAR({last})-YEAR({first}))*12+MONTH({last})-MONTH({first})"
    begun, ended = f"DAY(EOMONTH({first},0))", f"DAY(EOMONTH({last},0))"
    parts = (
        f"IF({between}=0,({last}-{first}+1)/{begun},{between}-1+({begun}-DAY({first})+1)/{begun}+DAY({last})/{ended})"
    )
    rest = parts if by_days else f'"{_NOT_WHOLE}"'
    counted = f"IF(DAY({last}+1)=DAY({first}),{whole},{rest})"
    return f'IF(N({last})=0,"{_NO_END}",IF({last}<{first},"{_BACKWARDS}",{counted}))'


def _fiscal_year(plan: Plan, year: int, first: str, last: str) -> tuple[list[Cell], str, str]:
    """Lay out the fiscal year, and the first and the last day within it that the budget pays."""
    row = _FIRST_ROW + 2
    cell = address(row, 1)
    within = f"AND(YEAR({first})<>YEAR({last}),YEAR({first})<={cell},{cell}<=YEAR({last}))"
    period, counts = plan.period, fiscal_year_of(plan) is not None
    begin, end = (period.first_day, period.last_day) if period else (None, None)
    if counts and begin and end:
        begin, end = max(begin, date(year, 1, 1)), min(end, date(year, 12, 31))
    rows = (
        ("회계연도", Fraction(year), "", Look("input", "0")),
        ("셈하는 첫날", begin, f"IF({within},MAX({first},DATE({cell},1,1)),{first})", Look("number", DAY)),
        (
            "셈하는 끝날",
            end or "",
            f'IF(N({last})=0,"",IF({within},MIN({last},DATE({cell},12,31)),{last}))',
            Look("number", DAY),
        ),
    )
    cells = []
    for i, (name, value, formula, look) in enumerate(rows):
        cells += [Cell(row + i, 0, name, Look("line")), Cell(row + i, 1, value, look, formula)]
    return cells, address(row + 1, 1), address(row + 2, 1)


def _months_format(value: Value) -> str:
    whole = not isinstance(value, Fraction) or value.denominator == 1
    return (WHOLE if whole else PARTS).split(";")[0] + '"개월"'


def _typed(plan: Plan, rows: list[_Row]) -> Iterator[Typed]:
    if plan.period is not None:
        for i in range(2):
            yield Typed(_FIRST_ROW + i, 1, "day", "날짜를 2026-08-01처럼 넣으십시오.")
    for row in rows:
        yield Typed(row.row, 1, "count", "인원을 0이나 그보다 큰 온수로 넣으십시오.")
        yield Typed(row.row, 2, "amount", "연 보수를 그 단위의 수로 넣으십시오. 예: 40,000")
