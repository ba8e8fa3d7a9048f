"""A plan that a command compares with another: a file, a file in a revision of git, or a version of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maeul_plan.cli.console import Stop
from maeul_plan.cli.files import read_plan, settings_here
from maeul_plan.cli.git import content_at, split_revision
from maeul_plan.cli.opened import Opened, opened_source, split_version, uncomputed
from maeul_plan.cli.options import Wanted

if TYPE_CHECKING:
    from maeul_plan.source import Source

READS: Final = (
    *("document", "sections", "period", "consignment", "staffing", "operation", "budget", "settlement"),
    *("deadlines", "attachments", "versions"),
)
"""A block that cannot be read would pass for one that was taken out."""


def side_at(given: str) -> Opened | Stop:
    """Open `FILE`, `FILE@REVISION`, `FILE#VERSION` or `FILE@REVISION#VERSION`."""
    settings = settings_here()
    if isinstance(settings, Stop):
        return settings
    path, version = split_version(given)
    source = _source(path)
    if isinstance(source, Stop):
        return source
    found = opened_source(source, settings, READS, Wanted(version))
    return found if isinstance(found, Stop) else whole(found)


def whole(found: Opened) -> Opened | Stop:
    """Hold that the budget of a plan is worked out: a line that isn't would pass for another amount."""
    figures = found.subject.budget
    return uncomputed(found.checked) if figures is not None and not figures.complete else found


def _source(given: str) -> Source | Stop:
    """Read a plan from a file or from git."""
    revision = split_revision(given)
    if revision is None:
        return read_plan(given)
    content = content_at(revision)
    if isinstance(content, Stop):
        return content
    from maeul_plan.source import read  # noqa: PLC0415 - loads ruamel

    return read(*content)
