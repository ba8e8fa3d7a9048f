"""The head of a document, from a plan: labels, approval table, 협조."""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.document.escape import clean
from maeul_plan.document.official import OfficialText
from maeul_plan.document.tree import Approver, Document, Head
from maeul_plan.document.write import write_text
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.disclosure import print_disclosure
from maeul_plan.plan import document as plan


def head_of(document: plan.DocumentHead) -> OfficialText:
    """Print the head; before the approval its boxes stay blank."""
    return OfficialText(write_text(Document((_head(document),))))


def _head(document: plan.DocumentHead) -> Head:
    is_approved = document.approved_on is not None
    return Head(
        fields=tuple((label, clean(text)) for label, text in _fields(document)),
        approval=tuple(_approver(approver, is_approved=is_approved) for approver in document.approval),
        consulted=tuple(_consulted(officer) if is_approved else _post(officer) for officer in document.consulted),
    )


def _fields(document: plan.DocumentHead) -> Iterator[tuple[str, str]]:
    """Give number, date and disclosure always, the others where the plan has them; a draft's number waits."""
    yield "문서번호", (document.number or "") if document.approved_on else ""
    yield "결재일자", print_day(document.approved_on) if document.approved_on else ""
    yield "공개여부", print_disclosure(document.disclosure) if document.disclosure else ""
    if document.disclosure_reason:
        yield "비공개사유", document.disclosure_reason
    if document.retention:
        yield "보존기간", document.retention
    if document.policy_number:
        yield "방침번호", document.policy_number
    if document.summary:
        yield "문서요지", document.summary
    if document.keywords:
        yield "키워드", ", ".join(document.keywords)


def _approver(approver: plan.Approver, *, is_approved: bool) -> Approver:
    if not is_approved:
        return Approver(_post(approver), "")
    signed = f"{approver.signed_on:%m/%d}" if approver.signed_on else ""
    return Approver(_post(approver), clean(approver.name or ""), signed, approver.decision or "")


def _consulted(officer: plan.Approver) -> str:
    """Print a consulted officer with 전결 or 대결 before the name."""
    return clean(" ".join(part for part in (_post(officer), officer.decision, officer.name) if part))


def _post(approver: plan.Approver) -> str:
    """Print a post with ★ or ⊙ before it and (의견 있음) behind it (시행규칙 제6조)."""
    marks = ("★" if approver.proposer else "") + ("⊙" if approver.reporter else "")
    return clean(f"{marks}{approver.post}{'(의견 있음)' if approver.opinion else ''}")
