"""Formulas of a table's columns and rows: `증감 = 변경 - 당초`, `계 = 합계`, `비율 = 금액 ÷ 계.금액`.

    sum      = product { (+|-) product }
    product  = factor { (×|÷) factor }
    factor   = { - } ( number [%] | name [ . name ] | 합계·소계·평균 [ ( names ) ] | 열합계 ( name ) | ( sum ) )

A name is one of the table's own, in quotation marks where it may be taken for something else. In a column's formula
a bare name is a column of the same row, in a row's formula a row of the same column; `계.금액` is one cell.
"""

from __future__ import annotations

from typing import Final

from maeul_plan.notation.digits import NumberMatch, match_number
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.table.names import TWICE, Axis, Names
from maeul_plan.notation.table.tokens import FUNCTIONS, Kind, Token, tokenize
from maeul_plan.notation.table.tree import Expression, Function, Gathered, Named, Number, OneCell, Product, Sum

MOST_BRACKETS: Final = 32

_FORMS: Final = "변경 - 당초, 증감 ÷ 당초, 합계, 합계(가, 나), 금액 ÷ 계.금액처럼 적으십시오."
_CLOSE: Final = "닫는 괄호를 적으십시오. [ ] 안에서 쉼표는 칸을 나누므로, 쉼표가 든 산식은 따옴표로 묶으십시오."


def parse_table_formula(text: str, start: int, axis: Axis, own: str, names: Names) -> Expression | Fault:
    """Read the formula from `start` on; `own` is the name of the column (열) or row (행) that it works out."""
    tokens = tokenize(text, start, own, names)
    if isinstance(tokens, Fault):
        return tokens
    if tokens[0].kind == "end":
        return Fault(start - 1, start, "산식이 비어 있습니다", _FORMS)
    reader = _Reader(tokens, axis, names)
    read = reader.sum(0)
    if isinstance(read, Fault):
        return read
    if not reader.at("end"):
        return reader.unexpected()
    if not reader.refers:
        return Fault(
            tokens[0].start,
            tokens[-1].start,
            f"산식이 어느 {axis}도 가리키지 않습니다",
            f"숫자로 된 이름은 따옴표로 묶으십시오. 예: '2022'. {names.known(axis, '')}",
        )
    return read


