"""Settlements of the records, by a ledger of each; amounts that a record has lost are made up.

BU-14 is the published settlement of the rule book: its figures are those printed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from maeul_plan.cli import run

HERE = Path(__file__).parent / "ledgers"


def settled(name: str, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, Any, str]:
    code = run(["settle", str(HERE / f"{name}.yaml"), str(HERE / f"{name}.csv"), "--format", "json", *options])
    out, err = capsys.readouterr()
    return code, json.loads(out), err


def test_case_bu14_the_published_settlement_comes_out(capsys: pytest.CaptureFixture[str]) -> None:
    code, found, _ = settled("case_bu14_published_settlement", capsys)
    assert code == 0
    assert found["findings"] == []
    assert found["balance"] == 1_255_300_000 - 1_194_572_157 == 60_727_843
    assert found["rate"] == "95.2%"
    assert found["returned"] == 60_727_843 + 223_530 + 105_294 == 61_056_667


def test_case_bu14_a_claim_that_leaves_the_interest_out_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (HERE / "case_bu14_published_settlement.yaml").read_text("utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text(text.replace("61,056,667", "60,727,843"), encoding="utf-8")
    assert run(["settle", str(plan), str(HERE / "case_bu14_published_settlement.csv")]) == 1
    err = capsys.readouterr().err
    assert "적힌 값 60,727,843원, 계산 61,056,667원 (328,824원 모자람)" in err


def test_case_11_interest_is_due_with_nothing_left(capsys: pytest.CaptureFixture[str]) -> None:
    code, found, _ = settled("case_11_interest_without_a_balance", capsys)
    assert code == 0
    assert (found["balance"], found["rate"], found["returned"]) == (0, "100.0%", 4_321)


def test_case_12_balance_and_return_add_up_for_every_fund(capsys: pytest.CaptureFixture[str]) -> None:
    code, found, _ = settled("case_12_drinking_water", capsys)
    assert code == 0
    for one in (found, *found["funds"]):
        assert one["balance"] == one["granted"] - one["spent"]
        assert one["returned"] == one["balance"] + one["interest"] + one["other"]
    for name in ("granted", "spent", "balance", "interest", "returned"):
        assert sum(fund[name] for fund in found["funds"]) == found[name]
    assert found["returned"] == 1_234_569 + 12_345
    assert {fund["source"]: fund["spent"] for fund in found["funds"]} == {"국비": 14_382_716, "시비": 14_382_715}


def test_case_13_what_each_fund_returns_is_cut_below_ten_won(capsys: pytest.CaptureFixture[str]) -> None:
    code, found, _ = settled("case_13_interest_cut_below_ten_won", capsys)
    assert code == 0
    assert {fund["source"]: fund["returned"] for fund in found["funds"]} == {"국비": 123_450, "시비": 52_900}
    assert found["returned"] == 123_450 + 52_900
