"""글에 적은 덧셈의 값이 더한 수의 합과 다릅니다.

왜: 더한 수 하나를 고치고 합을 그대로 두면 틀린 수가 그대로 결재됩니다.
근거: 산술입니다. 천원처럼 줄여 적은 금액과 소수로 적은 비율은 끝수가 어긋날 수 있습니다.
고치기: 합이나 더한 수를 고칩니다.
안 잡는 것: 빼기·곱하기·나누기나 괄호가 섞인 식, 단위가 서로 다른 수, 수 사이에 이름이 든 식,
소수로 적은 비율의 끝수. 계획의 budget 은 BUD002가 봅니다. 줄여 적은 금액의 끝수는 알리기만 합니다.
전: 참여 217명 = 159명+48명+11명
후: 참여 217명 = 159명+48명+10명
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.digits import narrow, print_number
from maeul_plan.notation.pattern import pattern

RULE = Rule("BUD030", "sum-in-text", "warning", "덧셈의 값이 다름", __doc__, ("document",))

_B: Final = r"[ \t]{0,3}+"
_TERM: Final = rf"[0-9]{{1,15}}+(?:,[0-9]{{3}}){{0,5}}+(?:\.[0-9]{{1,6}}+)?{_B}(?:%|[가-힣]{{1,4}})?+"
_TERMS: Final = rf"{_TERM}(?:{_B}\+{_B}{_TERM}){{1,30}}+"
_NOT_BEFORE: Final = r"(?<![0-9.,/:])"
_NOT_BEHIND: Final = rf"(?!{_B}[0-9×✕✖xX*÷/+(%∼~–-])"
_SUM_LAST: Final = pattern(rf"{_NOT_BEFORE}(?P<terms>{_TERMS}){_B}={_B}(?P<sum>{_TERM})(?!{_B}=){_NOT_BEHIND}")
_SUM_FIRST: Final = pattern(rf"{_NOT_BEFORE}(?P<sum>{_TERM}){_B}={_B}(?P<terms>{_TERMS}){_NOT_BEHIND}")
_READ: Final = pattern(r"(?P<number>[0-9,]{1,22}+)(?:\.(?P<decimals>[0-9]{1,6}+))?\s{0,3}+(?P<unit>\S{0,4})")
_BEGUN: Final = pattern(r"[0-9)\]/×✕✖xX*÷+=.△▲∼~–-][ \t]{0,3}$")
_IN_UNITS: Final = {"천원", "백만원"}
_OF_PLAN: Final = ("budget", "settlement", "staffing")
_NEAR: Final = 4


class _Number(NamedTuple):
    value: Fraction
    granule: Fraction
    unit: str


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Work out every plain sum, its value before or behind it."""
    text = narrow(passage.text)
    is_of_plan = isinstance(passage.block, tuple) and passage.block[:1] in {(name,) for name in _OF_PLAN}
    if is_of_plan or "=" not in text or "+" not in text:
        return
    for form in (_SUM_LAST, _SUM_FIRST):
        for found in form.finditer(text):
            if not _BEGUN.search(text, max(0, found.start() - _NEAR), found.start()):
                yield from _judged(passage, found["sum"], found["terms"], found.span("sum"))


def _judged(passage: Passage, written: str, terms: str, span: tuple[int, int]) -> Iterator[Finding]:
    stated, numbers = _read(written), [_read(term) for term in terms.split("+")]
    units = {one.unit for one in (stated, *numbers) if one.unit}
    added = sum((one.value for one in numbers), Fraction(0))
    gap = abs(stated.value - added)
    granule = max(one.granule for one in numbers)
    is_near = gap <= granule / 2 * len(numbers)
    if not gap or len(units) > 1 or (is_near and granule < 1):
        return
    is_drift = is_near and bool(units & _IN_UNITS)
    unit = next(iter(units), "")
    more = "많음" if stated.value > added else "모자람"
    yield finding(
        RULE,
        passage.place(span[0], span[0] + len(written.rstrip())),
        "덧셈의 값이 더한 수의 합과 다릅니다",
        label=f"적힌 값 {print_number(stated.value)}{unit}, 계산 {print_number(added)}{unit}"
        f" ({print_number(gap)}{unit} {more})",
        help="끝수 처리에서 온 차이일 수 있습니다. 어떻게 처리하였는지 적으십시오."
        if is_drift
        else "합이나 더한 수를 고치십시오.",
        severity="info" if is_drift else RULE.severity,
    )


def _read(term: str) -> _Number:
    found = _READ.match(term.strip())
    if found is None:  # a term always begins with a number
        return _Number(Fraction(0), Fraction(1), "?")
    decimals = found["decimals"] or ""
    value = Fraction(found["number"].replace(",", "") + (f".{decimals}" if decimals else ""))
    return _Number(value, Fraction(1, 10 ** len(decimals)), found["unit"])
