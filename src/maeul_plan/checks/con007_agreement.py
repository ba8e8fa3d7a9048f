"""위·수탁 협약이 없거나, 위탁을 시작한 뒤에 맺습니다.

왜: 협약이 있어야 돈을 주고 감독하고 정산할 수 있습니다. 협약 없이 시작한 동안의 책임은 아무도 모릅니다.
근거: 행정권한의 위임 및 위탁에 관한 규정 제13조, 서울특별시 행정사무의 민간위탁에 관한 조례 제11조와 시행규칙
제6조∼제8조, 서울특별시 성북구 사무의 민간위탁에 관한 조례 제10조. 시작하기 전에 맺는 것은 위 시행규칙의 차례입니다.
협약 내용은 2025. 3. 4.부터 공개합니다(같은 규정 제13조제3항). 그 규정이 지방자치단체의 자기 사무에도 미치는지는
확인 필요(해석).
고치기: agreement 에 맺는 날(signed_on)과 공개하는 날(published_on)을 적고, 시작보다 늦으면 날짜를 고칩니다.
안 잡는 것: 협약에 담을 조항이 다 있는지(조항의 전체 목록은 확인 필요), 공증, 공공기관에 맡기는 위탁,
수탁기관을 적지 않은 계획, 글에서 협약을 말한 계획의 빠진 날짜.
전: period.start: 2015-08-01, agreement: {signed_on: 2015-08-05}
후: period.start: 2015-08-01, agreement: {signed_on: 2015-07-31}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.consigning import after_start, late_label, private_consignment, unsaid
from maeul_plan.checks.finding import finding
from maeul_plan.checks.said import says
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.law.limits import publication_on
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.procedure import Agreement

RULE = Rule("CON007", "agreement", "error", "협약이 없거나 늦음", __doc__, ("period", "consignment"))

_WHERE = ("consignment", "agreement")
_SPOKEN = pattern(r"(?<!업무)(?<!업무 )협약|위·?수탁\s?계약|위탁\s?계약")
_PUBLISHED = pattern(r"(?:협약|계약).{0,20}(?:공개|공표|게시)")


def check(subject: Subject) -> Iterator[Finding]:
    """Ask for the agreement and its publication, and hold its day against the start of the term."""
    consignment = private_consignment(subject)
    if consignment is None:
        return
    agreement = consignment.agreement
    if agreement is not None and agreement.signed_on is not None:
        yield from _late(subject, agreement)
        yield from _published(subject, agreement)
    elif (agreement is not None or consignment.trustee) and not says(subject, _SPOKEN):
        yield unsaid(
            RULE,
            subject.key(("consignment",) if agreement is None else _WHERE),
            "위·수탁 협약을 언제 맺는지 적지 않았습니다",
            "agreement 에 맺는 날(signed_on)을 적으십시오. 근거: 행정권한의 위임 및 위탁에 관한 규정 제13조.",
        )


def _late(subject: Subject, agreement: Agreement) -> Iterator[Finding]:
    period, signed = subject.plan.period, agreement.signed_on
    late = after_start(signed, period) if signed else None
    if signed is None or period is None or late is None:
        return
    yield finding(
        RULE,
        subject.value((*_WHERE, "signed_on")),
        "협약을 위탁을 시작한 뒤에 맺습니다",
        label=late_label("협약", signed, period, late),
        related=(Related(subject.value(("period", "start")), "시작"),),
        help="협약을 먼저 맺도록 협약한 날이나 시작을 고치십시오.",
        severity="error" if late.is_certain else "warning",
    )


def _published(subject: Subject, agreement: Agreement) -> Iterator[Finding]:
    """Ask for the day on which an agreement is made public, since the decree has asked for it."""
    day = subject.plan.as_of
    law = publication_on(day) if day else None
    if law is None or agreement.published_on is not None or says(subject, _PUBLISHED):
        return
    yield unsaid(
        RULE,
        subject.key(_WHERE),
        f"{law.value}을 언제 공개하는지 적지 않았습니다",
        f"agreement 의 published_on 에 공개하는 날을 적으십시오. 근거: {law.source}.",
    )
