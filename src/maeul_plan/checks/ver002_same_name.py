"""두 판의 이름이 같거나, 판의 이름이 당초입니다.

왜: 이름으로 판을 고르므로 어느 판인지 알 수 없습니다. 당초는 바꾸기 전의 계획을 부르는 말입니다.
근거: maeul 의 약속입니다. --version 과 plan.yaml#이름 이 판을 이름으로 고릅니다.
고치기: 1회 추경, 2회 추경처럼 판마다 다른 이름을 적습니다.
안 잡는 것: 이름이 알맞은지.
전: id: 1회 추경이 두 번
후: id: 1회 추경, id: 2회 추경
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.revised import History
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.plan.versions import FIRST

RULE = Rule("VER002", "same-version-name", "error", "이름이 같은 판", __doc__, ("versions",))


def check_versions(history: History) -> Iterator[Finding]:
    """Tell every version of a name that was taken before."""
    first: dict[str, int] = {}
    for i, version in enumerate(history.plan.versions):
        at = history.source.place(("versions", i, "id"))
        before = first.setdefault(version.id, i)
        if version.id == FIRST:
            message = f"'{FIRST}'는 바꾸기 전의 계획을 부르는 말입니다"
            yield finding(RULE, at, message, help="1회 추경처럼 다른 이름을 적으십시오.")
        elif before != i:
            yield finding(
                RULE,
                at,
                f"이름이 '{version.id}'인 판이 이미 있습니다",
                related=(Related(history.source.place(("versions", before, "id")), "먼저 적은 판"),),
                help="판마다 다른 이름을 적으십시오.",
            )
