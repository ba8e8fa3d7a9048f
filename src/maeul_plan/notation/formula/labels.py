"""Find the words that stand before figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from maeul_plan.notation.formula.counters import (
    is_amount,
    is_for_each,
    is_for_one,
    is_grade,
    is_noun,
    is_ration,
    takes_noun,
)
from maeul_plan.notation.formula.remarks import remark_end
from maeul_plan.notation.formula.tokens import FUNCTIONS, Token
from maeul_plan.notation.units import MONEY_UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS: Final = re.compile(r"(?:\s|[○◦●◎□■◆▶▷▪•∙·ㆍ・]|ㅇ(?!ㅇ))*+")
_MARKS_AND_DASHES: Final = re.compile(r"(?:\s|[-−–○◦●◎□■◆▶▷▪•∙·ㆍ・]|ㅇ(?!ㅇ))*+")
_COLON: Final = re.compile(r"(?<![0-9]):|:(?![0-9])")  # 10:00 is a time
_FIGURES: Final = re.compile("[=×✕✖⨯*÷※]")
_STOPS: Final = frozenset({"times", "over", "plus", "minus", "equals", "note", "end"})
_BEHIND_A_NOUN: Final = frozenset({"times", "over", "plus", "minus", "equals", "close", "note", "end"})
_FIGURE_STARTS: Final = frozenset({"quantity", "reference", "open"})


def after_marks(plain: str) -> int:
    """Give where a text begins behind its item marks; a dash may be a sign and stays."""
    found = _MARKS.match(plain)
    return found.end() if found else 0


def before_colon(plain: str) -> tuple[int, int, int] | None:
    """Find a label that a colon ends: its start, its end, and where the formula begins."""
    colon = _COLON.search(plain) if ":" in plain else None
    if colon is None:
        return None
    start, end = bare_label(plain, 0, colon.start())
    label = plain[start:end]
    if not label or _FIGURES.search(label) or label.count("(") != label.count(")"):
        return None
    return start, end, colon.end()


def bare_label(plain: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a stretch to the label in it, without item marks and blanks."""
    end = start + len(plain[start:end].rstrip())
    found = _MARKS_AND_DASHES.match(plain, start, end)
    return (found.end() if found else start), end


def words_end(tokens: Sequence[Token], index: int) -> int:
    """Give the token after the words at `index`: 강사료, 강사료(외부), 4급(30호봉), 1인 월.

    A grade is a word where a figure follows, 1인 and 1회당 where a price or a ration follows; else they are figures.
    """
    start, grades, ones = index, [], []
    while True:
        behind = index + 1
        if is_grade(tokens[index]):
            grades.append(index)
        elif is_for_one(tokens[index]):
            ones.append(index)
        elif not _is_bare_word(tokens, index):
            behind = _after_bracketed_words(tokens, index) if index > start and not ones else index
        if behind == index:
            break
        index = behind
    if ones and not _has_basis(tokens, index):
        index = ones[0]
    if grades and grades[0] < index and tokens[index].lastgroup not in _FIGURE_STARTS:
        index = grades[0]
    return index


def basis_start(tokens: Sequence[Token], index: int, end: int) -> int:
    """Give where those of the words from `index` to `end` begin that say what the figure at `end` is for.

    In `강사료 1회당 300천원` that is 1회당, in `단장 월 2,500천원` it is 월, in `강사 1일 8시간×10,320원` it is 1일;
    without any it is `end`.
    """
    if not _has_basis(tokens, end):
        return end
    one = next((place for place in range(index, end) if is_for_one(tokens[place])), None)
    if one is not None:
        return one
    while end > index and is_for_each(tokens[end - 1]):
        end -= 1
    return end


def _has_basis(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the words before a figure may say what it is for: a price, or a ration that × follows.

    Without the × a lost + would be silent: (1일 8시간).
    """
    if is_amount(tokens[index]):
        return True
    is_multiplied = tokens[index].lastgroup == "quantity" and tokens[index + 1].lastgroup == "times"
    return is_multiplied and is_ration(tokens[index - 1], tokens[index])


def basis_words(tokens: Sequence[Token]) -> str:
    """Write the words that say what a price is for, one blank between them: 1인 월."""
    return " ".join("".join(token.group("number", "unit")) if token["number"] else token.group() for token in tokens)


def noun_end(tokens: Sequence[Token], index: int) -> int:
    """Give the token after the name of what is counted, 마을 of 20개 마을; it stands before a sign, else it is `index`.

    A figure behind it is no sign: in `3명 교사 500원` a + may be lost.
    """
    end = index
    while is_noun(tokens[end]):
        end += 1
    is_closed = tokens[end].lastgroup in _BEHIND_A_NOUN or tokens[end].group() == "," or remark_end(tokens, end) > end
    return end if is_closed else index


def marked_label_end(tokens: Sequence[Token], index: int) -> int:
    """Give the token after the label of a marked line: up to the last word before the first figure.

    In `-4급(30호봉) 경정 3,128,300 X 3인` that is 4급(30호봉) 경정. Without any such label it is `index`.
    An amount of money is never part of a label.
    """
    end, depth = index, 0
    for place in range(index, len(tokens)):
        kind = tokens[place].lastgroup
        if kind == "open":
            depth += 1
        elif kind == "close":
            depth -= 1
        if depth:
            continue
        if kind in _STOPS or _is_named_factor(tokens, place):
            break
        ends_in_bracket = kind == "close" and tokens[place + 1].lastgroup == "quantity"
        if ends_in_bracket or _is_bare_word(tokens, place):
            end = place + 1
    has_money = any(token["unit"] in MONEY_UNITS for token in tokens[index:end])
    return index if has_money or tokens[index].lastgroup == "open" else end


def _is_named_factor(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a count with its name is multiplied here: 20개 마을×."""
    end = noun_end(tokens, index + 1) if takes_noun(tokens[index]["unit"] or "") else index + 1
    return end > index + 1 and tokens[end].lastgroup == "times"


def _is_bare_word(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word stands here that does not call a function."""
    token = tokens[index]
    if token.lastgroup != "word":
        return False
    return token["word"] not in FUNCTIONS or tokens[index + 1].lastgroup != "open"


def _after_bracketed_words(tokens: Sequence[Token], index: int) -> int:
    """Give the token after a bracket that holds nothing but words and grades, else `index`."""
    if tokens[index].lastgroup != "open":
        return index
    place = index + 1
    while tokens[place].lastgroup == "word" or is_grade(tokens[place]):
        place += 1
    return place + 1 if place > index + 1 and tokens[place].lastgroup == "close" else index
