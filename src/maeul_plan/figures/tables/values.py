"""Work out the cells of a sheet, each once and after what it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.figures.rounding import Rounding
from maeul_plan.figures.tables.arithmetic import (
    NONE,
    Outcome,
    Value,
    between,
    exactly,
    gathered,
    mean,
    minus,
    over,
    plus,
    times,
)
from maeul_plan.figures.tables.sheet import Owner, Sheet
from maeul_plan.figures.tables.units import coarse, places, scale, unit_shown
from maeul_plan.notation.table.names import Axis
from maeul_plan.notation.table.tree import Expression, Function, Gathered, Named, Number, OneCell, Product, Sum
from maeul_plan.plan.budget import RoundingWay


class Node(NamedTuple):
    """What is worked out: a cell (칸) by row and column, or the running sum of the first `at` plain ones of a line.

    A running sum goes down a column (열), or along a row (행), which `line` names.
    """

    kind: Literal["칸", "열", "행"]
    at: int
    line: int


class Circle(NamedTuple):
    """Columns and rows whose formulas lead back to themselves, in order."""

    owners: tuple[Owner, ...]


Parts: TypeAlias = tuple[tuple[bool, Expression], ...]
Ways: TypeAlias = Mapping[Owner, RoundingWay]
_NO_SLACK: Final = Fraction(0)
_MOST_CIRCLES: Final = 100
_HALF_UP: Final[RoundingWay] = "반올림"


class Values:
    """The figures of a sheet as they are asked for: `exact` before a cell's rounding, `get` after it.

    `ways` names the rounding of a column or row whose figures aren't rounded half up, and `named` that of all. `slack`
    is how much of its last figure a typed figure that may have been rounded is off at most: none, or a half.
    """

    def __init__(self, sheet: Sheet, ways: Ways, named: RoundingWay | None, slack: Fraction = _NO_SLACK) -> None:
        """Work nothing out yet."""
        self.sheet, self.ways, self._way, self._slack = sheet, ways, named or _HALF_UP, slack
        self._done: dict[Node, Outcome] = {}
        self._exact: dict[Node, Outcome] = {}
        self.circles: list[Circle] = []

    def get(self, row: int, column: int) -> Outcome:
        """Give a cell's figure, rounded as it is shown, in base units."""
        return self._ask(Node("칸", row, column))

    def exact(self, row: int, column: int) -> Outcome:
        """Give a cell's figure before it is rounded."""
        node = Node("칸", row, column)
        self._ask(node)
        return self._exact.get(node, self._done[node])

    def by(self, owner: Owner, row: int, column: int) -> Outcome:
        """Work a cell out by a column's or a row's formula, not rounded."""
        formula = self.sheet.formula(owner)
        if formula is None:
            return "broken"
        for need in self._needs_of(formula, owner.axis, row, column):
            self._ask(need)
        return self._evaluate(formula, owner.axis, row, column)

    def way(self, owner: Owner) -> RoundingWay:
        """Give the way in which the figures of a column or row are rounded."""
        return self.ways.get(owner, self._way)

    def _ask(self, asked: Node) -> Outcome:
        """Work a node out after all that it needs, without recursion: a chain may be as long as the table."""
        stack, entered = [asked], set[Node]()
        while stack:
            node = stack[-1]
            if node in self._done:
                stack.pop()
            elif node in entered:
                entered.discard(node)
                self._done[node] = self._work_out(node)
                stack.pop()
            else:
                entered.add(node)
                needs = [need for need in self._needs(node) if need not in self._done]
                for need in needs:
                    if need in entered:
                        self._close(need, stack, entered)
                    else:
                        stack.append(need)
        return self._done[asked]

    def _close(self, back: Node, stack: list[Node], entered: set[Node]) -> None:
        """Note a circle: the formulas on the way from a node back to it, each once."""
        if len(self.circles) == _MOST_CIRCLES:
            return
        path = [one for one in stack if one in entered]
        nodes = path[path.index(back) :]
        owners = (self.sheet.owner(node.at, node.line) for node in nodes if node.kind == "칸")
        self.circles.append(Circle(tuple(dict.fromkeys(owner for owner in owners if owner))))

    def _needs(self, node: Node) -> list[Node]:
        if node.kind == "칸":
            owner = self.sheet.owner(node.at, node.line)
            formula = self.sheet.formula(owner) if owner else None
            if owner is None or formula is None or node.at in self.sheet.too_long:
                return []
            return self._needs_of(formula, owner.axis, node.at, node.line)
        return [Node(node.kind, node.at - 1, node.line), self._last(node)] if node.at else []

    def _last(self, node: Node) -> Node:
        """Give the cell that a running sum adds last."""
        if node.kind == "열":
            return Node("칸", self.sheet.plain_rows[node.at - 1], node.line)
        return Node("칸", node.line, self.sheet.plain_columns[node.at - 1])

    def _work_out(self, node: Node) -> Outcome:
        if node.kind != "칸":
            before = [self._of(Node(node.kind, node.at - 1, node.line)), self._of(self._last(node))] if node.at else []
            return gathered(before) if before else NONE
        row, column = node.at, node.line
        owner = self.sheet.owner(row, column)
        if row in self.sheet.too_long:
            return "broken"
        if owner is None:
            return self._typed(row, column)
        formula = self.sheet.formula(owner)
        if formula is None:
            return "broken"
        self._exact[node] = exact = self._evaluate(formula, owner.axis, row, column)
        return self._rounded(exact, owner, row, column) if isinstance(exact, Value) else exact

    def _typed(self, row: int, column: int) -> Outcome:
        entry = self.sheet.cells[row][column]
        if entry.is_dash:
            return exactly(Fraction(0))
        if entry.number is None:
            return "blank"
        amount = entry.number.number * scale(self.sheet, row, column, entry.number.unit)
        slack = coarse(self.sheet, row, column) * self._slack if self._slack else None
        return Value(amount, amount - slack, amount + slack) if slack else exactly(amount)

    def _rounded(self, exact: Value, owner: Owner, row: int, column: int) -> Outcome:
        shown = places(self.sheet, row, column)
        if shown is None:
            return exact._replace(terms=1)
        granule = scale(self.sheet, row, column, unit_shown(self.sheet, row, column)) / 10**shown
        rounded = Rounding(self.way(owner), 1).apply(exact.amount / granule) * granule
        return Value(rounded, exact.least, exact.most)

    def _of(self, node: Node) -> Outcome:
        """Give what was worked out; what a circle leads back to is nothing."""
        return self._done.get(node, "broken")

    def _evaluate(self, formula: Expression, axis: Axis, row: int, column: int) -> Outcome:
        match formula:
            case Number(value):
                return exactly(value)
            case Named() | OneCell():
                return self._of(self._needs_of(formula, axis, row, column)[0])
            case Gathered(function, _):
                total = self._gather(formula, axis, row, column)
                return mean(total) if function == "평균" else total
            case Sum(terms):
                return self._sum(terms, axis, row, column)
            case Product(factors):
                return self._product(factors, axis, row, column)

    def _sum(self, terms: Parts, axis: Axis, row: int, column: int) -> Outcome:
        total: Outcome | None = None
        for is_less, term in terms:
            value = self._evaluate(term, axis, row, column)
            value = minus(value) if is_less else value
            total = value if total is None else plus(total, value)
        return total or "blank"

    def _product(self, factors: Parts, axis: Axis, row: int, column: int) -> Outcome:
        (_, first), *others = factors
        product = self._evaluate(first, axis, row, column)
        for is_below, factor in others:
            value = self._evaluate(factor, axis, row, column)
            product = over(product, value) if is_below else times(product, value)
        return product

    def _gather(self, formula: Gathered, axis: Axis, row: int, column: int) -> Outcome:
        needs = self._needs_of(formula, axis, row, column)
        if formula.of and formula.function != "열합계":
            return gathered([self._of(need) for need in needs])
        first, last = needs
        return between(self._of(first), self._of(last))

    def _needs_of(self, formula: Expression, axis: Axis, row: int, column: int) -> list[Node]:
        match formula:
            case Number():
                return []
            case Named(at):
                return [Node("칸", row, at) if axis == "열" else Node("칸", at, column)]
            case OneCell(its_row, its_column):
                return [Node("칸", its_row, its_column)]
            case Gathered(function, of) if of and function != "열합계":
                return [Node("칸", row, at) if axis == "열" else Node("칸", at, column) for at in of]
            case Gathered(function, of):
                return self._bounds(function, axis, of[0] if of else column, row)
            case Sum(parts) | Product(parts):
                return [need for _, part in parts for need in self._needs_of(part, axis, row, column)]

    def _bounds(self, function: Function, axis: Axis, column: int, row: int) -> list[Node]:
        """Give the running sums before and behind what a function without names adds up."""
        if function == "열합계":
            return [Node("열", 0, column), Node("열", len(self.sheet.plain_rows), column)]
        at, line = (column, row) if axis == "열" else (row, column)
        first, last = self.sheet.reach(axis, at, is_part=function == "소계")
        kind: Axis = "행" if axis == "열" else "열"
        return [Node(kind, first, line), Node(kind, last, line)]
