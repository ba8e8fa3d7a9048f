"""The sheet 재원: what each fund bears, split as `figures.funding` does, with every step in a cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Final, NamedTuple

from maeul_plan.document.writers.xlsx.sheet import PARTS, WHOLE, Cell, Look, Sheet, Typed, address, quoted, sum_of
from maeul_plan.figures.budget import TOTAL, BudgetFigures
from maeul_plan.figures.shares.splits import Part
from maeul_plan.notation.share import print_share
from maeul_plan.notation.units import unit_name

NAME: Final = "재원"
_KINDS: Final = {"all": "전액", "amount": "정액", "rate": "정률", "ratio": "비율", "rest": "나머지"}
"""How a fund's share is called, in the order in which they are worked out."""
_TOTAL, _LEFT, _RATE_WHOLE = range(3, 6)
_POOL_HEAD, _POOL, _OVER, _UNDER, _STEPS, _BELOW = range(7, 13)
_FIRST: Final = 15
_FIRST_UNSHARED: Final = 7  # where no weights share anything there is nothing to tell of them
_SOURCE, _SHARE, _KIND, _WEIGHT, _CUT, _REST, _RANK, _AMOUNT, _SHOWN = range(9)
_WIDTHS: Final = (22, 14, 12, 12, 18, 16, 8, 18, 16)
_VALUE: Final = 1
_PERCENT: Final = 100
_MOST_EXACT: Final = 2**53
_HINT: Final = (
    "단위 아래를 버리고, 버린 것이 큰 재원부터 한 단위씩 더합니다. 단위보다 작은 끝수는 그다음 재원이 가집니다."
)


class Funds(NamedTuple):
    """The sheet, and the cells with what each fund bears and with its share ("" where none), in the plan's order."""

    sheet: Sheet
    cells: tuple[str, ...]
    shares: tuple[str, ...]


class _Fund(NamedTuple):
    """A fund, its row, and its weight among those of its kind (0 where it has none)."""

    row: int
    of: Part
    weight: int


class _Pool(NamedTuple):
    """The funds that share an amount by weights, and the column of its figures above.

    Each has its weight times `over` divided by `under`; `formulas` are those of the three figures.
    """

    name: str
    funds: tuple[_Fund, ...]
    column: int
    amount: Fraction
    over: Fraction
    under: int
    formulas: tuple[str, str, str] = ("", "", "")

    def at(self, row: int) -> str:
        """Name the cell of one of its figures."""
        return f"${address(row, self.column)[0]}${row + 1}"

    def range(self, column: int) -> str:
        """Name a column of its funds, which stand below one another."""
        letter = address(0, column)[0]
        return f"${letter}${self.funds[0].row + 1}:${letter}${self.funds[-1].row + 1}"


@dataclass(frozen=True, slots=True)
class _Split:
    """What the sheet is written from; amounts are in units of `unit` won, `step` of them are one of the budget's."""

    budget: BudgetFigures
    total: str
    funds: tuple[_Fund, ...]
    whole: int
    unit: int
    step: int

    def of(self, kind: str) -> tuple[_Fund, ...]:
        """List the funds of one kind; they stand below one another."""
        return tuple(fund for fund in self.funds if fund.of.share.kind == kind)

    def borne(self, *kinds: str) -> Fraction:
        """Add up what the funds of some kinds bear."""
        return sum((fund.of.amount for kind in kinds for fund in self.of(kind)), Fraction(0)) / self.unit

    def bearing(self, *kinds: str) -> str:
        """Write that sum as a formula."""
        rows = [fund.row for kind in kinds for fund in self.of(kind)]
        return sum_of(rows, _AMOUNT) or "0"


