"""What is served now, and waiting until something else is."""

from __future__ import annotations

import threading
from typing import NamedTuple


class Posted(NamedTuple):
    """The bytes of the page and of its document, and a name for both that changes when they do."""

    version: str
    page: bytes
    document: bytes


class Board:
    """Holds what is served; one thread posts, any number read and wait."""

    def __init__(self, first: Posted) -> None:
        """Begin with something to show."""
        self._posted = first
        self._open = True
        self._changed = threading.Condition()

    @property
    def posted(self) -> Posted:
        """What is served now."""
        return self._posted

    def post(self, posted: Posted) -> None:
        """Serve something else from now on, and wake who waits for it."""
        with self._changed:
            self._posted = posted
            self._changed.notify_all()

    def close(self) -> None:
        """Wake all who wait: nothing more will come."""
        with self._changed:
            self._open = False
            self._changed.notify_all()

    def after(self, version: str, seconds: float) -> str | None:
        """Wait for another version, at most so long: the version then served, None once nothing more will come."""
        with self._changed:
            self._changed.wait_for(lambda: not self._open or self._posted.version != version, seconds)
            return self._posted.version if self._open else None
