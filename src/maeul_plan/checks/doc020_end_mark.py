"""‘끝.’ 표시가 없거나 적는 법이 다릅니다.

왜: 끝 표시는 그 뒤에 아무것도 더 적지 못하게 합니다. 가운데에 있거나 없으면 글이 어디까지인지 알 수 없습니다.
근거: 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제4조제5항.
본문(붙임이 있으면 붙임)의 마지막 글자에서 한 글자(두 칸)를 띄우고 끝.을 한 번 적습니다.
표로 끝나면 표 아래 줄에 한 글자를 띄우고 적습니다. 표의 빈칸에 이하 빈칸을 적었으면 끝.을 적지 않습니다
(2021. 1. 21. 개정).
고치기: 마지막 글자 뒤에 한글 한 자만큼 띄우고 끝.을 적습니다.
안 잡는 것: 끝.이 없는 내부 계획(수신이 없는 문서), 두 칸보다 넓게 띄운 것, 끝. 다음의 발신명의와 결문,
2021. 1. 21. 전이나 결재일자를 모르는 문서의 표 다음 줄.
전: 2015. 8. 1.(토). 끝.
후: 2015. 8. 1.(토).　끝.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from maeul_plan.checks.attached import is_list, listings, width
from maeul_plan.checks.finding import finding
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.subject import Subject
from maeul_plan.document.tree import Attachments, End, Footer, Head, Item, Node, Table, Title
from maeul_plan.findings import Finding, Place, Related, Rule, Severity

RULE = Rule("DOC020", "end-mark", "error", "끝 표시", __doc__, ("document",), kind="notation")

_BLANKS: Final = " \t\u3000\u00a0"
_RIGHT: Final = "\u3000끝."
_TWO_COLUMNS: Final = 2
_CLOSING: Final = ".)]】」』”’!?"
_SENTENCE_ENDS: Final = "다함음임람됨"
_TABLES_SINCE: Final = date(2021, 1, 21)
_REST_BLANK: Final = "이하빈칸"


class _EndMark(NamedTuple):
    """끝 as a line has it: its line, where the blanks before it begin, where it stands, whether with a stop."""

    line: int
    gap: int
    start: int
    end: int
    is_stopped: bool

    @property
    def is_alone(self) -> bool:
        """Tell whether nothing else stands on the line."""
        return self.gap == 0


def check(subject: Subject) -> Iterator[Finding]:
    """Point at 끝. in a plan's own text: the program prints it at the end of the document."""
    for passage in subject.passages:
        mark = _end_mark(passage.text, 1, is_last=False)
        if mark and mark.is_stopped:
            yield finding(
                RULE,
                passage.place(mark.start, mark.end),
                "글 가운데에 끝 표시가 있습니다",
                help="지우십시오. 끝 표시는 문서를 찍을 때 맨 끝에 붙습니다.",
                severity="warning",
                fix=passage.fix(mark.gap, mark.end, ""),
            )


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Judge each 끝 of a document, how often it stands, and what follows it."""
    marks = tuple(_end_marks(paper))
    for mark in marks:
        yield from _written(paper, mark)
    for mark, following in pairwise(marks):
        if not any(isinstance(node, Title | Attachments | Footer) for node in _between(paper, mark, following)):
            yield _repeated(paper, mark, following)
    if marks:
        yield from _behind(paper, marks[-1])
    else:
        yield from _missing(paper)


def _end_marks(paper: Paper) -> Iterator[_EndMark]:
    body = [node.line for node in paper.document.nodes if not isinstance(node, End | Footer)]
    last = max(body, default=0)
    for line, raw in enumerate(paper.lines, start=1):
        mark = None if raw.lstrip(" ").startswith("|") else _end_mark(raw, line, is_last=line >= last)
        if mark:
            yield mark


def _end_mark(raw: str, line: int, *, is_last: bool) -> _EndMark | None:
    """Read the 끝 that a line ends in, if it ends the text and not a sentence such as 골목의 끝."""
    text = raw.rstrip()
    start = len(text) - 2 if text.endswith("끝.") else len(text) - 1
    if start < 0 or text[start] != "끝":
        return None
    before = text[:start].rstrip(_BLANKS)
    mark = _EndMark(line, len(before), start, len(text), text.endswith("."))
    blanks = width(text[mark.gap : start])
    closes = before == "" or before[-1] in _CLOSING or (before[-1] == "부" and blanks > 0)
    if mark.is_stopped:
        is_sentence = is_last and blanks > 0 and before[-1:] in _SENTENCE_ENDS
        return mark if closes or blanks >= _TWO_COLUMNS or is_sentence else None
    is_apart = before != "" and blanks >= _TWO_COLUMNS
    return mark if closes and (is_last or is_apart) else None


def _written(paper: Paper, mark: _EndMark) -> Iterator[Finding]:
    """Judge how 끝 is written: its stop, and the blanks before it."""
    table = _table_before(paper, mark)
    is_ruled = paper.written_on is not None and paper.written_on >= _TABLES_SINCE
    place = paper.place(mark.line, mark.gap, mark.end)
    if table and is_ruled and _has_rest_blank(table):
        yield _beside_rest_blank(place)
        return
    blanks = width(paper.lines[mark.line - 1][mark.gap : mark.start])
    label = f"띄운 칸 {blanks}, 필요한 칸 {_TWO_COLUMNS}"
    severity: Severity = "error"
    if not mark.is_stopped:
        message, label = "끝 다음에 온점이 없습니다", "끝."
    elif blanks >= _TWO_COLUMNS or (table and not is_ruled):
        return
    elif mark.is_alone:
        message, severity = "끝.을 왼쪽 끝에서 두 칸 띄우지 않았습니다", "error" if table else "warning"
    else:
        message = "끝. 앞을 두 칸 띄우지 않았습니다"
    way_on = "한글 한 자만큼 띄우고 끝.을 적으십시오."
    fix = paper.fix(mark.line, mark.gap, mark.end, _RIGHT)
    yield finding(RULE, place, message, label=label, help=way_on, severity=severity, fix=fix)


def _table_before(paper: Paper, mark: _EndMark) -> Table | None:
    """Give the table right above a 끝 that stands alone on its line."""
    before = [node for node in paper.document.nodes if node.line < mark.line]
    return before[-1] if mark.is_alone and before and isinstance(before[-1], Table) else None


def _has_rest_blank(table: Table) -> bool:
    return any("".join(cell.text.split()) == _REST_BLANK for row in table.rows for cell in row)


def _beside_rest_blank(place: Place) -> Finding:
    return finding(
        RULE,
        place,
        "이하 빈칸을 적은 표 다음에 끝.이 있습니다",
        help="끝.을 지우십시오. 표의 칸이 다 찼으면 이하 빈칸을 지우십시오.",
        severity="warning",
    )


def _between(paper: Paper, mark: _EndMark, following: _EndMark) -> Sequence[Node]:
    return [node for node in paper.document.nodes if mark.line < node.line <= following.line]


def _repeated(paper: Paper, mark: _EndMark, following: _EndMark) -> Finding:
    last = paper.place(following.line, following.start, following.end)
    return finding(
        RULE,
        paper.place(mark.line, mark.start, mark.end),
        "끝.이 글 가운데에 있습니다",
        label="이 뒤에 본문이 이어짐",
        help="끝.은 맨 끝에 한 번만 적으십시오.",
        related=(Related(last, "뒤의 끝."),),
    )


def _behind(paper: Paper, mark: _EndMark) -> Iterator[Finding]:
    """Look at what comes right behind the last 끝: neither 붙임 nor an item may."""
    rest = paper.lines[mark.line :]
    skipped = next((at for at, raw in enumerate(rest) if raw.strip()), len(rest))
    attached = next(listings(rest[skipped:]), ())
    if attached and attached[0].line == 1 and is_list(attached):
        place = paper.place(mark.line + skipped + 1, *attached[0].word)
        help_ = "끝.을 붙임의 마지막 글자 다음으로 옮기십시오."
        yield finding(RULE, place, "붙임이 끝. 다음에 있습니다", help=help_)
        return
    after = next((node for node in paper.document.nodes if node.line > mark.line), None)
    if isinstance(after, Item) and after.mark != "-":  # - 1 - is the number of a page
        place = paper.place(after.line, len(paper.lines[after.line - 1]) - len(paper.lines[after.line - 1].lstrip()))
        help_ = "끝.을 맨 끝으로 옮기거나 뒤의 글을 지우십시오."
        yield finding(RULE, place, "끝. 다음에 본문이 있습니다", help=help_, severity="warning")


def _missing(paper: Paper) -> Iterator[Finding]:
    """Ask for 끝 in a document that says whom it goes to; one kept inside is a wish at most."""
    head = paper.document.nodes[0] if paper.document.nodes else None
    sent_to = [text for label, text in head.fields if label in ("수신", "수신자")] if isinstance(head, Head) else []
    last = _last_line(paper)
    ends_in_rest = any(isinstance(node, Table) and _has_rest_blank(node) for node in paper.document.nodes[-1:])
    if sent_to and last and not ends_in_rest:
        yield finding(
            RULE,
            paper.place(last),
            "끝 표시가 없습니다",
            help="본문이나 붙임의 마지막 글자에서 한글 한 자만큼 띄우고 끝.을 적으십시오.",
            severity="info" if "내부결재" in sent_to[0] else "warning",
        )


def _last_line(paper: Paper) -> int:
    """Give the line that 끝 belongs on: of the last attachment where they are counted, else of the last text."""
    attached = [one for group in listings(paper.lines) if is_list(group) for one in group if one.has_count]
    last = max((number for number, raw in enumerate(paper.lines, start=1) if raw.strip()), default=0)
    return attached[-1].line if attached else last