def funds_sheet(budget: BudgetFigures, total: str) -> Funds:
    """Lay out the funds of a budget whose total stands in the cell `total` of 예산, where it alone states shares."""
    split = _split(budget, total)
    pools = _pools(split)
    cells = [*_head(split), *_above(split), *_stated(split)]
    for pool in pools:
        cells += [*_above_pool(pool, split), *_shared(pool, split)]
    column = _AMOUNT if split.step == 1 else _SHOWN
    rows = {id(fund.of): fund.row for fund in split.funds}
    if column == _SHOWN:
        for fund in split.funds:
            shown = f"{address(fund.row, _AMOUNT)}/{split.step}"
            cells.append(Cell(fund.row, _SHOWN, fund.of.amount / budget.unit, Look("number", WHOLE), shown))
    hidden = () if pools else range(_WEIGHT, _AMOUNT)
    typed = tuple(Typed(fund.row, _AMOUNT, "amount", "금액을 수로 넣으십시오.") for fund in split.of("amount"))
    widths = tuple(0 if i in hidden else width for i, width in enumerate(_WIDTHS[: column + 1]))
    head = split.funds[0].row - 1
    sheet = Sheet(NAME, widths, tuple(cells), head, head_from=head, typed=typed, landscape=True)
    bears, shares = (
        tuple(address(rows[id(fund)], at, NAME) for fund in budget.fund_splits[0].parts) for at in (column, _SHARE)
    )
    return Funds(sheet, bears, shares)


