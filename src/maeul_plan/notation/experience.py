"""Experience that a post asks for: 8년 이상, 경력 2년 6개월 이상, 마을분야 경력 8년이상, 5년 이상(복지 분야)."""

from __future__ import annotations

from typing import Final, NamedTuple

from maeul_plan.notation.digits import narrow
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

_LENGTH: Final = pattern(
    r"(?<![0-9])(?:(?P<years>[0-9]{1,2})\s*+년(?:\s*+(?P<more>[0-9]{1,2})\s*+개?월)?|(?P<months>[0-9]{1,3})\s*+개?월)\s*+이상"
)
_NAME: Final = pattern(r"[가-힣A-Za-z]++")
_BRACKETS: Final = pattern(r"[()\[\]:,·ㆍ/]")
_FIELD: Final = "분야"
_ITS_OWN: Final = frozenset(("관련", "해당", "당해", "담당", "같은", "그"))
"""What stands before 분야 where the post's own field is meant."""

_NO_FIELD: Final = frozenset(
    ("경력", "실무경력", "근무경력", "실무", "근무", "업무", "의", "자", "경력자", "인", "으로", "총", "보유")
)
_HELP: Final = "8년 이상, 5년 이상(복지 분야)처럼 적으십시오."


class Experience(NamedTuple):
    """The least months of experience, and its fields; `of_the_post` where those are the post's own."""

    months: int
    fields: tuple[str, ...]
    of_the_post: bool = False


def parse_experience(text: str) -> Experience | Fault:
    """Read a requirement; one that asks for anything else beside (자격증, 또는) is not read at all."""
    plain = narrow(text)
    found = _LENGTH.search(plain)
    if found is None:
        return Fault(0, len(text), "경력 요건으로 읽을 수 없습니다", _HELP)
    months = int(found["months"] or 0) + int(found["years"] or 0) * 12 + int(found["more"] or 0)
    fields = _fields(f"{plain[: found.start()]} {plain[found.end() :]}")
    if fields is None:
        return Fault(0, len(text), "경력 말고 다른 요건이 함께 있어 읽지 못합니다", _HELP)
    own = any(name in _ITS_OWN for name in fields)
    return Experience(months, tuple(name for name in fields if name not in _ITS_OWN), own)


def _fields(rest: str) -> tuple[str, ...] | None:
    """Give the names of fields in what stands beside the length; None where a word says anything else."""
    words = _NAME.findall(rest)
    if _BRACKETS.sub("", _NAME.sub("", rest)).strip():
        return None
    names: list[str] = []
    waiting: list[str] = []
    for word in words:
        if word in _NO_FIELD:
            continue
        if word == _FIELD:
            if not waiting:
                return None
            names += waiting
            waiting = []
        elif word.endswith(_FIELD):
            names += [*waiting, word.removesuffix(_FIELD)]
            waiting = []
        else:
            waiting.append(word)
    if waiting and not any(name in _ITS_OWN for name in names):
        return None  # 관련분야(마을, 복지) names them behind
    return (*names, *waiting)
