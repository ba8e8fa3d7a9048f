"""Values put into a source: what is there then, where it stands, and that nothing else moves."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.source import Source, read
from maeul_plan.source.arguments import changes_of
from maeul_plan.source.overlay import Overlaid, changes_at, overlaid, without
from maeul_plan.source.paths import Unreadable, parse_path, print_path

PLAN = Path(__file__).parents[2] / "plans" / "seongbuk-2015.yaml"
names = st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs", "P")), min_size=1, max_size=8)
scalars = st.one_of(
    st.integers(-999, 999), st.booleans(), st.text("가나 월,×", min_size=1).map(lambda text: f"글{text}")
)
values: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(names, inner, max_size=4)),
    max_leaves=20,
)
plans = st.dictionaries(names, values, min_size=1, max_size=5)


def source_of(data: dict[str, Any]) -> Source:
    source = read("plan.yaml", json.dumps(data, ensure_ascii=False).encode())
    assert source.data == data
    return source


def plan() -> Source:
    return read("plan.yaml", PLAN.read_bytes())


def set_in(source: Source, *arguments: str) -> Overlaid:
    return overlaid(source, changes_of(arguments))


def spot(source: Source, *where: str | int) -> tuple[str, int, int]:
    return source.place(where)[:3]


def leaves(value: object, where: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, dict):
        return [leaf for key, part in value.items() for leaf in leaves(part, (*where, key))]
    if isinstance(value, list):
        return [leaf for i, part in enumerate(value) for leaf in leaves(part, (*where, i))]
    return [(where, value)]


def path_of(where: tuple[str | int, ...]) -> str:
    return ".".join(str(one + 1) if isinstance(one, int) else "'" + one.replace("'", "''") + "'" for one in where)


def test_a_value_is_put_in_and_stands_where_it_was_said() -> None:
    before = plan()
    made = set_in(before, "period.end=2016-12-31", "staffing.posts.단장.annual_pay=42,000천원")
    assert made.refused == ()
    assert made.source.written(("period", "end")) == "2016-12-31"
    assert made.source.written(("staffing", "posts", 0, "annual_pay")) == "42,000천원"
    assert spot(made.source, "period", "end") == ("--set", 1, 12)
    assert spot(made.source, "staffing", "posts", 0, "annual_pay") == ("--set", 2, 30)
    assert made.source.key_place(("period", "end"))[1:] == (1, 1, 1, 11)
    assert made.source.place_within(("staffing", "posts", 0, "annual_pay"), 0, 2)[1:] == (2, 30, 2, 32)
    assert made.source.texts["--set"].startswith("period.end=2016-12-31\n")


def test_everything_else_stands_where_it_stood() -> None:
    before = plan()
    made = set_in(before, "period.end=2016-12-31", "budget.lines.1.title=인건비")
    assert isinstance(before.data, dict)
    for where, value in leaves(before.data):
        if where not in {("period", "end"), ("budget", "lines", 0, "title")}:
            assert made.source.place(where) == before.place(where)
            assert made.source.key_place(where) == before.key_place(where)
            assert made.source.written(where) == before.written(where), value
    assert made.source.comments() == before.comments()


def test_entries_are_named_by_id_title_task_or_number() -> None:
    paths = {
        "budget.lines.운영비.items.1.basis": ("budget", "lines", 1, "items", 0, "basis"),
        "budget.lines.2.items.1.basis": ("budget", "lines", 1, "items", 0, "basis"),
        "staffing.posts.단원.headcount": ("staffing", "posts", 1, "headcount"),
        "staffing.posts.직원.headcount": ("staffing", "posts", 1, "headcount"),  # another of its names
        "deadlines.사업계획서 검토.due": ("deadlines", 1, "due"),
        "budget.lines.인건비.items.단장.note": ("budget", "lines", 0, "items", 0, "note"),
        "document.approval.구청장.name": ("document", "approval", 3, "name"),
    }
    for path, where in paths.items():
        made = set_in(plan(), f"{path}=1")
        assert made.refused == ()
        assert [one.at for one in made.reached] == [where]


def test_a_quoted_step_is_a_name_and_no_number() -> None:
    data = {"lines": [{"id": "2"}, {"id": "1.5배"}, {"id": "+"}]}
    assert [one.at for one in set_in(source_of(data), "lines.2.x=1").reached] == [("lines", 0, "x")]
    assert [one.at for one in set_in(source_of(data), "lines.'1.5배'.x=1").reached] == [("lines", 1, "x")]
    assert [one.at for one in set_in(source_of(data), "lines.'+'.x=1").reached] == [("lines", 2, "x")]
    assert set_in(source_of(data), "lines.'3'.x=1").refused[0].message.endswith("'3'이(가) 없습니다")


def test_a_new_entry_is_appended_and_null_takes_away() -> None:
    data = {"lines": [{"id": "가"}, {"id": "나"}, {"id": "다"}], "note": "말"}
    made = set_in(source_of(data), "lines.+={id: 라}", "lines.1=null", "lines.2=null", "note=null")
    assert made.source.data == {"lines": [{"id": "다"}, {"id": "라"}]}
    assert spot(made.source, "lines", 0, "id") == source_of(data).place(("lines", 2, "id"))[:3]
    assert spot(made.source, "lines", 1, "id") == ("--set", 1, 14)


def test_a_part_of_a_plan_is_merged_by_the_names_of_its_entries() -> None:
    data = {
        "lines": [{"id": "가", "amount": 1, "note": "말"}, {"id": "나", "amount": 2}],
        "unit": "원",
        "due": {"to": "ㄱ"},
    }
    overlay = {
        "lines": [{"id": "나", "amount": 3}, {"id": "다", "amount": 4}, {"id": "가", "note": None}],
        "due": {"by": 1},
    }
    made = overlaid(source_of(data), changes_at(read("o.yaml", json.dumps(overlay, ensure_ascii=False).encode())))
    assert made.refused == ()
    assert made.source.data == {
        "lines": [{"id": "가", "amount": 1}, {"id": "나", "amount": 3}, {"id": "다", "amount": 4}],
        "unit": "원",
        "due": {"to": "ㄱ", "by": 1},
    }
    assert spot(made.source, "lines", 1, "amount")[0] == "o.yaml"
    assert spot(made.source, "lines", 0, "amount")[0] == "plan.yaml"


def test_what_an_alias_repeats_is_changed_in_one_place_only() -> None:
    source = read("plan.yaml", b"a: &one {x: 1, y: [1, 2]}\nb: *one\n")
    made = set_in(source, "b.x=2", "b.y.1=null")
    assert made.source.data == {"a": {"x": 1, "y": [1, 2]}, "b": {"x": 2, "y": [2]}}
    assert source.data == {"a": {"x": 1, "y": [1, 2]}, "b": {"x": 1, "y": [1, 2]}}
    assert spot(made.source, "b", "y", 0) == ("plan.yaml", 2, 4)


def test_windows_line_ends_and_a_byte_order_mark_move_nothing() -> None:
    text = "\ufeffperiod:\r\n  end: 2015-12\r\nnote: 말\r\n"
    overlay = "\ufeffperiod.end: 2016-01\r\nnote: 글\r\n"
    made = overlaid(read("plan.yaml", text.encode()), changes_at(read("o.yaml", overlay.encode())))
    assert made.source.data == {"period": {"end": "2016-01"}, "note": "글"}
    assert spot(made.source, "note") == ("o.yaml", 2, 7)


@pytest.mark.parametrize(
    ("argument", "said", "way_on"),
    [
        ("period.end", "등호(=)가 없습니다", "period.end=2016-12-31 처럼 적으십시오."),
        ("period.end=", "값이 비어 있습니다", "지우려면 null"),
        ("period.end=  ", "값이 비어 있습니다", "지우려면 null"),
        ("=1", "경로에 빈 이름이 있습니다", "처럼 적으십시오."),
        ("period..end=1", "경로에 빈 이름이 있습니다", "처럼 적으십시오."),
        ("period.'end=1", "등호(=)가 없습니다", "처럼 적으십시오."),
        ("period.'end'x=1", "닫는 따옴표 뒤에는", "처럼 적으십시오."),
        (f"{'a.' * 70}b=1", "64걸음을 넘습니다", "처럼 적으십시오."),
        ("period.end.x=1", "'end'은(는) 값이라 그 아래에 'x'이(가) 없습니다", "경로를 줄이십시오."),
        ("budget.lines.운영.amount=1", "'운영'이(가) 없습니다", "비슷한 것: 운영비"),
        ("staffing.posts.9.headcount=1", "'9'이(가) 없습니다", "있는 것: 단장, 단원"),
        ("staffing.posts.0.headcount=1", "'0'이(가) 없습니다", "있는 것: 단장, 단원"),
        ("period.leng=null", "'leng'이(가) 없습니다", "있는 것: start, end, note, extension"),
        ("budget.lines.+.title=말", "'+'는 새 항목을 붙이는 말이라 경로의 끝에만 옵니다", "통째로"),
        ("document.lead='말", "값을 읽을 수 없습니다", "따옴표"),
        ("document.lead=[말], [글]", "값을 읽을 수 없습니다", "괄호"),
        ("budget.funding={시비: 50,000천원}", "쉼표가 값을 끊어", "따옴표로 묶거나"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_way_on(argument: str, said: str, way_on: str) -> None:
    made = set_in(plan(), argument)
    [refused] = made.refused
    assert said in refused.message
    assert way_on in refused.help
    assert made.source.data == plan().data


def test_two_entries_of_one_name_are_told_apart_by_number() -> None:
    data = {"lines": [{"title": "가"}, {"title": "나"}, {"title": "가"}]}
    [refused] = set_in(source_of(data), "lines.가.x=1").refused
    assert refused.message == "lines.가.x: '가'이(가) 둘 이상입니다"
    assert refused.help == "차례의 번호로 고르십시오: 1, 3"


def test_entries_without_a_name_are_told_by_their_number() -> None:
    source = source_of({"lines": [{"title": "가", "items": [{"basis": "1원"}, {"basis": "2원"}]}]})
    [refused] = set_in(source, "lines.가.items.가.basis=3원").refused
    assert refused.help == "이름이 없어 차례의 번호로 고릅니다: 1, 2"


@pytest.mark.parametrize(
    ("written", "value"),
    [("42,000천원", "42,000천원"), ("3", 3), ("true", True), ("가: 나 #1", "가: 나 #1"), ("'3'", "3"), ('"가\\n나"', "가\n나"),
     ("[1, {가: 나}]", [1, {"가": "나"}]), ("500천원 × 5월 = 2,500천원", "500천원 × 5월 = 2,500천원"), ("  두 칸  ", "두 칸")],
)  # fmt: skip
def test_a_value_is_read_as_it_is_written(written: str, value: object) -> None:
    assert set_in(source_of({"a": 0}), f"a={written}").source.data == {"a": value}


@given(plans)
def test_an_empty_overlay_changes_nothing(data: dict[str, Any]) -> None:
    source = source_of(data)
    assert overlaid(source, []).source.data == data
    assert overlaid(source, changes_at(read("o.yaml", b"{}"))).source.data == data


@given(plans, st.data())
def test_a_value_put_where_it_is_changes_nothing(data: dict[str, Any], choose: st.DataObject) -> None:
    source = source_of(data)
    where, value = choose.draw(st.sampled_from(leaves(data) or [((), None)]))
    if value is not None:
        made = set_in(source, f"{path_of(where)}={json.dumps(value, ensure_ascii=False)}")
        assert made.source.data == data
        assert [one.is_idle for one in made.reached] == [True]


@given(plans, st.data(), scalars)
def test_a_value_put_in_and_put_back_gives_the_same(data: dict[str, Any], choose: st.DataObject, other: object) -> None:
    source, before = source_of(data), copy.deepcopy(data)
    where, value = choose.draw(st.sampled_from(leaves(data) or [((), None)]))
    if value is not None:
        changed = set_in(source, f"{path_of(where)}={json.dumps(other, ensure_ascii=False)}").source
        back = set_in(changed, f"{path_of(where)}={json.dumps(value, ensure_ascii=False)}").source
        assert back.data == data
        assert source.data == before  # nothing that was given is written to
        assert dict(leaves(changed.data)) == {**dict(leaves(data)), where: other}


@given(plans, st.data())
def test_what_is_taken_away_leaves_the_rest_where_it_was(data: dict[str, Any], choose: st.DataObject) -> None:
    source = source_of(data)
    key = choose.draw(st.sampled_from(sorted(data)))
    made = without(source, [(key,)])
    assert made.data == {name: value for name, value in data.items() if name != key}
    for where, _ in leaves(made.data):
        assert made.place(where) == source.place(where)


@given(names)
def test_a_name_in_quotes_is_one_step(name: str) -> None:
    steps = parse_path("'" + name.replace("'", "''") + "'")
    assert not isinstance(steps, Unreadable)
    assert [step.text for step in steps] == [name]


@given(st.text(max_size=30))
def test_any_path_is_read_or_refused_and_printed_as_it_reads(text: str) -> None:
    steps = parse_path(text)
    if not isinstance(steps, Unreadable):
        again = parse_path(print_path(steps))
        assert not isinstance(again, Unreadable)
        assert [(step.text, step.quoted) for step in again] == [(step.text, step.quoted) for step in steps]


@given(st.lists(st.text(max_size=20), max_size=4))
def test_any_arguments_are_made_or_refused(arguments: list[str]) -> None:
    made = overlaid(plan(), changes_of(arguments))
    assert len(made.reached) + len(made.refused) >= len(arguments)
    for one in made.refused:
        assert one.place.line <= one.place.end_line
