"""A plan read and worked out for a command that needs its figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from maeul_plan.cli.console import FAILED, MISUSE, Stop, err, report
from maeul_plan.cli.files import TEXT_SUFFIXES, is_there, plan_here, read_plan, settings_here
from maeul_plan.cli.options import AS_IT_IS

if TYPE_CHECKING:
    from collections.abc import Collection

    from maeul_plan.checks.subject import Subject
    from maeul_plan.cli.options import Wanted
    from maeul_plan.review import Checked
    from maeul_plan.settings import Settings
    from maeul_plan.source import Source


class Opened(NamedTuple):
    """A plan that can be worked out: what follows from it, and the settings that hold.

    `before` is the plan without the changes that were asked for, `unchanged` what was found of it; None where none
    were. `version` is the name of the version that it stands as, "" for a plan without versions.
    """

    subject: Subject
    checked: Checked
    settings: Settings
    before: Subject | None = None
    version: str = ""
    unchanged: Checked | None = None

    @property
    def name(self) -> str:
        """How the plan is written on the command line, with its version if it has any."""
        path = self.checked.source.path
        return f"{path}#{self.version}" if self.version else path


def opened(given: str | None, reads: Collection[str], wanted: Wanted = AS_IT_IS) -> Opened | Stop:
    """Read the plan that a command is about, of which it reads the blocks `reads`, as it is `wanted`.

    Errors that don't keep the plan from being worked out are told of on standard error: nobody should sign it.
    """
    settings = settings_here()
    if isinstance(settings, Stop):
        return settings
    path = plan_here(given, settings)
    if isinstance(path, Stop):
        return path
    path, version = split_version(path)
    if Path(path).suffix.lower() in TEXT_SUFFIXES:
        ways_on = f"maeul lint {path} 로 검사하고 maeul convert {path} -o 문서.hwpx 로 찍습니다."
        return Stop(MISUSE, f"{path}: 계획(.yaml)이 아니라 글입니다. {ways_on}")
    if version is not None and wanted.version is not None:
        return Stop(MISUSE, f"판을 두 번 골랐습니다: {path}#{version}, --version {wanted.version}")
    source = read_plan(path)
    if isinstance(source, Stop):
        return source
    return opened_source(source, settings, reads, wanted._replace(version=version or wanted.version))


def split_version(given: str) -> tuple[str, str | None]:
    """Split `plan.yaml#1회 추경` into the file and the version; a file of that whole name is a file."""
    path, sign, version = given.rpartition("#")
    return (path, version) if sign and path and not is_there(given) else (given, None)


def opened_source(source: Source, settings: Settings, reads: Collection[str], wanted: Wanted) -> Opened | Stop:
    """Work out a plan that was read: the version that is asked for, with the changes that are asked for."""
    from maeul_plan.cli.versions import changed, version_of  # noqa: PLC0415 - loads the rules and the models
    from maeul_plan.review import looked_at  # noqa: PLC0415 - the same

    chosen = version_of(source, settings, wanted.version)
    if isinstance(chosen, Stop):
        return chosen
    made = changed(chosen.source, wanted)
    if isinstance(made, Stop):
        return made
    before = None if made is chosen.source else looked_at(chosen.source, settings, chosen.loaded)
    review = looked_at(made, settings, chosen.loaded if before is None else None)
    if review.subject is None or not review.can_tell(reads):
        return stopped(review)
    if before is None:
        _tell_of_errors(review)
        return Opened(review.subject, review, settings, None, chosen.name)
    if before.subject is None or not before.can_tell(reads):
        return stopped(before)
    _tell_of_new_errors(review, before)
    return Opened(review.subject, review, settings, before.subject, chosen.name, before)


def stopped(review: Checked) -> Stop:
    """Tell the errors of a plan that cannot be worked out."""
    return Stop(FAILED, report(review.errors, review.source.texts))


def uncomputed(review: Checked) -> Stop:
    """Tell why a budget cannot be worked out: what the plan doesn't say is no error, and yet keeps it from that."""
    from maeul_plan.checks.bud002_basis_mismatch import RULE  # noqa: PLC0415 - loads the figures

    told = tuple(one for one in review.findings if one.severity == "error" or one.rule.id == RULE.id)
    if not told:
        path = review.source.path
        return Stop(FAILED, f"{path}: 셈하지 못한 산출내역이 있습니다. 무시(ignore)한 {RULE.id} 을 보십시오.")
    return Stop(FAILED, report(told, review.source.texts))


def _tell_of_errors(review: Checked) -> None:
    if review.errors:
        from maeul_plan.cli.git import validating  # noqa: PLC0415 - only a plan with errors needs it

        err(f"오류 {len(review.errors)}건이 있는 계획입니다. 자세히: {validating(review.source.path)}\n")


def _tell_of_new_errors(review: Checked, before: Checked) -> None:
    """Tell the errors of a changed plan in full: there is no file that `validate` could find them in."""
    told = {(one.rule.id, one.place) for one in before.errors}
    new = tuple(one for one in review.errors if (one.rule.id, one.place) not in told)
    _tell_of_errors(before)
    if new:
        err(f"바꾼 계획에 오류 {len(new)}건이 생깁니다.\n{report(new, review.source.texts)}")
