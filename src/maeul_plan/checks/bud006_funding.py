"""재원의 몫이 총계와 맞지 않습니다.

왜: 누가 얼마를 내는지가 총계와 다르면 어느 기관의 예산이 모자라거나 남습니다.
근거: 재원별 금액의 합은 총계와 같아야 하고, 전액은 그 재원만으로 총계를 채운다는 뜻입니다.
고치기: 금액이나 비율을 고칩니다. 한 재원이 나머지를 낸다면 값을 나머지 로 적습니다.
비목에 따로 적은 재원(lines 의 funding)은 그 비목의 예산액으로 봅니다. budget 에 적은 금액에는 그것도 듭니다.
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
from maeul_plan.figures.shares.splits import Split
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.digits import print_number
from maeul_plan.notation.money import print_won
from maeul_plan.notation.particles import with_particle

RULE = Rule("BUD006", "funding-mismatch", "error", "재원의 합이 총계와 다름", __doc__, ("budget", "staffing", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the funds' shares against the whole, those of the budget and those of single lines."""
    budget = subject.budget
    if budget is None or not budget.complete:
        return
    for split in budget.fund_splits:
        if not split.parts:
            continue
        yield from _rests(subject, split)
        yield from _beyond_nearer(subject, budget, split)
        if any(part.share.kind == "all" for part in split.parts):
            yield from _beside_all(subject, split)
        elif all(part.share.kind == "rate" for part in split.parts):
            yield from _rates(subject, split)
        else:
            yield from _sum(subject, budget, split)
    yield from _without_fund(subject, budget)


def _rests(subject: Subject, split: Split) -> Iterator[Finding]:
    """Only one fund can bear what the others leave."""
    rests = [part for part in split.parts if part.share.kind == "rest"]
    for part in rests[1:]:
        yield finding(
            RULE,
            subject.value(part.at),
            f"{_of(split)}나머지를 내는 재원이 둘입니다",
            related=(Related(subject.value(rests[0].at), f"{rests[0].name} 나머지"),),
            help="하나만 나머지로 두고 다른 재원은 금액이나 비율로 적으십시오.",
        )


def _beyond_nearer(subject: Subject, budget: BudgetFigures, split: Split) -> Iterator[Finding]:
    """A stated amount holds what single lines already give the fund, and comes to it where nothing else is left."""
    for part in split.parts:
        stated = part.share.money.won(budget.unit) if part.share.money else part.nearer
        if stated != part.nearer and not split.pieces:
            yield finding(
                RULE,
                subject.value(part.at),
                f"{_of(split)}{part.name}의 몫이 비목마다 적은 재원의 합과 다릅니다",
                label=compared(stated, part.nearer, budget.unit),
                help="재원의 금액이나 비목의 재원(funding)을 고치십시오.",
            )
        elif part.share.money and part.amount < 0 < part.nearer:
            yield finding(
                RULE,
                subject.value(part.at),
                f"{_of(split)}비목에 따로 적은 {part.name}만으로 적힌 몫을 넘습니다",
                label=compared(stated, part.nearer, budget.unit),
                help="재원의 금액이나 비목의 재원(funding)을 고치십시오.",
            )


def _beside_all(subject: Subject, split: Split) -> Iterator[Finding]:
    """A fund that bears all leaves nothing to another."""
    whole = next(part for part in split.parts if part.share.kind == "all")
    for part in split.parts:
        if part is not whole and part.amount:
            yield finding(
                RULE,
                subject.value(part.at),
                f"{_of(split)}전액{whole.name}인데 {part.name}도 있습니다",
                related=(Related(subject.value(whole.at), f"{whole.name} 전액"),),
                help=f"{whole.name}의 몫을 나머지로 적거나 {with_particle(part.name, '을/를')} 지우십시오.",
            )


def _rates(subject: Subject, split: Split) -> Iterator[Finding]:
    """Rates alone must make up the whole."""
    percent = sum((part.share.value for part in split.parts), Fraction(0)) * 100
    if percent != 100:  # noqa: PLR2004 - a hundred per cent
        word = "넘음" if percent > 100 else "모자람"  # noqa: PLR2004 - a hundred per cent
        shown, gap = _number(percent), _number(abs(percent - 100))
        yield finding(
            RULE,
            subject.key(split.at),
            f"{_of(split)}재원의 비율을 더하면 100%가 아닙니다",
            label=f"합 {shown}%, 100%에서 {gap}%p {word}",
            help="비율을 고치거나 1/3처럼 분수로 적거나 한 재원을 나머지로 적으십시오.",
            severity="warning" if abs(percent - 100) <= _slack(split) else "error",
        )


def _slack(split: Split) -> Fraction:
    """Give how far rates with decimals (33.3%) may lie from the whole: half of the last place for each."""
    slack = Fraction(0)
    for part in split.parts:
        places = next((n for n in range(10) if (part.share.value * 10 ** (n + 2)).denominator == 1), 0)
        slack += Fraction(1, 2 * 10**places) if places else 0
    return slack


def _sum(subject: Subject, budget: BudgetFigures, split: Split) -> Iterator[Finding]:
    """Amounts must add up to the whole, and no fund's rest may fall below nothing."""
    if split.missing:
        yield finding(
            RULE,
            subject.key(split.at),
            f"{_of(split)}재원의 합이 {'예산액과' if split.name else '총계와'} 다릅니다",
            label=compared(split.whole - split.missing, split.whole, budget.unit),
            help=_way_on(split),
        )
    for part in split.parts:
        if part.amount < 0 <= split.amount and not (part.share.money and part.nearer > 0):
            yield finding(
                RULE,
                subject.value(part.at),
                f"{_of(split)}다른 재원이 총계를 넘어 {part.name}의 몫이 0보다 작습니다",
                help="다른 재원의 금액을 고치십시오.",
            )


def _without_fund(subject: Subject, budget: BudgetFigures) -> Iterator[Finding]:
    """Where some lines say who pays for them, the others ask for it too."""
    first, *others = budget.fund_splits or (None,)
    if first is None or first.parts or not others or not first.missing:
        return
    yield finding(
        RULE,
        subject.key(("budget",)),
        "재원을 적지 않은 비목이 있습니다",
        label=f"재원 없는 금액 {print_won(first.missing, budget.unit)}",
        help="budget 의 funding 이나 비목의 funding 에 재원을 적으십시오.",
        severity="warning",
    )


def _of(split: Split) -> str:
    """Name the line whose own funds these are."""
    return f"{split.name}: " if split.name else ""


def _way_on(split: Split) -> str:
    """See through bare numbers that are meant as rates: 70 and 30."""
    bare = [part.share.money.number for part in split.parts if part.share.money and part.share.money.unit is None]
    if sum(bare) in (1, 100):
        rate = print_number(bare[0] * (100 if sum(bare) == 1 else 1))
        return f"비율이면 {rate}%처럼 %를 붙이십시오. 맨 수는 예산의 단위로 읽습니다."
    return "재원의 금액을 고치거나 한 재원을 나머지로 적으십시오."


def _number(number: Fraction) -> str:
    """Write a percentage with at most two decimals."""
    hundredths = int(number * 100 + Fraction(1, 2))
    return print_number(Fraction(hundredths, 100))
