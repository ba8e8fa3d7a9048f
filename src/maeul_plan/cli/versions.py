"""Which version of a plan a command is about, and the changes that its options ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.checks.revised import revised, standings
from maeul_plan.cli.console import FAILED, MISUSE, Stop, err
from maeul_plan.cli.files import STANDARD_INPUT, read_plan
from maeul_plan.cli.korean import near
from maeul_plan.notation.dates import parse_date, print_day
from maeul_plan.notation.fault import Fault
from maeul_plan.plan.load import load
from maeul_plan.plan.versions import FIRST
from maeul_plan.review import checked
from maeul_plan.source.arguments import changes_of
from maeul_plan.source.overlay import changes_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from maeul_plan.checks.revised import Revised, Standing
    from maeul_plan.cli.options import Wanted
    from maeul_plan.plan.load import Loaded
    from maeul_plan.settings import Settings
    from maeul_plan.source import Source
    from maeul_plan.source.reach import Refused

_BLOCK: Final = "versions"


class Chosen(NamedTuple):
    """The version of a plan that a command is about: its name, "" where there are none, and the plan as it stands."""

    name: str
    source: Source
    loaded: Loaded | None = None


def version_of(source: Source, settings: Settings, version: str | None) -> Chosen | Stop:
    """Give a plan as it stands in a version, by default in its last: a name, 당초, or a day on which it is valid."""
    if not isinstance(source.data, dict) or not source.data.get(_BLOCK):
        said = f"{source.path}: 판(versions)이 없는 계획입니다. --version 없이 실행하십시오."
        return Chosen("", source) if version in (None, FIRST) else Stop(MISUSE, said)
    loaded = load(source)
    if _BLOCK in loaded.broken:
        return _errors(source, settings)
    if loaded.plan is None:
        return Chosen("", source, loaded)
    several = standings(source, loaded.plan)
    at = len(several) - 1 if version is None else _chosen(several, version, source.path)
    if isinstance(at, Stop):
        return at
    if any(one.refused for one in several[: at + 1]):
        return _errors(source, settings)
    chosen = several[at]
    if version is None and chosen.version:
        others = ", ".join(one.name for one in several[:-1])
        since = print_day(chosen.version.from_)
        path = STANDARD_INPUT if source.path.startswith("<") else source.path
        err(f"'{chosen.name}'의 계획입니다({since}부터). 다른 판은 {path}#이름 으로 고릅니다: {others}\n")
    return Chosen(chosen.name, chosen.source, chosen.loaded)


def changed(source: Source, wanted: Wanted) -> Source | Stop:
    """Put the overlay files, then the values of `--set`, into a plan; the very source where there are none."""
    for path in wanted.overlays:
        overlay = read_plan(path)
        if isinstance(overlay, Stop):
            return overlay
        made = _with_overlay(source, overlay)
        if isinstance(made, Stop):
            return made
        source = made
    if not wanted.values:
        return source
    made_of_values = revised(source, changes_of(wanted.values))
    return _refusals(made_of_values) or made_of_values.source


def _with_overlay(source: Source, overlay: Source) -> Source | Stop:
    from maeul_plan.cli.verdict import left_alone  # noqa: PLC0415 - only an overlay needs it

    broken = left_alone(overlay.findings, "사용")
    if broken is not None:
        return broken
    made = revised(source, changes_at(overlay))
    return _refusals(made) or made.source


def _refusals(made: Revised) -> Stop | None:
    """Say of every change that cannot be made why."""
    lines = [f"{_spot(one)}{one.message}. {one.help}" for one in made.refused]
    return Stop(MISUSE, "\n".join(lines)) if lines else None


def _spot(one: Refused) -> str:
    from maeul_plan.reporters.wording import spot  # noqa: PLC0415 - only a mistake needs it

    return f"{one.place.path}: " if one.place.path.startswith("--") else f"{spot(one.place)}: "


def _chosen(several: Sequence[Standing], version: str, path: str) -> int | Stop:
    """Find the version of a name, else the last that is valid on a day: before all of them the plan as it first was."""
    names = [one.name for one in several]
    if names.count(version) == 1:
        return names.index(version)
    if version in names:
        return Stop(FAILED, f"{path}: 이름이 '{version}'인 판이 둘 이상입니다. 자세히: maeul validate {path}")
    day = _day(version)
    if day is not None:
        return max(at for at, one in enumerate(several) if one.version is None or one.version.from_ <= day)
    hint = near(version, names) or f" 있는 것: {', '.join(names)}"
    return Stop(MISUSE, f"{path}: 그런 판이 없습니다: {version}.{hint}")


def _day(text: str) -> date | None:
    read = parse_date(text)
    return None if isinstance(read, Fault) else read.day_or_none()


def _errors(source: Source, settings: Settings) -> Stop:
    """Tell the errors of a plan whose versions cannot be put together."""
    from maeul_plan.cli.opened import stopped  # noqa: PLC0415 - each of the two needs the other

    return stopped(checked(source, settings))
