"""요일이 제자리에 있지 않습니다.

왜: 일 뒤의 마침표가 빠지면 날짜가 끝나지 않고, 요일 뒤에 찍으면 문장이 끝난 것처럼 보입니다. 가장 흔한 잘못입니다.
근거: 날짜는 일의 글자 자리에도 마침표를 찍습니다(행정업무의 운영 및 혁신에 관한 규정 제7조제5항).
요일은 그 마침표 바로 뒤 괄호에 적습니다(행정업무운영 편람: 2025. 1. 6.(월)).
고치기: 2015. 7. 13.(월)처럼 일, 마침표, 괄호의 차례로 띄우지 않고 적습니다.
안 잡는 것: (월요일)처럼 다 적은 요일, 문장을 끝내는 마침표, 낫표와 큰따옴표로 인용한 글.
마침표 말고도 잘못이 있는 날짜는 DOC010이, 틀린 요일은 DOC012가 잡습니다.
전: 2015. 7. 13(월)까지 제출
후: 2015. 7. 13.(월)까지 제출
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.date_notation import flaw_of_weekday, mended, right
from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.standing import is_cited_law, weight
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.dates_in_text import dates_in
from maeul_plan.notation.particles import with_particle

RULE = Rule("DOC011", "weekday-position", "error", "요일의 자리", __doc__, ("document",), kind="notation")


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Find weekdays that do not stand right behind the stop of their date."""
    if is_cited_law(passage):
        return
    for written in dates_in(passage.text):
        flaw = flaw_of_weekday(written, passage.text)
        if flaw:
            text, proper = passage.text[written.start : written.tail], right(written)
            yield finding(
                RULE,
                passage.place(written.start, written.tail),
                f"{with_particle(f'‘{text}’', '은/는')} {with_particle(f'‘{proper}’', '으로/로')} 적습니다",
                label=flaw,
                help=f"{with_particle(f'‘{proper}’', '으로/로')} 고치십시오.",
                severity=weight(passage, "error"),
                fix=mended(passage, written),
            )
