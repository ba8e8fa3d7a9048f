"""Days that come again and again: 매월 10일, 매월 말일, 매주 월·수요일, 매월 둘째 수요일, 매년 3월 31일, 매분기 말."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple

from maeul_plan.notation.dates import WEEKDAYS
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern

_WEEK: Final = 7
_IN_EVERY_MONTH: Final = 28
_SOME_YEAR: Final = 2001  # a common one: 29 February does not come every year
_ORDINALS: Final = {"첫": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "마지막": -1}
_ENDS: Final = {"분기": (3, 6, 9, 12), "반기": (6, 12)}

_TIME: Final = r"(?:오전|오후|[0-9]{1,2}(?::[0-9]{2}|시(?:\s*+[0-9]{1,2}분)?))"
_TAIL: Final = rf"(?:\s*+(?:까지|한|\(한\)|정기|정례|회의|개최|{_TIME}))*+\s*+\.?"
_AND: Final = r"\s*+[,·ㆍ]\s*+"
_MONTHLY: Final = r"매\s?[월달]\s*+"
_NUMBER: Final = r"[0-9]{1,2}\s*+일?"
_NAME: Final = rf"[{WEEKDAYS}](?:요일)?"
_FORMS: Final = tuple(
    pattern(form + _TAIL)
    for form in (
        rf"{_MONTHLY}(?P<days>{_NUMBER}(?:{_AND}{_NUMBER})*+)(?<=일)",
        rf"(?:{_MONTHLY}|월\s?)(?P<last>말)일?",
        rf"매\s?주\s*+(?P<names>{_NAME}(?:{_AND}{_NAME})*+)(?<=요일)",
        rf"{_MONTHLY}(?P<nth>첫|둘|두|셋|세|넷|네|마지막|[1-4])(?:\s*+번?째)?(?:\s*+주)?\s*+(?P<names>[{WEEKDAYS}])요일",
        r"매\s?[년해]\s*+(?P<month>[0-9]{1,2})\s*+[월.]\s*+(?:(?P<days>[0-9]{1,2})\s*+[일.]|(?P<last>말)일?)",
        r"매\s?(?P<part>분기|반기)\s*+(?P<last>말)일?",
    )
)


class Recurrence(NamedTuple):
    """Days that come again: `month_days` (-1 is a month's last) of `months`, or `weekdays` (0 is Monday).

    No `months` are all of them. With `nth` (-1 is the last) it is one weekday of each month, else those of each week.
    """

    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    nth: int = 0

    def holds(self, day: date) -> bool:
        """Tell whether a day is one of them."""
        last = monthrange(day.year, day.month)[1]
        if self.weekdays:
            place = -1 if self.nth < 0 and day.day > last - _WEEK else (day.day - 1) // _WEEK + 1
            return day.weekday() in self.weekdays and self.nth in (0, place)
        is_month = not self.months or day.month in self.months
        return is_month and (day.day in self.month_days or (day.day == last and -1 in self.month_days))


def parse_recurrence(text: str) -> Recurrence | None:
    """Read which days are meant; None where the words do not tell (월 1회), or a day that some months lack (31일).

    The 둘째 주 수요일 of a month is its second Wednesday.
    """
    plain = narrow(text).strip()
    for form in _FORMS:
        found = form.fullmatch(plain)
        if found:
            return _recurrence({name: value or "" for name, value in found.groupdict().items()})
    return None


def _recurrence(parts: dict[str, str]) -> Recurrence | None:
    """Put what a form has caught together; None where a day does not come every time."""
    if names := parts.get("names"):
        letters = names.replace("요일", "")  # whose 일 is no Sunday
        weekdays = sorted({WEEKDAYS.index(letter) for letter in letters if letter in WEEKDAYS})
        nth = parts.get("nth", "")
        return Recurrence(weekdays=tuple(weekdays), nth=_ORDINALS.get(nth) or int(nth or 0))
    month = int(parts.get("month") or 0)
    months = (month,) if month else _ENDS.get(parts.get("part", ""), ())
    if month > 12:  # noqa: PLR2004 - months of a year
        return None
    most = monthrange(_SOME_YEAR, month)[1] if month else _IN_EVERY_MONTH
    days = (-1,) if parts.get("last") else tuple(sorted({int(day) for day in re.findall("[0-9]+", parts["days"])}))
    return Recurrence(months, days) if all(-1 <= day <= most and day for day in days) else None
