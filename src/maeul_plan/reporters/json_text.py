"""JSON that a terminal and a UTF-8 file can take."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

# What json leaves as it is, though a terminal obeys it or UTF-8 cannot carry it.
_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def json_text(document: Mapping[str, object]) -> str:
    """Write a document, Korean as it is, with a line break at its end."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
