"""A roster (명부) in a file of its own: its people take the place of the plan's, its findings stand at its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.cli.console import FAILED, Stop
from maeul_plan.cli.files import read_plan
from maeul_plan.cli.korean import near
from maeul_plan.cli.opened import stopped

if TYPE_CHECKING:
    from maeul_plan.cli.opened import Opened
    from maeul_plan.findings import Finding
    from maeul_plan.source import Source

_KEYS: Final = ("maeul", "people")
_READS: Final = ("staffing", "period")


class Rostered(NamedTuple):
    """A plan with the people of a roster in it, and what was found in the roster."""

    plan: Opened
    findings: tuple[Finding, ...]

    @property
    def fails(self) -> bool:
        """Whether anything in the roster is an error."""
        return any(one.severity == "error" for one in self.findings)


def with_roster(found: Opened, path: str) -> Rostered | Stop:
    """Put the people of a roster into a plan and review it anew."""
    roster = read_plan(path)
    if isinstance(roster, Stop):
        return roster
    fault = _fault(roster)
    if fault:
        return Stop(FAILED, fault)
    from maeul_plan.review import looked_at  # noqa: PLC0415 - loads the rules and the models
    from maeul_plan.source.overlay import borrowing  # noqa: PLC0415 - only a roster needs it

    source = borrowing(found.checked.source, roster, ("staffing", "people"), ("people",))
    review = looked_at(source, found.settings)
    if review.subject is None or not review.can_tell(_READS):
        return stopped(review)
    findings = tuple(one for one in review.findings if one.place.path == roster.path)
    return Rostered(found._replace(subject=review.subject, checked=review), findings)


def _fault(roster: Source) -> str:
    """Say what keeps a roster from being read (Korean); "" where nothing does."""
    errors = [one for one in roster.findings if one.severity == "error"]
    if errors:
        place = errors[0].place
        return f"{place.path}:{place.line}:{place.column}: {errors[0].message}. {errors[0].help}".rstrip()
    data = roster.data if isinstance(roster.data, dict) else {}
    for key in data:
        if key not in _KEYS:
            place = roster.key_place((key,))
            known = near(str(key), _KEYS) or f" 쓸 수 있는 키: {', '.join(_KEYS)}"
            return f"{place.path}:{place.line}:{place.column}: 명부에 모르는 키입니다: {key}.{known}"
    if not isinstance(data.get("people"), list):
        return f"{roster.path}: 명부에 사람(people)이 없습니다. people: 아래에 - {{id: 가, post: 단원}}처럼 적으십시오."
    return ""
