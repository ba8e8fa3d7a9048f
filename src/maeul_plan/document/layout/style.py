"""The style of pages: sizes, fonts, margins and marks, from `style.toml`, of which a user's own may say a part."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias

from maeul_plan.document.layout.records import Between, Like, Wrong, read_record

Side: TypeAlias = Literal["left", "center", "right"]
FontRole: TypeAlias = Literal["body", "head", "note"]
Millimetres: TypeAlias = Annotated[float, Between(0, 1000)]
PaperSide: TypeAlias = Annotated[float, Between(50, 1000)]
Points: TypeAlias = Annotated[float, Between(0, 200)]
Families: TypeAlias = tuple[Annotated[str, Like(r"(?s:.{1,100})")], ...]

MAX_BYTES: Final = 1024 * 1024
_LEAST_ROOM: Final = 40
_TABLES_DEEP: Final = 4
"""So deep lie the tables of a style: the whole, `report`, `items`, a mark."""


@dataclass(frozen=True, slots=True)
class Page:
    """The paper and its margins, in mm; whether it has page numbers; how far an item's level goes in."""

    width: PaperSide
    height: PaperSide
    top: Millimetres
    bottom: Millimetres
    left: Millimetres
    right: Millimetres
    header: Millimetres
    footer: Millimetres
    number: bool
    indent: Annotated[float, Between(0, 30)]


@dataclass(frozen=True, slots=True)
class Fonts:
    """Families by their role, the first that there is; `folder` has font files for PDF."""

    body: Families
    head: Families
    note: Families
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How a text looks: size and the blanks around it in points, line height in percent, borders in mm."""

    size: Annotated[float, Between(4, 96)]
    font: FontRole = "body"
    bold: bool = False
    align: Side = "left"
    line: Annotated[float, Between(80, 400)] = 160.0
    before: Points = 0.0
    after: Points = 0.0
    border: Annotated[float, Between(0, 5)] = 0.0
    sides: Literal["all", "bottom"] = "all"
    fill: Annotated[str, Like(r"(?:#[0-9A-Fa-f]{6})?")] = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks of a kind of document, by what a text is; `items` by an item's mark."""

    office: Look
    field: Look
    subject: Look
    title: Look
    byline: Look
    lead: Look
    chapter: Look
    item: Look
    items: Mapping[str, Look]
    note: Look
    paragraph: Look
    caption: Look
    unit: Look
    cell: Look
    head_cell: Look
    total_cell: Look
    attachment: Look
    end: Look
    date: Look
    sender: Look
    footer: Look


@dataclass(frozen=True, slots=True)
class Style:
    """All of a style file; `letter` is complete: `report` with what `letter` says otherwise."""

    page: Page
    fonts: Fonts
    marks: Mapping[str, Annotated[str, Like(r"(?s:.{1,5})")]]
    report: Looks
    letter: Looks


class StyleFault(NamedTuple):
    """A style file that cannot be used: which, and why (Korean)."""

    path: Path
    message: str


def read_style(builtin: Path, own: Path | None = None) -> Style | StyleFault:
    """Read the built-in style, and over it what the user's own says."""
    data: dict[str, Any] = {}
    for path in (builtin, own) if own else (builtin,):
        found = _toml(path)
        if isinstance(found, StyleFault):
            return found
        data = _over(data, found)
    data |= _over({"letter": data.get("report")}, {"letter": data.get("letter")})
    style = read_record(Style, data)
    fault = style.message if isinstance(style, Wrong) else _lack_of_room(style.page)
    if isinstance(style, Wrong) or fault:
        return StyleFault(own or builtin, fault)
    return _placed(style, own.parent) if own and style.fonts.folder else style


def _toml(path: Path) -> dict[str, Any] | StyleFault:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            return StyleFault(path, f"파일이 너무 큽니다. {MAX_BYTES // 1024**2} MiB까지 읽습니다.")
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return StyleFault(path, "UTF-8 파일이 아닙니다. UTF-8로 저장하십시오.")
    except OSError as error:
        return StyleFault(path, f"읽을 수 없습니다: {error.strerror}")
    except (ValueError, RecursionError) as error:  # the first also for a number of more digits than Python reads
        return StyleFault(path, f"TOML로 읽을 수 없습니다: {error}")


def _over(below: Mapping[str, Any], above: Mapping[str, Any], deep: int = _TABLES_DEEP) -> dict[str, Any]:
    """Lay tables over tables; whatever else the upper one says replaces."""
    laid = dict(below)
    for key, value in above.items():
        under = laid.get(key)
        both = deep > 1 and isinstance(under, dict) and isinstance(value, dict)
        laid[key] = _over(under, value, deep - 1) if both else value  # type: ignore[arg-type]  # a table, if both are
    return laid


def _lack_of_room(page: Page) -> str:
    """Say that the margins leave no room to write in; "" where they do."""
    across = page.width - page.left - page.right
    down = page.height - page.top - page.bottom - page.header - page.footer
    if min(across, down) >= _LEAST_ROOM:
        return ""
    names = "left, right" if across < _LEAST_ROOM else "top, bottom, header, footer"
    return f"쪽의 여백이 너무 커서 글을 쓸 자리가 없습니다: {names}"


def _placed(style: Style, folder: Path) -> Style:
    """Let the folder of fonts count from where the style file lies."""
    return replace(style, fonts=replace(style.fonts, folder=str(folder / style.fonts.folder)))
