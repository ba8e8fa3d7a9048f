"""Who bears the budget's money (재원) and who gets it (받는 곳): each statement of shares, and what it splits.

The nearest statement counts: a line's own shares split what is in it, the budget's what no line's shares do. An
amount is of all that stands below its statement, so what nearer statements give the same name is a part of it; rates
and ratios split what is left to the statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from maeul_plan.figures.rounding import Rounding
from maeul_plan.figures.shares.apportion import apportion, in_units
from maeul_plan.figures.trace import Where
from maeul_plan.notation.share import Share

if TYPE_CHECKING:
    from maeul_plan.figures.budget import LineFigure

SharesKey: TypeAlias = Literal["funding", "by_recipient"]
LARGEST_REMAINDER: Final = "최대잔여"


class Part(NamedTuple):
    """What one name has of a split (won): its share as the plan says it, the part of a whole 1, the amount.

    `nearer` is what nearer statements give the same name, which a stated amount holds too.
    """

    name: str
    share: Share
    weight: Fraction
    amount: Fraction
    nearer: Fraction
    at: Where


class Piece(NamedTuple):
    """An amount (won) of the budget that nothing below it makes up: an item, or a line without any."""

    at: Where
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Split:
    """One statement of shares; a budget that states none has one without parts for what no line states.

    `whole` is all below the statement, `amount` what is left to it, made of `pieces`; `residue` the name that takes
    what rounding each piece leaves ("" for the largest remainders). `parts` come to `amount` if the shares do.
    """

    at: Where
    name: str
    whole: Fraction
    amount: Fraction
    pieces: tuple[Piece, ...]
    parts: tuple[Part, ...]
    residue: str

    @property
    def missing(self) -> Fraction:
        """What of the amount no part has; below nothing where they have too much."""
        return self.amount - sum((part.amount for part in self.parts), Fraction(0))

    @property
    def is_open(self) -> bool:
        """Whether something is left that no part has, be it that it cancels out."""
        return bool(self.missing) or (not self.parts and any(piece.amount for piece in self.pieces))


class Way(NamedTuple):
    """How splits come to whole units: the unit (won), the budget's rounding, and the name that takes the rest."""

    unit: int
    rounding: Rounding
    residue: str = LARGEST_REMAINDER


@dataclass(slots=True)
class _Statement:
    """A statement while the lines below it are gone through; `inner` is what nearer ones give each name."""

    at: Where
    name: str
    whole: Fraction
    shares: Mapping[str, Share]
    above: _Statement | None = None
    pieces: list[Piece] = field(default_factory=list)
    inner: dict[str, Fraction] = field(default_factory=dict)


def splits_of(
    key: SharesKey, stated: Mapping[str, Share] | None, lines: Sequence[LineFigure], total: Piece, way: Way
) -> tuple[Split, ...]:
    """Work out every statement of shares, the budget's first; none where nothing is stated.

    `stated` are the budget's own shares, `total` is its total, which is split itself where there are no lines.
    """
    root = _Statement(("budget", key), "", total.amount, stated or {})
    if not lines:
        root.pieces.append(total)
    statements = [root, *(one for line in lines for one in _statements(line, root, key))]
    if not any(one.shares for one in statements):
        return ()
    found = [_worked_out(one, way) for one in reversed(statements)]  # what stands below comes first
    return tuple(reversed(found))


def _statements(line: LineFigure, above: _Statement, key: SharesKey) -> Iterator[_Statement]:
    """Give the statements in a line; every amount in it goes to the nearest."""
    here = above
    shares = line.line.funding if key == "funding" else line.line.by_recipient
    if shares:
        here = _Statement((*line.at, key), line.line.name, line.figure.amount, shares, above)
        yield here
    if not line.items and not line.lines:
        here.pieces.append(Piece(line.at, line.figure.amount))
    here.pieces += [Piece(item.at, item.figure.amount) for item in line.items]
    for sub in line.lines:
        yield from _statements(sub, here, key)


