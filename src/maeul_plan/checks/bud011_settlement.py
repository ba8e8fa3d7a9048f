"""정산의 금액이 서로 맞지 않습니다.

왜: 돌려줄 돈에서 이자를 빠뜨리거나 잔액을 잘못 빼면 다시 정산해야 합니다.
근거: 산술이고 관행(서식)입니다. 집행잔액 = 교부액 − 집행액, 반납액 = 집행잔액 + 이자 + 그 밖에 돌려줄 돈,
집행률 = 집행액 ÷ 교부액. 보조금의 정산은 지방자치단체 보조금 관리에 관한 법률 제31조에 있습니다.
고치기: 도움말의 금액으로 고치거나, 교부액·집행액·이자를 확인합니다.
안 잡는 것: 적지 않은 금액, 반올림하거나 버린 집행률, 반납액에서 10원 미만(지방회계법 제55조)이나 settlement.cut 의 단위
미만을 버린 차이, 예산의 비율만큼 자부담의 잔액을 뺀 반납액.
천원처럼 큰 단위로 적은 금액의 끝수와 자부담의 잔액에서 올 수 있는 차이는 경고만 합니다.
전: {granted: "1,255,300,000원", spent: "1,194,572,157원", interest: "223,530원", returned: "60,727,843원"}
후: {granted: "1,255,300,000원", spent: "1,194,572,157원", interest: "223,530원", returned: "60,951,373원"}
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from maeul_plan.checks.corrections import put_amount
from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import Claim
from maeul_plan.figures.release.funds_in_time import is_own
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.digits import narrow, print_number
from maeul_plan.notation.money import Money, print_won
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.settlement import Settlement

RULE = Rule("BUD011", "settlement", "error", "정산의 금액이 맞지 않음", __doc__, ("settlement",))
_RATE: Final = pattern(r"\s*+(?P<whole>[0-9]{1,5})(?:\.(?P<decimals>[0-9]{1,9}))?\s*+(?:%|퍼센트|프로)?\s*+")
_DROPPED: Final = 10  # won: what a receipt may leave out


def check(subject: Subject) -> Iterator[Finding]:
    """Work the balance, the money to return and the rate out, and hold what is stated against them."""
    settlement = subject.plan.settlement
    if settlement is None:
        return
    terms = (settlement.granted, settlement.spent)
    balance = settlement.granted.won(1) - settlement.spent.won(1)
    if settlement.balance is not None:
        yield from _differs(subject, "balance", settlement.balance, balance, terms)
    if settlement.returned is not None:
        more = tuple(money for money in (settlement.interest, settlement.other) if money is not None)
        returned = balance + sum((money.won(1) for money in more), Fraction(0))
        own, kept = _own(subject, balance)
        stated = settlement.returned.won(1)
        is_without_own = bool(kept) and abs(returned - kept - stated) < _DROPPED
        if not _is_cut(settlement, stated, returned) and not is_without_own:
            spare = min(balance, own) if stated < returned else Fraction(0)
            yield from _differs(subject, "returned", settlement.returned, returned, (*terms, *more), spare)
    yield from _rate(subject, settlement)


def _own(subject: Subject, balance: Fraction) -> tuple[Fraction, Fraction]:
    """Give the trustee's own money, and its part of the balance, which nobody gets back."""
    budget = subject.budget
    own = sum((fund.amount for fund in budget.funding if is_own(fund.source)), Fraction(0)) if budget else Fraction(0)
    return own, balance * own / budget.total.amount if budget and budget.total.amount else Fraction(0)


def _is_cut(settlement: Settlement, stated: Fraction, computed: Fraction) -> bool:
    """Say whether less was dropped than the unit that the plan names for it, or than ten won."""
    unit = max(_DROPPED, MONEY_UNITS[settlement.cut]) if settlement.cut else _DROPPED
    return 0 <= computed - stated < unit and stated % unit == 0


def _differs(  # noqa: PLR0913, PLR0917 - what is stated, of what it was made, and how far it may be off
    subject: Subject,
    key: str,
    stated: Money,
    computed: Fraction,
    terms: tuple[Money, ...],
    spare: Fraction = Fraction(0),
) -> Iterator[Finding]:
    """Hold a stated amount against what it comes to; amounts in thousands may each be half of one off."""
    gap = stated.won(1) - computed
    if not gap:
        return
    units = [money.unit or 1 for money in (stated, *terms)]
    slack = sum((Fraction(unit, 2) for unit in units if unit > 1), spare)
    unit = stated.unit or 1
    where = ("settlement", key)
    how = "교부액 − 집행액" if key == "balance" else "교부액 − 집행액 + 이자 + 그 밖"
    yield finding(
        RULE,
        subject.value(where),
        f"{'집행잔액' if key == 'balance' else '반납액'}이 계산과 다릅니다",
        label=compared(stated.won(1), computed, unit),
        help=f"{how} = {print_won(computed, unit)}. 금액을 고치거나 다른 금액을 확인하십시오.",
        severity="warning" if abs(gap) <= slack else "error",
        fix=put_amount(subject, Claim(stated.won(1), where), computed, 1) if computed >= 0 else None,
    )


def _rate(subject: Subject, settlement: Settlement) -> Iterator[Finding]:
    """Hold the rate against what was spent, rounded or cut at the decimals it is stated with."""
    found = _RATE.fullmatch(narrow(settlement.rate)) if settlement.rate else None
    granted, spent = settlement.granted.won(1), settlement.spent.won(1)
    if found is None or granted <= 0:
        return
    scale = 10 ** len(found["decimals"] or "")
    stated = Fraction(int(found["whole"] + (found["decimals"] or "")), scale)
    exact = spent * 100 / granted
    cut, rounded = (Fraction(int(exact * scale + more), scale) for more in (Fraction(0), Fraction(1, 2)))
    if stated not in (cut, rounded):
        yield finding(
            RULE,
            subject.value(("settlement", "rate")),
            "집행률이 계산과 다릅니다",
            label=f"적힌 값 {print_number(stated)}%, 계산 {print_number(rounded)}%",
            help="집행액 ÷ 교부액으로 고치거나 두 금액을 확인하십시오.",
        )
