"""The one Jinja2 environment: sandboxed, without clock or chance, every value inserted as plain text.

Loading this module loads jinja2; `templates.py` does so only when it renders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from maeul_plan.document.escape import OfficialText, official_cell, official_value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class _Environment(ImmutableSandboxedEnvironment):
    """What a macro, a block or `super()` gives is official text already, so it is not escaped again."""

    @staticmethod
    def concat(parts: Iterable[str]) -> OfficialText:
        return OfficialText("".join(parts))


def make_environment(builtin: Path, user: Path | None) -> ImmutableSandboxedEnvironment:
    """Make an environment that looks in the user's folder, then among the built-in templates.

    A user's template reaches the built-in one of its own name as `builtin/<name>`. The sandbox bounds `range` at
    100,000 and refuses names that begin with an underscore; it does not bound time or memory.
    """
    shipped = FileSystemLoader(builtin)
    own = [FileSystemLoader(user)] if user else []
    environment = _Environment(
        loader=ChoiceLoader([*own, PrefixLoader({"builtin": shipped}), shipped]),
        undefined=StrictUndefined,
        finalize=official_value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in ("random", "lipsum"):
        environment.filters.pop(name, None)
        environment.globals.pop(name, None)
    environment.filters["cell"] = official_cell
    return environment
