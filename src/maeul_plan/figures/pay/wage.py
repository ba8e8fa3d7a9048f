"""What one head is paid a month: of a year's, month's, day's or hour's pay, or from a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.figures.pay.conditions import PAYS, Conditions
from maeul_plan.figures.pay.pay_tables import in_won, look_up
from maeul_plan.figures.trace import Ground, Where
from maeul_plan.law.dated import Held
from maeul_plan.law.working_hours import monthly_hours, rest_from_on, weekly_rest
from maeul_plan.notation.digits import print_number
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.grade import print_grade
from maeul_plan.notation.money import print_money, print_won
from maeul_plan.plan.pay import PayTable

PAY_NAMES: Final = {
    "annual_pay": "연 보수",
    "monthly_pay": "월 보수",
    "daily_pay": "일급",
    "hourly_pay": "시급",
    "pay_table": "보수표의 보수",
}
_YEAR: Final = 12


class Wage(NamedTuple):
    """What one head is paid: won a month, exact, and how it is written: `40,000천원`, `10,320원×209시간`.

    `hours` are the paid hours a month where pay is by the hour.
    """

    monthly: Fraction
    words: str
    per_year: bool
    grounds: tuple[Ground, ...]
    hours: int | None = None


def wage_of(conditions: Conditions, day: date | None, tables: Sequence[PayTable]) -> Wage | Fault | None:
    """Work out what conditions pay on a day; None where they state no pay. The first of several pays counts."""
    return next((wage for _, wage in wages_of(conditions, day, tables)), None)


def pay_in_words(wage: Wage) -> str:
    """Say what one head is paid: `연 40,000천원`, `월 2,500천원`, `월 10,320원×209시간`."""
    return f"{'연' if wage.per_year else '월'} {wage.words}"


def wages_of(
    conditions: Conditions, day: date | None, tables: Sequence[PayTable]
) -> Iterator[tuple[str, Wage | Fault]]:
    """Work out each pay that conditions state, by its key."""
    terms = conditions.terms
    for key in PAYS:
        if getattr(terms, key) is None:
            continue
        if key == "pay_table":
            yield key, _from_table(conditions, day, tables)
        elif key == "hourly_pay":
            yield key, _by_hours(conditions, day)
        elif key == "daily_pay":
            yield key, _by_days(conditions)
        else:
            money, per_year = getattr(terms, key), key == "annual_pay"
            says = Ground(f"{PAY_NAMES[key]} {print_money(money)}", conditions.at(key))
            won = money.won(1) / _YEAR if per_year else money.won(1)
            yield key, Wage(won, print_money(money), per_year, (says,))


def _by_days(conditions: Conditions) -> Wage | Fault:
    pay, days = conditions.terms.daily_pay, conditions.terms.monthly_days
    if pay is None or days is None:
        return Fault(0, 0, "일급에 곱할 한 달의 날수(monthly_days)가 없습니다", "monthly_days 를 적으십시오.")
    says = (
        Ground(f"일급 {print_money(pay)}", conditions.at("daily_pay")),
        Ground(f"한 달에 {days}일", conditions.at("monthly_days")),
    )
    return Wage(pay.won(1) * days, f"{print_money(pay)}×{days}일", per_year=False, grounds=says)


def _by_hours(conditions: Conditions, day: date | None) -> Wage | Fault:
    pay, counted = conditions.terms.hourly_pay, paid_hours(conditions, day)
    if pay is None or counted is None:
        way_on = "weekly_hours 또는 monthly_hours 를 적으십시오."
        return Fault(0, 0, "시급에 곱할 근무시간을 적지 않았습니다", way_on)
    hours, ground = counted
    says = (Ground(f"시급 {print_money(pay)}", conditions.at("hourly_pay")), ground)
    return Wage(pay.won(1) * hours, f"{print_money(pay)}×{hours}시간", per_year=False, grounds=says, hours=hours)


def paid_hours(conditions: Conditions, day: date | None) -> tuple[int, Ground] | None:
    """Count the paid hours of a month, as stated or from the week with its paid day of rest, and say how."""
    stated, weekly = conditions.terms.monthly_hours, conditions.terms.weekly_hours
    if stated is not None:
        return stated, Ground(f"한 달에 {stated}시간", conditions.at("monthly_hours"))
    if weekly is None:
        return None
    held = rest_from_on(day or date.max)
    least = held.value if isinstance(held, Held) else 0
    rest = weekly_rest(weekly, least)
    hours = monthly_hours(weekly, rest)
    said = f"주휴 {_hours(rest)}" if rest else f"주 {least}시간 미만이라 주휴 없음"
    how = f"주 {weekly}시간, {said}: ({weekly}{f'+{print_number(rest)}' if rest else ''})×365÷7÷12 → 월 {hours}시간"
    return hours, Ground(how, conditions.at("weekly_hours"), held if isinstance(held, Held) else None)


def _hours(rest: Fraction) -> str:
    return f"{print_number(rest)}시간"


def _from_table(conditions: Conditions, day: date | None, tables: Sequence[PayTable]) -> Wage | Fault:
    terms = conditions.terms
    row = look_up(tables, terms.pay_table or "", terms.grade, day or date.max)
    if isinstance(row, Fault):
        return row
    won = in_won(row)
    at: Where = conditions.at("grade") if terms.grade else conditions.at("pay_table")
    grade = print_grade(terms.grade) if terms.grade else ""
    amount = print_won(won, row.unit)
    source = f" ({row.source})" if row.source and row.held is None else ""
    says = Ground(f"{grade} {'연' if row.per_year else '월'} {amount}", at)
    from_table = Ground(f"보수표 {terms.pay_table}{source}", conditions.at("pay_table"), row.held)
    monthly = won / _YEAR if row.per_year else won
    return Wage(monthly, amount, row.per_year, (says, from_table))
