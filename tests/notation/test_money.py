"""Money: every written form is read exactly, a slip in it is pointed at, and what is printed reads back."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import Money, format_won, parse_money, print_money
from maeul_plan.notation.units import MONEY_UNITS, unit_name

FINITE = st.decimals(min_value=-(10**12), max_value=10**12, places=3).map(Fraction)
AMOUNTS = st.builds(Money, FINITE, st.sampled_from([None, *MONEY_UNITS.values()]))
PIECES = st.sampled_from([*"0123456789,.천만억조원금△- ", "천원", "1억", "백만원", "２", "¹", "\n", "명"])


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("40,000천원", 40_000_000),  # the 2015 plan
        ("1,000만원", 10_000_000),  # 14
        ("금3,000백만원", 3_000_000_000),  # 06
        ("금 6,835,118,000원", 6_835_118_000),  # 07
        ("금900,000,000원정", 900_000_000),  # 05
        ("76백만원", 76_000_000),
        ("1억 2,000만원", 120_000_000),
        ("1억2천만원", 120_000_000),
        ("3천5백만원", 35_000_000),
        ("3천만원", 30_000_000),
        ("1억 5원", 100_000_005),
        ("1.5억원", 150_000_000),
        ("2조 3천억원", 2_300_000_000_000),
        ("△1,920천원", -1_920_000),  # 35d
        ("▲1,920천원", -1_920_000),
        ("-360,000원", -360_000),  # 35e
        ("−2060 원", -2_060),
        ("４０，０００ 천원", 40_000_000),
        ("  2,500 원 ", 2_500),
    ],
)
def test_written_amounts_come_to_their_won(text: str, won: int) -> None:
    money = parse_money(text)
    assert isinstance(money, Money)
    assert money.won(bare_unit=7) == won
    assert money.text == text


@pytest.mark.parametrize("text", ["2500", "2,500", "2,500.0"])
def test_a_bare_number_counts_in_the_unit_of_its_table(text: str) -> None:
    money = parse_money(text)
    assert money == Money(Fraction(2500), None)
    assert isinstance(money, Money)
    assert money.won(bare_unit=1000) == 2_500_000


@pytest.mark.parametrize(
    ("text", "pointed_at"),
    [
        ("1,92", "92"),
        ("4,0000", "0000"),
        ("1234,567원", "1234"),
        ("1,,000원", ","),
        ("40,000,천원", ","),
        ("1,000천원 정도", "원 정도"),
        ("12명", "명"),
        ("1.5.2원", ".2원"),
        ("3천만", "3천만"),
        ("천원", "천원"),
        ("1억 20,000만원", "20,000만"),
        ("5만 3억원", "3억"),
        ("5만 1만원", "1만"),
        ("5 0원", "0원"),
        ("9" * 31, "9" * 31),
        ("9" * 20 + "조 1원", "9" * 20 + "조 1"),
        ("△", "△"),
        ("", ""),
    ],
)
def test_a_slip_is_pointed_at(text: str, pointed_at: str) -> None:
    fault = parse_money(text)
    assert isinstance(fault, Fault)
    assert text[fault.start : fault.end] == pointed_at
    assert fault.message
    assert fault.help


@given(AMOUNTS)
def test_a_printed_amount_reads_back_as_itself(money: Money) -> None:
    assert parse_money(print_money(money)) == money


@given(st.text() | st.lists(PIECES).map("".join))
def test_any_text_is_an_amount_or_a_fault_inside_it(text: str) -> None:
    read = parse_money(text)
    if isinstance(read, Fault):
        assert 0 <= read.start <= read.end <= len(text)
    else:
        assert parse_money(print_money(read)) == read


@pytest.mark.parametrize(
    ("won", "unit", "printed"),
    [
        (41_667_000, 1000, "41,667"),
        (Fraction(50_000_000, 3), 1000, "16,666 2/3"),
        (41_667_050, 1000, "41,667.05"),
        (-360_000, 1000, "△360"),
        (Fraction(-1, 3), 1, "△1/3"),
        (0, 1000, "0"),
    ],
)
def test_won_is_written_exactly_in_a_unit(won: Fraction | int, unit: int, printed: str) -> None:
    assert format_won(won, unit) == printed


@pytest.mark.parametrize("name", MONEY_UNITS)
def test_every_unit_is_read_and_named(name: str) -> None:
    assert parse_money(f"7{name}") == Money(Fraction(7), MONEY_UNITS[name])
    assert unit_name(MONEY_UNITS[name]) == name
