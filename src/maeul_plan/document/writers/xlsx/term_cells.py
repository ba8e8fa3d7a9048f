"""The term in the sheet 전제: its first and last day, and the months that the budget pays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.writers.xlsx.sheet import DAY, PARTS, WHOLE, Cell, Look, Value, address
from maeul_plan.figures.months import end_of, fiscal_year_of, months_by_days, months_paid
from maeul_plan.figures.pay.post_pay import as_factor
from maeul_plan.plan.plan import Plan

FIRST_ROW: Final = 4
_DAY_NAMES: Final = ("시작하는 날", "끝나는 날")
_FIRST_DAY: Final = date(1900, 3, 1)  # before it spreadsheets disagree about days
_NO_END: Final = "끝이 없음"
NOT_WHOLE: Final = "온달이 아님"
_BACKWARDS: Final = "끝이 시작보다 앞섬"


class Months(NamedTuple):
    """The months that the budget pays: their cell in the sheet, "" without a term, and what stands in it.

    `words` is the cell that says them as a 산출내역 does, "" where they are always whole, and `says` what stands there.
    """

    cell: str
    value: Value
    words: str = ""
    says: str = ""

    @property
    def counted(self) -> Fraction | None:
        """The months, None where they cannot be counted."""
        return self.value if isinstance(self.value, Fraction) else None


class _Days(NamedTuple):
    """The cells of the first and the last day that are paid; `is_live` where a spreadsheet can count with them."""

    first: str
    last: str
    is_live: bool


def term_cells(plan: Plan) -> tuple[list[Cell], Months]:
    """Lay out the first and the last day, the fiscal year where one is stated, and the months that follow."""
    period = plan.period
    if period is None:
        no_term = [Cell(FIRST_ROW, 0, "운영기간", Look("line")), Cell(FIRST_ROW, 1, "적지 않음", Look("middle"))]
        return no_term, Months("", None)
    both = (period.first_day, end_of(period))
    is_live = all(day is None or _FIRST_DAY <= day < date.max for day in both)
    cells = [cell for i, day in enumerate(both) for cell in _day(FIRST_ROW + i, _DAY_NAMES[i], day, is_live=is_live)]
    days = _Days(address(FIRST_ROW, 1), address(FIRST_ROW + 1, 1), is_live)
    year = plan.budget.fiscal_year if plan.budget else None
    if year and is_live:
        more, days = _fiscal_year(plan, year, days)
        cells += more
    row = cells[-1].row + 1
    months = _months(plan, row)
    return [*cells, *_months_cells(months, row, days, by_days=_counts_days(plan))], months


def _counts_days(plan: Plan) -> bool:
    return plan.staffing is not None and plan.staffing.proration == "일할"


def _months_cells(months: Months, row: int, days: _Days, *, by_days: bool) -> Iterator[Cell]:
    """Lay out the months that follow from the days."""
    how = "일할: 달의 일부는 그달의 날수로 나눔" if by_days else "월할: 온달만 셈"
    formula = _months_formula(days, by_days=by_days) if days.is_live else ""
    yield Cell(row, 0, "개월", Look("line"))
    yield Cell(row, 1, months.value, Look("number", months_format(months.value)), formula)
    yield Cell(
        row, 2, how if days.is_live else "엑셀이 세지 못하는 날짜라 수로 적음", Look("small", indent=1), last_column=4
    )
    if months.words:
        yield Cell(row + 1, 0, "산출내역의 개월", Look("line"))
        formula = _words_formula(days, months.cell) if days.is_live else ""
        yield Cell(row + 1, 1, months.says, Look("number"), formula)


def _day(row: int, name: str, day: date | None, *, is_live: bool) -> Iterator[Cell]:
    """Lay out one day; what spreadsheets cannot count with stands as a text."""
    yield Cell(row, 0, name, Look("line"))
    yield Cell(row, 1, day if is_live or day is None else day.isoformat(), Look("input", DAY))


def _months(plan: Plan, row: int) -> Months:
    """Count the months that the budget pays, or say why they cannot be counted."""
    whole, by_days = months_paid(plan), months_by_days(plan)
    value: Value
    if by_days is not None:
        value = by_days.months
    elif whole is not None:
        value = Fraction(whole)
    elif plan.period is None or (last := end_of(plan.period)) is None:
        value = _NO_END
    else:
        value = _BACKWARDS if last < plan.period.first_day else NOT_WHOLE
    if not _counts_days(plan):
        return Months(address(row, 1), value)
    says = as_factor(by_days) if by_days else str(value)
    return Months(address(row, 1), value, address(row + 1, 1), says)


def _months_formula(days: _Days, *, by_days: bool) -> str:
    """Count as `figures.months` does: by days, or whole months, the last of which may be shorter."""
    first, last = days.first, days.last
    begun, ended = _lengths(days)
    parts = (
        f"IF({_apart(days)}=0,({last}-{first}+1)/{begun},"
        f"{_apart(days)}-1+({begun}-DAY({first})+1)/{begun}+DAY({last})/{ended})"
    )
    end = f"IF(DAY({first})=1,{ended},MIN(DAY({first})-1,{ended}))"
    whole = f'IF(DAY({last})={end},{_apart(days)}+(DAY({first})=1),"{NOT_WHOLE}")'
    return _counted(days, parts if by_days else whole)


def _words_formula(days: _Days, months: str) -> str:
    """Say the months as `figures.months` does: the days of the first month, whole months, the days of the last.

    Where they come to whole `months`, a cell of the sheet, those.
    """
    first, last = days.first, days.last
    begun, ended = _lengths(days)
    head = f'IF(DAY({first})=1,"",{begun}-DAY({first})+1&"/"&{begun}&"+")'
    between = f"({_apart(days)}-1+(DAY({first})=1)+(DAY({last})={ended}))"
    tail = f'IF(DAY({last})={ended},"",DAY({last})&"/"&{ended}&"+")'
    joined = f'{head}&IF({between}=0,"",{between}&"+")&{tail}'
    parts = f'IF({_apart(days)}=0,{last}-{first}+1&"/"&{begun},LEFT({joined},LEN({joined})-1))'
    whole = f"ROUND({months},0)"
    return _counted(days, f'IF(ABS({months}-{whole})<0.000001,{whole}&"","("&{parts}&")")')


def _counted(days: _Days, told: str) -> str:
    """Tell months from what cannot be counted."""
    return f'IF(N({days.last})=0,"{_NO_END}",IF({days.last}<{days.first},"{_BACKWARDS}",{told}))'


def _apart(days: _Days) -> str:
    """Write how many months later than the first day's the last day's is."""
    first, last = days.first, days.last
    return f"((YEAR({last})-YEAR({first}))*12+MONTH({last})-MONTH({first}))"


def _lengths(days: _Days) -> tuple[str, str]:
    """Write how many days the months of the first and of the last day have."""
    return f"DAY(EOMONTH({days.first},0))", f"DAY(EOMONTH({days.last},0))"


def _fiscal_year(plan: Plan, year: int, days: _Days) -> tuple[list[Cell], _Days]:
    """Lay out the fiscal year, and the first and the last day within it that the budget pays."""
    row = FIRST_ROW + 2
    cell, first, last = address(row, 1), days.first, days.last
    within = f"AND(YEAR({first})<>YEAR({last}),YEAR({first})<={cell},{cell}<=YEAR({last}))"
    period, counts = plan.period, fiscal_year_of(plan) is not None
    begin, end = (period.first_day, end_of(period)) if period else (None, None)
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
    return cells, _Days(address(row + 1, 1), address(row + 2, 1), is_live=True)


def months_format(value: Value) -> str:
    """Give the number format of months, with decimals where they are no whole ones."""
    whole = not isinstance(value, Fraction) or value.denominator == 1
    return (WHOLE if whole else PARTS).split(";")[0] + '"개월"'
