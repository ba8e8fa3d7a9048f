"""금액의 숫자와 한글이 다릅니다.

왜: 한글로 한 번 더 적는 것은 금액을 고치거나 잘못 읽지 못하게 하려는 것입니다. 둘이 다르면 얼마인지 알 수 없습니다.
근거: 금액은 숫자 다음에 괄호를 열고 한글로 적습니다(행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조제2항).
둘이 다르면 한글로 적은 금액을 따릅니다(행정업무운영 편람).
고치기: 맞는 금액으로 둘을 같게 적습니다. 금액이 같고 적는 법만 다르면(빈칸, 십 앞의 일, 금) 표기로 보아
경고합니다.
안 잡는 것: 한글을 함께 적지 않은 금액, 끝에 붙인 정.
전: 금113,560원(금일만삼천오백원)
후: 금113,560원(금일십일만삼천오백육십원)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from maeul_plan.checks.amount_fixes import put_same_amount
from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.hangul import parse_hangul_number, print_official_amount
from maeul_plan.notation.money import parse_money, print_won
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC015", "amount-in-words", "error", "금액의 숫자와 한글이 다름", __doc__, ("document",))
# The same amount written in another form contradicts nothing.
_OF_FORM: Final = replace(RULE, kind="notation")

_FIGURE: Final = r"[0-9][0-9,]{0,30}+(?:\.[0-9]{1,6}+)?\s?[십백천]?[만억조]?"
_DIGITS: Final = rf"(?P<digits>{_FIGURE}(?:\s?{_FIGURE}){{0,2}}\s?원)\s?정?"
_WORDS: Final = r"(?P<words>[영일이삼사오육륙칠팔구십백천만억조경][영일이삼사오육륙칠팔구십백천만억조경\s]{0,40}+)"
_DIGITS_FIRST: Final = pattern(
    rf"(?:일?금\s{{0,2}})?(?<![0-9,.]){_DIGITS}\s{{0,2}}"
    rf"\(\s{{0,2}}(?P<gold>일?금\s{{0,2}})?{_WORDS}(?P<won>원)?\s{{0,2}}(?P<end>정)?\s{{0,2}}\)"
)
_WORDS_FIRST: Final = pattern(
    rf"일?금\s{{0,2}}{_WORDS}원\s?정?\s{{0,2}}\(\s{{0,2}}[₩￦금]?\s{{0,2}}{_DIGITS}\s{{0,2}}\)"
)


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Hold every amount that is written both ways against itself."""
    text = narrow(passage.text)
    if "원" not in text:
        return
    for found in _DIGITS_FIRST.finditer(text):
        if found["gold"] or found["won"]:  # (이천) behind an amount may be a town
            yield from _judged(passage, found)
    for found in _WORDS_FIRST.finditer(text):
        yield from _judged(passage, found)


def _judged(passage: Passage, found: re.Match[str]) -> Iterator[Finding]:
    """Judge one amount: what the two come to, and then how they are written."""
    start = found.start("words")
    money, words = parse_money(found["digits"]), parse_hangul_number(found["words"])
    if isinstance(money, Fault) or money.won(1).denominator != 1:
        return
    if isinstance(words, Fault):
        yield finding(
            RULE,
            passage.place(start + words.start, start + words.end),
            words.message,
            label=f"숫자로는 {print_won(money.won(1), 1)}",
            help=words.help,
            severity="warning",
        )
    elif words != money.won(1):
        yield _differs(passage, (start, start + len(found["words"].rstrip())), int(money.won(1)), words)
    else:
        ending = "정)" if "정" in found[0] else ")"
        right = f"{print_official_amount(words)[:-1]}{ending}"
        if passage.text[found.start() : found.end()] != right:
            yield _otherwise(passage, found.span(), right)


def _differs(passage: Passage, words_at: tuple[int, int], digits: int, words: int) -> Finding:
    gap = f"한글이 {print_won(abs(words - digits), 1)} {'많음' if words > digits else '적음'}"
    return finding(
        RULE,
        passage.place(*words_at),
        "금액의 숫자와 한글이 다릅니다",
        label=f"숫자 {print_won(digits, 1)}, 한글 {print_won(words, 1)} ({gap})",
        help=f"맞는 금액으로 둘을 같게 적으십시오. 숫자가 맞으면 {print_official_amount(digits)}입니다.",
    )


def _otherwise(passage: Passage, span: tuple[int, int], right: str) -> Finding:
    return finding(
        _OF_FORM,
        passage.place(*span),
        "금액을 숫자와 한글로 적는 법이 서식과 다릅니다",
        label=right,
        help=f"{with_particle(right, '으로/로')} 고치십시오. 빈칸 없이, 금을 붙이고 십·백·천 앞에도 일을 적습니다.",
        severity="warning",
        fix=put_same_amount(passage, *span, right),
    )
