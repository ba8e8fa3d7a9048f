"""Laws that hold for every formula: what it is worth, how it prints, what a slip of the hand does to it."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import (
    Formula,
    Labelled,
    Negation,
    Node,
    Per,
    Product,
    Quantity,
    Ratio,
    Reference,
    Sum,
    evaluate,
    parse_formula,
    print_formula,
)

BASIS_UNIT = 1_000
OPERATORS = {"×", " X ", "*", "/", "÷", "+", "-", "−"}
WORDS = ["교사", "강사료", "회의비·다과비"]
UNITS = {"원": 1, "천원": 1_000, "만원": 10_000, "백만원": 1_000_000}
COUNTERS = ["명", "인", "월", "개월", "회", "개소", "ℓ", "kg", "㎡"]
THINGS = {"명", "인", "개소"}
NOUNS: list[tuple[str, ...]] = [(" 강사",), (" 복지", " 시설")]
BASES: list[tuple[str, ...]] = [(), (), ("1", "인"), ("1", "회당"), ("1", "인", " 월 "), ("1", "인", "1", "일")]
PERS: list[tuple[str, ...]] = [(), (), (), ("/", "일"), ("÷", "1", "인"), ("/", "인", "/", "월")]


class Written(NamedTuple):
    """Tokens of a text and what they are worth: `won`, and `bare` in the unit that all its amounts share."""

    tokens: tuple[str, ...]
    won: Fraction = Fraction(0)
    bare: Fraction = Fraction(0)
    units: frozenset[str] = frozenset()

    @property
    def value(self) -> Fraction:
        unit = UNITS[min(self.units)] if len(self.units) == 1 else BASIS_UNIT
        return self.won + self.bare * unit

    def times(self, rate: Fraction) -> Written:
        return self._replace(won=self.won * rate, bare=self.bare * rate)


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, Fraction]:
    whole = draw(st.integers(1, 9_999_999))
    text = f"{whole:,}" if draw(st.booleans()) else str(whole)
    if not draw(st.integers(0, 4)):
        decimals = draw(st.integers(1, 99))
        return f"{text}.{decimals:02}", whole + Fraction(decimals, 100)
    return text, Fraction(whole)


@st.composite
def rates(draw: st.DrawFn) -> Written:
    """Draw a factor that is no amount: 3명, 85%, 5/12."""
    text, value = draw(numbers())
    match draw(st.sampled_from(["count", "percent", "part"])):
        case "count":
            counter = draw(st.sampled_from(COUNTERS))
            behind = draw(st.sampled_from([*PERS, *NOUNS] if counter in THINGS else PERS))
            return Written((text, counter, *behind), value)
        case "percent":
            return Written((text, "%"), value / 100)
    under, divisor = draw(numbers())
    return Written((text, draw(st.sampled_from("/÷")), under), value / divisor)


@st.composite
def terms(draw: st.DrawFn, depth: int = 2) -> Written:
    """Draw a product worth an amount in won."""
    text, value = draw(numbers())
    kinds = ["money", "bare", "united", *(["group"] if depth else [])]
    kind = draw(st.sampled_from(kinds))
    match kind:
        case "money":
            unit = draw(st.sampled_from(list(UNITS)))
            at = draw(st.sampled_from([(), (), ("@",)]))
            amount = Written((*at, text, unit), won=value * UNITS[unit], units=frozenset({unit}))
        case "bare":
            amount = Written((text,), bare=value)
        case "united":
            unit = draw(st.sampled_from(list(UNITS)))
            other, more = draw(numbers())
            won = (value + more) * UNITS[unit]
            amount = Written(("(", text, "+", other, ")", unit), won=won, units=frozenset({unit}))
        case _:
            inner = draw(sums(depth - 1, signs="+"))
            left, right = draw(st.sampled_from([("(", ")"), ("[", "]"), ("{", "}")]))
            amount = inner._replace(tokens=(left, *inner.tokens, right))
    amount = amount._replace(tokens=(*amount.tokens, *draw(st.sampled_from(PERS))))
    factors = draw(st.lists(rates(), max_size=3))
    place = draw(st.integers(0, len(factors)))
    parts = [factor.tokens for factor in factors]
    parts.insert(place, amount.tokens)
    basis = draw(st.sampled_from(BASES)) if kind == "money" and place == 0 else ()
    tokens = [*basis, *parts[0]]
    for part in parts[1:]:
        tokens += [draw(st.sampled_from(["×", " X ", "*"])), *part]
    for factor in factors:
        amount = amount.times(factor.won)
    return amount._replace(tokens=tuple(tokens))


@st.composite
def sums(draw: st.DrawFn, depth: int = 2, signs: str = "+-−") -> Written:
    """Draw a sum whose terms are all amounts."""
    first = draw(terms(depth))
    word = draw(st.sampled_from(["", *WORDS]))
    tokens = [*([word] if word else []), *first.tokens]
    total = first
    for drawn in draw(st.lists(terms(depth), max_size=2)):
        sign, word = draw(st.sampled_from(signs)), draw(st.sampled_from(["", *WORDS]))
        tokens += [sign, *([word] if word else []), *drawn.tokens]
        term = drawn if sign == "+" else drawn.times(Fraction(-1))
        total = Written((), total.won + term.won, total.bare + term.bare, total.units | term.units)
    return total._replace(tokens=tuple(tokens))


def nothing(reference: Reference) -> Fault:
    return Fault(reference.start, reference.end, "없습니다")


def worth(text: str) -> Fraction | Fault:
    formula = parse_formula(text)
    return formula if isinstance(formula, Fault) else evaluate(formula, BASIS_UNIT, nothing)


@given(sums())
def test_a_formula_is_worth_what_its_parts_are_worth(written: Written) -> None:
    assert worth("".join(written.tokens)) == written.value


@given(sums(), st.data())
def test_blanks_between_tokens_change_nothing(written: Written, data: st.DataObject) -> None:
    blanks = data.draw(
        st.lists(
            st.sampled_from(["", " ", "  ", "\u3000", "\n"]),
            min_size=len(written.tokens),
            max_size=len(written.tokens),
        )
    )
    spaced = "".join(blank + token for blank, token in zip(blanks, written.tokens, strict=True))
    assert parse_formula(spaced) == parse_formula("".join(written.tokens))


@given(sums(), st.data())
def test_a_lost_operator_is_never_silent(written: Written, data: st.DataObject) -> None:
    places = [place for place, token in enumerate(written.tokens) if token in OPERATORS]
    if places:
        tokens = list(written.tokens)
        tokens[data.draw(st.sampled_from(places))] = " "  # without the blank 5/12 becomes the number 512
        value = worth("".join(tokens))
        assert isinstance(value, Fault) or value == written.value


@given(sums(), st.data())
def test_a_changed_digit_changes_the_value(written: Written, data: st.DataObject) -> None:
    text = "".join(written.tokens)
    place = data.draw(st.sampled_from([i for i, character in enumerate(text) if character.isdigit()]))
    digit = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != text[place]]))
    assert worth(text[:place] + digit + text[place + 1 :]) != written.value


PIECES = (
    *"()[]{}<>=:+-−△×xX*/÷,.%·※○ㅇ（）～½'\n",
    " ",
    "500",
    "1,500",
    "4,00",
    "12",
    "0",
    "원",
    "천원",
    "억",
    "2천만",
    "명",
    "월",
    "계(인건비/단장, 운영비)",
    "계(",
    "개월()",
    "연봉(단장)",
    "인원",
    "교사",
    "총액계상",
    "총액 계상",
    "kg",
    "500천원×5월",
    "(500원×2명)",
    "1인",
    "1회당 ",
    "/일",
    "/1인",
    "4급",
    "(30호봉)",
    "(8~12월)",
    "(부가세 포함)",
    "=1,000원",
    "@",
    "@500원",
    "3개 마을",
    "1일 8시간×",
    "(3,000+2,000)천원",
    ", 재료비 500원",
)


@st.composite
def slips(draw: st.DrawFn) -> str:
    """Draw a whole formula with a few pieces put in, left out or put in another's place."""
    label = draw(st.sampled_from(["", "단장 1명 : ", "-4급(30호봉) 경정 ", "- ", "○ "]))
    stated = draw(st.sampled_from(["", "=1,000원", "= -360,000", "=1억 2,000만원"]))
    note = draw(st.sampled_from(["", "(비고 1)", " ※ 비고", "<국비>"]))
    tokens = [label, *draw(sums(1)).tokens, stated, note]
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(0, len(tokens) - 1))
        tokens[place : place + draw(st.integers(0, 1))] = [draw(st.sampled_from(PIECES))]
    return "".join(tokens)


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=12).map("".join), slips()))
def test_any_text_is_a_formula_that_reads_back_or_a_fault_inside_the_text(text: str) -> None:
    formula = parse_formula(text)
    if isinstance(formula, Fault):
        assert 0 <= formula.start <= formula.end <= len(text)
        assert formula.message
        return
    printed = print_formula(formula)
    assert parse_formula(printed) == formula
    value = evaluate(formula, BASIS_UNIT, nothing)
    assert isinstance(value, Fraction) or 0 <= value.start <= value.end <= len(text)


def grown(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(nodes, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        several.map(Product),
        several.map(Sum),
        nodes.map(Negation),
        st.builds(Ratio, nodes, st.lists(nodes | st.just(Per("일")), min_size=1, max_size=2).map(tuple)),
        st.builds(Labelled, st.sampled_from(WORDS), nodes),
    )


trees = st.recursive(
    st.builds(Quantity, st.decimals(-99, 9_999, places=1).map(Fraction), st.sampled_from(["", "천원", "명", "%"])),
    grown,
    max_leaves=8,
)


@given(trees)
def test_printing_a_tree_keeps_what_it_is_worth(tree: Node) -> None:
    formula = Formula("", tree)
    value = evaluate(formula, BASIS_UNIT, nothing)
    printed = worth(print_formula(formula))
    if isinstance(value, Fault):
        assert isinstance(printed, Fault)
        assert printed.message == value.message
    else:
        assert printed == value
