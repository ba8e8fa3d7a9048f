"""From a plan or an edited text to the content of a file, for the commands that print documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from maeul_plan.cli.console import FAILED, MISUSE, NOT_FOUND, Stop, err
from maeul_plan.document.writers import OFFICIAL_TEXT, write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from maeul_plan.checks.subject import Subject
    from maeul_plan.document.charts.chart import Chart
    from maeul_plan.document.layout.style import Style
    from maeul_plan.document.templates import TemplateFault, TemplateSet
    from maeul_plan.document.tree import Document
    from maeul_plan.plan.plan import Plan
    from maeul_plan.settings import Settings


def style_at(given: str | None, settings: Settings) -> Style | Stop:
    """Read the built-in style of pages, and over it the user's: the given file, else the one of `maeul.toml`."""
    from maeul_plan.document.layout.style import StyleFault, read_style  # noqa: PLC0415 - on demand
    from maeul_plan.document.templates import TemplateFault, builtin_folder  # noqa: PLC0415 - on demand

    own = Path(given) if given is not None else settings.style
    if own is not None and not own.is_file():
        way_on = "--style 이나 maeul.toml 의 style 을 확인하십시오."
        return Stop(NOT_FOUND, f"{own}: 그런 쪽 모양 파일이 없습니다. {way_on}")
    folder = builtin_folder()
    if isinstance(folder, TemplateFault):
        return Stop(FAILED, folder.message)
    style = read_style(folder / "style.toml", own)
    return Stop(MISUSE, f"{style.path}: {style.message}") if isinstance(style, StyleFault) else style


def _no_charts(word: Callable[[str], str]) -> tuple[Chart, ...]:  # noqa: ARG001 - there is nothing to word
    """Draw nothing: a text that somebody has edited has no figures."""
    return ()


class Sheet(NamedTuple):
    """A document and a way to draw the pictures that go with it, each text put into words by `word`.

    `before` is the plan that the document compares with, None where it does not.
    """

    document: Document
    charts: Callable[[Callable[[str], str]], tuple[Chart, ...]] = _no_charts
    word: Callable[[str], str] = str
    before: Plan | None = None


def sheet_at(
    subject: Subject,
    kind: str,
    templates: TemplateSet,
    about: str | None = None,
    more: Mapping[str, object] | None = None,
) -> Sheet | Stop:
    """Make a document of a kind from a plan; `more` are names that its template gets beside the plan's."""
    from maeul_plan.document import kinds  # noqa: PLC0415 - loads jinja2
    from maeul_plan.document.templates import TemplateFault, list_kinds  # noqa: PLC0415 - on demand

    known = [row.name for row in list_kinds(templates)]
    if kind not in known:
        return Stop(MISUSE, f"그런 서식이 없습니다: {kind}. 있는 것: {', '.join(known)}")
    document = kinds.document_of(subject.plan, kind, templates.user, about=about, more=more)
    if isinstance(document, TemplateFault):
        return Stop(FAILED, _said(document))
    return Sheet(document, lambda word: _charts(subject, kind, templates, word))


def _charts(subject: Subject, kind: str, templates: TemplateSet, word: Callable[[str], str]) -> tuple[Chart, ...]:
    """Draw the pictures of a kind."""
    from maeul_plan.document import kinds  # noqa: PLC0415 - loads jinja2
    from maeul_plan.document.charts import charts_of  # noqa: PLC0415 - loads the figures

    return charts_of(subject.plan, kinds.charts_of(kind, templates.user), subject.calendar, word)


def published_sheet(sheet: Sheet, plan: Plan) -> Sheet | Stop:
    """Mask what a published copy must not show, and tell on standard error what that was."""
    from maeul_plan.document import public  # noqa: PLC0415 - few ask for it

    why_not = public.refusal(plan)
    if why_not:
        return Stop(FAILED, why_not)
    copy = public.masked(sheet.document, plan, sheet.before)
    for mask in copy.masked:
        err(f"가림: {mask.what} {mask.shown} ({mask.where})\n")
    for line in public.cautions(plan):
        err(f"{line}\n")
    return Sheet(copy.document, sheet.charts, public.masker(plan))


def _said(fault: TemplateFault) -> str:
    """Put a fault of a template into one line, with its place where it has one."""
    place = f"{fault.name}:{fault.line}" if fault.line else fault.name
    return f"{place}: {fault.message}"


def sheet_content(form: str, sheet: Sheet, style: Style | None) -> str | bytes | Stop:
    """Write a document in a format; official text has no style."""
    if style is None or form == OFFICIAL_TEXT:
        from maeul_plan.document.write import write_text  # noqa: PLC0415 - on demand

        return write_text(sheet.document)
    return page_content(form, sheet, style)


def page_content(form: str, sheet: Sheet, style: Style) -> bytes | Stop:
    """Write a document in a format of pages."""
    from maeul_plan.document.writers.manuscript import Manuscript, WriterFault  # noqa: PLC0415 - on demand

    charts = sheet.charts(sheet.word) if form == "html" else ()
    content = write(form, Manuscript(sheet.document, style, charts))
    return Stop(FAILED, content.message) if isinstance(content, WriterFault) else content


def plan_formats(subject: Subject) -> tuple[str, ...]:
    """Name the formats that have something to hold of a plan beside its documents."""
    from maeul_plan.figures.deadlines.agenda import agenda_of  # noqa: PLC0415 - loads the models

    budget = ("xlsx", "csv") if subject.budget is not None else ()
    return (*budget, "ics") if agenda_of(subject.plan, subject.deadlines).entries else budget


def plan_content(form: str, subject: Subject) -> str | bytes | Stop:
    """Write the budget or the deadlines of a plan; what has no day is told of on standard error."""
    plan, budget = subject.plan, subject.budget
    if form == "ics":
        from maeul_plan.document.writers import ics  # noqa: PLC0415 - on demand

        calendar = ics.write(plan, subject.deadlines)
        if calendar.left_out:
            err(f"날이 없어 달력에 넣지 않은 것 {len(calendar.left_out)}건:\n")
            err("".join(f"  {line}\n" for line in calendar.left_out))
        return calendar.content or Stop(FAILED, "날이 정해진 것이 없어 달력을 만들지 않았습니다.")
    if budget is None:
        return Stop(FAILED, f"예산(budget)이 없어 {form} 로 쓸 것이 없습니다.")
    if form == "csv":
        from maeul_plan.document.writers import csv  # noqa: PLC0415 - on demand

        return csv.write(budget).decode("utf-8")
    from maeul_plan.document.writers import xlsx  # noqa: PLC0415 - on demand

    return xlsx.write(plan, budget)
