"""Pay grades and steps: 과장급-3급8호봉, 과장급 3급 8호봉, 30호봉."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from maeul_plan.notation.digits import narrow, stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

_WRITTEN: Final = pattern(
    r"\s*+(?P<rank>[가-힣]+)?(?:[\s-]*+(?P<grade>[0-9]{1,2})\s*+급)?"
    r"(?:[\s-]*+(?P<open>\()?\s*+(?P<step>[0-9]{1,2})\s*+호봉\s*+(?(open)\)))?\s*+"
)


class Grade(NamedTuple):
    """A rank (과장급, "" for none), a grade (급) and a step (호봉) on its pay scale."""

    rank: str
    grade: int | None
    step: int | None


def parse_grade(text: str) -> Grade | Fault:
    """Read a grade; whether a pay table has it is not judged here."""
    found = _WRITTEN.fullmatch(narrow(text))
    grade = _number(found, "grade") if found else None
    step = _number(found, "step") if found else None
    rank = (found["rank"] or "") if found else ""
    if grade is None and step is None and not rank.endswith("급"):
        return Fault(
            *stripped(text),
            "급이나 호봉으로 읽을 수 없습니다",
            "과장급-3급8호봉 또는 30호봉처럼 적으십시오.",
        )
    return Grade(rank, grade, step)


def print_grade(grade: Grade) -> str:
    """Write a grade as 과장급-3급8호봉."""
    scale = f"{grade.grade}급" if grade.grade is not None else ""
    scale += f"{grade.step}호봉" if grade.step is not None else ""
    return "-".join(part for part in (grade.rank, scale) if part)


def _number(found: re.Match[str], name: str) -> int | None:
    """Give a number that was written, if it was."""
    return int(found[name]) if found[name] else None
