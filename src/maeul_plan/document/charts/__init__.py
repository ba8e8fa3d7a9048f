"""Pictures of a plan: its time and its money, drawn as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from maeul_plan.document.charts.chart import Chart
    from maeul_plan.law.days_off import Calendar
    from maeul_plan.plan.plan import Plan


def charts_of(
    plan: Plan, wanted: tuple[str, ...], calendar: Calendar | None = None, word: Callable[[str], str] = str
) -> tuple[Chart, ...]:
    """Draw the pictures that are wanted (timeline, budget), in that order, but none of what the plan doesn't say.

    A long one comes in parts. Days that are counted follow the calendar, without one that of the plan's own day.
    Every text is put into words by `word` before it is laid out, as a copy to publish masks it.
    """
    # Who only passes pictures on needs neither the figures nor the plan's models.
    from maeul_plan.document.charts.budget import budget_charts  # noqa: PLC0415 - loads the figures
    from maeul_plan.document.charts.timeline import timeline_charts  # noqa: PLC0415 - loads the figures
    from maeul_plan.figures.budget import budget_of  # noqa: PLC0415 - loads the plan's models
    from maeul_plan.figures.deadlines.deadlines import deadlines_of  # noqa: PLC0415 - loads the plan's models
    from maeul_plan.law.days_off import Calendar  # noqa: PLC0415 - loads the days off

    drawn: list[Chart] = []
    for name in wanted:
        if name == "timeline":
            drawn += timeline_charts(plan, deadlines_of(plan, calendar or Calendar(as_of=plan.as_of)), word)
        elif name == "budget":
            drawn += budget_charts(budget_of(plan), word)
        else:
            message = f"no such picture: {name}"
            raise ValueError(message)
    return tuple(drawn)
