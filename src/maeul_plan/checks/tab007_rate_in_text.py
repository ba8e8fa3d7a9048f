"""글에 적힌 증가율·감소율이 함께 적힌 두 수와 맞지 않습니다.

왜: 두 수를 고치고 비율을 그대로 두면 한 문장이 서로 다른 말을 합니다.
근거: 산술입니다. 증가율은 (나중 - 처음) ÷ 처음입니다.
고치기: 비율이나 두 수를 맞는 쪽에 맞춥니다.
안 잡는 것: ‘얼마에서 얼마로 몇 % 증가’처럼 두 수와 비율이 이어지지 않은 문장, 괄호에 적힌 비율, 약·여를 붙인 비율,
단위가 다른 수, 포인트(%p), 늘었는데 감소로 적은 문장, 버려 적은 비율, 줄여 적은 금액의 끝수에서 올 수 있는 차이.
전: □ 예산은 705백만원에서 840백만원으로 25.1% 증가함
후: □ 예산은 705백만원에서 840백만원으로 19.1% 증가함
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.table.cells import print_figure
from maeul_plan.notation.units import MONEY_UNITS

RULE = Rule("TAB007", "rate-in-text", "warning", "글의 증감률이 두 수와 다름", __doc__, ("document",))

_B: Final = r"[ \t]{0,2}+"
_NUMBER: Final = r"[0-9][0-9,]{0,17}+(?:\.[0-9]{1,4}+)?"
_UNIT: Final = "|".join((*sorted(MONEY_UNITS, key=len, reverse=True), "명", "회", "건", "개소", "개", "권", "점"))
_GROWN: Final = pattern(
    rf"(?P<before>{_NUMBER}){_B}(?P<unit>{_UNIT})?에서{_B}(?P<after>{_NUMBER}){_B}(?P<other>{_UNIT})(?:으)?로,?{_B}"
    rf"(?:전년(?:도)?{_B}(?:대비|보다){_B})?(?P<rate>[0-9]{{1,4}}+(?:\.[0-9]{{1,3}}+)?)%{_B}(?P<way>증가|증액|늘|감소|감액|줄)"
)
# What stands before shows that the first figure begins earlier: 1억 2천만원, 3/4, 약 100명.
_BEGUN: Final = pattern(r"(?:[0-9,./~∼+×=-]|[십백천만억조]|약)[ \t]{0,2}$")
_LESS: Final = frozenset({"감소", "감액", "줄"})
_NEAR: Final = 4


class _Bounds(NamedTuple):
    """The least and the most that a figure may have been before it was rounded, in base units."""

    least: Fraction
    most: Fraction


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Work out every rate that stands right behind the two figures it compares."""
    text = narrow(passage.text)
    for found in _GROWN.finditer(text) if "에서" in text and "%" in text else ():
        if _BEGUN.search(text, max(0, found.start() - _NEAR), found.start()):
            continue
        rate = _rate(found)
        places = len(found["rate"].partition(".")[2])
        typed = Fraction(found["rate"])
        if rate and not _is_near(typed, rate, Fraction(1, 10**places)):
            yield finding(
                RULE,
                passage.place(*found.span("rate")),
                "적힌 증감률이 두 수로 셈한 값과 다릅니다",
                label=f"적힌 값 {found['rate']}%, 계산 {_printed(found, places)}",
                help="비율이나 두 수를 고치십시오. 다르게 셈한 것이면 어떻게 셈하였는지 적으십시오.",
            )


def _rate(found: re.Match[str]) -> _Bounds | None:
    """Give the bounds of the rate in percent; None where the figures don't go the way that is said."""
    unit, other = found["unit"] or found["other"], found["other"]
    before, after = _bounds(found["before"], unit), _bounds(found["after"], other)
    is_alike = unit == other or {unit, other} <= MONEY_UNITS.keys()
    if not is_alike or not before.least > 0:
        return None
    lowest, highest = (after.least / before.most - 1) * 100, (after.most / before.least - 1) * 100
    bounds = _Bounds(-highest, -lowest) if found["way"] in _LESS else _Bounds(lowest, highest)
    return bounds if bounds.least > 0 else None


def _bounds(number: str, unit: str) -> _Bounds:
    """Read a figure; one in won or a count is exact."""
    scale = MONEY_UNITS.get(unit, 1)
    plain = number.replace(",", "")
    amount, places = Fraction(plain) * scale, len(plain.partition(".")[2])
    slack = Fraction(scale, 10**places * 2) if scale > 1 or places else Fraction(0)
    return _Bounds(amount - slack, amount + slack)


def _is_near(typed: Fraction, rate: _Bounds, one: Fraction) -> bool:
    """Tell whether a rate may have been rounded, cut or raised to what is typed."""
    return rate.least - one < typed < rate.most + one


def _printed(found: re.Match[str], places: int) -> str:
    unit, other = found["unit"] or found["other"], found["other"]
    before, after = (Fraction(found[name].replace(",", "")) for name in ("before", "after"))
    change = abs(after * MONEY_UNITS.get(other, 1) / (before * MONEY_UNITS.get(unit, 1)) - 1) * 100
    one = Fraction(1, 10**places)
    return print_figure((change / one + Fraction(1, 2)).__floor__() * one, places, "%")
