"""받는 곳마다 나눈 금액이 비목이나 합계와 맞지 않습니다.

왜: 표의 가로와 세로가 맞지 않으면 어느 곳이 적힌 것과 다른 돈을 받습니다.
근거: 한 비목을 받는 곳마다 나눈 금액의 합은 그 비목의 예산액이고, 한 곳이 받는 금액의 합은 그 곳의 합계입니다.
고치기: by_recipient 의 몫이나 비목의 amount, budget 의 recipients 를 고칩니다. 한 곳은 나머지 로 적을 수 있습니다.
안 잡는 것: 나누지 않은 비목이 있을 때 받는 곳의 합계가 모자란 것은 경고만 합니다.
전: {title: 경상보조, amount: "96,000천원", by_recipient: {금천구: "59,000천원", 동작구: "35,000천원"}}
후: {title: 경상보조, amount: "96,000천원", by_recipient: {금천구: "59,000천원", 동작구: "37,000천원"}}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.claims import Comparison, comparisons, is_tolerated
from maeul_plan.figures.shares.funding import RecipientFigure
from maeul_plan.figures.shares.splits import Split
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.money import print_won

RULE = Rule(
    "BUD019",
    "recipient-mismatch",
    "error",
    "받는 곳의 몫이 비목이나 합계와 다름",
    __doc__,
    ("budget", "staffing", "period"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Hold what recipients get against the lines, and their sums against what is claimed of them."""
    budget = subject.budget
    if budget is None or not budget.complete:
        return
    for one in comparisons(budget):
        if one.of == "recipients" and one.difference and not is_tolerated(one, budget.rounding):
            yield _line(subject, budget, one)
    for split in budget.recipient_splits:
        yield from _split(subject, budget, split)
    if budget.recipient_splits:
        for recipient in budget.recipients:
            yield from _column(subject, budget, recipient)
    else:
        yield from _claims_alone(subject, budget)


def _line(subject: Subject, budget: BudgetFigures, one: Comparison) -> Finding:
    return finding(
        RULE,
        subject.claim(one.claim),
        f"{one.name}: 예산액이 받는 곳의 합과 다릅니다",
        label=compared(one.claim.amount, one.figure.amount, budget.unit),
        related=tuple(
            Related(subject.value(part.at), f"{part.label} {print_won(part.amount, budget.unit)}")
            for part in one.figure.inputs
        ),
        help="받는 곳의 몫이나 예산액을 고치십시오.",
    )


def _split(subject: Subject, budget: BudgetFigures, split: Split) -> Iterator[Finding]:
    """Find what a line gives to nobody or twice, and who would get less than nothing."""
    if split.parts and split.missing:
        shared = split.whole - split.missing
        yield finding(
            RULE,
            subject.key(split.at),
            f"{split.name}: 받는 곳의 합이 예산액과 다릅니다",
            label=compared(shared, split.whole, budget.unit),
            help="받는 곳의 몫을 고치거나 한 곳을 나머지로 적으십시오.",
        )
    for part in split.parts:
        if part.amount < 0 <= split.amount:
            yield finding(
                RULE,
                subject.value(part.at),
                f"{split.name}: 다른 곳의 몫이 예산액을 넘어 {part.name}의 몫이 0보다 작습니다",
                help="다른 곳의 몫을 고치십시오.",
            )


def _column(subject: Subject, budget: BudgetFigures, recipient: RecipientFigure) -> Iterator[Finding]:
    """Hold the sum of what one recipient gets against what is claimed."""
    if recipient.claimed is None or recipient.claimed == recipient.amount:
        return
    is_whole = not budget.recipient_splits[0].pieces  # every line is split
    yield finding(
        RULE,
        subject.value(recipient.at),
        f"{recipient.name}: 적힌 합계가 비목의 합과 다릅니다",
        label=compared(recipient.claimed, recipient.amount, budget.unit),
        help="받는 곳의 합계나 비목의 몫(by_recipient)을 고치십시오.",
        severity="error" if is_whole or recipient.claimed < recipient.amount else "warning",
    )


def _claims_alone(subject: Subject, budget: BudgetFigures) -> Iterator[Finding]:
    """Hold the claims against the total where no line is split."""
    claims = [one.claimed for one in budget.recipients if one.claimed is not None]
    if claims and sum(claims) != budget.total.amount:
        yield finding(
            RULE,
            subject.key(("budget", "recipients")),
            "받는 곳의 합계를 더하면 총계와 다릅니다",
            label=compared(sum(claims, start=claims[0] * 0), budget.total.amount, budget.unit),
            help="받는 곳의 합계나 비목을 고치십시오.",
        )
