from __future__ import annotations

import codecs
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.ledger import read_ledger
from maeul_plan.ledger.decode import MAX_BYTES

if TYPE_CHECKING:
    from maeul_plan.ledger import Entry, Ledger

BANK = """거래내역조회
계좌번호 : ="012-345-6789"
(단위 : 원)

거래일시{0}찾으신 금액{0}맡기신 금액{0}거래후잔액{0}적요{0}비목
2015-08-03 09:00{0}0{0}"76,000,000"{0}"76,000,000"{0}위탁금{0}
2015-08-25 13:20:11{0}"￦3,333,333"{0}{0}{0}8월 급여{0}인건비/단장
20150826{0}"500,000원"{0}{0}{0}"사무용품 ""펜"" 둘"{0}운영비

2015. 9. 2.(수){0}{0}"3,000"{0}{0}카드 취소{0}운영비
’15. 12. 31.{0}{0}1234{0}{0}결산이자{0}
합  계{0}"3,833,333"{0}"76,004,234"{0}{0}{0}
"""
WANTED = [
    ("교부", date(2015, 8, 3), 76_000_000, ""),
    ("집행", date(2015, 8, 25), 3_333_333, "인건비/단장"),
    ("집행", date(2015, 8, 26), 500_000, "운영비"),
    ("집행", date(2015, 9, 2), -3_000, "운영비"),
    ("이자", date(2015, 12, 31), 1_234, ""),
]


def told(ledger: Ledger) -> list[tuple[str, date, int, str]]:
    return [(one.kind, one.on, one.amount, one.line) for one in ledger.entries]


def amounts_of(rows: str, head: str = "일자,금액") -> list[int]:
    ledger = read_ledger("가.csv", f"{head}\n{rows}\n".encode())
    assert ledger.findings == ()
    return [one.amount for one in ledger.entries]


