"""Where the text that rules of notation look at stands in its file."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.checks.paper import paper_of
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.plan_text import passages_of
from maeul_plan.document.escape import columns, decode
from maeul_plan.plan.load import load
from maeul_plan.source import read

HERE = Path(__file__).parents[1]
SIGNED = (HERE / "golden" / "seongbuk-2015-signed.txt").read_text(encoding="utf-8")
PRINTED = (HERE / "golden" / "seongbuk-2015.md").read_text(encoding="utf-8")
PIECES = st.sampled_from(
    ["가", "2015. 7. 13.", " ", "\t", "\u3000", "\\", "&#9633;", "&amp;", "|", "*", "□", "-", "끝.", "#"]
)


def passages_in_plan(text: str) -> list[Passage]:
    source = read("plan.yaml", text.encode())
    plan = load(source).plan
    assert plan
    return list(passages_of(source, plan))


def test_a_passage_of_a_document_stands_where_its_place_says() -> None:
    for text in (SIGNED, PRINTED):
        paper = paper_of("문서.md", text)
        assert len(paper.passages) > 100
        for passage in paper.passages:
            place = passage.whole()
            raw = paper.lines[place.line - 1][place.column - 1 : place.end_column - 1]
            assert raw.replace("\\", "").replace("\t", " ") == passage.text


def test_parts_of_the_signed_document_are_told_apart() -> None:
    parts = {(passage.part, passage.mark, passage.text) for passage in paper_of("문서.txt", SIGNED).passages}
    assert ("head", "", "2015.7.7.") in parts
    assert ("chapter", "VI", "행정 사항") in parts
    assert ("caption", "□", "소요예산(안) : 76,000천원 (전액시비)") in parts
    assert ("cell", "", "500천원 × 5월") in parts
    assert ("prose", "", ": 2015. 8. 1(토).") in parts
    assert ("prose", "※", "향후 사업필요도 및 예산에 따라 2016.1월 ~ 사업안정화까지 연장운영") in parts


@given(st.lists(PIECES, max_size=12).map("".join))
def test_every_character_of_a_read_line_has_a_column(raw: str) -> None:
    text, at = decode(raw).text, columns(raw)
    assert len(at) == len(text)
    assert list(at) == sorted(at)
    for character, (start, end) in zip(text, at, strict=True):
        assert raw[start:end] == character or raw[start] in "\\& \t"
        assert decode(f"가{raw[start:end]}가").text == f"가{character}가"


@given(st.lists(st.lists(PIECES, max_size=8).map("".join), max_size=8).map("\n".join))
def test_no_document_is_refused_and_places_lie_in_it(text: str) -> None:
    paper = paper_of("문서.md", text)
    for passage in paper.passages:
        place = passage.whole()
        assert place.line == place.end_line <= len(paper.lines)
        assert place.end_column <= len(paper.lines[place.line - 1]) + 1


def test_a_plans_texts_stand_line_by_line_and_names_of_things_are_none() -> None:
    text = """maeul: 1
document: {title: 시험 계획, number: 담당관-1, lead: "한 문단"}
sections:
  purpose: |
    ○ 첫째 항목
      - 둘째
        이어진 줄
  need: ○ 한 줄
budget:
  unit: 천원
  lines:
    - {id: 가, title: 운영비, note: 덧붙임}
"""
    found = {(one.text, one.mark, one.level, one.whole().line, one.whole().column) for one in passages_in_plan(text)}
    assert found == {
        ("시험 계획", "", 1, 2, 19),
        ("한 문단", "", 1, 2, 48),
        ("첫째 항목", "○", 1, 5, 7),
        ("둘째", "-", 2, 6, 9),
        ("이어진 줄", "", 3, 7, 9),
        ("한 줄", "○", 1, 8, 11),
        ("운영비", "", 1, 12, 22),
        ("덧붙임", "", 1, 12, 33),
    }


def test_a_fix_is_offered_only_where_the_file_holds_just_these_characters() -> None:
    plain, literal, folded, quoted = (
        next(one for one in passages_in_plan(f"maeul: 1\ndocument:\n  title: 가\n  lead: {lead}\n") if "13" in one.text)
        for lead in ("7.13 제출", "|\n    7.13 제출\n", ">\n    7.13 제출\n    둘째 줄\n", '"7.13\\t제출"')
    )
    for passage in (plain, literal):
        fix = passage.fix(0, 4, "7. 13.")
        assert fix
        assert fix.safe
        assert fix.edits[0].text == "7. 13."
    assert folded.fix(0, 4, "7. 13.") is None
    assert quoted.fix(0, 4, "7. 13.") is None


def test_a_fix_brings_in_nothing_that_yaml_or_markdown_would_read_otherwise() -> None:
    passage = next(
        one for one in passages_in_plan("maeul: 1\ndocument: {title: 가, lead: 한 문단}\n") if one.text == "한 문단"
    )
    for text in ("#", "가: 나", '"', "'", "[", "- 가", "가\n나", "*"):
        assert passage.fix(0, 4, text) is None, text


def test_an_alias_is_not_written_over() -> None:
    text = "maeul: 1\ndocument: {title: &가나다 7.13 제출, lead: *가나다}\n"
    title, lead = passages_in_plan(text)
    assert title.fix(0, 4, "7. 13.")
    assert lead.fix(0, 4, "7. 13.") is None


def test_an_escaped_character_is_pointed_at_whole_and_not_written_over() -> None:
    (passage,) = paper_of("문서.md", "8. 1.\\~8. 5. 운영").passages
    assert passage.text == "8. 1.~8. 5. 운영"
    assert (passage.place(5, 6).column, passage.place(5, 6).end_column) == (6, 8)
    assert passage.fix(5, 6, "∼") is None
    assert passage.fix(6, 7, "9")


def test_a_time_may_be_put_in_and_a_colon_that_ends_a_key_may_not() -> None:
    passage = next(
        one for one in passages_in_plan("maeul: 1\ndocument: {title: 가, lead: 오전 9시 회의}\n") if "9" in one.text
    )
    assert passage.fix(0, 5, "09:00")
    assert passage.fix(0, 5, "9: 회의") is None
    assert passage.fix(6, 8, "끝:") is None
