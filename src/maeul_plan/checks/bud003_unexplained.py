"""산출내역이 없는 금액입니다.

왜: 어떻게 나온 금액인지 알 수 없으면 정산할 때도, 줄일 때도 기댈 것이 없습니다.
남은 돈을 한 비목에 몰아 적은 경우가 많습니다.
근거: 예산은 합리적인 기준에 따라 경비를 산정합니다(지방재정법 제36조제1항).
지금의 서울특별시 조례(행정사무의 민간위탁 제4조의4제7호)와 성북구 조례(사무의 민간위탁 제4조의3제7호)는 동의안에
소요예산과 산출근거를 적게 합니다.
고치기: 산출내역(items)을 적습니다. 한꺼번에 잡은 금액이면 basis: 총액계상 = 2,250 처럼 적습니다.
안 잡는 것: 총액계상이라고 밝힌 금액, 0으로 적은 금액.
전: - {title: 사업비, amount: "31,833천원"}
후: - title: 사업비
      items:
        - {title: 공유대회, basis: "15,000천원×2회"}
        - {title: 홍보, basis: "1,833천원×1식"}
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import TOTAL, BudgetFigures, Claim, every_line
from maeul_plan.figures.rounding import print_percent
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.money import print_won

RULE = Rule(
    "BUD003", "unexplained-amount", "warning", "산출내역이 없는 금액", __doc__, ("budget", "staffing", "period")
)


def check(subject: Subject) -> Iterator[Finding]:
    """Point at every amount that nothing explains, with its share of the total."""
    budget = subject.budget
    if budget is None:
        return
    if budget.claimed and not budget.lines:
        yield from _unexplained(subject, budget, TOTAL, budget.claimed, budget.total.at)
    for line in every_line(budget.lines):
        if not line.items and not line.lines and not line.figure.inputs:
            yield from _unexplained(subject, budget, line.line.name, line.claimed, line.at)
        for item in line.items:
            if not item.explained and item.fault is None:
                yield from _unexplained(subject, budget, item.name, item.claimed, item.at)


def _unexplained(
    subject: Subject, budget: BudgetFigures, name: str, claimed: Claim | None, at: Where
) -> Iterator[Finding]:
    if claimed is None:
        message = f"{name}: 금액도 산출내역도 없습니다"
        yield finding(RULE, subject.key(at), message, help="amount 나 basis 를 적으십시오.")
    elif claimed.amount:
        yield finding(
            RULE,
            subject.value(claimed.at),
            f"{name}: 산출내역이 없습니다",
            label=f"{print_won(claimed.amount, budget.unit)}{_share(claimed.amount, budget.total.amount)}",
            help="items 에 산출내역을 적으십시오. 한꺼번에 잡은 금액이면 basis: 총액계상 = … 으로 밝히십시오.",
        )


def _share(part: Fraction, whole: Fraction) -> str:
    """Say a part of the total with one decimal; nothing where there is no whole to be a part of."""
    return f", 총계의 {print_percent(part / whole)}" if 0 < part <= whole else ""
