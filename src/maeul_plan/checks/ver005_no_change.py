"""판이 바꾸는 것이 없거나, 이미 있는 값으로 바꿉니다.

왜: 바뀌지 않는 값이 변경 내역에 있으면 무엇을 바꾸려 했는지 알 수 없습니다. 대개 옛 값을 그대로 옮겨 적은 것입니다.
근거: 앞의 판까지 바꾼 계획의 값입니다.
고치기: 바꿀 값을 적거나 그 줄을 지웁니다.
안 잡는 것: 다르게 적은 같은 값. 예: 42,000천원과 42백만원.
전: 단장의 보수가 40,000천원인 계획에서 staffing.posts.단장.annual_pay: 40,000천원
후: staffing.posts.단장.annual_pay: 42,000천원
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.revised import History
from maeul_plan.findings import Finding, Rule
from maeul_plan.source.paths import print_path

RULE = Rule("VER005", "no-change", "warning", "바꾸지 않는 변경", __doc__, ("versions",))


def check_versions(history: History) -> Iterator[Finding]:
    """Tell every change that puts what is there already, and every version without any."""
    for standing in history.standings:
        if standing.version is not None and not standing.version.changes:
            place = history.source.key_place((*standing.version_at, "changes"))
            yield finding(RULE, place, f"{standing.name}: 바꾸는 것이 없습니다", help="바꿀 값을 적으십시오.")
        for one in standing.reached:
            if one.is_idle:
                path = print_path(one.change.steps)
                said = one.change.said
                yield finding(
                    RULE,
                    said.text.first_line(*said.span()),
                    f"{standing.name}: {path} 의 값이 앞의 판과 같습니다",
                    help="바꿀 값을 적거나 이 줄을 지우십시오.",
                )
