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

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import ItemFigure, every_line
from maeul_plan.figures.pay.factors import PayFactors, pay_factors
from maeul_plan.figures.pay.wage import PAY_NAMES
from maeul_plan.figures.staffing import PostFigure
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.digits import print_number
from maeul_plan.notation.money import print_won
from maeul_plan.notation.units import MONEY_UNITS

RULE = Rule("PAY001", "post-basis", "error", "산출내역이 직위와 다름", __doc__, ("budget", "staffing", "period"))


class _Pair(NamedTuple):
    """A signed formula, what its factors say, and the post it is for."""

    item: ItemFigure
    says: PayFactors
    post: PostFigure


def check(subject: Subject) -> Iterator[Finding]:
    """Hold each factor of a post's signed formula against the post."""
    for pair in _pairs(subject):
        found = (*_pay(subject, pair), *_heads(subject, pair)) if _is_plain(pair.post) else ()
        yield from found or _whole(subject, pair)


def _is_plain(post: PostFigure) -> bool:
    """Tell a post whose heads are all paid alike throughout from one whose pay a product cannot say."""
    return post.pay is None or len({(run.wage.words, run.stay.at) for run in post.pay.runs}) <= 1


def _pairs(subject: Subject) -> Iterator[_Pair]:
    """Give every signed formula of a post that is one product."""
    budget, staffing = subject.plan.budget, subject.staffing
    if budget is None or staffing is None or subject.budget is None:
        return
    basis_unit = MONEY_UNITS[budget.basis_unit or budget.unit]
    posts = {id(figure.post): figure for figure in staffing.posts}
    for line in every_line(subject.budget.lines):
        for item in line.items:
            if item.post is not None and item.item.basis is not None and item.fault is None:
                says = pay_factors(item.item.basis, basis_unit)
                if says is not None:
                    yield _Pair(item, says, posts[id(item.post)])


def _pay(subject: Subject, pair: _Pair) -> Iterator[Finding]:
    """The amount is a year's pay; a month's, cut to its own unit, where the formula counts months."""
    key = "annual_pay" if pair.post.post.annual_pay else "monthly_pay"
    pay, written = pair.post.post.annual_pay or pair.post.post.monthly_pay, pair.says.pay
    if pay is None or written is None:
        return
    monthly = pay.won(1) / 12 if key == "annual_pay" else pay.won(1)
    stated = monthly if pair.says.is_monthly else monthly * 12
    slack = MONEY_UNITS.get(written.unit, 1) if pair.says.is_monthly else 0
    if pair.says.pay_won == stated or abs(pair.says.pay_won - stated) < slack:
        return
    unit, what = pay.unit or 1, "월 보수" if pair.says.is_monthly else "연 보수"
    yield finding(
        RULE,
        subject.within((*pair.item.at, "basis"), written.start, written.end),
        f"{pair.item.name}: 산출내역의 보수가 직위의 {what}와 다릅니다",
        label=f"산출내역 {print_won(pair.says.pay_won, unit)}, 직위 {what} {print_won(stated, unit)}",
        related=(Related(subject.value((*pair.post.at, key)), f"{PAY_NAMES[key]} {print_won(pay.won(1), unit)}"),),
        help=f"산출내역이나 직위의 {key} 를 고치십시오.",
    )


def _heads(subject: Subject, pair: _Pair) -> Iterator[Finding]:
    heads, factor = pair.post.post.headcount, pair.says.heads
    unsaid_but_right = pair.item.figure.exact == pair.post.over_term  # a bare 2 for 2명
    if factor is None and (heads == 1 or pair.says.has_reference or unsaid_but_right):
        return
    if factor is not None and factor.value == heads:
        return
    where = (*pair.item.at, "basis")
    yield finding(
        RULE,
        subject.within(where, factor.start, factor.end) if factor else subject.value(where),
        f"{pair.item.name}: 산출내역의 인원이 직위의 인원과 다릅니다",
        label=_heads_compared(factor.value, heads) if factor else f"직위 {heads}명이 산출내역에 없음",
        related=(Related(subject.value((*pair.post.at, "headcount")), f"인원 {heads}명"),),
        help="산출내역이나 직위의 headcount 를 고치십시오.",
    )


def _heads_compared(written: Fraction, heads: int) -> str:
    word = "많음" if written > heads else "모자람"
    return f"산출내역 {print_number(written)}명, 직위 {heads}명 ({print_number(abs(written - heads))}명 {word})"


def _whole(subject: Subject, pair: _Pair) -> Iterator[Finding]:
    """Where each factor is right, the product may still be another: something more is multiplied."""
    expected, exact, says = pair.post.over_term, pair.item.figure.exact, pair.says
    if expected is None or pair.post.months is None or subject.budget is None:
        return
    is_cut = says.is_monthly and says.pay is not None
    others_turn = says.months is not None and says.months.months != pair.post.months and not says.has_reference
    if exact == expected or is_cut or others_turn:
        return
    unit = subject.budget.unit
    yield finding(
        RULE,
        subject.value((*pair.item.at, "basis")),
        f"{pair.item.name}: 산출내역이 {_expected(pair.post)} 다릅니다",
        label=f"산출내역 {print_won(exact, unit)}, 직위 {print_won(expected, unit)}",
        help=_way_on(pair.post),
        severity="warning" if says.months or says.has_reference else "error",
    )


def _expected(post: PostFigure) -> str:
    by_year = post.post.annual_pay is not None and _is_plain(post)
    return "연 보수×인원×개월/12와" if by_year else "직위의 보수와"


def _way_on(post: PostFigure) -> str:
    if post.post.annual_pay is not None and _is_plain(post):
        return f"{post.months}/12를 곱했는지, 더 곱한 수가 맞는지 확인하십시오."
    return (
        f"직위로 셈하면 {post.pay.how}입니다. 산출내역이나 직위를 고치십시오."
        if post.pay
        else "산출내역이나 직위를 고치십시오."
    )
