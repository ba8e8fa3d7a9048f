"""The tables of pay of a repository, laid beside those of each of its plans."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from maeul_plan.findings import Finding
from maeul_plan.plan.pay_table_file import LoadedTables, load_tables
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read


def with_tables(plan: Plan, paths: Iterable[Path]) -> tuple[Plan, tuple[Finding, ...]]:
    """Add the tables of the files to a plan's own, which come before others of their name; say what is wrong there.

    Raises:
        OSError: A file cannot be read any more that could when the settings were.
    """
    staffing = plan.staffing
    if staffing is None:
        return plan, ()
    loaded = [_loaded(_shown(path), path.read_bytes()) for path in paths]
    own = {table.name for table in staffing.pay_tables}
    more = tuple(table for one in loaded for table in one.tables if table.name not in own)
    found = tuple(finding for one in loaded for finding in one.findings)
    if not more:
        return plan, found
    both = staffing.model_copy(update={"pay_tables": (*staffing.pay_tables, *more)})
    return plan.model_copy(update={"staffing": both}), found


@lru_cache(maxsize=16)
def _loaded(path: str, content: bytes) -> LoadedTables:
    """Read a file once, however many plans are checked."""
    return load_tables(read(path, content))


def _shown(path: Path) -> str:
    """Name a file as from the working directory, where it lies below that."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
