"""재원의 몫이 총계와 맞지 않습니다.

왜: 누가 얼마를 내는지가 총계와 다르면 어느 기관의 예산이 모자라거나 남습니다.
근거: 재원별 금액의 합은 총계와 같아야 하고, 전액은 그 재원만으로 총계를 채운다는 뜻입니다.
고치기: 금액이나 비율을 고칩니다. 한 재원이 나머지를 낸다면 값을 나머지 로 적습니다.
안 잡는 것: 나눈 뒤 한 단위 안쪽의 끝수. 큰 끝수를 가진 재원부터 채워 합을 맞춥니다.
33.3%씩 셋처럼 끝을 줄여 적은 비율이 100%에서 조금 벗어난 것은 경고만 합니다.
전: funding: {시비: 전액, 구비: "1,000천원"}
후: funding: {시비: 전액}
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.digits import print_number
from maeul_plan.notation.particles import with_particle

RULE = Rule("BUD006", "funding-mismatch", "error", "재원의 합이 총계와 다름", __doc__, ("budget", "staffing", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the funds' shares against the whole."""
    budget = subject.budget
    if budget is None or not budget.funding or not budget.complete:
        return
    yield from _rests(subject, budget)
    if any(fund.share.kind == "all" for fund in budget.funding):
        yield from _beside_all(subject, budget)
    elif all(fund.share.kind == "rate" for fund in budget.funding):
        yield from _rates(subject, budget)
    else:
        yield from _sum(subject, budget)


def _rests(subject: Subject, budget: BudgetFigures) -> Iterator[Finding]:
    """Only one fund can bear what the others leave."""
    rests = [fund for fund in budget.funding if fund.share.kind == "rest"]
    for fund in rests[1:]:
        yield finding(
            RULE,
            subject.value(fund.at),
            "나머지를 내는 재원이 둘입니다",
            related=(Related(subject.value(rests[0].at), f"{rests[0].source} 나머지"),),
            help="하나만 나머지로 두고 다른 재원은 금액이나 비율로 적으십시오.",
        )


def _beside_all(subject: Subject, budget: BudgetFigures) -> Iterator[Finding]:
    """A fund that bears all leaves nothing to another."""
    whole = next(fund for fund in budget.funding if fund.share.kind == "all")
    for fund in budget.funding:
        if fund is not whole and fund.amount:
            yield finding(
                RULE,
                subject.value(fund.at),
                f"전액{whole.source}인데 {fund.source}도 있습니다",
                related=(Related(subject.value(whole.at), f"{whole.source} 전액"),),
                help=f"{whole.source}의 몫을 나머지로 적거나 {with_particle(fund.source, '을/를')} 지우십시오.",
            )


def _rates(subject: Subject, budget: BudgetFigures) -> Iterator[Finding]:
    """Rates alone must make up the whole."""
    percent = sum((fund.share.value for fund in budget.funding), Fraction(0)) * 100
    if percent != 100:  # noqa: PLR2004 - a hundred per cent
        word = "넘음" if percent > 100 else "모자람"  # noqa: PLR2004 - a hundred per cent
        shown, gap = _number(percent), _number(abs(percent - 100))
        yield finding(
            RULE,
            subject.key(("budget", "funding")),
            "재원의 비율을 더하면 100%가 아닙니다",
            label=f"합 {shown}%, 100%에서 {gap}%p {word}",
            help="비율을 고치거나 1/3처럼 분수로 적거나 한 재원을 나머지로 적으십시오.",
            severity="warning" if abs(percent - 100) <= _slack(budget) else "error",
        )


def _slack(budget: BudgetFigures) -> Fraction:
    """Give how far rates with decimals (33.3%) may lie from the whole: half of the last place for each."""
    slack = Fraction(0)
    for fund in budget.funding:
        places = next((n for n in range(10) if (fund.share.value * 10 ** (n + 2)).denominator == 1), 0)
        slack += Fraction(1, 2 * 10**places) if places else 0
    return slack


def _sum(subject: Subject, budget: BudgetFigures) -> Iterator[Finding]:
    """Amounts must add up to the total, and no fund's rest may fall below nothing."""
    total = sum((fund.amount for fund in budget.funding), Fraction(0))
    if total != budget.total.amount:
        yield finding(
            RULE,
            subject.key(("budget", "funding")),
            "재원의 합이 총계와 다릅니다",
            label=compared(total, budget.total.amount, budget.unit),
            help=_way_on(budget),
        )
    for fund in budget.funding:
        if fund.amount < 0 <= budget.total.amount:
            yield finding(
                RULE,
                subject.value(fund.at),
                f"다른 재원이 총계를 넘어 {fund.source}의 몫이 0보다 작습니다",
                help="다른 재원의 금액을 고치십시오.",
            )


def _way_on(budget: BudgetFigures) -> str:
    """See through bare numbers that are meant as rates: 70 and 30."""
    bare = [fund.share.money.number for fund in budget.funding if fund.share.money and fund.share.money.unit is None]
    if sum(bare) in (1, 100):
        rate = print_number(bare[0] * (100 if sum(bare) == 1 else 1))
        return f"비율이면 {rate}%처럼 %를 붙이십시오. 맨 수는 예산의 단위로 읽습니다."
    return "재원의 금액을 고치거나 한 재원을 나머지로 적으십시오."


def _number(number: Fraction) -> str:
    """Write a percentage with at most two decimals."""
    hundredths = int(number * 100 + Fraction(1, 2))
    return print_number(Fraction(hundredths, 100))
