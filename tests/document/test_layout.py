"""The canonical print follows the rules of office documents, and escapes no more than Markdown needs."""

from __future__ import annotations

import pytest

from maeul_plan.document.tree import (
    Approver,
    Attachment,
    Attachments,
    Cell,
    Chapter,
    Document,
    End,
    Head,
    Item,
    Node,
    Note,
    Paragraph,
    Table,
    Title,
)
from maeul_plan.document.write import write_text


def printed(*nodes: Node) -> str:
    return write_text(Document(nodes))


def test_an_empty_document_prints_nothing() -> None:
    assert printed() == ""


def test_one_wide_blank_a_level_and_two_blanks_behind_a_line_of_a_block() -> None:
    items = (Item(1, "□", "가"), Item(2, "○", "나"), Note(3, "다"), Item(1, "□", "라"))
    assert printed(*items) == "□ 가  \n　○ 나  \n　　※ 다\n\n□ 라\n"


def test_the_approval_table_puts_the_day_before_the_last_name_and_joins_empty_consultation_cells() -> None:
    approval = (Approver("담당", "임정선"), Approver("과장", "한재현"), Approver("구청장", "김영배", "07/07"))
    head = printed(Head((("문서번호", ""),), approval, ("복지정책과장 민지선",)))
    assert head.splitlines()[2:] == [
        "| 담당 | 과장 | 구청장 |",
        "| --- | --- | --- |",
        "| 임정선 | 한재현 | 07/07 김영배 |",
        "| 협조 | 복지정책과장 민지선 | << |",
    ]


def test_the_end_follows_a_text_by_one_wide_blank_and_stands_alone_below_a_table() -> None:
    table = Table(((Cell("가"),), (Cell("나"),)), ("right",))
    assert printed(Item(1, "□", "가."), End()) == "□ 가.　끝.\n"
    assert printed(table, End()) == "| 가 |\n| ---: |\n| 나 |\n\n　끝.\n"


def test_a_second_attachment_stands_under_the_first() -> None:
    listed = Attachments((Attachment("1.", "가 1부."), Attachment("2.", "나 1부.")))
    assert printed(listed, End()) == "붙임　1. 가 1부.  \n　　　2. 나 1부.　끝.\n"


def test_a_number_in_a_single_attachments_name_is_no_mark() -> None:
    assert printed(Attachments((Attachment("", "1. 가"),))) == "붙임　&#49;. 가\n"


def test_caption_and_unit_stand_above_their_table() -> None:
    table = Table(((Cell("가"),), (Cell("나\n다"),)), ("",), "소요예산", "천원")
    assert printed(table) == "〈소요예산〉  \n(단위: 천원)\n\n| 가 |\n| --- |\n| 나<br>다 |\n"


@pytest.mark.parametrize(
    "text",
    [
        "40,000천원×1명×5/12 = 16,667천원",
        "기간: 2015. 8. 1.∼12. 31.",
        "2,000,000 * 12월 - 8,680,000원",
        "보조금 800<경상 240, 자본 560>",
        "R&D, D/B, Top-down, 1+1, [붙임], (가)",
        "가_나",
        "2015.8월 ~ 12월",
        "#1번",
        "15,300,000 X 30/100 X 2회 (100%)",
        '「지방자치법」 제1조제1항: ‘마을’ "복지"!',
    ],
)
def test_what_markdown_leaves_alone_is_printed_as_it_is(text: str) -> None:
    assert printed(Paragraph(1, text)) == f"{text}\n"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("2015. 7. 13.까지", r"2015\. 7. 13.까지"),
        ("8. 1.~12. 31.", r"8\. 1.\~12. 31."),
        ("*표시*", r"\*표시\*"),
        ("_x_", r"\_x\_"),
        ("<b>", r"\<b>"),
        ("&amp;", r"\&amp;"),
        ("`가`", r"\`가\`"),
        ("# 가", r"\# 가"),
        ("+ 가", r"\+ 가"),
        ("> 가", r"\> 가"),
        ("| 가", r"\| 가"),
        ("---", r"\---"),
        ("가\\", "가\\\\"),
        ("[가](나)", r"[가\](나)"),
        ("http://a.kr www.a.kr", r"http\://a.kr www\.a.kr"),
        ("가 끝.", r"가 끝\."),
        ("□ 가", "&#9633; 가"),
        ("- 가", "&#45; 가"),
        ("붙임 가", "&#48537;임 가"),
        ("문서번호 가", "&#47928;서번호 가"),
    ],
)
def test_what_markdown_or_the_parser_would_take_is_escaped(text: str, escaped: str) -> None:
    assert printed(Paragraph(1, text)) == f"{escaped}\n"


@pytest.mark.parametrize(("mark", "escaped"), [("-", r"\-"), ("*", r"\*"), ("1.", r"1\."), ("2)", r"2\)"), ("□", "□")])
def test_a_mark_at_the_left_edge_makes_no_markdown_list(mark: str, escaped: str) -> None:
    assert printed(Item(1, mark, "가")) == f"{escaped} 가\n"
    assert printed(Item(2, "-", "가")) == "　- 가\n"


def test_a_cell_escapes_its_bars_and_the_signs_of_merged_cells() -> None:
    table = Table(((Cell("가|나", 2),), (Cell("^^"), Cell("<<"))), ("", ""))
    assert printed(table) == "| 가\\|나 | << |\n| --- | --- |\n| \\^^ | \\<< |\n"


def test_a_paragraph_above_a_table_does_not_become_its_caption() -> None:
    table = Table(((Cell("가"),),), ("",))
    assert printed(Item(1, "□", "가"), Paragraph(1, "〈나〉"), table).splitlines()[2] == "&#12296;나〉"
    assert printed(Item(1, "□", "가"), Paragraph(1, "〈나〉")).splitlines()[2] == "〈나〉"


def test_headings_keep_numerals_as_written_and_a_closing_sign_is_escaped() -> None:
    assert printed(Title("C #"), Chapter(2, "II", "필요성")) == "# C \\#\n\n## II 필요성\n"
    assert printed(Chapter(0, "", "Ⅰ 가")) == "## &#8544; 가\n"
