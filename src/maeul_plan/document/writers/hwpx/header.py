"""The header of a .hwpx file: fonts, frames, letters, settings and styles, each list in the order of its numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from maeul_plan.document.markup import escaped
from maeul_plan.document.writers.hwpx.definitions import FONTS, Definitions, Frame, Letters, NamedStyle, Setting
from maeul_plan.document.writers.hwpx.markup import DECLARATION, NAMESPACES

_SCRIPTS: Final = ("hangul", "latin", "hanja", "japanese", "other", "symbol", "user")
_OUTLINE_LEVELS: Final = 7


def header_xml(definitions: Definitions) -> str:
    """Write Contents/header.xml."""
    lists = "".join(
        (
            _fonts(definitions),
            _list("borderFills", (_frame(number, one) for one, number in definitions.frames.items())),
            _list("charProperties", (_letters(number, one) for one, number in definitions.letters.items())),
            _list("tabProperties", ('<hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/>',)),
            _list("numberings", (_outline(),)),
            _list("paraProperties", (_setting(number, one) for one, number in definitions.settings.items())),
            _list("styles", (_style(number, one) for number, one in enumerate(definitions.named))),
        )
    )
    return (
        f'{DECLARATION}<hh:head {NAMESPACES} version="1.5" secCnt="1">'
        '<hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/>'
        f"<hh:refList>{lists}</hh:refList>"
        '<hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/></hh:compatibleDocument>'
        '<hh:docOption><hh:linkinfo path="" pageInherit="0" footnoteInherit="0"/></hh:docOption>'
        '<hh:trackchageConfig flags="56"/></hh:head>'
    )


def _list(name: str, entries: Iterable[str]) -> str:
    listed = tuple(entries)
    return f'<hh:{name} itemCnt="{len(listed)}">{"".join(listed)}</hh:{name}>'


def _fonts(definitions: Definitions) -> str:
    """Name the office's font of each role; 한글 has or replaces it."""
    families = definitions.style.fonts
    faces = "".join(
        f'<hh:font id="{number}" face="{escaped(getattr(families, role)[0])}" type="TTF" isEmbedded="0"/>'
        for number, role in enumerate(FONTS)
    )
    return _list(
        "fontfaces",
        (f'<hh:fontface lang="{script.upper()}" fontCnt="{len(FONTS)}">{faces}</hh:fontface>' for script in _SCRIPTS),
    )


def _each(name: str, value: int) -> str:
    """Give every script the same value."""
    return f"<hh:{name} " + " ".join(f'{script}="{value}"' for script in _SCRIPTS) + "/>"


_UNSTRETCHED: Final = _each("ratio", 100) + _each("spacing", 0) + _each("relSz", 100) + _each("offset", 0)
_UNADORNED: Final = (
    '<hh:underline type="NONE" shape="SOLID" color="#000000"/><hh:strikeout shape="NONE" color="#000000"/>'
    '<hh:outline type="NONE"/><hh:shadow type="NONE" color="#C0C0C0" offsetX="10" offsetY="10"/>'
)
_FONT_REFS: Final = tuple(_each("fontRef", number) for number in range(len(FONTS)))


def _letters(number: int, letters: Letters) -> str:
    bold = "<hh:bold/>" if letters.bold else ""
    return (
        f'<hh:charPr id="{number}" height="{letters.size}" textColor="#000000" shadeColor="none" useFontSpace="0" '
        f'useKerning="0" symMark="NONE" borderFillIDRef="1">'
        f"{_FONT_REFS[letters.font]}{_UNSTRETCHED}{bold}{_UNADORNED}</hh:charPr>"
    )


def _frame(number: int, frame: Frame) -> str:
    drawn = {"none": (), "all": ("left", "right", "top", "bottom"), "bottom": ("bottom",)}[frame.sides]
    borders = "".join(
        f'<hh:{side}Border type="{"SOLID" if side in drawn else "NONE"}" width="{frame.width}" color="#000000"/>'
        for side in ("left", "right", "top", "bottom")
    )
    brush = f'<hc:winBrush faceColor="{frame.fill}" hatchColor="#999999" alpha="0"/>'
    return (
        f'<hh:borderFill id="{number}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0">'
        '<hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>'
        f'{borders}<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/>'
        + (f"<hc:fillBrush>{brush}</hc:fillBrush>" if frame.fill else "")
        + "</hh:borderFill>"
    )


def _outline() -> str:
    """Number no outline level: chapters carry the numerals that their text has."""
    heads = "".join(
        f'<hh:paraHead start="1" level="{level}" align="LEFT" useInstWidth="0" autoIndent="0" widthAdjust="0" '
        'textOffsetType="PERCENT" textOffset="0" numFormat="DIGIT" charPrIDRef="4294967295" checkable="0"/>'
        for level in range(1, _OUTLINE_LEVELS + 1)
    )
    return f'<hh:numbering id="1" start="0">{heads}</hh:numbering>'


def _setting(number: int, setting: Setting) -> str:
    heading = "OUTLINE" if setting.outline else "NONE"
    # BREAK_WORD breaks between 어절: 한글 takes the two words the other way round from what the standard says.
    return (
        f'<hh:paraPr id="{number}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" '
        'suppressLineNumbers="0" checked="0" textDir="LTR">'
        f'<hh:align horizontal="{setting.align.upper()}" vertical="BASELINE"/>'
        f'<hh:heading type="{heading}" idRef="0" level="0"/>'
        '<hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="BREAK_WORD" widowOrphan="1" '
        f'keepWithNext="{setting.keep:d}" keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/>'
        '<hh:autoSpacing eAsianEng="0" eAsianNum="0"/><hp:switch>'
        '<hp:case hp:required-namespace="http://www.hancom.co.kr/hwpml/2016/HwpUnitChar">'
        f"{_margins(setting, 1)}</hp:case><hp:default>{_margins(setting, 2)}</hp:default></hp:switch>"
        f'<hh:border borderFillIDRef="{setting.frame}" offsetLeft="0" offsetRight="0" offsetTop="0" offsetBottom="0" '
        'connect="0" ignoreMargin="0"/></hh:paraPr>'
    )


def _margins(setting: Setting, times: int) -> str:
    """Write the margins; readers older than the namespace of the first case expect them doubled."""
    lengths = "".join(
        f'<hc:{name} value="{length * times}" unit="HWPUNIT"/>'
        for name, length in (
            ("intent", setting.intent),
            ("left", setting.left),
            ("right", 0),
            ("prev", setting.before),
            ("next", setting.after),
        )
    )
    return f'<hh:margin>{lengths}</hh:margin><hh:lineSpacing type="PERCENT" value="{setting.line}" unit="HWPUNIT"/>'


def _style(number: int, style: NamedStyle) -> str:
    return (
        f'<hh:style id="{number}" type="PARA" name="{escaped(style.name)}" engName="{escaped(style.english)}" '
        f'paraPrIDRef="{style.setting}" charPrIDRef="{style.letters}" nextStyleIDRef="{number}" langID="1042" '
        'lockForm="0"/>'
    )
