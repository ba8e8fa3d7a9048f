"""The formats a document is written in: one module a format, loaded when asked for."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final, NamedTuple


class Format(NamedTuple):
    """A format: what a person calls it, how its files end, and the modules of its extra (none: always there)."""

    name: str
    suffix: str
    needs: tuple[str, ...] = ()


FORMATS: Final = {
    one.name: one
    for one in (
        Format("hwp-like-md", ".md"),
        Format("hwpx", ".hwpx"),
        Format("html", ".html"),
        Format("pdf", ".pdf", ("typst", "pylopdf_fonts_ko")),
        Format("docx", ".docx", ("docx",)),
        Format("xlsx", ".xlsx", ("xlsxwriter",)),
        Format("csv", ".csv"),
        Format("ics", ".ics", ("icalendar",)),
    )
}


def missing(name: str) -> str | None:
    """Say how to get what a format needs where it isn't installed (Korean); None where all is there."""
    if all(find_spec(module) for module in FORMATS[name].needs):
        return None
    return f"{name} 형식에 쓰는 것이 설치되어 있지 않습니다. 설치: pip install 'maeul-plan[{name}]'"
