"""판의 차례가 날짜와 맞지 않습니다.

왜: 뒤의 판은 앞의 판을 바꿉니다. 먼저 유효해지는 판을 뒤에 적으면 어느 날 어느 금액이 맞는지 알 수 없습니다.
근거: 적힌 날짜와 차례입니다. 뒤의 판은 앞의 판보다 늦게 유효하고 늦게 결재합니다.
고치기: 날짜를 고치거나 판을 유효한 날의 차례로 적습니다.
안 잡는 것: 결재한 날을 적지 않은 판. 같은 날에 결재한 두 판.
유효한 날이 같은 두 판은 앞의 것이 하루도 유효하지 않으므로 경고로 알립니다.
전: {id: 1회 추경, from: 2015-11-01}, {id: 2회 추경, from: 2015-10-01}
후: {id: 1회 추경, from: 2015-10-01}, {id: 2회 추경, from: 2015-11-01}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from maeul_plan.checks.finding import finding
from maeul_plan.checks.revised import History
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import print_day

RULE = Rule("VER003", "version-order", "error", "판의 차례가 날짜와 다름", __doc__, ("versions",))


def check_versions(history: History) -> Iterator[Finding]:
    """Hold each version against the one before it."""
    for i, (before, version) in enumerate(pairwise(history.plan.versions), start=1):
        if version.from_ <= before.from_:
            yield _early(history, i)
        if version.approved_on and before.approved_on and version.approved_on < before.approved_on:
            yield finding(
                RULE,
                history.source.place(("versions", i, "approved_on")),
                f"{version.id}: 앞의 판보다 먼저 결재하였습니다",
                label=f"{print_day(version.approved_on)}, 앞의 판 {print_day(before.approved_on)}",
                related=(Related(history.source.place(("versions", i - 1, "approved_on")), f"{before.id}: 결재일"),),
                help="결재일을 고치거나 판의 차례를 바꾸십시오.",
            )


def _early(history: History, i: int) -> Finding:
    before, version = history.plan.versions[i - 1 : i + 1]
    days = (before.from_ - version.from_).days
    gap = f"{days}일 이름" if days else "같은 날"
    return finding(
        RULE,
        history.source.place(("versions", i, "from")),
        f"{version.id}: 앞의 판보다 {'먼저' if days else '늦지 않게'} 유효해집니다",
        label=f"{print_day(version.from_)}, 앞의 판 {print_day(before.from_)} ({gap})",
        related=(Related(history.source.place(("versions", i - 1, "from")), f"{before.id}: 유효해지는 날"),),
        help="날짜를 고치거나 판을 유효한 날의 차례로 적으십시오.",
        severity="error" if days else "warning",
    )