@pytest.mark.parametrize("sign", [",", "\t", ";", "|"])
@pytest.mark.parametrize(
    ("codec", "name"), [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("cp949", "CP949"), ("utf-16", "UTF-16")]
)
def test_a_bank_may_export_in_any_encoding_with_any_sign_between_cells(sign: str, codec: str, name: str) -> None:
    ledger = read_ledger("통장.csv", BANK.format(sign).encode(codec))
    assert [one.message for one in ledger.findings] == []
    assert ledger.encoding == name
    assert told(ledger) == WANTED
    assert [(one.stated, one.computed) for one in ledger.sums] == [(3_833_333, 3_833_333), (76_004_234, 76_004_234)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_read_and_places_are_those_of_the_file(end: str) -> None:
    ledger = read_ledger("통장.csv", BANK.format(",").replace("\n", end).encode())
    assert told(ledger) == WANTED
    assert ledger.place(ledger.entries[1], "amount")[1:] == (7, 22, 7, 32)
    assert ledger.place(ledger.entries[2], "line")[1:] == (8, 38, 8, 41)
    assert ledger.place(ledger.entries[2], "fund").line == 8


@pytest.mark.parametrize(
    ("written", "won"),
    [
        ("3000", 3000), ('"3,000"', 3000), ("3000.00", 3000), ('"₩3,000"', 3000), ('"￦3,000"', 3000), ('"\\3,000"', 3000),
        ('"3,000원"', 3000), ("3천원", 3000), ("△3000", -3000), ("▲3000", -3000), ("-3000", -3000), ("(3000)", -3000), ("(△3000)", -3000),
        ('"( 3,000 )"', -3000), ('="3000"', 3000), ("３０００", 3000), ('" 3,000 "', 3000),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_offices_and_banks_write_it(written: str, won: int) -> None:
    assert amounts_of(f"2015-08-25,{written}") == [won]


@pytest.mark.parametrize("head", ["일자,금액(천원)", "(단위: 천원)\n일자,금액"])
def test_the_unit_of_bare_numbers_is_that_of_the_head_or_of_the_table(head: str) -> None:
    assert amounts_of("2015-08-25,3\n2015-08-26,5원", head) == [3000, 5]


@pytest.mark.parametrize(
    "word", ["일자", "거래일", "집행일", "날짜", "거래일시", "지출일자"]
)  # fmt: skip
@pytest.mark.parametrize("money", ["금액", "집행액", "출금", "출금액", "지출액"])
def test_heads_have_the_names_that_people_give_them(word: str, money: str) -> None:
    assert amounts_of("2015-08-25,3", f"{word},{money}") == [3]


def test_two_columns_of_lines_are_one_path() -> None:
    ledger = read_ledger("가.csv", "일자,비목,세목,금액\n2015-08-25,인건비,단장,1\n2015-08-25,운영비,,1\n".encode())
    assert [one.line for one in ledger.entries] == ["인건비/단장", "운영비"]


def test_a_cancelled_payment_without_a_line_is_other_money_to_return() -> None:
    rows = "2015-08-25,취소,운영비,3000\n2015-08-25,취소입금,,4000\n2015-08-25,기타,,5000\n2015-08-25,반납,,6000"
    ledger = read_ledger("가.csv", f"일자,구분,비목,금액\n{rows}\n".encode())
    assert [(one.kind, one.amount) for one in ledger.entries] == [
        ("집행", -3000), ("그 밖", 4000), ("그 밖", 5000), ("반납", 6000),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "SET001"),
        (b"\n\n,,,\n", "SET001"),
        ("번호,돈\n1,2\n".encode(), "SET001"),
        (b"PK\x03\x04 an xlsx", "SET001"),
        (b"\xd0\xcf\x11\xe0 an xls", "SET001"),
        (b"<html><table>", "SET001"),
        (b"\xff\xfe\x00\xd8\x00", "SET001"),
        (b"\x80\x81\xfe\xff", "SET001"),
        ('일자,금액\n2015-08-25,"3,000\n'.encode(), "SET001"),
        ("일자,금액\n2015-08-25,".encode() + b"9" * 200_000 + b"\n", "SET001"),
        ("일자,금액\n2015-08-25,".encode() + b"9" * 500 + b"\n", "SET002"),
        ("일자,금액\n2015-08-25,".encode() + b'"' + b"999," * 2000 + b'999"\n', "SET002"),
        ("일자,금액\n=cmd|' /C calc'!A0,1\n".encode(), "SET002"),
        ("일자,금액\n2015-02-30,1\n".encode(), "SET002"),
        ("일자,금액\n8월 25일,1\n".encode(), "SET002"),
        (b"x" * (MAX_BYTES + 1), "SET001"),
        (b"maeul: 1\nspending: [{on: 2015-08-25}]\n", "PLN002"),
        (b"maeul: 1\nspendings: []\n", "PLN001"),
        (b"maeul: 1\nspending: [{on: 2015-08-25, amount: 40,000}]\n", "SRC016"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_cannot_be_read_is_a_finding_and_nothing_is_made_of_the_rest(content: bytes, rule: str) -> None:
    ledger = read_ledger("가", content)
    assert not ledger.is_whole
    assert rule in {one.rule.id for one in ledger.findings}
    assert all(one.help for one in ledger.findings)


def test_characters_that_cannot_be_seen_are_blanks_and_told_of() -> None:
    ledger = read_ledger("가.csv", "일자,금액,적요\n2015-08-25,1,가\0나\x1b[31m\n".encode())
    assert ledger.is_whole
    assert [one.memo for one in ledger.entries] == ["가 나 [31m"]
    assert [(one.rule.id, one.severity) for one in ledger.findings] == [("SRC006", "warning")] * 2


def test_ragged_rows_are_read_as_far_as_they_go() -> None:
    assert amounts_of("2015-08-25,1,나,다,라\n2015-08-26,2", "일자,금액,적요") == [1, 2]


def refused(text: str) -> list[tuple[str, str, int, int]]:
    ledger = read_ledger("가.csv", text.encode())
    return [(one.rule.id, one.message, one.place.line, one.place.column) for one in ledger.findings]


@pytest.mark.parametrize(
    ("head", "row", "said"),
    [
        ("일자,비목,집행액,적요", "2015-08-25,운영비,3,000,사무용품", ("‘3,000’: 쉼표에서 칸이 나뉜 금액입니다", 16)),
        ("일자,비목,집행액,적요", "2015-08-25,운영비,3,000", ("‘3,000’: 쉼표에서 칸이 나뉜 금액입니다", 16)),
        ("일자,비목,집행액", "2015-08-25,운영비,12,000", ("머리 줄보다 칸이 많습니다", 19)),
        ("일자,금액,집행액", '2015-08-25,"3,000","3,300"', ("한 줄에 금액이 둘입니다: 3,300원, 3,000원", 13)),
        ("일자,금액,집행액", '2015-08-25,"3,000",', ("읽지 않는 칸에만 금액이 있습니다", 13)),
        ("일자,집행액,집행액", "2015-08-25,1,2", ("한 줄에 금액이 둘입니다: 1원, 2원", 14)),
    ],
)
def test_an_amount_in_doubt_is_not_settled(head: str, row: str, said: tuple[str, int]) -> None:
    assert refused(f"{head}\n{row}\n") == [("SET002", said[0], 2, said[1])]


def test_one_amount_in_two_columns_counts_once() -> None:
    assert amounts_of('2015-08-25,"3,000","3,000"', "일자,금액,집행액") == [3000]


@pytest.mark.parametrize(
    ("head", "row", "won"),
    [
        ("집행일자,비목,세목,공급가액,부가세,합계,적요", '2015-08-25,운영비,,"3,000",300,"3,300",펜', 3300),
        ("일자,비목,금액,부가세,합계", '2015-08-25,운영비,"3,000",300,"3,300"', 3300),
        ("일자,비목,집행금액,합계", '2015-08-25,운영비,"3,000","9,000"', 3000),
    ],
)
def test_the_sum_of_a_row_is_the_amount_where_the_others_are_without_the_tax(head: str, row: str, won: int) -> None:
    assert amounts_of(row, head) == [won]


def test_a_bank_tells_by_a_word_what_went_out_and_by_any_memo_what_came_in() -> None:
    head = "거래일시,구분,거래금액,거래 후 잔액,거래구분,내용,메모"
    rows = (
        '2015.08.03 10:11:12,입금,"76,000,000",,일반입금,성북구청,3분기 위탁금\n'
        '2015.08.25 09:30:00,출금,"-3,333,333",,일반이체,김단장,\n2015.12.19 03:00:00,입금,"1,234",,예금이자,이자,\n'
    )
    ledger = read_ledger("가.csv", f"{head}\n{rows}".encode())
    assert [(one.kind, one.amount) for one in ledger.entries] == [
        ("교부", 76_000_000), ("집행", 3_333_333), ("이자", 1_234),
    ]  # fmt: skip
    unknown = read_ledger("가.csv", f"{head}\n{rows}".replace("위탁금", "돈").encode())
    assert [one.message for one in unknown.findings] == ["구분을 알 수 없는 입금입니다"]


def test_sums_with_a_day_and_balances_carried_over_are_no_entries() -> None:
    rows = (
        "2015-08-03,,위탁금,9000,\n2015-08-25,운영비,펜,,4000\n2015-08-31,,월계,9000,4000\n2015-08-31,,차월이월,,5000\n"
        "일자,비목,적요,수입,지출\n2015-09-01,,전월이월,5000,\n2015-09-02,운영비,종이,,3000\n2015-09-30,합계,,9000,8000\n"
    )
    ledger = read_ledger("가.csv", f"일자,비목,적요,수입,지출\n{rows}".encode())
    assert ledger.findings == ()
    assert [(one.kind, one.amount) for one in ledger.entries] == [("교부", 9000), ("집행", 4000), ("집행", 3000)]
    assert [(one.name, one.stated, one.computed) for one in ledger.sums] == [
        ("월계", 9000, 9000), ("월계", 4000, 4000), ("차월이월", 5000, 5000), ("전월이월", 5000, 5000),
        ("합계", 9000, 9000), ("합계", 8000, 7000),
    ]  # fmt: skip


def test_a_ledger_of_ours_need_not_be_utf_8() -> None:
    text = "maeul: 1\nspending:\n  - on: 2015. 8. 25.\n    line: 운영비\n    amount: 3,000원\n"
    for codec in ("utf-8", "cp949"):
        assert told(read_ledger("원장.yaml", text.encode(codec))) == [("집행", date(2015, 8, 25), 3000, "운영비")]


CELLS = st.text(st.characters(codec="utf-8", exclude_characters='"'), max_size=12)
ROWS = st.lists(st.tuples(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(1, 10**15), CELLS), max_size=20)


@given(ROWS)
def test_what_was_written_is_read(rows: list[tuple[date, int, str]]) -> None:
    body = "".join(f'{on.isoformat()},"{won:,}","{memo}"\n' for on, won, memo in rows)
    ledger = read_ledger("가.csv", codecs.BOM_UTF8 + f"일자,집행액,적요\n{body}".encode())
    assert [(one.on, one.amount) for one in ledger.entries] == [(on, won) for on, won, _ in rows]
    for entry, (_, won, _) in zip(ledger.entries, rows, strict=True):
        place = ledger.place(entry, "amount")
        assert place.end_column - place.column == len(f"{won:,}")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_nothing_that_a_file_may_hold_raises(content: bytes) -> None:
    for name in ("가.csv", "가.yaml", "-"):
        ledger: Ledger = read_ledger(name, "일자,금액\n".encode() + content)
        entries: tuple[Entry, ...] = ledger.entries
        for entry in entries:
            assert ledger.place(entry, "memo").line >= 1
        read_ledger(name, content)


def test_a_row_that_was_cancelled_and_left_the_balance_as_it_was_is_no_entry() -> None:
    head = "거래일시,적요,찾으신금액,맡기신금액,거래후잔액,비목,비고"
    row = "2015-08-26,카드,300,0,{balance},운영비,{remark}"
    rows = "2015-08-03,위탁금,0,9000,9000,,\n2015-08-25,펜,1000,0,8000,운영비,\n{row}\n합계,,{sum},9000,,,"
    for balance, remark, spent in ((8000, "취소", [1000]), (8000, "", [1000, 300]), (7700, "취소", [1000, 300])):
        text = rows.format(row=row.format(balance=balance, remark=remark), sum=sum(spent))
        ledger = read_ledger("가.csv", f"{head}\n{text}\n".encode())
        assert ledger.findings == ()
        assert [one.amount for one in ledger.entries if one.kind == "집행"] == spent
        slips = [(one.stated, one.computed, one.cancels) for one in ledger.sums if one.name == "잔액"]
        assert slips == ([] if balance == 7700 else [(8000, 7700, bool(remark))])
        assert all(one.stated == one.computed for one in ledger.sums if one.name == "합계")


def test_a_column_of_balances_that_runs_nowhere_is_not_read() -> None:
    head = "일자,출금액,입금액,잔액,적요,비목,취급점"
    rows = "\n".join(f"2015-08-{10 + i},{i + 1},0,{7 * i % 5},펜,운영비,종로" for i in range(9))
    ledger = read_ledger("가.csv", f"{head}\n{rows}\n".encode())
    assert (ledger.sums, ledger.unread) == ((), ("잔액", "취급점"))


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 10**9)), min_size=1, max_size=9), st.booleans())
def test_balances_that_follow_from_their_rows_fit_in_either_order(moves: list[tuple[bool, int]], back: bool) -> None:  # noqa: FBT001 - a drawn value
    rows, balance = [], 10**12
    for i, (comes, won) in enumerate(moves):
        balance += won if comes else -won
        rows.append(f"2015-08-{10 + i},{0 if comes else won},{won if comes else 0},{balance},이자,운영비")
    text = "\n".join(["일자,출금액,입금액,잔액,적요,비목", *(rows[::-1] if back else rows)])
    assert read_ledger("가.csv", text.encode()).sums == ()


def test_the_state_of_a_card_payment_tells_what_was_taken_back() -> None:
    rows = (
        '2015-08-25,펜집,"3,000",승인,운영비\n2015-08-26,펜집,"3,000",취소,운영비\n2015-08-27,펜집,-500,승인취소,운영비'
    )
    for head in ("승인일자,가맹점명,승인금액,승인구분,비목", "승인일자,가맹점명,금액,상태,비목"):
        ledger = read_ledger("가.csv", f"{head}\n{rows}\n".encode())
        assert [(one.amount, one.cancels) for one in ledger.entries] == [(3000, False), (-3000, True), (-500, True)]
    both = read_ledger("가.csv", "일자,구분,금액,상태,비목\n2015-08-25,집행,3000,취소,운영비\n".encode())
    assert [one.amount for one in both.entries] == [-3000]
