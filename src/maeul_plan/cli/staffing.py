"""`maeul staffing`: posts against the cap, fields, pay, people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.opened import opened
from maeul_plan.cli.options import OverlayOption, PlanArgument, SetOption, VersionOption, choice, wanted

if TYPE_CHECKING:
    from maeul_plan.cli.opened import Opened

READS = ("staffing", "period")


app = new_app()


@app.command("staffing", cls=KoreanCommand, help="인력을 셈합니다: 직위, 정원, 분야, 보수, 명부.")
def staffing(  # noqa: PLR0913 - a command has as many options
    plan: PlanArgument = None,
    *,
    form: Annotated[str, choice("--format", ("table", "json"), "결과의 꼴. 없으면 table.")] = "table",
    version: VersionOption = None,
    overlay: OverlayOption = None,
    values: SetOption = None,
    roster: Annotated[
        str | None,
        typer.Option(
            "--roster",
            metavar="FILE",
            help="계획의 people 대신 볼 명부(people: 목록). 경력, 정원, 분야, 상근을 살펴 오류가 있으면 1로 마칩니다.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Show the staffing of a plan, with the people of a roster if one is given."""
    found = opened(plan, READS, wanted(version, overlay, values))
    if isinstance(found, Stop):
        return console.stop(found)
    if found.subject.staffing is None:
        return console.stop(Stop(console.FAILED, f"{found.checked.source.path}: 인력구성(staffing)이 없습니다."))
    if roster is None:
        return _shown(found, form)
    from maeul_plan.cli.roster import with_roster  # noqa: PLC0415 - only a roster needs it

    rostered = with_roster(found, roster)
    if isinstance(rostered, Stop):
        return console.stop(rostered)
    code = _shown(rostered.plan, form)
    if rostered.findings:
        console.err(console.report(rostered.findings, rostered.plan.checked.source.texts))
    return console.FAILED if rostered.fails else code


def _shown(found: Opened, form: str) -> int:
    """Write the staffing and the people in a form."""
    from maeul_plan.cli.roster_forms import roster_json, roster_table  # noqa: PLC0415 - loads the figures
    from maeul_plan.cli.staffing_forms import staffing_json, staffing_table  # noqa: PLC0415 - the same
    from maeul_plan.figures.people.roster import roster_of  # noqa: PLC0415 - the same

    figures, width = found.subject.staffing, console.look().width
    people = roster_of(found.subject.plan)
    if figures is not None and form == "json":
        console.out_json(staffing_json(figures, found.checked.source.path) | {"people": roster_json(people)})
    elif figures is not None:
        console.out(staffing_table(figures, width) + roster_table(people, width))
    return console.DONE
