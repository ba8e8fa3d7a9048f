"""Comments that take findings out: `# maeul: ignore[BUD003] 이유`, on the line or above it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.notation.pattern import pattern
from maeul_plan.source import Source
from maeul_plan.source.comments import Comment

_MENTION: Final = pattern(r"#[#\s]*+maeul\s*+(?:[:：]\s*+ignore|ignore\s*+[\[［])", re.IGNORECASE)
_FORM: Final = pattern(r"#[#\s]*maeul\s*:\s*ignore\s*\[(?P<rules>[^\]]*)\]\s*(?P<reason>.*)", re.IGNORECASE)
_EXAMPLE: Final = "# maeul: ignore[BUD003] 정산 때 확정 처럼 적으십시오."

NO_REASON: Final = Rule(
    "IGN001",
    "ignore-without-reason",
    "warning",
    "까닭이 없는 무시 주석",
    """무시 주석에 까닭이 없습니다.

왜: 왜 무시했는지 적지 않으면 다음 사람이 믿을 수도 지울 수도 없습니다. 까닭을 적어야 무시합니다.
근거: maeul 의 약속입니다.
고치기: 규칙 뒤에 까닭을 적습니다.
안 잡는 것: 까닭이 알맞은지.
전: amount: 31,833천원  # maeul: ignore[BUD003]
후: amount: 31,833천원  # maeul: ignore[BUD003] 공모 뒤에 나눔
""",
)
UNUSED: Final = Rule(
    "IGN002",
    "unused-ignore",
    "warning",
    "쓰이지 않은 무시 주석",
    """무시 주석이 아무것도 무시하지 않았습니다.

왜: 고친 뒤에 남은 무시 주석은 나중에 생긴 진짜 문제를 감춥니다.
근거: maeul 의 약속입니다.
고치기: 주석을 지웁니다. 주석은 그 줄이나 바로 아래 줄의 문제만 무시합니다.
안 잡는 것: --ignore 나 maeul.toml 로 빼 놓은 규칙을 가리키는 주석.
전: amount: 2,500천원  # maeul: ignore[BUD003] 공모 뒤에 나눔
후: amount: 2,500천원
""",
)
UNREADABLE: Final = Rule(
    "IGN003",
    "unreadable-ignore",
    "warning",
    "읽을 수 없는 무시 주석",
    """무시 주석을 알아볼 수 없습니다.

왜: 규칙의 번호가 틀린 주석은 아무것도 무시하지 않습니다.
읽을 수 없는 파일(SRC)과 꼴이 다른 계획(PLN)은 무시할 수 없습니다. 무엇이 적혔는지 알 수 없기 때문입니다.
근거: maeul 의 약속입니다.
고치기: # maeul: ignore[규칙] 까닭 으로 적습니다. 규칙은 maeul explain 에 있습니다. 여럿이면 쉼표로 나눕니다.
안 잡는 것: maeul 로 시작하지 않는 주석.
전: amount: 31,833천원  # maeul: ignore BUD003
후: amount: 31,833천원  # maeul: ignore[BUD003] 공모 뒤에 나눔
""",
)
RULES: Final = (NO_REASON, UNUSED, UNREADABLE)


class Kept(NamedTuple):
    """The findings that no comment takes out, those about the comments among them, and how many were taken out."""

    findings: tuple[Finding, ...]
    ignored: int


class _Ignore(NamedTuple):
    """One rule that a comment takes out."""

    rule: str
    place: Place
    comment: Comment

    def takes(self, found: Finding) -> bool:
        """Tell whether this speaks of a finding."""
        is_here = found.place.path == self.place.path
        at = found.place.line
        return found.rule.id == self.rule and is_here and self.comment.first_line <= at <= self.comment.last_line


def without_ignored(
    source: Source, findings: tuple[Finding, ...], ignorable: Collection[str], ran: Collection[str]
) -> Kept:
    """Take out the findings that the file's comments speak of; only rules in `ignorable` can be.

    A comment is unused only if its rule `ran`: of a broken block nobody knows.
    """
    if not _MENTION.search(source.text):
        return Kept(findings, 0)
    read = [one for comment in source.comments() for one in _read(comment, ignorable)]
    ignores = [one for one in read if isinstance(one, _Ignore)]
    takers = [(found, [one for one in ignores if one.takes(found)]) for found in findings]
    used = {one for _, taken_by in takers for one in taken_by}
    kept = [found for found, taken_by in takers if not taken_by]
    wrong = [one for one in read if isinstance(one, Finding)]
    unused = [_unused(one) for one in ignores if one not in used and one.rule in ran]
    return Kept((*kept, *wrong, *unused), len(findings) - len(kept))


def _read(comment: Comment, ignorable: Collection[str]) -> Iterator[_Ignore | Finding]:
    """Read a comment: the rules it takes out, or what is wrong with it."""
    if not _MENTION.match(comment.text):
        return
    form = _FORM.fullmatch(comment.text)
    if form is None or not form["rules"].strip():
        yield finding(UNREADABLE, comment.place, "무시 주석의 꼴이 아닙니다", help=_EXAMPLE)
    elif not form["reason"].strip():
        yield finding(NO_REASON, comment.place, "무시하는 까닭이 없어 무시하지 않았습니다", help=_EXAMPLE)
    else:
        for word in re.finditer(r"[^,\s]+", form["rules"]):
            place = _within(comment, form.start("rules") + word.start(), form.start("rules") + word.end())
            rule = word[0].upper()
            yield _Ignore(rule, place, comment) if rule in ignorable else _not_ignorable(rule, place)


def _within(comment: Comment, start: int, end: int) -> Place:
    place = comment.place
    return place._replace(column=place.column + start, end_column=place.column + end)


def _not_ignorable(rule: str, place: Place) -> Finding:
    if rule.startswith(("SRC", "PLN", "IGN")):
        return finding(UNREADABLE, place, f"{rule}: 무시할 수 없는 규칙입니다", help="문제를 고치십시오.")
    if rule.startswith("SET"):
        way_on = "원장의 규칙은 maeul.toml 의 [validate] 에 ignore 로 적으십시오."
        return finding(UNREADABLE, place, f"{rule}: 계획의 주석으로 무시할 수 없는 규칙입니다", help=way_on)
    return finding(UNREADABLE, place, f"{rule}: 그런 규칙이 없습니다", help="maeul explain 으로 규칙을 보십시오.")


def _unused(one: _Ignore) -> Finding:
    message = f"{one.rule}: 이 주석이 무시한 것이 없습니다"
    return finding(UNUSED, one.place, message, help="주석을 지우십시오. 주석은 그 줄이나 바로 아래 줄에만 듣습니다.")
