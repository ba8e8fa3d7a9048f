"""산출내역의 보수나 인원이 직위와 다릅니다.

왜: 인력구성에는 2명이라 적고 인건비는 3명으로 셈한 문서는 어느 쪽이 맞는지 알 수 없습니다.
근거: 인건비는 연 보수×인원×운영기간의 개월/12로 셈합니다(월할). 산출내역의 각 수는 인력구성과 기간에서 나와야 합니다.
고치기: 산출내역이나 직위(annual_pay, headcount) 가운데 틀린 것을 고칩니다.
안 잡는 것: 직위를 가리키지(post) 않는 산출내역, 여러 항을 더한 산출내역. 개월 수는 PAY002가 봅니다.
전: {post: 단원, basis: "30,000천원×3명×5/12"}, 단원 headcount: 2
후: {post: 단원, basis: "30,000천원×2명×5/12"}, 단원 headcount: 2
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.checks.subject import Subject, compared, finding, said
from maeul_plan.figures.budget import ItemFigure, every_line
from maeul_plan.figures.factors import PayFactors, pay_factors
from maeul_plan.figures.staffing import PostFigure
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.formula import Formula, factors
from maeul_plan.notation.units import MONEY_UNITS

RULE = Rule("PAY001", "post-basis", "error", "산출내역이 직위와 다름", __doc__, ("budget", "staffing", "period"))


class _Pair(NamedTuple):
    """A signed formula and the post it is for."""

    item: ItemFigure
    formula: Formula
    post: PostFigure


def check(subject: Subject) -> Iterator[Finding]:
    """Hold each factor of a post's signed formula against the post."""
    budget = subject.plan.budget
    if budget is None:
        return
    basis_unit = MONEY_UNITS[budget.basis_unit or budget.unit]
    for pair in _pairs(subject):
        said_by = pay_factors(pair.formula, basis_unit)
        found = (*_pay(subject, pair, said_by), *_heads(subject, pair, said_by))
        yield from found or _whole(subject, pair, said_by)


def _pairs(subject: Subject) -> Iterator[_Pair]:
    posts = {figure.post.key: figure for figure in (subject.staffing.posts if subject.staffing else ())}
    for line in every_line(subject.budget.lines if subject.budget else ()):
        for item in line.items:
            post = posts.get(item.item.post or "")
            if post and item.item.basis and item.fault is None and factors(item.item.basis):
                yield _Pair(item, item.item.basis, post)


def _pay(subject: Subject, pair: _Pair, said_by: PayFactors) -> Iterator[Finding]:
    """The amount is a year's pay, or a month's where the formula counts months."""
    pay = pair.post.post.annual_pay
    if pay is None or said_by.pay is None:
        return
    annual, written = pay.won(1), said_by.pay_won
    if written == annual or (written * 12 == annual and said_by.months and said_by.months.factor.unit):
        return
    unit = pay.unit or 1
    where = (*pair.item.at, "basis")
    yield finding(
        RULE,
        subject.within(where, said_by.pay.start, said_by.pay.end),
        f"{pair.item.name}: 산출내역의 보수가 직위의 연 보수와 다릅니다",
        label=compared(written, annual, unit).replace("계산", "직위"),
        related=(Related(subject.value((*pair.post.at, "annual_pay")), f"연 보수 {said(annual, unit)}"),),
        help="산출내역이나 직위의 annual_pay 를 고치십시오.",
    )


def _heads(subject: Subject, pair: _Pair, said_by: PayFactors) -> Iterator[Finding]:
    heads = pair.post.post.headcount
    written = said_by.heads.value if said_by.heads else None
    unsaid_but_right = pair.item.figure.exact == pair.post.over_term  # a bare 2 for 2명
    if written == heads or (written is None and (heads == 1 or said_by.has_reference or unsaid_but_right)):
        return
    where = (*pair.item.at, "basis")
    factor = said_by.heads
    gap = abs((written or 0) - heads)
    word = "많음" if written is not None and written > heads else "모자람"
    yield finding(
        RULE,
        subject.within(where, factor.start, factor.end) if factor else subject.value(where),
        f"{pair.item.name}: 산출내역의 인원이 직위의 인원과 다릅니다",
        label=f"산출내역 {written}명, 직위 {heads}명 ({gap}명 {word})"
        if factor
        else f"직위 {heads}명이 산출내역에 없음",
        related=(Related(subject.value((*pair.post.at, "headcount")), f"인원 {heads}명"),),
        help="산출내역이나 직위의 headcount 를 고치십시오.",
    )


def _whole(subject: Subject, pair: _Pair, said_by: PayFactors) -> Iterator[Finding]:
    """Where each factor is right, the product may still be another: something more is multiplied."""
    expected, exact = pair.post.over_term, pair.item.figure.exact
    months = subject.staffing.months if subject.staffing else None
    counted = said_by.months.months if said_by.months else Fraction(12)
    if expected is None or exact == expected or (counted != months and not said_by.has_reference):
        return
    unit = subject.budget.unit if subject.budget else 1
    yield finding(
        RULE,
        subject.value((*pair.item.at, "basis")),
        f"{pair.item.name}: 산출내역이 연 보수×인원×개월/12와 다릅니다",
        label=f"산출내역 {said(exact, unit)}, 직위 {said(expected, unit)}",
        help="산출내역에 더 곱한 수가 맞는지 확인하십시오.",
        severity="warning",
    )
