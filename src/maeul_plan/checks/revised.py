"""A plan with changes put in: its versions one after another, and what somebody asks to see changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, NamedTuple

from maeul_plan.figures.changes.outdated import Outdated, outdated_claims, outdated_formulas, restates
from maeul_plan.findings import Finding, Related
from maeul_plan.plan.load import Loaded, load
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.versions import FIRST, Version
from maeul_plan.source import Source, Where
from maeul_plan.source.overlay import Reached, borrowing, changes_at, overlaid, without
from maeul_plan.source.reach import Change, Refused

BLOCK: Final = "versions"
_FIXED: Final = (BLOCK, "maeul")


class Standing(NamedTuple):
    """A plan as it stands in one of its versions: `version` is None, and the name `당초`, for the plan itself.

    Its source lists the versions up to this one. `reached` and `refused` are what became of its changes; `version_at`
    is where the file has it.
    """

    name: str
    version: Version | None
    source: Source
    loaded: Loaded
    reached: tuple[Reached, ...] = ()
    refused: tuple[Refused, ...] = ()
    version_at: Where = ()


class History(NamedTuple):
    """A plan with versions: its file as written, the plan as the file lists it, and how it stands in each."""

    source: Source
    plan: Plan
    standings: tuple[Standing, ...]


class Revised(NamedTuple):
    """A source with changes put in, and what became of them."""

    source: Source
    reached: tuple[Reached, ...]
    refused: tuple[Refused, ...]


def standings(source: Source, plan: Plan) -> tuple[Standing, ...]:
    """Give a plan as it was first and in each of its versions, each made of the one before."""
    first = without(source, [(BLOCK,)])
    found = [Standing(FIRST, None, first, load(first))]
    count = len(plan.versions)
    for i, version in enumerate(plan.versions):
        before = found[-1]
        made = revised(before.source, changes_at(source, (BLOCK, i, "changes")), before.loaded.plan)
        listed = without(source, [(BLOCK, later) for later in range(i + 1, count)])
        standing = borrowing(made.source, listed, (BLOCK,))
        found.append(Standing(version.id, version, standing, load(standing), made.reached, made.refused, (BLOCK, i)))
    return tuple(found)


def revised(source: Source, changes: Iterable[Change | Refused], plan: Plan | None = None) -> Revised:
    """Put changes into a plan; what only repeated values that they change is left out of it.

    A plan states its sums and the formulas of its posts beside what they follow from. Those that were right before
    the changes, and that the changes do not restate, are claims about what was: they would only contradict.
    `plan` is the source's, where it was read.
    """
    made = overlaid(source, map(_allowed, changes))
    before = plan or load(source).plan
    now = load(made.source).plan if before is not None and restates(before) else None
    if before is None or now is None:
        return Revised(made.source, made.reached, made.refused)
    bare = without(made.source, _carried(source, made.source, outdated_formulas(before, now)))
    now = load(bare).plan or now
    bare = without(bare, _carried(source, bare, outdated_claims(before, now)))
    return Revised(bare, made.reached, made.refused)


def in_version(standing: Standing, source: Source, found: Finding) -> Finding:
    """Say of a finding which version it is new in; what that version did not write is not mended for it."""
    own = source.place(standing.version_at)
    is_its_own = found.place.path == own.path and own.line <= found.place.line <= own.end_line
    name = source.place((*standing.version_at, "id"))
    related = () if is_its_own else (Related(name, f"{standing.name}에서 생깁니다"),)
    return replace(
        found,
        message=f"{standing.name}: {found.message}",
        related=(*found.related, *related),
        fix=found.fix if is_its_own else None,
    )


def _carried(before: Source, now: Source, values: Iterable[Outdated]) -> list[Where]:
    """Keep the values that still stand where they stood: nobody has restated them."""
    return [one.now for one in values if now.place(one.now) == before.place(one.before)]


def _allowed(change: Change | Refused) -> Change | Refused:
    """Refuse to change what no change is about: the versions themselves, and the number of the format."""
    if isinstance(change, Refused) or change.steps[0].text not in _FIXED:
        return change
    message = f"{change.steps[0].text}: 이 값은 바꿀 수 없습니다"
    return Refused(change.place, message, "계획의 값을 적으십시오. 예: period.end")
