"""The formats a document is written in: one module a format, loaded when asked for."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, NamedTuple, cast

if TYPE_CHECKING:
    from maeul_plan.document.writers.manuscript import Manuscript, WriterFault


OFFICIAL_TEXT: Final = "hwp-like-md"


class Format(NamedTuple):
    """A format: what a person calls it, how its files end, and the modules of its extra (none: always there)."""

    name: str
    suffix: str
    needs: tuple[str, ...] = ()


FORMATS: Final = {
    one.name: one
    for one in (
        Format(OFFICIAL_TEXT, ".md"),
        Format("hwpx", ".hwpx"),
        Format("html", ".html"),
        Format("pdf", ".pdf", ("typst", "pylopdf_fonts_ko")),
        Format("docx", ".docx", ("docx",)),
        Format("xlsx", ".xlsx", ("xlsxwriter",)),
        Format("csv", ".csv"),
        Format("ics", ".ics", ("icalendar",)),
    )
}

PAGE_FORMATS: Final = ("hwpx", "html", "pdf", "docx")
DOCUMENT_FORMATS: Final = (OFFICIAL_TEXT, *PAGE_FORMATS)
"""What any document is written in; the other formats hold a plan's budget or its deadlines."""


def write(name: str, manuscript: Manuscript) -> bytes | WriterFault:
    """Write a document in one of the `PAGE_FORMATS`."""
    module = import_module(f"maeul_plan.document.writers.{name}")
    return cast("bytes | WriterFault", module.write(manuscript))


def missing(name: str) -> str | None:
    """Say how to get what a format needs where it isn't installed (Korean); None where all is there."""
    if all(find_spec(module) for module in FORMATS[name].needs):
        return None
    return f'{name} 형식에 쓰는 것이 설치되어 있지 않습니다. 설치: pip install "maeul-plan[{name}]"'
