"""The budget as a table and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from maeul_plan.cli.table import RULE, Column, table
from maeul_plan.document.writers.rows import UNEXPLAINED, rows_of
from maeul_plan.figures.claims import comparisons, is_tolerated
from maeul_plan.figures.rounding import whole_won
from maeul_plan.figures.shares.split_tables import is_split_by_line, share_in_words
from maeul_plan.notation.money import format_won
from maeul_plan.notation.units import unit_name
from maeul_plan.reporters.json_text import json_text

if TYPE_CHECKING:
    from maeul_plan.figures.budget import BudgetFigures, ItemFigure, LineFigure, RevenueFigure
    from maeul_plan.figures.claims import Comparison
    from maeul_plan.figures.trace import Figure


def budget_table(figures: BudgetFigures, width: int | None) -> str:
    """Lay the budget out for a person, in the budget's unit."""
    unit = figures.unit
    claims = {id(one.figure): format_won(one.claim.amount, unit) for one in wrong_claims(figures)}

    def set_out(name: str, basis: str, figure: Figure) -> tuple[str, ...]:
        return (name, basis, format_won(figure.amount, unit), claims.get(id(figure), ""))

    rows = [set_out("  " * row.level + row.name, row.figure.short or row.basis, row.figure) for row in rows_of(figures)]
    rows += [RULE, set_out("총계", "", figures.total)]
    if figures.total_of and figures.claimed_of:
        rows.append(set_out(f"계({figures.claimed_of.label})", "", figures.claimed_of))
    rows += [
        (f"재원 {fund.source}", share_in_words(figures, fund), format_won(fund.amount, unit), "")
        for fund in figures.funding
    ]
    rows += [set_out(f"세입 {one.item.name}", one.item.figure.how, one.item.figure) for one in figures.revenue]
    if figures.revenue:
        rows.append(("세입 계", "", format_won(figures.revenue_total, unit), ""))
    if figures.unexplained:
        rows.append((UNEXPLAINED, "", format_won(figures.unexplained, unit), ""))
    columns = (Column("비목"), Column("산출내역", "wrap"), Column("예산액", "right"), Column("적힌 값", "right"))
    shown = len(columns) if claims else len(columns) - 1
    way = figures.rounding.way + ("" if figures.rounding.named else ", 적지 않아 이것으로 셈함")
    body = table(columns[:shown], [row[:shown] for row in rows], width)
    more = "비목마다 나눈 재원: maeul budget --by fund\n" if is_split_by_line(figures) else ""
    return f"(단위: {unit_name(unit)}, 끝수: {way})\n{body}{more}"


def wrong_claims(figures: BudgetFigures) -> tuple[Comparison, ...]:
    """List what the plan states otherwise than it comes to, beyond what an unnamed rounding may explain."""
    return tuple(one for one in comparisons(figures) if one.difference and not is_tolerated(one, figures.rounding))


def budget_json(figures: BudgetFigures, path: str) -> str:
    """Give the budget as others rely on it: whole won, exact values as fractions in strings.

    `total_of`, `recipients` and `revenue` are there only where the plan says something of them.
    """
    content = {
        "schema": 1,
        "plan": path,
        "unit": unit_name(figures.unit),
        "total": whole_won(figures.total.amount),
        "unexplained": whole_won(figures.unexplained),
        "lines": [_line_json(line) for line in figures.lines],
        "funding": [{"source": fund.source, "amount": whole_won(fund.amount)} for fund in figures.funding],
    }
    more = {
        "total_of": list(figures.total_of),
        "recipients": [{"name": one.name, "amount": whole_won(one.amount)} for one in figures.recipients],
        "revenue": [_revenue_json(one) for one in figures.revenue],
    }
    return json_text(content | {key: value for key, value in more.items() if value})


def _revenue_json(one: RevenueFigure) -> dict[str, Any]:
    """Give a line of revenue as an item, with its fund."""
    return {"fund": one.fund, **_item_json(one.item)}


def _line_json(line: LineFigure) -> dict[str, Any]:
    """Give one line; `lines` is there only where lines stand below it."""
    below = {"lines": [_line_json(sub) for sub in line.lines]} if line.lines else {}
    return {
        "id": line.path[-1],
        "title": line.line.name,
        "amount": whole_won(line.figure.amount),
        "items": [_item_json(item) for item in line.items],
        **below,
    }


def _item_json(item: ItemFigure) -> dict[str, Any]:
    return {
        "id": item.path[-1],
        "title": item.name,
        "basis": item.figure.how if item.explained else None,
        "exact": str(item.figure.exact),
        "amount": whole_won(item.figure.amount),
    }
