"""`fmt` moves blanks and line ends: what a plan says, its comments and its texts stay."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maeul_plan.source import Source, read
from maeul_plan.source.decode import MAX_BYTES
from maeul_plan.source.layout import laid_out, says_the_same

ROOT: Final = Path(__file__).parents[2]
IN_FORM: Final = [ROOT / "plans" / "seongbuk-2015.yaml", ROOT / "templates" / "init" / "plan.yaml"]
PLANS: Final = sorted((ROOT / "tests").glob("*_plans/**/*.yaml"))


def source_of(text: str) -> Source:
    return read("plan.yaml", text.encode())


def tidy(text: str) -> str:
    """Lay a text out, and make sure of all that holds whatever the text is."""
    before = source_of(text)
    assert [found for found in before.findings if found.severity == "error"] == []
    new = laid_out(before)
    assert new is not None
    after = source_of(new)
    assert repr(after.data) == repr(before.data)
    assert new.split() == [word for word in new.split() if word]
    assert "".join(new.split()) == "".join(text.split())
    assert laid_out(after) == new
    return new


def comments(text: str) -> Counter[str]:
    return Counter(" ".join(one.text.lstrip("# ").split()) for one in source_of(text).comments())


@pytest.mark.parametrize("path", IN_FORM, ids=lambda path: path.name)
def test_a_plan_in_the_form_stays_as_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert tidy(text) == text


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_plan_that_can_be_read_keeps_what_it_says(path: Path) -> None:
    source = read(path.name, path.read_bytes())
    if any(found.severity == "error" for found in source.findings):
        return
    assert comments(tidy(source.text)) == comments(source.text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # indentation
        ("가:\n    나: 1\n    다:\n        라: 2\n", "가:\n  나: 1\n  다:\n    라: 2\n"),
        ("가:\n나목록:\n- 1\n- 2\n", "가:\n\n나목록:\n  - 1\n  - 2\n"),
        ("가:\n      - 나: 1\n        다: 2\n", "가:\n  - 나: 1\n    다: 2\n"),
        ("가:\n-   나: 1\n    다:\n    - 2\n", "가:\n  - 나: 1\n    다:\n      - 2\n"),
        ("가:\n-\n    나: 1\n", "가:\n  -\n    나: 1\n"),
        ("가:\n-  -   1\n   -   2\n", "가:\n  - - 1\n    - 2\n"),
        ("  가: 1\n  나: 2\n", "가: 1\n\n나: 2\n"),
        ("가:\n     값\n", "가:\n  값\n"),
        ("가: &x\n    나: 1\n다:\n - &y\n   라: 1\n - *x\n", "가: &x\n  나: 1\n\n다:\n  - &y\n    라: 1\n  - *x\n"),
        ("?   가\n:   나\n", "? 가\n: 나\n"),
        ("? 가\n:   -   - 1\n        - 2\n", "? 가\n: - - 1\n    - 2\n"),
        ("가:\n    -\n    |\n        나\n", "가:\n  -\n    |\n    나\n"),
        ("가:\n  나: 1\n...\n  # 끝\n", "가:\n  나: 1\n...\n# 끝\n"),
        ("---\n가: 1\n나:\n    다: 1\n...\n", "---\n가: 1\n\n나:\n  다: 1\n...\n"),
        # blanks on a line
        ("가:   1\n", "가: 1\n"),
        ("가 : 1\n", "가: 1\n"),
        ('"가" :  "나  다"\n', '"가": "나  다"\n'),
        ("가: 1   \n나: 2 \n", "가: 1\n\n나: 2\n"),
        ("가: &x   1\n*x : 2\n", "가: &x 1\n\n*x : 2\n"),
        ("가: !!str   1\n", "가: !!str 1\n"),
        # braces and brackets
        ("{가:  1 ,나: [ 2,3 ],다: {  }}\n", "{가: 1, 나: [2, 3], 다: {}}\n"),
        ('{"가":1,"나":[]}\n', '{"가": 1, "나": []}\n'),
        ("가: [&x 1 , *x , !!str , 2]\n", "가: [&x 1, *x , !!str , 2]\n"),
        ("가: {나: 40 , 000천원}\n", "가: {나: 40 , 000천원}\n"),
        ("가: [40 , 000]\n", "가: [40 , 000]\n"),
        ("가: {나: , 다: 1}\n", "가: {나: , 다: 1}\n"),
        ("가:\n    나: [1,\n         2\n    ]\n", "가:\n  나: [1,\n       2\n  ]\n"),
        ("가:\n- 나: {\n   다: 1, # 하나\n   라: 2\n  }\n", "가:\n  - 나: {\n     다: 1,  # 하나\n     라: 2\n    }\n"),
        # empty lines
        ("\n\n가: 1\n\n\n\n나:\n\n\n  다: 1\n  라: 2\n\n\n", "가: 1\n\n나:\n\n  다: 1\n  라: 2\n"),
        ("가: 1", "가: 1\n"),
        ("가: 1\n  \n \n\n나: 2", "가: 1\n\n나: 2\n"),
        ("# 머리\n가: 1\n# 나의 설명\n# 둘째 줄\n나: 2\n", "# 머리\n가: 1\n\n# 나의 설명\n# 둘째 줄\n나: 2\n"),
        ("가: 1\n# 가의 설명\n\n나: 2\n", "가: 1\n# 가의 설명\n\n나: 2\n"),
        ("가: 1\n\n\n# 홀로\n\n\n나: 2\n", "가: 1\n\n# 홀로\n\n나: 2\n"),
        # comments on lines of their own
        ("가:\n# 나의 설명\n    나: 1\n", "가:\n  # 나의 설명\n  나: 1\n"),
        ("가:\n    나:\n      - 1\n    # 가에 남는 설명\n다: 2\n", "가:\n  나:\n    - 1\n  # 가에 남는 설명\n\n다: 2\n"),
        ("가:\n    나:\n        # - 다: 1\n    라: 1\n", "가:\n  나:\n    # - 다: 1\n  라: 1\n"),
        ("가:\n    나: 1\n       # 깊은 설명\n    다: 1\n", "가:\n  나: 1\n  # 깊은 설명\n  다: 1\n"),
        ("가:\n- 나: 1\n  # 앞의 것\n# 뒤의 것\n- 나: 2\n# 다의 것\n다: 1\n", (
            "가:\n  - 나: 1\n    # 앞의 것\n  # 뒤의 것\n  - 나: 2\n\n# 다의 것\n다: 1\n"
        )),
        ("가:\n    나: 1\n    # 끝\n# 맨 끝", "가:\n  나: 1\n  # 끝\n# 맨 끝\n"),
        ("#yaml-language-server: $schema=plan.schema.json\n가: 1\n", "# yaml-language-server: $schema=plan.schema.json\n가: 1\n"),
        # comments behind values
        ("가: 1 #하나   \n나: 2     #  둘\n", "가: 1  # 하나\n\n나: 2     #  둘\n"),
        ("가:\n    나: 1     # 자리\n    다:  12   # 자리\n", "가:\n  나: 1       # 자리\n  다: 12      # 자리\n"),
        ("가:\n-  나: 1   # 밀림\n", "가:\n  - 나: 1  # 밀림\n"),
        ("가: # 하나\n  나: 1\n  다: | # 둘\n   라\n", "가:  # 하나\n  나: 1\n  다: |  # 둘\n    라\n"),
        ("가: 사업 #1 지원\n", "가: 사업 #1 지원\n"),
        ("##제목\n#!그대로\n#\n가: 1\n", "##제목\n#!그대로\n#\n가: 1\n"),
        # values over several lines
        ("가:\n    나: 여러\n      줄\n\n      값\n    다: 1\n", "가:\n  나: 여러\n    줄\n\n    값\n  다: 1\n"),
        ('가: "여러\n        줄 \\\n   값"   #설명\n', '가: "여러\n  줄 \\\n  값"    # 설명\n'),
        ("가: ['여러\n    줄', 1]\n", "가: ['여러\n    줄', 1]\n"),
        ("가:\n    나: ['여러\n\n      줄', 1]\n", "가:\n  나: ['여러\n\n    줄', 1]\n"),
        ("가:\n    나: {\n다: 1}\n", "가:\n  나: {\n다: 1}\n"),
    ],
)  # fmt: skip
def test_the_layout(before: str, after: str) -> None:
    assert tidy(before) == after


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_stay_as_they_are(end: str) -> None:
    text = "가:\n    나: |\n        다\n\n\n    라: 1\n마: 2"
    assert tidy(text.replace("\n", end)) == "가:\n  나: |\n    다\n\n  라: 1\n\n마: 2\n".replace("\n", end)


@pytest.mark.parametrize("text", ["가: 1\r \n나: 2\n", "가: |+\n  나\r \n다: 1\n", "가: |\n  나\r \n  다\n"])
def test_line_ends_of_two_lines_do_not_become_one(text: str) -> None:
    assert tidy(text.replace(" \n", "  \n").replace("\n  ", "\n     ")) == text


def test_mixed_line_ends_stay_each_on_its_line() -> None:
    assert tidy("가: 1 \r\n나: 2 \n다:\r    라: 1 \r\n") == "가: 1\r\n\r\n나: 2\n\n다:\r  라: 1\r\n"


HEADERS: Final = [style + sign for style in "|>" for sign in ("", "-", "+", "2", "2-", "+2", "1", "+1", "4-")]
BODIES: Final = {
    "lines": ["하나", "둘"],
    "deeper": ["하나", "  둘", "", "   셋", "넷"],
    "blank": ["", "", "", "하나", "", "", "둘", "    "],
    "like yaml": ["가: 1", "- [2]", "# 설명이 아님", "'"],
}
TAILS: Final = {"": "", "empty": "\n\n", "blank": " \n \n", "comment": "# 설명\n\n", "deep comment": "   # 설명\n"}
HOLDERS: Final = {
    "key": ("가:\n{0}나: {1}\n", "{0}다: 1\n", 1),
    "item": ("가:\n{0}- {1}\n", "{0}- 1\n", 1),
    "key of an item": ("가:\n{0}-  나: {1}\n", "{0}   다: 1\n", 1),
    "top": ("나: {1}\n", "다: 1\n", 0),
    "line of its own": ("나:\n{0}{1}\n", "다: 1\n", 0),
}


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("holder", HOLDERS)
def test_a_text_moves_with_its_key_and_stays_the_same(header: str, body: str, holder: str) -> None:
    above, below, level = HOLDERS[holder]
    digits = re.sub(r"\D", "", header)
    for width in (1, 4):
        inner = width * level + (3 if holder == "key of an item" else 0)
        indentation = " " * (inner + int(digits or 3))
        lines = "".join(f"{indentation}{line}\n" if line else "\n" for line in BODIES[body])
        for tail in TAILS.values():
            if "   #" in tail and inner + int(digits or 3) <= 3:
                continue  # so little set in, this is no comment
            start = above.format(" " * width, header) + lines + (tail if inner or "  " not in tail else "")
            tidy(start + below.format(" " * width))
            tidy(start.removesuffix("\n"))


def test_a_text_stands_two_blanks_deeper_than_its_key_or_as_deep_as_its_sign_says() -> None:
    text = "가:\n   나: |\n          하나\n            둘\n   다: |4\n            셋\n   라: >-  # 설명\n     넷\n"
    assert tidy(text) == "가:\n  나: |\n    하나\n      둘\n  다: |4\n           셋\n  라: >-  # 설명\n    넷\n"


@pytest.mark.parametrize("text", ["가: |\n  나", "가: >+\n  나\n\n\n", "가: |+\n\n\n", "가: |+\n  나\n다: 1\n"])
def test_line_ends_that_are_part_of_a_text_stay(text: str) -> None:
    assert tidy(text) == text


def test_what_grows_too_large_to_be_read_stays_as_it_is() -> None:
    start = "a: [1,2]\n# "
    assert tidy(start + "x" * (MAX_BYTES - len(start) - 2) + "\n").startswith("a: [1, 2]\n")
    text = start + "x" * (MAX_BYTES - len(start) - 1) + "\n"
    assert laid_out(source_of(text)) == text


@pytest.mark.parametrize(
    "other", ["가: 1\n나: 1  2\n다: 3\n", "가: 1\n나: 12\n", "가: 1\n나: 1 2 # 다\n", "가: 1\x0b\n나: 1 2\n"]
)
def test_a_text_that_says_something_else_is_recognised(other: str) -> None:
    source = source_of("가: 1\n나: 1 2\n")
    assert says_the_same(source, "가:   1\n\n나:\n  1 2")
    assert not says_the_same(source, other)


class Row(NamedTuple):
    """A line of a plan in the form: how far it is set in, the rest, whether it is part of a text."""

    indentation: int
    rest: str
    in_text: bool


def rows_of(text: str) -> list[Row]:
    rows: list[Row] = []
    inside = -1  # how far the key of a text is set in
    for line in text.splitlines():
        rest = line.lstrip(" ")
        indentation = len(line) - len(rest)
        in_text = inside >= 0 and bool(rest) and indentation > inside
        if not in_text and rest:
            inside = indentation if re.search(r": [|>][-+]?$", rest) else -1
        rows.append(Row(indentation, rest, in_text))
    return rows


class Change(NamedTuple):
    """What is done to a line that is no part of a text: blanks, empty lines, a comment put above."""

    colon: int
    end: int
    empty: int
    comment: int | None
    glued: bool


def changes_of(rows: list[Row], chance: random.Random) -> list[Change]:
    """Draw a change for each line; a comment is put above one in ten that is none itself."""
    return [
        Change(
            colon=chance.randint(1, 4),
            end=chance.randint(0, 3),
            empty=chance.randint(0, 3),
            comment=chance.choice([None] * 9 + [chance.randint(0, 12)]),
            glued=chance.random() < 1 / 2,
        )
        for _ in rows
    ]


def written(rows: list[Row], step: int, changes: list[Change]) -> str:
    """Write a plan with `step` blanks a level, and each line changed."""
    lines: list[str] = []
    moved = 0
    for row, change, below in zip(rows, changes, [*rows[1:], rows[0]], strict=True):
        if row.in_text:
            lines.append(" " * (row.indentation + moved) + row.rest)
            continue
        if not row.rest:
            # Only above a block of the file is one put in where there is none.
            lines += [" " * change.end] * max(change.empty, below.rest[0] == "#")
            continue
        column = row.indentation // 2 * step
        moved = column - row.indentation
        if change.comment is not None and row.rest[0] != "#":
            sign = "#" if change.glued else "# "
            lines.append(" " * min(change.comment, column) + sign + "덧붙임")
        rest = re.sub("^- ", "-" + " " * (step - 1), row.rest)
        if "#" not in rest:
            rest = re.sub(r"^((?:- +)?\w+:) (?=\S)", rf"\1{' ' * change.colon}", rest)
        lines.append(" " * column + rest + " " * change.end)
    return "\n".join(lines) + "\n" * changes[0].empty


def in_form(rows: list[Row], changes: list[Change]) -> str:
    """Write the plan in the form, with the comments that were put in."""
    lines: list[str] = []
    for row, change in zip(rows, changes, strict=True):
        if change.comment is not None and row.rest[:1] not in {"", "#"} and not row.in_text:
            lines.append(" " * row.indentation + "# 덧붙임")
        lines.append(" " * row.indentation + row.rest)
    return "\n".join(lines) + "\n"


def without_gaps(text: str) -> str:
    """Leave out how far comments stand behind values: they keep their column, not their distance."""
    return re.sub(" +#", " #", text)


@pytest.mark.parametrize("path", IN_FORM, ids=lambda path: path.name)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@settings(max_examples=30)
@given(seed=st.integers(0, 10**6), step=st.integers(2, 6))
def test_a_plan_whose_blanks_were_changed_comes_back_in_the_form(path: Path, end: str, seed: int, step: int) -> None:
    rows = rows_of(path.read_text(encoding="utf-8"))
    changes = changes_of(rows, random.Random(seed))  # noqa: S311 - blanks are no secret
    text = written(rows, step, changes).replace("\n", end)
    new = tidy(text)
    assert without_gaps(new) == without_gaps(in_form(rows, changes).replace("\n", end))
    assert comments(new) == comments(text)


ODD_PLAN: Final = """\
# 머리
maeul: 1
document:
    number: 마을담당관-4423   # 주석
    approval:
    - {post: 담당, name: 임정선, on: "2015-07-07"}
    -   id: a
        x: 1
        # c
    # d
