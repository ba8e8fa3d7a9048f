"""해 가운데에 전액 보조로 시작하는데 예산의 편성을 적지 않았습니다.

왜: 해 가운데에 받은 돈은 본예산에 없습니다. 추경으로 편성하거나 성립전 사용으로 쓴 뒤 추경에 올려야 합니다.
근거: 지방재정법 제45조 단서 제1호. 용도를 정하여 소요경비 전액을 국가나 시·도에서 교부받은 경비는 추가경정예산이
성립되기 전에 쓸 수 있고, 같은 회계연도의 다음 추가경정예산에 올립니다. 2015년의 조문부터 확인하였습니다.
고치기: budget 에 appropriation: 성립전 사용(추가경정예산, 본예산)을 적습니다.
안 잡는 것: 1월에 시작하는 계획, 전해에 세운 계획, 스스로 내는 재원이 섞인 계획, 기관을 적지 않은 계획.
글에 추경, 성립전, 간주처리, 본예산이라는 말이 있으면 적은 것으로 봅니다.
전: 성북구 2015. 7. 결재, 2015. 8. 시작, funding: {시비: 전액}
후: 성북구 2015. 7. 결재, 2015. 8. 시작, funding: {시비: 전액}, appropriation: 성립전 사용
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.said import says
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.plan import Plan

RULE = Rule(
    "BUD007",
    "before-supplementary-budget",
    "info",
    "성립전 사용이나 추경을 밝히지 않음",
    __doc__,
    ("document", "budget", "period"),
    kind="missing",
    since=date(2015, 1, 1),
)
_SAID: Final = pattern(r"성립\s?전|추경|추가\s?경정|간주\s?처리|본\s?예산")
_STATE: Final = pattern(r"국비|국고")
_CITY: Final = pattern(r"시비")
_PROVINCE: Final = pattern(r"도비")
_GU: Final = pattern(r"[가-힣]+[구군]청?")
_SMALL_CITY: Final = pattern(r"(?!서울|부산|대구|인천|광주|대전|울산|세종)[가-힣]+시청?")


def check(subject: Subject) -> Iterator[Finding]:
    """Ask once how money granted in full came into the budget of a year that had begun."""
    plan, budget = subject.plan, subject.budget
    if budget is None or not budget.funding or plan.budget is None or plan.budget.appropriation is not None:
        return
    if not _begins_within_year(plan) or says(subject, _SAID):
        return
    granted = [fund for fund in budget.funding if fund.amount > 0]
    if granted and all(_is_from_above(plan.document.agency, fund.source) for fund in granted):
        sources = "·".join(fund.source for fund in granted)
        yield finding(
            RULE,
            subject.key(("budget", "funding")),
            "해 가운데에 교부받는 돈을 어떻게 편성하는지 적지 않았습니다",
            label=f"전액 {sources}",
            help="appropriation: 성립전 사용(추가경정예산, 본예산)을 적으십시오. (지방재정법 제45조 단서 제1호)",
        )


def _begins_within_year(plan: Plan) -> bool:
    """Say whether the term begins after January of the very year that the plan is of."""
    first = plan.period.first_day if plan.period else None
    return first is not None and first.month > 1 and plan.as_of is not None and plan.as_of.year == first.year


def _is_from_above(agency: str | None, source: str) -> bool:
    """Say whether a fund comes from an authority above the agency."""
    words = (agency or "").split()
    is_city = any(_SMALL_CITY.fullmatch(word) for word in words)
    is_gu = not is_city and any(_GU.fullmatch(word) for word in words)  # a gu of such a city has no budget of its own
    is_small = is_gu or is_city
    if not words:
        return False
    return bool(
        _STATE.search(source) or (is_gu and _CITY.fullmatch(source)) or (is_small and _PROVINCE.fullmatch(source))
    )
