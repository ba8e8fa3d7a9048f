"""Amounts in Hangul beside figures: 금113,560원(금일십일만삼천오백육십원)."""

from __future__ import annotations

from typing import Final

from maeul_plan.notation.digits import stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

_ZERO: Final = "영"
_DIGITS: Final = "일이삼사오육칠팔구"
_SMALL: Final = ("", "십", "백", "천")
_BIG: Final = ("", "만", "억", "조", "경")
_LIMIT: Final = 10 ** (4 * len(_BIG))
_VALUES: Final = {digit: value for value, digit in enumerate(_DIGITS, 1)} | {"륙": 6}
_SMALL_VALUES: Final = {name: 10**power for power, name in enumerate(_SMALL) if name}
_BIG_VALUES: Final = {name: 10_000**power for power, name in enumerate(_BIG) if name}
_END: Final = pattern(r"\s*+원?\s*+정?\s*+$")
_ACCEPTED: Final = "금113,560원(금일십일만삼천오백육십원)처럼 적으십시오."


def hangul_number(number: int) -> str:
    """Write a number in Hangul with 일 before 십, 백, 천 and 만 (행정업무규정 시행규칙 제2조제2항).

    Raises:
        ValueError: the number is negative or needs more than 경.
    """
    if not 0 <= number < _LIMIT:
        raise ValueError(number)
    words = ""
    for power in reversed(range(len(_BIG))):
        section = number // 10_000**power % 10_000
        if section:
            words += _section(section) + _BIG[power]
    return words or _ZERO


def parse_hangul_number(text: str) -> int | Fault:
    """Read a number in Hangul, with or without 일 and blanks; 원 and 정 may stand behind it."""
    ending = _END.search(text)
    end = ending.start() if ending else len(text)
    if text[:end].strip() in {"", _ZERO}:
        return 0 if text[:end].strip() else Fault(*stripped(text), "한글 금액이 없습니다", _ACCEPTED)
    total = section = 0
    digit: int | None = None
    big, small = _LIMIT, 10_000
    for place, character in enumerate(text[:end]):
        if character.isspace():
            continue
        if character in _VALUES and digit is None:
            digit = _VALUES[character]
        elif (scale := _SMALL_VALUES.get(character, small)) < small:
            section, small, digit = section + (1 if digit is None else digit) * scale, scale, None
        elif (scale := _BIG_VALUES.get(character, big)) < big:
            section += digit or 0
            total, big = total + (section or 1) * scale, scale
            section, small, digit = 0, 10_000, None
        else:
            return Fault(place, place + 1, f"‘{character}’: 한글 금액에 올 수 없는 자리입니다", _ACCEPTED)
    return total + section + (digit or 0)


def print_official_amount(won: int) -> str:
    """Write an amount in figures and in Hangul, without blanks.

    Raises:
        ValueError: the amount is negative or needs more than 경.
    """
    return f"금{won:,}원(금{hangul_number(won)}원)"


def _section(number: int) -> str:
    """Write a number below 10,000, each figure with its scale."""
    figures = [number // 10**power % 10 for power in range(len(_SMALL))]
    return "".join(
        _DIGITS[figure - 1] + _SMALL[power] for power, figure in reversed(list(enumerate(figures))) if figure
    )
