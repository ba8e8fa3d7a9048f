"""Find the dates in running text, with the characters they are written in; numbers that are no dates stay out."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.notation.dates import DateMatch, DateText, match_date, print_date
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

WAVES: Final = "~∼～〜∽"

_QUOTES: Final = "’‘'`´′"
_B: Final = r"[ \t]{0,3}+"
_YEAR: Final = rf"(?P<year>(?:19|20)[0-9]{{2}}|[{_QUOTES}]{{1,2}}[0-9]{{2}})"
_MONTH: Final = r"(?P<month>0?[1-9]|1[0-2])(?![0-9])"
_DAY: Final = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?![0-9])"
_LIMITS: Final = r"(?:까지|부터|한(?![가-힣])|이전|이후|현재|기준|예정)"
_LASTING: Final = r"(?:간|동안|째|씩|치(?![가-힣])|분(?![가-힣])|이상|이하|이내|미만)"
_STOP: Final = rf"{_B}\.(?![0-9A-Za-z_])|\.(?=[0-9]{{1,2}}:)|일(?!{_B}{_LASTING})"
_BRACKET: Final = r"[(（][ \t]{0,3}+[월화수목금토일](?:요일)?[ \t]{0,3}+[)）]"
# A number without its stop may count things (2015. 8. 30명) or go on as another number.
_NO_STOP: Final = (
    rf"(?![0-9A-Za-z_%]|[.,:/-][0-9A-Za-z]|{_B}:{_B}[0-9]{{2}}|일)"
    rf"(?![가-힣])(?!{_B}(?:명|개|개소|회|건|원|천원|만원|백만원|번|차|시|시간|분|월|년|%)(?![가-힣]))"
    rf"|(?=(?:{_LIMITS}|[자에의](?![가-힣])))"
)
_FULL: Final = pattern(
    rf"{_YEAR}(?P<after_year>{_B}[.년]{_B}|(?<=[0-9]{{4}})[ ]{{1,3}}+){_MONTH}(?P<after_month>{_B}[.월]{_B}){_DAY}"
    rf"(?:(?P<after_day>{_STOP})|(?:{_NO_STOP}))"
)
_FORMS: Final = tuple(
    pattern(form)
    for form in (
        (
            rf"(?P<year>(?:19|20)[0-9]{{2}})(?P<after_year>[-/]){_MONTH}(?P<after_month>(?P=after_year)){_DAY}"
            r"(?![A-Za-z_/호-]|\.[0-9A-Za-z])"
        ),
        _FULL.pattern,
        # A short year without a mark: 97.10.31, and before a weekday 15.7.13(월).
        (
            rf"(?P<year>[5-9][0-9])(?P<after_year>\.){_MONTH}(?P<after_month>\.){_DAY}"
            rf"(?:(?P<after_day>{_STOP})|(?:{_NO_STOP}))"
        ),
        (
            rf"(?P<year>[0-9]{{2}})(?P<after_year>\.){_MONTH}(?P<after_month>{_B}\.{_B}){_DAY}(?P<after_day>{_B}\.)?"
            rf"(?={_B}{_BRACKET})"
        ),
        (
            rf"{_YEAR}(?P<after_year>{_B}\.{_B}){_MONTH}"
            rf"(?:(?P<after_month>{_B}월|{_B}\.(?![0-9A-Za-z_]))|(?={_B}[{WAVES}]|부터|까지|현재|기준))"
        ),
        rf"{_YEAR}(?P<after_year>{_B}년{_B}){_MONTH}(?P<after_month>{_B}월)",
        # ’10년 이상 is a length of time that somebody quotes, ’14∼’19년 two years.
        (
            rf"(?P<year>[{_QUOTES}]{{1,2}}[0-9]{{2}})(?P<after_year>년)"
            rf"(?!{_B}(?:{_LASTING}|초과|차(?![가-힣])|후(?!반)|뒤|전(?![반년체])|만(?![가-힣])|경력|근무))"
        ),
        rf"(?P<year>[{_QUOTES}]{{1,2}}[0-9]{{2}})(?={_B}[{WAVES}]{_B}[{_QUOTES}]{{0,2}}[0-9]{{2}}년)",
        r"(?P<year>(?:19|20)[0-9]{2})(?P<after_year>년)",
        rf"{_MONTH}(?P<after_month>월{_B}){_DAY}(?P<after_day>일)(?!{_B}{_LASTING})",
        rf"{_MONTH}(?P<after_month>/){_DAY}(?P<after_day>\.(?![0-9]))?(?={_B}(?:{_BRACKET}|[0-9]{{1,2}}:[0-9]{{2}}))",
        (
            rf"(?=0|[0-9]{{1,2}}/0){_MONTH}(?P<after_month>/){_DAY}(?P<after_day>\.(?![0-9]))?"
            rf"(?={_B}[{WAVES}.]|{_LIMITS})"
        ),
        # 4.5(일) may count days.
        (
            rf"(?![0-9]+\.[0-9]\([월일]\)){_MONTH}(?P<after_month>{_B}\.{_B}){_DAY}(?P<after_day>{_B}\.(?![0-9]))?"
            rf"(?={_B}{_BRACKET})"
        ),
        (
            rf"{_MONTH}(?P<after_month>{_B}\.{_B}){_DAY}(?P<after_day>{_B}\.(?![0-9]))"
            rf"(?={_B}(?:[{WAVES}]|{_LIMITS}|[0-9]{{1,2}}:[0-9]{{2}}))"
        ),
        rf"{_MONTH}(?P<after_month>{_B}\.[ ]{{1,3}}+){_DAY}(?={_LIMITS})",
        # 1. 15일 이내 at the beginning is an item and a length of time.
        rf"(?<!^){_MONTH}(?P<after_month>{_B}\.{_B}){_DAY}(?P<after_day>일)(?!{_B}(?:{_LASTING}|이전|이후|전|후))",
        rf"{_MONTH}(?P<after_month>월)(?!{_B}[0-9]{{1,2}}일)",
    )
)
# What is a date only because a date stands before it: 9. 24 of 9. 17.∼9. 24, 2015. 12 of 2015. 8.∼2015. 12
_LINKED: Final = tuple(
    pattern(form)
    for form in (
        rf"{_YEAR}(?P<after_year>{_B}\.{_B}){_MONTH}(?!{_B}\.{_B}[0-9])",
        rf"{_MONTH}(?P<after_month>{_B}\.{_B}){_DAY}(?:(?P<after_day>{_STOP})|(?:{_NO_STOP}))",
    )
)
_CANDIDATE: Final = pattern(
    rf"(?<![0-9A-Za-z_/])(?<![0-9][.,])(?<![0-9A-Za-z가-힣]-)(?<!제)(?<![×*÷=+{_QUOTES}])(?P<quotes>[{_QUOTES}]*+)[0-9]++"
)
_WEEKDAY: Final = pattern(
    rf"(?P<gap>{_B})[(（](?P<before>{_B})(?P<letter>[월화수목금토일])(?:요일)?(?P<after>{_B})[)）](?P<stop>\.(?![0-9]))?"
)
_LINK: Final = pattern(rf"{_B}(?:[0-9]{{1,2}}:[0-9]{{2}})?{_B}(?P<sign>[{WAVES}–—-]|[,·ㆍ]|및|와|과){_B}")
_LONGEST_LINK: Final = 16
# What others have written: titles, words, and the history that law texts carry.
_QUOTED: Final = pattern(
    r"「[^「」]*+」|『[^『』]*+』|“[^“”]*+”|\"[^\"]*+\""
    r"|[<〈\[](?:개정|신설|시행|제정|폐지|종전|(?:전문|일부|타법|제목|전부)개정|본조신설|제[0-9]{1,6}호,)[^<>〈〉\[\]]*+[>〉\]]"
)
_SHORT_YEAR: Final = pattern(r"['’‘][0-9]{2}(?=[ ]?[.년~∼])")
_LONGEST_QUOTATION: Final = 100
_SHORT_TURN: Final = 70  # as match_date has it: 69 is 2069, 70 is 1970


class Weekday(NamedTuple):
    """A weekday in brackets behind a date: its letter, where that stands, where the brackets begin and end.

    `padded`: blanks stand within the brackets. `stop`: a full stop follows them, and `end` is behind it.
    """

    letter: str
    at: int
    start: int
    end: int
    padded: bool
    stop: bool


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: the characters `start:end` are its numbers and their marks, without a weekday.

    `canonical` is how the office writes these numbers, `linked` the sign (∼ or a comma) between it and the date
    before. `meant` is the day, the year taken from the date before where that is sure; None where it is not, and
    where the calendar has no such day.
    """

    date: DateText
    written: str
    canonical: str
    start: int
    end: int
    has_stop: bool
    weekday: Weekday | None
    linked: str
    meant: dt.date | None

    @property
    def tail(self) -> int:
        """The end with the weekday behind it."""
        return self.weekday.end if self.weekday else self.end


