"""A settlement as a table, as JSON and as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from maeul_plan.cli.table import RULE, Column, table
from maeul_plan.document.settlement import print_rate
from maeul_plan.document.writers.csv import csv_bytes, text_cell
from maeul_plan.figures.rounding import whole_won
from maeul_plan.figures.settlement.settlement import LineSettled, SettlementFigures, untold
from maeul_plan.reporters.json import finding_json
from maeul_plan.reporters.json_text import json_text

if TYPE_CHECKING:
    from fractions import Fraction

    from maeul_plan.checks.books import Books
    from maeul_plan.document.settlement import SettlementSheet
    from maeul_plan.findings import Finding

_AMOUNTS: Final = ("예산액", "교부액", "집행액", "잔액", "집행률", "이자", "그 밖", "반납액")
_CSV_HEAD: Final = ("구분", "비목", "산출내역", *(name if name == "집행률" else f"{name}(원)" for name in _AMOUNTS))


def settlement_table(sheet: SettlementSheet, width: int | None) -> str:
    """Lay a settlement out for a person: lines, funds, what it comes to."""
    until = f", {sheet.until}까지" if sheet.until else ""
    parts = [f"(단위: {sheet.unit}{until})\n"]
    if sheet.lines:
        rows = [("  " * row.level + row.name, *row.cells) for row in sheet.lines]
        parts.append(_table(sheet.heads, [*rows[:-1], RULE, rows[-1]], width))
    if sheet.funds:
        several = len(sheet.funds) > 1
        funds = [*sheet.funds[:-1], RULE, sheet.funds[-1]] if several else list(sheet.funds)
        parts.append("\n" + _table(sheet.fund_heads, funds, width))
    summary = (Column("정산"), Column("금액", "right"), Column("셈"))
    parts.append(("\n" if len(parts) > 1 else "") + table(summary, sheet.rows, width))
    parts += [f"※ {note}\n" for note in sheet.notes]
    return "".join(parts)


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]], width: int | None) -> str:
    columns = tuple(Column(head, "right" if i else "left") for i, head in enumerate(heads))
    return table(columns, rows, width)


def settlement_json(books: Books, findings: tuple[Finding, ...]) -> str:
    """Give a settlement as others rely on it: whole won, rates in percent as text."""
    figures = books.figures
    document = {
        "schema": 1,
        "plan": books.subject.source.path,
        "ledger": books.ledger.path,
        "until": figures.until.isoformat() if figures.until else None,
        "entries": len(books.entries),
        "grants_from": figures.grants_from,
        "budget": _won(figures.budget),
        "granted": figures.granted,
        "own": figures.own,
        "spent": figures.spent,
        "balance": figures.balance,
        "rate": print_rate(figures.rate) or None,
        "interest": figures.interest,
        "other": figures.other,
        "returned": figures.returned,
        "given_back": figures.given_back,
        "lines": [_line(line) for line in figures.lines],
        "funds": [
            {
                "source": fund.name,
                "granted": fund.granted,
                "spent": fund.spent,
                "balance": fund.balance,
                "interest": fund.interest,
                "other": fund.other,
                "returned": fund.returned,
            }
            for fund in figures.funds
        ],
        "findings": [finding_json(one) for one in findings],
    }
    return json_text(document)


def _line(line: LineSettled) -> dict[str, Any]:
    return {
        "path": list(line.path),
        "title": line.name,
        "budget": _won(line.budget),
        "moved": whole_won(line.moved),
        "granted": line.granted,
        "spent": line.spent,
        "balance": whole_won(line.balance),
        "rate": print_rate(line.rate) or None,
    }


def _won(amount: Fraction | None) -> int | None:
    return None if amount is None else whole_won(amount)


def settlement_csv(figures: SettlementFigures) -> str:
    """Write lines, funds and the total in whole won, as a Korean spreadsheet opens it."""
    rows: list[tuple[str | int | None, ...]] = [_CSV_HEAD]
    unsaid = untold(figures.lines)
    for line in figures.lines:
        name, item = ("/".join(line.path[:-1]), line.name) if line.level else (line.name, "")
        spent = (line.spent, whole_won(line.balance), print_rate(line.rate)) if line.path not in unsaid else ("",) * 3
        rows.append(("비목", *map(text_cell, (name, item)), _won(line.budget), line.granted, *spent, "", "", ""))
    for fund in figures.funds:
        moved = (fund.granted, fund.spent, fund.balance, "", fund.interest, fund.other, fund.returned)
        rows.append(("재원", text_cell(fund.name), "", "", *moved))
    whole = (figures.granted, figures.spent, figures.balance, print_rate(figures.rate), figures.interest)
    rows.append(("총계", "", "", _won(figures.budget), *whole, figures.other, figures.returned))
    return csv_bytes(rows).decode("utf-8")
