from __future__ import annotations

from datetime import date

import pytest

from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.statutes import (
    STATUTES,
    closing_article_on,
    consigning_article_on,
    moved_article,
    name_on,
    renamed,
    statute_of,
)

SEED = date(2015, 7, 7)
OLD_MAEUL = "서울특별시 성북구 마을만들기 지원조례"
NEW_MAEUL = "서울특별시 성북구 마을공동체 활성화 지원 조례"
DECREE = "행정업무의 운영 및 혁신에 관한 규정"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("성북구 마을만들기 지원조례", "seongbuk_maeul"),
        ("「서울특별시 성북구 마을만들기 지원 조례」", "seongbuk_maeul"),
        ("서울시 성북구 마을공동체\u3000활성화 지원 조례", "seongbuk_maeul"),
        ("성북구 사무의 민간위탁에 관한 조례", "seongbuk_consignment"),
        ("서울시 행정사무의 민간위탁에 관한 조례", "seoul_consignment"),
        ("지방자치단체 보조금 관리에 관한 법률", "local_subsidy"),
        ("사무관리규정", "official_documents"),
    ],
)
def test_a_statute_is_known_by_any_of_its_names(name: str, key: str) -> None:
    found = statute_of(name)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    "name",
    [
        "",
        "「」",
        "지방자치법",
        "지방재정법",
        "마을만들기 지원조례",
        "강북구 마을만들기 지원조례",
        "행정사무의 민간위탁에 관한 조례",
        "부산광역시 행정사무의 민간위탁에 관한 조례",
    ],
)
def test_another_s_statute_is_not_taken_for_one_of_these(name: str) -> None:
    assert statute_of(name) is None
    assert renamed(name, SEED) is None


@pytest.mark.parametrize(
    ("name", "day", "then", "verified"),
    [
        ("성북구 마을만들기 지원조례", date(2026, 3, 19), NEW_MAEUL, True),
        (NEW_MAEUL, date(2026, 3, 18), OLD_MAEUL, True),
        (NEW_MAEUL, SEED, OLD_MAEUL, True),
        (NEW_MAEUL, date(2015, 2, 26), OLD_MAEUL, False),
        (DECREE, date(2023, 6, 26), "행정 효율과 협업 촉진에 관한 규정", False),
        (DECREE, SEED, "행정업무의 효율적 운영에 관한 규정", False),
        ("행정업무의 효율적 운영에 관한 규정", date(2016, 4, 26), "행정 효율과 협업 촉진에 관한 규정", False),
        ("사무관리규정", date(2023, 6, 27), DECREE, True),
        ("지방자치단체 보조금 관리에 관한 법률", date(2021, 7, 12), "지방재정법 제32조의2 이하", False),
    ],
)
def test_a_name_that_did_not_hold_gives_the_one_that_did(name: str, day: date, then: str, *, verified: bool) -> None:
    held = renamed(name, day)
    assert isinstance(held, Held)
    assert (held.value, held.verified) == (then, verified)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("성북구 마을만들기 지원조례", SEED),
        ("「서울특별시 성북구 마을만들기 지원 조례」", date(2026, 3, 18)),
        (NEW_MAEUL, date(2026, 3, 19)),
        (DECREE, date(2023, 6, 27)),
        ("행정업무의 효율적 운영에 관한 규정", date(2011, 12, 21)),
        ("지방자치단체 보조금 관리에 관한 법률", date(2021, 7, 13)),
        ("성북구 사무의 민간위탁에 관한 조례", date(2013, 3, 28)),
        ("서울특별시 행정사무의 민간위탁에 관한 조례", date(1995, 11, 15)),
    ],
)
def test_a_name_that_held_is_left_alone(name: str, day: date) -> None:
    assert renamed(name, day) is None


def test_before_its_first_day_an_ordinance_is_beyond_what_is_known() -> None:
    assert isinstance(renamed("성북구 사무의 민간위탁에 관한 조례", date(2013, 3, 27)), Beyond)
    assert isinstance(renamed("서울시 행정사무의 민간위탁에 관한 조례", date(1995, 11, 14)), Beyond)


