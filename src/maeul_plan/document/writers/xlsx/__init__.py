"""The budget as .xlsx: what it rests on as cells to change, and every amount a formula that follows."""

from __future__ import annotations

from maeul_plan.document.writers.xlsx.workbook import write

__all__ = ["write"]
