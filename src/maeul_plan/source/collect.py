"""Collect values into plain data and its nodes, with what is wrong about keys and torn amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maeul_plan.findings import Finding, Place, Related, Rule
from maeul_plan.source import rules
from maeul_plan.source.amounts import amount_finding, amount_text, join_items, join_key
from maeul_plan.source.pairs import Refusal, name_of
from maeul_plan.source.report import MAX_FINDINGS, finding
from maeul_plan.source.tree import Listing, Mapping, Node, Span, is_empty, span

if TYPE_CHECKING:
    from maeul_plan.source.positions import Positions


class Collector:
    """What was read so far: `stack` holds the mappings and lists that are still open."""

    def __init__(self, where: Positions) -> None:
        """Start with nothing read of a text."""
        self.where = where
        self.stack: list[Mapping | Listing] = []
        self.root: Node | None = None
        self._findings: list[Finding] = []
        self._amounts: list[Span] = []

    def findings(self) -> list[Finding]:
        """Give all that was found; an amount is complete only once everything is read."""
        return self._findings + [amount_finding(self.where, amount) for amount in self._amounts]

    def attach(self, value: object, node: Node) -> None:
        """Put a value where it belongs: next item of a list, next key of a mapping, or that key's value."""
        if not self.stack:
            self.root = node
            return
        branch = self.stack[-1]
        if isinstance(branch, Mapping):
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
        if is_empty(node):
            branch.last = node = key
            if branch.event.flow_style and self._join_pair(branch, key):
                return
        name = name_of(self.where.text, key, branch.key_value)
        if isinstance(name, Refusal):
            self.report(name.rule, key, name.message, name.help)
        elif name in branch.pairs:
            first = Related(self.place(branch.pairs[name][0]), "처음 쓴 곳입니다")
            message = f"'{name}' 항목이 두 번 나옵니다"
            self.report(rules.DUPLICATE_KEY, key, message, "하나만 남기거나 이름을 바꾸십시오.", first)
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
        if self._amounts and self._amounts[-1] is before:
            self._amounts[-1] = amount
        elif len(self._amounts) < MAX_FINDINGS:
            self._amounts.append(amount)

    def place(self, node: Node) -> Place:
        """Give the part of a node on its first line."""
        return self.where.first_line(*span(self.where.text, node))

    def report(self, rule: Rule, node: Node, message: str, way_on: str, *related: Related) -> None:
        """Keep a finding about a node."""
        self.keep(finding(rule, self.place(node), message, way_on, *related))

    def keep(self, found: Finding) -> None:
        """Keep a finding unless there are too many already."""
        if len(self._findings) < MAX_FINDINGS:
            self._findings.append(found)
