"""What is off about a date as it is written, and which rule says so."""

from __future__ import annotations

import re
from typing import Final

from maeul_plan.checks.passage import Passage
from maeul_plan.checks.standing import Change, mend
from maeul_plan.findings import Fix
from maeul_plan.notation.dates_in_text import WrittenDate
from maeul_plan.notation.pattern import pattern

_YEAR: Final = pattern(r"[^0-9]*[0-9]+")
_MARKED_YEAR: Final = pattern(r"[^0-9]+[0-9]{2}(?![0-9])")
_ZERO: Final = pattern(r"(?<![0-9])0[0-9]")
_BLANKS: Final = pattern(r"\.(?=[0-9])|\s(?=\.)|\s\s|[0-9]\s+[0-9]")
_STOP_BEHIND_BRACKET: Final = pattern(r"\s*+(?:[~∼～〜∽,–—-]|까지|부터|한)")


def flaws_of_body(written: WrittenDate) -> tuple[str, ...]:
    """Say in Korean what is off about the numbers of a date and their marks; () where nothing is.

    Only the full stop behind the day is missing before a weekday in 2015. 7. 13(월): that is the weekday's rule.
    """
    text, canonical = written.written, written.canonical
    if text == canonical or (written.weekday and f"{text.rstrip()}." == canonical):
        return ()
    has_day = written.date.day is not None
    named = has_day and re.search(r"[년월일/-]", text)
    flaws = (
        (_is_short(written), "연도는 네 자리로 적음"),
        (named, "년·월·일의 자리에 마침표를 찍음"),
        (not has_day and "." in text and "월" in text, "마침표와 ‘월’을 섞지 않음"),
        (_ZERO.search(_YEAR.sub("", text, count=1) if written.date.year else text), "한 자리 수 앞에 0을 붙이지 않음"),
        (has_day and not named and not text.endswith("."), "일 뒤에도 마침표를 찍음"),
        (not has_day and canonical.endswith(".") and not text.endswith("."), "월 뒤에도 마침표를 찍음"),
        ("월" not in text and not named and _BLANKS.search(text), "마침표는 붙이고 그 뒤를 한 칸 띄움"),
    )
    return tuple(words for holds, words in flaws if holds) or ("‘년’ 뒤를 한 칸 띄움",)


def flaw_of_weekday(written: WrittenDate, text: str) -> str:
    """Say in Korean what is off about where a weekday stands, or give ""."""
    weekday = written.weekday
    if weekday is None or flaws_of_body(written):
        return ""
    if not written.has_stop:
        return "마침표는 일 바로 뒤, 요일 앞에 찍음"
    if weekday.start > written.end or weekday.padded:
        return "요일은 일 뒤의 마침표에 붙여 적음"
    if weekday.stop and _STOP_BEHIND_BRACKET.match(text, weekday.end):
        return "요일 뒤에는 마침표를 찍지 않음"
    return ""


def mended(passage: Passage, written: WrittenDate) -> Fix | None:
    """Put a date and the place of its weekday right; None where its century is not written."""
    if _is_short(written) and not _MARKED_YEAR.match(written.written):
        return None
    weekday = written.weekday
    if weekday is None:
        return mend(passage, [Change(written.start, written.end, written.canonical)])
    changes = [Change(written.start, weekday.start, written.canonical)]
    if weekday.padded:
        changes += [
            Change(weekday.start + 1, weekday.at, ""),
            Change(weekday.at + 1, weekday.end - 1 - weekday.stop, ""),
        ]
    if weekday.stop and (not written.has_stop or _STOP_BEHIND_BRACKET.match(passage.text, weekday.end)):
        changes.append(Change(weekday.end - 1, weekday.end, ""))
    return mend(passage, [change for change in changes if change.start < change.end])


def right(written: WrittenDate) -> str:
    """Write a date with its weekday as it should stand."""
    return written.canonical + (f"({written.weekday.letter})" if written.weekday else "")


def _is_short(written: WrittenDate) -> bool:
    return written.date.year is not None and str(written.date.year) not in written.written
