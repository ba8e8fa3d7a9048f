"""Whose ordinances bind an agency, read from its name as a plan writes it."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Jurisdiction: TypeAlias = Literal["서울특별시", "서울특별시 성북구"]

_SEOUL: Final = frozenset({"서울특별시", "서울특별시청", "서울특별시장", "서울시", "서울시청", "서울시장"})
_SEONGBUK: Final = frozenset({"성북구", "성북구청", "성북구청장"})
_CITY_PREFIXES: Final = ("서울특별시", "서울시", "서울")
_OTHER_GU: Final = ("구", "구청", "구청장")
# They bear the name of the city or the gu, but its ordinances on the head's own affairs are not theirs.
_APART: Final = ("의회", "의회사무처", "의회사무국", "교육청", "교육지원청", "공단", "공사", "재단", "경찰청", "경찰서")
_BETWEEN: Final = str.maketrans(dict.fromkeys("(),/", " "))


def jurisdiction_of(agency: str | None) -> Jurisdiction | None:
    """Tell whose ordinances bind an agency: 서울시 성북구 마을담당관 is of the gu, 서울시 복지정책과 of the city.

    None for every agency whose ordinances are not tabulated: another gu of Seoul is not bound by those of the city.
    """
    words = agency.translate(_BETWEEN).split() if agency else []
    if not words or any(word.endswith(_APART) for word in words):
        return None
    if words[0] in _SEOUL:
        return _within_seoul(words[1:])
    if words[0] in _CITY_PREFIXES:
        words = words[1:]
    return "서울특별시 성북구" if words and _without_city(words[0]) in _SEONGBUK else None


def _within_seoul(words: list[str]) -> Jurisdiction | None:
    """Read what stands behind the name of the city: one of its gus, else an office of its own."""
    if words and words[0] in _SEONGBUK:
        return "서울특별시 성북구"
    return None if words and words[0].endswith(_OTHER_GU) else "서울특별시"


def _without_city(word: str) -> str:
    """Take the city off a gu's name that is written in one word: 서울특별시성북구."""
    for prefix in _CITY_PREFIXES:
        if word.startswith(prefix):
            return word.removeprefix(prefix)
    return word
