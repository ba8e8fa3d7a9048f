"""A trustee that the plan only says how to find has no name; whoever is called so has one."""

from __future__ import annotations

import pytest

from maeul_plan.document.unnamed import names_nobody, trustee_name


@pytest.mark.parametrize(
    "text",
    [
        *("공개모집으로 선정하는 기관", "공모로 선정할 비영리법인", "선정 예정", "미정", "공개모집(수탁기관 선정 예정)", "추후 선정"),
        *("공개모집을 통해 선정된 민간기관", "심의위원회에서 선정하는 자", "공개경쟁입찰로 선정한 업체", "수탁기관", "비영리 민간단체"),
        *("공개모집 후 선정위원회 심의를 거쳐 결정", "공개 모집으로 선정하는 기관", "아직 미정"),
    ],
)  # fmt: skip
def test_how_somebody_will_be_found_is_no_name(text: str) -> None:
    assert names_nobody(text)
    assert trustee_name(text) == "【확인 필요: 수탁기관의 이름】"


@pytest.mark.parametrize(
    "text",
    [
        *("성북구 마을·사회적경제센터", "공모로 선정한 한마을복지재단", "선정복지재단", "(사)모집", "한국기관", "수탁기관: 가나다", "나"),
        *("공개모집 법인 가", "공모전문기획", "○○○", "", " ", "가" * 100_000, "선정" * 50_000),
    ],
)  # fmt: skip
def test_a_name_stays_as_it_is(text: str) -> None:
    assert not names_nobody(text)
    assert trustee_name(text) == text
