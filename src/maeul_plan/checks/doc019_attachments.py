"""붙임을 적는 법이 다릅니다.

왜: 붙임의 번호가 거듭되거나 빠지면 무엇이 몇 가지 붙었는지 알 수 없습니다.
근거: 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제4조제4항, 행정업무운영 편람.
쌍점 없이 두 칸(한글 한 자)을 띄우고 이름과 부수를 적습니다. 한 가지면 번호를 붙이지 않고, 여럿이면 1. 2.로 적습니다.
고치기: 붙임　1. 사업계획서 1부. 다음 줄에 　　　2. 예산 내역서 1부.처럼 적습니다.
안 잡는 것: 붙은 문서가 실제로 몇 가지인지, 둘째 줄의 맞춤, 첨부라고 적은 것, 본문 가운데의 붙임 제목.
전: 붙임 : 사업계획서 1부
후: 붙임　사업계획서 1부.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from maeul_plan.checks.attached import Listed, is_list, listings, width
from maeul_plan.checks.finding import finding
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.subject import Subject
from maeul_plan.document.tree import End
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.particles import with_particle

RULE = Rule("DOC019", "attachments-notation", "error", "붙임 표기", __doc__, ("document",), kind="notation")

_GAP: Final = "\u3000"
_TWO_COLUMNS: Final = 2
_UNCOUNTED: Final = ("참조", "참조.", "참고", "참고.", "생략", "생략.", "없음", "없음.")


def check(subject: Subject) -> Iterator[Finding]:
    """Point at 붙임 in a plan's free text: it is printed from `attachments`."""
    for passage in subject.passages:
        if passage.mark == "" and any(map(is_list, listings((passage.text,)))):
            yield finding(
                RULE,
                passage.whole(),
                "붙임을 글 가운데에 적었습니다",
                help="attachments 에 적으십시오. 문서의 끝에 붙임으로 찍습니다.",
                severity="warning",
            )


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Judge each list of attachments up to the document's end."""
    end = next((node.line for node in paper.document.nodes if isinstance(node, End)), len(paper.lines))
    for group in listings(paper.lines[:end]):
        if is_list(group):
            yield from _numbers(paper, group)
            yield from _words(paper, group)
            for one in group:
                yield from _count(paper, one)


def _numbers(paper: Paper, group: Sequence[Listed]) -> Iterator[Finding]:
    """Judge the numbers: none for one attachment, 1. 2. 3. for several."""
    (first, *others) = group
    if not others and first.number == 1:
        yield finding(
            RULE,
            paper.place(first.line, *first.mark),
            "붙임이 한 가지인데 번호가 있습니다",
            label="번호 없이 적음",
            help="번호를 지우십시오. 둘 이상이면 빠진 붙임을 적으십시오.",
            fix=paper.fix(first.line, *first.mark, ""),
        )
        return
    before: Listed | None = None
    for at, one in enumerate(group, start=1):
        expected = (before.number or 0) + 1 if before else 1
        if others and one.number is None:
            yield _unnumbered(paper, one, at)
        elif one.number is not None and one.number not in (expected, at):
            yield _out_of_order(paper, one, before, expected)
        before = one if one.number is not None else before


def _unnumbered(paper: Paper, one: Listed, at: int) -> Finding:
    return finding(
        RULE,
        paper.place(one.line, *one.name),
        "붙임이 둘 이상인데 번호가 없습니다",
        label=f"{at}.",
        help="1. 2.의 차례로 번호를 붙이십시오.",
        severity="warning",
    )


def _out_of_order(paper: Paper, one: Listed, before: Listed | None, expected: int) -> Finding:
    after = f"{before.number}. 다음에 {one.number}.입니다" if before else f"{one.number}.부터 시작합니다"
    related = (Related(paper.place(before.line, *before.mark), "앞 붙임"),) if before else ()
    return finding(
        RULE,
        paper.place(one.line, *one.mark),
        f"붙임의 번호가 {after}",
        label=f"{with_particle(f'{expected}.', '이/가')} 올 자리",
        help="번호를 차례대로 고치십시오.",
        related=related,
    )


def _words(paper: Paper, group: Sequence[Listed]) -> Iterator[Finding]:
    """Judge 붙임 and what separates it: it stands once, without a colon, two columns before the first name."""
    first, *others = group
    gap = width(paper.lines[first.line - 1][slice(*first.gap)])
    if first.has_colon or gap < _TWO_COLUMNS:
        colon = "붙임에 쌍점을 찍었습니다"
        yield finding(
            RULE,
            paper.place(first.line, first.word[0], first.gap[1]),
            colon if first.has_colon else "붙임 다음을 두 칸 띄우지 않았습니다",
            label="쌍점 없이 두 칸 띄움" if first.has_colon else f"띄운 칸 {gap}, 필요한 칸 {_TWO_COLUMNS}",
            help="붙임 다음에 한글 한 자만큼 띄우고 이름을 적으십시오.",
            severity="error" if first.has_colon else "warning",
            fix=paper.fix(first.line, *first.gap, _GAP),
        )
    for one in others:
        if one.has_word:
            yield finding(
                RULE,
                paper.place(one.line, *one.word),
                "붙임이라는 말을 거듭 적었습니다",
                help="첫 줄에만 붙임을 적고, 다음 줄은 번호를 첫 번호 아래에 맞추십시오.",
                fix=paper.fix(one.line, one.word[0], one.gap[1], _GAP * 3),
            )


def _count(paper: Paper, one: Listed) -> Iterator[Finding]:
    """Judge the end of an attachment's line: 1부 with a stop."""
    start, end = one.name
    name = paper.lines[one.line - 1][start:end]
    if one.has_count and not one.is_stopped:
        yield finding(
            RULE,
            paper.place(one.line, start, end),
            "붙임의 부수 다음에 온점이 없습니다",
            label="1부.처럼 적음",
            help="부수 다음에 온점을 찍으십시오.",
            severity="warning",
            fix=paper.fix(one.line, end, end, "."),
        )
    elif not one.has_count and not name.endswith(_UNCOUNTED):
        yield finding(
            RULE,
            paper.place(one.line, start, end),
            "붙임의 부수가 없습니다",
            help="이름 다음에 1부.처럼 부수를 적으십시오.",
            severity="warning",
        )
