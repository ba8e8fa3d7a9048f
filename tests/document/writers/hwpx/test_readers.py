"""Readers that know nothing of one another accept every document, and find in it what its layout says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import hwpforge
import hwpx
import pytest
from hwpx.tools.validator import validate_document
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.document.read import read_text
from maeul_plan.document.tree import Cell, Chapter, Document, End, Item, Lead, Note, Paragraph, Table, Title

# No file that 한글 saves names this part in its manifest either; readers take it by its fixed name.
EXPECTED = "manifest does not reference a version part"


def test_hwpforge_finds_nothing_to_warn_of(document: Document, written: Callable[[Document], bytes]) -> None:
    found = hwpforge.Document.from_bytes(written(document)).validate()
    assert found["ok"]
    assert not found["warnings"]


def test_python_hwpx_finds_no_issue(document: Document, written: Callable[[Document], bytes], tmp_path: Path) -> None:
    path = tmp_path / "document.hwpx"
    path.write_bytes(written(document))
    assert validate_document(path).issues == ()
    package = hwpx.validate_package(path)
    assert package.errors == ()
    assert [one.message for one in package.warnings if EXPECTED not in one.message] == []
    assert hwpx.validate_editor_open_safety(path).ok


def test_every_file_keeps_our_own_rules(
    document: Document, written: Callable[[Document], bytes], faults_of: Callable[[bytes], list[str]]
) -> None:
    assert faults_of(written(document)) == []


@pytest.mark.parametrize("reader", ["hwpforge", "python-hwpx"])
def test_a_reader_finds_the_texts_and_grids_of_the_layout(
    reader: str,
    document: Document,
    written: Callable[[Document], bytes],
    content: Callable[[Document], list],
    readers: dict[str, Callable[[bytes], list]],
) -> None:
    assert readers[reader](written(document)) == (content(document) or [""])


CHARACTERS = st.characters(exclude_characters="\t\n")  # of which no text of a tree has any
TEXT = st.text(CHARACTERS, min_size=1, max_size=20) | st.sampled_from(
    ["<b>", "&amp;", '"', "]]>", "\x00", "\ud800", "□", "끝."]
)
NODE = st.one_of(
    st.builds(Title, TEXT),
    st.builds(Lead, TEXT),
    st.builds(Chapter, st.just(1), TEXT, TEXT),
    st.builds(Item, st.integers(1, 8), TEXT, TEXT),
    st.builds(Note, st.integers(1, 3), TEXT),
    st.builds(Paragraph, st.integers(1, 3), TEXT),
    st.builds(End),
    st.lists(st.lists(st.builds(Cell, TEXT), min_size=2, max_size=2), min_size=1, max_size=3).map(
        lambda rows: Table(tuple(map(tuple, rows)), ("", ""))
    ),
)


@given(st.lists(NODE, max_size=6))
def test_whatever_a_tree_says_stays_text(
    written: Callable[[Document], bytes],
    content: Callable[[Document], list],
    faults_of: Callable[[bytes], list[str]],
    readers: dict[str, Callable[[bytes], list]],
    nodes: list,
) -> None:
    document = Document(tuple(nodes))
    data = written(document)
    assert faults_of(data) == []
    expected = content(document) or [""]
    assert readers["hwpforge"](data) == expected
    assert readers["python-hwpx"](data) == expected


@given(st.text(max_size=200) | st.text("□○-▶※|^<\n 　가1.()Ⅰ끝#\t*", max_size=80))
def test_whatever_text_is_read_can_be_written(
    written: Callable[[Document], bytes],
    content: Callable[[Document], list],
    faults_of: Callable[[bytes], list[str]],
    readers: dict[str, Callable[[bytes], list]],
    text: str,
) -> None:
    document = read_text(text)
    data = written(document)
    assert faults_of(data) == []
    assert readers["hwpforge"](data) == (content(document) or [""])
