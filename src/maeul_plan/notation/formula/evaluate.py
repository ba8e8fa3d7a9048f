"""Work a formula out, exactly."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula.tree import (
    Formula,
    Group,
    Labelled,
    Lump,
    Negation,
    Node,
    Per,
    Product,
    Quantity,
    Ratio,
    Reference,
    Sum,
)
from maeul_plan.notation.units import MONEY_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Resolve: TypeAlias = Callable[[Reference], Fraction | Fault]

_MERE: Final = False  # no bare number
_MONEY_FUNCTIONS: Final = frozenset({"계", "연봉"})


class _Worth(NamedTuple):
    """What a part is worth: `over`/`under`, in won to the power of `power`.

    Where `power` is 0, `bare` tells a number that may still stand for an amount in the basis unit (2,000)
    from a mere count or rate (3명, 85%, an amount over an amount).
    """

    over: int
    under: int
    power: int
    bare: bool


_NO_DIVISOR: Final = _Worth(1, 1, 0, _MERE)


class _Given(NamedTuple):
    """What a formula is worked out with; `bare_unit` is what a bare amount counts in."""

    bare_unit: int
    resolve: Resolve


def evaluate(formula: Formula, basis_unit: int, resolve: Resolve, amount_unit: int | None = None) -> Fraction | Fault:
    """Give the exact amount of a formula in won.

    A term with bare numbers and no money counts in the unit that the formula's other amounts share, as in
    `어린이(500원)+주차비(3,000)`, else in units of `basis_unit` won; beside money, bare numbers are plain
    factors. A lump sum is worth the amount it states, a bare one in units of `amount_unit` won
    (default: `basis_unit`). `resolve` gives what a reference is worth: won for 계 and 연봉, a plain number
    for 인원 and 개월; its Fault is passed on. An amount over an amount is a rate: alone it is a Fault.
    """
    node = formula.expression
    while isinstance(node, Labelled) or (isinstance(node, Group) and not node.unit):
        node = node.term if isinstance(node, Labelled) else node.inner
    if isinstance(node, Lump):
        stated = stated_won(formula, amount_unit or basis_unit)
        return _no_amount(node) if stated is None else stated
    units = set(_money_units(node))
    given = _Given(units.pop() if len(units) == 1 else basis_unit, resolve)
    terms = node.terms if isinstance(node, Sum) else (node,)
    total = _added([_amount(term, _worth(term, given), given.bare_unit) for term in terms])
    return total if isinstance(total, Fault) else Fraction(total.over, total.under)


def stated_won(formula: Formula, amount_unit: int) -> Fraction | None:
    """Give the result a formula states, in won; a bare one counts in units of `amount_unit` won."""
    stated = formula.stated
    if stated is None:
        return None
    return stated.value * (MONEY_UNITS[stated.unit] if stated.unit else amount_unit)


def _money_units(node: Node) -> Iterator[int]:
    """Go through the units (won) that amounts are written in."""
    match node:
        case Quantity() if node.unit in MONEY_UNITS:
            yield MONEY_UNITS[node.unit]
        case Product(factors=parts) | Sum(terms=parts):
            for part in parts:
                yield from _money_units(part)
        case Ratio():
            for part in (node.dividend, *node.divisors):
                yield from _money_units(part)
        case Group(unit=unit) if unit in MONEY_UNITS:
            yield MONEY_UNITS[unit]
        case Group(inner=part) | Labelled(term=part) | Negation(term=part):
            yield from _money_units(part)


def _worth(node: Node, given: _Given) -> _Worth | Fault:
    """Work one node out."""
    match node:
        case Quantity():
            worth: _Worth | Fault = _quantity(node)
        case Product():
            worth = _chain(node.factors, (), given)
        case Ratio():
            worth = _chain((node.dividend,), node.divisors, given)
        case Group() | Labelled():
            worth = _inside(node, given)
        case Reference():
            worth = _reference(node, given)
        case Negation():
            inner = _worth(node.term, given)
            worth = inner if isinstance(inner, Fault) else inner._replace(over=-inner.over)
        case Sum():
            worth = _inner_sum(node, given)
        case Per():
            worth = _NO_DIVISOR
        case Lump():
            worth = _no_amount(node)
    return worth


def _quantity(node: Quantity) -> _Worth:
    """Take a number at what its unit makes of it."""
    value, unit = node.value, node.unit
    won = MONEY_UNITS.get(unit)
    if won is not None:
        return _Worth(value.numerator * won, value.denominator, 1, _MERE)
    under = value.denominator * 100 if unit == "%" else value.denominator
    return _Worth(value.numerator, under, 0, not unit)


def _reference(node: Reference, given: _Given) -> _Worth | Fault:
    """Ask what stands elsewhere."""
    value = given.resolve(node)
    if isinstance(value, Fault):
        return value
    power = 1 if node.function in _MONEY_FUNCTIONS else 0
    return _Worth(value.numerator, value.denominator, power, _MERE)


def _chain(factors: Sequence[Node], divisors: Sequence[Node], given: _Given) -> _Worth | Fault:
    """Multiply factors and divide by divisors; at most one factor may be money."""
    over = under = 1
    power, bare, money = 0, _MERE, False
    for node in factors:
        worth = _worth(node, given)
        if isinstance(worth, Fault):
            return worth
        over, under, bare = over * worth.over, under * worth.under, bare or worth.bare
        if worth.power:
            money, power = True, power + worth.power
            if power > 1:
                return _money_by_money(node)
    for node in divisors:
        worth = _worth(node, given)
        if isinstance(worth, Fault):
            return worth
        if worth.over == 0:
            return _by_zero(node)
        over, under = over * worth.under, under * worth.over
        if worth.power:
            money, power = True, power - worth.power
            if power > 1:
                return _money_by_money(node)
    return _Worth(over, under, power, bare and not money)


def _inner_sum(node: Sum, given: _Given) -> _Worth | Fault:
    """Add the terms of a bracket: all amounts where one is money, else all plain numbers."""
    worths = [_worth(term, given) for term in node.terms]
    if any(not isinstance(worth, Fault) and worth.power for worth in worths):
        terms = zip(node.terms, worths, strict=True)
        return _added([_amount(term, worth, given.bare_unit) for term, worth in terms])
    return _added(worths)


def _inside(node: Group | Labelled, given: _Given) -> _Worth | Fault:
    """Work out what stands in a bracket or behind words."""
    if isinstance(node, Labelled):
        return _worth(node.term, given)
    return _in_unit(node, given) if node.unit else _worth(node.inner, given)


def _in_unit(group: Group, given: _Given) -> _Worth | Fault:
    """Take a sum of bare numbers at what the unit behind its bracket makes of it."""
    terms = group.inner.terms if isinstance(group.inner, Sum) else (group.inner,)
    worths = [_worth(term, given) for term in terms]
    for term, worth in zip(terms, worths, strict=True):
        if isinstance(worth, Fault):
            return worth
        if worth.power or not worth.bare:
            return _unit_twice(term)
    total = _added(worths)
    won = MONEY_UNITS.get(group.unit)
    if isinstance(total, Fault):
        return total
    return total._replace(bare=_MERE) if won is None else _Worth(total.over * won, total.under, 1, _MERE)


def _amount(term: Node, worth: _Worth | Fault, bare_unit: int) -> _Worth | Fault:
    """Turn what a term is worth into won."""
    if isinstance(worth, Fault) or worth.power == 1:
        return worth
    if worth.bare:
        return _Worth(worth.over * bare_unit, worth.under, 1, _MERE)
    return _no_amount(term)


def _added(worths: Sequence[_Worth | Fault]) -> _Worth | Fault:
    """Add values of one power, or give the first Fault."""
    over, under, power, bare = 0, 1, 0, _MERE
    for worth in worths:
        if isinstance(worth, Fault):
            return worth
        over, under = over * worth.under + worth.over * under, under * worth.under
        power, bare = worth.power, bare or worth.bare
    return _Worth(over, under, power, bare)


def _no_amount(node: Node) -> Fault:
    """Say that a term has counts and rates only."""
    return Fault(
        node.start,
        node.end,
        "금액이 없습니다",
        "세는 말이나 비율에는 금액을 곱하십시오. 예: 500천원×5월",
    )


def _money_by_money(node: Node) -> Fault:
    """Say that an amount meets another one in a product."""
    return Fault(
        node.start,
        node.end,
        "금액끼리 곱할 수 없습니다",
        "금액은 한 번만 적고 나머지는 명, 월, 회로 적으십시오. 예: 500천원×5월",
    )


def _unit_twice(node: Node) -> Fault:
    """Say that a number has a unit in a bracket that has one behind it."""
    return Fault(
        node.start,
        node.end,
        "괄호 뒤에 단위가 또 있습니다",
        "단위는 한 번만 적으십시오. 예: (3,000+2,000)천원×2회",
    )


def _by_zero(node: Node) -> Fault:
    """Say that a divisor is nought."""
    return Fault(node.start, node.end, "0으로 나눌 수 없습니다", "나누는 수를 확인하십시오. 예: 5/12")
