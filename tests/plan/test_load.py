"""Plans are read as far as they can be, and never changed."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from maeul_plan.plan.base import Block
from maeul_plan.plan.load import Loaded, load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = "maeul: 1\ndocument: {title: 시험}\n"


def loaded(text: str) -> Loaded:
    return load(read("plan.yaml", text.encode()))


def every_block(model: type[BaseModel] = Block) -> Iterator[type[BaseModel]]:
    for below in model.__subclasses__():
        yield below
        yield from every_block(below)


@pytest.mark.parametrize("model", sorted(set(every_block()), key=lambda model: model.__name__))
def test_every_block_is_frozen_strict_and_closed(model: type[BaseModel]) -> None:
    assert model.model_config["frozen"]
    assert model.model_config["strict"]
    assert model.model_config["extra"] == "forbid"


def test_a_plan_cannot_be_changed() -> None:
    plan = loaded(HEAD).plan
    assert plan is not None
    with pytest.raises(ValidationError):
        plan.maeul = 1
    with pytest.raises(ValidationError):
        plan.document.title = "다른 제목"
    assert isinstance(plan.deadlines, tuple)


def test_a_plan_can_be_compared_and_kept_in_a_set() -> None:
    text = HEAD + "period: {start: 2015-08}\ndeadlines: [{task: 제출, due: 2015-07-13}]\n"
    assert loaded(text).plan == loaded(text).plan
    assert len({loaded(text).plan, loaded(text).plan}) == 1


def test_a_block_of_the_wrong_shape_is_left_out_and_the_others_stay() -> None:
    one = loaded(HEAD + "staffing: {limit: 세 명}\nperiod: {start: 2015-08}\nbudget: {total: 1}\n")
    assert one.broken == {"staffing"}
    assert one.plan is not None
    assert one.plan.staffing is None
    assert one.plan.period is not None
    assert one.plan.budget is not None


@pytest.mark.parametrize("text", ["maeul: 1\n", "document: {title: 가}\n", "maeul: 2\ndocument: {title: 가}\n"])
def test_nothing_is_judged_without_the_essential_blocks(text: str) -> None:
    one = loaded(text)
    assert one.plan is None
    assert len(one.findings) == 1


@pytest.mark.parametrize("text", ["", "- 1\n", "글\n", "a: [\n"])
def test_what_is_no_mapping_is_no_plan(text: str) -> None:
    assert loaded(text) == Loaded(None, frozenset(), ())


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("consignment: {trustees: 가}", "trustee"),
        ("staffing: {posts: [{id: 가, headcout: 1}]}", "headcount"),
        ("deadlines: [{task: 가, due: 2015-07-13, form: 나}]", "from"),
        ("budget: {roundings: 절사}", "rounding"),
        ("period: {start: 2015-08, extension: {fron: 2016-01}}", "from"),
        ("budget: {lines: [{title: 가, lines: [{title: 나, items: [{bases: 1원}]}]}]}", "basis"),
        ("bugdet: {}", "budget"),
    ],
)
def test_a_misspelt_key_suggests_the_one_that_was_meant(wrong: str, meant: str) -> None:
    (found,) = loaded(f"{HEAD}{wrong}\n").findings
    assert found.rule.id == "PLN001"
    assert (found.label, found.help) == (meant, f"비슷한 키: {meant}")


def test_a_key_like_no_other_lists_what_there_is() -> None:
    (found,) = loaded(HEAD + "period: {start: 2015-08, 색깔: 빨강}\n").findings
    assert found.help == "쓸 수 있는 키: start, end, length, note, extension"
    assert found.label == ""


@pytest.mark.parametrize(
    ("document", "period", "as_of"),
    [
        ("approved_on: 2015-07-07, drafted_on: 2015-07-01", "2015-08", date(2015, 7, 7)),
        ("drafted_on: 2015-07-01", "2015-08", date(2015, 7, 1)),
        ("lead: 글", "2015-08", date(2015, 8, 1)),
        ("lead: 글", "2015-08-17", date(2015, 8, 17)),
    ],
)
def test_law_is_taken_as_of_approval_else_draft_else_start(document: str, period: str, as_of: date) -> None:
    plan = loaded(f"maeul: 1\ndocument: {{title: 가, {document}}}\nperiod: {{start: {period}}}\n").plan
    assert plan is not None
    assert plan.as_of == as_of


def test_a_month_means_its_first_and_its_last_day() -> None:
    plan = loaded(HEAD + "period: {start: 2016-02, end: 2016-02}\n").plan
    assert plan is not None
    assert plan.period is not None
    assert (plan.period.first_day, plan.period.last_day) == (date(2016, 2, 1), date(2016, 2, 29))


@pytest.mark.parametrize("written", ["가", "[가]"])
def test_one_name_may_stand_for_a_list_of_one(written: str) -> None:
    plan = loaded(f"{HEAD}deadlines: [{{task: 제출, due: 2015-07-13, from: {written}}}]\n").plan
    assert plan is not None
    assert plan.deadlines[0].from_ == ("가",)


def test_an_id_names_and_a_title_shows() -> None:
    text = HEAD + "staffing: {posts: [{id: 단원, title: 직원, headcount: 1}, {title: 단장, headcount: 1}]}\n"
    plan = loaded(text).plan
    assert plan is not None
    assert plan.staffing is not None
    assert [(post.key, post.name) for post in plan.staffing.posts] == [("단원", "직원"), ("단장", "단장")]


SCALARS = st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.text(max_size=12)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(sorted(Plan.model_fields))


@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_no_value_makes_it_fail_and_each_refusal_has_a_place(blocks: dict[str, object]) -> None:

    text = json.dumps({"maeul": 1, "document": {"title": "시험"}} | blocks, ensure_ascii=False, indent=1)
    one = loaded(text)
    lines = text.count("\n") + 1
    assert all(1 <= found.place.line <= lines for found in one.findings)
    assert (one.plan is None) == bool(one.broken & {"maeul", "document"})
