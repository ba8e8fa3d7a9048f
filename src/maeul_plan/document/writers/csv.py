"""The budget as .csv, in whole won, as a Korean spreadsheet opens it: byte order mark, CRLF, no cell that computes."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from typing import Final

from maeul_plan.document.markup import held
from maeul_plan.document.writers.rows import rows_of
from maeul_plan.figures.budget import TOTAL, BudgetFigures
from maeul_plan.figures.rounding import Rounding

HEAD: Final = ("구분", "비목", "항목", "산출내역", "예산액(원)")
_STARTS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n")
"""What a spreadsheet may take for the beginning of a formula; East Asian ones take the wide signs too."""


def write(budget: BudgetFigures) -> bytes:
    """Write the lines and items of a budget, the total last."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEAD)
    line = ""
    for row in rows_of(budget):
        line = row.name if row.kind == "비목" else line
        item = row.name if row.kind == "항목" else ""
        writer.writerow((row.kind, _cell(line), _cell(item), _cell(row.basis), _whole_won(row.figure.amount)))
    writer.writerow((TOTAL, "", "", "", _whole_won(budget.total.amount)))
    return text.getvalue().encode("utf-8-sig")


def _whole_won(amount: Fraction) -> int:
    return int(Rounding("반올림", 1).apply(amount))


def _cell(text: str) -> str:
    """Write a text so that it stays one: an apostrophe before what may be a formula, U+FFFD for what no cell holds."""
    said = held(text)
    return f"'{said}" if said.startswith(_STARTS) else said
