"""선정위원회의 구성이 조례와 다릅니다.

왜: 위원 수나 공무원의 비율이 어긋난 위원회의 선정은 다툼이 되고, 모집을 다시 해야 할 수 있습니다.
근거: 서울특별시 행정사무의 민간위탁에 관한 조례 제9조제1항·제2항(6∼9명, 공무원 4분의 1 이하, 위원장은 외부 위원),
서울특별시 성북구 사무의 민간위탁에 관한 조례 제8조(9명 이하, 공무원 4분의 1 이하, 위원장은 부구청장).
결재한 날의 조례에 따릅니다. 조문을 확인하지 못한 날에는 경고만 합니다.
고치기: 위원 수, 공무원 수, 위원장을 조례에 맞춥니다.
안 잡는 것: 서울특별시와 성북구가 아닌 기관의 비율, 위원의 자격.
서울특별시의 위원장은 직위가 공무원임이 분명할 때만 봅니다.
전: committee: {members: 9, officials: 3}
후: committee: {members: 9, officials: 2}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.consigning import place_of, private_consignment
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.dated import Held
from maeul_plan.law.limits import Committee as Law
from maeul_plan.law.limits import committee_on
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.procedure import Committee

RULE = Rule("CON006", "committee", "error", "선정위원회의 구성이 맞지 않음", __doc__, ("document", "consignment"))

_WHERE = ("consignment", "selection", "committee")
_OFFICIAL = pattern(r"(?:시장|담당관|정책관|기획관|공무원)\s*$")


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the members, the officials among them and the chair against the ordinance."""
    consignment, day = private_consignment(subject), subject.plan.as_of
    committee = consignment.selection.committee if consignment and consignment.selection else None
    if committee is None:
        return
    if committee.officials is not None and committee.officials > committee.members:
        yield finding(
            RULE,
            subject.value((*_WHERE, "officials")),
            "공무원 위원이 전체 위원보다 많습니다",
            label=f"위원 {committee.members}명, 공무원 {committee.officials}명",
            help="members 나 officials 를 고치십시오.",
        )
        return
    law = committee_on(place_of(subject), day) if day else None
    if law is not None:
        yield from _size(subject, committee, law)
        yield from _officials(subject, committee, law)
        yield from _chair(subject, committee, law)


def _size(subject: Subject, committee: Committee, law: Held[Law]) -> Iterator[Finding]:
    least, most = law.value.least or 0, law.value.most
    if least <= committee.members <= most:
        return
    gap = f"{committee.members - most}명 많음" if committee.members > most else f"{least - committee.members}명 모자람"
    allowed = f"{least}∼{most}명" if least else f"{most}명 이하"
    label = f"적힌 위원 {committee.members}명, 조례 {allowed} ({gap})"
    yield _differs(subject, "members", "선정위원회의 위원 수가 조례와 다릅니다", label, law)


def _officials(subject: Subject, committee: Committee, law: Held[Law]) -> Iterator[Finding]:
    share = law.value.officials
    allowed = int(committee.members * share)
    if committee.officials is None or committee.officials <= allowed:
        return
    part = f"{share.denominator}분의 {share.numerator}"
    label = (
        f"위원 {committee.members}명에 공무원 {committee.officials}명, "
        f"{part} 이하는 {allowed}명까지 ({committee.officials - allowed}명 많음)"
    )
    yield _differs(subject, "officials", f"공무원 위원이 {part}을 넘습니다", label, law)


def _chair(subject: Subject, committee: Committee, law: Held[Law]) -> Iterator[Finding]:
    """Compare the chair where the ordinance names a post; an outsider is judged by posts that only officials have."""
    if committee.chair is None:
        return
    needed = law.value.chair
    is_outsider = not _OFFICIAL.search(committee.chair)
    if is_outsider if needed == "외부 위원" else needed in committee.chair.replace(" ", ""):
        return
    label = f"적힌 위원장 {committee.chair}, 조례 {needed}"
    yield _differs(subject, "chair", "선정위원회의 위원장이 조례와 다릅니다", label, law)


def _differs(subject: Subject, key: str, message: str, label: str, law: Held[Law]) -> Finding:
    return finding(
        RULE,
        subject.value((*_WHERE, key)),
        message,
        label=label,
        help=f"조례에 맞게 고치십시오. 근거: {law.source}.",
        severity="error" if law.verified else "warning",
    )
