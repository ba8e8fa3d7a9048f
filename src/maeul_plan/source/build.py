"""Build plain data and its nodes from parser events, in one pass and without recursion."""

from __future__ import annotations

from collections.abc import Callable
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
from maeul_plan.source.amounts import amount_finding, join_items, join_key
from maeul_plan.source.decode import CONTROL, control_finding
from maeul_plan.source.pairs import Refusal, name_of
from maeul_plan.source.parsers import REFUSED, Parser
from maeul_plan.source.report import MAX_FINDINGS, finding
from maeul_plan.source.scalars import plain_value
from maeul_plan.source.tree import Listing, Mapping, Node, is_empty, properties_span, span

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
    handlers: dict[type[Event], _Handler] = {
        ScalarEvent: builder.scalar,
        MappingStartEvent: builder.open_mapping,
        SequenceStartEvent: builder.open_list,
        MappingEndEvent: builder.close,
        SequenceEndEvent: builder.close,
        AliasEvent: builder.alias,
        DocumentStartEvent: builder.document,
    }
    error = None
    try:
        for event in parser(where.text):
            handler = handlers.get(type(event))
            stop = handler(event) if handler else None
            if stop:
                builder.findings.append(stop)
                break
    except REFUSED as refused:
        error = refused
    builder.findings.extend(amount_finding(where, amount) for amount in builder.amounts)
    complete = error is None and not builder.stack
    root, data = (builder.root, builder.data) if complete else (None, None)
    return Built(root, data, builder.findings, complete, error, builder.last)


class _Builder:
    """The state of one reading; each handler takes an event and gives a finding only to stop."""

    def __init__(self, where: Positions) -> None:
        self.where = where
        self.findings: list[Finding] = []
        self.amounts: list[ScalarEvent] = []
        self.stack: list[Mapping | Listing] = []
        self.anchors: dict[str, _Anchored | None] = {}  # None while its node is being read
        self.repeated = 0
        self.documents = 0
        self.root: Node | None = None
        self.data: object = None
        self.last: ScalarEvent | None = None

    def document(self, event: DocumentStartEvent) -> Finding | None:
        self.documents += 1
        if self.documents == 1:
            return None
        place = self.where.first_line(event.start_mark.index, event.end_mark.index)
        message = "한 파일에 문서가 둘 이상 있습니다."
        return finding(rules.SEVERAL_DOCUMENTS, place, message, "'---' 아래를 다른 파일로 옮기십시오.")

    def scalar(self, event: ScalarEvent) -> None:
        self.last = event
        value: object = event.value
        if not event.style and (event.ctag is None or event.tag != _TEXT_TAG):
            value = plain_value(event.value)
        elif event.style == '"':
            value = self._visible(event)
        if event.ctag is not None and event.tag != _TEXT_TAG:
            self._refuse_tag(event)
        if event.anchor is not None:
            length = event.end_mark.index - event.start_mark.index
            self.anchors[event.anchor] = _Anchored(value, length)
        self._attach(value, event)

    def alias(self, event: AliasEvent) -> Finding | None:
        target = self.anchors.get(event.anchor)
        if target is None:
            kind = "자기 자신을 가리키는" if event.anchor in self.anchors else "가리키는 곳이 없는"
            message = f"{kind} 별칭 '*{event.anchor}'입니다."
            self._report(
                rules.UNKNOWN_ALIAS, event, message, "값을 그대로 쓰거나, 글이면 따옴표로 묶으십시오."
            )
            self._attach(None, event)
            return None
        self.repeated += target.length
        if self.repeated > MAX_REPEATED:
            message = f"별칭을 펼치면 {MAX_REPEATED:,}자를 넘습니다."
            return finding(
                rules.ALIAS_EXPANSION, self._place(event), message, "별칭 대신 값을 그대로 쓰십시오."
            )
        self._attach(target.value, event)
        return None

    def open_mapping(self, event: MappingStartEvent) -> Finding | None:
        return self._open(Mapping(event, self.repeated, event))

    def open_list(self, event: SequenceStartEvent) -> Finding | None:
        return self._open(Listing(event, self.repeated, event))

    def close(self, event: CollectionEndEvent) -> None:
        branch = self.stack.pop()
        branch.end = event
        start = branch.start
        if start.anchor is not None:
            length = event.end_mark.index - start.start_mark.index
            self.anchors[start.anchor] = _Anchored(
                branch.data, length + self.repeated - branch.repeated_before
            )
        self._attach(branch.data, branch)

    def _open(self, branch: Mapping | Listing) -> Finding | None:
        event = branch.start
        if len(self.stack) == MAX_DEPTH:
            start = event.start_mark.index
            message = f"묶음이 {MAX_DEPTH}겹을 넘게 겹쳐 있습니다."
            place = self.where.place(start, start + 1)
            return finding(rules.TOO_DEEP, place, message, "빠뜨린 닫는 괄호가 있는지 살펴보십시오.")
        if event.ctag is not None:
            self._refuse_tag(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        self.stack.append(branch)
        return None

    def _attach(self, value: object, node: Node) -> None:
        if not self.stack:
            self.root, self.data = node, value
            return
        branch = self.stack[-1]
        if isinstance(branch, Mapping):
            if branch.key is None:
                branch.key, branch.key_value = node, value
            else:
                self._pair(branch, branch.key, value, node)
                branch.key = None
            return
        branch.last = node
        if branch.start.flow_style and branch.nodes:
            amount = join_items(self.where.text, branch.nodes[-1], node)
            if amount:
                self._keep_amount(branch.nodes[-1], amount)
                branch.nodes[-1], branch.data[-1] = amount, amount.value
                return
        branch.data.append(value)
        branch.nodes.append(node)

    def _pair(self, branch: Mapping, key: Node, value: object, node: Node) -> None:
        branch.last = node
        if value is None and is_empty(node):
            branch.last = node = key
            if branch.start.flow_style and self._join_pair(branch, key):
                return
        name = name_of(key, branch.key_value)
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
        branch.data[name], branch.pairs[name] = amount.value, (first_key, amount)
        return True

    def _keep_amount(self, before: Node, amount: ScalarEvent) -> None:
        """Remember an amount put together; one that grows by another group is still one."""
        if self.amounts and self.amounts[-1] is before:
            self.amounts[-1] = amount
        elif len(self.amounts) < MAX_FINDINGS:
            self.amounts.append(amount)

    def _visible(self, event: ScalarEvent) -> str:
        r"""Take out of a double-quoted text what an escape such as `\0` brought in."""
        value: str = event.value
        found = CONTROL.search(value)
        if found is None:
            return value
        self._keep(control_finding(self._place(event), found[0]))
        return CONTROL.sub(" ", value)

    def _refuse_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        place = self.where.first_line(*properties_span(self.where.text, event, event.end_mark.index))
        message = "'!'로 시작하는 꼬리표(태그)는 쓰지 않습니다."
        self._keep(finding(rules.TAG, place, message, "꼬리표를 지우십시오. 글이면 따옴표로 묶으십시오."))

    def _place(self, node: Node) -> Place:
        return self.where.first_line(*span(self.where.text, node))

    def _report(self, rule: Rule, node: Node, message: str, way_on: str, *related: Related) -> None:
        self._keep(finding(rule, self._place(node), message, way_on, *related))

    def _keep(self, found: Finding) -> None:
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(found)
