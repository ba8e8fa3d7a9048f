"""Read a formula: a label, an expression, the result it states, a note."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import faults
from maeul_plan.notation.formula.expression import Reader
from maeul_plan.notation.formula.labels import (
    after_marks,
    bare_label,
    before_colon,
    marked_label_end,
    words_end,
)
from maeul_plan.notation.formula.tokens import Token, narrow, tokenize
from maeul_plan.notation.formula.tree import Formula, Labelled, Lump, Negation, Node, Quantity
from maeul_plan.notation.units import MONEY_UNITS

MOST_CHARACTERS: Final = 2_000

_LUMP: Final = re.compile(r"총액\s*계상$")
_CLOSERS: Final = {"(": ")", "[": "]", "{": "}", "<": ">"}


def parse_formula(text: str) -> Formula | Fault:
    """Read a formula; a Fault points at the characters that stand in the way."""
    if len(text) > MOST_CHARACTERS:
        message = f"산출내역이 {MOST_CHARACTERS:,}자를 넘습니다"
        return Fault(MOST_CHARACTERS, len(text), message, "항목을 여러 개로 나누어 적으십시오.")
    plain = narrow(text)
    colon = before_colon(plain)
    reader = Reader(text, tokenize(plain, after_marks(plain) if colon is None else colon[2]))
    if reader.kind == "end":
        return Fault(0, len(text), "산출내역이 비었습니다", f"계산식을 적으십시오. {faults.EXAMPLE}")
    label = _read_marked_label(reader) if colon is None else text[colon[0] : colon[1]]
    words, bracket = _open_whole(reader)
    formula = _read_equation(reader, f"{label} {words}".strip())
    if isinstance(formula, Fault):
        return formula
    if bracket is not None and (fault := reader.close(bracket)) is not None:
        return fault
    return _with_note(reader, formula)


def _read_marked_label(reader: Reader) -> str:
    """Read the label of a line that begins with a dash, or nothing where the dash is a sign."""
    if reader.kind != "minus":
        return ""
    end = marked_label_end(reader.tokens, 1)
    if end == 1:
        return ""
    reader.index = end
    start, stop = bare_label(reader.token.string, reader.tokens[1].start(), reader.tokens[end - 1].end())
    return reader.text[start:stop]


def _open_whole(reader: Reader) -> tuple[str, Token | None]:
    """Enter a formula that stands in brackets with its result; give the words before it and the bracket."""
    if reader.kind not in {"word", "open"}:
        return "", None
    opening = words_end(reader.tokens, reader.index)
    if not _holds_whole(reader.tokens, opening):
        return "", None
    words = reader.text[reader.token.start() : reader.tokens[opening].start()].strip()
    reader.index = opening + 1
    return words, reader.tokens[opening]


def _holds_whole(tokens: list[Token], opening: int) -> bool:
    """Tell whether the bracket at `opening` holds a result and nothing but a note follows it."""
    depth, equals = 0, False
    if tokens[opening].lastgroup != "open":
        return False
    for place in range(opening, len(tokens)):
        kind = tokens[place].lastgroup
        depth += (kind == "open") - (kind == "close")
        equals = equals or (kind == "equals" and depth == 1)
        if depth == 0:
            return equals and tokens[place + 1].lastgroup in {"end", "note", "open"}
    return equals


def _read_equation(reader: Reader, label: str) -> Formula | Fault:
    """Read an expression and the result it states, which may stand on either side of the sign."""
    left = _read_side(reader)
    if isinstance(left, Fault):
        return left
    if reader.kind != "equals":
        return _assembled(label, left, None)
    reader.index += 1
    right = _read_side(reader)
    if isinstance(right, Fault):
        return right
    stated = _as_result(right)
    if stated is not None:
        return _assembled(label, left, stated)
    words = left.label if isinstance(left, Labelled) else ""
    stated = _as_result(left.term if isinstance(left, Labelled) else left)
    if stated is not None:
        return _assembled(f"{label} {words}".strip(), right, stated)
    way_on = f"결과를 금액으로 적으십시오. {faults.EXAMPLE}"
    return Fault(right.start, right.end, "‘=’ 다음이 금액 하나가 아닙니다", way_on)


def _read_side(reader: Reader) -> Node | Fault:
    """Read what stands on one side of =: 총액계상, or a sum."""
    behind = words_end(reader.tokens, reader.index)
    if behind == reader.index or reader.tokens[behind].lastgroup not in {"equals", "end", "note"}:
        return reader.sum()
    start, end = reader.token.start(), reader.tokens[behind - 1].end()
    words = reader.text[start:end]
    found = _LUMP.search(words)
    if found is None:
        return reader.sum()
    reader.index = behind
    lump = Lump(start + found.start(), end)
    name = words[: found.start()].rstrip()
    return Labelled(name, lump, start, end) if name else lump


def _as_result(node: Node) -> Quantity | None:
    """Take a node as a stated result: one amount, which may be negative."""
    if isinstance(node, Negation) and isinstance(node.term, Quantity):
        node = replace(node.term, value=-node.term.value, start=node.start)
    if isinstance(node, Quantity) and (not node.unit or node.unit in MONEY_UNITS):
        return node
    return None


def _assembled(label: str, expression: Node, stated: Quantity | None) -> Formula | Fault:
    """Put a formula together; the words before its only term are its label."""
    if not label and isinstance(expression, Labelled):
        label, expression = expression.label, expression.term
    bare = expression.term if isinstance(expression, Labelled) else expression
    if isinstance(bare, Lump) and stated is None:
        way_on = "금액을 적으십시오. 예: 총액계상 = 2,250천원"
        return Fault(bare.start, bare.end, "총액계상의 금액이 없습니다", way_on)
    return Formula(label, expression, stated)


def _with_note(reader: Reader, formula: Formula) -> Formula | Fault:
    """Read the note that may end a formula: ※, <…>, and (…) behind a stated result or a split total."""
    token = reader.token
    if token.lastgroup == "end":
        return formula
    if token.lastgroup != "note" and not (token.lastgroup == "open" and _may_have_words(reader, formula)):
        return faults.no_operator(token)
    note = reader.text[token.start() :].rstrip()
    closer = _CLOSERS.get(token.group())
    if closer is not None and closer not in narrow(note):
        return faults.unclosed(token)
    return replace(formula, note=note)


def _may_have_words(reader: Reader, formula: Formula) -> bool:
    """Tell whether a bracket is a note: behind a result, or as in 816백만원(보조금 800, 자부담 16)."""
    total, stated = formula.expression, formula.stated
    if stated is not None:
        return stated.start > total.start
    parts = reader.text[reader.token.start() :]
    return isinstance(total, Quantity) and total.unit in MONEY_UNITS and ", " in parts
