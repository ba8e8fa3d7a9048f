"""Fonts of a .docx file: names only, each with those that stand in for it where it is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from maeul_plan.document.layout.style import Fonts
from maeul_plan.document.writers.docx.xml import element, root

_LONGEST_NAME: Final = 31
"""As long as a font's name is in Word."""


def font_names(family: str) -> str:
    """Say which font Latin letters, Hangul and Hanja have: the same."""
    name = family[:_LONGEST_NAME]
    return element("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def fonts_part(fonts: Fonts) -> str:
    """Name each first font once, with the further ones of its role."""
    roles = ((fonts.note, "swiss"), (fonts.head, "swiss"), (fonts.body, "roman"))
    families = {names[0]: (names[1:], kind) for names, kind in roles}
    return root("fonts", *(_font(name, others, kind) for name, (others, kind) in families.items()))


def _font(name: str, others: Sequence[str], kind: str) -> str:
    return element(
        "font",
        element("altName", val=",".join(others)) if others else "",
        element("charset", val="81"),
        element("family", val=kind),
        element("pitch", val="variable"),
        name=name[:_LONGEST_NAME],
    )
