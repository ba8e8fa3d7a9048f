"""의회 동의안에 담을 것이 빠졌습니다.

왜: 빠진 것이 있으면 의회가 다시 내라고 하고, 동의가 늦으면 예산과 모집이 모두 늦습니다.
근거: 서울특별시 행정사무의 민간위탁에 관한 조례 제4조의4, 서울특별시 성북구 사무의 민간위탁에 관한 조례 제4조의3:
사무명, 위탁 근거와 필요성, 사무 내용, 시설, 기간, 수탁기관 선정 방법, 소요예산과 산출근거.
서울특별시는 적정성 검토의 결과도 봅니다(해석). 조문을 확인하지 못한 날의 것은 그렇다고 알립니다.
고치기: 동의안에 담고 council_consent.contents 에 적습니다.
안 잡는 것: contents 를 적지 않은 계획, 재계약의 보고, 그 밖의 사항, 담은 내용이 알맞은지.
시설만 빠졌으면 시설이 없는 위탁일 수 있어 알려만 줍니다.
전: contents: [위탁 사무명, 위탁 근거 및 필요성, 위탁기간, 수탁기관 선정 방법]
후: contents: [위탁 사무명, 위탁 근거 및 필요성, 위탁 사무 내용, 시설 현황, 위탁기간, 수탁기관 선정 방법,
  소요예산 및 산출근거]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.consigning import place_of, private_consignment
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.jurisdiction import Jurisdiction
from maeul_plan.law.limits import council_consent_on
from maeul_plan.notation.pattern import pattern

RULE = Rule(
    "CON011",
    "consent-bill",
    "warning",
    "동의안에 빠진 것",
    __doc__,
    ("document", "consignment"),
    kind="missing",
)

_FACILITY = "시설"
# What a bill holds, and the words by which an entry is known to speak of it.
_CONTENTS = (
    ("사무명", pattern(r"(?:사무|사업|위탁|시설)의?\s?명|명칭")),
    ("위탁 근거", pattern(r"(?<!산출)(?<!산출 )근거")),
    ("필요성", pattern(r"필요")),
    ("사무 내용", pattern(r"(?:사무|위탁|업무|사업)\S{0,3}\s?내용")),
    (_FACILITY, pattern(r"시설(?!\s?명)")),
    ("위탁기간", pattern(r"기간")),
    ("선정 방법", pattern(r"선정|모집")),
    ("소요예산", pattern(r"예산|비용|사업비")),
    ("산출근거", pattern(r"산출|예산.{0,8}근거|비용.{0,8}근거")),
)
_OF_CITY = (("적정성 검토 결과", pattern(r"적정성|검토|심의\s?결과|평가\s?결과")),)
_ARTICLE: dict[Jurisdiction, str] = {
    "서울특별시": "서울특별시 행정사무의 민간위탁에 관한 조례 제4조의4",
    "서울특별시 성북구": "서울특별시 성북구 사무의 민간위탁에 관한 조례 제4조의3",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Name what the stated contents of the consent bill do not hold."""
    consignment, day, place = private_consignment(subject), subject.plan.as_of, place_of(subject)
    law = council_consent_on(place, day) if day else None
    consent = consignment.council_consent if consignment else None
    if law is None or place is None or consignment is None or consignment.kind == "재계약":
        return
    if consent is None or not consent.contents:
        return
    asked = (*_CONTENTS, *(_OF_CITY if place == "서울특별시" else ()))
    absent = [name for name, words in asked if not any(words.search(entry) for entry in consent.contents)]
    if not absent:
        return
    doubt = "" if law.verified else "(그때의 조문은 확인하지 못함)"
    is_facility = absent == [_FACILITY]
    yield finding(
        RULE,
        subject.value(("consignment", "council_consent", "contents")),
        f"동의안에 없습니다: {', '.join(absent)}",
        label=f"{len(asked)}가지 가운데 {len(absent)}가지 없음",
        help=f"동의안에 담고 contents 에 적으십시오.{' 시설이 없으면 그대로 두십시오.' if is_facility else ''} "
        f"근거: {_ARTICLE[place]}{doubt}.",
        severity="info" if is_facility else "warning",
    )
