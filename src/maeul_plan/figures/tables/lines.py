"""A column or a row of a sheet, and what its name and its formula say of the figures in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.table.names import without_unit
from maeul_plan.notation.table.tree import Expression, Gathered, Named, OneCell, Product, Sum
from maeul_plan.notation.units import MONEY_UNITS

# What these columns hold is not added up, whatever stands below them.
_NOT_ADDED: Final = pattern(
    r"단가|평균|누계|누적|기준|한도|인당|명당|개소당|[율률]$|비중|구성비|%|연도$|년도$|연번|번호|순번|순위|코드|호봉"
)
_NO_FIGURE: Final = pattern(r"^연도$|^년도$|연번|번호|순번|순위|코드|호봉|^연도별$")
_RATE: Final = pattern(r"율$|률$|비중$|구성비$|^비$")
_PLAIN_RATE: Final = pattern(r"배율$|환율$|경쟁률$|회전율$")
_WORDS: Final = pattern(r"[가-힣]+")


class Line(NamedTuple):
    """A column or a row: its name, and the formula that works it out, or what is wrong with that."""

    name: str
    formula: Expression | None = None
    fault: Fault | None = None

    @property
    def is_computed(self) -> bool:
        """Whether a formula is written, right or wrong."""
        return self.formula is not None or self.fault is not None


def divides(formula: Expression | None) -> bool:
    """Tell whether a formula divides anywhere, or takes a mean."""
    if isinstance(formula, Gathered):
        return formula.function == "평균"
    if isinstance(formula, Product):
        return any(is_below or divides(one) for is_below, one in formula.factors)
    return isinstance(formula, Sum) and any(divides(one) for _, one in formula.terms)


def multiplies(formula: Expression | None) -> bool:
    """Tell whether a formula holds a product or a quotient anywhere, or takes a mean."""
    if isinstance(formula, Sum):
        return any(multiplies(one) for _, one in formula.terms)
    return isinstance(formula, Product) or divides(formula)


def adds(formula: Expression | None) -> bool:
    """Tell whether a formula adds cells up."""
    if isinstance(formula, Sum):
        return any(not is_less for is_less, _ in formula.terms[1:])
    return isinstance(formula, Gathered) and formula.function != "평균"


def varies(formula: Expression) -> bool:
    """Tell whether a formula holds a cell of the line that it works out."""
    return any(True for _ in names_in(formula)) or (isinstance(formula, Gathered) and formula.function != "열합계")


def names_in(formula: Expression) -> Iterator[int]:
    """Give the places of the columns, or rows, that a formula names one by one."""
    return (one.at for one in cells_in(formula) if isinstance(one, Named))


def cells_in(formula: Expression) -> Iterator[Named | OneCell]:
    """Give the cells that a formula asks for one by one."""
    match formula:
        case Named() | OneCell():
            yield formula
        case Sum(parts) | Product(parts):
            for _, part in parts:
                yield from cells_in(part)
        case _:
            return


def is_of_products(formula: Expression | None) -> bool:
    """Tell whether a formula multiplies cells of one line: a product of totals is no total of products."""
    if isinstance(formula, Sum):
        return any(is_of_products(one) for _, one in formula.terms)
    if not isinstance(formula, Product):
        return False
    below = [is_below for is_below, one in formula.factors if varies(one)]
    return not any(below) and (len(below) > 1 or any(is_of_products(one) for _, one in formula.factors))


def is_rate(line: Line) -> bool:
    """Tell whether a column or row is called a rate and divides, so that its figures are in percent."""
    name = without_unit(line.name)
    return divides(line.formula) and bool(_RATE.search(name)) and not is_times(line)


def is_times(line: Line) -> bool:
    """Tell whether a column or row is called how many times one thing is another."""
    return _PLAIN_RATE.search(without_unit(line.name)) is not None


def is_not_added(name: str) -> bool:
    """Tell by its name whether a column's figures make no sum."""
    return _NOT_ADDED.search(without_unit(name)) is not None or "%" in name


def is_plain_text(name: str) -> bool:
    """Tell by its name whether a column's figures are names: years, numbers in a list."""
    return _NO_FIGURE.search(without_unit(name)) is not None


def money_named(text: str) -> int | None:
    """Give the unit of money that a text names first, in won."""
    return next((MONEY_UNITS[word] for word in _WORDS.findall(text) if word in MONEY_UNITS), None)


def money_of_head(name: str) -> int | None:
    """Give the unit of money in the brackets behind a name."""
    return money_named(name[len(without_unit(name)) :])
