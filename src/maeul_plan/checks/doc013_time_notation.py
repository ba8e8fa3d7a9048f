"""시각의 표기가 맞지 않습니다.

왜: 오전·오후를 빠뜨리면 열두 시간이 어긋납니다. 24시는 그날의 끝인지 다음 날의 처음인지 사람마다 달리 읽습니다.
근거: 시·분은 24시각제의 숫자로 적고, 시·분의 글자 대신 쌍점을 찍습니다(행정업무의 운영 및 혁신에 관한 규정 제7조제5항).
시와 분은 두 자리로, 쌍점 앞뒤를 띄우지 않고, 시만 적을 때에는 09시처럼 적습니다(행정업무운영 편람).
고치기: 09:00, 13:20, 09시처럼 적습니다. 그날 안이면 시각을 빼고 날짜에 ‘까지’를 붙입니다.
안 잡는 것: 비율(1:2, 10 : 20), 시간의 길이(8시간), 24시간 내내라는 뜻의 24시, 오전 중·오후처럼 시를 적지 않은 말,
낫표와 큰따옴표로 인용한 글. 표 안에서는 한 단계 낮춥니다.
전: 오전 9시부터 13 : 20까지
후: 09시부터 13:20까지
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.standing import is_cited_law, weight
from maeul_plan.findings import Finding, Fix, Rule
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.times_in_text import WrittenTime, times_in

RULE = Rule("DOC013", "time-notation", "error", "시각 표기", __doc__, ("document",), kind="notation")

_HALF_DAY: Final = 12
_LIMIT: Final = pattern(r"\s{0,2}+(?:까지|한(?![가-힣]))")


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Hold each time of day against the statutory notation."""
    if is_cited_law(passage):
        return
    for time in times_in(passage.text):
        if time.written != time.canonical:
            yield _misspelt(passage, time)
        elif time.canonical == "24시" and (limit := _LIMIT.match(passage.text, time.end)):
            yield _midnight(passage, time, limit.end())


def _misspelt(passage: Passage, time: WrittenTime) -> Finding:
    right = f"‘{time.canonical}’"
    if not time.certain:
        right = f"오전이면 ‘{time.canonical}’, 오후이면 ‘{time.hour + _HALF_DAY:02}{time.canonical[2:]}’"
    return finding(
        RULE,
        passage.place(time.start, time.end),
        f"{with_particle(f'‘{time.written}’', '은/는')} {with_particle(right, '으로/로')} 적습니다",
        label=_flaw(time.written),
        help=f"{with_particle(right, '으로/로')} 고치십시오.",
        severity=weight(passage, "error"),
        fix=_put(passage, time) if time.certain else None,
    )


def _flaw(written: str) -> str:
    """Say in Korean what is off about a time."""
    if written[0] == "오":
        return "24시각제로 적음"
    if "분" in written:
        return "시·분의 글자 대신 쌍점을 찍음"
    return "쌍점 앞뒤를 띄우지 않음" if " " in written else "시를 두 자리로 적음"


def _put(passage: Passage, time: WrittenTime) -> Fix | None:
    """Put a time right."""
    if time.start == 0 and time.end == len(passage.text):
        return None  # a value that is only a time might be read as something else than text
    return passage.fix(time.start, time.end, time.canonical)


def _midnight(passage: Passage, time: WrittenTime, end: int) -> Finding:
    return finding(
        RULE,
        passage.place(time.start, end),
        "24시는 그날의 끝인지 다음 날의 처음인지 분명하지 않습니다",
        label="시는 두 자리 숫자와 쌍점으로 적음",
        help="그날 안이면 시각을 빼고 날짜에 ‘까지’를 붙이고, 다음 날이 시작하는 때이면 그 날짜와 00:00을 적으십시오.",
        severity=weight(passage, "error"),
    )
