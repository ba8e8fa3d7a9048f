"""Build plain data and its nodes from parser events, in one pass and without recursion."""

from __future__ import annotations

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

from maeul_plan.findings import Finding, Place, Related, Rule
from maeul_plan.source import rules
from maeul_plan.source.amounts import amount_finding, amount_text, join_items, join_key
from maeul_plan.source.decode import CONTROL, control_finding
from maeul_plan.source.pairs import Refusal, name_of
from maeul_plan.source.parsers import REFUSED, Parser
from maeul_plan.source.report import MAX_FINDINGS, finding
from maeul_plan.source.scalars import plain_value
from maeul_plan.source.tree import Listing, Mapping, Node, Span, content_start, scalar_span, span

if TYPE_CHECKING:
    from maeul_plan.source.positions import Positions

MAX_DEPTH = 64
# Characters that aliases may repeat in all, counting what repeats inside the repeated.
MAX_REPEATED = 100_000

_TEXT_TAG = "tag:yaml.org,2002:str"
_Handler: TypeAlias = Callable[..., Finding | None]


class Built(NamedTuple):
    """What came of the events; `error` is what the parser refused, `last` the scalar read before it."""

    root: Node | None
    data: object
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
    findings = builder.findings + [amount_finding(where, amount) for amount in builder.amounts]
    if stop:
        findings.append(stop)
    complete = error is None and not builder.stack
    root, data = (builder.root, builder.data) if complete else (None, None)
    return Built(root, data, findings, complete, error, builder.last)


