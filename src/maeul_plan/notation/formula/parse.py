"""Read a formula: a label, an expression, the result it states, a note."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from maeul_plan.notation.digits import narrow
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import faults
from maeul_plan.notation.formula.counters import is_basis, is_for_one
from maeul_plan.notation.formula.expression import Reader
from maeul_plan.notation.formula.labels import (
    after_marks,
    bare_label,
    basis_start,
    before_colon,
    marked_label_end,
    words_end,
)
from maeul_plan.notation.formula.remarks import remark_end
from maeul_plan.notation.formula.tokens import Token, tokenize
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
    tokens = reader.tokens
    end = words_end(tokens, 1) if is_for_one(tokens[1]) else marked_label_end(tokens, 1)
    if end == 1:
        return ""
    end = basis_start(tokens, 1, end)
    reader.index = end
    start, stop = bare_label(tokens[0].string, tokens[1].start(), tokens[end - 1].end())
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
    remark = _read_remark(reader)
    if reader.kind != "equals":
        return _assembled(label, left, None, remark)
    reader.index += 1
    right = _read_side(reader)
    if isinstance(right, Fault):
        return right
    stated = _as_result(right)
    if stated is not None:
        return _assembled(label, left, stated, remark)
    words, bare = _without_words(left)
    stated = _as_result(bare)
    if stated is not None and not remark:
        return _assembled(f"{label} {words}".strip(), right, stated, _read_remark(reader))
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


def _read_remark(reader: Reader) -> str:
    """Read the remark in brackets behind an expression, (8~12월), if one stands here."""
    end = remark_end(reader.tokens, reader.index)
    if end == reader.index:
        return ""
    start, reader.index = reader.token.start(), end
    return reader.text[start : reader.tokens[end - 1].end()]


def _without_words(node: Node) -> tuple[str, Node]:
    """Give the words before a term, and the term."""
    words = []
    while isinstance(node, Labelled):
        words.append(node.label)
        node = node.term
    return " ".join(words), node


def _as_result(node: Node) -> Quantity | None:
    """Take a node as a stated result: one amount, which may be negative."""
    if isinstance(node, Negation) and isinstance(node.term, Quantity):
        node = replace(node.term, value=-node.term.value, start=node.start)
    if isinstance(node, Quantity) and (not node.unit or node.unit in MONEY_UNITS):
        return node
    return None


def _assembled(label: str, expression: Node, stated: Quantity | None, note: str) -> Formula | Fault:
    """Put a formula together; the words before its only term are its label, but what a price is for stays."""
    if not label and isinstance(expression, Labelled) and not is_basis(expression.label):
        label, expression = expression.label, expression.term
    bare = _without_words(expression)[1]
    if isinstance(bare, Lump) and stated is None:
        way_on = "금액을 적으십시오. 예: 총액계상 = 2,250천원"
        return Fault(bare.start, bare.end, "총액계상의 금액이 없습니다", way_on)
    return Formula(label, expression, stated, note)


def _with_note(reader: Reader, formula: Formula) -> Formula | Fault:
    """Read the note that may end a formula: ※, <…>, and (…) behind a stated result."""
    token = reader.token
    if token.lastgroup == "end":
        return formula
    if token.lastgroup != "note" and not (token.lastgroup == "open" and _ends_in_result(formula)):
        return faults.no_operator(reader.tokens, reader.index)
    note = f"{formula.note} {reader.text[token.start() :].rstrip()}".strip()
    closer = _CLOSERS.get(token.group())
    if closer is not None and closer not in narrow(reader.text[token.start() :]):
        return faults.unclosed(token)
    return replace(formula, note=note)


def _ends_in_result(formula: Formula) -> bool:
    """Tell whether the result stands behind the formula."""
    return formula.stated is not None and formula.stated.start > formula.expression.start
