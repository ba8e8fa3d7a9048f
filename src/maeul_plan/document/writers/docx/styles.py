"""The paragraph styles of a .docx file: one for each look that its lines and cells have, so that Word can change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.document.layout.blocks import BELOW, PADDING, PADDING_ABOVE, Block, Box, Grid, Line, Role
from maeul_plan.document.layout.style import Fonts, Look, Style
from maeul_plan.document.layout.units import of_mm, of_points
from maeul_plan.document.writers.docx.fonts import font_names
from maeul_plan.document.writers.docx.page import PAGE_NUMBER
from maeul_plan.document.writers.docx.xml import element, root, twips

AFTER_TABLE: Final = "AfterTable"
TABLE: Final = "TableGrid"


class StyleName(NamedTuple):
    """A style's name in the file and the one that Word shows."""

    id: str
    name: str


_INSIDE_BORDER: Final = {"top": of_points(3), "left": of_points(5), "bottom": of_points(6), "right": of_points(5)}
"""What stands between a paragraph's text and its border; Word has a line's own blank above the text already."""

_Kind: TypeAlias = Role | Literal["approval", "head_cell", "cell"]
_WORDS_OWN: Final = frozenset({"Title", "Heading1", "Caption"})
"""Styles that Word has itself: it shows them under their Korean names, and chapters in its navigation."""
_NAMES: Final[Mapping[_Kind, StyleName]] = {
    "office": StyleName("Office", "행정기관명"),
    "field": StyleName("Field", "두문"),
    "subject": StyleName("Subject", "두문 제목"),
    "title": StyleName("Title", "Title"),
    "byline": StyleName("Byline", "부서 이름"),
    "lead": StyleName("Lead", "요지"),
    "chapter": StyleName("Heading1", "heading 1"),
    "item": StyleName("Item", "항목"),
    "note": StyleName("Note", "참고 ※"),
    "paragraph": StyleName("Paragraph", "항목 아래 글"),
    "caption": StyleName("Caption", "caption"),
    "unit": StyleName("Unit", "표 단위"),
    "attachment": StyleName("Attachment", "붙임"),
    "end": StyleName("End", "끝 표시"),
    "date": StyleName("SendingDate", "결문 날짜"),
    "sender": StyleName("Sender", "발신 명의"),
    "footer": StyleName("SmallPrint", "결문"),
    "approval": StyleName("Approval", "결재 표"),
    "head_cell": StyleName("TableHead", "표 머리"),
    "cell": StyleName("TableText", "표 글"),
}
_LINE: Final = of_mm(0.12)
_EIGHTHS: Final = 12.5


class Worn(NamedTuple):
    """What a paragraph is and how it looks: each such pair is a style."""

    kind: _Kind
    look: Look


def worn_by_line(line: Line) -> Worn:
    """Tell what a line wears."""
    return Worn(line.role, line.look)


def worn_by_box(grid: Grid, box: Box) -> Worn:
    """Tell what the paragraphs of a cell wear; shade and side are the cell's own."""
    kind: _Kind = "approval" if grid.role == "approval" else "head_cell" if box.row < grid.head_rows else "cell"
    return Worn(kind, replace(box.look, fill="", border=0.0, align="left"))


def named_styles(blocks: Sequence[Block]) -> dict[Worn, StyleName]:
    """Name a style for each look; a second look of the same kind gets a number behind its names."""
    times: Counter[_Kind] = Counter()
    named: dict[Worn, StyleName] = {}
    for worn in _all_worn(blocks):
        if worn in named:
            continue
        times[worn.kind] += 1
        first, number = _NAMES[worn.kind], times[worn.kind]
        named[worn] = first if number == 1 else StyleName(f"{first.id}-{number}", f"{first.name} {number}")
    return named


def styles_part(style: Style, named: Mapping[Worn, StyleName]) -> str:
    """Write all styles of a file."""
    made = (_paragraph_style(name, worn, style.fonts) for worn, name in named.items())
    return root("styles", _defaults(style.fonts), _normal(style), _page_number(style.fonts), *_of_tables(), *made)


def _border(side: str, width: int, space: int) -> str:
    """Write a plain border; Word knows widths of 1/4 to 12 points, and blanks of whole points to 31."""
    size = min(max(round(width / _EIGHTHS), 2), 96)
    return element(side, val="single", sz=size, space=round(space / 100), color="000000")


def _all_worn(blocks: Sequence[Block]) -> Iterator[Worn]:
    for block in blocks:
        if isinstance(block, Line):
            yield worn_by_line(block)
        else:
            yield from (worn_by_box(block, box) for box in block.boxes)