class _Builder:
    """The state of one reading; each handler takes an event and gives a finding only to stop."""

    def __init__(self, where: Positions) -> None:
        self.where = where
        self.findings: list[Finding] = []
        self.amounts: list[Span] = []
        self.stack: list[Mapping | Listing] = []
        self.anchors: dict[str, _Anchored | None] = {}  # None while its node is being read
        self.repeated = 0
        self.documents = 0
        self.root: Node | None = None
        self.data: object = None
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
        scalar, attach, get = self._scalar, self._attach, handlers.get
        for event in events:
            if isinstance(event, ScalarEvent):  # two events of three
                self.last = event
                if event.style or event.ctag is not None or event.anchor is not None:
                    scalar(event)
                else:
                    attach(plain_value(event.value), (event.start_mark.index, event.end_mark.index))
                continue
            handler = get(type(event))
            if handler:
                stop = handler(event)
                if stop:
                    return stop
        return None

    def _document(self, event: DocumentStartEvent) -> Finding | None:
        self.documents += 1
        if self.documents == 1:
            return None
        place = self.where.first_line(event.start_mark.index, event.end_mark.index)
        message = "한 파일에 문서가 둘 이상 있습니다."
        return finding(rules.SEVERAL_DOCUMENTS, place, message, "'---' 아래를 다른 파일로 옮기십시오.")

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
        self._attach(value, node)

    def _alias(self, event: AliasEvent) -> Finding | None:
        target = self.anchors.get(event.anchor)
        node = event.start_mark.index, event.end_mark.index
        if target is None:
            kind = "자기 자신을 가리키는" if event.anchor in self.anchors else "가리키는 곳이 없는"
            message = f"{kind} 별칭 '*{event.anchor}'입니다."
            self._report(
                rules.UNKNOWN_ALIAS, node, message, "값을 그대로 쓰거나, 글이면 따옴표로 묶으십시오."
            )
            self._attach(None, node)
            return None
        self.repeated += target.length
        if self.repeated > MAX_REPEATED:
            message = f"별칭을 펼치면 {MAX_REPEATED:,}자를 넘습니다."
            return finding(
                rules.ALIAS_EXPANSION, self._place(node), message, "별칭 대신 값을 그대로 쓰십시오."
            )
        self._attach(target.value, node)
        return None

    def _close(self, event: CollectionEndEvent) -> None:
        branch = self.stack.pop()
        start = branch.event
        if start.flow_style:
            branch.flow_end = event.end_mark.index
        if start.anchor is not None:
            length = event.end_mark.index - start.start_mark.index
            self.anchors[start.anchor] = _Anchored(
                branch.data, length + self.repeated - branch.repeated_before
            )
        self._attach(branch.data, branch)

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> Finding | None:
        if len(self.stack) == MAX_DEPTH:
            start = event.start_mark.index
            message = f"묶음이 {MAX_DEPTH}겹을 넘게 겹쳐 있습니다."
            place = self.where.place(start, start + 1)
            return finding(rules.TOO_DEEP, place, message, "빠뜨린 닫는 괄호가 있는지 살펴보십시오.")
        if event.ctag is not None:
            self._refuse_tag(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        kind = Mapping if isinstance(event, MappingStartEvent) else Listing
        start = event.start_mark.index
        self.stack.append(kind(event, self.repeated, (start, start)))
        return None

    def _attach(self, value: object, node: Node) -> None:
        """Put a finished value where it belongs: a list's next item, a mapping's next key or its value."""
        if not self.stack:
            self.root, self.data = node, value
            return
        branch = self.stack[-1]
        if type(branch) is Mapping:
            key = branch.key
            if key is None:
                branch.key, branch.key_value = node, value
                return
            branch.key = None
            branch.last = node
            name = branch.key_value
            if type(name) is str and value is not None and name not in branch.pairs and name != "<<":
                branch.data[name] = value
                branch.pairs[name] = key, node
                return
            self._unusual_pair(branch, key, value, node)
        else:
            self._item(branch, value, node)

    def _item(self, branch: Listing, value: object, node: Node) -> None:
        branch.last = node
        if branch.event.flow_style and branch.nodes:
            amount = join_items(self.where.text, branch.nodes[-1], node)
            if amount:
                self._keep_amount(branch.nodes[-1], amount)
                branch.nodes[-1], branch.data[-1] = amount, amount_text(self.where.text, amount)
                return
        branch.data.append(value)
        branch.nodes.append(node)

    def _unusual_pair(self, branch: Mapping, key: Node, value: object, node: Node) -> None:
        if value is None and isinstance(node, tuple) and node[0] == node[1]:
            branch.last = node = key
            if branch.event.flow_style and self._join_pair(branch, key):
                return
        name = name_of(self.where.text, key, branch.key_value)
        if isinstance(name, Refusal):
            self._report(name.rule, key, name.message, name.help)
        elif name in branch.pairs:
            first = Related(self._place(branch.pairs[name][0]), "처음 쓴 곳입니다.")
            message = f"'{name}' 항목이 두 번 나옵니다."
            self._report(rules.DUPLICATE_KEY, key, message, "하나만 남기거나 이름을 바꾸십시오.", first)
        else:
            branch.data[name] = value
            branch.pairs[name] = key, node

    def _join_pair(self, branch: Mapping, key: Node) -> bool:
        """Take a key without a value for the rest of the amount before it, if it is."""
        name = next(reversed(branch.pairs), None)
        if name is None:
            return False
        first_key, before = branch.pairs[name]
        amount = join_key(self.where.text, before, key)
        if amount is None:
            return False
        self._keep_amount(before, amount)
        branch.data[name], branch.pairs[name] = amount_text(self.where.text, amount), (first_key, amount)
        return True

    def _keep_amount(self, before: Node, amount: Span) -> None:
        """Remember an amount put together; one that grows by another group is still one."""
        if self.amounts and self.amounts[-1] is before:
            self.amounts[-1] = amount
        elif len(self.amounts) < MAX_FINDINGS:
            self.amounts.append(amount)

    def _visible(self, value: str, node: Span) -> str:
        r"""Take out of a double-quoted text what an escape such as `\0` brought in."""
        found = CONTROL.search(value)
        if found is None:
            return value
        self._keep(control_finding(self._place(node), found[0]))
        return CONTROL.sub(" ", value)

    def _refuse_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        behind = content_start(self.where.text, event, end)
        place = self.where.first_line(start, behind if behind > start else end)
        message = "'!'로 시작하는 꼬리표(태그)는 쓰지 않습니다."
        self._keep(finding(rules.TAG, place, message, "꼬리표를 지우십시오. 글이면 따옴표로 묶으십시오."))

    def _place(self, node: Node) -> Place:
        return self.where.first_line(*span(self.where.text, node))

    def _report(self, rule: Rule, node: Node, message: str, way_on: str, *related: Related) -> None:
        self._keep(finding(rule, self._place(node), message, way_on, *related))

    def _keep(self, found: Finding) -> None:
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(found)
