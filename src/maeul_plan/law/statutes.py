"""What a statute was called on a day, and by which article a provision was cited then."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from maeul_plan.law.dated import Beyond, Held, held_on
from maeul_plan.notation.citation import parse_citations, print_citation
from maeul_plan.notation.fault import Fault


class Statute(NamedTuple):
    """A statute by the names it has had, oldest first; `key` is a name for programs."""

    key: str
    names: tuple[Held[str], ...]


class _Moved(NamedTuple):
    """Citations that miss their provision on the days of `to`, and the article that has it then."""

    laws: tuple[str, ...]
    cited: tuple[str, ...]
    to: Held[str]


_MAEUL_OLD: Final = "서울특별시 성북구 마을만들기 지원조례"
_MAEUL_NEW: Final = "서울특별시 성북구 마을공동체 활성화 지원 조례"
_MAEUL_RENAMED: Final = date(2026, 3, 19)

STATUTES: Final = (
    Statute(
        "official_documents",
        (
            Held("사무관리규정", date.min, date(2011, 12, 20), "조문을 확인하지 못함", verified=False),
            Held(
                "행정업무의 효율적 운영에 관한 규정",
                date(2011, 12, 21),
                date(2016, 4, 25),
                "대통령령 제23383호(조문을 확인하지 못함)",
                verified=False,
            ),
            Held(
                "행정 효율과 협업 촉진에 관한 규정",
                date(2016, 4, 26),
                date(2023, 6, 26),
                "대통령령 제27103호(조문을 확인하지 못함)",
                verified=False,
            ),
            Held(
                "행정업무의 운영 및 혁신에 관한 규정",
                date(2023, 6, 27),
                None,
                "대통령령 제33575호(2023. 6. 27.)",
                verified=True,
            ),
        ),
    ),
    Statute(
        "local_subsidy",
        (
            Held("지방재정법 제32조의2 이하", date.min, date(2021, 7, 12), "조문을 확인하지 못함", verified=False),
            Held(
                "지방자치단체 보조금 관리에 관한 법률",
                date(2021, 7, 13),
                None,
                "법률 제17892호(2021. 1. 12. 제정, 공포 후 6개월)",
                verified=True,
            ),
        ),
    ),
    Statute(
        "seongbuk_maeul",
        (
            Held(_MAEUL_OLD, date.min, date(2015, 2, 26), "그때의 조례를 확인하지 못함", verified=False),
            Held(
                _MAEUL_OLD,
                date(2015, 2, 27),
                date(2026, 3, 18),
                "조례 제1024호(2015. 2. 27.)와 2016·2018·2022년 개정 부칙",
                verified=True,
            ),
            Held(_MAEUL_NEW, _MAEUL_RENAMED, None, "조례 제1741호(2026. 3. 19.)", verified=True),
        ),
    ),
    Statute(
        "seongbuk_consignment",
        (
            Held(
                "서울특별시 성북구 사무의 민간위탁에 관한 조례",
                date(2013, 3, 28),
                None,
                "조례 제948호(2013. 3. 28.)부터 제1677호(2025. 3. 13.)까지",
                verified=True,
            ),
        ),
    ),
    Statute(
        "seoul_consignment",
        (
            Held(
                "서울특별시 행정사무의 민간위탁에 관한 조례",
                date(1995, 11, 15),
                None,
                "조례 제3684호(1995. 11. 15.)부터 제10167호(2026. 10. 1.)까지",
                verified=True,
            ),
        ),
    ),
)

_REWRITTEN: Final = "법률 제17893호 전부개정(2022. 1. 13. 시행)"
_CONSIGNING: Final = (
    Held("제104조제3항", date.min, date(2014, 11, 18), "지방자치법(그때의 조문은 확인하지 못함)", verified=False),
    Held("제104조제3항", date(2014, 11, 19), date(2022, 1, 12), "지방자치법(2014. 11. 19. 시행)", verified=True),
    Held("제117조제3항", date(2022, 1, 13), None, f"지방자치법 {_REWRITTEN}", verified=True),
)
_CLOSING: Final = (
    Held("지방재정법 제8조", date.min, date(2014, 12, 31), "지방재정법(그때의 조문은 확인하지 못함)", verified=False),
    Held("지방재정법 제8조", date(2015, 1, 1), date(2016, 5, 28), "지방재정법 제8조(출납 폐쇄기한)", verified=True),
    Held("지방회계법 제7조", date(2016, 5, 29), None, "지방회계법 부칙(법률 제14197호) 제1조 단서", verified=True),
)
_LIKE_IN_WORDING: Final = "조례 제1741호(문구로 견주어 찾은 조문)"

# Only provisions of which it was read, or compared, where they went; any other article is not judged.
_MOVED: Final = (
    _Moved(("지방자치법",), ("제117조", "제117조제3항"), _CONSIGNING[0]),
    _Moved(("지방자치법",), ("제117조", "제117조제3항"), _CONSIGNING[1]),
    _Moved(("지방자치법",), ("제104조", "제104조제3항"), _CONSIGNING[2]),
    _Moved(
        (_MAEUL_OLD, _MAEUL_NEW),
        ("제26조제8호",),
        Held("제25조제6호", _MAEUL_RENAMED, None, _LIKE_IN_WORDING, verified=False),
    ),
    _Moved(
        (_MAEUL_OLD, _MAEUL_NEW),
        ("제27조제4항",),
        Held("제26조제2항", _MAEUL_RENAMED, None, _LIKE_IN_WORDING, verified=False),
    ),
)
_NOISE: Final = str.maketrans("", "", " \t\r\n\u00a0\u3000「」『』｢｣")


def statute_of(name: str) -> Statute | None:
    """Find a statute by any of its names, with or without 「」, blanks and the city before 성북구."""
    plain = _plain(name)
    return next((one for one in STATUTES if any(_plain(held.value) == plain for held in one.names)), None)


def name_on(statute: Statute, day: date) -> Held[str] | Beyond:
    """Give what a statute was called on a day; Beyond before its first known day."""
    return held_on(statute.names, day)


def renamed(name: str, day: date) -> Held[str] | Beyond | None:
    """Give what a cited statute was called on a day, where that is another name than the one cited.

    None for a name that held, and for a statute that is not tabulated; Beyond where the statute was not yet known.
    """
    statute = statute_of(name)
    if statute is None:
        return None
    held = name_on(statute, day)
    return held if isinstance(held, Beyond) or _plain(held.value) != _plain(name) else None


def moved_article(name: str, citation_text: str, day: date) -> Held[str] | None:
    """Give the article to cite on a day, where one of the cited articles did not have the provision then.

    지방자치법 제104조제3항 and 제117조제3항 are judged as the basis of consigning work. None for a citation that
    holds, is not tabulated, or cannot be read.
    """
    citations = parse_citations(citation_text)
    if isinstance(citations, Fault):
        return None
    law, cited = _plain(name), {print_citation(one) for one in citations}
    for moved in _MOVED:
        if law in map(_plain, moved.laws) and cited.intersection(moved.cited) and _holds(moved.to, day):
            return moved.to
    return None


def consigning_article_on(day: date) -> Held[str] | Beyond:
    """Give the article of 지방자치법 by which work was consigned on a day."""
    return held_on(_CONSIGNING, day)


def closing_article_on(day: date) -> Held[str] | Beyond:
    """Give the statute and article on closing the accounts (출납 폐쇄) on a day."""
    return held_on(_CLOSING, day)


def _holds(held: Held[str], day: date) -> bool:
    return not isinstance(held_on((held,), day), Beyond)


def _plain(name: str) -> str:
    """Bring a name to one form: no blanks and marks, 서울특별시 in full, 성북구 behind it."""
    plain = name.translate(_NOISE)
    if plain.startswith("서울시"):
        plain = "서울특별시" + plain.removeprefix("서울시")
    return f"서울특별시{plain}" if plain.startswith("성북구") else plain