def test_every_statute_has_a_name_today_and_a_key_of_its_own() -> None:
    assert len({statute.key for statute in STATUTES}) == len(STATUTES)
    for statute in STATUTES:
        held = name_on(statute, date(2026, 11, 22))
        assert isinstance(held, Held)
        assert held.verified


@pytest.mark.parametrize(
    ("citation", "day", "article", "verified"),
    [
        ("제117조제3항", SEED, "제104조제3항", True),
        ("제117조", date(2022, 1, 12), "제104조제3항", True),
        ("제117조제3항", date(2014, 11, 18), "제104조제3항", False),
        ("제104조제3항", date(2022, 1, 13), "제117조제3항", True),
        ("제104조", date(2026, 4, 1), "제117조제3항", True),
        ("제 104 조 제 3 항", date(2026, 4, 1), "제117조제3항", True),
        ("제9조, 제104조제3항", date(2026, 4, 1), "제117조제3항", True),
    ],
)
def test_co_01_the_consigning_article_is_the_one_of_its_day(
    citation: str, day: date, article: str, *, verified: bool
) -> None:
    held = moved_article("「지방자치법」", citation, day)
    assert held is not None
    assert (held.value, held.verified) == (article, verified)


@pytest.mark.parametrize(
    ("name", "citation", "day"),
    [
        ("지방자치법", "제104조제3항", SEED),
        ("지방자치법", "제104조제3항", date(2022, 1, 12)),
        ("지방자치법", "제117조제3항", date(2022, 1, 13)),
        ("지방자치법", "제117조", date(2026, 4, 1)),
        ("지방자치법", "제117조제1항", SEED),
        ("지방자치법", "제104조의2", date(2026, 4, 1)),
        ("지방자치법", "제9조", SEED),
        ("지방자치법", "모름", SEED),
        ("지방자치법", "", SEED),
        ("지방자치법 시행령", "제117조", SEED),
        ("지방재정법", "제117조제3항", SEED),
    ],
)
def test_no_other_article_is_judged(name: str, citation: str, day: date) -> None:
    assert moved_article(name, citation, day) is None


@pytest.mark.parametrize(("old", "new"), [("제26조제8호", "제25조제6호"), ("제27조제4항", "제26조제2항")])
def test_co_03_articles_of_the_maeul_ordinance_moved_but_nobody_read_where(old: str, new: str) -> None:
    assert moved_article("성북구 마을만들기 지원조례", old, SEED) is None
    assert moved_article("성북구 마을만들기 지원조례", old, date(2026, 3, 18)) is None
    for name in (OLD_MAEUL, NEW_MAEUL):
        held = moved_article(name, old, date(2026, 3, 19))
        assert held is not None
        assert (held.value, held.verified) == (new, False)
    assert moved_article(NEW_MAEUL, new, date(2026, 3, 19)) is None
    assert moved_article(OLD_MAEUL, new, SEED) is None


@pytest.mark.parametrize(("day", "article"), [(date(2022, 1, 12), "제104조제3항"), (date(2022, 1, 13), "제117조제3항")])
def test_the_consigning_article_can_be_asked_for(day: date, article: str) -> None:
    held = consigning_article_on(day)
    assert isinstance(held, Held)
    assert (held.value, held.verified) == (article, True)


@pytest.mark.parametrize(
    ("day", "article", "verified"),
    [
        (date(2014, 12, 31), "지방재정법 제8조", False),
        (date(2016, 5, 28), "지방재정법 제8조", True),
        (date(2016, 5, 29), "지방회계법 제7조", True),
    ],
)
def test_the_article_on_closing_moved_in_2016(day: date, article: str, *, verified: bool) -> None:
    held = closing_article_on(day)
    assert isinstance(held, Held)
    assert (held.value, held.verified) == (article, verified)
