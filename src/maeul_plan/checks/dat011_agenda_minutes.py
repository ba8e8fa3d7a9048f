"""순서마다 적은 분의 합이나 적힌 분이 정한 시간과 다릅니다.

왜: 순서의 시간을 다 더해 정한 시간을 넘으면 제때 끝날 수 없습니다. 순서만 고치고 시간을 그대로 둔 문서가 있습니다.
근거: 산술입니다. 세 시간 모임의 순서가 110분인 결재문서가 공개되어 있습니다.
고치기: 순서의 시간이나 정한 시간을 고칩니다. 합이 모자라면 알려만 드립니다. 쉬는 시간이면 그대로 둡니다.
안 잡는 것: 분을 적지 않은 항목이 섞인 순서, 함께 하는 순서(조별, 분과), 1부·2부로 나눈 순서, 각 10분이나 기관당
10분처럼 곱해야 하는 시간, 정한 시간이 바로 위에 하나만 있지 않은 순서, 표로 적은 순서의 합.
전: ○ 14:00∼17:00, 150분
후: ○ 14:00∼17:00, 180분
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.items_below import items_below, level_of
from maeul_plan.checks.minutes_in_text import Minutes, length_at_end, length_behind, stretches_in
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.passage import Passage
from maeul_plan.document.tree import Table
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates_in_text import dates_in
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern

RULE = Rule("DAT011", "agenda-minutes", "warning", "순서의 시간이 정한 시간과 다름", __doc__, ("document",))

_HEADING: Final = pattern(r"진\s?행|순\s?서|식순|일정표|시간표|시간\s?계획")
_IN_PARTS: Final = pattern(r"[0-9]\s?부(?![0-9가-힣])|오전|오후|[0-9]\s?일\s?차|[0-9]\s?회차")
_AT_ONCE: Final = pattern(r"동시|병행|분과|조별|(?<![0-9A-Za-z가-힣])[0-9A-Z가나다]\s?조(?![가-힣])")
_WHEN: Final = pattern(r"일\s{0,3}시|시\s{0,3}간|일\s{0,3}정|때")
_HEAD_OF_LENGTHS: Final = pattern(r"소요|^시간$|^분$|^배분$")
_NEAR: Final = 8  # lines above an agenda in which its time may stand
_TWO: Final = 2


class _Agenda(NamedTuple):
    """A heading by its place among the lines, the items right below it, and the minutes of each."""

    at: int
    items: Sequence[Passage]
    minutes: Sequence[int]


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Hold a stretch of the clock against the length right behind it."""
    for stretch in stretches_in(passage.text) if ":" in narrow(passage.text) else ():
        length = length_behind(passage.text, stretch.end)
        if length and length.minutes != stretch.minutes and _is_only(passage.text):
            yield _differs(passage, length, stretch.minutes)


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Add up the minutes of each agenda, and hold the rows of its tables against the clock."""
    lines = [one for one in paper.passages if one.part in ("prose", "caption", "chapter")]
    for agenda in _agendas(lines):
        yield from _added(lines, agenda)
    for node in paper.document.nodes:
        if isinstance(node, Table):
            yield from _rows(paper, node)


def _agendas(lines: Sequence[Passage]) -> Iterator[_Agenda]:
    """Find the headings of agendas below which every item ends in minutes."""
    for at, heading in enumerate(lines):
        if not _HEADING.search(heading.text) or _IN_PARTS.search(heading.text):
            continue
        items = items_below(lines, at)
        lengths = [length_at_end(one.text) for one in items]
        minutes = [one.minutes for one in lengths if one]
        is_parallel = any(_AT_ONCE.search(one.text) for one in (heading, *items))
        if _TWO <= len(items) == len(minutes) and not is_parallel:
            yield _Agenda(at, items, minutes)


def _added(lines: Sequence[Passage], agenda: _Agenda) -> Iterator[Finding]:
    """Hold the sum of an agenda against the time that it has."""
    stated = _stated(lines, agenda.at)
    if stated is None:
        return
    where, total = stated
    added = sum(agenda.minutes)
    if added == total.minutes:
        return
    is_over = added > total.minutes
    yield finding(
        RULE,
        where.place(total.start, total.end),
        f"순서에 적은 시간의 합이 정한 시간보다 {'깁니다' if is_over else '짧습니다'}",
        label=f"순서의 합 {added}분, 정한 시간 {total.minutes}분 "
        f"({abs(added - total.minutes)}분 {'많음' if is_over else '모자람'})",
        related=(Related(agenda.items[0].whole(), f"순서 {len(agenda.items)}개의 처음"),),
        help="순서의 시간이나 정한 시간을 고치십시오."
        + ("" if is_over else " 쉬는 시간처럼 적지 않은 시간이면 그대로 두십시오."),
        severity="warning" if is_over else "info",
    )


def _stated(lines: Sequence[Passage], at: int) -> tuple[Passage, Minutes] | None:
    """Find the time that an agenda has: in its heading, or in the one line right above that says when."""
    own = _time_of(lines[at])
    if own:
        return lines[at], own
    found: list[tuple[Passage, Minutes | None]] = []
    for one in reversed(lines[max(0, at - _NEAR) : at]):
        if _HEADING.search(one.text) or level_of(one) < level_of(lines[at]):
            break
        if _WHEN.match(one.text):
            found.append((one, _time_of(one)))
        if one.part == "chapter":
            break
    if len(found) == 1 and (time := found[0][1]):
        return found[0][0], time
    return None


def _time_of(line: Passage) -> Minutes | None:
    """Read how long a line says that something takes; None where it says two things."""
    stretches = tuple(stretches_in(line.text))
    if not stretches:
        return length_at_end(line.text)
    length = length_behind(line.text, stretches[0].end)
    if not _is_only(line.text) or (length and length.minutes != stretches[0].minutes):
        return None
    return length or stretches[0]


def _is_only(text: str) -> bool:
    """Tell whether a line speaks of one stretch of one day."""
    return len(tuple(stretches_in(text))) == 1 and len(dates_in(text)) < _TWO


def _rows(paper: Paper, table: Table) -> Iterator[Finding]:
    """Hold the minutes in each row against the stretch of the clock beside them."""
    heads = ["".join(cell.text.split()) for cell in table.rows[0]]
    for row in table.rows[1:]:
        if len(row) != len(heads) or any(cell.colspan > 1 for cell in row):
            continue
        stretches = [minutes for cell in row if (minutes := _only_stretch(cell.text))]
        lengths = [
            (cell, length)
            for head, cell in zip(heads, row, strict=True)
            if _HEAD_OF_LENGTHS.search(head) and (length := _only_length(cell.text, head))
        ]
        if len(stretches) == len(lengths) == 1 and lengths[0][1] != stretches[0]:
            cell, length = lengths[0]
            passage = next(
                (one for one in paper.passages if one.whole().line == cell.line and one.text == cell.text), None
            )
            if passage:
                yield _differs(passage, Minutes(length, 0, len(cell.text)), stretches[0])


def _only_stretch(text: str) -> int | None:
    (one, *others) = (*stretches_in(text), None)
    return one.minutes if one and others == [None] and (one.start, one.end) == (0, len(text)) else None


def _only_length(text: str, head: str) -> int | None:
    """Read a cell that holds nothing but minutes, which its head may name."""
    length = length_at_end(f"{text}분" if "(분)" in head and text.isdigit() else text)
    return length.minutes if length and length.start == 0 else None


def _differs(passage: Passage, length: Minutes, counted: int) -> Finding:
    gap = length.minutes - counted
    return finding(
        RULE,
        passage.place(length.start, length.end),
        "적힌 분이 시각의 처음과 끝 사이와 다릅니다",
        label=f"적힌 값 {length.minutes}분, 시각으로는 {counted}분 ({abs(gap)}분 {'많음' if gap > 0 else '모자람'})",
        help="시각이나 분을 고치십시오.",
    )
