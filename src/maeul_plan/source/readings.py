"""The parser's complaints, and our words for them."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

# What is added to a complaint about something that does not stand first on its line.
MIDLINE = " (midline)"


class Reading(NamedTuple):
    """Our words for the complaints that a pattern finds in the parser's English.

    `at` says what to underline: where the thing began that went wrong, or where the parser noticed.
    """

    pattern: str
    message: str
    help: str
    at: Literal["begin", "notice"] = "notice"


_QUOTE = "글이면 값 전체를 따옴표로 묶으십시오."
_ALIGN = "같은 층의 줄은 모두 같은 칸에서 시작하게 맞추십시오."

_READINGS = (
    Reading(
        r"could not find expected ':'",
        "이름 뒤에 쌍점(:)이 없습니다",
        "'이름: 값'으로 쓰십시오. 윗줄에 이어지는 글이면 윗줄의 이름보다 더 들여 쓰십시오.",
        "begin",
    ),
    Reading(r"mapping values are not allowed", "쌍점(:)이 올 수 없는 자리입니다", f"{_ALIGN} {_QUOTE}"),
    Reading(r"sequence entries are not", "'-'가 올 수 없는 자리입니다", "'- '는 새 줄에서 시작하십시오."),
    Reading(r"mapping keys are not allowed", "'?'가 올 수 없는 자리입니다", _QUOTE),
    Reading(r"cannot start any token", "이 글자로는 값을 시작할 수 없습니다", _QUOTE),
    Reading(r"scanning an (alias|anchor)", "'*'나 '&' 뒤에 이름이 없습니다", _QUOTE),
    Reading(r"(scanning|parsing) an? tag|undefined tag", "'!' 뒤를 읽을 수 없습니다", _QUOTE),
    Reading(r"scanning a quoted", "따옴표가 닫히지 않았습니다", "같은 따옴표로 닫으십시오.", "begin"),
    Reading(
        r"scanning a double-quoted|chr\(\)|too large",
        r"큰따옴표 안의 역슬래시(\)를 읽을 수 없습니다",
        r"작은따옴표로 묶거나 역슬래시를 두 번(\\) 쓰십시오.",
    ),
    Reading(r"more indented", "'|' 바로 아래 빈 줄에 빈칸이 있습니다", "빈 줄의 빈칸을 지우십시오."),
    Reading(r"a block scalar", "'|'나 '>' 뒤에 쓸 수 없는 글자입니다", "글은 다음 줄에 들여 쓰십시오."),
    Reading(
        r"parsing a flow .*but (got|found) '<(stream end|document start|document end)>'",
        "괄호가 닫히지 않았습니다",
        "여는 괄호마다 닫는 괄호를 쓰십시오.",
        "begin",
    ),
    Reading(
        r"parsing a flow (sequence|mapping)",
        "괄호 안에서 쉼표나 닫는 괄호가 있어야 할 자리입니다",
        "값 사이에 쉼표를 쓰고 괄호를 닫으십시오.",
    ),
    Reading(r"expected the node content", "값이 있어야 할 자리입니다", _QUOTE),
    Reading(
        rf"parsing a block .*{re.escape(MIDLINE)}",
        "값이 끝난 뒤에 글이 더 있습니다",
        "값 전체를 따옴표로 묶거나 줄을 나누십시오.",
    ),
    Reading(r"parsing a block", "들여쓰기가 앞줄과 맞지 않습니다", _ALIGN),
    Reading(r"directive|incompatible", "'%'로 시작하는 줄은 읽을 수 없습니다", "그 줄을 지우십시오."),
    Reading(r"'<document start>'|after document end", "문서가 끝난 뒤에 글이 더 있습니다", _ALIGN),
)


def reading_of(said: str) -> Reading:
    """Find our words for a complaint; one that nobody translated keeps the parser's own at the end."""
    for reading in _READINGS:
        if re.search(reading.pattern, said, re.DOTALL):
            return reading
    raw = " ".join(said.removesuffix(MIDLINE).split())
    return Reading("", f"YAML 문법에 맞지 않습니다: {raw}", _QUOTE)
