"""글에 적은 금액이 그 뒤 괄호에 나누어 적은 금액의 합과 다릅니다.

왜: 재원이나 비목 하나를 고치고 앞의 금액을 그대로 두면 얼마를 쓰는지 알 수 없게 됩니다.
근거: 산술입니다. 백만원처럼 줄여 적은 금액은 나눈 것마다 반 단위까지 끝수가 어긋날 수 있습니다.
고치기: 앞의 금액이나 괄호 안의 금액을 고칩니다. 일부만 적은 것이면 괄호 안에 '등'이라고 적습니다.
안 잡는 것: 나눈 것이 하나인 괄호, 이름이 재원이나 비목으로 보이지 않는 것(당초, 변경, 기교부, 잔액, 1인당),
비율·인원이 섞인 괄호, 글이 섞인 괄호. 계획의 budget 은 BUD001과 BUD006이 봅니다.
반 단위 안쪽의 차이는 알리기만 합니다.
전: 사업예산: 779백만원(녹색자금 332, 자부담금 456)
후: 사업예산: 779백만원(녹색자금 323, 자부담금 456)
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.splits_in_text import is_fund_or_line, slack_of, splits_in
from maeul_plan.findings import Finding, Rule

RULE = Rule("BUD028", "parts-in-brackets", "warning", "금액이 괄호 안의 합과 다름", __doc__, ("document",))

_OF_PLAN: Final = ("budget", "settlement", "staffing")
_TWO: Final = 2


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Add up what stands in the brackets behind every amount."""
    block = passage.block[0] if isinstance(passage.block, tuple) and passage.block else None
    if block in _OF_PLAN:
        return
    for split in splits_in(passage.text):
        added = sum((part.won for part in split.parts), Fraction(0))
        gap = abs(split.total.won - added)
        if gap and len(split.parts) >= _TWO and all(is_fund_or_line(part.name) for part in split.parts):
            is_drift = gap <= slack_of((split.total.granule, *(part.granule for part in split.parts)))
            yield finding(
                RULE,
                passage.place(split.total.start, split.total.end),
                "금액이 괄호 안의 합과 다릅니다",
                label=compared(split.total.won, added, split.unit),
                help="끝수 처리에서 온 차이일 수 있습니다. 어떻게 처리하였는지 적으십시오."
                if is_drift
                else "금액이나 괄호 안의 금액을 고치십시오.",
                severity="info" if is_drift else RULE.severity,
            )
