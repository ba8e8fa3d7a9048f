"""Tell tokens apart by what they count: things, grades, what a price is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from maeul_plan.notation.formula.tokens import FUNCTIONS
from maeul_plan.notation.units import MONEY_UNITS

if TYPE_CHECKING:
    from maeul_plan.notation.formula.tokens import Token

MONEY_LIKE: Final = re.compile(r"[십백천만억조]*+(?:원|$)")
"""The scale words 억, 천만 and what begins like a money unit."""

# 1인(1,500원) multiplies, but 1 교사(1,500원) more likely lost its +.
_THING: Final = (
    "명|인|년|연|월|주|일|개월|분기|시간|회|차|차시|식|박|개|개소|개사|매|통|종|부|장|쪽|면|착|권|대|건|팀|곳"
    "|가구|세대|동|기관|단체|학급|과정|세트|상자|kg|㎡|ℓ"
)
_COUNTER: Final = re.compile(_THING)
_COUNTERS: Final = re.compile(rf"(?:{_THING})(?:[·ㆍ・](?:{_THING}))*")
_FOR_ONE: Final = re.compile(rf"(?:{_THING})당?")
# Without a number only what is no thing of its own: 차 and 단체 are names of items.
_EACH: Final = rf"매?(?:인|명|회|건|시간|일|주|월|분기|연|년)|(?:{_THING})당"
_FOR_EACH: Final = re.compile(_EACH)
_BASIS: Final = re.compile(rf"1(?:{_THING})당?(?: .*)?|(?:{_EACH})(?: (?:{_EACH}))*")
_OF_TIME: Final = frozenset({"년", "연", "월", "주", "일", "개월", "분기", "시간", "박", "차시"})
_NOUN: Final = re.compile("[가-힣·ㆍ・]+")
# 2회 반 is two and a half, 3명 이상 and 3명 제외 are not three.
_NO_NOUNS: Final = frozenset(
    {
        "반",
        "절반",
        "이상",
        "이하",
        "미만",
        "초과",
        "이내",
        "내외",
        "정도",
        "가량",
        "제외",
        "포함",
        "중",
        "씩",
        "당",
        "각",
    }
)
_RATIONED: Final = re.compile("1(?P<of>일|주|개월|회|인|명)당?")
_GRADES: Final = frozenset({"급", "호봉", "등급"})
_LEAST_BARE_DIGITS: Final = 4  # 1일 50,000×3일, but not 1명 5/12


def is_counter(unit: str) -> bool:
    """Tell whether a unit names things that are commonly counted."""
    return _COUNTER.fullmatch(unit) is not None


def is_for_each(token: Token) -> bool:
    """Tell whether a word says what a price is for: 월, 인당, 매월."""
    return token.lastgroup == "word" and _FOR_EACH.fullmatch(token["word"]) is not None


def is_for_one(token: Token) -> bool:
    """Tell whether a token may say what a price is for: 1인, 1회당."""
    return token["number"] == "1" and _FOR_ONE.fullmatch(token["unit"] or "") is not None


def is_ration(before: Token, token: Token) -> bool:
    """Tell whether a count is what one of something has, the 8시간 of 1일 8시간 or of 일 8시간."""
    one = _RATIONED.fullmatch(f"{before['number']}{before['unit']}")
    unit = token["unit"] or ""
    return is_counter(unit) and (is_for_each(before) or (one is not None and one["of"] != unit))


def is_noun(token: Token) -> bool:
    """Tell whether a word may be what a counter before it counts: 마을, 동, 시설, but not 월 or 천원."""
    word = token["word"] or ""
    if not _NOUN.fullmatch(word) or word in _NO_NOUNS or word in FUNCTIONS:
        return False
    return not is_for_each(token) and MONEY_LIKE.fullmatch(word) is None


def takes_noun(unit: str) -> bool:
    """Tell whether a unit is a counter of things, which may have their name behind it: 개, 개소, 명."""
    return is_counter(unit) and unit not in _OF_TIME


def is_grade(token: Token) -> bool:
    """Tell whether a token names a grade or a step: 4급, 30호봉."""
    return token["unit"] in _GRADES


def is_amount(token: Token) -> bool:
    """Tell whether a token is an amount: with a unit of money, or a bare number of 1,000 or more."""
    number, unit = token.group("number", "unit")
    if number is None:
        return False
    if unit is None:
        return len(number.partition(".")[0].replace(",", "").lstrip("0")) >= _LEAST_BARE_DIGITS
    return unit in MONEY_UNITS or MONEY_LIKE.match(unit) is not None


def per(token: Token) -> str:
    """Give what a divisor says a price is for, 일 of 50,000원/일 or 1인 of 500원/1인; "" for a true divisor."""
    if token.lastgroup == "word" and _COUNTERS.fullmatch(token["word"]):
        return token["word"]
    return f"1{token['unit']}" if token["number"] == "1" and is_counter(token["unit"] or "") else ""


def is_basis(words: str) -> bool:
    """Tell whether all the words before a price say what it is for: 1인 월, 1회당, 월."""
    return _BASIS.fullmatch(words) is not None
