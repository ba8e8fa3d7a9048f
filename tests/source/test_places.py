"""Where each value and key stands, whichever parser reads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.findings import Place
from maeul_plan.source import Source, Where
from maeul_plan.source.parsers import Parser, compiled, pure
from maeul_plan.source.read import read_with

PARSERS = pytest.mark.parametrize("parsers", [(compiled, pure), (pure,)], ids=["compiled", "pure"])

PLAN = """\
# 주석
maeul: 1
period:   # 주석
  start: 2015-08-01   # 주석
  end: "2015-12-31"

# 다음 묶음의 주석
posts:
  - {id: 단장, pay: 40,000천원}
  - &x
    id: 단원
    none:
  - *x
  -
text: |
  첫 줄
    둘째 줄

  끝 줄

folded: >-
  접힌
  글
long: 여러
  줄
tagged: &y !!str 12
one: '하나''둘'
two: "둘\\t셋"
last:
  - - 1
"""

VALUES = [
    (("maeul",), "1"),
    (("period", "start"), "2015-08-01"),
    (("period", "end"), '"2015-12-31"'),
    (("period",), 'start: 2015-08-01   # 주석\n  end: "2015-12-31"'),
    (("posts", 0), "{id: 단장, pay: 40,000천원}"),
    (("posts", 0, "pay"), "40,000천원"),
    (("posts", 1), "id: 단원\n    none"),
    (("posts", 1, "none"), "none"),
    (("posts", 2), "*x"),
    (("posts", 2, "id"), "*x"),
    (("posts", 3), "-"),
    (("text",), "|\n  첫 줄\n    둘째 줄\n\n  끝 줄"),
    (("folded",), ">-\n  접힌\n  글"),
    (("long",), "여러\n  줄"),
    (("tagged",), "12"),
    (("last",), "- - 1"),
    (("last", 0), "- 1"),
    # as far as the path goes
    (("period", "middle"), 'start: 2015-08-01   # 주석\n  end: "2015-12-31"'),
    (("posts", 9, "id"), "- {id: 단장, pay: 40,000천원}\n  - &x\n    id: 단원\n    none:\n  - *x\n  -"),
    (("posts", "0"), "- {id: 단장, pay: 40,000천원}\n  - &x\n    id: 단원\n    none:\n  - *x\n  -"),
    (("maeul", "x", 0), "1"),
    ((), "maeul: 1"),
    (("nothing",), "maeul: 1"),
]

KEYS = [
    (("period",), "period"),
    (("period", "start"), "start"),
    (("period", "middle"), "period"),
    (("posts", 0), "{id: 단장, pay: 40,000천원}"),
    (("posts", 1), "id: 단원"),
    (("posts", 1, "none"), "none"),
    (("posts", 2, "id"), "*x"),
    ((), "maeul: 1"),
]

PARTS = [
    (("period", "start"), (5, 7), "08"),
    (("period", "end"), (0, 4), "2015"),
    (("maeul",), (0, 1), "1"),
    (("posts", 0, "pay"), (0, 6), "40,000"),
    (("tagged",), (1, 2), "2"),
    (("text",), (0, 1), "첫"),
    (("text",), (4, 8), "  둘째"),
    (("text",), (0, 3), "첫 줄"),
    (("text",), (0, 7), "첫 줄\n    둘"),
    (("text",), (12, 13), "끝"),
    # all of it where it is not written as it reads
    (("folded",), (0, 1), ">-\n  접힌\n  글"),
    (("long",), (0, 1), "여러\n  줄"),
    (("one",), (0, 1), "'하나''둘'"),
    (("two",), (0, 1), '"둘\\t셋"'),
    (("posts", 2), (0, 1), "*x"),
    (("maeul",), (0, 9), "1"),
]


def read_text(parsers: tuple[Parser, ...], text: str) -> Source:
    return read_with(parsers, "plan.yaml", text.encode())


def underlined(text: str, place: Place) -> str:
    """Cut a place out of a text, by lines and columns alone."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[place.line - 1 : place.end_line]
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = lines[0][place.column - 1 :]
    return "\n".join(lines)


