"""Findings → output text: one reporter a format, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from maeul_plan.findings import Finding


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, in file order, and the texts of all files it looked at, by path as in the places."""

    findings: tuple[Finding, ...]
    files: int
    ignored: int = 0
    texts: Mapping[str, str] = field(default_factory=dict)


class Look(NamedTuple):
    """What the output is written to: cells across (None where nothing limits them), and whether in colour."""

    width: int | None
    colour: bool


Reporter: TypeAlias = Callable[[Report, Look], str]


def _reporter(name: str) -> Reporter:
    """Stand in for `print_report` of the module `name`, so that no other format's code is loaded."""

    def print_report(report: Report, look: Look) -> str:
        output: str = import_module(f"{__name__}.{name}").print_report(report, look)
        return output

    return print_report


REPORTERS: Final[dict[str, Reporter]] = {
    name: _reporter(name) for name in ("text", "concise", "json", "github", "sarif", "junit")
}
