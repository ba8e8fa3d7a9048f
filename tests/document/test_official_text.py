"""Official text is read back from its own print, and Markdown shows it as it is, whatever it says."""

from __future__ import annotations

import html
import re
from dataclasses import astuple, replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from maeul_plan.document.escape import clean
from maeul_plan.document.read import read_text
from maeul_plan.document.tree import (
    Approver,
    Attachment,
    Attachments,
    Cell,
    Chapter,
    Document,
    End,
    Footer,
    Head,
    Item,
    Lead,
    Node,
    Note,
    Paragraph,
    Table,
    Title,
)
from maeul_plan.document.write import write_text
from maeul_plan.notation.marks import split_mark

WORDS = r"""
~~ ~ | * ** *가* _x_ __ 가_나 3*4 ` ``` # ## <b> </b> <br> <!-- << ^^ > \ \\ &amp; & &#45; ; [a](b) ]: [^1]:
2015. 7. 13.(월) 10. 13 (월) 07/07 1. 1) 가. (1) ① □ ○ - + ※ ☞ ▶ ★ Ⅰ Ⅲ. I II . 끝. 끝 붙임 붙임: 〈표〉 (단위: 천원)
문서번호 수신 협조 전결 구청장 --- === *** ~~~ :---: www.seoul.go.kr http://a.b a@b.c <1@b.c>
"""
PHRASES = ["\u3000", "\t", "  ", " ", "\u00a0", "\u2003", "\u2028", "\x00", "\x85", "\ufeff", "| a |", "- 나"]
PIECES = [*WORDS.split(), *PHRASES]
nasty = st.tuples(st.sampled_from(["", " "]), st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=7)).map(
    lambda drawn: drawn[0].join(drawn[1])
)
words = nasty.map(clean)
texts = words.filter(bool)
levels = st.integers(1, 4)
marks = st.sampled_from(["□", "○", "-", "*", "▶", "1.", "12.", "가.", "1)", "(가)", "①", "㉮", "☞"])
names = words.filter(lambda text: not re.match(r"(전결|대결|\d\d/\d\d)( |\Z)", text))
approvers = st.builds(Approver, words, names, st.sampled_from(["", "07/07"]), st.sampled_from(["", "전결", "대결"]))
labels = st.sampled_from(["문서번호", "(경유)", "담당부서", "<b>", "a*b", "1.5", "★"])
first_labels = st.sampled_from(["문서번호", "공고번호", "수신", "(경유)"])
labelled = st.tuples(st.tuples(first_labels, words), st.tuples(labels, words))
heads = st.builds(
    Head,
    labelled,
    st.lists(approvers, max_size=4).map(tuple),
    st.lists(texts, max_size=4).map(tuple),
).filter(
    lambda head: (
        (any(approver.post for approver in head.approval) and head.approval[-1] != Approver("", ""))
        or not (head.approval or head.consulted)
    )
)
letters = st.builds(Head, st.tuples(st.tuples(first_labels, words), st.tuples(st.just("제목"), words)))
offices = st.builds(
    lambda head, office: replace(head, office=office),
    (heads | letters).filter(lambda head: head.fields[0][0] in {"수신", "(경유)"}),
    texts,
)
cell_texts = st.lists(words, min_size=1, max_size=3).map(lambda lines: "\n".join(lines).strip())
items = st.builds(Item, levels, marks, texts).filter(
    lambda item: (found := split_mark(f"{item.mark} {item.text}")) is not None and found[1] == item.text
)
chapters = st.builds(Chapter, st.just(3), st.just("Ⅲ"), words) | st.builds(Chapter, st.just(0), st.just(""), texts)
attachments = texts.map(lambda text: Attachments((Attachment("", text),))) | st.lists(
    st.builds(Attachment, st.sampled_from(["1.", "2."]), texts), min_size=1, max_size=3
).map(lambda listed: Attachments(tuple(listed))).filter(
    lambda node: all(split_mark(f"{each.mark} {each.text}") for each in node.items)
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width, height = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    taken: set[tuple[int, int]] = set()
    rows = []
    for top in range(height):
        row = []
        for left in range(width):
            if (top, left) in taken:
                continue
            free = next((c for c in range(left, width) if (top, c) in taken), width) - left
            colspan, rowspan = draw(st.integers(1, free)), draw(st.integers(1, height - top))
            taken |= {(top + down, left + right) for down in range(rowspan) for right in range(colspan)}
            row.append(Cell(draw(cell_texts), colspan, rowspan))
        rows.append(tuple(row))
    sides = draw(st.tuples(*[st.sampled_from(["", "left", "center", "right"])] * width))
    return Table(tuple(rows), sides, draw(words), draw(words))


def stands(before: Node | None, node: Node) -> bool:
    """Tell whether the parser may find this node behind that one: plain text is named by what precedes it."""
    match node:
        case Head():
            return before is None
        case Lead():
            return isinstance(before, Title | Lead)
        case Footer():
            return isinstance(before, End)
        case Paragraph(level, _):
            is_titled = isinstance(before, Head) and "제목" in dict(before.fields)
            is_other = isinstance(before, Head | Title | Lead) and not is_titled
            return not isinstance(before, End | Footer) and (level > 1 or not is_other)
        case _:
            return True


def put_together(drawn: list[Node]) -> Document:
    nodes: list[Node] = []
    for node in drawn:
        if stands(nodes[-1] if nodes else None, node):
            nodes.append(node)
    return Document(tuple(nodes))


nodes = st.one_of(
    heads | letters | offices,
    st.builds(Title, texts),
    st.builds(Lead, texts),
    chapters,
    items,
    st.builds(Note, levels, texts),
    st.builds(Paragraph, levels, texts),
    tables(),
    attachments,
    st.just(End()),
    st.builds(Footer, st.lists(texts, min_size=1, max_size=3).map(tuple)),
)
documents = st.lists(nodes, max_size=6).map(put_together)
plain_texts = st.lists(nasty | nasty.map(lambda text: f"{text}  "), max_size=12).map("\n".join) | st.text()


@given(documents)
def test_what_is_printed_reads_back_to_the_same_tree(document: Document) -> None:
    assert read_text(write_text(document)) == document


@pytest.mark.parametrize(
    "office",
    ["□ 가", "문서번호", "수신 가", "1. 가", "붙임 가", "끝.", "가 끝.", "# 가", "| 가 |", "Ⅰ", "〈가〉", "---"],
)
def test_an_office_called_like_something_else_is_an_office(office: str) -> None:
    document = Document((Head((("수신", "나"), ("제목", "다")), office=office), Paragraph(1, "라"), End()))
    assert read_text(write_text(document)) == document


def test_a_table_below_a_letters_title_is_no_approval() -> None:
    table = Table(((Cell("가"), Cell("나")), (Cell("1"), Cell("2"))), ("", ""))
    document = Document((Head((("수신", "나"), ("제목", "다")), office="라"), table, End()))
    assert read_text(write_text(document)) == document


@given(plain_texts)
@example("\n\ufeff")
@example("가\n수신　나")
@example("\\## 가\n수신")
@example("끝.\n수신　나")
@example("〈가〉\n수신　나\n\n| 가 |\n| --- |\n| 나 |")
@example("7. 13\n(월)")
@example("| a | b |\n| --- |\n| << | ^^ | c \\|")
@example("Ⅲ\n\n&#9633; 가")
def test_any_text_reads_to_a_tree_that_its_print_reads_back_to(text: str) -> None:
    document = read_text(text)
    assert read_text(write_text(document)) == document


@given(documents, st.data())
def test_a_damaged_print_still_reads_to_a_stable_tree(document: Document, data: st.DataObject) -> None:
    printed = write_text(document)
    at, end = sorted(data.draw(st.tuples(*[st.integers(0, len(printed))] * 2)))
    damaged = read_text(printed[:at] + data.draw(nasty) + printed[end:])
    assert read_text(write_text(damaged)) == damaged


SHOWN = {"p", "br", "h1", "h2", "table", "thead", "tbody", "tr", "th", "td"}


def said(node: Node) -> list[str]:
    """Say a node's texts in order, with the words that the print adds; a cell that says ^^ or << says nothing."""
    match node:
        case Table():
            above = [f"〈{node.caption}〉"] if node.caption else []
            above += [f"(단위: {node.unit})"] if node.unit else []
            parts = above + [cell.text for row in node.rows for cell in row if cell.text not in {"^^", "<<"}]
        case Head():
            posts = [approver.post for approver in node.approval]
            names = [f"{each.mark}{each.signed}{each.name}" for each in node.approval]
            consulted = ["협조", *node.consulted] if node.consulted else []
            cells = [part for part in (*posts, *names, *consulted) if part not in {"^^", "<<"}]
            parts = [node.office, *(part for field in node.fields for part in field), *cells]
        case Attachments(listed):
            parts = ["붙임", *(f"{each.mark}{each.text}" for each in listed)]
        case Footer(lines):
            parts = list(lines)
        case End():
            parts = ["끝."]
        case Note(_, text):
            parts = ["※", text]
        case _:
            parts = [part for part in astuple(node) if isinstance(part, str)]
    return parts


@settings(max_examples=300)
@given(documents | plain_texts.map(read_text))
def test_markdown_shows_every_text_and_makes_nothing_of_it(document: Document) -> None:
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(write_text(document))
    assert {tag.lower() for tag in re.findall(r"</?([A-Za-z][A-Za-z0-9]*)", rendered)} <= SHOWN
    joined = re.sub(r"<t([hd])[^>]*>(\^\^|&lt;&lt;)</t\1>", "", rendered)
    shown = html.unescape(re.sub(r"<[^>]*>", "", joined))
    assert "".join(shown.split()) == "".join("".join(part for node in document.nodes for part in said(node)).split())
