"""All that is said of the plan and the document of 2015: a reviewed list, each finding with its reason.

What must be found and what must stay silent was worked out by hand from the signed document. The signed text is
held to line and column; so is what `maeul render` makes of the plan, which may only repeat the original's own words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from maeul_plan.review import checked, linted
from maeul_plan.settings import Settings
from maeul_plan.source import read

ROOT: Final = Path(__file__).parents[1]
GOLDEN: Final = ROOT / "tests" / "golden"
PLAN: Final = ROOT / "plans" / "seongbuk-2015.yaml"

OF_THE_PLAN: Final = {
    ("MET001", "warning", 5, 1): "공개하는 문서인데 보존기간과 분류정보가 원문에 없다",
    ("DOC017", "warning", 62, 11): "區를 괄호 밖에 적었다",
    ("DOC017", "warning", 62, 33): "洞을 괄호 밖에 적었다",
    ("DOC017", "warning", 63, 18): "洞을 괄호 밖에 적었다",
    ("DOC017", "warning", 64, 13): "Top-down을 그대로 적었다",
    ("DOC017", "warning", 70, 25): "D/B를 그대로 적었다",
    ("CON003", "warning", 84, 12): "연장의 끝이 ‘사업안정화까지’이다",
    ("CON004", "warning", 87, 1): "의회 동의를 말하지 않는다. 2015년의 조문은 읽지 못하여 경고에 그친다",
    ("CON007", "warning", 87, 1): "협약을 말하지 않는다",
    ("CON009", "warning", 87, 1): "감사와 정산을 말하지 않는다",
    ("CON012", "info", 87, 1): "적정성 검토를 말하지 않는다",
    ("CON005", "warning", 91, 12): "공모 없이 수탁기관을 정하고 까닭을 적지 않았다",
    ("CON001", "info", 92, 3): "민간위탁의 일반 조례를 함께 들지 않았다",
    ("PAY005", "warning", 102, 1): "4대보험 사업주부담이 들어 있는지 알 수 없다",
    ("PAY006", "warning", 102, 1): "다섯 달이지만 2016년에 연장한다고 하면서 퇴직급여를 말하지 않는다",
    ("DOC010", "warning", 106, 18): "’15년을 2015년으로 적지 않았다. 지침의 이름을 옮긴 것이다",
    ("BUD015", "info", 136, 1): "통계목을 적지 않았다",
    ("BUD007", "info", 141, 3): "전액시비를 해 가운데에 받으면서 성립전 사용이나 추경을 말하지 않는다",
    ("BUD003", "warning", 156, 15): "사업비 31,833천원(총계의 41.9%)에 산출내역이 없다",
    ("DOC007", "warning", 171, 24): "홍보전산과에 일을 맡기면서 협조를 받지 않았다",
    ("DAT003", "warning", 175, 10): "업무개시가 토요일이다",
}

OF_THE_SIGNED_TEXT: Final = {
    ("DOC010", "info", 6, 6): "2015.7.7. 시스템이 찍은 머리의 날짜",
    ("DOC009", "error", 39, 1): "II가 두 번이다",
    ("DOC010", "warning", 41, 10): "2015.8월",
    ("DOC014", "warning", 41, 22): "~ 앞뒤를 띄웠다",
    ("DOC010", "warning", 42, 24): "2016.1월",
    ("DOC014", "warning", 42, 31): "~ 와 까지를 함께 썼다",
    ("DOC018", "warning", 49, 10): "조례의 이름을 「 」로 묶지 않았다",
    ("DOC018", "warning", 50, 6): "제26조(지원센터의 기능)의 8.",
    ("DOC018", "warning", 51, 6): "제27조(위탁관리 및 운영)④",
    ("DOC009", "error", 56, 1): "영문자 I·II와 로마 숫자 Ⅲ을 섞었다",
    ("DOC017", "warning", 93, 3): "區",
    ("DOC017", "warning", 93, 25): "洞",
    ("DOC017", "warning", 94, 10): "洞",
    ("DOC017", "warning", 95, 6): "Top-down",
    ("DOC017", "warning", 103, 18): "D/B",
    ("DOC010", "info", 128, 86): "표 안의 '15년",
    ("DOC009", "error", 133, 1): "Ⅲ 다음이 VI이다",
    ("DOC011", "error", 137, 3): "2015. 7. 13(월)",
    ("DOC011", "error", 139, 29): "2015. 7. 16(목)",
    ("DOC011", "error", 143, 3): "2015. 7. 22(수)",
    ("DOC011", "error", 147, 3): "2015. 7. 29(수)",
    ("DOC010", "warning", 147, 18): "네 기한 가운데 하나만 ‘한.’으로 끝난다",
    ("DOC011", "error", 151, 3): "2015. 8. 1(토).",
    ("DOC020", "error", 151, 17): "끝 앞이 한 칸이다",
}

OF_THE_PRINTED_TEXT: Final = {
    ("DOC017", "warning", 73, 5): "區: 원문의 말",
    ("DOC017", "warning", 73, 27): "洞: 원문의 말",
    ("DOC017", "warning", 74, 12): "洞: 원문의 말",
    ("DOC017", "warning", 75, 6): "Top-down: 원문의 말",
    ("DOC017", "warning", 81, 18): "D/B: 원문의 말",
    ("DOC010", "info", 100, 15): "'15년: 원문이 든 지침의 이름",
}


def of_text(name: str) -> set[tuple[str, str, int, int]]:
    found = linted(name, (GOLDEN / name).read_bytes(), Settings()).findings
    return {(one.rule.id, one.severity, one.place.line, one.place.column) for one in found}


def of_plan() -> list[tuple[str, str, int, int]]:
    found = checked(read("plan.yaml", PLAN.read_bytes()), Settings()).findings
    return [(one.rule.id, one.severity, one.place.line, one.place.column) for one in found]


def test_the_plan_of_2015_has_the_findings_of_the_list() -> None:
    assert sorted(of_plan()) == sorted(OF_THE_PLAN)


def test_the_signed_text_has_the_findings_of_the_list() -> None:
    assert of_text("seongbuk-2015-signed.txt") == OF_THE_SIGNED_TEXT.keys()


def test_the_printed_text_repeats_only_the_words_of_the_original() -> None:
    assert of_text("seongbuk-2015.md") == OF_THE_PRINTED_TEXT.keys()


def test_what_is_right_in_2015_is_left_alone() -> None:
    """Weekdays, sums, rounding, heads, months and pay above the minimum wage are right in the signed document."""
    right = {"DOC012", "BUD001", "BUD002", "BUD012", "PAY001", "PAY002", "PAY003", "PAY004"}
    assert right.isdisjoint(rule for rule, *_ in of_plan())
    assert right.isdisjoint(rule for rule, *_ in of_text("seongbuk-2015-signed.txt"))
