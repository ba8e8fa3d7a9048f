"""`maeul deadlines`: when each step is due, the days left, and what kind of day it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.opened import opened
from maeul_plan.cli.options import (
    OutputOption,
    OverlayOption,
    PlanArgument,
    SetOption,
    VersionOption,
    calendar_day,
    choice,
    wanted,
)
from maeul_plan.cli.printing import plan_content
from maeul_plan.cli.targets import form_of
from maeul_plan.cli.writing import put

if TYPE_CHECKING:
    from maeul_plan.checks.subject import Subject

READS = ("deadlines", "period")
_ALSO_ON_A_CALENDAR: Final = ("operation", "consignment")
_SUFFIXES: Final = {".ics": "ics", ".json": "json", ".txt": "table"}


_Today: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="YYYY-MM-DD",
        callback=calendar_day,
        help="오늘로 볼 날. 없으면 컴퓨터의 날짜.",
        show_default=False,
    ),
]

app = new_app()


@app.command("deadlines", cls=KoreanCommand, help="기한을 셈합니다: 남은 날, 근무일인지, 아니면 그 까닭.")
def deadlines(  # noqa: PLR0913 - one parameter an option
    plan: PlanArgument = None,
    *,
    today: _Today = None,
    form: Annotated[
        str | None, choice("--format", ("table", "json", "ics"), "결과의 꼴. 없으면 -o 의 이름대로, 아니면 table.")
    ] = None,
    output: OutputOption = None,
    why: Annotated[bool, typer.Option("--why", help="날마다 근무일인지 아닌지의 근거를 보입니다.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="지난 기한이 있으면 종료 코드 1로 마칩니다.")] = False,
    version: VersionOption = None,
    overlay: OverlayOption = None,
    values: SetOption = None,
) -> int:
    """Show the deadlines of a plan."""
    chosen = form_of(form, output, _SUFFIXES, "table")
    if isinstance(chosen, Stop):
        return console.stop(chosen)
    if why and chosen != "table":
        return console.stop(Stop(console.MISUSE, "--why 는 --format table 하고만 씁니다."))
    reads = READS + _ALSO_ON_A_CALENDAR if chosen == "ics" else READS
    found = opened(plan, reads, wanted(version, overlay, values))
    if isinstance(found, Stop):
        return console.stop(found)
    # The program's only look at a clock; what follows takes the day as a value.
    day = date.fromisoformat(today) if today else date.today()  # noqa: DTZ011 - the day where the user is
    looked_at = _on(found.subject, day)
    if chosen == "ics":  # whose bytes come from the plan alone: nobody's clock has a say in them
        content = plan_content("ics", looked_at if today else found.subject)
    else:
        content = _told(looked_at, day, "why" if why else chosen, None if output else console.look().width)
    fault = content if isinstance(content, Stop) else put(content, output)
    if fault is not None:
        return console.stop(fault)
    overdue = any(figure.status == "overdue" for figure in looked_at.deadlines)
    return console.FAILED if strict and overdue else console.DONE


def _on(subject: Subject, today: date) -> Subject:
    """Look at the deadlines on a day: who looks today knows the days off that were set since the approval."""
    from maeul_plan.figures.deadlines.deadlines import deadlines_of  # noqa: PLC0415 - loads the models

    calendar = replace(subject.calendar, as_of=max(today, subject.calendar.as_of or today))
    return replace(subject, calendar=calendar, deadlines=deadlines_of(subject.plan, calendar, today))


def _told(subject: Subject, today: date, form: str, width: int | None) -> str:
    """Write the deadlines as text."""
    from maeul_plan.cli.deadline_forms import deadlines_json, deadlines_table, deadlines_why  # noqa: PLC0415 - figures

    if form == "json":
        from maeul_plan.reporters.json_text import json_text  # noqa: PLC0415 - one format of several

        return json_text(deadlines_json(subject.deadlines, today))
    if form == "why":
        return deadlines_why(subject.deadlines, subject.source, subject.calendar, today)
    return deadlines_table(subject.deadlines, today, width)
