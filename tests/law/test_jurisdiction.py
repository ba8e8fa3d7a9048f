from __future__ import annotations

import pytest

from maeul_plan.law.jurisdiction import jurisdiction_of


@pytest.mark.parametrize(
    "agency",
    [
        "서울특별시 성북구",
        "서울시 성북구",
        "서울 성북구",
        "성북구",
        "성북구청",
        "성북구청장",
        "서울특별시성북구",
        "서울특별시성북구청장",
        "서울특별시 성북구 마을담당관",
        "서울특별시  성북구(마을담당관)",
        "서울특별시\u3000성북구",
        " 성북구 / 마을담당관",
    ],
)
def test_seongbuk_is_known_by_all_its_names(agency: str) -> None:
    assert jurisdiction_of(agency) == "서울특별시 성북구"


@pytest.mark.parametrize(
    "agency",
    ["서울특별시", "서울시", "서울시청", "서울특별시장", "서울특별시 복지정책과", "서울시(평생교육국) 친환경급식과"],
)
def test_the_city_and_its_offices_are_the_city(agency: str) -> None:
    assert jurisdiction_of(agency) == "서울특별시"


@pytest.mark.parametrize(
    "agency",
    [
        None,
        "",
        "  ",
        "(),/",
        "강북구",
        "서울특별시 강북구",
        "서울특별시 강북구청 복지과",
        "서울특별시강북구",
        "서울시 구로구청장",
        "서울특별시 성북구·강북구",
        "서울특별시교육청",
        "서울특별시 교육청",
        "서울특별시 성북강북교육지원청",
        "서울특별시의회",
        "서울특별시 성북구의회",
        "성북구 의회사무국",
        "서울시설공단",
        "서울특별시 서울시설공단",
        "성북구 도시관리공단",
        "서울시복지재단",
        "서울시립대학교",
        "서울",
        "서울 복지정책과",
        "경기도 수원시",
        "부산광역시 북구",
        "보건복지부",
        "성북",
        "성북구민회관",
        "서울특별시" * 3,
    ],
)
def test_whoever_else_bears_such_a_name_has_central_law(agency: str | None) -> None:
    assert jurisdiction_of(agency) is None
