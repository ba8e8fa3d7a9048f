"""The style sheet of a page: paper when printed, a sheet of paper on a screen, running text on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from maeul_plan.document.layout.blocks import BELOW, PADDING, PADDING_ABOVE
from maeul_plan.document.layout.style import Families, FontRole, Fonts, Look, Page, Style
from maeul_plan.document.layout.units import POINT
from maeul_plan.notation.pattern import pattern

_USUAL: Final[dict[FontRole, str]] = {
    "body": '"Batang", "AppleMyungjo", "Noto Serif CJK KR", serif',
    "head": '"Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", sans-serif',
    "note": '"Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", sans-serif',
}
"""What stands in where a reader has none of the style's fonts."""

_UNSAFE: Final = pattern(r"[^0-9A-Za-z가-힣 _.-]")

_FIXED: Final = f"""\
:root {{ --k: 1; --squeeze: 1; }}
body {{
  margin: 0; color: #000;
  word-break: keep-all; word-break: auto-phrase; overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}}
p, h1, h2 {{
  margin: 0; orphans: 2; widows: 2;
  padding-left: calc(var(--in, 0pt) * var(--squeeze) + var(--hang, 0pt) * var(--k) + var(--pad, 0pt));
  text-indent: calc(var(--hang, 0pt) * var(--k) * -1);
}}
.attachment {{ --squeeze: var(--k); }}
.mark {{ display: inline-block; min-width: calc(var(--hang, 0pt) * var(--k)); text-indent: 0; white-space: pre; }}
.whole {{ white-space: nowrap; }}
td .whole, th .whole {{ white-space: normal; }}
.keep, caption {{ break-after: avoid; }}
table {{
  width: 100%; margin: 3pt 0 var(--below, {BELOW / POINT:g}pt);
  border-collapse: collapse; table-layout: fixed;
}}
th, td {{
  border: 0.12mm solid #000; padding: {PADDING_ABOVE / POINT:g}pt var(--beside, {PADDING / POINT:g}pt);
  vertical-align: middle;
}}
.approval tr {{ height: calc(var(--high) * var(--k)); }}
tr {{ break-inside: avoid; }}
thead {{ break-inside: avoid; break-after: avoid; }}
.tied {{ break-before: avoid; }}
.pictures {{ break-before: page; }}
figure {{ margin: 0 0 14pt; break-inside: avoid; }}
svg {{ display: block; width: 100%; height: auto; }}
.narrow {{ display: none; }}
@media screen {{
  body {{ background: #e4e4e4; }}
  .paper {{ box-sizing: border-box; margin: 24px auto; background: #fff; box-shadow: 0 1px 6px #0006; }}
  .scroll {{ overflow-x: auto; }}
  .pictures {{ margin-top: 40pt; }}
}}
@media screen and (max-width: 840px) {{
  .paper {{ width: auto; min-height: 0; margin: 0; padding: 20px 16px; box-shadow: none; }}
}}
@media screen and (max-width: 600px) {{
  :root {{ --k: 0.8; --squeeze: 0.7; }}
  table {{ table-layout: auto; }}
  col {{ width: auto !important; }}
  th, td {{ min-width: 3em; max-width: 14em; overflow-wrap: break-word; }}
  td .whole, th .whole {{ white-space: nowrap; }}
  caption p {{ text-align: left !important; }}
  .wide {{ display: none; }}
  .narrow {{ display: block; max-width: 400px; margin: 0 auto; }}
}}
"""
"""`--k` scales all type, `--squeeze` how far items go in. auto-phrase (Chromium) also keeps 민·관 together.

A date may be broken in a cell whose width is fixed, rather than reach into the next one.
"""


def sheet_of(style: Style, names: Mapping[Look, str]) -> str:
    """Write the style sheet of a style, with a class for each look."""
    looks = "\n".join(f".{name} {{ {'; '.join(_look(look, style.fonts))} }}" for look, name in names.items())
    sides = "\n".join(f"td.{side}, th.{side} {{ text-align: {side}; }}" for side in ("left", "center", "right"))
    return f"{_page(style.page, style.fonts)}\n{_FIXED}{looks}\n{sides}\n{_room(style)}\n"


def _room(style: Style) -> str:
    """Let a table hold room for the 끝. behind it, which so finds place on the page of the last row.

    Chromium keeps rows of a table together, but not the last row of a page with what follows the table.
    """
    line = max(look.size * look.line / 100 for look in (style.report.end, style.letter.end))
    room = f"{line + BELOW / POINT:g}pt"
    return (
        f'@media print {{ .keep tbody::after {{ content: "\\a0"; display: table-row; height: {room};'
        f" break-before: avoid; break-inside: avoid; }} .keep + .end {{ margin-top: -{room}; }} }}"
    )


def _page(page: Page, fonts: Fonts) -> str:
    """Say what paper it is; the page number stands in the room of the footer."""
    top, bottom = page.top + page.header, page.bottom + page.footer
    margins = f"{top:g}mm {page.right:g}mm {bottom:g}mm {page.left:g}mm"
    number = ""
    if page.number:
        number = (
            f' @bottom-center {{ content: "- " counter(page) " -"; font: 10pt {_families(fonts, "body")};'
            f" vertical-align: top; padding-top: {page.footer / 3:g}mm; }}"
        )
    return (
        f"@page {{ size: {page.width:g}mm {page.height:g}mm; margin: {margins};{number} }}\n"
        f"body {{ font-family: {_families(fonts, 'body')}; }}\n"
        f"svg {{ font-family: {_families(fonts, 'head')}; }}\n"
        f"@media screen {{ .paper {{ width: {page.width:g}mm; min-height: {page.height:g}mm; padding: {margins}; }} }}"
    )


def _escape(found: re.Match[str]) -> str:
    """Write a character so that it ends neither a string of CSS nor the style sheet."""
    code = ord(found[0])
    return f"\\{0xFFFD if 0xD800 <= code <= 0xDFFF else code:x} "  # noqa: PLR2004 - what no UTF-8 holds


def _families(fonts: Fonts, role: FontRole) -> str:
    families: Families = getattr(fonts, role)
    return ", ".join([*(f'"{_UNSAFE.sub(_escape, family)}"' for family in families), _USUAL[role]])


def _look(look: Look, fonts: Fonts) -> Iterator[str]:
    weight = "bold" if look.bold else "normal"
    yield f"font: {weight} calc({look.size:g}pt * var(--k))/{look.line:g}% {_families(fonts, look.font)}"
    yield f"text-align: {look.align}"
    if look.before:
        yield f"margin-top: {look.before:g}pt"
    if look.after:
        yield f"margin-bottom: {look.after:g}pt"
    if look.fill:
        yield f"background: {look.fill}"
    if look.border and look.sides == "bottom":
        yield f"border-bottom: {look.border:g}mm solid #000"
    elif look.border:
        yield f"border: {look.border:g}mm solid #000"
        yield "--pad: 8pt; padding-top: 5pt; padding-right: 8pt; padding-bottom: 5pt"
