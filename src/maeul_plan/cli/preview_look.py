"""One look at the plan that a preview is about, and the files that make another look worthwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from maeul_plan.cli import verdict
from maeul_plan.cli.console import MISUSE, Stop, reason
from maeul_plan.cli.files import plan_here, read_plan, settings_here
from maeul_plan.cli.printing import page_content, sheet_at, style_at
from maeul_plan.cli.render import READS
from maeul_plan.cli.templates import template_set
from maeul_plan.preview.page import Seen
from maeul_plan.settings import NAME, Settings

if TYPE_CHECKING:
    from maeul_plan.checks.subject import Subject
    from maeul_plan.review import Checked


class Asked(NamedTuple):
    """What a preview is of: the plan's file, the kind of document, the given folder of templates and style file."""

    plan: str
    kind: str
    templates: str | None
    style: str | None


def asked_for(plan: str | None, kind: str, templates: str | None, style: str | None) -> Asked | Stop:
    """Hold that there is a plan, and that all options can be used: later on the page says what cannot."""
    settings = _settings()
    if isinstance(settings, Stop):
        return settings
    path = plan_here(plan, settings)
    if isinstance(path, Stop):
        return path
    asked = Asked(path, kind, templates, style)
    for found in (read_plan(path), _known_kind(asked), style_at(style, settings)):
        if isinstance(found, Stop):
            return found
    return asked


def watched(asked: Asked) -> tuple[Path, ...]:
    """List the files and folders that the page depends on, those that aren't there among them."""
    here = Path.cwd()
    paths = [Path(asked.plan), *(folder / NAME for folder in (here, *here.parents))]
    settings = settings_here()
    if isinstance(settings, Stop):
        return tuple(paths)
    from maeul_plan.document.templates import builtin_folder  # noqa: PLC0415 - on demand

    own = (asked.templates or settings.templates, asked.style or settings.style)
    paths += [Path(path) for path in own if path is not None]
    builtin = builtin_folder()
    return (*paths, builtin) if isinstance(builtin, Path) else tuple(paths)


def look(asked: Asked) -> Seen:
    """Check the plan and print it; whatever cannot be done is said on the page."""
    try:
        return _look(asked)
    except OSError as error:  # a folder that goes away while it is read
        return _unseen(asked, reason(error))


def _look(asked: Asked) -> Seen:
    from maeul_plan.reporters import Report  # noqa: PLC0415 - what a command needs is loaded when it runs
    from maeul_plan.review import as_it_stands, checked, choose  # noqa: PLC0415 - loads the rules and the models

    settings = _settings()
    if isinstance(settings, Stop):
        return _unseen(asked, settings.message)
    source = read_plan(asked.plan)
    if isinstance(source, Stop):
        return _unseen(asked, source.message)
    review = checked(source, settings)
    chosen = choose(review.findings, settings.select, settings.ignore)
    report = Report(chosen.findings, files=1, ignored=chosen.ignored + review.ignored)
    document = _document(as_it_stands(source, review, settings), settings, asked)
    if isinstance(document, Stop):
        return Seen(asked.plan, asked.kind, report, None, document.message)
    return Seen(asked.plan, asked.kind, report, document)


def _unseen(asked: Asked, why: str) -> Seen:
    return Seen(asked.plan, asked.kind, None, None, why)


def _settings() -> Settings | Stop:
    """Read `maeul.toml`, and hold that the rules it names are there."""
    settings = settings_here()
    if isinstance(settings, Stop):
        return settings
    return verdict.asked(settings, select=None, ignore=None, fail_on=None, profile=None)


def _known_kind(asked: Asked) -> Stop | None:
    """Hold that there is a template for the kind of document."""
    from maeul_plan.document.templates import list_kinds  # noqa: PLC0415 - on demand

    templates = template_set(asked.templates)
    if isinstance(templates, Stop):
        return templates
    known = [row.name for row in list_kinds(templates)]
    if asked.kind in known:
        return None
    return Stop(MISUSE, f"그런 서식이 없습니다: {asked.kind}. 있는 것: {', '.join(known)}")


def _document(review: Checked, settings: Settings, asked: Asked) -> bytes | Stop:
    """Print the plan as a page, where it was read well enough."""
    subject = review.subject
    complete = subject is not None and (subject.budget is None or subject.budget.complete)
    if subject is None or not complete or not review.can_tell(READS):
        return Stop(MISUSE, "계획에 셈하지 못하는 곳이 있습니다. 오류를 먼저 고치십시오.")
    return _page(subject, settings, asked)


def _page(subject: Subject, settings: Settings, asked: Asked) -> bytes | Stop:
    templates = template_set(asked.templates)
    if isinstance(templates, Stop):
        return templates
    style = style_at(asked.style, settings)
    if isinstance(style, Stop):
        return style
    sheet = sheet_at(subject, asked.kind, templates)
    return sheet if isinstance(sheet, Stop) else page_content("html", sheet, style)
