"""사람이 맡은 직위가 계획에 없습니다.

왜: 없는 직위의 사람은 인건비에도 정원에도 들어가지 않아, 빠진 줄도 모르게 됩니다.
근거: people 의 post 는 posts 의 id(없으면 title)를 가리킵니다.
고치기: post 를 있는 직위의 이름으로 고치거나 posts 에 그 직위를 더합니다.
안 잡는 것: 사람이 없는 직위.
전: posts: [{id: 단원, headcount: 2}], people: [{id: 가, post: 팀원}]
후: posts: [{id: 단원, headcount: 2}], people: [{id: 가, post: 단원}]
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.people import people_of
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule

RULE = Rule("STF004", "unknown-post", "error", "맡은 직위가 계획에 없음", __doc__, ("staffing",))


_NEAR: Final = 0.5  # names of posts are short: 단웜 is half of 단원


def check(subject: Subject) -> Iterator[Finding]:
    """Look for everyone's post."""
    staffing = subject.plan.staffing
    known = [post.key for post in staffing.posts] if staffing else []
    for one in people_of(subject):
        if one.post is None:
            near = difflib.get_close_matches(one.person.post, known, n=1, cutoff=_NEAR)
            names = f"비슷한 것: {near[0]}" if near else f"있는 직위: {', '.join(known)}" if known else ""
            yield finding(
                RULE,
                subject.value((*one.at, "post")),
                f"{one.person.id}: '{one.person.post}' 직위가 없습니다",
                label=near[0] if near else "",
                help=names or "posts 에 직위를 적으십시오.",
            )
