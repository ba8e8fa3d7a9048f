"""날짜의 표기가 맞지 않습니다.

왜: 날짜를 저마다 다르게 적으면 찾기도, 차례로 늘어놓기도 어렵습니다.
근거: 날짜는 숫자로 적고 연·월·일의 글자 자리에 마침표를 찍습니다(행정업무의 운영 및 혁신에 관한 규정 제7조제5항).
일 뒤에도 마침표를 찍고, 마침표 뒤를 한 칸 띄우며, 연도는 네 자리로, 한 자리 월·일은 0 없이 적고,
연월만 적을 때에는 2015. 8. 과 2015년 8월을 섞지 않습니다(행정업무운영 편람).
기한 여럿을 같은 꼴로 끝맺는 것은 관행(서식)입니다.
고치기: 2015. 7. 13. 이나 2015. 8. 처럼 적습니다. 연도를 적지 않은 날짜에 연도를 보태지는 않습니다.
안 잡는 것: 소수(3.5), 분수(5/12), 조문과 항목의 번호, 기간의 길이(15년 이상), 낫표와 큰따옴표로 인용한 글,
계획에 옮긴 조문, 제2조(위탁기간)처럼 조문으로 시작하는 줄의 2015년 7월 13일. 표 안에서는 한 단계 낮추고,
시스템이 찍는 문서 머리와 결문에서는 알려만 드립니다.
요일 앞에 마침표만 빠진 날짜는 DOC011이 잡습니다.
전: 2015.7.13까지 제출
후: 2015. 7. 13.까지 제출
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from maeul_plan.checks.date_notation import flaws_of_body, mended, right
from maeul_plan.checks.finding import finding
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.standing import Change, begins_provision, is_cited_law, mend, weight
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.dates import match_date
from maeul_plan.notation.dates_in_text import WrittenDate, dates_in
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC010", "date-notation", "error", "날짜 표기", __doc__, ("document",), kind="notation")

_LIMIT: Final = pattern(r"[ \t]*+(?:까지|한)(?P<stop>\.?)\s*+")


class _Limit(NamedTuple):
    """A limit that ends a line: `until` is behind its word, where a stop stands or does not."""

    passage: Passage
    start: int
    until: int
    stop: str


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Hold each date against the statutory notation; one finding a date."""
    if is_cited_law(passage):
        return
    for written in dates_in(passage.text):
        flaws = flaws_of_body(written)
        if flaws and "년" in written.written and begins_provision(passage):
            continue  # laws and agreements write their dates in words
        if flaws:
            yield _misspelt(passage, written, flaws)
        elif written.date.year and written.date.day and written.meant is None:
            yield from _impossible(passage, written)


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Find the limits (까지, 한) that end in a stop where most others end in none, or the other way round."""
    limits = [limit for passage in paper.passages if passage.part == "prose" for limit in _limits(passage)]
    stopped = [limit for limit in limits if limit.stop]
    bare = [limit for limit in limits if not limit.stop]
    few, many = sorted((stopped, bare), key=len)
    if len(few) < len(many):
        for limit in few:
            yield _unlike(limit, len(few), len(many))


def _misspelt(passage: Passage, written: WrittenDate, flaws: tuple[str, ...]) -> Finding:
    end = written.weekday.end - written.weekday.stop if written.weekday else written.end
    text = passage.text[written.start : end]
    is_whole = written.date.year is not None and written.date.day is not None
    proper = right(written)
    return finding(
        RULE,
        passage.place(written.start, end),
        f"{with_particle(f'‘{text}’', '은/는')} {with_particle(f'‘{proper}’', '으로/로')} 적습니다",
        label=", ".join(flaws),
        help=f"{with_particle(f'‘{proper}’', '으로/로')} 고치십시오.",
        severity=weight(passage, "error" if is_whole else "warning"),
        fix=mended(passage, written),
    )


def _impossible(passage: Passage, written: WrittenDate) -> Iterator[Finding]:
    """Say that the calendar has no such day."""
    fault = match_date(written.canonical)
    if isinstance(fault, Fault):
        yield finding(
            RULE,
            passage.place(written.start, written.end),
            fault.message,
            help=fault.help,
            severity=weight(passage, "error"),
        )


def _limits(passage: Passage) -> Iterator[_Limit]:
    for written in dates_in(passage.text)[-1:]:
        found = _LIMIT.fullmatch(passage.text, written.tail)
        if found and written.date.day:
            yield _Limit(passage, written.start, found.start("stop"), found["stop"])


def _unlike(limit: _Limit, few: int, many: int) -> Finding:
    """Say that a limit ends unlike the most; point at its stop, or at its last letter."""
    at = limit.until - (0 if limit.stop else 1)
    last = limit.passage.text[at : at + 1]
    has, others = ("있고", "없습니다") if limit.stop else ("없고", "있습니다")
    verb = "빼십시오" if limit.stop else "찍으십시오"
    change = Change(at, at + 1, "" if limit.stop else f"{last}.")
    return finding(
        RULE,
        limit.passage.place(at, at + 1),
        f"기한의 끝맺음이 다릅니다: 이 기한에는 마침표가 {has} 다른 기한 {many}개에는 {others}",
        label=f"기한 {few + many}개 가운데 {few}개",
        help=f"다른 기한처럼 마침표를 {verb}.",
        severity="warning",
        fix=mend(limit.passage, [change]),
    )
