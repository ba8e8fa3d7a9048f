"""When something is due: a date with a limit word, a recurring time, or a time that hangs on an event."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from maeul_plan.notation.dates import DateText, match_date, print_date
from maeul_plan.notation.digits import narrow, stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.ranges import DateRange, match_range, print_range

DueKind: TypeAlias = Literal["day", "month", "recurring", "event"]

_LIMIT: Final = re.compile(
    r"\s*(?P<limit>전까지|이전까지|까지|이전|이내|전|한|예정|\(\s*(?:예정|구성시|한)\s*\))?\s*\.?\s*$"
)
_RECURRING: Final = re.compile(
    r"매\s?(?:일|주|월|년|분기|반기|학기|회)(?![가-힣]*업)"
    r"|(?:일|주|월|분기|반기|연|년)\s?[0-9]+\s?회"
    r"|익(?:일|월|년|분기)"
)
_COUNT: Final = r"[0-9]+\s*(?:일|주|주일|개월|월|년|시간)"
_EVENT: Final = re.compile(
    rf".*[가-힣].*(?:"
    rf"(?:(?<!오)(?:후|전)|부터|이후)\s*{_COUNT}\s*(?:이내|내|안에|까지)"  # 준공 후 5일 이내
    rf"|\s{_COUNT}\s*(?:이?전|이내)(?:까지)?"  # 만료 90일 전까지
    rf"|(?<!오)전까지|(?<!오)[전후]까지|까지|\s[전후]|이전|이후|즉시|\s시|(?:구성|완료|종료|필요)시"
    rf")\.?"
)
