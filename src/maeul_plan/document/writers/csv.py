"""The budget as .csv, in whole won, as a Korean spreadsheet opens it: byte order mark, CRLF, no cell that computes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from maeul_plan.document.markup import held
from maeul_plan.document.writers.rows import rows_of
from maeul_plan.figures.budget import TOTAL, BudgetFigures
from maeul_plan.figures.rounding import whole_won
from maeul_plan.figures.shares.matrix import Matrix
from maeul_plan.figures.shares.split_tables import by_fund, by_recipient, is_split_by_line

HEAD: Final = ("구분", "비목", "항목", "산출내역", "예산액(원)")
_HEAD_OF_MATRIX: Final = ("단계", "비목")
_STARTS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n")
"""What a spreadsheet may take for the beginning of a formula; East Asian ones take the wide signs too."""


def write(budget: BudgetFigures) -> bytes:
    """Write the lines and items of a budget, the total last.

    Where lines differ in who pays for them or who gets them, every fund and recipient has a column.
    """
    tables = _split_tables(budget)
    rows: list[tuple[str | int, ...]] = [(*HEAD, *_heads(tables))]
    line = ""
    for i, row in enumerate(rows_of(budget)):
        line = row.name if row.kind == "비목" else line
        item = row.name if row.kind == "항목" else ""
        more = (whole_won(cell) for one in tables for cell in one.rows[i].cells)
        rows.append(
            (row.kind, text_cell(line), text_cell(item), text_cell(row.basis), whole_won(row.figure.amount), *more)
        )
    more = (whole_won(total) for one in tables for total in one.totals)
    rows.append((TOTAL, "", "", "", whole_won(budget.total.amount), *more))
    return csv_bytes(rows)


def write_matrix(matrix: Matrix) -> bytes:
    """Write a table of amounts, a row for each line and item with its level from 1, the total last."""
    rows: list[tuple[str | int, ...]] = [(*_HEAD_OF_MATRIX, *_heads((matrix,)), "계(원)")]
    rows += [(row.level + 1, text_cell(row.name), *map(whole_won, (*row.cells, row.total))) for row in matrix.rows]
    rows.append(("", TOTAL, *map(whole_won, (*matrix.totals, matrix.total))))
    return csv_bytes(rows)


def _split_tables(budget: BudgetFigures) -> tuple[Matrix, ...]:
    tables = (by_fund(budget) if is_split_by_line(budget) else None, by_recipient(budget))
    return tuple(one for one in tables if one is not None)


def _heads(tables: Sequence[Matrix]) -> tuple[str, ...]:
    return tuple(text_cell(f"{name}(원)") for one in tables for name in one.columns)


def csv_bytes(rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """Write rows as a Korean spreadsheet opens them; texts are those of `text_cell`."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def text_cell(text: str) -> str:
    """Write a text so that it stays one: an apostrophe before what may be a formula, U+FFFD for what no cell holds."""
    said = held(text)
    return f"'{said}" if said.startswith(_STARTS) else said
