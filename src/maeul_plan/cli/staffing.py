"""`maeul staffing`: posts against the cap, fields, pay."""

from __future__ import annotations

from typing import Annotated

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.opened import opened
from maeul_plan.cli.options import PlanArgument, choice

READS = ("staffing", "period")


app = new_app()


@app.command("staffing", cls=KoreanCommand, help="인력을 셈합니다: 직위, 정원, 분야, 보수.")
def staffing(
    plan: PlanArgument = None,
    *,
    form: Annotated[str, choice("--format", ("table", "json"), "결과의 꼴. 없으면 table.")] = "table",
) -> int:
    """Show the staffing of a plan."""
    found = opened(plan, READS)
    if isinstance(found, Stop):
        return console.stop(found)
    figures = found.subject.staffing
    path = found.checked.source.path
    if figures is None:
        return console.stop(Stop(console.FAILED, f"{path}: 인력구성(staffing)이 없습니다."))
    from maeul_plan.cli.staffing_forms import staffing_json, staffing_table  # noqa: PLC0415 - loads the figures

    if form == "json":
        console.out_json(staffing_json(figures, path))
    else:
        console.out(staffing_table(figures, console.look().width))
    return console.DONE
