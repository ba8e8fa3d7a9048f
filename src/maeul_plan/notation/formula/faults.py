"""Say what is wrong at a token."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula.tokens import FUNCTIONS, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLE: Final = "예: 40,000천원×1명×5/12 = 16,667천원"

_SIGNS: Final = frozenset({"times", "over", "plus", "minus", "delta", "equals"})


def at(token: Token, message: str, way_on: str) -> Fault:
    """Point at one token."""
    return Fault(token.start(), token.end(), message, way_on)


def no_number(tokens: Sequence[Token], index: int) -> Fault:
    """Say that a number should stand at `index`."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    kind, sign = token.lastgroup, token.group()
    if before is not None and before.lastgroup in _SIGNS and kind in _SIGNS | {"end", "close", "note"}:
        return at(before, f"‘{before.group()}’ 뒤에 숫자가 없습니다", f"이어서 숫자를 적으십시오. {EXAMPLE}")
    if kind in _SIGNS:
        return at(token, f"‘{sign}’ 앞에 숫자가 없습니다", f"앞에 숫자를 적으십시오. {EXAMPLE}")
    if kind == "close":
        return at(token, f"‘{sign}’ 앞에 계산식이 없습니다", "괄호 안에 계산식을 적으십시오. 예: (500원+300원)×5월")
    if kind == "word":
        return _word(tokens, index)
    if kind == "unknown":
        return unknown(token)
    return at(token, "숫자가 없습니다", f"계산식을 적으십시오. {EXAMPLE}")


def no_operator(tokens: Sequence[Token], index: int) -> Fault:
    """Say that what stands at `index` cannot follow a complete term."""
    token = tokens[index]
    kind, sign = token.lastgroup, token.group()
    if kind == "unknown":
        return unknown(token)
    if kind == "close":
        return at(token, f"‘{sign}’에 맞는 여는 괄호가 없습니다", "괄호의 짝을 맞추십시오. 예: (500원+300원)×5월")
    if kind == "equals":
        return at(token, "결과가 두 번 적혀 있습니다", f"‘=’는 한 번만 적으십시오. {EXAMPLE}")
    if kind == "delta":
        return at(token, f"‘{sign}’ 앞에 연산 기호가 없습니다", "빼려면 ‘-’로 적으십시오. 예: 5,000원-1,920원")
    way_on = "× / + - 가운데 하나를 적으십시오. 설명은 끝에 ※를 붙여 적습니다. 예: 500천원×5월 ※ 8~12월"
    return at(token, f"‘{sign}’ 앞에 연산 기호가 없습니다", _times_bracketed(tokens, index) or way_on)


def comma(token: Token) -> Fault:
    """Say that a comma does not add what stands on its two sides."""
    way_on = "더하려면 ‘+’로, 설명은 끝에 ※를 붙여 적으십시오. 예: 강사료 100천원×2회+재료비 50천원×1식"
    return at(token, "‘,’로 이은 것을 더할 수 없습니다", way_on)


def unknown(token: Token) -> Fault:
    """Say that a character means nothing here."""
    if token.group() == ",":
        return comma(token)
    return at(
        token,
        f"‘{token.group()}’: 산출내역에 쓸 수 없는 글자입니다",
        f"숫자와 × / + - = 로 적으십시오. {EXAMPLE}",
    )


def unclosed(token: Token) -> Fault:
    """Say that a bracket stays open."""
    return at(token, f"‘{token.group()[-1]}’가 닫히지 않았습니다", "괄호를 닫으십시오. 예: (500원+300원)×5월")


def _times_bracketed(tokens: Sequence[Token], index: int) -> str:
    """Show how a number in brackets behind another multiplies it, 1,000천원(12개월); "" where none stands here."""
    around = tokens[index - 1 : index + 3]
    if [token.lastgroup for token in around] != ["quantity", "open", "quantity", "close"]:
        return ""
    price, _, count, _ = (token.group() for token in around)
    return f"곱하려면 {price}×{count}처럼 적으십시오. 설명은 끝에 ※를 붙여 적습니다."


def _word(tokens: Sequence[Token], index: int) -> Fault:
    """Say that a word is no number."""
    token, behind = tokens[index], tokens[index + 1]
    if token.group() in FUNCTIONS and behind.lastgroup == "open":
        return unclosed(behind)
    return at(
        token,
        f"‘{token.group()}’ 자리에 숫자가 없습니다",
        "숫자로 적거나 계(비목), 연봉(직위), 인원(직위), 개월()로 가리키십시오. 예: 연봉(단장)×5/12",
    )
