"""수탁기관을 어떻게 선정했는지 적지 않았습니다.

왜: 공개모집이 원칙이어서, 모집 없이 정한 수탁기관에는 까닭과 근거가 있어야 합니다.
근거: 행정권한의 위임 및 위탁에 관한 규정 제12조제2항, 서울특별시 행정사무의 민간위탁에 관한 조례 제8조·제9조,
서울특별시 성북구 사무의 민간위탁에 관한 조례 제7조제1항·제8조. 서울특별시에서 공개모집을 하지 않으려면 운영위원회의
심의를 거칩니다. 그 규정이 지방자치단체의 자기 사무에도 미치는지는 확인 필요(해석).
이미 위탁받은 곳에 일을 더하는 때에도 까닭을 적는 것이 좋습니다(해석).
고치기: selection 에 방법(공개모집)과 선정위원회를 적고, 공개모집이 아니면 ground 에 까닭과 근거를 적습니다.
안 잡는 것: 재계약, 공공기관(도시관리공단 같은 이름도)에 맡기는 위탁, 글에서 선정을 말한 계획,
수탁기관을 아직 정하지 않은 계획,
든 까닭이 알맞은지, 선정 기준과 배점.
전: trustee: 성북구 마을·사회적경제센터
후: trustee: 성북구 마을·사회적경제센터, selection: {method: 공개모집, committee: {members: 9, officials: 2}}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.consigning import place_of, private_consignment
from maeul_plan.checks.finding import finding
from maeul_plan.checks.said import says
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.dated import Held
from maeul_plan.law.limits import OpenCall, committee_on, open_call_on
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.procedure import Selection

RULE = Rule(
    "CON005",
    "selection",
    "warning",
    "수탁기관 선정을 적지 않음",
    __doc__,
    ("document", "consignment"),
    kind="missing",
)

_WHERE = ("consignment", "selection")
_OPEN = pattern(r"(?<!비)공개|공모")
_COMMITTEE = pattern(r"선정\s?위원회|심사\s?위원회|적격자\s?심의")
_SPOKEN = pattern(r"공개\s?모집|공개\s?경쟁|수의\s?계약|수탁\S{0,4}\s?(?:선정|공모|모집)|선정\s?위원회|적격자\s?심의")


def check(subject: Subject) -> Iterator[Finding]:
    """Ask how a named consignee was chosen, and for the ground where it was not by open call."""
    consignment, day = private_consignment(subject), subject.plan.as_of
    law = open_call_on(place_of(subject), day) if day else None
    if consignment is None or law is None or consignment.kind == "재계약":
        return
    if consignment.selection is not None:
        yield from _stated(subject, consignment.selection, law)
    elif consignment.trustee and not says(subject, _SPOKEN):
        yield finding(
            RULE,
            subject.value(("consignment", "trustee")),
            "수탁기관을 어떻게 선정하는지 적지 않았습니다",
            label="선정 방법, 선정위원회 없음",
            help="selection 에 방법과 선정위원회를 적고, 공개모집이 아니면 ground 에 까닭을 적으십시오. "
            f"근거: {law.source}.",
        )


def _stated(subject: Subject, selection: Selection, law: Held[OpenCall]) -> Iterator[Finding]:
    """Ask for the ground of another way than an open call, and for the committee of an open call."""
    if not _OPEN.search(selection.method):
        if selection.ground is None:
            by = f" {law.value.exception}도 거치십시오." if law.value.exception else ""
            yield finding(
                RULE,
                subject.value((*_WHERE, "method")),
                "공개모집이 아닌데 까닭과 근거를 적지 않았습니다",
                help=f"ground 에 까닭과 근거를 적으십시오.{by} 근거: {law.source}.",
            )
        return
    day = subject.plan.as_of
    committee = committee_on(place_of(subject), day) if day else None
    if committee is not None and selection.committee is None and not says(subject, _COMMITTEE):
        yield finding(
            RULE,
            subject.key(_WHERE),
            "선정위원회를 적지 않았습니다",
            help=f"committee 에 위원 수와 공무원 수를 적으십시오. 근거: {committee.source}.",
        )
