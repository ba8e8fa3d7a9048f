"""What the text of a file is read as, whichever parser reads."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from maeul_plan.source import read
from maeul_plan.source.parsers import Parser, compiled, pure
from maeul_plan.source.read import read_with

PARSERS = pytest.mark.parametrize("parsers", [(compiled, pure), (pure,)], ids=["compiled", "pure"])

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"], exclude_characters="\ufffe\uffff"))
NUMBER = st.integers(-(10**18) + 1, 10**18 - 1)
TREE = st.dictionaries(
    TEXT,
    st.recursive(
        st.none() | st.booleans() | NUMBER | TEXT,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
        max_leaves=12,
    ),
    max_size=4,
)


@PARSERS
@pytest.mark.parametrize(
    ("written", "value"),
    [
        *((word, None) for word in ("", "~", "null", "Null", "NULL")),
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        ("0", 0),
        ("-7", -7),
        ("41667", 41667),
        ("9" * 18, 10**18 - 1),
        *(
            (text, text)
            for text in (
                *("9" * 19, "012", "-01", "1_000", "0x1F", "0o17", "3.5", "1e3", "+1", "٣", "1２"),
                *("2015-07-07", "12:30", "yes", "no", "on", "tRUE", "nil", ".inf", "41,667", "40,000천원"),
            )
        ),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("!!str", ""),
        ('"가\\n나"', "가\n나"),
        ("'가''나'", "가'나"),
        ("|\n  가\n  나\n", "가\n나\n"),
        ("|-\n  12\n", "12"),
        (">\n  가\n  나\n", "가 나\n"),
    ],
)
def test_a_scalar_is_text_unless_plainly_something_else(
    parsers: tuple[Parser, ...], written: str, value: object
) -> None:
    data = read_with(parsers, "plan.yaml", f"가: {written}\n".encode()).data
    assert data == {"가": value}
    assert type(data["가"]) is type(value)


@PARSERS
def test_an_alias_stands_for_what_it_names(parsers: tuple[Parser, ...]) -> None:
    text = "a: &x {b: [1, 2]}\nc: *x\nd: [*x, &y 7, *y]\n*y : 1\n"
    assert read_with(parsers, "plan.yaml", text.encode()).data == {
        "a": {"b": [1, 2]},
        "c": {"b": [1, 2]},
        "d": [{"b": [1, 2]}, 7, 7],
        "7": 1,
    }


@PARSERS
@given(tree=TREE)
def test_json_reads_back(parsers: tuple[Parser, ...], tree: dict[str, object]) -> None:
    source = read_with(parsers, "plan.yaml", json.dumps(tree, ensure_ascii=False, indent=1).encode())
    assert (source.data, source.findings) == (tree, ())


@PARSERS
@given(tree=TREE.filter(bool))
def test_what_ruamel_writes_reads_back(parsers: tuple[Parser, ...], tree: dict[str, object]) -> None:
    stream = StringIO()
    writer = YAML(typ="safe", pure=True)
    writer.allow_unicode = True
    writer.default_flow_style = False
    writer.dump(tree, stream)
    source = read_with(parsers, "plan.yaml", stream.getvalue().encode())
    assert (source.data, source.findings) == (tree, ())


def test_the_text_is_kept_as_it_was_without_its_mark() -> None:
    assert read("plan.yaml", "\ufeff가: 1\r\n나: \x0b\r\n".encode()).text == "가: 1\r\n나: \x0b\r\n"
