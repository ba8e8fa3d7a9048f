"""Regular expressions that are compiled when they are first used: a run needs half of them, and each costs a start."""

from __future__ import annotations

import re
from typing import Any, cast


class Pattern:
    """Stand in for a pattern until something is asked of it; what was asked for once is kept."""

    def __init__(self, source: str, flags: int) -> None:
        """Keep what is to be compiled."""
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        """Compile, and keep what was asked for."""
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Make a pattern as `re.compile` does, but at its first use; a mistake in it is told only then."""
    return cast("re.Pattern[str]", Pattern(source, flags))
