"""The body of a .hwpx file: the page, and a paragraph for every line and every grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.document.layout.blocks import Grid, Layout, Line, Role
from maeul_plan.document.layout.style import Look, Page
from maeul_plan.document.layout.units import of_mm, of_points
from maeul_plan.document.markup import escaped
from maeul_plan.document.writers.hwpx.compact import compacted
from maeul_plan.document.writers.hwpx.definitions import Definitions, Setting
from maeul_plan.document.writers.hwpx.markup import DECLARATION, NAMESPACES
from maeul_plan.document.writers.hwpx.table import boxed, flows, table_xml

_STYLES: Final[dict[Role, tuple[str, str]]] = {
    "office": ("행정기관명", "Office"),
    "field": ("문서 정보", "Field"),
    "subject": ("문서 제목", "Subject"),
    "title": ("제목", "Title"),
    "byline": ("작성 부서", "Byline"),
    "lead": ("요약", "Lead"),
    "chapter": ("장", "Chapter"),
    "item": ("항목", "Item"),
    "note": ("참고", "Note"),
    "paragraph": ("본문", "Body"),
    "caption": ("표 제목", "Caption"),
    "unit": ("표 단위", "Unit"),
    "attachment": ("붙임", "Attachment"),
    "end": ("끝", "End"),
    "date": ("시행일", "Date"),
    "sender": ("발신 명의", "Sender"),
    "footer": ("결문", "Footer"),
}


def section_xml(layout: Layout, definitions: Definitions) -> str:
    """Write Contents/section0.xml; the first run of its first paragraph holds what the pages are like."""
    page = layout.style.page
    room = of_mm(page.height - page.top - page.bottom - page.header - page.footer)
    width = of_mm(page.width - page.left - page.right)
    parts = [DECLARATION, f"<hs:sec {NAMESPACES}>"]
    opening = f'<hp:run charPrIDRef="0">{_page(page)}</hp:run>'
    for i, block in enumerate(layout.blocks):
        start = opening if i == 0 else ""
        if isinstance(block, Grid):
            parts += _grid(compacted(block), i, definitions, room, start)
        elif block.look.sides == "all" and (block.look.border or block.look.fill):
            parts += _boxed(block, i, definitions, width, start)
        else:
            parts += _line(block, definitions, start)
    if not layout.blocks:
        parts.append(_paragraph(0, 0, opening))
    parts.append("</hs:sec>")
    return "".join(parts)


def _paragraph(setting: int, style: int, content: str) -> str:
    return (
        f'<hp:p id="0" paraPrIDRef="{setting}" styleIDRef="{style}" pageBreak="0" columnBreak="0" merged="0">'
        f"{content}</hp:p>"
    )


def _line(line: Line, definitions: Definitions, start: str) -> Iterator[str]:
    """Write a line as a paragraph: its first line begins at `left`, and a negative indent moves the others in."""
    look = line.look
    frame = definitions.frame("bottom", look.border, look.fill) if look.border or look.fill else 1
    setting = definitions.setting(
        _setting(look)._replace(
            left=line.left - line.hang, intent=-line.hang, keep=line.keep, outline=line.role == "chapter", frame=frame
        )
    )
    letters = definitions.letters_of(look)
    mark = line.mark if line.role == "item" else ""
    style = definitions.style_of(_STYLES[line.role], mark, look, setting, letters)
    run = f'<hp:run charPrIDRef="{letters}"><hp:t>{escaped(line.printed)}</hp:t></hp:run>'
    yield _paragraph(setting, style, start + run)


def _setting(look: Look) -> Setting:
    return Setting(look.align, round(look.line), before=of_points(look.before), after=of_points(look.after))


def _boxed(line: Line, number: int, definitions: Definitions, width: int, start: str) -> Iterator[str]:
    """Write a line in a box, as offices do: a table of one cell in a paragraph of its own."""
    look = line.look
    setting = definitions.setting(
        Setting("left", 100, before=of_points(look.before), after=of_points(look.after), keep=line.keep)
    )
    inner = definitions.setting(Setting(look.align, round(look.line)))
    letters = definitions.letters_of(look)
    style = definitions.style_of(_STYLES[line.role], "", look, inner, letters)
    table = table_xml(boxed(line, width), number, definitions, style, "")
    yield _paragraph(setting, 0, f'{start}<hp:run charPrIDRef="0">{table}</hp:run>')


def _grid(grid: Grid, number: int, definitions: Definitions, room: int, start: str) -> Iterator[str]:
    """Write a grid: as one big character where it moves to the next page whole, else as what text flows around."""
    breaks = flows(grid, room)
    table = table_xml(grid, number, definitions, None, breaks)
    # What text flows around has an empty line below it: that line is the gap.
    after = 0 if breaks else grid.below
    setting = definitions.setting(Setting("left", 100, after=after, keep=grid.keep))
    letters = definitions.letters_sized(grid.below) if breaks else 0
    yield _paragraph(setting, 0, f'{start}<hp:run charPrIDRef="{letters}">{table}</hp:run>')


def _page(page: Page) -> str:
    """Write the section's properties, its one column and its page number."""
    margins = " ".join(
        f'{name}="{of_mm(length)}"'
        for name, length in (
            ("header", page.header),
            ("footer", page.footer),
            ("gutter", 0),
            ("left", page.left),
            ("right", page.right),
            ("top", page.top),
            ("bottom", page.bottom),
        )
    )
    number = '<hp:ctrl><hp:pageNum pos="BOTTOM_CENTER" formatType="DIGIT" sideChar="-"/></hp:ctrl>'
    return (
        '<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" tabStopVal="4000" '
        'tabStopUnit="HWPUNIT" outlineShapeIDRef="1" memoShapeIDRef="0" textVerticalWidthHead="0" masterPageCnt="0">'
        f"{_NUMBERING}"
        # WIDELY is what the format calls a page that is not turned.
        f'<hp:pagePr landscape="WIDELY" width="{of_mm(page.width)}" height="{of_mm(page.height)}" '
        f'gutterType="LEFT_ONLY"><hp:margin {margins}/></hp:pagePr>'
        f"{_NOTES}{_NO_BORDERS}</hp:secPr>"
        '<hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1" sameSz="1" sameGap="0"/></hp:ctrl>'
    ) + (number if page.number else "")


_NUMBERING: Final = (
    '<hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/>'
    '<hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/>'
    '<hp:visibility hideFirstHeader="0" hideFirstFooter="0" hideFirstMasterPage="0" border="SHOW_ALL" fill="SHOW_ALL" '
    'hideFirstPageNum="0" hideFirstEmptyLine="0" showLineNumber="0"/>'
    '<hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/>'
)
_NOTES: Final = "".join(
    f'<hp:{name}><hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/>'
    '<hp:noteLine length="-1" type="SOLID" width="0.12 mm" color="#000000"/>'
    '<hp:noteSpacing betweenNotes="283" belowLine="567" aboveLine="850"/>'
    f'<hp:numbering type="CONTINUOUS" newNum="1"/><hp:placement place="{place}" beneathText="0"/></hp:{name}>'
    for name, place in (("footNotePr", "EACH_COLUMN"), ("endNotePr", "END_OF_DOCUMENT"))
)
_NO_BORDERS: Final = "".join(
    f'<hp:pageBorderFill type="{pages}" borderFillIDRef="1" textBorder="PAPER" headerInside="0" footerInside="0" '
    'fillArea="PAPER"><hp:offset left="1417" right="1417" top="1417" bottom="1417"/></hp:pageBorderFill>'
    for pages in ("BOTH", "EVEN", "ODD")
)
