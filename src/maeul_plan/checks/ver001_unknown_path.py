"""판이 바꾸려는 값이 계획에 없거나, 한 판이 같은 값을 두 번 바꿉니다.

왜: 이름을 잘못 적으면 아무것도 바뀌지 않은 채 변경한 것으로 남습니다. 두 번 바꾸면 어느 것이 맞는지 알 수 없습니다.
근거: 계획 파일입니다. 앞의 판까지 바꾼 계획에 그 항목이 있어야 합니다.
고치기: 도움말의 비슷한 것으로 고칩니다. 목록의 항목은 id(없으면 title, task, post)나 차례의 번호로 가리킵니다.
새 항목은 이름 대신 +를 적고 통째로 씁니다. 이름에 점(.)이 있으면 따옴표로 묶습니다.
안 잡는 것: 아직 없는 키를 새로 적는 것. 계획에 쓸 수 없는 키이면 모르는 키(PLN001)로 나옵니다.
전: budget.lines.운영.items.1.basis: 600천원 × 5월
후: budget.lines.운영비.items.1.basis: 600천원 × 5월
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.revised import History
from maeul_plan.findings import Finding, Rule

RULE = Rule("VER001", "unknown-path", "error", "판이 바꾸려는 값이 없음", __doc__, ("versions",))


def check_versions(history: History) -> Iterator[Finding]:
    """Tell every change that cannot be made."""
    for standing in history.standings:
        for one in standing.refused:
            yield finding(RULE, one.place, f"{standing.name}: {one.message}", help=one.help)
