"""Build plain data and its nodes from parser events, in one pass and without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from maeul_plan.findings import Finding
from maeul_plan.source import rules
from maeul_plan.source.collect import Collector
from maeul_plan.source.decode import CONTROL, control_finding
from maeul_plan.source.parsers import REFUSED, Parser
from maeul_plan.source.report import finding
from maeul_plan.source.scalars import plain_value
from maeul_plan.source.tree import Listing, Mapping, Node, Span, properties_span, scalar_span

if TYPE_CHECKING:
    from maeul_plan.source.positions import Positions

MAX_DEPTH = 64
# Characters that aliases may repeat in all, counting what repeats inside the repeated.
MAX_REPEATED = 100_000

# What an unquoted value loses: ` #1 …` is a comment to YAML, and hardly one to who wrote it.
_CUT = re.compile(r"(?<=[^\s])[ \t]+(?P<lost>#[0-9][^\r\n]*)")

_TEXT_TAG = "tag:yaml.org,2002:str"
_Handler: TypeAlias = Callable[..., Finding | None]


class Built(NamedTuple):
    """What came of the events; `error` is what the parser refused, `last` the scalar read before it."""

    root: Node | None
    findings: list[Finding]
    complete: bool
    error: Exception | None
    last: ScalarEvent | None


class _Anchored(NamedTuple):
    value: object
    length: int  # characters of text that an alias to it repeats


def build(where: Positions, parser: Parser) -> Built:
    """Read a text with a parser, up to the first thing that forbids going on."""
    builder = _Builder(where)
    error = None
    try:
        stop = builder.read(parser(where.text))
    except REFUSED as refused:
        error, stop = refused, None
    collected = builder.collected
    findings = collected.findings() + ([stop] if stop else [])
    complete = error is None and not collected.stack
    return Built(collected.root if complete else None, findings, complete, error, builder.last)


class _Builder:
    """The state of one reading; each handler takes an event and gives a finding only to stop."""

    def __init__(self, where: Positions) -> None:
        self.where = where
        self.collected = Collector(where)
        self.anchors: dict[str, _Anchored | None] = {}  # None while its node is being read
        self.repeated = 0
        self.documents = 0
        self.last: ScalarEvent | None = None

    def read(self, events: Iterator[Event]) -> Finding | None:
        """Take in the events; give a finding only where it forbids going on."""
        handlers: dict[type[Event], _Handler] = {
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        scalar, attach, get = self._scalar, self.collected.attach, handlers.get
        cuts = {cut.start(): cut.span("lost") for cut in _CUT.finditer(self.where.text)}
        for event in events:
            if isinstance(event, ScalarEvent):  # two events of three
                self.last = event
                if event.style or event.ctag is not None or event.anchor is not None:
                    scalar(event)
                else:
                    attach(plain_value(event.value), (event.start_mark.index, event.end_mark.index))
                    if cuts and (lost := cuts.pop(self._end(event), None)):
                        self._cut(lost)
                continue
            handler = get(type(event))
            if handler:
                stop = handler(event)
                if stop:
                    return stop
        return None

    def _end(self, event: ScalarEvent) -> int:
        """Give where an unquoted value ends: an empty one behind its colon; one parser sets it at the next token."""
        end: int = event.end_mark.index
        if event.value:
            return end
        before = self.where.text[:end].rfind(":")
        return before + 1 if before >= 0 else end

    def _cut(self, lost: Span) -> None:
        start, end = lost
        written = self.where.text[start:end].rstrip()
        message = f"값이 ' #' 앞에서 끊겨 '{written}'은(는) 문서에 나오지 않습니다"
        way_on = "값의 한 부분이면 값 전체를 따옴표로 묶고, 설명이면 # 뒤를 띄우십시오."
        self.collected.report(rules.CUT_BY_HASH, (start, start + len(written)), message, way_on)

    def _document(self, event: DocumentStartEvent) -> Finding | None:
        self.documents += 1
        if self.documents == 1:
            return None
        place = self.where.first_line(event.start_mark.index, len(self.where.text))
        message = "한 파일에 문서가 둘 이상 있습니다"
        return finding(rules.SEVERAL_DOCUMENTS, place, message, "여기부터는 다른 파일로 옮기십시오.")

    def _scalar(self, event: ScalarEvent) -> None:
        """Take in a scalar with quotes, an anchor or a tag, or a block scalar."""
        node = scalar_span(self.where.text, event)
        value: object = event.value
        if event.style == '"':
            value = self._visible(event.value, node)
        elif not event.style and (event.ctag is None or event.tag != _TEXT_TAG):
            value = plain_value(event.value)
        if event.ctag is not None and event.tag != _TEXT_TAG:
            self._refuse_tag(event)
        if event.anchor is not None:
            length = event.end_mark.index - event.start_mark.index
            self.anchors[event.anchor] = _Anchored(value, length)
        self.collected.attach(value, node)

    def _alias(self, event: AliasEvent) -> Finding | None:
        target = self.anchors.get(event.anchor)
        node = event.start_mark.index, event.end_mark.index
        if target is None:
            kind = "자기 자신을 가리키는" if event.anchor in self.anchors else "가리키는 곳이 없는"
            message = f"{kind} 별칭 '*{event.anchor}'입니다"
            self.collected.report(rules.UNKNOWN_ALIAS, node, message, "값을 그대로 쓰거나, 글이면 따옴표로 묶으십시오.")
            self.collected.attach(None, node)
            return None
        self.repeated += target.length
        if self.repeated > MAX_REPEATED:
            message = f"별칭을 펼치면 {MAX_REPEATED:,}자를 넘습니다"
            return finding(
                rules.ALIAS_EXPANSION, self.collected.place(node), message, "별칭 대신 값을 그대로 쓰십시오."
            )
        self.collected.attach(target.value, node)
        return None

    def _close(self, event: CollectionEndEvent) -> None:
        branch = self.collected.stack.pop()
        start = branch.event
        if start.flow_style:
            branch.flow_end = event.end_mark.index
        if start.anchor is not None:
            length = event.end_mark.index - start.start_mark.index
            self.anchors[start.anchor] = _Anchored(branch.data, length + self.repeated - branch.repeated_before)
        self.collected.attach(branch.data, branch)

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> Finding | None:
        if len(self.collected.stack) == MAX_DEPTH:
            start = event.start_mark.index
            message = f"묶음이 {MAX_DEPTH}겹을 넘게 겹쳐 있습니다"
            place = self.where.place(start, start + 1)
            return finding(rules.TOO_DEEP, place, message, "빠뜨린 닫는 괄호가 있는지 살펴보십시오.")
        if event.ctag is not None:
            self._refuse_tag(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        kind = Mapping if isinstance(event, MappingStartEvent) else Listing
        start = event.start_mark.index
        self.collected.stack.append(kind(event, self.repeated, (start, start)))
        return None

    def _visible(self, value: str, node: Span) -> str:
        r"""Take out of a double-quoted text what an escape such as `\0` brought in."""
        found = None if value.isprintable() else CONTROL.search(value)
        if found is None:
            return value
        self.collected.keep(control_finding(self.collected.place(node), found[0]))
        return CONTROL.sub(" ", value)

    def _refuse_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        place = self.where.place(*properties_span(self.where.text, event))
        message = "'!'로 시작하는 꼬리표(태그)는 쓰지 않습니다"
        self.collected.keep(finding(rules.TAG, place, message, "꼬리표를 지우십시오. 글이면 따옴표로 묶으십시오."))
