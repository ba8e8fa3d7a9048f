"""WordprocessingML as text: elements of its namespace `w`, safe whatever stands in them."""

from __future__ import annotations

from typing import Final

from maeul_plan.document.markup import escaped

_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TWENTIETHS: Final = 5


def element(name: str, /, *inside: str, **values: str | int) -> str:
    """Write `w:name` with its attributes and what stands in it."""
    given = "".join(f' w:{key}="{escaped(str(value))}"' for key, value in values.items())
    return f"<w:{name}{given}>{''.join(inside)}</w:{name}>" if inside else f"<w:{name}{given}/>"


def root(name: str, *inside: str) -> str:
    """Write an element that stands by itself, with the namespaces said."""
    return f'<w:{name} xmlns:w="{_WORD}" xmlns:r="{_RELATIONS}">{"".join(inside)}</w:{name}>'


def run(text: str) -> str:
    """Write a text as it is; a tab is a jump to the next stop."""
    parts = (f'<w:t xml:space="preserve">{escaped(part)}</w:t>' if part else "" for part in text.split("\t"))
    return element("r", element("tab").join(parts))


def twips(length: int) -> int:
    """Turn hundredths of a point into Word's twentieths."""
    return round(length / _TWENTIETHS)
