"""The direction in which rooms may know of one another: cli → checks, document, figures → plan, law → notation."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import maeul_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE: Final = Path(maeul_plan.__file__).parent
MAY_IMPORT: Final[dict[str, set[str]]] = {
    "findings": set(),
    "notation": set(),
    "settings": {"settings_file"},
    "settings_file": set(),
    "law": {"notation"},
    "source": {"findings"},
    "reporters": {"findings"},
    # A plan's shape is told as findings at places, so it knows these two as well.
    "plan": {"notation", "source", "findings"},
    # A ledger is read as a plan is: findings at places, and the shape of its YAML told as a plan's.
    "ledger": {"plan", "notation", "source", "findings"},
    "figures": {"plan", "law", "notation", "ledger"},
    # Rules of notation judge documents too, by the tree that official text is read to.
    "checks": {"figures", "plan", "law", "notation", "source", "findings", "document", "ledger"},
    # Official text and its writers know nothing of checks.
    "document": {"figures", "plan", "law", "notation"},
    "mend": {"source", "findings"},
    "preview": {"findings", "reporters"},
    "review": {"checks", "plan", "law", "source", "findings", "settings"},
}
# The CLI talks to a person and may know every room; nothing but the start of the program knows the CLI.
TOP: Final = {"cli", "__main__"}


def test_every_room_is_in_the_list() -> None:
    assert rooms() == MAY_IMPORT.keys() | TOP | {"__init__"}


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_imports_no_room_above_it(room: str) -> None:
    assert {wanted for path in files_of(room) for wanted in imported_by(path)} - {room} <= MAY_IMPORT[room]


def test_notation_source_and_reporters_know_no_library_of_shapes() -> None:
    for room in ("notation", "source", "reporters", "law", "figures"):
        libraries = {name for path in files_of(room) for name in libraries_of(path)}
        assert not libraries & {"pydantic", "typer", "jinja2"}, room


def test_nothing_below_the_cli_prints_or_reads_a_clock() -> None:
    for room in MAY_IMPORT:
        for path in files_of(room):
            calls = {ast.unparse(node.func) for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)}
            forbidden = {"print", "input", "date.today", "datetime.now", "time.time", "os.getenv"}
            assert not calls & forbidden, path


def rooms() -> set[str]:
    inside = {entry.stem for entry in SOURCE.iterdir() if entry.suffix == ".py"}
    return inside | {entry.name for entry in SOURCE.iterdir() if (entry / "__init__.py").is_file()}


def files_of(room: str) -> list[Path]:
    folder = SOURCE / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [SOURCE / f"{room}.py"]


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def modules_of(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"a relative import in {path}"
            module = node.module or ""
            names = [alias.name for alias in node.names if alias.name != "__version__"]
            yield from ([f"{module}.{name}" for name in names] if module == "maeul_plan" else [module])


def imported_by(path: Path) -> Iterator[str]:
    """Give the rooms of ours that a file imports, wherever in the file."""
    for module in modules_of(path):
        if module.split(".")[0] == "maeul_plan":
            yield module.split(".")[1]


def libraries_of(path: Path) -> set[str]:
    return {module.split(".")[0] for module in modules_of(path)}
