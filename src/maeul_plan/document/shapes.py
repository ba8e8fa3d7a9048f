"""What a line's beginning says it is: what the parser and the printer must agree on."""

from __future__ import annotations

import re

from maeul_plan.notation.marks import Mark, split_mark
from maeul_plan.notation.pattern import pattern

_LABELS = (
    "문서번호",
    "결재일자",
    "공개여부",
    "방침번호",
    "생산등록번호",
    "등록일",
    "결재일",
    "공개구분",
    "공고번호",
    "수신자",
    "수신",
    "(경유)",
)
LABEL = pattern(rf"(?P<label>{'|'.join(map(re.escape, _LABELS))})(?:\u3000|\s*:\s*|\s+|\Z)(?P<text>.*)")
"""A line of the head whose label is known; the first line of a head is one."""

_SENT_TO = ("수신자", "수신", "(경유)")
SUBJECT = "제목"
"""The label of a letter's title, which stands in its head; a document with one has no title of its own below."""

SUBJECT_LINE = pattern(rf"(?P<label>{SUBJECT})(?:\u3000|\s*:\s*|\s+|\Z)(?P<text>.*)")
"""A letter's title as it may also be written, behind blanks or a colon, in a head that says to whom it goes."""

CAPTION = pattern(r"〈\s*(?P<text>\S.*?)\s*〉")
UNIT = pattern(r"\(단위\s*:\s*(?P<text>\S.*?)\s*\)")
ATTACHED = pattern(r"붙임(?:\u3000|\s*:\s*|\s+)(?P<text>.*\S)")
CONSULTED = "협조"
_NUMBERED = pattern(r"(?P<mark>\d{1,3}\.)[ \u3000]+(?P<name>\S.*)")
END = "끝."


def is_sent_to(line: str) -> bool:
    """Tell whether a line of the head says to whom a letter goes; right above it may stand the office's name."""
    found = LABEL.match(line)
    return found is not None and found["label"] in _SENT_TO


def roman(text: str) -> tuple[Mark, str] | None:
    """Split a chapter's head into numeral and title; None where it begins with no numeral."""
    found = split_mark(text)
    return found if found and found[0].kind in {"roman", "roman_letters"} else None


def numbered(text: str) -> tuple[str, str]:
    """Split an attachment into its number as written ("" without one) and its name."""
    found = _NUMBERED.fullmatch(text)
    return (found["mark"], found["name"]) if found else ("", text)


def split_end(line: str) -> tuple[str, bool]:
    """Split a line into its text and whether 끝. stands behind it."""
    text = line.rstrip().removesuffix(END)
    ended = text != line.rstrip() and text[-1:] in {"", " ", "\t", "\u3000", "\u00a0"}
    return (text.rstrip(), True) if ended else (line, False)


def begins_structure(text: str) -> bool:
    """Tell whether a line that begins with this text is something other than a paragraph."""
    return split_mark(text) is not None or ATTACHED.match(text) is not None


def precedes_table(text: str) -> bool:
    """Tell whether a line before a table belongs to it, as its caption or its unit."""
    return CAPTION.fullmatch(text) is not None or UNIT.fullmatch(text) is not None
