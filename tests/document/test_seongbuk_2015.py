"""The 2015 plan comes out of its YAML whole: every line of the signed document, every difference with its reason."""

from __future__ import annotations

import re
from pathlib import Path

from maeul_plan.document.kinds import render
from maeul_plan.plan.load import load
from maeul_plan.source import read

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"

# Differences of one kind, with the reason; a signed line is looked for after them.
KINDS_OF_DIFFERENCE = (
    (r"^ - (?=▶)", "", "the text copy of the signed file sets a - before ▶"),
    (r"^- (?=\S)", "○ ", "the text copy has lost the mark ○ and shows -; a - of its own is indented"),
    (r"^ (?=- )", "", "indentation is full-width, one blank a level"),
    (r"(?<=\S) : ", ": ", "the colon stands at the word before it (편람)"),
    (r"(?<=\. \d)(\d?)(?=\([월화수목금토일]\))", r"\1.", "a dot also after the day (규정 제7조제5항)"),
)

# Single lines: as signed, as printed, and why.
DIFFERENCES = (
    ("결재일자\t2015.7.7.", "결재일자　2015. 7. 7.", "blanks in a date (규정 제7조제5항)"),
    ("성북구 마을복지추진지원단 위탁·운영계획", "# 성북구 마을복지추진지원단 위탁·운영계획", "three copies of the title become one"),
    ("I 추진 목적", "## Ⅰ 추진 목적", "chapters are numbered by the tool"),
    ("II 필요성", "## Ⅱ 필요성", "chapters are numbered by the tool"),
    ("II 사업 개요", "## Ⅲ 사업 개요", "the signed file has Ⅱ twice"),
    ("Ⅲ", "## Ⅳ 세부추진계획", "numbered by the tool; numeral and title on one line"),
    ("세부추진계획", "## Ⅳ 세부추진계획", "numbered by the tool; numeral and title on one line"),
    ("VI 행정 사항", "## Ⅴ 행정 사항", "the signed file goes from Ⅲ to Ⅵ"),
    ("- 운영기간 : 2015.8월(구성시) ~ 12월", "□ 운영기간: 2015. 8.(구성시)∼12.", "year and month in digits (편람); a peer of □ 설치방안"),
    (
        "- ※ 향후 사업필요도 및 예산에 따라 2016.1월 ~ 사업안정화까지 연장운영",
        "※ 향후 사업필요도 및 예산에 따라 2016. 1.부터 사업안정화까지 연장운영",
        "∼ and 까지 don't stand together (편람)",
    ),
    ("- 위탁근거 : 성북구 마을만들기 지원조례", "○ 위탁근거: 「성북구 마을만들기 지원조례」", "a law's name stands in 「」"),
    (
        "- ▶ 제26조(지원센터의 기능)의 8. 그 밖에 구청장이 마을만들기 사업에 필요하다고 인정하는 사항",
        "▶ 제26조제8호(지원센터의 기능): 그 밖에 구청장이 마을만들기 사업에 필요하다고 인정하는 사항",
        "a citation's parts are joined (편람)",
    ),
    (
        "- ▶ 제27조(위탁관리 및 운영)④ 구청장은 예산의 범위에서 지원센터의 운영에 필요한 경비와 사업비 등을 지원할 수 있다.",
        "▶ 제27조제4항(위탁관리 및 운영): 구청장은 예산의 범위에서 지원센터의 운영에 필요한 경비와 사업비 등을 지원할 수 있다.",
        "a citation's parts are joined (편람)",
    ),
    ("- 인력구성 : 3명 이내 (마을 2, 복지 1) 상근인력", "○ 인력구성: 3명 이내(마을 2, 복지 1) 상근인력", "brackets stand at the word before them"),
    (
        "- ▶ 단장 1명 : 마을분야 경력 8년이상으로 운영총괄 (실무겸임)",
        "▶ 단장 1명: 마을분야 경력 8년 이상으로 운영총괄 (실무겸임)",
        "이상 is a word of its own",
    ),
    (
        "- ▶ 직원 2명 : 관련분야(마을, 복지) 경력 5년이상으로 분야별 전담",
        "▶ 직원 2명: 관련분야(마을, 복지) 경력 5년 이상으로 분야별 전담",
        "이상 is a word of its own",
    ),
    (
        "○ '동 마을복지센터'의 성공적인 안착과 지속가능성을 위한 민·관 거버넌스 의 모형 개발, 시행 지원",
        "○ '동 마을복지센터'의 성공적인 안착과 지속가능성을 위한 민·관 거버넌스의 모형 개발, 시행 지원",
        "the text copy broke the line within a word",
    ),
    ("□ 소요예산(안) : 76,000천원 (전액시비)", "□ 소요예산(안): 76,000천원(전액시비)", "brackets stand at the word before them"),
    ("구 분\t예산액(천원)\t산 출 내 역", "| 구분 | 예산액(천원) | 산출내역 |", "no blanks within a word"),
    ("총 계\t76,000", "| 총계 | 76,000 |  |", "no blanks within a word"),
    ("운영비\t2,500\t500천원 × 5월", "| 운영비 | 2,500 | 500천원×5월 |", "a formula in one notation"),
    (
        "□ 추진지원단 장소 및 전산장비 설치 【마을·사회적경제센터, 홍보전산과】 : 2015. 7. 29(수)한.",
        "□ 추진지원단 장소 및 전산장비 설치 【마을·사회적경제센터, 홍보전산과】: 2015. 7. 29.(수)한",
        "three deadlines end without a stop, this one with it",
    ),
    (
        "□ 추진지원단 업무개시 【마을담당관】 : 2015. 8. 1(토). 끝.",
        "□ 추진지원단 업무개시 【마을담당관】: 2015. 8. 1.(토)　끝.",
        "끝 stands one full-width blank behind the text (시행규칙 제4조제5항)",
    ),
)  # fmt: skip


