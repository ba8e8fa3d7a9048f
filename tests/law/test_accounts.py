from __future__ import annotations

import pytest

from maeul_plan.law.accounts import (
    CAPITAL_CONSIGNMENT,
    CONSIGNMENT,
    PUBLIC_BODY_CONSIGNMENT,
    SUBSIDIES,
    account_on,
)
from maeul_plan.law.dated import Beyond, Held


@pytest.mark.parametrize(
    ("code", "year", "name"),
    [
        ("201-01", 2026, "사무관리비"),
        ("201-02", 2026, "공공운영비"),
        ("201-03", 2026, "행사운영비"),
        ("304-04", 2027, "보험료 부담금 등"),
        ("307", 2027, "민간이전"),
        ("307-01", 2026, "의료및구료비"),
        ("307-02", 2027, "민간경상사업보조"),
        ("307-03", 2027, "민간단체 법정운영비보조"),
        ("307-04", 2027, "민간행사사업보조"),
        ("307-05", 2027, "민간위탁금"),
        ("307-08", 2027, "이차보전금"),
        ("307-09", 2027, "운수업계보조금"),
        ("307-10", 2027, "사회복지시설 법정운영비보조"),
        ("307-11", 2027, "사회복지사업보조"),
        ("308", 2027, "자치단체등이전"),
        ("308-01", 2027, "자치단체경상보조금"),
        ("308-07", 2027, "자치단체간부담금"),
        ("308-08", 2027, "교육기관에 대한 보조"),
        ("308-09", 2027, "지역대학에 대한 경상보조"),
        ("308-10", 2026, "교육비특별회계전출금"),
        ("308-12", 2026, "예비군육성지원경상보조"),
        ("308-13", 2027, "공기관등에 대한 경상적 위탁사업비"),
        ("308-14", 2026, "기타부담금"),
        ("402-03", 2026, "민간위탁사업비"),
        ("403-02", 2026, "공기관등에 대한 자본적 위탁사업비"),
        ("307-05", 2026, "민간위탁금"),
        ("307-11", 2026, "사회복지사업보조"),
    ],
)
def test_a_code_has_its_name_in_the_year_it_was_read_for(code: str, year: int, name: str) -> None:
    held = account_on(code, year)
    assert isinstance(held, Held)
    assert (held.value, held.verified) == (name, True)


@pytest.mark.parametrize(
    ("code", "year", "known"),
    [
        ("307-02", 2025, "2026∼2027년"),
        ("307-02", 2028, "2026∼2027년"),
        ("304-04", 2026, "2027년"),
        ("402-03", 2027, "2026년"),
        (CONSIGNMENT, 2014, "2015∼2027년"),
    ],
)
def test_of_another_year_a_code_is_not_known(code: str, year: int, known: str) -> None:
    beyond = account_on(code, year)
    assert isinstance(beyond, Beyond)
    assert beyond.known == known


@pytest.mark.parametrize(
    ("code", "year"), [(CONSIGNMENT, 2015), (CONSIGNMENT, 2025), ("307-06", 2026), ("402-01", 2026)]
)
def test_a_name_without_a_sure_source_is_not_verified(code: str, year: int) -> None:
    held = account_on(code, year)
    assert isinstance(held, Held)
    assert not held.verified


@pytest.mark.parametrize("code", ["307-07", "999-01", "", "30705"])
def test_a_code_nobody_named_is_none(code: str) -> None:
    assert account_on(code, 2026) is None


def test_what_is_paid_to_a_consignee_has_three_codes() -> None:
    assert (CONSIGNMENT, CAPITAL_CONSIGNMENT, PUBLIC_BODY_CONSIGNMENT) == ("307-05", "402-03", "308-13")


def test_subsidies_are_tabulated_and_none_is_a_consignment() -> None:
    assert all(isinstance(account_on(code, 2027), Held) for code in SUBSIDIES)
    assert not SUBSIDIES & {CONSIGNMENT, CAPITAL_CONSIGNMENT, PUBLIC_BODY_CONSIGNMENT}
