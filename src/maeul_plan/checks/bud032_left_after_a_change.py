"""변경한 뒤 남은 예산으로는 남은 회차를 교부하지 못합니다.

왜: 줄어든 예산에 견주어 이미 더 교부했으면 마지막 회차에서야 돈이 모자란 것을 압니다.
근거: 셈입니다(기교부액 + 남은 회차의 교부액 ≤ 바뀐 예산). 남은 회차는 적힌 금액, 없으면 그 회차에 필요한 돈입니다.
고치기: 그 판의 changes 에 회차마다의 금액(operation.release.rounds)을 다시 적거나, 그 판의 예산을 고칩니다.
안 잡는 것: 변경하지 않은 계획, 뒤의 판에서 풀린 것, 회차를 알 수 없는 계획, 예산 단위 미만의 차이.
이미 교부한 것만으로 예산을 넘으면 BUD022 입니다.
전: grants: [{on: 2015-08-03, amount: "30,400천원"}] 뒤에 예산을 50,000천원으로 줄이고 4분기는 그대로 둠
후: operation.release.rounds: [{on: 2015-09, amount: "30,400천원"}, {on: 2015-10, amount: "19,600천원"}]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding, gap_in_words
from maeul_plan.checks.revised import History, Standing
from maeul_plan.figures.budget import BudgetFigures, budget_of
from maeul_plan.figures.release.outlook import Outlook, outlook_of
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.money import print_won

RULE = Rule(
    "BUD032",
    "left-after-change",
    "warning",
    "변경한 뒤 남은 회차를 교부할 예산이 모자람",
    __doc__,
    ("operation", "budget", "staffing", "period", "versions"),
)


def check_versions(history: History) -> Iterator[Finding]:
    """Look ahead from the plan as it stands last, and tell of the version since which too little is left."""
    found = [_short(one) for one in history.standings]
    if len(found) > 1 and found[-1] is not None:
        enough = [i for i, one in enumerate(found) if one is None]
        standing = history.standings[max(1, enough[-1] + 1 if enough else 1)]
        outlook, budget = found[-1]
        yield finding(
            RULE,
            history.source.place((*standing.version_at, "id")),
            f"{standing.name}: 남은 회차를 교부할 예산이 모자랍니다",
            label=_told(outlook, budget.unit),
            help="이 판의 changes 에 operation.release.rounds 로 회차의 금액을 다시 적거나, 바뀐 예산을 고치십시오.",
        )


def _short(standing: Standing) -> tuple[Outlook, BudgetFigures] | None:
    """Give what lies ahead where the budget is too small for it, though not for what was granted already."""
    plan = standing.loaded.plan
    budget = budget_of(plan) if plan else None
    if plan is None or budget is None or not budget.complete or not budget.total.amount:
        return None
    outlook = outlook_of(plan, budget)
    is_short = outlook is not None and outlook.beyond >= budget.unit and outlook.granted <= outlook.whole
    return (outlook, budget) if outlook and is_short else None


def _told(outlook: Outlook, unit: int) -> str:
    granted, later, whole = (print_won(one, unit) for one in (outlook.granted, outlook.later, outlook.whole))
    both = print_won(outlook.granted + outlook.later, unit)
    told = f"기교부액 {granted} + 남은 회차 {later} = {both}, 바뀐 예산 {whole} {gap_in_words(outlook.beyond, unit)}"
    if outlook.needed is None:
        return told
    gap = gap_in_words(outlook.granted - outlook.needed, unit)
    return f"{told}; {outlook.until}까지 필요한 돈 {print_won(outlook.needed, unit)}, 교부 {granted} {gap}"
