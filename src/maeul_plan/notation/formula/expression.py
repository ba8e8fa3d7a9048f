"""Read the expression of a formula: sums of labelled terms, products, ratios, brackets, quantities."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from maeul_plan.notation.digits import NumberMatch, match_number
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import faults
from maeul_plan.notation.formula.counters import MONEY_LIKE, is_counter, per, takes_noun
from maeul_plan.notation.formula.joined import is_item, may_be_joined
from maeul_plan.notation.formula.labels import basis_start, basis_words, noun_end, words_end
from maeul_plan.notation.formula.remarks import remark_end
from maeul_plan.notation.formula.tree import (
    Group,
    Labelled,
    Negation,
    Node,
    Per,
    Product,
    Quantity,
    Ratio,
    Reference,
    Sum,
)
from maeul_plan.notation.money import parse_money
from maeul_plan.notation.units import MONEY_UNITS, unit_name

if TYPE_CHECKING:
    from fractions import Fraction

    from maeul_plan.notation.formula.tokens import Token

MOST_BRACKETS: Final = 32

_SCALE: Final = re.compile(r"[십백천만억조]+")
_MAY_BE_WORDS: Final = frozenset({"word", "quantity", "open"})
_STARTS: Final = frozenset({"quantity", "open", "reference", "delta"})
_CLOSERS: Final = {"(": ")", "[": "]", "{": "}"}
# The least and the most arguments of each function; no text is long enough for a thousand.
_ARGUMENTS: Final = {"계": (1, 1_000), "연봉": (1, 1), "인원": (1, 1), "개월": (0, 1)}


class Reader:
    """Reads nodes from tokens and stands at the next one; each method returns a Fault where it cannot."""

    __slots__ = ("index", "kinds", "text", "tokens")

    def __init__(self, text: str, tokens: list[Token]) -> None:
        """Stand before the first token; `text` is the text as written."""
        self.text = text
        self.tokens = tokens
        self.kinds = [token.lastgroup for token in tokens]
        self.index = 0

    @property
    def token(self) -> Token:
        """Give the token it stands at."""
        return self.tokens[self.index]

    @property
    def kind(self) -> str | None:
        """Give the kind of the token it stands at."""
        return self.kinds[self.index]

    def sum(self, depth: int = 0) -> Node | Fault:
        """Read terms with + and - between them; the first may have a sign, but then no label.

        Outside brackets a comma adds, as + does, where each part has its own amount and the second its own name.
        """
        first = self._signed(depth) if self.kinds[self.index] in {"minus", "delta"} else self._term(depth)
        if isinstance(first, Fault):
            return first
        terms = [first]
        while self.kind in {"plus", "minus"} or (depth == 0 and self._adds_by_comma(terms[-1])):
            sign = self.token
            self.index += 1
            term = self._term(depth)
            if isinstance(term, Fault):
                return term
            if sign.group() == "," and not is_item(term):
                return faults.comma(sign)
            terms.append(Negation(term, sign.start(), term.end) if sign.lastgroup == "minus" else term)
        return first if len(terms) == 1 else Sum(tuple(terms), first.start, terms[-1].end)

    def close(self, bracket: Token) -> Fault | None:
        """Go past the bracket that closes `bracket`."""
        token = self.token
        if token.lastgroup == "close" and token.group() == _CLOSERS[bracket.group()]:
            self.index += 1
            return None
        if token.lastgroup in {"end", "note", "close"}:
            return faults.unclosed(bracket)
        if token.lastgroup == "equals":
            return faults.at(
                token,
                "괄호 안에 결과가 적혀 있습니다",
                "결과는 맨 끝에 적으십시오. 예: (500원×3일)×2회 = 3,000원",
            )
        return faults.no_operator(self.tokens, self.index)

    def _signed(self, depth: int) -> Node | Fault:
        """Read a product with a sign before it."""
        start = self.token.start()
        self.index += 1
        term = self._product(depth)
        return term if isinstance(term, Fault) else Negation(term, start, term.end)

    def _term(self, depth: int) -> Node | Fault:
        """Read a product, with the words before it: what it is, and what its price is for."""
        first = self.index
        kind = self.kinds[first]
        if kind != "word" and (kind != "quantity" or self.kinds[first + 1] not in _MAY_BE_WORDS):
            return self._product(depth)
        end = self.index = words_end(self.tokens, first)
        basis = basis_start(self.tokens, first, end)
        reduced = end > first and self.kinds[end] == "delta"
        term = self._signed(depth) if reduced else self._product(depth)
        if isinstance(term, Fault):
            return term
        if basis < end:
            term = Labelled(basis_words(self.tokens[basis:end]), term, self.tokens[basis].start(), term.end)
        if first < basis:
            start = self.tokens[first].start()
            term = Labelled(self.text[start : self.tokens[basis - 1].end()], term, start, term.end)
        return term

    def _product(self, depth: int) -> Node | Fault:
        """Read factors; a count right before a bracket, 1인(1,500원), multiplies it."""
        first = self._ratio(depth)
        if isinstance(first, Fault):
            return first
        factors = [first]
        implied = _is_count(first) and self.kinds[self.index] == "open" and not self._is_remark()
        while implied or self.kinds[self.index] == "times":
            self.index += not implied
            implied = False
            factor = self._ratio(depth)
            if isinstance(factor, Fault):
                return factor
            factors.append(factor)
        return first if len(factors) == 1 else Product(tuple(factors), first.start, factors[-1].end)

    def _ratio(self, depth: int) -> Node | Fault:
        """Read an operand and what divides it."""
        dividend = self._operand(depth)
        if self.kinds[self.index] != "over" or isinstance(dividend, Fault):
            return dividend
        divisors: list[Node] = []
        while self.kinds[self.index] == "over":
            self.index += 1
            divisor = self._per() or self._operand(depth)
            if isinstance(divisor, Fault):
                return divisor
            divisors.append(divisor)
        return Ratio(dividend, tuple(divisors), dividend.start, divisors[-1].end)

    def _per(self) -> Per | None:
        """Read a divisor that only says what the price before it is for, if that is what stands here."""
        words = per(self.token)
        if not words or self.kinds[self.index + 1] == "open":
            return None
        start, end = self.token.span()
        self.index += 1
        return Per(words, start, end)

    def _operand(self, depth: int) -> Node | Fault:
        """Read a quantity, a reference or a bracket."""
        kind = self.kinds[self.index]
        if kind == "quantity":
            return self._quantity()
        if kind == "open":
            return self._group(depth + 1)
        if kind == "reference":
            return self._reference()
        return faults.no_number(self.tokens, self.index)

    def _group(self, depth: int) -> Node | Fault:
        """Read a bracket."""
        bracket = self.token
        if depth > MOST_BRACKETS:
            message = f"괄호가 {MOST_BRACKETS}겹을 넘습니다"
            return faults.at(bracket, message, "항목을 여러 개로 나누어 적으십시오.")
        self.index += 1
        inner = self.sum(depth)
        if isinstance(inner, Fault):
            return inner
        fault = self.close(bracket)
        if fault is not None:
            return fault
        unit = self._unit_behind() if isinstance(inner, Sum) else ""
        return Group(inner, bracket.start(), self.tokens[self.index - 1].end(), unit)

    def _unit_behind(self) -> str:
        """Read the unit behind a bracket, the 천원 of (3,000+2,000)천원, if one stands here."""
        unit = self.token["word"] or ""
        if unit not in MONEY_UNITS and not is_counter(unit):
            return ""
        self.index += 1
        return unit

    def _adds_by_comma(self, before: Node) -> bool:
        """Tell whether it stands at a comma that may add what has a figure behind it to the term before it."""
        if self.token.group() != "," or not may_be_joined(before):
            return False
        return self.kinds[words_end(self.tokens, self.index + 1)] in _STARTS

    def _is_remark(self) -> bool:
        """Tell whether a bracket stands here that holds figures and no formula: (20개 마을)."""
        return "quantity" in self.kinds[self.index : remark_end(self.tokens, self.index)]

    def _reference(self) -> Reference | Fault:
        """Read a call such as 계(인건비/단장, 운영비)."""
        token = self.token
        self.index += 1
        name = token["function"]
        written = self.text[token.start("arguments") : token.end("arguments")].strip()
        arguments = re.split("[,，]", written) if written else []
        paths = tuple(tuple(part.strip() for part in re.split("[/／]", path)) for path in arguments)
        least, most = _ARGUMENTS[name]
        if not least <= len(paths) <= most or not all(all(path) for path in paths):
            return faults.at(
                token,
                f"‘{token.group()}’: 가리키는 이름이 맞지 않습니다",
                "계(인건비/단장, 운영비), 연봉(단장), 인원(단장), 개월()과 같이 적으십시오.",
            )
        return Reference(name, paths, token.start(), token.end())

    def _quantity(self) -> Quantity | Fault:
        """Read a number with its unit."""
        token = self.tokens[self.index]
        number, unit = token.group("number", "unit")
        if unit and unit not in MONEY_UNITS and MONEY_LIKE.match(unit):
            return self._money()
        self.index += 1
        start = token.start("number")
        value = _number(number)
        if isinstance(value, Fault):
            return value._replace(start=start + value.start, end=start + value.end)
        noun = self._noun() if takes_noun(unit or "") else ""
        return Quantity(value, unit or "", token.start(), self.tokens[self.index - 1].end(), noun)

    def _noun(self) -> str:
        """Read what a counter counts, the 마을 of 20개 마을, if it is named."""
        start, self.index = self.index, noun_end(self.tokens, self.index)
        return " ".join(token.group() for token in self.tokens[start : self.index])

    def _money(self) -> Quantity | Fault:
        """Read an amount of several parts, 1억 2,000만원."""
        start = self.token.start("number")
        while _SCALE.fullmatch(self.token["unit"] or "") and self.tokens[self.index + 1].lastgroup == "quantity":
            self.index += 1
        end = self.token.end()
        self.index += 1
        money = parse_money(self.token.string[start:end])
        if isinstance(money, Fault):
            return money._replace(start=start + money.start, end=start + money.end)
        return Quantity(money.number, unit_name(money.unit or 1), start, end)


@lru_cache(maxsize=4096)  # 1, 5, 12 and 100 come again and again
def _number(text: str) -> Fraction | Fault:
    """Read the figures of a quantity."""
    found = match_number(text)
    return found.value if isinstance(found, NumberMatch) else found or Fault(0, len(text), "숫자가 아닙니다")


def _is_count(node: Node) -> bool:
    """Tell whether a node is a number of things that are commonly counted."""
    return isinstance(node, Quantity) and is_counter(node.unit)
