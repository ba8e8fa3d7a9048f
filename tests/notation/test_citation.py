"""Citations: joined or with blanks they are read, loose ones are shown joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.citation import Citation, parse_citation, parse_citations, print_citation
from maeul_plan.notation.fault import Fault

BRANCHES = st.none() | st.integers(1, 999)
CITATIONS = st.builds(
    lambda citation, branch: citation._replace(item_branch=branch if citation.item else None),
    st.builds(
        Citation,
        article=st.integers(1, 9999),
        article_branch=BRANCHES,
        paragraph=BRANCHES,
        item=BRANCHES,
        subitem=st.sampled_from(["", "가", "하", "거"]),
    ),
    BRANCHES,
)
PIECES = st.sampled_from([*"제조의항호목가①④123.,() ", "제26조", "제8호", "의 8.", "(기능)", "및", "²"])


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("제26조제8호", Citation(26, item=8)),  # the 2015 plan, joined
        ("제26조 제8호", Citation(26, item=8)),
        ("제4조제3항", Citation(4, paragraph=3)),  # 23
        ("제19조제2호가목", Citation(19, item=2, subitem="가")),  # OD-52
        ("제6조의2제1항", Citation(6, 2, 1)),
        (" 제 26 조 제１항 제8호의2 나목 ", Citation(26, None, 1, 8, 2, "나")),
        ("제26조", Citation(26)),
    ],
)
def test_written_citations_are_read(text: str, citation: Citation) -> None:
    assert parse_citation(text) == citation


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("제26조의 8.", "제26조제8호"),
        ("제26조(지원센터의 기능)의 8.", "제26조제8호"),  # the 2015 plan
        ("제27조④", "제27조제4항"),
        ("제27조(위탁관리 및 운영)④", "제27조제4항"),  # the 2015 plan
        ("제2조①4호", "제2조제1항제4호"),
        ("제26조(기능)제1항제8호", "제26조제1항제8호"),
    ],
)
def test_a_loose_citation_is_a_fault_that_shows_the_joined_form(text: str, joined: str) -> None:
    fault = parse_citation(text)
    assert isinstance(fault, Fault)
    assert joined in fault.help


@pytest.mark.parametrize("text", ["", "26조", "제0조", "제26조제8호를 보라", "제12345조", "조례"])
def test_what_is_no_citation_is_a_fault_over_all_of_it(text: str) -> None:
    fault = parse_citation(text)
    assert isinstance(fault, Fault)
    assert (fault.start, fault.end) == (0, len(text))
    assert fault.help


def test_a_sub_item_out_of_the_series_is_pointed_at() -> None:
    fault = parse_citation("제2조제1호갹목")
    assert isinstance(fault, Fault)
    assert (fault.start, fault.end) == (6, 7)


def test_several_citations_are_read_and_a_slip_is_pointed_at_in_the_whole() -> None:
    assert parse_citations("제26조제8호, 제27조제4항 및 제3조") == (
        Citation(26, item=8),
        Citation(27, paragraph=4),
        Citation(3),
    )
    text = "제26조제8호, 제27조(위탁 및 운영)④"
    fault = parse_citations(text)
    assert isinstance(fault, Fault)
    assert text[fault.start : fault.end] == "제27조(위탁 및 운영)④"


@given(st.lists(CITATIONS, min_size=1, max_size=4))
def test_printed_citations_read_back_as_themselves(citations: list[Citation]) -> None:
    assert parse_citations(", ".join(map(print_citation, citations))) == tuple(citations)


@given(st.text() | st.lists(PIECES).map("".join))
def test_any_text_is_citations_or_a_fault_inside_it(text: str) -> None:
    read = parse_citations(text)
    if isinstance(read, Fault):
        assert 0 <= read.start <= read.end <= len(text)
    else:
        assert parse_citations(", ".join(map(print_citation, read))) == read
