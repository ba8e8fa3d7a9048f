"""What a plan calls the lines of its budget where it speaks of them: in transfers, in grants."""

from __future__ import annotations

from collections import Counter

from maeul_plan.figures.budget import BudgetFigures, every_line
from maeul_plan.figures.references import Path


def lines_by_name(figures: BudgetFigures) -> dict[str, Path]:
    """Map what a plan may call a line to its path: the path, its id or its title, where no other is called so."""
    every = tuple(every_line(figures.lines))
    called = Counter(name for line in every for name in {line.line.key, line.line.name})
    names = {name: line.path for line in every for name in (line.line.name, line.line.key) if called[name] == 1}
    return names | {"/".join(line.path): line.path for line in reversed(every)}


def titles_by_name(figures: BudgetFigures) -> dict[str, str]:
    """Map what a plan may call a line to the line's title."""
    titles = {line.path: line.line.name for line in every_line(figures.lines)}
    return {name: titles[path] for name, path in lines_by_name(figures).items()}
