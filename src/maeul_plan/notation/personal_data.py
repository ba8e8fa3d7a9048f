"""Personal data that is known by its form or by the word before it, and how it reads when it is masked.

A mask keeps the length and what tells the kind: a family name, 010, the part of an address behind @. Nothing else is
kept, as a day of birth and the figures of a phone tell who somebody is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, NamedTuple

from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern

_RESIDENT: Final = pattern(
    r"(?<![0-9A-Za-z-])(?P<birth>[0-9]{6})(?P<joint> ?[-‐‑–—−] ?| ?)(?P<serial>[1-8][0-9]{6})"
    r"(?![0-9A-Za-z원천만억]|[-,.][0-9])"
)
_HIDDEN: Final = pattern(r"(?<![0-9A-Za-z-])[0-9]{6} ?[-‐‑–—−] ?[1-8][*xX●○]{6}")
"""A resident registration number as forms show it: it still tells the day of birth."""
_JOINT: Final = "(?: ?[-‐‑–—−.)] ?| )"
_MOBILE: Final = pattern(
    rf"(?<![0-9A-Za-z-])(?:(?:010|\+82{_JOINT}?10){_JOINT}?[0-9]{{4}}|01[16789]{_JOINT}[0-9]{{3,4}}){_JOINT}?[0-9]{{4}}"
    r"(?![0-9A-Za-z]|[-,][0-9])"
)
_PLACEHOLDER: Final = pattern(r"01[0-9][-‐‑–—−.) 0]*")
_EMAIL: Final = pattern(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\.[A-Za-z0-9-]{1,63}+)+")
_PASSPORT: Final = pattern(
    r"(?<![0-9A-Za-z])(?:[MSRODG][0-9]{8}|[MSRODG][0-9]{3}[A-Z][0-9]{4}|PM[0-9]{7})(?![0-9A-Za-z])"
)
_LICENCE: Final = pattern(r"(?<![0-9-])[0-9]{2}-[0-9]{2}-[0-9]{6}-[0-9]{2}(?![0-9-])")
_ACCOUNT: Final = pattern(r"(?<![0-9A-Za-z-])(?:[0-9]{2,6}(?:-[0-9]{1,8}){1,4}|[0-9]{10,16})(?![0-9A-Za-z-])")
_BANK: Final = pattern(r"계좌|은행|뱅크|농협|수협|신협|새마을금고|우체국")
_NAMED: Final = pattern(r"(?<![가-힣])(?:성 ?명|이름|성함)\s*+:\s*+(?P<found>[가-힣]{2,5})(?![가-힣])")
_BORN: Final = pattern(
    r"생년월일\s*+:?\s*+(?P<found>[0-9]{4}\s?[-./년]\s?[0-9]{1,2}\s?[-./월]\s?[0-9]{1,2}|[0-9]{2}[-.][0-9]{2}[-.][0-9]{2}"
    r"|[0-9]{8}|[0-9]{6})(?![0-9])"
)
_BORN_ON: Final = pattern(
    r"(?<![0-9])(?P<found>(?:19|20)[0-9]{2} ?[-./년] ?[0-9]{1,2} ?[-./월] ?[0-9]{1,2})(?= ?[.일]? ?생(?![가-힣]))"
)
_BORN_IN_19: Final = "1256"
_OF_FOREIGNERS: Final = "5678"
# A corporation's number begins with the code of its court, 11 to 22, and may read as a birthday.
_COURTS: Final = range(11, 23)
_NEAR: Final = 20
_ACCOUNT_DIGITS: Final = range(10, 17)
_MOBILE_PREFIX: Final = 3


class Personal(NamedTuple):
    """Personal data in a text: what it is (Korean), where, how it reads when masked, and whether it may be else."""

    kind: str
    start: int
    end: int
    masked: str
    is_doubtful: bool = False


def personal_data(text: str) -> Iterator[Personal]:
    """Find all that can be known in a line of text; what is found may overlap."""
    for find in _FINDERS:
        yield from find(text)


def residents(text: str) -> Iterator[Personal]:
    """Find resident and foreigner registration numbers, by a day of birth that exists."""
    for found in _RESIDENT.finditer(narrow(text)):
        before = text[max(0, found.start() - _NEAR) : found.start()]
        if not _is_birth(found["birth"], found["serial"][0]) or "법인" in before:
            continue
        is_foreign = found["serial"][0] in _OF_FOREIGNERS
        is_doubtful = is_foreign or not found["joint"].strip() or int(found["birth"][:2]) in _COURTS
        kind = "외국인등록번호" if is_foreign else "주민등록번호"
        yield Personal(kind, *found.span(), starred(found[0]), is_doubtful and "주민" not in before)


def mobiles(text: str) -> Iterator[Personal]:
    """Find mobile phone numbers, but none that only holds a place; it may be an office's."""
    for found in _MOBILE.finditer(narrow(text)):
        if not _PLACEHOLDER.fullmatch(found[0]):
            masked = found[0][:_MOBILE_PREFIX] + starred(found[0][_MOBILE_PREFIX:])
            yield Personal("휴대전화 번호", *found.span(), masked, is_doubtful=True)


def starred(text: str) -> str:
    """Put a star in the place of every figure and Latin letter."""
    return re.sub("[0-9A-Za-z]", "*", narrow(text))


def masked_name(name: str) -> str:
    """Keep the family name of a person: 홍○○."""
    return name[:1] + re.sub(r"\S", "○", name[1:]) if len(name) > 1 else "○"


def masked_email(address: str) -> str:
    """Keep the part of an address behind @."""
    local, at, host = address.partition("@")
    return "*" * len(local) + at + host


def _emails(text: str) -> Iterator[Personal]:
    for found in _EMAIL.finditer(narrow(text)):
        yield Personal("전자우편 주소", *found.span(), masked_email(found[0]))


def _accounts(text: str) -> Iterator[Personal]:
    """Find bank accounts, by a word for a bank or an account right before."""
    for found in _ACCOUNT.finditer(narrow(text)):
        digits = sum(character.isdigit() for character in found[0])
        if digits in _ACCOUNT_DIGITS and _BANK.search(text, max(0, found.start() - _NEAR), found.start()):
            yield Personal("계좌번호", *found.span(), starred(found[0]))


def _finder(form: re.Pattern[str], kind: str, mask: Callable[[str], str], group: str | int) -> _Finder:
    """Make a finder of what a form catches."""

    def find(text: str) -> Iterator[Personal]:
        for found in form.finditer(narrow(text)):
            yield Personal(kind, *found.span(group), mask(found[group]))

    return find


def _is_birth(birth: str, century: str) -> bool:
    year = (1900 if century in _BORN_IN_19 else 2000) + int(birth[:2])
    try:
        date(year, int(birth[2:4]), int(birth[4:]))
    except ValueError:
        return False
    return True


_Finder = Callable[[str], Iterator[Personal]]
_FINDERS: Final[tuple[_Finder, ...]] = (
    residents,
    mobiles,
    _emails,
    _accounts,
    _finder(_HIDDEN, "주민등록번호", starred, 0),
    _finder(_PASSPORT, "여권번호", starred, 0),
    _finder(_LICENCE, "운전면허번호", starred, 0),
    _finder(_NAMED, "성명", masked_name, "found"),
    _finder(_BORN, "생년월일", starred, "found"),
    _finder(_BORN_ON, "생년월일", starred, "found"),
)
