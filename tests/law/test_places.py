"""Every row of our tables is found at the line where it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import maeul_plan
import maeul_plan.law
from maeul_plan.law.dated import Held
from maeul_plan.law.places import place_of

MODULES = [f"maeul_plan.law.{one.name}" for one in iter_modules(maeul_plan.law.__path__)]


def rows_in(value: object) -> Iterator[Held[object]]:
    if isinstance(value, Held):
        yield value
    elif isinstance(value, Mapping | tuple):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from rows_in(part)


@pytest.mark.parametrize("module", MODULES)
def test_a_row_is_found_in_a_table_of_its_own_module(module: str) -> None:
    for row in (row for value in vars(import_module(module)).values() for row in rows_in(value)):
        at = place_of(row)
        assert at is not None
        assert (Path(maeul_plan.__file__).parents[1] / at.file).is_file()
        assert at.file.endswith(f"{module.rpartition('.')[2]}.py")


def test_the_line_of_a_rate_names_its_year() -> None:
    health = import_module("maeul_plan.law.social_insurance")._HEALTH  # noqa: SLF001 - the table itself
    for row in health:
        at = place_of(row)
        assert at is not None
        line = (Path(maeul_plan.__file__).parents[1] / at.file).read_text("utf-8").splitlines()[at.line - 1]
        assert str(row.since.year) in line


def test_a_row_that_no_table_holds_has_no_place() -> None:
    day = import_module("datetime").date(1999, 1, 1)
    assert place_of(Held(1, day, None, "어디에도 없는 법", verified=False)) is None