def unquoted(text: str) -> str:
    """Blank out what a text quotes, its length kept, and write the rest in narrow characters."""
    return _QUOTED.sub(lambda quoted: "\0" * len(quoted[0]), narrow(text))


@lru_cache(maxsize=64)
def dates_in(text: str) -> tuple[WrittenDate, ...]:
    """Find the dates of a line of text in their order; quoted titles and words are not looked into."""
    return tuple(_dates_in(unquoted(text)))


def _dates_in(plain: str) -> Iterator[WrittenDate]:
    at, last = 0, None
    while candidate := _CANDIDATE.search(plain, at):
        link = _link(plain, last, candidate.start()) if last else ""
        found = _match(plain, candidate, is_linked=bool(link))
        at = candidate.end()
        if found:
            last = _date(plain, found, link, last if link else None)
            at = max(at, last.tail)
            yield last


def _match(plain: str, candidate: re.Match[str], *, is_linked: bool) -> re.Match[str] | None:
    """Try the forms of a date where a number begins, with the mark of a short year before it or without."""
    for start in sorted({candidate.start(), candidate.end("quotes")}):
        for form in (*_FORMS, *(_LINKED if is_linked else ())):
            found = form.match(plain, start)
            if found and not (start < candidate.end("quotes") and _is_quotation(plain, found)):
                return found
    return None