def paths(data: object, at: Where = ()) -> Iterator[tuple[Where, object]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inner:
        yield (*at, step), value
        yield from paths(value, (*at, step))


@PARSERS
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("where", "expected"), VALUES)
def test_a_value_stands_at_its_span(parsers: tuple[Parser, ...], line_end: str, where: Where, expected: str) -> None:
    text = PLAN.replace("\n", line_end)
    assert underlined(text, read_text(parsers, text).place(where)) == expected


@PARSERS
@pytest.mark.parametrize(("where", "expected"), KEYS)
def test_a_key_stands_at_its_span(parsers: tuple[Parser, ...], where: Where, expected: str) -> None:
    assert underlined(PLAN, read_text(parsers, PLAN).key_place(where)) == expected


@PARSERS
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("where", "part", "expected"), PARTS)
def test_a_part_stands_inside_its_value(
    parsers: tuple[Parser, ...], line_end: str, where: Where, part: tuple[int, int], expected: str
) -> None:
    text = PLAN.replace("\n", line_end)
    assert underlined(text, read_text(parsers, text).place_within(where, *part)) == expected


@PARSERS
def test_columns_count_characters_and_a_mark_takes_none(parsers: tuple[Parser, ...]) -> None:
    source = read_text(parsers, "\ufeff𝒳: 가, 나: [𝒴]\n".replace("나: ", "나 "))
    assert source.place(("𝒳",)) == Place("plan.yaml", 1, 4, 1, 12)


@PARSERS
@pytest.mark.parametrize("text", ["", "- 1", "가: [", "가: 1\n---\n나: 2"])
def test_a_file_without_data_still_has_a_first_place(parsers: tuple[Parser, ...], text: str) -> None:
    source = read_text(parsers, text)
    for place in (source.place(("나",)), source.key_place(()), source.place_within(("나",), 0, 1)):
        assert (place.line, place.column) == (1, 1)


@PARSERS
@given(
    value=st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=12),
    indent=st.integers(1, 9),
    part=st.tuples(st.integers(0, 12), st.integers(0, 12)),
)
def test_a_part_of_any_literal_block_is_what_it_says(
    parsers: tuple[Parser, ...], value: str, indent: int, part: tuple[int, int]
) -> None:
    body = f"{value}\n{value}\n"
    text = "가: |" + str(indent) + "\n" + "".join(" " * indent + line + "\n" for line in (value, value))
    start, end = min(part), min(max(part), len(body) - 1)
    source = read_text(parsers, text)
    assert source.data == {"가": body}
    if start < end and body[end - 1] != "\n":
        assert underlined(text, source.place_within(("가",), start, end)) == body[start:end].replace(
            "\n", "\n" + " " * indent
        )


@PARSERS
@given(
    st.dictionaries(
        st.from_regex(r"[가-힣a-z]{1,5}", fullmatch=True),
        st.recursive(
            st.from_regex(r"'[가-힣 ,:#]{0,8}'|\"[가-힣 ,:#]{0,8}\"|[가-힣][가-힣0-9.·]{0,8}", fullmatch=True),
            lambda inner: st.lists(inner, max_size=3),
            max_leaves=6,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_every_scalar_slices_back_to_what_was_written(parsers: tuple[Parser, ...], tree: dict[str, object]) -> None:
    def written(value: object) -> str:
        return "[" + ", ".join(map(written, value)) + "]" if isinstance(value, list) else str(value)

    text = "".join(f"{key}: {written(value)}  # 주석\n" for key, value in tree.items())
    source = read_text(parsers, text)
    found = [underlined(text, source.place(where)) for where, _ in paths(source.data)]
    assert found == [written(value) for _, value in paths(tree)]
    assert [underlined(text, source.key_place((key,))) for key in tree] == list(tree)
