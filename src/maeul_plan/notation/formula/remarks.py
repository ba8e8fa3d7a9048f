"""Find brackets that hold a remark and no formula: (8~12월), (부가세 포함)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maeul_plan.notation.formula.tokens import Token

_OPERATORS: Final = frozenset({"times", "over", "plus", "equals"})
_FIGURES: Final = frozenset({"quantity", "reference"})
_OF_PROSE: Final = frozenset("~∼〜∽:;,.·ㆍ・'‘’“”…>")


def remark_end(tokens: Sequence[Token], index: int) -> int:
    """Give the token after the remark in brackets at `index`, or `index` where there is none.

    A remark has no operator, and it has a sign that only prose has, or no figure, or it ends in a word: what
    may be a formula with a slip in it is not taken for one.
    """
    depth = 0
    for end in range(index, len(tokens)):
        kind = tokens[end].lastgroup
        depth += (kind == "open") - (kind == "close")
        if depth == 0:
            return end + 1 if end > index + 1 and _is_prose(tokens[index + 1 : end]) else index
    return index


def _is_prose(tokens: Sequence[Token]) -> bool:
    """Tell whether tokens make no formula."""
    kinds = {token.lastgroup for token in tokens}
    signs = {token.group() for token in tokens if token.lastgroup == "unknown"}
    if kinds & _OPERATORS or not (kinds & _FIGURES and signs <= _OF_PROSE):
        return not kinds & (_OPERATORS | _FIGURES)
    return bool(signs) or tokens[-1].lastgroup == "word" or any(", " in token.group() for token in tokens)