def _link(plain: str, last: WrittenDate, start: int) -> str:
    """Give the sign that ties a number to the date before it."""
    between = plain[last.tail : start] if start - last.tail <= _LONGEST_LINK else ""
    found = _LINK.fullmatch(between)
    return found["sign"] if found else ""


def _is_quotation(plain: str, found: re.Match[str]) -> bool:
    """Tell ‘10년 뒤 성북’, words in quotes, from ’10년: not far behind it the quotation ends."""
    rest = _SHORT_YEAR.sub("", plain[found.end() : found.end() + _LONGEST_QUOTATION])
    if found[0].startswith("'"):
        return rest.count("'") % 2 == 1
    return found[0].startswith("‘") and rest.count("’") > rest.count("‘")


def _date(plain: str, found: re.Match[str], link: str, last: WrittenDate | None) -> WrittenDate:
    groups = found.groupdict(default="")
    year, month, day = (int(re.sub("[^0-9]", "", groups.get(name, "")) or 0) for name in ("year", "month", "day"))
    if year and len(groups["year"].lstrip(_QUOTES)) == 2:  # noqa: PLR2004 - a short year has two figures
        year += 2000 if year < _SHORT_TURN else 1900
    bracket = _WEEKDAY.match(plain, found.end()) if day else None
    weekday = bracket and Weekday(
        bracket["letter"],
        bracket.start("letter"),
        bracket.end("gap"),
        bracket.end(),
        padded=bool(bracket["before"] or bracket["after"]),
        stop=bool(bracket["stop"]),
    )
    when = DateText(year or None, month or None, day or None, weekday=weekday.letter if weekday else "")
    return WrittenDate(
        date=when,
        written=found[0],
        canonical=_canonical(when, groups),
        start=found.start(),
        end=found.end(),
        has_stop=groups.get("after_day", "").endswith("."),
        weekday=weekday,
        linked=link,
        meant=_meant(when, link, last),
    )


def _canonical(when: DateText, groups: dict[str, str]) -> str:
    """Write the numbers of a date as 행정업무규정 제7조제5항 has it; a month that is named 월 may keep its name."""
    if when.month is None:
        return f"{when.year}{groups.get('after_year', '')}"
    if when.day is None and when.year is not None and groups.get("after_month", "").endswith("월"):
        return f"{when.year}년 {when.month}월"
    return print_date(DateText(when.year, when.month, when.day))


def _meant(when: DateText, link: str, last: WrittenDate | None) -> dt.date | None:
    """Say which day a date is; one without a year goes on from the date that it is tied to."""
    if when.month is None or when.day is None:
        return None
    year = when.year
    if year is None and last and last.meant:
        turns = (when.month, when.day) < (last.meant.month, last.meant.day)
        if turns and link not in WAVES:
            return None
        year = last.meant.year + turns
    return _day(year, when.month, when.day) if year else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    return dt.date(year, month, day) if isinstance(match_date(f"{year}. {month}. {day}."), DateMatch) else None
