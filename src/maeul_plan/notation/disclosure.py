"""Disclosure classes (공개 구분) with the grounds of 정보공개법 제9조제1항 in parentheses."""

from __future__ import annotations

import re
from typing import NamedTuple

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

CLASSES = ("공개", "대시민공개", "부분공개", "비공개")
_WRITTEN = pattern(r"\s*(?P<kind>[가-힣]+)\s*(?:\((?P<grounds>[^()]*)\))?\s*")
_GROUNDS = pattern(r"\d+(?:호)?(?:[\s,]+\d+(?:호)?)*")


class Disclosure(NamedTuple):
    """A class and the numbers of its grounds, in the order written."""

    kind: str
    grounds: tuple[int, ...] = ()


def parse_disclosure(text: str) -> Disclosure | Fault:
    """Read `대시민공개` or `부분공개(5, 6)`; whether the grounds exist in the law is not judged here."""
    found = _WRITTEN.fullmatch(text)
    if not found or found["kind"] not in CLASSES:
        return Fault(0, len(text), "공개 구분이 아닙니다", f"{', '.join(CLASSES)} 가운데 하나를 적으십시오.")
    if found["grounds"] is None:
        return Disclosure(found["kind"])
    if not _GROUNDS.fullmatch(found["grounds"].strip()):
        return Fault(*found.span("grounds"), "비공개 근거는 호의 번호로 적습니다", "부분공개(5)처럼 적으십시오.")
    return Disclosure(found["kind"], tuple(int(number) for number in re.findall(r"\d{1,4}", found["grounds"])))


def print_disclosure(disclosure: Disclosure) -> str:
    """Write a class and its grounds: `부분공개(5, 6)`."""
    grounds = ", ".join(map(str, disclosure.grounds))
    return f"{disclosure.kind}({grounds})" if grounds else disclosure.kind
