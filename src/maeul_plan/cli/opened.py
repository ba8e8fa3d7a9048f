"""A plan read and worked out for a command that needs its figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from maeul_plan.cli.console import FAILED, MISUSE, Stop, err
from maeul_plan.cli.files import TEXT_SUFFIXES, plan_here, read_plan, settings_here

if TYPE_CHECKING:
    from collections.abc import Collection

    from maeul_plan.checks.subject import Subject
    from maeul_plan.review import Checked
    from maeul_plan.settings import Settings


class Opened(NamedTuple):
    """A plan that can be worked out: what follows from it, and the settings that hold."""

    subject: Subject
    checked: Checked
    settings: Settings


def opened(given: str | None, reads: Collection[str]) -> Opened | Stop:
    """Read the plan that a command is about, of which it reads the blocks `reads`.

    Errors that don't keep the plan from being worked out are told of on standard error: nobody should sign it.
    """
    settings = settings_here()
    if isinstance(settings, Stop):
        return settings
    path = plan_here(given, settings)
    if isinstance(path, Stop):
        return path
    if Path(path).suffix.lower() in TEXT_SUFFIXES:
        ways_on = f"maeul lint {path} 로 검사하고 maeul convert {path} -o 문서.hwpx 로 찍습니다."
        return Stop(MISUSE, f"{path}: 계획(.yaml)이 아니라 글입니다. {ways_on}")
    source = read_plan(path)
    if isinstance(source, Stop):
        return source
    from maeul_plan.review import checked  # noqa: PLC0415 - loads the rules and the models

    review = checked(source, settings)
    if review.subject is None or not review.can_tell(reads):
        return stopped(review)
    if review.errors:
        err(f"오류 {len(review.errors)}건이 있는 계획입니다. 자세히: maeul validate {source.path}\n")
    return Opened(review.subject, review, settings)


def stopped(review: Checked) -> Stop:
    """Tell the errors of a plan that cannot be worked out."""
    from maeul_plan.reporters import REPORTERS, Look, Report  # noqa: PLC0415 - only a broken plan needs it

    report = Report(review.errors, files=1, texts={review.source.path: review.source.text})
    return Stop(FAILED, REPORTERS["text"](report, Look(width=None, colour=False)))
