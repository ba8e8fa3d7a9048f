"""`maeul deadlines`: when each step is due, the days left, and what kind of day it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.opened import opened
from maeul_plan.cli.options import PlanArgument, choice

READS = ("deadlines", "period")


def _day(text: str | None) -> str | None:
    """Read a calendar day in any notation, and give it as ISO writes it."""
    if text is None:
        return None
    from maeul_plan.notation.dates import parse_date  # noqa: PLC0415 - on demand
    from maeul_plan.notation.fault import Fault  # noqa: PLC0415 - on demand

    read = parse_date(text)
    day = None if isinstance(read, Fault) else read.day_or_none()
    if day is None:
        said = f"{read.message}: {text}" if isinstance(read, Fault) else f"연·월·일이 다 있어야 합니다: {text}"
        message = f"{said}  예: 2015-07-10"
        raise typer.BadParameter(message)
    return day.isoformat()


app = new_app()


@app.command("deadlines", cls=KoreanCommand, help="기한을 셈합니다: 남은 날, 근무일인지, 아니면 그 까닭.")
def deadlines(
    plan: PlanArgument = None,
    *,
    today: Annotated[
        str | None,
        typer.Option(
            "--today",
            metavar="YYYY-MM-DD",
            callback=_day,
            help="오늘로 볼 날. 없으면 컴퓨터의 날짜.",
            show_default=False,
        ),
    ] = None,
    form: Annotated[str, choice("--format", ("table", "json"), "결과의 꼴. 없으면 table.")] = "table",
    why: Annotated[bool, typer.Option("--why", help="날마다 근무일인지 아닌지의 근거를 보입니다.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="지난 기한이 있으면 종료 코드 1로 마칩니다.")] = False,
) -> int:
    """Show the deadlines of a plan."""
    found = opened(plan, READS)
    if isinstance(found, Stop):
        return console.stop(found)
    from maeul_plan.cli.deadline_forms import deadlines_json, deadlines_table, deadlines_why  # noqa: PLC0415 - figures
    from maeul_plan.figures.deadlines import deadlines_of  # noqa: PLC0415 - loads the models

    # The program's only look at a clock; what follows takes the day as a value.
    day = date.fromisoformat(today) if today else date.today()  # noqa: DTZ011 - the day where the user is
    subject = found.subject
    # Who looks today knows the days off that were set since the approval.
    calendar = replace(subject.calendar, as_of=max(day, subject.calendar.as_of or day))
    if why and form != "table":
        return console.stop(Stop(console.MISUSE, "--why 는 --format table 하고만 씁니다."))
    figures = deadlines_of(subject.plan, calendar, day)
    if form == "json":
        console.out_json(deadlines_json(figures, day))
    elif why:
        console.out(deadlines_why(figures, subject.source, calendar, day))
    else:
        console.out(deadlines_table(figures, day, console.look().width))
    overdue = any(figure.status == "overdue" for figure in figures)
    return console.FAILED if strict and overdue else console.DONE
