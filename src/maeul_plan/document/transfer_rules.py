"""The rules for moving money between lines (비목 사이의 변경 규칙), as rows of a table."""

from __future__ import annotations

from typing import Final

from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.line_names import titles_by_name
from maeul_plan.notation.rate import print_rate
from maeul_plan.plan.plan import Plan

_ANY: Final = "모든 비목"
_RULES: Final = {"금지": "금지", "승인": "승인을 받아 변경", "자율": "자율 변경"}


def transfer_rules(plan: Plan, budget: BudgetFigures | None) -> tuple[tuple[str, ...], ...]:
    """Lay the rules out in their order: from which line, to which, the rule, the most of it, its ground."""
    if plan.budget is None or budget is None:
        return ()
    called = titles_by_name(budget)
    return tuple(
        (
            _ANY if one.from_ is None else called.get(one.from_, one.from_),
            _ANY if one.to is None else called.get(one.to, one.to),
            _RULES[one.rule],
            "" if one.up_to is None else f"예산의 {print_rate(one.up_to)}까지",
            one.ground or "",
        )
        for one in plan.budget.transfer_rules
    )