staffing:
  posts:
    - &x
      id: 단장
      pay: 40,000천원
    - *x
text: |
  첫 줄

    둘째 줄

folded: >-
  접힌
  글
keep: |+
    a

list: [1, 'a b', {c: ~}, 1,
  2]
long: 여러
  줄
quoted: "a
   b \\
   c"
nested:
- - a
  - |2
      x
    y
  # z
"""
PIECES: Final = st.sampled_from(
    [
        *" \n:,-#?|>'\"{}[]&*!0\t\r\u3000가",
        *(": ", " : ", " #", " #1", "# c\n", "\n  # c\n", "- ", "\n- ", "\n  - ", "? ", "? a\n: b\n", "a: b\n"),
        *(
            "&x ",
            "*x ",
            "*x:",
            "!!str ",
            "---\n",
            "...\n",
            "\r\n",
            "\n\n\n",
            "    ",
            "\n    ",
            ",000원",
            "{가: 1 ,234}",
        ),
        *("|2\n", "|-\n \n  ", "|+\n   ", ">#", "|+\n", "|\n", ">\n"),
    ]
)
CUTS: Final = st.lists(
    st.tuples(st.integers(0, len(ODD_PLAN)), st.integers(0, 5), PIECES | st.just("")), min_size=1, max_size=4
)


@settings(max_examples=400)
@given(CUTS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_whatever_can_be_read_keeps_what_it_says(cuts: list[tuple[int, int, str]], end: str) -> None:
    text = ODD_PLAN
    for at, dropped, piece in cuts:
        text = text[:at] + piece + text[at + dropped :]
    text = text.replace("\n", end)
    if not any(found.severity == "error" for found in source_of(text).findings):
        tidy(text)
