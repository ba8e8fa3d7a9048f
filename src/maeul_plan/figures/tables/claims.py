"""The figures typed into the computed cells of a sheet, each held against what it comes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.figures.rounding import Rounding
from maeul_plan.figures.tables.arithmetic import Value
from maeul_plan.figures.tables.lines import multiplies
from maeul_plan.figures.tables.sheet import Owner, Sheet
from maeul_plan.figures.tables.units import scale, unit_said
from maeul_plan.figures.tables.values import Values
from maeul_plan.notation.table.cells import CellNumber
from maeul_plan.plan.budget import RoundingWay

Verdict: TypeAlias = Literal["right", "cut", "summed", "drift", "apart", "zero"]
"""How a typed figure agrees with what it comes to.

cut: as its whole line, it is right if cut and not rounded; summed: it adds up rounded figures where a rate stands;
drift: what it is made of may have been rounded; apart: neither of these; zero: its divisor is zero.
"""


class CellClaim(NamedTuple):
    """A typed figure, and what it comes to in the same unit and with as many decimals; None where it has none.

    `like` is the row, or the column, whose figure seems to stand here.
    """

    row: int
    column: int
    owner: Owner
    typed: CellNumber
    unit: str
    comes_to: Fraction | None
    verdict: Verdict
    like: int | None = None

    @property
    def gap(self) -> Fraction:
        """How much more is typed than it comes to."""
        return Fraction(0) if self.comes_to is None else self.typed.number - self.comes_to


class SheetFigures(NamedTuple):
    """A sheet worked out, its claims row by row, and the lines whose typed figures are all cut (절사)."""

    sheet: Sheet
    values: Values
    claims: tuple[CellClaim, ...]
    cut: frozenset[Owner]


class _Spot(NamedTuple):
    """A cell with a typed figure and the line that works it out."""

    row: int
    column: int
    owner: Owner
    typed: CellNumber


_CUT: Final[RoundingWay] = "절사"


def worked_out(sheet: Sheet, named: RoundingWay | None) -> SheetFigures:
    """Work a sheet out; `named` is the rounding that it names.

    Without one figures are rounded half up, but a line whose typed figures are right only if cut is taken as cut.
    """
    spots = tuple(_spots(sheet))
    values = Values(sheet, {}, named)
    claims = _claims(values, named, spots)
    cut = frozenset[Owner]() if named else _cut(values, claims)
    if cut:
        values = Values(sheet, dict.fromkeys(cut, _CUT), named)
        claims = _claims(values, named, spots)
    for row in range(len(sheet.rows)):  # circles among cells that nobody typed
        for column in range(1, len(sheet.columns)):
            values.get(row, column)
    return SheetFigures(sheet, values, _with_likes(claims), cut)


def _spots(sheet: Sheet) -> Iterator[_Spot]:
    for row, cells in enumerate(sheet.cells):
        for column, entry in enumerate(cells):
            is_typed = (entry.number or entry.is_dash) and row not in sheet.too_long
            owner = sheet.owner(row, column) if is_typed else None
            typed = entry.number or (_zero(sheet, owner) if owner else None)
            if owner and typed:
                yield _Spot(row, column, owner, typed)


def _zero(sheet: Sheet, owner: Owner) -> CellNumber | None:
    """Take a dash for zero, but not where a rate may go without."""
    return None if multiplies(sheet.formula(owner)) else CellNumber(Fraction(0), 0, "")


def _claims(values: Values, named: RoundingWay | None, spots: Sequence[_Spot]) -> list[CellClaim]:
    loose = Values(values.sheet, values.ways, named, Fraction(1, 2))
    claims = (_claim(values, loose, named, spot) for spot in spots)
    return [claim for claim in claims if claim]


def _claim(values: Values, loose: Values, named: RoundingWay | None, spot: _Spot) -> CellClaim | None:
    """Judge a typed figure; None where there is nothing to hold it against."""
    row, column, owner, typed = spot
    exact = values.exact(row, column)
    unit = typed.unit or unit_said(values.sheet, row, column)
    if exact == "zero" and typed.number:
        return CellClaim(*spot, unit, None, "zero")
    if not isinstance(exact, Value):
        return None
    comes_to = _as_typed(values.sheet, spot, exact.amount, values.way(owner))
    if comes_to != typed.number:
        return CellClaim(*spot, unit, comes_to, _why_not(loose, named, spot))
    is_cut = owner in values.ways and _as_typed(values.sheet, spot, exact.amount, "반올림") != comes_to
    return CellClaim(*spot, unit, comes_to, "cut" if is_cut else "right")


def _as_typed(sheet: Sheet, spot: _Spot, amount: Fraction, way: RoundingWay) -> Fraction:
    """Round an amount to the decimals of a typed figure, in its unit."""
    one = Fraction(1, 10**spot.typed.places)
    return Rounding(way, 1).apply(amount / scale(sheet, spot.row, spot.column, spot.typed.unit) / one) * one


def _why_not(loose: Values, named: RoundingWay | None, spot: _Spot) -> Verdict:
    """Say why a figure may differ from what it comes to; `loose` allows typed figures to be rounded."""
    other = loose.sheet.other_owner(spot.row, spot.column)
    added = loose.by(other, spot.row, spot.column) if other else None
    exact = loose.exact(spot.row, spot.column)
    if not isinstance(exact, Value):
        return "apart"
    if isinstance(added, Value) and added.least <= exact.most and exact.least <= added.most:
        is_summed = _as_typed(loose.sheet, spot, added.amount, loose.way(spot.owner)) == spot.typed.number
        if is_summed:
            return "summed"
    one = scale(loose.sheet, spot.row, spot.column, spot.typed.unit)
    half = one / 10**spot.typed.places / 2
    typed = spot.typed.number * one
    is_rounded = exact.least < exact.most and exact.least - half < typed < exact.most + half
    return "drift" if is_rounded and not named else "apart"


def _cut(values: Values, claims: Sequence[CellClaim]) -> frozenset[Owner]:
    """Find the lines some of whose figures differ, and whose figures are all right if cut."""
    by_owner: defaultdict[Owner, list[CellClaim]] = defaultdict(list)
    for claim in claims:
        by_owner[claim.owner].append(claim)
    differing = {claim.owner for claim in claims if claim.verdict in ("apart", "drift")}
    return frozenset(owner for owner in differing if all(_is_cut(values, claim) for claim in by_owner[owner]))


def _is_cut(values: Values, claim: CellClaim) -> bool:
    exact = values.exact(claim.row, claim.column)
    spot = _Spot(claim.row, claim.column, claim.owner, claim.typed)
    return isinstance(exact, Value) and _as_typed(values.sheet, spot, exact.amount, _CUT) == claim.typed.number


def _with_likes(claims: Sequence[CellClaim]) -> tuple[CellClaim, ...]:
    """Say of each wrong figure which other wrong one of its line it would be right for."""
    right_for: dict[tuple[Owner, Fraction | None], int] = {}
    wrong = [claim for claim in claims if claim.verdict == "apart"]
    for claim in wrong:
        right_for.setdefault((claim.owner, claim.comes_to), claim.row if claim.owner.axis == "열" else claim.column)
    return tuple(
        claim._replace(like=right_for.get((claim.owner, claim.typed.number))) if claim.verdict == "apart" else claim
        for claim in claims
    )
