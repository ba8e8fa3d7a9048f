"""Which classes of disclosure (공개 구분) let the public read a document."""

from __future__ import annotations

from typing import Final

OPEN: Final = frozenset({"공개", "대시민공개"})
"""Everyone may read all of it; 대시민공개 is what Seoul calls 공개."""

PUBLISHED: Final = OPEN | {"부분공개"}
"""Everyone may read at least a part of it."""
