"""What a .hwpx file defines once and its paragraphs name by number: letters, settings, frames and named styles."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.document.layout.style import Look, Side, Style
from maeul_plan.document.layout.units import of_points

FONTS: Final = ("body", "head", "note")
"""The roles of fonts in the order of their numbers."""

Sides: TypeAlias = Literal["none", "all", "bottom"]


class Letters(NamedTuple):
    """How characters look: size in hundredths of a point, number of the font, weight."""

    size: int
    font: int
    bold: bool


class Frame(NamedTuple):
    """Borders around a cell or a paragraph, and what fills it; the width in mm as the format names it."""

    sides: Sides = "none"
    width: str = "0.1 mm"
    fill: str = ""


class Setting(NamedTuple):
    """How a paragraph is set: lengths in hundredths of a point, line height in percent, the number of its frame."""

    align: Side
    line: int
    left: int = 0
    intent: int = 0
    before: int = 0
    after: int = 0
    keep: bool = False
    outline: bool = False
    frame: int = 1


class NamedStyle(NamedTuple):
    """A style as 한글 lists it: its names, and the numbers of its setting and its letters."""

    name: str
    english: str
    setting: int
    letters: int


_WIDTHS: Final = (0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0)


class Definitions:
    """Numbers given out in the order of need, the same number for the same definition."""

    def __init__(self, style: Style) -> None:
        """Begin with what every file has: no frame (1), and plain text and its style 바탕글 (0)."""
        self.style = style
        self.letters: dict[Letters, int] = {}
        self.settings: dict[Setting, int] = {}
        self.frames: dict[Frame, int] = {Frame(): 1}
        self.styles: dict[tuple[str, Look], int] = {}
        self.named: list[NamedStyle] = []
        self._add("바탕글", "Normal", self.setting(Setting("left", 160)), self.letters_of(style.report.paragraph))

    def letters_of(self, look: Look) -> int:
        """Number the letters of a look."""
        letters = Letters(of_points(look.size), FONTS.index(look.font), look.bold)
        return self.letters.setdefault(letters, len(self.letters))

    def letters_sized(self, size: int) -> int:
        """Number plain letters of a size, in hundredths of a point."""
        return self.letters.setdefault(Letters(size, 0, bold=False), len(self.letters))

    def setting(self, setting: Setting) -> int:
        """Number a setting."""
        return self.settings.setdefault(setting, len(self.settings))

    def frame(self, sides: Sides, width: float, fill: str) -> int:
        """Number a frame; its width in mm is the nearest of those that the format knows."""
        nearest = min(_WIDTHS, key=lambda one: abs(one - width))
        drawn = Frame(sides, f"{nearest} mm", fill) if width else Frame(fill=fill)
        return self.frames.setdefault(drawn, len(self.frames) + 1)

    def style_of(self, names: tuple[str, str], mark: str, look: Look, setting: int, letters: int) -> int:
        """Number the named style of a role and a look; a role's further looks are told apart by mark or by number."""
        korean, english = names
        key = (english, look)
        if key not in self.styles:
            before = sum(role == english for role, _ in self.styles)
            taken = {one.name for one in self.named}
            told_apart = (f" {mark}", f" {before + 1}") if mark else (f" {before + 1}",)
            suffix = next(one for one in told_apart if f"{korean}{one}" not in taken) if before else ""
            self.styles[key] = self._add(f"{korean}{suffix}", f"{english}{suffix}", setting, letters)
        return self.styles[key]

    def _add(self, name: str, english: str, setting: int, letters: int) -> int:
        self.named.append(NamedStyle(name, english, setting, letters))
        return len(self.named) - 1
