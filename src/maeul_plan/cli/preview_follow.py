"""Keeps what a preview serves in step with the files it depends on."""

from __future__ import annotations

from maeul_plan.cli.preview_look import Asked, look, watched
from maeul_plan.preview.board import Board
from maeul_plan.preview.page import posted
from maeul_plan.preview.watch import stamps


class Follower:
    """Looks at a plan once, and again whenever a file has changed; the last document that was printed stays."""

    def __init__(self, asked: Asked) -> None:
        """Look for the first time."""
        self._asked = asked
        self._stamps = stamps(watched(asked))
        seen = look(asked)
        self._last = seen.document
        self.board = Board(posted(seen, seen.document))

    def follow(self) -> None:
        """Look again where a file has changed; a change while looking is met by the next call."""
        now = stamps(watched(self._asked))
        if now == self._stamps:
            return
        self._stamps = now
        seen = look(self._asked)
        self._last = self._last if seen.document is None else seen.document
        self.board.post(posted(seen, self._last))
