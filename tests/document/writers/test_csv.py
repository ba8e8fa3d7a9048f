"""The budget as .csv, as a spreadsheet reads it."""

from __future__ import annotations

import csv
import io

import pytest

from maeul_plan.document.markup import held
from maeul_plan.document.writers.csv import write
from maeul_plan.figures.budget import budget_of
from maeul_plan.plan.plan import Plan


def written(lines: list[dict[str, object]], **budget: object) -> bytes:
    plan = Plan.model_validate({"maeul": 1, "document": {"title": "ㄱ"}, "budget": {**budget, "lines": lines}})
    figures = budget_of(plan)
    assert figures is not None
    return write(figures)


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_amounts_are_whole_won_and_the_total_is_their_sum() -> None:
    items = [{"title": "회의비", "basis": "1,000원×1/3"}, {"title": "다과", "amount": "2,500원"}]
    content = written([{"title": "운영비", "items": items}], rounding="없음")
    assert rows(content) == [
        ["구분", "비목", "항목", "산출내역", "예산액(원)"],
        ["비목", "운영비", "", "", "2833"],
        ["항목", "운영비", "회의비", "1,000원×1/3", "333"],
        ["항목", "운영비", "다과", "산출내역 없음", "2500"],
        ["총계", "", "", "", "2833"],
    ]


def test_a_korean_spreadsheet_knows_its_encoding_and_its_ends_of_lines() -> None:
    content = written([{"title": "운영비", "amount": "1천원"}])
    assert content.startswith(b"\xef\xbb\xbf" + "구분".encode())
    assert content.endswith(b"1000\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 3


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    title = f"{start}HYPERLINK(1)"
    line, item = rows(written([{"title": title, "items": [{"title": title, "amount": "1천원"}]}]))[1:3]
    assert line[1] == item[1] == item[2] == f"'{title}"


def test_no_formula_of_a_plan_becomes_one_of_the_spreadsheet() -> None:
    item = rows(written([{"title": "가", "items": [{"title": "나", "basis": "-1천원 + 2천원"}]}]))[2]
    assert item[3] == "'-1천원+2천원"


@pytest.mark.parametrize("text", ["<script>", "a,b", 'a"b', "ㄱ\nㄴ", "□ - 1 - ^^ {{", "김|이"])
def test_other_texts_come_out_as_themselves(text: str) -> None:
    assert rows(written([{"title": text, "amount": "1천원"}]))[1][1] == text


def test_what_no_cell_holds_is_replaced() -> None:
    assert rows(written([{"title": "ㄱ\x00ㄴㄷ\x1b", "amount": "1천원"}]))[1][1] == "ㄱ\ufffdㄴㄷ\ufffd"
    assert held("ㄱ\ud800\uffff\tㄴ") == "ㄱ\ufffd\ufffd\tㄴ"
