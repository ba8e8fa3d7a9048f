"""The style of pages: sizes, fonts, margins and marks, from `style.toml`, of which a user's own may say a part."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

Side: TypeAlias = Literal["left", "center", "right"]
FontRole: TypeAlias = Literal["body", "head", "note"]
Millimetres: TypeAlias = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
Points: TypeAlias = Annotated[float, Field(ge=0, le=200, allow_inf_nan=False)]
Families: TypeAlias = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=100)], ...], Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Page(_Part):
    """The paper and its margins, in mm; whether it has page numbers; how far an item's level goes in."""

    width: Annotated[float, Field(ge=50, le=1000)]
    height: Annotated[float, Field(ge=50, le=1000)]
    top: Millimetres
    bottom: Millimetres
    left: Millimetres
    right: Millimetres
    header: Millimetres
    footer: Millimetres
    number: bool
    indent: Annotated[float, Field(ge=0, le=30)]

    @model_validator(mode="after")
    def _has_room(self) -> Page:
        """Hold that margins leave room to write in."""
        least = 40
        if self.width - self.left - self.right < least:
            message = "left, right"
            raise ValueError(message)
        if self.height - self.top - self.bottom - self.header - self.footer < least:
            message = "top, bottom, header, footer"
            raise ValueError(message)
        return self


class Fonts(_Part):
    """Families by their role, the first that there is; `folder` has font files for PDF."""

    body: Families
    head: Families
    note: Families
    folder: str = ""


class Look(_Part):
    """How a text looks: size and the blanks around it in points, line height in percent, borders in mm."""

    font: FontRole = "body"
    size: Annotated[float, Field(ge=4, le=96)]
    bold: bool = False
    align: Side = "left"
    line: Annotated[float, Field(ge=80, le=400)] = 160
    before: Points = 0
    after: Points = 0
    border: Annotated[float, Field(ge=0, le=5)] = 0
    sides: Literal["all", "bottom"] = "all"
    fill: Annotated[str, Field(pattern=r"^(?:#[0-9A-Fa-f]{6})?$")] = ""


class Looks(_Part):
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


class Style(_Part):
    """All of a style file; `letter` is complete: `report` with what `letter` says otherwise."""

    page: Page
    fonts: Fonts
    marks: Mapping[str, Annotated[str, Field(min_length=1, max_length=5)]]
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
        fault = _shaped(found, path)
        if fault:
            return fault
        data = _over(data, found)
    data["letter"] = _over(data["report"], data["letter"])
    try:
        style = Style.model_validate(data)
    except ValidationError as error:
        return StyleFault(own or builtin, _said(error))
    if own and style.fonts.folder:
        return style.model_copy(update={"fonts": _placed(style.fonts, own.parent)})
    return style


def _toml(path: Path) -> dict[str, Any] | StyleFault:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        return StyleFault(path, "UTF-8 파일이 아닙니다. UTF-8로 저장하십시오.")
    except OSError as error:
        return StyleFault(path, f"읽을 수 없습니다: {error.strerror}")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return StyleFault(path, f"TOML로 읽을 수 없습니다: {error}")


_KEYS: Final[dict[str, type[_Part]]] = {"page": Page, "fonts": Fonts, "report": Looks, "letter": Looks}


def _shaped(data: Mapping[str, Any], path: Path) -> StyleFault | None:
    """Hold that the tables are tables, so that one style can be laid over another."""
    for name, value in data.items():
        if name in Style.model_fields and not isinstance(value, dict):
            return StyleFault(path, f"'{name}'에는 묶음을 적습니다. 예: [{name}]")
    return None


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Lay tables over tables; whatever else the upper one says replaces."""
    laid = dict(below)
    for key, value in above.items():
        under = laid.get(key)
        laid[key] = _over(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return laid


def _placed(fonts: Fonts, folder: Path) -> Fonts:
    """Let the folder of fonts count from where the style file lies."""
    return fonts.model_copy(update={"folder": str(folder / fonts.folder)})


def _said(error: ValidationError) -> str:
    """Say in Korean what is wrong with a style file: the first thing, and the way on."""
    first = error.errors(include_url=False)[0]
    where = [str(step) for step in first["loc"]]
    key = ".".join(where)
    match first["type"]:
        case "extra_forbidden":
            return f"모르는 이름입니다: {key}.{_near(where)}"
        case "missing":
            return f"'{key}'이(가) 없습니다. 적으십시오."
        case "value_error":
            return f"쪽의 여백이 너무 커서 글을 쓸 자리가 없습니다: {first['msg'].removeprefix('Value error, ')}"
        case "literal_error":
            choices = first["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
            return f"'{key}'에 쓸 수 없는 값입니다. 쓸 수 있는 값: {choices}"
        case "greater_than_equal" | "less_than_equal":
            bound = first["ctx"].get("ge", first["ctx"].get("le"))
            side = "이상" if "ge" in first["ctx"] else "이하"
            return f"'{key}'에는 {bound:g} {side}의 수를 적습니다."
        case _:
            return (
                f"'{key}'에 쓸 수 없는 값입니다: {first['input']!r}. maeul templates eject style 로 꺼낸 것을 보십시오."
            )


def _near(where: list[str]) -> str:
    model: type[_Part] = Style if len(where) == 1 else _KEYS.get(where[0], Look)
    known = list((model if len(where) < 3 else Look).model_fields)  # noqa: PLR2004 - [report.title] has a third step
    near = difflib.get_close_matches(where[-1], known, n=1)
    return f" 비슷한 것: {near[0]}" if near else f" 쓸 수 있는 것: {', '.join(known)}"
