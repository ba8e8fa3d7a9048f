from __future__ import annotations

import pytest

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.share import Share, parse_share, parse_shares, print_share


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("국25:시50:구25", {"국비": "비율 25", "시비": "비율 50", "구비": "비율 25"}),
        ("국비50%,시비25%,구비25%", {"국비": "50%", "시비": "25%", "구비": "25%"}),
        ("국비 60%, 시비 28%, 구비 12%", {"국비": "60%", "시비": "28%", "구비": "12%"}),
        ("국비:시비 = 1:2", {"국비": "비율 1", "시비": "비율 2"}),
        ("1:2(국비:시비)", {"국비": "비율 1", "시비": "비율 2"}),
        ("국:시:구=2.5:1:1", {"국비": "비율 2.5", "시비": "비율 1", "구비": "비율 1"}),
        ("전액시비", {"시비": "전액"}),
        ("시비 전액", {"시비": "전액"}),
        ("시비 100%", {"시비": "100%"}),
        ("녹색자금1:자부담금2", {"녹색자금": "비율 1", "자부담금": "비율 2"}),
    ],
)
def test_offices_write_all_shares_in_one_text(text: str, shares: dict[str, str]) -> None:
    assert parse_shares(text) == shares
    assert all(isinstance(parse_share(share), Share) for share in shares.values())


@pytest.mark.parametrize(
    "text",
    ["", "전액", "시비", "국25", "1:2", "국:시=1:2:3", "국비:시비=.:2", "국25:국비75", "시비와 구비", "국비 50%"],
)
def test_what_is_no_split_is_told(text: str) -> None:
    assert isinstance(parse_shares(text), Fault)


@pytest.mark.parametrize("text", ["전액", "나머지", "50%", "33.3%", "1/3", "비율 2", "비율 2.5", "38,000천원"])
def test_a_share_is_printed_as_it_is_read(text: str) -> None:
    share = parse_share(text)
    assert isinstance(share, Share)
    assert print_share(share) == text