class _Reader:
    """Reads from tokens and stands at the next one; each method returns a Fault where it cannot."""

    __slots__ = ("_axis", "_index", "_names", "_tokens", "refers")

    def __init__(self, tokens: list[Token], axis: Axis, names: Names) -> None:
        self._tokens, self._axis, self._names = tokens, axis, names
        self._index = 0
        self.refers = False

    @property
    def token(self) -> Token:
        """Give the token it stands at."""
        return self._tokens[self._index]

    def at(self, *kinds: Kind) -> bool:
        """Tell whether it stands at a token of these kinds."""
        return self.token.kind in kinds

    def sum(self, depth: int) -> Expression | Fault:
        """Read terms with + and - between them."""
        first = self._product(depth)
        if isinstance(first, Fault):
            return first
        terms: list[tuple[bool, Expression]] = [(False, first)]
        while self.at("+", "-"):
            is_less = self._next().kind == "-"
            term = self._product(depth)
            if isinstance(term, Fault):
                return term
            terms.append((is_less, term))
        return first if len(terms) == 1 else Sum(tuple(terms))

    def unexpected(self) -> Fault:
        """Say what cannot stand here."""
        token = self.token
        if token.kind == "end":
            return Fault(token.start, token.end, "산식이 끝나지 않았습니다", _FORMS)
        if token.kind == "word":
            return self._unknown(token, self._axis)
        return Fault(token.start, token.end, f"‘{token.text}’: 여기에 올 수 없습니다", _FORMS)

    def _next(self) -> Token:
        token = self.token
        self._index += token.kind != "end"
        return token

    def _product(self, depth: int) -> Expression | Fault:
        first = self._factor(depth)
        if isinstance(first, Fault):
            return first
        factors: list[tuple[bool, Expression]] = [(False, first)]
        while self.at("×", "÷"):
            divides = self._next().kind == "÷"
            token = self.token
            factor = self._factor(depth)
            if isinstance(factor, Fault):
                return factor
            if divides and isinstance(factor, Number) and not factor.value:
                return Fault(token.start, token.end, "0으로 나눌 수 없습니다", "나누는 수를 고치십시오.")
            factors.append((divides, factor))
        return first if len(factors) == 1 else Product(tuple(factors))

    def _factor(self, depth: int) -> Expression | Fault:
        is_minus = False
        while self.at("-"):
            self._next()
            is_minus = not is_minus
        read = self._operand(depth)
        return Sum(((True, read),)) if is_minus and not isinstance(read, Fault) else read

    def _operand(self, depth: int) -> Expression | Fault:
        token = self.token
        if token.kind == "number":
            return self._number()
        if token.kind == "function":
            return self._gathered()
        if token.kind == "name":
            return self._name()
        return self._group(depth + 1) if token.kind == "(" else self.unexpected()

    def _number(self) -> Number | Fault:
        token = self._next()
        if token.text in self._names.columns or token.text in self._names.rows:
            message = f"‘{token.text}’: 이름인지 수인지 알 수 없습니다"
            return Fault(
                token.start, token.end, message, f"이름이면 '{token.text}', 수이면 {token.text}.0으로 적으십시오."
            )
        read = match_number(token.text)
        if not isinstance(read, NumberMatch):
            return Fault(
                token.start, token.end, read.message if read else "숫자가 아닙니다", read.help if read else _FORMS
            )
        return Number(read.value / 100 if token.text.endswith("%") else read.value)

    def _group(self, depth: int) -> Expression | Fault:
        bracket = self._next()
        if depth > MOST_BRACKETS:
            return Fault(bracket.start, bracket.end, f"괄호가 {MOST_BRACKETS}겹을 넘습니다", "열을 나누어 적으십시오.")
        inner = self.sum(depth)
        return inner if isinstance(inner, Fault) else self._closed(bracket) or inner

    def _closed(self, bracket: Token) -> Fault | None:
        """Go past the bracket that closes `bracket`."""
        if self.at(")"):
            self._next()
            return None
        if not self.at("end"):
            return self.unexpected()
        return _unclosed(bracket)

    def _name(self) -> Expression | Fault:
        """Read a name, or a cell by its row and its column."""
        token = self._next()
        if not self.at("."):
            at = self._place(token, self._axis)
            return at if isinstance(at, Fault) else Named(at)
        self._next()
        if not self.at("name", "word"):
            return self.unexpected()
        row = self._place(token, "행")
        if isinstance(row, Fault):
            return row
        column = self._place(self._next(), "열")
        return column if isinstance(column, Fault) else OneCell(row, column)

    def _gathered(self) -> Expression | Fault:
        """Read a function with its names, if any."""
        token = self._next()
        function: Function = FUNCTIONS[token.text]
        axis: Axis = "열" if function == "열합계" else self._axis
        of: list[int] = []
        if self.at("("):
            bracket = self._next()
            read = self._arguments(axis)
            fault = read if isinstance(read, Fault) else self._closed(bracket)
            if fault:
                return _unclosed(bracket) if self.at("end") and fault.start == self.token.start else fault
            of = read if isinstance(read, list) else []
        self.refers = True
        if function == "열합계" and len(of) != 1:
            return Fault(token.start, token.end, "열합계에는 열 하나를 적어야 합니다", "예: 금액 ÷ 열합계(금액)")
        return Gathered(function, tuple(of))

    def _arguments(self, axis: Axis) -> list[int] | Fault:
        """Read names with commas between them."""
        of: list[int] = []
        while True:
            if not self.at("name", "word"):
                return self.unexpected()
            at = self._place(self._next(), axis)
            if isinstance(at, Fault):
                return at
            of.append(at)
            if not self.at(","):
                return of
            self._next()

    def _place(self, token: Token, axis: Axis) -> int | Fault:
        """Find the column or row that a token names."""
        name = token.name
        at = self._names.on(axis).get(name)
        if at is None:
            return self._unknown(token, axis)
        if at == TWICE:
            message = f"‘{name}’: 이름이 같은 {axis}이 여럿이라 어느 것인지 알 수 없습니다"
            return Fault(token.start, token.end, message, "이름을 다르게 적으십시오. 예: 소계(인건비)")
        if axis == "열" and at == 0:
            return Fault(token.start, token.end, f"‘{name}’: 행의 이름이 적힌 열은 셈할 수 없습니다", _FORMS)
        self.refers = True
        return at

    def _unknown(self, token: Token, axis: Axis) -> Fault:
        message = f"‘{token.name}’: 그런 {axis}이 없습니다"
        other: Axis = "행" if axis == "열" else "열"
        if token.name in self._names.on(other):
            cell = "계.금액" if axis == "열" else f"계.{token.name}"
            return Fault(
                token.start, token.end, message, f"{other}의 이름입니다. 칸 하나는 행.열로 적으십시오. 예: {cell}"
            )
        return Fault(token.start, token.end, message, self._names.known(axis, token.name))


def _unclosed(bracket: Token) -> Fault:
    return Fault(bracket.start, bracket.end, "괄호가 닫히지 않았습니다", _CLOSE)
