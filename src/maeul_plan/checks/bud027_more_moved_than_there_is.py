"""비목의 예산보다 많은 돈을 옮겼습니다.

왜: 없는 돈은 옮길 수 없고, 옮긴 뒤의 예산이 0보다 작은 비목은 집행할 수 없습니다.
근거: 산술입니다. 비목의 금액은 변경 전의 것이고, 옮긴 뒤의 금액은 거기에서 덜고 더한 것입니다.
고치기: 옮기는 금액을 고칩니다. 비목의 금액을 변경한 뒤의 것으로 적었으면 변경 전의 것으로 되돌립니다.
안 잡는 것: 이미 쓴 돈을 옮긴 것. 그것은 집행 장부를 보아야 압니다.
전: lines: [{title: 운영비, amount: "2,500천원"}], transfers: [{from: 운영비, to: 사업비, amount: "3,000천원"}]
후: lines: [{title: 운영비, amount: "2,500천원"}], transfers: [{from: 운영비, to: 사업비, amount: "300천원"}]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.changes.moves import moved_amounts, moves_of
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.money import print_won

RULE = Rule(
    "BUD027",
    "more-moved-than-there-is",
    "error",
    "비목의 예산보다 많이 옮김",
    __doc__,
    ("budget", "staffing", "period"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Look at every line that gives more than it has and gets; the last transfer out of it is one too many."""
    budget, figures = subject.plan.budget, subject.budget
    if budget is None or figures is None or not figures.complete:
        return
    moves = moves_of(budget, figures)
    last = {move.from_: move for move in moves}
    moved = moved_amounts(moves)
    for line in every_line(figures.lines):
        before, after = line.figure.amount, line.figure.amount + moved.get(line.path, 0)
        if line.path not in last or not after < 0 <= before:
            continue
        unit = figures.unit
        yield finding(
            RULE,
            subject.value((*last[line.path].at, "amount")),
            f"{'/'.join(line.path)}의 예산보다 많은 금액을 옮겼습니다",
            label=f"예산 {print_won(before, unit)}, 옮긴 뒤 {print_won(after, unit)} ({print_won(-after, unit)} 많음)",
            help="옮기는 금액을 고치십시오. 비목의 금액은 변경 전의 것을 적습니다.",
            related=(Related(subject.key(line.at), f"변경 전 예산 {print_won(before, unit)}"),),
        )
