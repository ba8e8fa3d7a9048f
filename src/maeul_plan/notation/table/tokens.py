"""Cut a table's formula into tokens, with the names of the table's rows and columns known."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from maeul_plan.notation.digits import narrow
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.table.names import Names

Kind = Literal["name", "word", "function", "number", "+", "-", "×", "÷", "(", ")", ",", ".", "=", "end"]

FUNCTIONS: Final[dict[str, Literal["합계", "소계", "평균", "열합계"]]] = {
    "합계": "합계",
    "소계": "소계",
    "평균": "평균",
    "열합계": "열합계",
}
_SIGNS: Final[dict[str, Kind]] = {
    "+": "+",
    **dict.fromkeys("-−–△", "-"),
    **dict.fromkeys("×*✕", "×"),
    **dict.fromkeys("÷/", "÷"),
    "(": "(",
    ")": ")",
    ",": ",",
    ".": ".",
    "=": "=",
}
_NUMBER: Final = pattern(r"[0-9][0-9,]*+(?:\.[0-9]++)?+(?:\s*+%)?+(?![0-9A-Za-z가-힣一-鿿_])")
_WORD: Final = pattern(r"[^\s+\-−–△×*✕÷/(),.='\"‘’“”]++")
_QUOTES: Final = {"'": "'", '"': '"', "‘": "’", "“": "”"}


class Token(NamedTuple):
    """The characters `start:end` of a formula; `name` is the text without the quotation marks around it."""

    kind: Kind
    text: str
    name: str
    start: int
    end: int


def tokenize(text: str, start: int, own: str, names: Names) -> list[Token] | Fault:
    """Cut a text from `start` on; the last token is its end. A function that bears `own` name is the function."""
    plain = narrow(text)
    tokens: list[Token] = []
    at = start
    while at < len(plain):
        if plain[at].isspace():
            at += 1
            continue
        token = _token(plain, at, own, names)
        if isinstance(token, Fault):
            return token
        tokens.append(token)
        at = token.end
    end = max(start, len(plain.rstrip()))
    tokens.append(Token("end", "", "", end, end))
    return tokens


def _token(plain: str, at: int, own: str, names: Names) -> Token | Fault:
    if plain[at] in _QUOTES:
        return _quoted(plain, at)
    found = names.at(plain, at)
    word = _WORD.match(plain, at)
    function = word[0] if word and word[0] in FUNCTIONS else ""
    if function and (found in ("", own) or (found == function and plain[at + len(found) :].lstrip()[:1] == "(")):
        return Token("function", function, function, at, at + len(function))
    if found:
        return Token("name", found, found, at, at + len(found))
    number = _NUMBER.match(plain, at)
    if number:
        return Token("number", number[0], number[0], *number.span())
    return _sign_or_word(plain, at, word[0] if word else plain[at])


def _sign_or_word(plain: str, at: int, word: str) -> Token:
    """Take a sign, a letter x that stands alone for ×, or a word that names nothing."""
    kind: Kind = "×" if word in ("x", "X") else _SIGNS.get(plain[at], "word")
    return Token(kind, word, word, at, at + len(word))


def _quoted(plain: str, at: int) -> Token | Fault:
    end = plain.find(_QUOTES[plain[at]], at + 1)
    if end < 0:
        return Fault(at, at + 1, "따옴표가 닫히지 않았습니다", "닫는 따옴표를 적으십시오.")
    return Token("name", plain[at : end + 1], plain[at + 1 : end].strip(), at, end + 1)
