"""날짜 차례로 적은 일 가운데 하나가 앞뒤와 맞지 않습니다.

왜: 추진 경과나 일정에서 한 줄만 앞뒤와 어긋나면 대개 연도나 월을 잘못 적은 것입니다.
준공한 뒤에 협약을 맺은 문서가 됩니다.
근거: 적힌 순서입니다. 관행(서식)에서는 경과와 일정을 날짜 차례로 적습니다.
고치기: 날짜를 고치거나 차례를 바꿉니다.
안 잡는 것: 날짜 차례가 아닌 목록(최근 것부터 적은 목록, 둘 넘게 어긋난 목록), 연도가 없는 날짜, 넷보다 적은 목록,
표 안의 날짜. 기간은 시작하는 날로 견줍니다.
전: □ 추진경과
  ○ 2017. 5. 10. 기본계획
  ○ 2018. 12. 20. 착공
  ○ 2018. 3. 23. 협약
  ○ 2019. 2. 25. 준공
후: □ 추진경과
  ○ 2017. 5. 10. 기본계획
  ○ 2018. 3. 23. 협약
  ○ 2018. 12. 20. 착공
  ○ 2019. 2. 25. 준공
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.scope import with_those_above
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import print_date
from maeul_plan.notation.dates_in_text import WrittenDate, dates_in
from maeul_plan.notation.pattern import pattern

RULE = Rule("DAT010", "history-order", "warning", "날짜 차례에서 벗어난 일", __doc__, ("document",))

_HEADING: Final = pattern(r"경과|연혁|일정|절차|추진\s?(?:사항|단계)")
_LABEL: Final = pattern(r"[^:：]{1,40}[:：]\s{0,3}")
_FEWEST: Final = 4


class _Step(NamedTuple):
    """An item that one day or month heads or ends, and the first and last day that this may be."""

    passage: Passage
    written: WrittenDate
    first: date
    last: date


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Look in each list of dated items for the one that breaks the order."""
    for steps in _lists(paper.passages):
        at = _out_of_order(steps)
        if at is not None:
            yield _early(steps[at - 1], steps[at])


def _lists(passages: Iterable[Passage]) -> Iterator[Sequence[_Step]]:
    """Give the items that stand side by side under a heading of a history or a schedule, each with its date."""
    steps: list[_Step] = []
    for passage, above in with_those_above(one for one in passages if one.part in ("prose", "caption", "chapter")):
        latest = steps[-1].passage if steps else None
        if latest and passage.level > latest.level:
            continue
        step = _step(passage) if above and _HEADING.search(above[-1]) else None
        if latest and (step is None or (passage.level, passage.mark) != (latest.level, latest.mark)):
            yield steps
            steps = []
        steps += [step] if step else []
    yield steps


def _step(passage: Passage) -> _Step | None:
    """Read the date that begins an item, or stands right behind its label."""
    written = next(iter(dates_in(passage.text)), None)
    if written is None or written.date.year is None or written.date.month is None or not passage.mark:
        return None
    if written.start and not _LABEL.fullmatch(passage.text, 0, written.start):
        return None
    year, month, day = written.date.year, written.date.month, written.date.day
    if day and written.meant is None:
        return None
    return _Step(passage, written, date(year, month, day or 1), date(year, month, day or 28))


def _out_of_order(steps: Sequence[_Step]) -> int | None:
    """Find the one item earlier than that before it, where without one of the two the list is in order."""
    falls = [at for at, (one, other) in enumerate(pairwise(steps), start=1) if _is_earlier(other, one)]
    if len(steps) < _FEWEST or len(falls) != 1:
        return None
    (at,) = falls
    rests = ([*steps[:at], *steps[at + 1 :]], [*steps[: at - 1], *steps[at:]])
    return at if any(not any(_is_earlier(b, a) for a, b in pairwise(rest)) for rest in rests) else None


def _is_earlier(one: _Step, other: _Step) -> bool:
    """Tell whether one is over before the other begins; a month and a day in it may be in any order."""
    return one.last < other.first


def _early(before: _Step, step: _Step) -> Finding:
    one, other = before.written, step.written
    days = (before.first - step.first).days
    return finding(
        RULE,
        step.passage.place(other.start, other.tail),
        "앞에 적은 일보다 이릅니다",
        label=f"{print_date(other.date)}, 앞의 일 {print_date(one.date)} ({days}일 이름)",
        related=(Related(before.passage.place(one.start, one.tail), "앞에 적은 일"),),
        help="연도와 월을 확인하고, 맞으면 날짜의 차례로 적으십시오.",
    )
