"""글 가운데의 금액을 천원 단위로 적었습니다.

왜: 표 밖에서는 단위를 알리는 칸이 없어 500천원을 500원이나 5천원으로 읽기 쉽습니다.
근거: 글에서는 345천원이 아니라 345,000원으로 적습니다(행정업무운영 편람).
예산의 표는 천원 단위로 적습니다(지방자치단체 예산편성 운용에 관한 규칙 제3조).
고치기: 원으로 풀어 적습니다. 500천원은 500,000원입니다.
안 잡는 것: 표와 표 바로 위의 줄, 산출내역(× = 등이 있는 줄), 예산의 내역처럼 이름과 금액만 적은 줄, 계획의 budget.
전: 운영비는 달마다 500천원을 교부함
후: 운영비는 달마다 500,000원을 교부함
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.amount_fixes import put_same_amount
from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import parse_money, print_won
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC016", "thousands-in-prose", "warning", "글 가운데의 천원 단위", __doc__, ("document",), kind="notation")

_FIGURE: Final = r"[0-9][0-9,]{0,30}+(?:\.[0-9]{1,3}+)?\s?천\s?원"
_AMOUNT: Final = pattern(rf"(?<![0-9,.억만조])(?<![억만조]\s){_FIGURE}(?!\s?(?:권|짜리|[)）]?\s?단위))")
_FORMULA: Final = pattern(r"[×✕✖*=÷]|[0-9원명인월회]\s?[xX]\s?[0-9]")
# 소요예산(안) : 76,000천원 (전액시비); 사업비 31,833천원: lines of a budget, not sentences.
_LABEL: Final = pattern(
    r"[^:]{0,40}(?:예산|재원|소요|과목|내역|산출|경비|금액|[가-힣][액비금])[^:]{0,20}:"
    rf"|[^:]{{1,40}}:\s{{0,2}}(?:(?:총|약|금|일금|연|월|최대)\s{{0,2}})?{_FIGURE}"
)
_BRACKETS: Final = r"\s{0,2}(?:\([^()]*\))?"
_ALONE: Final = pattern(rf"(?:\S{{1,20}}+\s{{1,2}}+){{0,4}}{_FIGURE}{_BRACKETS}\.?")
_NAMED: Final = rf"(?:[^\s,]{{1,20}}+\s{{1,2}}+){{1,2}}{_FIGURE}{_BRACKETS}"
_LIST: Final = pattern(rf"{_NAMED}(?:,\s{{0,2}}{_NAMED}){{1,9}}\.?")
_BUDGET_BLOCKS: Final = ("budget", "settlement")


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Point at each amount in thousands that stands in a sentence."""
    text = narrow(passage.text)
    if "천" not in text or not _is_sentence(passage, text):
        return
    for found in _AMOUNT.finditer(text):
        money = parse_money(found[0])
        if isinstance(money, Fault) or money.won(1).denominator != 1:
            continue
        right = print_won(money.won(1), 1)
        yield finding(
            RULE,
            passage.place(*found.span()),
            "글 가운데의 금액이 천원 단위입니다",
            label=right,
            help=f"{with_particle(right, '으로/로')} 풀어 적으십시오.",
            fix=put_same_amount(passage, *found.span(), right),
        )


def _is_sentence(passage: Passage, text: str) -> bool:
    """Tell running text from a line of a budget."""
    if passage.part != "prose" or (isinstance(passage.block, tuple) and passage.block[0] in _BUDGET_BLOCKS):
        return False
    return not (_FORMULA.search(text) or _LABEL.match(text) or _ALONE.fullmatch(text) or _LIST.fullmatch(text))