def _split(budget: BudgetFigures, total: str) -> _Split:
    """Give every fund its row and its weight; amounts are counted in won where they are no whole units."""
    ordered = sorted(budget.fund_splits[0].parts, key=lambda fund: list(_KINDS).index(fund.share.kind))
    rates, ratios = (
        lcm(*(fund.share.value.denominator for fund in ordered if fund.share.kind == kind))
        for kind in ("rate", "ratio")
    )
    whole = _PERCENT if _PERCENT % rates == 0 else rates
    times = {"rate": whole, "ratio": ratios}
    first = _FIRST if any(fund.share.kind in times for fund in ordered) else _FIRST_UNSHARED
    funds = tuple(
        _Fund(first + i, fund, int(fund.share.value * times.get(fund.share.kind, 0))) for i, fund in enumerate(ordered)
    )
    rounding, amounts = budget.rounding, [budget.total.amount, *(fund.amount for fund in budget.fund_splits[0].parts)]
    in_units = rounding.way != "없음" and rounding.unit % budget.unit == 0
    is_whole = in_units and all((amount / budget.unit).denominator == 1 for amount in amounts)
    unit = budget.unit if is_whole else 1
    return _Split(budget, total, funds, whole, unit, budget.unit // unit)


def _pools(split: _Split) -> tuple[_Pool, ...]:
    """Find what is shared by rates and, of what they leave, by ratios."""
    total, step = split.budget.total.amount / split.unit, split.step
    left = total - split.borne("all", "amount")
    pools = []
    if rates := split.of("rate"):
        weights = sum(fund.weight for fund in rates)
        by_rates = total * weights / split.whole
        is_near = abs(left - by_rates) < step
        amount = left if is_near else Fraction(by_rates // step * step)
        base = (left, weights) if is_near else (total, split.whole)
        pool = _Pool("정률", rates, 1, amount, *base)
        pools.append(pool._replace(formulas=_of_rates(f"SUM({pool.range(_WEIGHT)})", step)))
    if ratios := split.of("ratio"):
        amount, weights = left - split.borne("rate"), sum(fund.weight for fund in ratios)
        pool = _Pool("비율", ratios, 2, amount, amount, weights)
        given = f"{address(_LEFT, _VALUE)}-{split.bearing('rate')}"
        pools.append(pool._replace(formulas=(given, pool.at(_POOL), f"SUM({pool.range(_WEIGHT)})")))
    return tuple(pools)


def _of_rates(weights: str, step: int) -> tuple[str, str, str]:
    """Write what rates share: whole units of the total; all that is left where that is less than a unit more."""
    total, left, whole = (address(row, _VALUE) for row in (_TOTAL, _LEFT, _RATE_WHOLE))
    near = f"ABS({left}*{whole}-{total}*{weights})<{_times(whole, step)}"
    return (
        f"IF({near},{left},{_cut(f'{total}*{weights}', whole, step)})",
        f"IF({near},{left},{total})",
        f"IF({near},{weights},{whole})",
    )


def _cut(over: str, under: str, step: int) -> str:
    """Write a fraction cut down to whole units."""
    return f"INT({over}/{under})" if step == 1 else f"INT({over}/({under}*{step}))*{step}"


def _times(text: str, step: int) -> str:
    return text if step == 1 else f"{text}*{step}"


def _head(split: _Split) -> Iterator[Cell]:
    last = _AMOUNT if split.step == 1 else _SHOWN
    yield Cell(0, 0, "재원별 부담", Look("title"), last_column=last)
    if any(fund.weight for fund in split.funds):
        yield Cell(1, 0, _HINT, Look("small"), last_column=last)
    unit = unit_name(split.unit)
    names = ("재원", "몫", "갈래", "나누는 무게", f"버린 금액({unit})", "버린 나머지", "순위", f"금액({unit})")
    shown = () if split.step == 1 else (f"예산액({unit_name(split.budget.unit)})",)
    for column, name in enumerate((*names, *shown)):
        yield Cell(split.funds[0].row - 1, column, name, Look("head"))


def _above(split: _Split) -> Iterator[Cell]:
    """Lay out the total, and what stated amounts leave of it."""
    total, is_shared = address(_TOTAL, _VALUE), bool(split.of("rate"))
    amount, fixed = split.budget.total.amount / split.unit, split.borne("all", "amount")
    given = split.total if split.step == 1 else f"ROUND({split.total}*{split.step},6)"
    rows = [
        (_TOTAL, TOTAL, amount, given),
        (_LEFT, "전액·정액을 뺀 것", amount - fixed, f"{total}-{split.bearing('all', 'amount')}"),
        (_RATE_WHOLE, "정률의 전체 무게", Fraction(split.whole), ""),
    ]
    for row, name, value, formula in rows[: 3 if is_shared else 2]:
        yield Cell(row, 0, name, Look("line"))
        yield Cell(row, _VALUE, value, Look("number", _form(value)), formula)


def _above_pool(pool: _Pool, split: _Split) -> Iterator[Cell]:
    """Lay out what is shared, by what, and what cutting leaves: whole units, and less than one."""
    step = split.step
    kept = sum(_cuts(pool, step), Fraction(0))
    units, below = divmod(pool.amount - kept, step)
    left = f"{pool.at(_POOL)}-SUM({pool.range(_CUT)})"
    rows = (
        (_POOL, "나눌 금액", pool.amount, pool.formulas[0]),
        (_OVER, "무게를 곱할 금액", pool.over, pool.formulas[1]),
        (_UNDER, "나누는 무게의 전체", Fraction(pool.under), pool.formulas[2]),
        (_STEPS, "버리고 남은 단위", Fraction(units), f"INT({left})" if step == 1 else f"INT(({left})/{step})"),
        (_BELOW, "단위보다 작은 끝수", below, f"{left}-{_times(pool.at(_STEPS), step)}"),
    )
    yield Cell(_POOL_HEAD, pool.column, pool.name, Look("head"))
    for row, name, value, formula in rows:
        yield Cell(row, 0, name, Look("line"))
        yield Cell(row, pool.column, value, Look("number", _form(value)), formula)


def _stated(split: _Split) -> Iterator[Cell]:
    """Lay out what every fund is, and those that no weight shares: all, stated amounts, the rest."""
    for fund in split.funds:
        kind = fund.of.share.kind
        yield Cell(fund.row, _SOURCE, fund.of.name, Look("text"))
        yield Cell(fund.row, _SHARE, print_share(fund.of.share), Look("middle"), _live_share(fund, split))
        yield Cell(fund.row, _KIND, _KINDS[kind], Look("middle"))
        if kind in ("rate", "ratio"):
            yield Cell(fund.row, _WEIGHT, Fraction(fund.weight), Look("input", WHOLE))
            continue
        for column in range(_WEIGHT, _AMOUNT):
            yield Cell(fund.row, column, None, Look("text"))
        value = fund.of.amount / split.unit
        look = Look("input" if kind == "amount" else "number", _form(value))
        yield Cell(fund.row, _AMOUNT, value, look, _unshared(fund, split))


def _live_share(fund: _Fund, split: _Split) -> str:
    """Write a formula that says the share as its cells have it; "" for words, and for a rate of no whole percents."""
    share, weight, amount = fund.of.share, address(fund.row, _WEIGHT), address(fund.row, _AMOUNT)
    if share.kind == "rate" and split.whole == _PERCENT:
        return f'{weight}&"%"'
    if share.kind == "ratio" and share.value == fund.weight:
        return f'"비율 "&{weight}'
    money = share.money
    if money is None or money.number.denominator != 1:
        return ""
    times = Fraction(split.unit, money.unit or split.budget.unit)
    number = f"{amount}*{times.numerator}" if times.numerator != 1 else amount
    number += f"/{times.denominator}" if times.denominator != 1 else ""
    unit = f"&{quoted(unit_name(money.unit))}" if money.unit else ""
    return f'TEXT({number},"#,##0"){unit}'


def _unshared(fund: _Fund, split: _Split) -> str:
    """Write what a fund bears that no weight shares; of several that take the rest the first has it."""
    total = address(_TOTAL, _VALUE)
    if fund.of.share.kind == "all":
        return total
    if fund.of.share.kind == "amount":
        return ""
    first = split.of("rest")[0]
    return f"{total}-{split.bearing('all', 'amount', 'rate', 'ratio')}" if fund is first else "0"


def _shared(pool: _Pool, split: _Split) -> Iterator[Cell]:
    """Share an amount by weights, the largest rests first; what is too large to be exact stands as it is."""
    cuts = _cuts(pool, split.step)
    rests = [pool.over * fund.weight - cut * pool.under for fund, cut in zip(pool.funds, cuts, strict=True)]
    order = sorted(range(len(rests)), key=lambda i: (-rests[i], i))
    is_exact = all(abs(pool.over * fund.weight) < _MOST_EXACT for fund in pool.funds)
    for i, fund in enumerate(pool.funds):
        values = (cuts[i], rests[i], Fraction(order.index(i)), fund.of.amount / split.unit)
        formulas = _formulas(fund, pool, split.step) if is_exact else ("", "", "", "")
        for column, value, formula in zip((_CUT, _REST, _RANK, _AMOUNT), values, formulas, strict=True):
            yield Cell(fund.row, column, value, Look("number", _form(value)), formula)


def _cuts(pool: _Pool, step: int) -> list[Fraction]:
    """Give each fund's part cut down to whole units."""
    if not pool.under:
        return [Fraction(0) for _ in pool.funds]
    return [Fraction(pool.over * fund.weight / pool.under // step * step) for fund in pool.funds]


def _formulas(fund: _Fund, pool: _Pool, step: int) -> tuple[str, str, str, str]:
    """Write the formulas of one fund: its part cut to whole units, the rest, its rank among the rests, its amount."""
    weight, cut = address(fund.row, _WEIGHT), address(fund.row, _CUT)
    rest, rank = address(fund.row, _REST), address(fund.row, _RANK)
    rests, whole, amount = pool.range(_REST), pool.at(_UNDER), pool.at(_OVER)
    more = f"IF({rank}<{pool.at(_STEPS)},{step},IF({rank}={pool.at(_STEPS)},{pool.at(_BELOW)},0))"
    return (
        f"IF({whole}=0,0,{_cut(f'{amount}*{weight}', whole, step)})",
        f"{amount}*{weight}-{cut}*{whole}",
        f"SUMPRODUCT(({rests}>{rest})+({rests}={rest})*(ROW({rests})<ROW({rest})))",
        f"IF({whole}=0,0,{cut}+{more})",
    )


def _form(value: Fraction) -> str:
    return WHOLE if value.denominator == 1 else PARTS
