from __future__ import annotations

from maeul_plan.law.disclosure_grounds import GROUNDS, LAW


def test_od_13_the_eight_items_each_have_a_meaning_of_their_own() -> None:
    assert list(GROUNDS) == list(range(1, 9))
    assert len(set(GROUNDS.values())) == 8
    assert GROUNDS[6] == "개인정보"
    assert "의사결정" in GROUNDS[5]
    assert LAW.endswith("제9조제1항")
