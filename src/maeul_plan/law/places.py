"""Where a row of these tables is written: asked only when a figure is walked back to its sources."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from importlib import import_module
from inspect import getsource
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import maeul_plan.law
from maeul_plan.law.dated import Held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Steps: TypeAlias = tuple[int, ...]
"""How a row is reached from a table's name: the places within tuples and mappings."""


class LawPlace(NamedTuple):
    """A line of one of our own tables, in the package's own terms: `maeul_plan/law/severance.py`, 15."""

    file: str
    line: int


def place_of(row: Held[Any]) -> LawPlace | None:
    """Find the line of a row; None where no table holds it, or where the package is installed without its texts.

    A row whose value was looked up within a greater one is known by its days and its source.
    """
    written = list(_written())
    for same in _SAME:
        found = [one for one in written if same(one[2], row)]
        if found:
            module, name, _, steps = found[0]
            return _line_of(module, name, steps)
    return None


def _is_it(one: Held[Any], row: Held[Any]) -> bool:
    return one is row


def _equals(one: Held[Any], row: Held[Any]) -> bool:
    return one == row


def _says_the_same(one: Held[Any], row: Held[Any]) -> bool:
    return one[1:] == row[1:]


_SAME: tuple[Callable[[Held[Any], Held[Any]], bool], ...] = (_is_it, _equals, _says_the_same)


def _written() -> Iterator[tuple[str, str, Held[Any], Steps]]:
    """Give every row of every table: its module, the table's name, the row, and the steps to it."""
    for module in iter_modules(maeul_plan.law.__path__):
        name = f"{maeul_plan.law.__name__}.{module.name}"
        for table, value in vars(import_module(name)).items():
            yield from ((name, table, row, steps) for row, steps in _rows(value, ()))


def _rows(value: object, steps: Steps) -> Iterator[tuple[Held[Any], Steps]]:
    if isinstance(value, Held):
        yield value, steps
    elif isinstance(value, Mapping | tuple):
        parts = value.values() if isinstance(value, Mapping) else value
        for i, part in enumerate(parts):
            yield from _rows(part, (*steps, i))


def _line_of(module: str, name: str, steps: Steps) -> LawPlace | None:
    """Walk from a table's assignment to the row as far as it is written out; a call that makes rows is one line."""
    try:
        tree = ast.parse(getsource(import_module(module)))
    except (OSError, SyntaxError):
        return None
    for node in tree.body:
        if _assigned(node) == name and isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            return LawPlace(f"{module.replace('.', '/')}.py", _walked(node.value, steps).lineno)
    return None


def _assigned(node: ast.stmt) -> str:
    target = (
        node.targets[0] if isinstance(node, ast.Assign) else node.target if isinstance(node, ast.AnnAssign) else None
    )
    return target.id if isinstance(target, ast.Name) else ""


def _walked(node: ast.expr, steps: Steps) -> ast.expr:
    for step in steps:
        parts = node.elts if isinstance(node, ast.Tuple) else node.values if isinstance(node, ast.Dict) else []
        if step >= len(parts) or any(isinstance(part, ast.Starred) for part in parts):
            return node
        node = parts[step]
    return node
