"""경력이 직위의 경력 요건에 모자랍니다.

왜: 요건을 채우지 못한 사람은 계획이 약속한 인력이 아니어서, 점검에서 드러나면 사람을 바꾸어야 합니다.
근거: 계획이 정한 경력 요건입니다. 경력은 역에 따라 세고 겹친 날은 한 번만 세며, 남은 날은 30일을 1개월로 더합니다
(공무원 경력기간의 계산을 따름. 수탁기관 직원을 구속하는 법은 아니어서 이 셈법에 달린 한 달 안쪽은 알리기만 합니다).
고치기: 빠진 경력을 careers 에 더하거나, 요건을 채우는 사람으로 바꾸거나, 직위의 experience 를 고칩니다.
안 잡는 것: 경력을 적지 않은 사람, 다른 요건과 함께 적어 읽지 못하는 요건('3년 이상 또는 자격증'), 시간제 경력의 비율
(그대로 세고 명부에 밝힙니다). 요건에 분야가 있는데 경력에 분야가 없으면 그 분야일 수 있는 것으로 봅니다.
전: posts: [{id: 단장, headcount: 1, experience: 8년 이상}],
people: [{id: 가, post: 단장, start: 2015-08-01, careers: [{from: 2008-01-01, to: 2015-06-30}]}]
후: people: [{id: 가, post: 단장, start: 2015-08-01, careers: [{from: 2007-07-01, to: 2015-06-30}]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.people import of_post, people_of, who
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.people.careers import print_length, short_of
from maeul_plan.figures.people.roster import PersonFigure, print_requirement
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.experience import Experience

RULE = Rule("STF001", "experience", "error", "경력이 요건에 모자람", __doc__, ("staffing", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold everyone's experience against what the post asks for."""
    for one in people_of(subject):
        if one.requirement and one.verdict == "모자람":
            yield _short(subject, one, one.requirement)
        elif one.requirement and one.verdict == "확인 필요":
            yield _unclear(subject, one, one.requirement)


def _short(subject: Subject, one: PersonFigure, requirement: Experience) -> Finding:
    counted = one.counted.possible
    missing = print_length(short_of(one.counted.spells, requirement.months))
    return finding(
        RULE,
        subject.key((*one.at, "careers")),
        f"{who(one)}: 경력이 요건에 모자랍니다",
        label=f"요건 {print_requirement(requirement, one.fields)}, 경력 {print_length(counted)} ({missing} 모자람)",
        related=of_post(subject, one, "experience", "경력 요건"),
        help="빠진 경력을 careers 에 더하거나 직위의 experience 를 고치십시오.",
    )


def _unclear(subject: Subject, one: PersonFigure, requirement: Experience) -> Finding:
    """Tell what has to be looked at: fields that careers don't say, ends that they don't, the way of counting."""
    counted = one.counted
    told = f"경력 {print_length(counted.certain)}"
    if counted.certain != counted.possible:
        told += f", 분야를 적지 않은 경력까지 {print_length(counted.possible)}"
        way_on = "careers 에 field 를 적으십시오."
    elif counted.is_open:
        way_on = "경력의 날(from, to)이나 일을 시작하는 날(start)을 바로 적으십시오."
    else:
        way_on = "남은 날을 더하는 셈법에 달려 있으니 그 기관의 기준을 확인하십시오."
    return finding(
        RULE,
        subject.key((*one.at, "careers")),
        f"{who(one)}: 경력이 요건을 채우는지 확인하십시오",
        label=f"요건 {print_requirement(requirement, one.fields)}, {told}",
        related=of_post(subject, one, "experience", "경력 요건"),
        help=way_on,
        severity="warning",
    )
