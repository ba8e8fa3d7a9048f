"""The documents that a page is judged by."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from maeul_plan.document.layout.style import Style, read_style
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
    Note,
    Paragraph,
    Table,
    Title,
)
from maeul_plan.notation.marks import STATUTORY_LEVELS, nth_mark

ROOT: Final = Path(__file__).parents[4]
LONG: Final = "글이 길어서 다음 줄로 넘어가는 때에도 둘째 줄이 첫 줄의 첫 글자 아래에 맞추어 시작되는지 보는 글입니다."
NASTY: Final = "<script>alert(1)</script></style> & &amp; ]]> <!-- □ - 1 - ^^ | {{ 7*7 }} =1+1 \" ' \x07\x85\ud800\ufffe\U0010ffff 가"
PLAN: Final = read_text((ROOT / "tests" / "golden" / "seongbuk-2015.md").read_text(encoding="utf-8"))

SIX: Final = Head(
    (("문서번호", "마을담당관-4423"), ("결재일자", "2015. 7. 7."), ("공개여부", "대시민공개")),
    tuple(Approver(post, "홍길동") for post in ("담당", "팀장", "마을담당관", "행정국장", "부구청장", "구청장")),
    ("복지정책과장 민지선",),
)
ROWS: Final = Table(
    (
        tuple(map(Cell, ("번호", "사업명", "예산액", "비고"))),
        *(tuple(map(Cell, (f"{i}", f"{i}번째 사업", f"{i * 1234:,}", ""))) for i in range(1, 201)),
        (Cell("총계", 2), Cell("9,999,999"), Cell("")),
    ),
    ("center", "", "right", ""),
    "예산",
    "천원",
)
MERGED: Final = Table(
    (
        (Cell("구분", 1, 2), Cell("예산", 2), Cell("비고", 1, 2)),
        (Cell("시비"), Cell("구비")),
        (Cell("인건비", 1, 3), Cell("1,000"), Cell(""), Cell("가\n나")),
        (Cell(""), Cell("2,000"), Cell("")),
        (Cell("3,000", 2), Cell("")),
        (Cell("총계"), Cell("6,000", 2), Cell("")),
    ),
    ("", "right", "right", ""),
)
REACHING: Final = Table(
    ((Cell("구분", 1, 2), Cell("예산", 2)), (Cell("시비", 1, 2), Cell("구비")), (Cell("가"), Cell("나"))), ("", "", "")
)
NARROW: Final = Table(
    (tuple(Cell(f"{i}월") for i in range(1, 13)), tuple(Cell(f"{i},000,000") for i in range(1, 13))),
    ("right",) * 12,
    "월별 집행",
    "원",
)
WORD: Final = Table(((Cell("이름"), Cell("값")), (Cell("가" * 150), Cell("A" * 150))), ("", ""))

DOCUMENTS: Final[dict[str, Document]] = {
    "plan of 2015": PLAN,
    "ten pages": Document((PLAN.nodes[0], *[node for _ in range(3) for node in PLAN.nodes[1:-1]], End())),
    "200 rows": Document((Title("표"), Chapter(1, "Ⅰ", "목록"), Item(1, "□", "사업"), ROWS, End())),
    "tables": Document((Title("표"), Item(1, "□", "가"), MERGED, REACHING, NARROW, WORD, End())),
    "six approvers": Document((SIX, Title("긴 제목 " * 40), Lead("마을담당관"), Lead(LONG), Item(1, "□", "漢字 區 洞"), End())),
    "levels": Document(
        (
            *(Item(i, nth_mark(kind, 1), LONG) for i, kind in enumerate(STATUTORY_LEVELS, start=1)),
            *(Item(8, nth_mark("hangul_circle", i), "항목") for i in range(2, 15)),
            Note(3, LONG),
            End(),
        )
    ),
    "letter": Document(
        (
            Head((("수신", "마을·사회적경제센터장"), ("(경유)", ""), ("제목", "사업계획서 제출 요청")), office="성북구"),
            Item(1, "1.", "관련: 마을담당관-4423(2015. 7. 7.)"),
            Attachments((Attachment("1.", "서식 1부."), Attachment("2.", "내역서 1부."))),
            End(),
            Footer(("2015. 7. 8.", "성북구청장", "시행 마을담당관-4424")),
        )
    ),
    "one line": Document((Paragraph(1, "한 줄"),)),
    "nothing": Document(()),
    "nasty": Document(
        (
            Head((("문서번호", NASTY),), (Approver(NASTY, NASTY, NASTY, NASTY),), (NASTY,), NASTY),
            Title(NASTY),
            Lead(NASTY),
            Chapter(1, "Ⅰ", NASTY),
            Item(1, "□", NASTY),
            Note(2, NASTY),
            Table(((Cell(NASTY), Cell("^^")), (Cell("<<"), Cell(NASTY))), ("", ""), NASTY, NASTY),
            Attachments((Attachment("1.", NASTY),)),
            End(),
            Footer((NASTY,)),
        )
    ),
}  # fmt: skip


@pytest.fixture(scope="session")
def style() -> Style:
    found = read_style(ROOT / "templates" / "style.toml")
    assert isinstance(found, Style)
    return found


@pytest.fixture(scope="session")
def documents() -> dict[str, Document]:
    return DOCUMENTS


@pytest.fixture(params=DOCUMENTS)
def document(request: pytest.FixtureRequest) -> Document:
    return DOCUMENTS[request.param]
