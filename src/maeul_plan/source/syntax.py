"""Say in Korean what the YAML parser could not read, and what to do about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from maeul_plan.findings import Finding, Related
from maeul_plan.source import rules
from maeul_plan.source.readings import MIDLINE, reading_of
from maeul_plan.source.report import finding

if TYPE_CHECKING:
    from ruamel.yaml.events import ScalarEvent

    from maeul_plan.findings import Place
    from maeul_plan.source.positions import Positions

_LINE_END = re.compile(r"[ ]+#|[\r\n]|\Z")
_FLOW_VALUE = re.compile(r"(?:,(?=[0-9]{3})|[^,}\]\r\n])*")
_INDENT_WITH_TAB = re.compile(r"[ ]*\t[ \t]*")
_TAB = re.compile(r"\t[ \t]*")
# A line of a word and more, without a colon that ends a name, right above the end of the search.
_NO_COLON = re.compile(
    r"(?:^|[\r\n])(?P<margin>[ ]*)(?P<body>[A-Za-z_]+(?:[ ]+|[:：](?=\S)|：[ ]*)(?:(?!:[ ]|[ ]#)[^\r\n#])*\S)"
    r"[ ]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)\Z"
)


class _Complaint(NamedTuple):
    """What the parser said, and the characters where the thing began and where it noticed."""

    said: str
    begin: int
    notice: int


def syntax_finding(where: Positions, error: Exception, last: ScalarEvent | None) -> Finding:
    """Translate what the pure parser refused; `last` is the scalar that it read last."""
    complaint = _complaint(where.text, error, last)
    return (
        _tab(where, complaint)
        or _colon_in_value(where, complaint, last)
        or _missing_colon(where, complaint)
        or _translated(where, complaint)
    )


def _complaint(text: str, error: Exception, last: ScalarEvent | None) -> _Complaint:
    """Read an error of the parser; one without a mark (an impossible escape) follows the last scalar."""
    context_mark = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context_mark or (last and last.end_mark)
    # One error of the parser keeps its mark in the wrong place, as if it were words.
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', None) or error}"
    content = max(len(text.rstrip(" \r\n")) - 1, 0)
    notice = min(mark.index if mark else content, content)
    begin = min(context_mark.index, notice) if context_mark else notice
    before = text[_line_start(text, notice) : notice]
    return _Complaint(said + MIDLINE if before.strip() else said, begin, notice)


def _tab(where: Positions, complaint: _Complaint) -> Finding | None:
    found = _TAB.match(where.text, complaint.notice) or _INDENT_WITH_TAB.match(
        where.text, _line_start(where.text, complaint.notice)
    )
    if found is None:
        return None
    place = where.place(found.start(), found.end())
    message = "이 자리에는 탭 문자를 쓸 수 없습니다"
    return finding(rules.TAB, place, message, "탭을 지우고 빈칸으로 띄우십시오.")


def _colon_in_value(where: Positions, complaint: _Complaint, last: ScalarEvent | None) -> Finding | None:
    """Recognise `이름: 글 : 글`: a colon right behind an unquoted value of the same line."""
    text, colon = where.text, complaint.notice
    if text[colon] != ":" or last is None or last.style:
        return None
    start = last.start_mark.index
    line = _line_start(text, colon)
    if start < line or ":" not in text[line:start] or text[last.end_mark.index : colon].strip():
        return None
    flow = _FLOW_VALUE.match(text, start) if "parsing a flow" in complaint.said else None
    place = _stretch(where, start, flow.end() if flow else _line_end(text, colon))
    message = "값 안에 쌍점(:)과 빈칸이 있어 또 하나의 '이름: 값'으로 읽힙니다"
    return finding(rules.COLON_IN_VALUE, place, message, "값 전체를 따옴표로 묶으십시오.")


def _missing_colon(where: Positions, complaint: _Complaint) -> Finding | None:
    """Recognise `이름 글` above `이름: 글`: the parser notices only at the next line's colon."""
    text, line = where.text, _line_start(where.text, complaint.notice)
    above = _NO_COLON.search(text, 0, line)
    if text[complaint.notice] != ":" or above is None or text[line : line + len(above["margin"])] != above["margin"]:
        return None
    place = where.place(above.start("body"), above.end("body"))
    name, value = re.split(r"\s*[:：]\s*|\s+", above["body"], maxsplit=1)
    message = "이름 뒤에 쌍점(:)과 빈칸이 없습니다"
    return finding(rules.SYNTAX, place, message, f"'{name}: {value}'처럼 적으십시오.")


def _translated(where: Positions, complaint: _Complaint) -> Finding:
    text = where.text
    reading = reading_of(complaint.said)
    at = complaint.begin if reading.at == "begin" else complaint.notice
    related: list[Related] = []
    if "parsing a flow" in complaint.said and complaint.begin < at:
        bracket = where.place(complaint.begin, complaint.begin + 1)
        related.append(Related(bracket, "이 괄호 안을 읽고 있었습니다"))
    place = _stretch(where, at, _line_end(text, at))
    return finding(rules.SYNTAX, place, reading.message, reading.help, *related)


def _stretch(where: Positions, start: int, end: int) -> Place:
    return where.place(start, start + max(len(where.text[start:end].rstrip()), 1))


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    found = _LINE_END.search(text, at)
    return found.start() if found else len(text)