BUDGET_LINE = (
    "단장 1명 : 40,000천원×1명×5/12 = 16,667천원 단원 2명 : 30,000천원×2명×5/12 = 25,000천원 "
    "※ '15년 사회복지시설 인건비 기준 적용 단장(과장급-3급8호봉), 단원(대리급-4급5호봉)"
)
BUDGET_CELLS = (
    "단장 1명: 40,000천원×1명×5/12 = 16,667천원",
    "단원 2명: 30,000천원×2명×5/12 = 25,000천원",
    "※ '15년 사회복지시설 인건비 기준 적용",
    "단장(과장급-3급8호봉), 단원(대리급-4급5호봉)",
)  # one cell of the signed table becomes a row each, the line's name and amount merged over them

MADE_BY_MARKDOWN = {"---", ":---:", "---:", "<<", "^^", ""}


def printed() -> str:
    path = ROOT / "plans" / "seongbuk-2015.yaml"
    plan = load(read("plans/seongbuk-2015.yaml", path.read_bytes())).plan
    assert plan is not None
    text = render(plan, "plan")
    assert isinstance(text, str)
    return text


def pieces(text: str) -> set[str]:
    """Lines as a person sees them, and the cells of tables and of the head."""
    found = set()
    for line in text.splitlines():
        stripped = line.strip()
        found |= {stripped, *(cell.strip() for cell in re.split(r"[|\t\u3000]", stripped))}
    return found


def signed_lines() -> list[str]:
    """Lines of the signed text; those that the text copy has wrapped are joined again."""
    text = (GOLDEN / "seongbuk-2015-signed.txt").read_text(encoding="utf-8")
    text = re.sub(r"\n\n?(?=: 2015|의 모형|등 검토)", " ", text)
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def as_printed(line: str) -> tuple[str, ...]:
    """What a signed line should look like in print: by the list, else by the kinds of difference."""
    for signed, shown, _ in DIFFERENCES:
        if line.strip() == signed:
            return (shown,)
    cells = line.split("\t") if "\t" in line else [line]
    if BUDGET_LINE in cells:
        cells = [*cells[:-1], *BUDGET_CELLS]
    for pattern, replacement, _ in KINDS_OF_DIFFERENCE:
        cells = [re.sub(pattern, replacement, cell) for cell in cells]
    return tuple(cells)


def test_the_golden_document_is_what_is_printed() -> None:
    assert printed() == (GOLDEN / "seongbuk-2015.md").read_text(encoding="utf-8")


def test_nothing_of_the_signed_document_is_missing() -> None:
    found = pieces(printed())
    missing = [line for line in signed_lines() if not set(as_printed(line)) <= found]
    assert missing == []


def test_nothing_is_printed_that_was_not_signed() -> None:
    expected = {piece for line in signed_lines() for part in as_printed(line) for piece in pieces(part)}
    assert pieces(printed()) - expected - MADE_BY_MARKDOWN - set(printed_tables()) == set()


def printed_tables() -> list[str]:
    """Whole table rows and head lines, whose cells are looked at one by one."""
    return [line.strip() for line in printed().splitlines() if line.startswith("|") or "\u3000" in line.strip()]


def test_no_difference_is_listed_in_vain() -> None:
    lines = [line.strip() for line in signed_lines()]
    assert [signed for signed, _, _ in DIFFERENCES if signed not in lines] == []
    assert len(DIFFERENCES) < 30