def _worked_out(one: _Statement, way: Way) -> Split:
    """Work out a statement once all below it are, and tell the one above what each name has."""
    amount = sum((piece.amount for piece in one.pieces), Fraction(0))
    weights = _weights(one, amount, way.unit)
    takes_rest = way.residue in one.shares and one.shares[way.residue].kind in ("rate", "ratio", "rest")
    amounts = _by_pieces(one, weights, amount, way) if takes_rest else _by_remainders(one, amount, way.unit)
    parts = tuple(
        Part(name, share, weight, part, one.inner.get(name, Fraction(0)), (*one.at, name))
        for (name, share), weight, part in zip(one.shares.items(), weights, amounts, strict=True)
    )
    for part in parts:
        one.inner[part.name] = one.inner.get(part.name, Fraction(0)) + part.amount
    if one.above:
        for name, part_of in one.inner.items():
            one.above.inner[name] = one.above.inner.get(name, Fraction(0)) + part_of
    return Split(one.at, one.name, one.whole, amount, tuple(one.pieces), parts, way.residue if takes_rest else "")


def _by_remainders(one: _Statement, amount: Fraction, unit: int) -> tuple[Fraction, ...]:
    """Take amounts as stated, rates of the whole, ratios of what those leave, and the rest last.

    Rates take whole units; where they and the amounts leave less than a unit of the whole, they take it too.
    """
    shares = tuple(one.shares.values())
    amounts = [_stated(name, one, amount, unit) for name in one.shares]
    left = amount - sum(amounts)
    rates = [i for i, share in enumerate(shares) if share.kind == "rate"]
    by_rates = [amount * shares[i].value for i in rates]
    if abs(left - sum(by_rates)) < unit:
        _fill(amounts, shares, "rate", left, unit)
    else:
        for i, part in zip(rates, in_units(by_rates, unit), strict=True):
            amounts[i] = part
    _fill(amounts, shares, "ratio", amount - sum(amounts), unit)
    rest = [i for i, share in enumerate(shares) if share.kind == "rest"]
    if rest:
        amounts[rest[0]] = amount - sum(amounts)
    return tuple(amounts)


def _by_pieces(one: _Statement, weights: Sequence[Fraction], amount: Fraction, way: Way) -> tuple[Fraction, ...]:
    """Round the others' part of every piece, and give what is left to the one that takes the rest."""
    amounts = [
        _stated(name, one, amount, way.unit)
        if share.kind in ("all", "amount")
        else sum((way.rounding.apply(piece.amount * weight) for piece in one.pieces), Fraction(0))
        for (name, share), weight in zip(one.shares.items(), weights, strict=True)
    ]
    at = list(one.shares).index(way.residue)
    amounts[at] += amount - sum(amounts)
    return tuple(amounts)


def _weights(one: _Statement, amount: Fraction, unit: int) -> tuple[Fraction, ...]:
    """Say how much of a whole 1 every share is, before anything is rounded."""
    shares = tuple(one.shares.values())
    whole = amount or Fraction(1)
    weights = [_stated(name, one, whole, unit) / whole if amount else Fraction(0) for name in one.shares]
    for i, share in enumerate(shares):
        weights[i] = share.value if share.kind == "rate" else Fraction(1) if share.kind == "all" else weights[i]
    left = 1 - sum(weights, Fraction(0))
    parts = sum((share.value for share in shares if share.kind == "ratio"), Fraction(0))
    for i, share in enumerate(shares):
        weights[i] = left * share.value / parts if share.kind == "ratio" and parts else weights[i]
    rest = [i for i, share in enumerate(shares) if share.kind == "rest"]
    if rest:
        weights[rest[0]] = 1 - sum(weights, Fraction(0))
    return tuple(weights)


def _stated(name: str, one: _Statement, amount: Fraction, unit: int) -> Fraction:
    """Give what a share states by itself (won), less what nearer statements give; 0 where others decide it.

    Where nothing is left to a statement there is nothing to give, whatever it states.
    """
    share = one.shares[name]
    if not one.pieces:
        return Fraction(0)
    if share.kind == "all":
        return amount
    return share.money.won(unit) - one.inner.get(name, Fraction(0)) if share.money else Fraction(0)


def _fill(amounts: list[Fraction], shares: tuple[Share, ...], kind: str, total: Fraction, unit: int) -> None:
    """Put the parts of `total` where the shares of one kind stand."""
    at = [i for i, share in enumerate(shares) if share.kind == kind]
    for i, part in zip(at, apportion(total, tuple(shares[i].value for i in at), unit), strict=True):
        amounts[i] = part
