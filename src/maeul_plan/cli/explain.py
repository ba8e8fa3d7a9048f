"""`maeul explain`: what a rule looks for, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, near, new_app

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maeul_plan.findings import Rule

_FAMILY: Final = 3

app = new_app()


@app.command("explain", cls=KoreanCommand, help="검사 규칙을 설명합니다.")
def explain(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="RULE", help="규칙의 번호나 이름, 묶음. 예: BUD001, BUD. 없으면 모든 규칙의 표.", show_default=False
        ),
    ] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="모든 규칙의 설명을 마크다운 문서 하나로 보입니다.")] = False,
) -> int:
    """Show the page of a rule, a table of all rules, or all pages."""
    from maeul_plan.checks.registry import all_rules  # noqa: PLC0415 - loads the rules and the models
    from maeul_plan.cli import rule_pages  # noqa: PLC0415 - as the others

    rules = all_rules()
    if every:
        console.out(rule_pages.markdown(rules))
        return console.DONE
    family = [one for one in rules if rule is None or one.id.startswith(rule.upper())]
    if rule is None or (len(rule) <= _FAMILY and family):
        console.out(_table(family))
        return console.DONE
    found = next((one for one in rules if rule.upper() == one.id or rule.lower() == one.name), None)
    if found is None:
        names = [one.id for one in rules] if rule[-1:].isdigit() else [one.name for one in rules]
        known = near(rule.upper() if rule[-1:].isdigit() else rule.lower(), names)
        message = f"그런 규칙이 없습니다: {rule}.{known} 모두 보기: maeul explain"
        return console.stop(Stop(console.MISUSE, message))
    console.out(rule_pages.page(found))
    return console.DONE


def _table(rules: Sequence[Rule]) -> str:
    from maeul_plan.cli.rule_pages import WEIGHTS  # noqa: PLC0415 - as the others
    from maeul_plan.cli.table import Column, table  # noqa: PLC0415 - as the others

    rows = [(one.id, WEIGHTS[one.severity], one.name, one.title) for one in rules]
    return table((Column("규칙"), Column("무게"), Column("이름"), Column("뜻")), rows, width=None)
