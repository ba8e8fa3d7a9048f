"""글에 적은 금액이 그 아래 항목에 나누어 적은 금액의 합과 다릅니다.

왜: 비목 하나를 고치고 위의 금액을 그대로 두면 얼마를 쓰는지 알 수 없게 됩니다.
근거: 산술입니다. 백만원처럼 줄여 적은 금액은 항목마다 반 단위까지 끝수가 어긋날 수 있습니다.
고치기: 위의 금액이나 항목의 금액을 고칩니다. 일부만 적은 것이면 항목에 '등'이라고 적습니다.
안 잡는 것: 금액이 없거나 둘 이상인 항목이 섞인 것, 이름이 재원이나 비목으로 보이지 않는 것(당초, 집행, 잔액),
위의 금액이 항목 하나와 같은 것, 재원과 비목으로 두 번 나누어 적은 것. 표는 BUD013이 봅니다.
반 단위 안쪽의 차이는 알리기만 합니다.
전: □ 예산현황: 14,300천원 아래 ○ 사무관리비: 3,300천원 ○ 여비: 10,000천원
후: □ 예산현황: 13,300천원 아래 ○ 사무관리비: 3,300천원 ○ 여비: 10,000천원
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import Final

from maeul_plan.checks.amounts_in_text import WrittenAmount, amounts_in
from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.items_below import items_below
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.splits_in_text import is_fund_or_line, slack_of
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern

RULE = Rule("BUD031", "parts-below", "warning", "금액이 아래 항목의 합과 다름", __doc__, ("document",))

_NAME: Final = pattern(
    r"(?P<name>[가-힣·]{1,15}+(?:\s[가-힣·]{1,15}+){0,3}+)(?:\(안\))?\s{0,2}+[:：]\s{0,2}+(?:총|금)?\s?"
)
_TWO: Final = 2


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Add up the amounts of the items below every line that is one amount."""
    lines = [one for one in paper.passages if one.part in ("prose", "caption", "chapter")]
    for at, line in enumerate(lines):
        total = _named(line.text)
        if total is None:
            continue
        parts = [_named(item.text) for item in items_below(lines, at)]
        known = [part for part in parts if part is not None]
        if len(known) < _TWO or len(known) < len(parts) or not all(is_fund_or_line(name) for name, _ in known):
            continue
        amounts = [part.won for _, part in known]
        gap = abs(total[1].won - sum(amounts, Fraction(0)))
        if gap and not _is_told_twice(amounts, total[1].won):
            is_drift = gap <= slack_of([total[1].granule, *(part.granule for _, part in known)])
            yield finding(
                RULE,
                line.place(total[1].start, total[1].end),
                "금액이 아래 항목의 합과 다릅니다",
                label=compared(total[1].won, sum(amounts, Fraction(0)), total[1].unit),
                help="끝수 처리에서 온 차이일 수 있습니다. 어떻게 처리하였는지 적으십시오."
                if is_drift
                else "금액이나 아래 항목의 금액을 고치십시오.",
                severity="info" if is_drift else RULE.severity,
            )


def _named(text: str) -> tuple[str, WrittenAmount] | None:
    """Read a line that is a name and one amount, what is in brackets behind it aside."""
    named = _NAME.match(narrow(text))
    first = next(amounts_in(text), None)
    if named is None or first is None or first.start != named.end():
        return None
    behind = narrow(text)[first.end :].strip()
    return (
        None if behind and not (behind[0] in "(<[" and behind[-1] in ")>]") else ("".join(named["name"].split()), first)
    )


def _is_told_twice(amounts: Sequence[Fraction], total: Fraction) -> bool:
    """Tell parts that come to the total before the last of them: by funds, then by lines."""
    return total in list(accumulate(amounts))[:-1] or total in amounts
