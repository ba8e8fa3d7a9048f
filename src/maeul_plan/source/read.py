"""Read a plan's YAML text into plain data that remembers its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from maeul_plan.findings import Finding, Place, in_file_order
from maeul_plan.source import rules
from maeul_plan.source.comments import Comment, comments_of
from maeul_plan.source.decode import MAX_BYTES, control_findings, decode, without_control
from maeul_plan.source.positions import Positions, positions
from maeul_plan.source.report import finding
from maeul_plan.source.syntax import syntax_finding
from maeul_plan.source.tree import Found, Mapping, Where, find, is_empty, span, written_node
from maeul_plan.source.within import span_within

if TYPE_CHECKING:
    from maeul_plan.source.build import Built
    from maeul_plan.source.parsers import Parser


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read, or as it is with some values of other texts put into it.

    `text` is decoded and without byte order mark, "" where it could not be decoded. `data` is a dict of
    dicts, lists, str, int, bool and None, or None where nothing usable was read. Parts that an alias
    repeats are the same objects: read them, never write to them. `others` are the texts that values were
    taken from, by path.
    """

    path: str
    text: str
    data: object | None
    findings: tuple[Finding, ...]
    _where: Positions = field(repr=False, compare=False)
    _root: Found | None = field(repr=False, compare=False)
    others: tuple[tuple[str, str], ...] = field(default=(), repr=False, compare=False)

    @property
    def texts(self) -> dict[str, str]:
        """All texts that its places may be in, by path."""
        return {self.path: self.text, **dict(self.others)}

    @property
    def root(self) -> Found | None:
        """The outermost mapping, where there is one."""
        return self._root

    def written(self, where: Where) -> str:
        """Give a scalar as the file has it, "" where there is none; of a path that goes on behind it, the scalar."""
        found = find(self._root, where).value if self._root else None
        return str(found) if isinstance(found, str | int) else ""

    def place(self, where: Where) -> Place:
        """Give the span of a value, quotes included; an empty value stands at its key.

        A path that does not exist gives its longest part that does; () gives the file's first key's line.
        """
        found = find(self._root, where) if self._root else None
        if found is None or found is self._root:
            return self.key_place(())
        return found.text.place(*found.span())

    def key_place(self, where: Where) -> Place:
        """Give the span of the key that holds a value; for a list's item the first line of the value."""
        if self._root is None:
            return Place(self.path, 1, 1, 1, 1)
        found = find(self._root, where)
        return found.text.first_line(*found.key_span())

    def place_within(self, where: Where, start: int, end: int) -> Place:
        """Give the place of the characters `start:end` of a scalar's value.

        That is the whole value's place where it is not written as it reads: escaped, folded, over lines.
        """
        if self._root is None:
            return self.key_place(where)
        found = find(self._root, where)
        return found.text.place(*span_within(found.text, found.span(), found.value, (start, end)))

    def comments(self) -> tuple[Comment, ...]:
        """Give the comments of the text in file order."""
        node = written_node(self._root) if self._root else None
        return tuple(comments_of(self._where, node)) if isinstance(node, Mapping) else ()


def read(path: str, content: bytes, limit: int = MAX_BYTES) -> Source:
    """Read the content of a file of at most `limit` bytes; `path` is what findings call it. Never raises."""
    from maeul_plan.source.parsers import INSTALLED  # noqa: PLC0415 - loads ruamel, for which no text has use

    return read_with(INSTALLED, path, content, limit)


def read_with(installed: tuple[Parser, ...], path: str, content: bytes, limit: int = MAX_BYTES) -> Source:
    """Read with the given parsers, of which the last has the last word."""
    text = decode(path, content, limit)
    if isinstance(text, Finding):
        return Source(path, "", None, (text,), positions(path, ""), None)
    where = positions(path, without_control(text))
    built = _build(where, installed)
    findings = [*control_findings(where, text), *built.findings, *_faults(where, built)]
    root = Found(where, None, built.root, built.root.data) if isinstance(built.root, Mapping) else None
    return Source(path, text, root and root.value, in_file_order(findings), where, root)


def _build(where: Positions, installed: tuple[Parser, ...]) -> Built:
    """Let the last parser decide what another refuses; they also differ on a block that is all there is."""
    from maeul_plan.source.build import build  # noqa: PLC0415 - loads ruamel
    from maeul_plan.source.parsers import parsers_for  # noqa: PLC0415 - the same

    *quick, last = parsers_for(where.text, installed)
    for parser in quick:
        built = build(where, parser)
        if built.error is None and not isinstance(built.root, tuple):
            return built
    return build(where, last)


def _faults(where: Positions, built: Built) -> list[Finding]:
    """Say what is wrong with a text as a whole: it breaks off, is empty, or is no mapping."""
    if built.error is not None:
        return [syntax_finding(where, built.error, built.last)]
    if not built.complete or isinstance(built.root, Mapping):
        return []
    if built.root is None or is_empty(built.root):
        empty = Place(where.path, 1, 1, 1, 1)
        return [finding(rules.EMPTY, empty, "파일에 내용이 없습니다", "'maeul init'으로 새 계획을 만드십시오.")]
    place = where.first_line(*span(where.text, built.root))
    message = "맨 바깥이 '이름: 값' 꼴이 아닙니다"
    return [finding(rules.NOT_A_MAPPING, place, message, "첫 줄을 'maeul: 1'로 시작하십시오.")]
