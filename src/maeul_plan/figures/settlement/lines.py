"""Which line or item of a budget an entry of a ledger means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from maeul_plan.figures.budget import BudgetFigures, every_line
from maeul_plan.figures.references import Path


class LineNames(NamedTuple):
    """All names that an entry may use, each with the paths that it may mean."""

    paths: dict[str, tuple[Path, ...]]

    def meant(self, name: str) -> tuple[Path, ...]:
        """Give the paths that a name may mean: none for an unknown one, several for an ambiguous one."""
        return self.paths.get(_plain(name), ())


def line_names(budget: BudgetFigures | None) -> LineNames:
    """Name every line and item by its path, its id, its title and its account; a path goes before all else."""
    whole: dict[str, list[Path]] = {}
    short: dict[str, list[Path]] = {}
    for path, names, titles in _named(budget) if budget else ():
        whole.setdefault(_plain("/".join(path)), []).append(path)
        whole.setdefault(_plain("/".join(titles)), []).append(path)
        for name in names:
            short.setdefault(_plain(name), []).append(path)
    return LineNames({name: _nearest(paths) for name, paths in (short | whole).items()})


def _named(budget: BudgetFigures) -> Iterator[tuple[Path, tuple[str, ...], tuple[str, ...]]]:
    """Give every line and item: its path, what it is called alone, and the path of its titles."""
    titles: dict[Path, tuple[str, ...]] = {(): ()}
    for line in every_line(budget.lines):
        titles[line.path] = (*titles[line.path[:-1]], line.line.name)
        account = (line.line.account,) if line.line.account else ()
        yield line.path, (line.path[-1], line.line.name, *account), titles[line.path]
        for item in line.items:
            yield item.path, (item.path[-1], item.name), (*titles[line.path], item.name)


def _nearest(paths: list[Path]) -> tuple[Path, ...]:
    """Leave one of paths of which it holds all others: a line whose only item has its name is meant itself."""
    different = tuple(dict.fromkeys(paths))
    top = min(different, key=len)
    return (top,) if all(path[: len(top)] == top for path in different) else different


def _plain(name: str) -> str:
    return "".join(name.split()).replace(">", "/").strip("/")
