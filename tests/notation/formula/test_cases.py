"""Formulas of real documents, as written; the numbers are those of the case files."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import Formula, Reference, evaluate, parse_formula, print_formula, stated_won

WON = 1
THOUSAND = 1_000

SEED = "the 2015 plan"
COUNCIL = "35a 의회비 2003"
COUNCIL_B = "35b 자치행정 2003"
SALARY = "35c 추경 2006"
SCHOOL = "35e 학교 추경 2015"
SETTLEMENT = "41b 학교 정산 2009"
HERITAGE = "41d 왕인유적지 2003"

# case, formula, basis unit, exact won
FORMULAS = [
    (SEED, "40,000천원×1명×5/12 = 16,667천원", THOUSAND, Fraction(50_000_000, 3)),
    (SEED, "30,000천원×2명×5/12 = 25,000천원", THOUSAND, 25_000_000),
    (SEED, "500천원 × 5월", THOUSAND, 2_500_000),
    (COUNCIL, "550,000 X 11인 X 12월", WON, 72_600_000),
    (COUNCIL, "70,000 X 11인 X 80일", WON, 61_600_000),
    (COUNCIL, "250,000 X 11인 X 5일", WON, 13_750_000),
    (COUNCIL, "250,000 X 11인 X 4회", WON, 11_000_000),
    (COUNCIL, "87,400 X 1인 X 3일 X 20회", WON, 5_244_000),
    (COUNCIL, "87,400 X 11인 X 2일 X 1회", WON, 1_922_800),
    (COUNCIL, "15,300,000 X 30/100 X 2회", WON, 9_180_000),
    (COUNCIL, "2,000,000 X 12월", WON, 24_000_000),
    (COUNCIL, "900,000 X 12월", WON, 10_800_000),
    (COUNCIL, "600,000 X 3월", WON, 1_800_000),
    (COUNCIL_B, "2,000,000 X 1식", WON, 2_000_000),
    (COUNCIL_B, "3,000 X 10통 X 12회", WON, 360_000),
    (COUNCIL_B, "1,000 X 60매 X 12회", WON, 720_000),
    (COUNCIL_B, "70,000 X 10종", WON, 700_000),
    (COUNCIL_B, "120,000 X 2개 X 10회", WON, 2_400_000),
    (COUNCIL_B, "총액계상 = 2,250", THOUSAND, 2_250_000),
    (SALARY, "-4급(30호봉) 경정 3,128,300 X 3인 X 12월 = 112,619,000", WON, 112_618_800),
    (SALARY, "-4급(30호봉) 기정 2,468,800 X 3인 X 12월 = 88,877,000", WON, 88_876_800),
    (SALARY, "-5급(30호봉) 2,863,100 X 31인 X 12월 = 1,065,073,000", WON, 1_065_073_200),
    (SALARY, "-5급(30호봉) 기정 2,262,300 X 31인 X 12월 = 841,576,000", WON, 841_575_600),
    (SALARY, "-6급(24호봉) 2,375,388 X 149인 X 12월 = 4,247,194,000", WON, 4_247_193_744),
    (SALARY, "-7급(17호봉) 1,885,000 X 189인 X 12월 = 4,275,180,000", WON, 4_275_180_000),
    ("35d 추경 2001", "5,000 X 300부 = 1,500", WON, 1_500_000),
    (SCHOOL, "(86,666원×8명×12월)- 8,680,000원= -360,000", WON, -360_064),
    (SCHOOL, "(475,666원×3명×4월)- 5,709,000원= -1,000", WON, -1_008),
    (SCHOOL, "(563,491원×1명×10월)- 9,200,000원= -3,565,000", WON, -3_565_090),
    (SCHOOL, "(86,772원×11명×12월)- 13,375,000원= -1,921,000", WON, -1_921_096),
    (SCHOOL, "(5,696원×11명×12월)- 760,000원= -8,000", WON, -8_128),
    (SCHOOL, "(1,406,954원×11명×2월)- 31,475,000원= -522,000", WON, -522_012),
    (SCHOOL, "(3,064,627원×12명×1월)- 41,460,000원", WON, -4_684_476),
    (SETTLEMENT, "어린이(500원)×29명+교사1인(1,500원)+주차비(3,000)=19,000원", WON, 19_000),
    (SETTLEMENT, "(460,000원×3일=1,380,000원)", WON, 1_380_000),
    (SETTLEMENT, "음료수(12,100원) + 간식(20,000)=32,000원 (비닐봉투 환급100원)", WON, 32_100),
    (SETTLEMENT, "15,900*15*2=477,000", WON, 477_000),
    (SETTLEMENT, "162,400×15=2,436,000", WON, 2_436_000),
    (SETTLEMENT, "3,000,000+2,436,000+1,519,400+69,570+550,000 = 7,574,970", WON, 7_574_970),
    (HERITAGE, "40 X 50,000부 = 2,000", WON, 2_000_000),
    (HERITAGE, "200 X 20,000부 = 4,000", WON, 4_000_000),
    (HERITAGE, "50,000 X 30개 = 1,500", WON, 1_500_000),
    (HERITAGE, "총액 계상 = 9,500", THOUSAND, 9_500_000),
    ("split", "816백만원(보조금 800<경상 240, 자본 560>, 자부담 16)", WON, 816_000_000),
    ("BU-03", "500,000원*16개소", WON, 8_000_000),
]


def read(text: str) -> Formula:
    formula = parse_formula(text)
    assert isinstance(formula, Formula), formula
    return formula


def nothing(reference: Reference) -> Fault:
    return Fault(reference.start, reference.end, "없습니다")


@pytest.mark.parametrize(("case", "text", "basis_unit", "won"), FORMULAS)
def test_a_real_formula_gives_its_exact_figure(case: str, text: str, basis_unit: int, won: Fraction) -> None:
    assert evaluate(read(text), basis_unit, nothing) == won, case


@pytest.mark.parametrize(("case", "text", "basis_unit", "won"), FORMULAS)
def test_the_canonical_form_of_a_real_formula_says_the_same(
    case: str, text: str, basis_unit: int, won: Fraction
) -> None:
    formula = read(text)
    printed = print_formula(formula)
    assert read(printed) == formula, case
    assert evaluate(read(printed), basis_unit, nothing) == won
    assert print_formula(read(printed)) == printed


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("40,000천원 x 1명 * 5 ÷ 12=16667천원", "40,000천원×1명×5/12 = 16,667천원"),
        ("(86,666원×8명×12월)- 8,680,000원= △360,000", "(86,666원×8명×12월)-8,680,000원 = △360,000"),
        ("2,500천원 = 500천원×5월", "500천원×5월 = 2,500천원"),
        ("단장 1명:40,000천원×1명", "단장 1명 : 40,000천원×1명"),
        ("- 단장 1명 : 40,000천원×1명", "단장 1명 : 40,000천원×1명"),
        ("○ 운영비 500천원×5월", "운영비 : 500천원×5월"),
        ("ㅇ운영비 500천원×5월", "운영비 : 500천원×5월"),
        ("ㅇㅇ동 : 500천원×5월", "ㅇㅇ동 : 500천원×5월"),
        ("［５００원＋３００원］×２회＝１，６００원", "(500원+300원)×2회 = 1,600원"),
        ("-4급(30호봉) 경정 3,128,300 X 3인", "4급(30호봉) 경정 : 3,128,300×3인"),
        ("교사2인(1,500원)", "교사 : 2인×(1,500원)"),
        ("500원-할인 100원", "500원-할인 100원"),
        ("단장:기본급 500원×3월", "단장 : 기본급 500원×3월"),
        ("550,000X11인x12월", "550,000×11인×12월"),
        ("5,000원x3box", "5,000원×3box"),
        ("총액 계상 = 9,500", "총액계상 = 9,500"),
        ("숙박비(460,000원×3일=1,380,000원)", "숙박비 : 460,000원×3일 = 1,380,000원"),
        ("계( 인건비 / 단장,운영비 ) × 10 %", "계(인건비/단장, 운영비)×10%"),
        ("1억 2,000만원×3개소", "12,000만원×3개소"),
        ("500천원×5월=2,500천원※ 8∼12월", "500천원×5월 = 2,500천원 ※ 8∼12월"),
    ],
)
def test_the_canonical_form(text: str, canonical: str) -> None:
    assert print_formula(read(text)) == canonical


@pytest.mark.parametrize(
    ("text", "label", "note"),
    [
        ("단장 1명 : 40,000천원×1명", "단장 1명", ""),
        ("-4급(30호봉) 경정 3,128,300 X 3인", "4급(30호봉) 경정", ""),
        ("-5급(30호봉) 2,863,100 X 31인", "5급(30호봉)", ""),
        ("-회의(10:00) 다과 5,000원×10명", "회의(10:00) 다과", ""),
        ("강사료(외부) 100,000원×3회", "강사료(외부)", ""),
        ("회의비·다과비 5,000원×10명", "회의비·다과비", ""),
        ("어린이(500원)×29명+교사1인(1,500원)", "", ""),
        ("-360,000원×2월", "", ""),
        ("12,100원+20,000원 = 32,000원 (비닐봉투 환급100원)", "", "(비닐봉투 환급100원)"),
        ("816백만원 = 816백만원<경상 240, 자본 560>", "", "<경상 240, 자본 560>"),
        ("500원×3월 ※ 비고: 3월부터", "", "※ 비고: 3월부터"),
    ],
)
def test_labels_and_notes_stay_as_written(text: str, label: str, note: str) -> None:
    formula = read(text)
    assert (formula.label, formula.note) == (label, note)


@pytest.mark.parametrize(
    ("text", "amount_unit", "won"),
    [
        ("500천원×5월 = 2,500천원", THOUSAND, 2_500_000),
        ("550,000 X 11인 X 12월 = 72,600", THOUSAND, 72_600_000),
        ("(500원×2명)-2,000원 = △1,000", WON, -1_000),
        ("500원×2명 = 1억 2,000만원", WON, 120_000_000),
        ("500천원×5월", THOUSAND, None),
    ],
)
def test_the_stated_result_in_won(text: str, amount_unit: int, won: int | None) -> None:
    assert stated_won(read(text), amount_unit) == won


def test_a_bare_lump_sum_counts_in_the_amount_unit() -> None:
    assert evaluate(read("총액계상 = 2,250"), WON, nothing, amount_unit=THOUSAND) == 2_250_000
