"""사람이 맡는 분야가 직위의 분야가 아닙니다.

왜: 분야별 인원(마을 2명, 복지 1명)은 사람마다 맡는 분야로 채우므로, 없는 분야를 적으면 그 자리가 빕니다.
근거: 직위의 field 와 인력구성의 fields 는 계획이 정한 분야입니다.
고치기: 사람의 field 나 직위의 field, 분야별 인원(fields)을 고칩니다.
안 잡는 것: 분야를 적지 않은 사람, 분야를 정하지 않은 계획.
전: posts: [{id: 단원, headcount: 2, field: [마을, 복지]}], people: [{id: 가, post: 단원, field: 문화}]
후: posts: [{id: 단원, headcount: 2, field: [마을, 복지]}], people: [{id: 가, post: 단원, field: 복지}]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.people import of_post, people_of, who
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Related, Rule

RULE = Rule("STF002", "field", "error", "맡는 분야가 직위의 분야가 아님", __doc__, ("staffing",))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold everyone's field against those of the post, else against those of the plan."""
    for one in people_of(subject):
        field = one.person.field
        if field is None or one.post is None:
            continue
        known, related = one.post.field, of_post(subject, one, "field", "직위의 분야")
        staffing = subject.plan.staffing
        if not known and staffing and staffing.fields:
            known = tuple(staffing.fields)
            related = (Related(subject.key(("staffing", "fields")), "분야별 인원"),)
        if known and field not in known:
            yield finding(
                RULE,
                subject.value((*one.at, "field")),
                f"{who(one)}: 맡는 분야가 직위의 분야가 아닙니다",
                label=f"적힌 분야 {field}, 정한 분야 {', '.join(known)}",
                related=related,
                help="사람의 field 나 직위의 field 를 고치십시오.",
            )
