"""`maeul explain`: what a rule looks for, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, near, new_app

_WEIGHTS = {"error": "오류", "warning": "경고", "info": "알림"}


app = new_app()


@app.command("explain", cls=KoreanCommand, help="검사 규칙을 설명합니다.")
def explain(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="RULE", help="규칙의 번호나 이름. 예: BUD001. 없으면 모든 규칙의 표.", show_default=False
        ),
    ] = None,
) -> int:
    """Show the page of a rule, or a table of all rules."""
    from maeul_plan.checks.registry import all_rules  # noqa: PLC0415 - loads the rules and the models
    from maeul_plan.cli.table import Column, table  # noqa: PLC0415 - as the others

    rules = all_rules()
    if rule is None:
        rows = [(one.id, _WEIGHTS[one.severity], one.name, one.title) for one in rules]
        columns = (Column("규칙"), Column("무게"), Column("이름"), Column("뜻"))
        console.out(table(columns, rows, width=None))
        return console.DONE
    found = next((one for one in rules if rule.upper() == one.id or rule.lower() == one.name), None)
    if found is None:
        names = [one.id for one in rules] if rule[-1:].isdigit() else [one.name for one in rules]
        known = near(rule.upper() if rule[-1:].isdigit() else rule.lower(), names)
        message = f"그런 규칙이 없습니다: {rule}.{known} 모두 보기: maeul explain"
        return console.stop(Stop(console.MISUSE, message))
    console.out(f"{found.id} {found.name} ({_WEIGHTS[found.severity]}): {found.title}\n\n{found.page.strip()}\n")
    return console.DONE
