"""The picture for a phone says what the one for paper says, on half the width and with nothing over its words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any, TypeAlias

import pytest

from maeul_plan.document.charts import charts_of
from maeul_plan.document.charts.chart import Chart
from maeul_plan.plan.plan import Plan

Plans: TypeAlias = Callable[..., Plan]
Reader: TypeAlias = Callable[[Chart], Any]
WIDTH = 340


@pytest.fixture
def plans(plan_of: Plans, plan_of_2015: Plan) -> list[Plan]:
    long = "마을복지추진지원단 장소 및 전산장비 설치와 " * 4 + "가" * 80
    busy = plan_of(
        period={"start": "2026-01", "end": "2026-12", "extension": {"from": "2027-01", "until": long}},
        deadlines=[
            *({"task": f"{i} {long if i % 7 == 0 else '제출'}", "due": f"2026-{i % 12 + 1:02}-10"} for i in range(30)),
            {"task": long, "due": "매월 10일"},
        ],
        budget={"lines": [{"title": long, "amount": "△1천원"}, {"title": "나", "items": [{"basis": "3천원"}]}]},
    )
    return [busy, plan_of_2015]


def test_it_says_and_draws_the_same(plans: list[Plan], drawn: Reader, drawn_narrow: Reader) -> None:
    for plan in plans:
        for chart in charts_of(plan, ("timeline", "budget")):
            wide, narrow = drawn(chart), drawn_narrow(chart)
            assert narrow.desc == wide.desc
            words = ["".join("".join(text.text for text in one.texts).split()) for one in (wide, narrow)]
            assert words[0] == words[1]
            assert len(narrow.bars) == len(wide.bars)
            ends = [(end - 264) * 320 // 400 + 10 for left, _, right in wide.bars for end in (left, right)]
            assert [end for left, _, right in narrow.bars for end in (left, right)] == ends


def test_nothing_overlaps_or_leaves_the_picture(plans: list[Plan], drawn_narrow: Reader) -> None:
    for plan in plans:
        for chart in charts_of(plan, ("timeline", "budget")):
            picture = drawn_narrow(chart)
            assert picture.width == WIDTH
            for text in picture.texts:
                assert 0 <= text.left < text.right <= WIDTH, text
                assert 0 <= text.top < text.bottom <= picture.height, text
            for one, other in combinations(picture.texts, 2):
                apart = one.right <= other.left or other.right <= one.left
                assert apart or one.bottom <= other.top or other.bottom <= one.top, (one, other)
            for left, top, right in picture.bars:
                assert 0 <= left <= right <= WIDTH
                assert not [text for text in picture.texts if text.top < top + 16 and top < text.bottom]


def test_no_line_runs_through_the_words_of_a_row(plan_of_2015: Plan, drawn_narrow: Reader) -> None:
    [chart] = charts_of(plan_of_2015, ("timeline",))
    picture = drawn_narrow(chart)
    lines = [path[1:].replace("L", " ").split() for path in picture.paths if path.count("L") == 1]
    upright = [(int(top), int(bottom)) for left, top, right, bottom in lines if left == right]
    words = [text for text in picture.texts if text.left == 2]
    assert len(upright) > len(words) > 8
    assert not [text for text in words for top, bottom in upright if top < text.bottom and text.top < bottom]
