"""인원의 합이나 분야별 인원이 정원과 맞지 않습니다.

왜: '3명 이내'라고 정한 계획에 직위의 인원을 더하면 4명인 문서는 인건비도 틀립니다.
근거: 직위별 인원의 합은 정원 안에 있어야 하고, 분야별 인원은 직위가 채울 수 있어야 합니다(산술).
고치기: 인원(headcount), 정원(limit), 분야별 인원(fields) 가운데 틀린 것을 고칩니다.
정원 외이면 outside_limit: true 를 적습니다.
안 잡는 것: 정원보다 적은 인원('○명 이내'), 정원 외이라고 밝힌 직위.
전: staffing: {limit: 3, posts: [{id: 단장, headcount: 1}, {id: 단원, headcount: 3}]}
후: staffing: {limit: 3, posts: [{id: 단장, headcount: 1}, {id: 단원, headcount: 2}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.staffing import FieldFigure, StaffingFigures
from maeul_plan.findings import Finding, Related, Rule

RULE = Rule("PAY003", "headcount", "error", "인원이 정원·분야와 맞지 않음", __doc__, ("staffing",))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold heads against the cap, and fields against heads."""
    staffing = subject.staffing
    if staffing is None:
        return
    yield from _limit(subject, staffing)
    if staffing.fields and staffing.posts:
        yield from _fields(subject, staffing)


def _limit(subject: Subject, staffing: StaffingFigures) -> Iterator[Finding]:
    if staffing.limit is not None and staffing.heads > staffing.limit:
        yield finding(
            RULE,
            subject.value(("staffing", "limit")),
            "인원의 합이 정원을 넘습니다",
            label=f"정원 {staffing.limit}명, 합 {staffing.heads}명 ({staffing.heads - staffing.limit}명 많음)",
            related=_posts(subject, staffing),
            help="인원이나 정원을 고치십시오. 정원 외이면 outside_limit: true 를 적으십시오.",
        )


def _fields(subject: Subject, staffing: StaffingFigures) -> Iterator[Finding]:
    wanted = sum(field.wanted for field in staffing.fields)
    if wanted != staffing.heads:
        gap = abs(wanted - staffing.heads)
        word = "많음" if wanted > staffing.heads else "모자람"
        yield finding(
            RULE,
            subject.key(("staffing", "fields")),
            "분야별 인원의 합이 직위 인원의 합과 다릅니다",
            label=f"분야 합 {wanted}명, 직위 합 {staffing.heads}명 ({gap}명 {word})",
            related=_posts(subject, staffing),
            help="분야별 인원이나 직위의 인원을 고치십시오.",
        )
        return
    for field in staffing.fields:
        if not field.fewest <= field.wanted <= field.most:
            yield _field(subject, field)


def _field(subject: Subject, field: FieldFigure) -> Finding:
    can = f"{field.most}명까지" if field.wanted > field.most else f"적어도 {field.fewest}명"
    return finding(
        RULE,
        subject.value(("staffing", "fields", field.name)),
        f"{field.name} 분야의 인원을 직위가 채울 수 없습니다",
        label=f"분야별 인원 {field.wanted}명, 직위로는 {can}",
        help="직위의 field 나 분야별 인원을 고치십시오.",
    )


def _posts(subject: Subject, staffing: StaffingFigures) -> tuple[Related, ...]:
    return tuple(
        Related(subject.value((*figure.at, "headcount")), f"{figure.post.name} {figure.post.headcount}명")
        for figure in staffing.posts
        if not figure.post.outside_limit
    )
