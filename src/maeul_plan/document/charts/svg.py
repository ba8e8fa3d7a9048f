"""The elements of a picture. Lengths are whole units, of which the width of a page's text has 680 (a quarter mm)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.document.layout.measure import text_width
from maeul_plan.document.markup import escaped

WIDTH: Final = 680
TALL: Final = 16
"""How tall a bar is, and a sign on a day."""

_HALF: Final = TALL // 2
_GRAIN: Final = 6
"""How far the lines of a hatching stand apart."""

ShapeKind: TypeAlias = Literal["bar", "outline", "hatched", "dashed", "open", "thin", "diamond", "triangle"]


class Shape(NamedTuple):
    """Something drawn in a row, from `left` to `right`; a diamond and a triangle stand on the middle of both.

    An `open` bar goes on beyond its right end.
    """

    kind: ShapeKind
    left: int
    right: int


def picture(title: str, told: str, width: int, height: int, elements: Iterable[str]) -> str:
    """Put elements into one `<svg>`, which says in words what it shows; it uses no id and no colour but grey."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' role="img" font-family="sans-serif"><title>{escaped(title)}</title><desc>{escaped(told)}</desc>'
        f"{''.join(elements)}</svg>"
    )


def words(x: int, y: int, size: int, text: str, *, bold: bool = False) -> str:
    """Write a text from `x` on, its baseline at `y`."""
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x}" y="{y}" font-size="{size}"{weight}>{escaped(text)}</text>'


def rule(x1: int, y1: int, x2: int, y2: int) -> str:
    """Draw a faint line that leads the eye."""
    return f'<path d="M{x1} {y1}L{x2} {y2}" stroke="#bbb" fill="none"/>'


def drawn(shape: Shape, middle: int) -> str:
    """Draw a shape, `middle` the height of its middle."""
    # A plan may have a term end before it begins; what is wrong there, checks say.
    left, right = sorted((shape.left, shape.right))
    top, bottom = middle - _HALF, middle + _HALF
    centre = (left + right) // 2
    match shape.kind:
        case "bar":
            element = _box(left, right, top, "#999")
        case "outline":
            element = _box(left, right, top, "#fff")
        case "hatched":
            element = _box(left, right, top, "#fff") + _hatching(left, right, top)
        case "dashed":
            element = _box(left, right, top, "#fff", ' stroke-dasharray="4 3"')
        case "open":
            sides = f"M{right - _HALF} {top}H{left}V{bottom}H{right - _HALF}"
            tip = f"M{right - _HALF} {top}L{right} {middle}L{right - _HALF} {bottom}"
            element = _path(sides, "#fff", ' stroke-dasharray="4 3"') + _path(tip, "none")
        case "thin":
            element = _path(f"M{left} {middle - 3}V{middle + 3}M{left} {middle}H{right}", "none")
        case "diamond":
            corners = f"M{centre} {top}L{centre + _HALF} {middle}L{centre} {bottom}L{centre - _HALF} {middle}Z"
            element = _path(corners, "#000")
        case "triangle":
            element = _path(f"M{centre} {top}L{centre + _HALF} {bottom}H{centre - _HALF}Z", "#000")
    return element


def wrapped(text: str, width: int, size: int) -> Iterator[str]:
    """Break a text into lines of at most a width: between 어절, and a longer 어절 within."""
    line = ""
    for word in text.split(" "):
        together = f"{line} {word}" if line else word
        if text_width(together, size) <= width:
            line = together
            continue
        if line:
            yield line
        *whole, line = _pieces(word, width, size)
        yield from whole
    yield line


def _pieces(word: str, width: int, size: int) -> list[str]:
    """Cut a word into pieces of at most a width, each of one character at least."""
    pieces, filled = [""], 0
    for character in word:
        wide = text_width(character, size)
        if pieces[-1] and filled + wide > width:
            pieces.append("")
            filled = 0
        pieces[-1] += character
        filled += wide
    return pieces


def _box(left: int, right: int, top: int, fill: str, more: str = "") -> str:
    return f'<rect x="{left}" y="{top}" width="{right - left}" height="{TALL}" fill="{fill}" stroke="#000"{more}/>'


def _path(path: str, fill: str, more: str = "") -> str:
    return f'<path d="{path}" fill="{fill}" stroke="#000"{more}/>'


def _hatching(left: int, right: int, top: int) -> str:
    """Draw lines that rise to the right, cut at the ends of a bar."""
    bottom = top + TALL
    lines = []
    for foot in range(left - TALL + _GRAIN, right, _GRAIN):
        start, end = max(foot, left), min(foot + TALL, right)
        lines.append(f"M{start} {bottom - (start - foot)}L{end} {bottom - (end - foot)}")
    return _path("".join(lines), "none")
