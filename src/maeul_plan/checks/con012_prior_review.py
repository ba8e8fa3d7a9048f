"""위탁하기 전에 거칠 검토나 심의를 적지 않았습니다.

왜: 직접 하는 것보다 나은지 먼저 따져 보아야 의회와 예산 부서가 위탁에 동의할 수 있습니다.
근거: 적정성 검토는 서울특별시 행정사무의 민간위탁에 관한 조례 제4조의2와
행정권한의 위임 및 위탁에 관한 규정 제11조제2항. 그 규정이 지방자치단체의 자기 사무에도 미치는지는 확인 필요(해석)여서,
서울특별시가 아니면 알려만 줍니다.
마을공동체위원회의 심의는 서울특별시 성북구 마을공동체 활성화 지원 조례 제14조제2항제3호
(2026. 3. 19.부터, 재계약 포함). 그 조례를 위탁근거로 든 계획에만 묻습니다.
고치기: suitability_review, committee_review 에 한 날을 적고, 하지 않으면 exempt 에 까닭을 적습니다.
안 잡는 것: 검토한 내용이 알맞은지, 공공기관에 맡기는 위탁, 수탁기관을 적지 않은 계획, 재계약의 적정성 검토,
글에서 검토와 심의를 말한 계획.
전: consignment: {trustee: ○○센터}
후: consignment: {trustee: ○○센터, suitability_review: {on: 2026-05-11, by: 민간위탁 운영평가위원회}}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.consigning import is_said, place_of, private_consignment, unsaid
from maeul_plan.checks.said import says
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.statutes import statute_of
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.consignment import Consignment

RULE = Rule(
    "CON012",
    "prior-review",
    "warning",
    "위탁 전의 검토·심의를 적지 않음",
    __doc__,
    ("document", "consignment"),
    kind="missing",
)

_SUITABILITY = pattern(r"적정성")
_COMMITTEE = pattern(r"마을\S{0,8}위원회.{0,12}심의")
_COMMITTEE_SINCE = date(2026, 3, 19)
_COMMITTEE_LAW = "서울특별시 성북구 마을공동체 활성화 지원 조례 제14조제2항제3호"
_CITY_LAW = "서울특별시 행정사무의 민간위탁에 관한 조례 제4조의2"
_CENTRAL_LAW = "행정권한의 위임 및 위탁에 관한 규정 제11조제2항"


def check(subject: Subject) -> Iterator[Finding]:
    """Ask for the review of a consignment that is not a renewal, and for the committee of the ordinance cited."""
    consignment = private_consignment(subject)
    if consignment is None or not consignment.trustee:
        return
    if consignment.kind != "재계약" and not _says_suitability(subject, consignment):
        is_city = place_of(subject) == "서울특별시"
        yield unsaid(
            RULE,
            subject.key(("consignment", "suitability_review") if consignment.suitability_review else ("consignment",)),
            "위탁의 적정성 검토를 적지 않았습니다",
            "suitability_review 에 검토한 날을, 하지 않으면 exempt 에 까닭을 적으십시오. "
            f"근거: {_CITY_LAW if is_city else _CENTRAL_LAW}.",
            "warning" if is_city else "info",
        )
    if _needs_committee(subject, consignment) and not is_said(consignment.committee_review):
        yield unsaid(
            RULE,
            subject.key(("consignment", "committee_review") if consignment.committee_review else ("consignment",)),
            "마을공동체위원회의 심의를 적지 않았습니다",
            f"committee_review 에 심의한 날을 적으십시오. 근거: {_COMMITTEE_LAW}.",
        )


def _says_suitability(subject: Subject, consignment: Consignment) -> bool:
    return is_said(consignment.suitability_review) or says(subject, _SUITABILITY)


def _needs_committee(subject: Subject, consignment: Consignment) -> bool:
    """Tell whether the plan rests on the gu's ordinance whose committee deliberates on consigning."""
    day = subject.plan.as_of
    if day is None or day < _COMMITTEE_SINCE or place_of(subject) != "서울특별시 성북구":
        return False
    statutes = (statute_of(basis.law) for basis in consignment.basis)
    cites = any(statute is not None and statute.key == "seongbuk_maeul" for statute in statutes)
    return cites and not says(subject, _COMMITTEE)
