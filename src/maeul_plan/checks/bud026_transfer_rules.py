"""비목 사이의 변경이 계획이 정한 규칙에 어긋납니다.

왜: 옮기지 못하게 한 돈이나 한도를 넘겨 옮긴 돈은 정산에서 인정받지 못합니다.
근거: 계획에 적은 규칙(budget.transfer_rules)과 변경(budget.transfers)입니다. 앞에 적은 규칙부터 보고, 맞는 첫 규칙을
따릅니다. 한도(up_to)는 줄이는 비목의 변경 전 예산에 대한 비율이고, 같은 규칙으로 옮긴 금액을 더하여 봅니다. 규칙에
드는 위의 비목도 그 아래에서 밖으로 옮긴 금액을 더하여 봅니다.
고치기: 옮기는 금액이나 비목을 고칩니다. 규칙이 바뀌었으면 규칙을 고칩니다.
안 잡는 것: 규칙을 적지 않은 비목 사이의 변경. 승인 근거가 없는 것은 BUD008이 알립니다.
전: transfer_rules: [{from: 인건비, rule: 금지}], transfers: [{from: 인건비, to: 사업비, amount: "1,000천원"}]
후: transfer_rules: [{from: 인건비, rule: 금지}], transfers: [{from: 운영비, to: 사업비, amount: "500천원"}]
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.changes.moves import Judged, judged, moves_of
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.money import print_won
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.rate import print_rate

RULE = Rule(
    "BUD026",
    "transfer-rules",
    "error",
    "규칙에 어긋나는 비목 사이의 변경",
    __doc__,
    ("budget", "staffing", "period"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every transfer against the rules of the plan."""
    budget, figures = subject.plan.budget, subject.budget
    if budget is None or figures is None:
        return
    for one in judged(moves_of(budget, figures), budget.transfer_rules, figures):
        if one.is_forbidden:
            yield _forbidden(subject, one)
        elif one.is_beyond:
            yield _beyond(subject, one, figures.unit)


def _forbidden(subject: Subject, one: Judged) -> Finding:
    source, target = "/".join(one.move.from_), "/".join(one.move.to)
    return finding(
        RULE,
        subject.key((*one.move.at, "from")),
        f"{source}에서 {with_particle(target, '으로/로')} 옮길 수 없습니다",
        label=_ground(one),
        help="옮기지 않거나, 규칙이 바뀌었으면 transfer_rules 를 고치십시오.",
        related=_rule(subject, one),
    )


def _beyond(subject: Subject, one: Judged, unit: int) -> Finding:
    limit, rate = one.limit or Fraction(0), (one.rule.up_to if one.rule else None) or Fraction(0)
    over = print_won(one.so_far - limit, unit)
    return finding(
        RULE,
        subject.value((*one.move.at, "amount")),
        f"{'/'.join(one.line)}에서 옮긴 금액이 한도를 넘었습니다",
        label=f"옮긴 금액 {print_won(one.so_far, unit)},"
        f" 한도 {print_won(limit, unit)}(예산의 {print_rate(rate)}) ({over} 많음)",
        help="옮기는 금액을 줄이거나, 한도가 바뀌었으면 up_to 를 고치십시오.",
        related=_rule(subject, one),
    )


def _ground(one: Judged) -> str:
    ground = one.rule.ground if one.rule else None
    return f"{ground}에서 금지" if ground else "계획의 규칙에서 금지"


def _rule(subject: Subject, one: Judged) -> tuple[Related, ...]:
    return (Related(subject.value((*one.rule_at, "rule")), "이 규칙"),)
