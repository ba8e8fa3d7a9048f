"""The term of the consignment (위탁기간·운영기간)."""

from __future__ import annotations

import calendar
from datetime import date

from pydantic import Field

from maeul_plan.notation.dates import DateText
from maeul_plan.plan.base import Block, Length, MonthOrDay, Text


class Extension(Block):
    """What may follow the term, as the plan says it; its end may be words."""

    from_: MonthOrDay = Field(alias="from", description="연장이 시작되는 때. 예: 2016-01")
    until: Text | None = Field(None, description="연장이 끝나는 때. 날짜나 말. 예: 사업안정화까지")
    condition: Text | None = Field(None, description="연장의 조건")


class Period(Block):
    """First and last day of the term; a month alone means its first or its last day."""

    start: MonthOrDay = Field(description="시작. 날짜(2015-08-01) 또는 달(2015-08)")
    end: MonthOrDay | None = Field(None, description="끝. 날짜(2015-12-31) 또는 달(2015-12)")
    length: Length | None = Field(None, description="기간의 길이. 시작과 끝에 맞는지 본다. 예: 3년")
    note: Text | None = Field(None, description="시작 뒤 괄호에 적는 말. 예: 구성시")
    extension: Extension | None = Field(None, description="연장 운영")

    @property
    def first_day(self) -> date:
        """The day the term begins."""
        return first_day(self.start)

    @property
    def last_day(self) -> date | None:
        """The day the term ends, or None where the plan doesn't say."""
        return None if self.end is None else last_day(self.end)


def first_day(when: DateText) -> date:
    """Give the day, or the first day of the month, that a date with year and month names."""
    return date(when.year or 1, when.month or 1, when.day or 1)


def last_day(when: DateText) -> date:
    """Give the day, or the last day of the month, that a date with year and month names."""
    year, month = when.year or 1, when.month or 1
    return date(year, month, when.day or calendar.monthrange(year, month)[1])
