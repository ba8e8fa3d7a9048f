"""이름(id)이 형제 사이에서 겹칩니다.

왜: 산출내역의 계(…), 할 일의 after, 변경 비교는 이름으로 찾습니다. 이름이 같으면 어느 것인지 알 수 없습니다.
근거: 이 계획 형식의 약속입니다. id 가 없으면 title(할 일은 task)이 이름입니다.
고치기: 둘 가운데 하나에 다른 id 를 적습니다. 보이는 이름(title)은 그대로 두어도 됩니다.
한 사람이 나갔다 다시 오면 같은 이름으로 두 번 적되 날짜가 겹치지 않게 합니다. 겹치면 보수를 두 번 셈합니다.
안 잡는 것: 서로 다른 비목 아래의 같은 이름, 서로 다른 직위를 맡은 한 사람.
전: lines: [{title: 사업비}, {title: 사업비}]
후: lines: [{title: 사업비}, {id: 사업비2, title: 사업비}]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.pay.stays import at_of
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.plan.period import first_day, last_day

RULE = Rule("PLN007", "duplicate-id", "error", "이름이 겹침", __doc__, ("budget", "staffing", "deadlines"))


def check(subject: Subject) -> Iterator[Finding]:
    """Look for equal names among lines, items, posts and deadlines, and for people who are there twice at once."""
    budget = subject.budget
    if budget is not None:
        yield from _twice(subject, ((line.path[-1], line.at) for line in budget.lines))
        for line in every_line(budget.lines):
            below = [(item.path[-1], item.at) for item in line.items]
            yield from _twice(subject, (*below, *((sub.path[-1], sub.at) for sub in line.lines)))
    if subject.staffing is not None:
        yield from _twice(subject, ((figure.post.key, figure.at) for figure in subject.staffing.posts))
        yield from _at_once(subject)
    yield from _twice(subject, ((figure.deadline.key, figure.at) for figure in subject.deadlines))


def _at_once(subject: Subject) -> Iterator[Finding]:
    """Look for people who are twice in one post on the same days."""
    seen: dict[tuple[str, str], list[tuple[date, date, Where]]] = {}
    for i, person in enumerate(subject.plan.staffing.people if subject.plan.staffing else ()):
        at = at_of(i)
        first = first_day(person.start) if person.start else date.min
        last = last_day(person.end) if person.end else date.max
        spans = seen.setdefault((person.id, person.post), [])
        before = next((one for one in spans if first <= one[1] and one[0] <= last), None)
        if before:
            yield finding(
                RULE,
                subject.value((*at, "id")),
                f"같은 날 같은 직위에 두 번 있습니다: '{person.id}'",
                related=(Related(subject.value((*before[2], "id")), "먼저 적은 곳"),),
                help="다른 사람이면 다른 id 를, 같은 사람이면 겹치지 않게 start 와 end 를 적으십시오.",
            )
        spans.append((first, last, at))


def _twice(subject: Subject, entries: Iterable[tuple[str, Where]]) -> Iterator[Finding]:
    seen: dict[str, Where] = {}
    for name, at in entries:
        if name in seen:
            yield finding(
                RULE,
                subject.key(at),
                f"같은 이름이 있습니다: '{name}'",
                related=(Related(subject.key(seen[name]), "먼저 적은 곳"),),
                help="한쪽에 다른 id 를 적으십시오.",
            )
        seen.setdefault(name, at)