def _defaults(fonts: Fonts) -> str:
    # Latin letters named Korean would be broken anywhere, as by LibreOffice: 24,616,30/0.
    language = element("lang", val="en-US", eastAsia="ko-KR", bidi="ar-SA")
    properties = element("rPr", font_names(fonts.body[0]), language)
    return element("docDefaults", element("rPrDefault", properties), element("pPrDefault"))


def _normal(style: Style) -> str:
    """Write what all paragraphs share: 어절 stay whole, no blanks are added between Hangul and figures."""
    shared = element(
        "pPr",
        element("widowControl"),
        element("suppressAutoHyphens"),
        # Said outright, Word breaks Hangul between words only; left out, it depends on where the style comes from.
        element("wordWrap", val=1),
        element("autoSpaceDE", val=0),
        element("autoSpaceDN", val=0),
    )
    look = style.report.paragraph
    return element(
        "style",
        element("name", val="Normal"),
        element("qFormat"),
        shared,
        _letters(look, style.fonts),
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _page_number(fonts: Fonts) -> str:
    """Write the style of the line at the bottom, under the name that Word has for it."""
    named = (element("name", val="footer"), element("basedOn", val="Normal"))
    centred = element("pPr", element("jc", val="center"))
    return element("style", *named, centred, _letters(Look(size=10), fonts), type="paragraph", styleId=PAGE_NUMBER)


def _of_tables() -> Iterator[str]:
    """Write the style of tables with borders, and of the small gap below a table."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    properties = element(
        "tblPr",
        element("tblBorders", *(_border(side, _LINE, 0) for side in sides)),
        cell_margins(PADDING),
    )
    yield element("style", element("name", val="Table Grid"), properties, type="table", styleId=TABLE)
    gap = element("pPr", gap_below(BELOW))
    letters = element("rPr", element("sz", val=4), element("szCs", val=4))
    named = (element("name", val="표 아래"), element("basedOn", val="Normal"))
    yield element("style", *named, gap, letters, type="paragraph", customStyle=1, styleId=AFTER_TABLE)


def cell_margins(padding: int) -> str:
    """Write what cells leave free, `padding` beside their text."""
    margins = (("top", PADDING_ABOVE), ("left", padding), ("bottom", PADDING_ABOVE), ("right", padding))
    return element("tblCellMar", *(element(side, w=twips(width), type="dxa") for side, width in margins))


def gap_below(length: int) -> str:
    """Write how high the paragraph below a table is; Word has none of no height."""
    return element("spacing", before=0, after=0, line=max(twips(length), 20), lineRule="exact")


def _paragraph_style(named: StyleName, worn: Worn, fonts: Fonts) -> str:
    own = {} if named.id in _WORDS_OWN else {"customStyle": 1}
    return element(
        "style",
        element("name", val=named.name),
        element("basedOn", val="Normal"),
        element("qFormat"),
        _paragraph(worn),
        _letters(worn.look, fonts),
        type="paragraph",
        **own,
        styleId=named.id,
    )


def _paragraph(worn: Worn) -> str:
    """Write the paragraph's half of a style."""
    look = worn.look
    line = twips(round(of_points(look.size) * look.line / 100))
    before, after = twips(of_points(look.before)), twips(of_points(look.after))
    return element(
        "pPr",
        _borders(look),
        element("shd", val="clear", color="auto", fill=look.fill.removeprefix("#")) if look.fill else "",
        element("spacing", before=before, after=after, line=line, lineRule="atLeast"),
        _inside_borders(look),
        element("jc", val=look.align),
        element("outlineLvl", val=0) if worn.kind == "chapter" else "",
    )


def _borders(look: Look) -> str:
    if not look.border:
        return ""
    sides = tuple(_INSIDE_BORDER) if look.sides == "all" else ("bottom",)
    return element("pBdr", *(_border(side, of_mm(look.border), _INSIDE_BORDER[side]) for side in sides))


def _inside_borders(look: Look) -> str:
    """Move a text in so far that its border stands at the margin: Word draws it around the text."""
    if not look.border or look.sides != "all":
        return ""
    room = twips(_INSIDE_BORDER["left"] + of_mm(look.border))
    return element("ind", left=room, right=room)


def _letters(look: Look, fonts: Fonts) -> str:
    """Write the letters' half of a style."""
    half_points = round(look.size * 2)
    bold = (element("b"), element("bCs")) if look.bold else ()
    family = getattr(fonts, look.font)[0]
    return element("rPr", font_names(family), *bold, element("sz", val=half_points), element("szCs", val=half_points))
