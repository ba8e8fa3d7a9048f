"""Signed documents, as plain text, are read for what they are."""

from __future__ import annotations

import pytest

from maeul_plan.document.read import read_text
from maeul_plan.document.tree import (
    Approver,
    Attachment,
    Attachments,
    Cell,
    Chapter,
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

HEAD = """

문서번호\t마을담당관-4423
결재일자\t2015.7.7.
공개여부\t대시민공개

★담당\t마을담당관\t구청장(의견 있음)\t
임정선\t전결 07/07 한재현\t代김영배\t
협조\t복지정책과장 민지선\t\t

마을복지추진지원단 위탁·운영계획

지원단을 위탁·운영코자 함.
"""


def nodes(text: str) -> tuple[Node, ...]:
    return read_text(text).nodes


def test_a_head_pasted_with_tabs_loses_nothing() -> None:
    assert nodes(HEAD) == (
        Head(
            (("문서번호", "마을담당관-4423"), ("결재일자", "2015.7.7."), ("공개여부", "대시민공개")),
            (
                Approver("★담당", "임정선"),
                Approver("마을담당관", "한재현", "07/07", "전결"),
                Approver("구청장(의견 있음)", "代김영배"),
            ),
            ("복지정책과장 민지선",),
        ),
        Title("마을복지추진지원단 위탁·운영계획"),
        Lead("지원단을 위탁·운영코자 함."),
    )


def test_a_letter_has_the_offices_name_above_whom_it_goes_to() -> None:
    head, *body = nodes(
        "       성북구\n수신   내부결재\n(경유)\n제목\t계획 제출\n\n계획을 제출합니다.  끝.\n\n성북구청장\n"
    )
    assert head == Head((("수신", "내부결재"), ("(경유)", ""), ("제목", "계획 제출")), office="성북구")
    assert head.line == 1
    assert body == [Paragraph(1, "계획을 제출합니다."), End(), Footer(("성북구청장",))]


@pytest.mark.parametrize("first", ["# 가", "□ 가", "## 가", "| 가 |", "　가", "가　끝.", "붙임　가", "1. 가", "가\t나"])
def test_a_line_that_is_something_else_is_no_office(first: str) -> None:
    assert not isinstance(nodes(f"{first}\n수신　나\n")[0], Head)


def test_a_first_line_with_an_empty_line_below_is_no_office() -> None:
    assert nodes("가\n\n수신　나\n") == (Paragraph(1, "가"), Paragraph(1, "수신　나"))


def test_nodes_know_their_lines() -> None:
    assert [node.line for node in nodes(HEAD)] == [3, 11, 13]
    table = nodes("가\n\n(단위: 천원)\n\n| 가 |\n| --- |\n| 나 |\n")[1]
    assert isinstance(table, Table)
    assert (table.line, [row[0].line for row in table.rows]) == (3, [5, 7])


def test_chapters_are_found_in_every_form_and_keep_their_numerals() -> None:
    text = "I 추진 목적\n\nII. 필요성\n\nⅢ\n\n세부추진계획\n\n## Ⅵ 행정 사항\n\n## 기타\n"
    assert nodes(text) == (
        Chapter(1, "I", "추진 목적"),
        Chapter(2, "II.", "필요성"),
        Chapter(3, "Ⅲ", "세부추진계획"),
        Chapter(6, "Ⅵ", "행정 사항"),
        Chapter(0, "", "기타"),
    )


def test_a_heading_that_is_a_numeral_alone_takes_no_title_from_below() -> None:
    assert nodes("## Ⅲ\n\n가") == (Chapter(3, "Ⅲ", ""), Paragraph(1, "가"))


def test_an_empty_last_column_is_no_approver() -> None:
    (head,) = nodes("문서번호　1\n\n| 담당 |  |\n| --- | --- |\n|  |  |\n")
    assert head == Head((("문서번호", "1"),), (Approver("담당", ""),))


@pytest.mark.parametrize(
    ("line", "node"),
    [
        ("- 가", Item(1, "-", "가")),
        (" - 가", Item(2, "-", "가")),
        ("  - 가", Item(2, "-", "가")),
        ("    - 가", Item(3, "-", "가")),
        ("　　- 가", Item(3, "-", "가")),
        (" - ▶ 제26조", Item(2, "▶", "제26조")),
        (" - ※ 향후", Note(2, "향후")),
        ("☞ 참고", Item(1, "☞", "참고")),
        ("1. 관련", Item(1, "1.", "관련")),
        ("2015. 7. 13(월)한", Paragraph(1, "2015. 7. 13(월)한")),
        (": 2015. 7. 13(월)한", Paragraph(1, ": 2015. 7. 13(월)한")),
        ("### 가", Paragraph(1, "### 가")),
    ],
)
def test_a_level_comes_from_indentation_and_a_mark_stays(line: str, node: Node) -> None:
    assert nodes(line) == (node,)


def test_a_wrapped_line_goes_on_unless_two_blanks_or_an_empty_line_stand_between() -> None:
    assert nodes("○ 가\n나\n") == (Item(1, "○", "가 나"),)
    assert nodes("○ 가  \n나\n") == (Item(1, "○", "가"), Paragraph(1, "나"))
    assert nodes("○ 가\n\n나\n") == (Item(1, "○", "가"), Paragraph(1, "나"))


def test_a_line_that_would_make_a_date_of_an_item_stays_apart() -> None:
    assert nodes("7. 13\n(월)\n") == (Item(1, "7.", "13"), Paragraph(1, "(월)"))


@pytest.mark.parametrize("text", ["가. 끝.", "가.　끝.", "가.\n　끝.", "가.\n\n끝."])
def test_the_end_is_found_behind_a_text_and_below_it(text: str) -> None:
    assert nodes(text) == (Paragraph(1, "가."), End())


def test_plain_lines_behind_the_end_are_the_footer() -> None:
    assert nodes("가.　끝.\n\n성북구청장\n\n시행 마을담당관-1\n※ 나") == (
        Paragraph(1, "가."),
        End(),
        Footer(("성북구청장", "시행 마을담당관-1")),
        Note(1, "나"),
    )


def test_attachments_keep_their_numbers_even_wrong_ones() -> None:
    assert nodes("붙임  1. 계획서 1부.\n      1. 예산서 1부.  끝.") == (
        Attachments((Attachment("1.", "계획서 1부."), Attachment("1.", "예산서 1부."))),
        End(),
    )
    assert nodes("붙임: 계획서 1부.\n2. 가") == (
        Attachments((Attachment("", "계획서 1부."),)),
        Item(1, "2.", "가"),
    )


def test_rows_with_tabs_are_a_table_and_items_with_tabs_are_not() -> None:
    assert nodes("구 분\t예산액\t\n사업비\t31,833\t\n합계\t\n") == (
        Table(
            (
                (Cell("구 분"), Cell("예산액")),
                (Cell("사업비"), Cell("31,833")),
                (Cell("합계"), Cell("")),
            ),
            ("", ""),
        ),
    )
    assert nodes("- 마을\t2명\n- 복지\t1명") == (Item(1, "-", "마을 2명"), Item(1, "-", "복지 1명"))


def test_merged_cells_are_read_and_what_cannot_be_merged_is_text() -> None:
    table = "| 가 | << | << |\n|---|---|---|\n| 나 | 다 | << |\n| ^^ | ^^ | ^^ |\n| ^^ | << | \\^^ |"
    assert nodes(table) == (
        Table(
            (
                (Cell("가", 3),),
                (Cell("나", 1, 3), Cell("다", 2, 2)),
                (),
                (Cell("<<"), Cell("^^")),
            ),
            ("", "", ""),
        ),
    )


def test_the_head_of_a_table_reaches_as_far_down_as_its_first_row() -> None:
    (table,) = nodes("| 가 | 나 | << |\n|---|---|---|\n| ^^ | 다 | 라 |\n| 1 | 2 | 3 |")
    assert isinstance(table, Table)
    assert table.head_rows == 2


def test_a_table_that_is_no_approval_stays_a_table() -> None:
    assert [type(node) for node in nodes("문서번호　1\n\n|가|\n|-|\n|나|\n|다|")] == [Head, Table]


@pytest.mark.parametrize("between", [" ", "  ", " : ", ": ", "\u3000", "\t"])
def test_a_letters_title_behind_blanks_is_a_line_of_its_head(between: str) -> None:
    for first in ("수신  가", "수신자  가", "(경유)  가", "가청\n수신  가"):
        head, body = nodes(f"{first}\n제목{between}나\n\n다\n")
        assert isinstance(head, Head)
        assert head.fields[-1] == ("제목", "나")
        assert body == Paragraph(1, "다")


def test_in_any_other_head_such_a_line_is_the_title() -> None:
    assert nodes("문서번호  가\n제목  나\n")[1] == Title("제목 나")
    assert nodes("수신  가\n제목이 없는 글\n")[1] == Title("제목이 없는 글")
