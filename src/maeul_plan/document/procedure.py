"""The steps and duties of a consignment in an office's words, in the order of the law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from maeul_plan.notation.dates import print_day
from maeul_plan.notation.due import print_due
from maeul_plan.plan.consignment import Consignment
from maeul_plan.plan.procedure import Agreement, Committee, Consent, Duty, Oversight, Selection, Step


class Told(NamedTuple):
    """One line of a list: what it is about, what is said of it, and the lines below it."""

    about: str
    text: str
    more: tuple[str, ...] = ()


def procedure(consignment: Consignment) -> tuple[Told, ...]:
    """Tell the steps up to the agreement (위탁 절차); one of which nothing is said is left out."""
    return tuple(told for told in _steps(consignment) if told.text or told.more)


def duties(oversight: Oversight) -> tuple[Told, ...]:
    """Tell the duties while the consignment runs, and at its end (관리·감독)."""
    return tuple(Told(about, _duty(duty)) for about, duty in oversight.duties)


def _steps(consignment: Consignment) -> Iterator[Told]:
    """Tell each step that the plan has."""
    before_council = (
        ("적정성 검토", consignment.suitability_review),
        ("위임기관 승인", consignment.upper_approval),
    )
    yield from (Told(about, _step(step)) for about, step in before_council if step)
    if consignment.council_consent:
        yield _consent(consignment.council_consent, is_renewal=consignment.kind == "재계약")
    if consignment.committee_review:
        yield Told("위원회 심의", _step(consignment.committee_review))
    if consignment.selection:
        yield _selection(consignment.selection)
    if consignment.agreement:
        yield _agreement(consignment.agreement)


def _step(step: Step) -> str:
    """Say when and by whom: `2026. 10. 20.(성북구의회)`, or why not: `생략(…)`."""
    done = _with_aside(print_day(step.on) if step.on else "", step.by)
    return _listed(done, f"생략({step.exempt})" if step.exempt else None, step.note)


def _consent(consent: Consent, *, is_renewal: bool) -> Told:
    """Tell of the council: it consents to a bill (동의안), of a renewal (재계약) it is told."""
    about, paper = ("의회 보고", "보고 내용") if is_renewal else ("의회 동의", "동의안 내용")
    return Told(about, _step(consent), (f"{paper}: {', '.join(consent.contents)}",) if consent.contents else ())


def _selection(selection: Selection) -> Told:
    """Tell how the trustee is chosen: the method with the day of the call, then ground, criteria, committee."""
    notice = f"{print_day(selection.notice_on)} 공고" if selection.notice_on else None
    more = (
        f"선정 방법의 근거: {selection.ground}" if selection.ground else "",
        f"선정 기준: {selection.criteria}" if selection.criteria else "",
        f"선정위원회: {_committee(selection.committee)}" if selection.committee else "",
    )
    return Told("수탁기관 선정", _with_aside(selection.method, notice), tuple(filter(None, more)))


def _committee(committee: Committee) -> str:
    """Say who sits on a committee: `위원 9명(공무원 2명), 위원장 부구청장, 2026. 11. 25. 심의`."""
    officials = None if committee.officials is None else f"공무원 {committee.officials}명"
    return _listed(
        _with_aside(f"위원 {committee.members}명", officials),
        f"위원장 {committee.chair}" if committee.chair else None,
        f"{print_day(committee.on)} 심의" if committee.on else None,
    )


def _agreement(agreement: Agreement) -> Told:
    """Tell when the agreement is made and made public, what it holds, and what guarantees it."""
    text = _listed(
        f"{print_day(agreement.signed_on)} 체결" if agreement.signed_on else None,
        f"{print_day(agreement.published_on)} 공개" if agreement.published_on else None,
    )
    more = (
        f"협약 내용: {', '.join(agreement.clauses)}" if agreement.clauses else "",
        f"이행보증: {agreement.guarantee}" if agreement.guarantee else "",
    )
    return Told("위·수탁 협약", text, tuple(filter(None, more)))


def _duty(duty: Duty) -> str:
    return _listed(_with_aside(print_due(duty.due), duty.by), duty.note)


def _with_aside(text: str, aside: str | None) -> str:
    """Put what goes with a text behind it in brackets; without the text it stands alone."""
    return f"{text}({aside})" if text and aside else text or aside or ""


def _listed(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
