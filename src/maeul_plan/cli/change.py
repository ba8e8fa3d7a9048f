"""Which plan a plan of changes is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from maeul_plan.cli.console import FAILED, Stop
from maeul_plan.cli.files import PLAN_SUFFIXES, is_there
from maeul_plan.cli.sides import side_at

if TYPE_CHECKING:
    from maeul_plan.cli.opened import Opened
    from maeul_plan.figures.changes.changes import Planned

_WAY_ON: Final = "--from 으로 당초 계획을 적으십시오. 예: --from plan.yaml@HEAD"


def compared(found: Opened, older: str | None) -> dict[str, Any] | Stop:
    """Give what the template of a comparison gets: against `older`, else the version before, else before transfers."""
    before = _before(found, older)
    if isinstance(before, Stop):
        return before
    from maeul_plan.document.change import NEED, change_facts  # noqa: PLC0415 - loads the figures
    from maeul_plan.document.version_table import version_table  # noqa: PLC0415 - the same

    plan = found.subject.plan
    return {"change": change_facts(before, found.subject), NEED: version_table(plan)}


def _before(found: Opened, older: str | None) -> Planned | Stop:
    """Find the plan as it was."""
    path, versions = found.checked.source.path, found.subject.plan.versions
    if older is not None:
        is_file = is_there(older) or any(suffix in older.lower() for suffix in PLAN_SUFFIXES)
        return _opened(older if is_file else f"{path}#{older}")
    if found.before is not None:
        return found.before
    if versions and not path.startswith("<"):
        from maeul_plan.plan.versions import FIRST  # noqa: PLC0415 - loads the models

        return _opened(f"{path}#{versions[-2].id if len(versions) > 1 else FIRST}")
    return _before_transfers(found, path)


def _opened(given: str) -> Planned | Stop:
    side = side_at(given)
    return side if isinstance(side, Stop) else side.subject


def _before_transfers(found: Opened, path: str) -> Planned | Stop:
    """Give the plan without its transfers: its lines' amounts are those before them."""
    plan = found.subject.plan
    if plan.budget is None or not plan.budget.transfers:
        return Stop(FAILED, f"{path}: 무엇에서 바뀌었는지 알 수 없습니다. {_WAY_ON}")
    from maeul_plan.figures.changes.changes import PlanFigures  # noqa: PLC0415 - loads the models

    before = plan.budget.model_copy(update={"transfers": ()})
    return PlanFigures(plan.model_copy(update={"budget": before}), found.subject.budget)
