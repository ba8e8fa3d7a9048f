"""The picture of time shows what is handed over: the rounds on their days, what each needs, what was granted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from maeul_plan.document.charts import charts_of
from maeul_plan.plan.plan import Plan

Plans: TypeAlias = Callable[..., Plan]
BUDGET = {"rounding": "반올림", "lines": [{"title": "나", "amount": "76,000천원"}]}
PERIOD = {"start": "2015-08", "end": "2015-12"}


def told(plan: Plan) -> str:
    [chart] = charts_of(plan, ("timeline",))
    return chart.told


def test_what_each_round_needs_stands_over_its_days(plan_of: Plans) -> None:
    release = {"frequency": "매분기말", "schedule": "분기", "grants": [{"on": "2015-08-03", "amount": "30,400천원"}]}
    said = told(plan_of(period=PERIOD, budget=BUDGET, operation={"release": release}))
    assert "교부 2015년 3분기분: 30,400천원; 교부 2015년 4분기분: 45,600천원; 교부함: 2015. 8. 3., 30,400천원" in said


def test_stated_rounds_stand_on_their_days(plan_of: Plans) -> None:
    rounds = [{"on": "2015-08-03", "amount": "30,400천원"}, {"on": "2015-10", "amount": "45,600천원"}]
    release = {"frequency": "매분기말", "schedule": "분기", "rounds": rounds}
    said = told(plan_of(period=PERIOD, budget=BUDGET, operation={"release": release}))
    assert "교부 1차: 2015. 8. 3., 30,400천원; 교부 2차: 2015. 10., 45,600천원" in said
    assert "분기분" not in said


def test_no_round_is_drawn_that_the_plan_names_in_words_alone(plan_of_2015: Plan) -> None:
    assert "교부" not in told(plan_of_2015)
