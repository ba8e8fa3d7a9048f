"""글이나 표의 산출식을 셈한 값이 적힌 결과와 다릅니다.

왜: 단가나 인원을 고치고 결과를 그대로 두면 틀린 금액이 그대로 결재되고 집행됩니다.
근거: 산술입니다.
고치기: 식이나 결과를 고칩니다. 부가세나 할인처럼 식에 없는 것이 있으면 식에 넣거나 결과 뒤에 적습니다.
안 잡는 것: 곱셈만으로 되지 않은 식, 괄호가 섞인 식, 단위를 적지 않은 금액, 결과의 끝수(한 단위 안쪽의 차이),
부가세·할인·절사라고 적은 줄. 계획의 budget 은 BUD002가 봅니다.
전: 참석수당: 7명 × 150,000원 = 1,150,000원
후: 참석수당: 7명 × 150,000원 = 1,050,000원
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from math import prod
from typing import Final

from maeul_plan.checks.amounts_in_text import granule_of, read_amount
from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.passage import Passage
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.units import MONEY_UNITS

RULE = Rule("BUD016", "formula-in-text", "error", "산출식의 결과가 다름", __doc__, ("document",))

_B: Final = r"[ \t]{0,3}+"
_NUMBER: Final = r"[0-9][0-9,]{0,17}+(?:\.[0-9]{1,6}+)?"
_UNITS: Final = "|".join(sorted(MONEY_UNITS, key=len, reverse=True))
_TERM: Final = rf"{_NUMBER}(?:/{_NUMBER})?{_B}(?:%|[가-힣]{{1,5}}+)?"
_TIMES: Final = "×✕✖xX*"
_FORMULA: Final = pattern(
    rf"(?P<terms>{_TERM}(?:{_B}[{_TIMES}]{_B}{_TERM}){{1,6}}+){_B}={_B}"
    rf"(?P<result>{_NUMBER}{_B}(?:{_UNITS}))(?![가-힣])(?!{_B}[{_TIMES}=+/÷(-])"
)
_PART: Final = pattern(rf"(?P<number>{_NUMBER})(?:/(?P<over>{_NUMBER}))?{_B}(?P<unit>\S*)")
# What stands before shows that the product begins earlier: 1억 2천만원, 5,000원 + 10,000원.
_BEGUN: Final = pattern(rf"[0-9,./{_TIMES}÷+=)천만억조-]{_B}$")
_BESIDE: Final = pattern(r"부가|할인|환급|공제|차감|절사|버림|올림|단수|약\s?[0-9]")
_OF_PLAN: Final = ("budget", "settlement", "staffing")
_NEAR: Final = 6


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Work out every plain product of one price and its counts."""
    text = narrow(passage.text)
    is_of_plan = isinstance(passage.block, tuple) and passage.block[:1] in {(name,) for name in _OF_PLAN}
    if "=" not in text or is_of_plan or _BESIDE.search(text):
        return
    for found in _FORMULA.finditer(text):
        stated = read_amount(found["result"])
        product = (
            None if _BEGUN.search(text, max(0, found.start() - _NEAR), found.start()) else _product(found["terms"])
        )
        if stated is None or product is None:
            continue
        if abs(stated.won(1) - product) >= granule_of(stated, 1):
            yield finding(
                RULE,
                passage.place(*found.span("result")),
                "산출식을 셈한 값이 적힌 결과와 다릅니다",
                label=compared(stated.won(1), product, stated.unit or 1),
                help="식이나 결과를 고치십시오.",
            )


def _product(terms: str) -> Fraction | None:
    """Multiply the terms, of which just one is money; None where none or more are."""
    factors: list[Fraction] = []
    prices = 0
    for found in map(_PART.match, re.split(rf"{_B}[{_TIMES}]{_B}", terms)):
        if found is None:
            return None
        over = _value(found["over"]) if found["over"] else Fraction(1)
        scale = MONEY_UNITS.get(found["unit"])
        if not over or (scale is None and found["unit"].endswith("원")):
            return None
        prices += scale is not None
        factors.append(_value(found["number"]) / over * (Fraction(1, 100) if found["unit"] == "%" else scale or 1))
    return prod(factors, start=Fraction(1)) if prices == 1 else None


def _value(number: str) -> Fraction:
    return Fraction(number.replace(",", ""))
