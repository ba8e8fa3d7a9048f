"""항목 기호의 차례가 맞지 않습니다.

왜: 번호가 빠지거나 거듭되면 빠진 항목이 있는지 알 수 없고, 다른 문서에서 그 항목을 가리킬 수도 없습니다.
근거: 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조제1항.
항목은 1. 가. 1) 가) (1) (가) ① ㉮의 차례로 나눕니다. 항목이 하나이면 기호를 붙이지 않습니다(행정업무운영 편람).
고치기: 빠진 번호를 넣거나 뒤의 번호를 고칩니다. 한 글자짜리 ⑴ ㈎는 (1) (가)로 적습니다.
안 잡는 것: □ ○ - ▶처럼 차례를 정하지 않은 기호, 기호를 쓴 단계(①은 □ 아래에도 씁니다),
조문을 옮긴 항목의 번호, 장을 넘어 이어지는 번호.
전: 가. 신청
다. 심사
후: 가. 신청
나. 심사
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.item_series import Flaw, FlawKind, Line, flaws
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.passage import Passage, is_as_wide
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Edit, Finding, Fix, Place, Related, Rule, Severity
from maeul_plan.notation.marks import nth_mark, split_mark
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC008", "item-marks", "error", "항목 기호의 차례", __doc__, ("document",), kind="notation")

_SEVERITIES: Final[dict[FlawKind, Severity]] = {
    "repeated": "error",
    "missing": "error",
    "begins": "warning",
    "skipped": "warning",
    "alone": "warning",
}
_TEXT_LINE: Final = pattern(r"[^\n]*\S[^\n]*")


def check(subject: Subject) -> Iterator[Finding]:
    """Judge each outline of a plan by itself; a plan's own text is at most worth a warning."""
    outlines = (one for one in subject.passages if isinstance(one.block, tuple))
    for where, passages in groupby(outlines, key=_block):
        lines = tuple(_lines_of_value(subject, where, tuple(passages)))
        for found in _findings(lines):
            yield replace(found, severity="warning") if found.severity == "error" else found


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Judge a document from its title to its end."""
    bodies = (one for one in paper.passages if one.part not in ("head", "footer"))
    yield from _findings(tuple(_line_of_paper(paper, one) for one in bodies))


def _block(passage: Passage) -> Where:
    return passage.block if isinstance(passage.block, tuple) else ()


def _lines_of_value(subject: Subject, where: Where, passages: tuple[Passage, ...]) -> Iterator[Line]:
    """Give the lines of one value with the places of their marks, which stand before the passages' texts."""
    if not any(one.mark for one in passages):
        return
    for written, one in zip(_TEXT_LINE.finditer(subject.written(where)), passages, strict=False):
        start = written.start() + len(written[0]) - len(written[0].lstrip())
        place = subject.within(where, start, start + len(one.mark)) if one.mark else one.whole()
        yield Line(one.mark, one.text, one.part, one.level, place)


def _line_of_paper(paper: Paper, passage: Passage) -> Line:
    """Find a passage's mark before its text; Markdown may have a backslash before its dot."""
    place = passage.whole()
    if passage.mark:
        ahead = paper.lines[place.line - 1][: place.column - 1].rstrip()
        start = ahead.rfind(passage.mark)
        start = ahead.rfind(f"{passage.mark[:-1]}\\") if start < 0 else start
        place = paper.place(place.line, max(start, 0), len(ahead))
    return Line(passage.mark, passage.text, passage.part, passage.level, place)


def _findings(lines: Iterable[Line]) -> Iterator[Finding]:
    for line in lines:
        yield from _of_sign(line)
    for flaw in flaws(lines):
        yield _told(flaw)


def _of_sign(line: Line) -> Iterator[Finding]:
    """Point at ⑴ and ㈎, which are one character where the statute has three."""
    found = split_mark(f"{line.sign} 가") if line.sign else None
    if found is None or found[0].number is None:
        return
    if found[0].kind == "number_bracketed_sign":
        right = nth_mark("number_brackets", found[0].number)
    elif found[0].kind == "hangul_bracketed_sign":
        right = nth_mark("hangul_brackets", found[0].number)
    else:
        return
    yield finding(
        RULE,
        line.place,
        f"항목 기호가 한 글자짜리 ‘{line.sign}’입니다",
        label=f"‘{right}’",
        help=f"{with_particle(f'‘{right}’', '으로/로')} 고치십시오.",
        severity="warning",
        fix=_fix(line.place, right) if len(line.sign) == 1 else None,
    )


def _fix(place: Place, right: str) -> Fix | None:
    """Replace the sign where the place is just that one character."""
    return Fix(safe=True, edits=(Edit(place, right),)) if is_as_wide(place, 1) else None


def _told(flaw: Flaw) -> Finding:
    """Say what is wrong with one item's mark."""
    sign, before, expected = flaw.line.sign, flaw.reached, f"‘{flaw.expected}’"
    message, label, way_on = {
        "repeated": (
            f"항목 기호가 ‘{before}’ 다음에 ‘{sign}’입니다",
            f"다음은 {expected}" if flaw.expected else "",
            "번호를 차례대로 고치십시오.",
        ),
        "missing": (
            f"항목 기호가 ‘{before}’ 다음에 ‘{sign}’입니다",
            f"{with_particle(expected, '이/가')} 없음",
            "빠진 항목을 넣거나 번호를 차례대로 고치십시오.",
        ),
        "begins": (
            f"항목이 ‘{sign}’부터 시작합니다",
            f"앞에 {with_particle(expected, '이/가')} 없음",
            "번호를 처음부터 매기십시오.",
        ),
        "skipped": (
            f"‘{before}’ 바로 아래 항목의 기호가 ‘{sign}’입니다",
            f"다음 단계는 {expected}",
            "1. 가. 1) 가) (1) (가)의 차례로 단계를 나누십시오.",
        ),
        "alone": (
            f"항목이 하나인데 기호가 있습니다: {sign}",
            "뒤따르는 항목이 없음",
            "기호를 지우거나 다음 항목을 적으십시오.",
        ),
    }[flaw.kind]
    related = (Related(flaw.before.place, "앞 항목"),) if flaw.before else ()
    return finding(
        RULE, flaw.line.place, message, label=label, help=way_on, related=related, severity=_SEVERITIES[flaw.kind]
    )
