"""장 번호가 차례대로가 아니거나 글자를 섞어 썼습니다.

왜: 번호가 거듭되거나 빠지면 빠진 장이 있는지 알 수 없고, 목차와 인용이 어긋납니다.
로마 숫자 글자(Ⅲ)와 영문자(III)를 섞으면 찾기와 목차 만들기가 되지 않습니다.
근거: 관행(서식)입니다. 장은 Ⅰ부터 차례대로, 거듭하지 않고, 한 가지 글자로 매깁니다.
고치기: 번호를 차례대로 고치고, 한 가지 글자로 맞춥니다. 계획에서 찍은 문서는 maeul 이 장 번호를 매깁니다.
안 잡는 것: 번호가 없는 장, 1. 2. 3. 으로 매긴 장, 목차나 붙임처럼 Ⅰ부터 다시 시작하는 번호.
전: Ⅰ 목적
Ⅱ 필요성
Ⅱ 개요
후: Ⅰ 목적
Ⅱ 필요성
Ⅲ 개요
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paper import Paper
from maeul_plan.document.tree import Attachments, Chapter, End
from maeul_plan.findings import Edit, Finding, Fix, Place, Related, Rule
from maeul_plan.notation.marks import MarkKind, nth_mark, split_mark
from maeul_plan.notation.particles import with_particle

RULE = Rule("DOC009", "chapter-numerals", "error", "장 번호", __doc__, ("document",), kind="notation")

_LAST: Final = 12  # as far as the series goes
_NAMES: Final[dict[MarkKind, str]] = {"roman": "로마 숫자 글자", "roman_letters": "영문자"}


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Hold the numerals of a document's chapters against their series and against each other."""
    for run in _runs(paper):
        yield from _first(paper, run[0])
        for before, chapter in pairwise(run):
            if chapter.number != before.number + 1:
                yield _out_of_series(paper, before, chapter)
    yield from _mixed(paper, [one for one in paper.document.nodes if isinstance(one, Chapter) and one.number])


def _runs(paper: Paper) -> Iterator[list[Chapter]]:
    """Split the numbered chapters where a series may begin anew: behind 끝 and 붙임, and at a Ⅰ behind a longer run."""
    run: list[Chapter] = []
    for node in paper.document.nodes:
        chapter = node if isinstance(node, Chapter) and node.number else None
        is_anew = chapter and chapter.number == 1 and len(run) > 1
        if run and (is_anew or isinstance(node, End | Attachments)):
            yield run
            run = []
        if chapter:
            run.append(chapter)
    if run:
        yield run


def _first(paper: Paper, chapter: Chapter) -> Iterator[Finding]:
    """A series begins with Ⅰ; where it does not, the text may be a part of a document."""
    if chapter.number != 1:
        yield finding(
            RULE,
            _place(paper, chapter),
            f"장 번호가 ‘{_sign(chapter)}’부터 시작합니다",
            label=f"앞에 ‘{nth_mark(_kind(chapter), 1)}’ 없음",
            help="번호를 처음부터 매기십시오.",
            severity="warning",
        )


def _out_of_series(paper: Paper, before: Chapter, chapter: Chapter) -> Finding:
    expected = nth_mark(_kind(chapter), min(before.number + 1, _LAST))
    if chapter.number == before.number:
        what = "거듭됨"
    elif chapter.number < before.number:
        what = "거꾸로 됨"
    else:
        what = "사이가 빠짐"
    return finding(
        RULE,
        _place(paper, chapter),
        f"장 번호가 ‘{_sign(before)}’ 다음에 ‘{_sign(chapter)}’입니다",
        label=f"다음은 ‘{expected}’ ({what})",
        help="번호를 차례대로 고치거나 빠진 장을 넣으십시오.",
        related=(Related(_place(paper, before), "앞 장"),),
    )


def _mixed(paper: Paper, chapters: list[Chapter]) -> Iterator[Finding]:
    """Point at the numerals in the characters that fewer of them have, or if none is fewer, in those of the later."""
    romans = [one for one in chapters if _kind(one) == "roman"]
    letters = [one for one in chapters if _kind(one) == "roman_letters"]
    few, many = sorted((letters, romans), key=lambda kind: (len(kind), -kind[0].line if kind else 0))
    for chapter in few if many else ():
        series = _kind(many[0])
        right = nth_mark(series, chapter.number)
        place = _place(paper, chapter)
        yield finding(
            RULE,
            place,
            f"장 번호의 글자를 섞어 썼습니다: {_NAMES[series]} {len(many)}개, {_NAMES[_kind(chapter)]} {len(few)}개",
            label=f"{_NAMES[_kind(chapter)]} ‘{_sign(chapter)}’",
            help=f"{_NAMES[series]} {with_particle(f'‘{right}’', '으로/로')} 맞추십시오.",
            related=(Related(_place(paper, many[0]), _NAMES[series]),),
            fix=Fix(safe=True, edits=(Edit(place, right),)),
        )


def _kind(chapter: Chapter) -> MarkKind:
    found = split_mark(f"{chapter.numeral} 장")
    return found[0].kind if found else "roman"


def _sign(chapter: Chapter) -> str:
    """Give a numeral without the stop behind it."""
    return chapter.numeral.rstrip(".")


def _place(paper: Paper, chapter: Chapter) -> Place:
    """Point at the numeral; the line may begin with ## or a list's sign."""
    sign = _sign(chapter)
    start = max(paper.lines[chapter.line - 1].find(sign), 0)
    return paper.place(chapter.line, start, start + len(sign))
