"""비목 사이의 변경이 예산과 맞지 않거나 승인 근거가 없습니다.

왜: 승인 없이 옮겨 쓴 돈은 정산에서 인정받지 못합니다.
근거: 수탁기관의 예산 안에서 인건비·운영비·사업비를 바꾸는 일은 협약이 정한 대로 승인을 받습니다(사회복지시설은
사회복지법인 및 사회복지시설 재무·회계 규칙 제16조, 그 밖의 기관은 협약에 따른다는 해석).
지방자치단체 자신의 예산을 전용할 때는 인건비에서 덜거나 업무추진비에 더할 수 없고, 회계연도가 끝난 뒤에는 할 수
없습니다(지방재정법 제49조, 같은 법 시행령 제55조). 이 계획의 예산은 위탁금을 받은 수탁기관의 것이므로 그 금지는
경고로만 알립니다.
고치기: 비목의 이름과 날짜를 고치고, 승인한 문서의 번호를 approved_by 에 적습니다. 승인 없이 옮길 수 있는 비목이면
transfer_rules 에 자율이라고 적습니다.
안 잡는 것: 계획이 정한 규칙(transfer_rules)에 맞는지는 BUD026이, 비목의 예산보다 많이 옮겼는지는 BUD027이 봅니다.
전: transfers: [{from: 인건비, to: 사업비, amount: "1,000천원"}]
후: transfers: [{from: 사업비, to: 운영비, amount: "1,000천원", approved_by: 마을담당관-5120}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.changes.moves import judged, moves_of
from maeul_plan.figures.line_names import titles_by_name
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.fiscal_year import year_end
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.particles import with_particle
from maeul_plan.plan.budget import Transfer, TransferRule
from maeul_plan.plan.plan import Plan

RULE = Rule("BUD008", "transfers", "error", "비목 사이의 변경", __doc__, ("budget", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Look at every transfer: its lines, its approval, its day."""
    budget = subject.plan.budget
    names = titles_by_name(subject.budget) if subject.budget else {}
    needs_none = _freely_moved(subject)
    for i, rule in enumerate(budget.transfer_rules if budget else ()):
        yield from _unknown(subject, ("budget", "transfer_rules", i), rule, names)
    for i, transfer in enumerate(budget.transfers if budget else ()):
        at: Where = ("budget", "transfers", i)
        yield from _lines(subject, at, transfer, names)
        if not transfer.approved_by and at not in needs_none:
            yield _unapproved(subject, at, transfer, names)
        if transfer.on:
            yield from _too_late(subject, at, transfer.on)


def _freely_moved(subject: Subject) -> frozenset[Where]:
    """Give the places of transfers that a rule of the plan leaves to the trustee, or forbids (BUD026)."""
    budget, figures = subject.plan.budget, subject.budget
    if budget is None or figures is None:
        return frozenset()
    found = judged(moves_of(budget, figures), budget.transfer_rules, figures)
    return frozenset(one.move.at for one in found if one.rule and one.rule.rule != "승인")


def _lines(subject: Subject, at: Where, transfer: Transfer, names: dict[str, str]) -> Iterator[Finding]:
    yield from _unknown(subject, at, transfer, names)
    if transfer.from_ == transfer.to:
        yield finding(
            RULE,
            subject.value((*at, "to")),
            "줄이는 비목과 늘리는 비목이 같습니다",
            help="두 비목을 다르게 적으십시오.",
        )
    if transfer.amount.number <= 0:
        yield finding(
            RULE,
            subject.value((*at, "amount")),
            "옮기는 금액이 0보다 크지 않습니다",
            help="반대로 옮겼으면 from 과 to 를 서로 바꾸고 빼기 기호를 지우십시오.",
            severity="warning",
        )


def _unknown(subject: Subject, at: Where, one: Transfer | TransferRule, names: dict[str, str]) -> Iterator[Finding]:
    """Name the sides that no line is called, or several are."""
    lines = tuple(every_line(subject.budget.lines if subject.budget else ()))
    for key, name in (("from", one.from_), ("to", one.to)):
        if name is None or name in names:
            continue
        is_known = any(name in (line.line.key, line.line.name) for line in lines)
        paths = ", ".join("/".join(line.path) for line in lines if not is_known or name in line.path)
        yield finding(
            RULE,
            subject.value((*at, key)),
            f"'{name}' 비목이 {'여럿이라 어느 것인지 알 수 없습니다' if is_known else '없습니다'}",
            help=f"비목: {paths}" if paths else "lines 에 비목을 적으십시오.",
        )


def _unapproved(subject: Subject, at: Where, transfer: Transfer, names: dict[str, str]) -> Finding:
    source, target = names.get(transfer.from_, transfer.from_), names.get(transfer.to, transfer.to)
    way = "승인한 문서를 approved_by 에 적으십시오. 예: approved_by: 마을담당관-5120."
    if "인건비" in source and "인건비" not in target:
        way += " 지방자치단체 자신의 예산이면 인건비를 전용할 수 없습니다(지방재정법 제49조)."
    if "업무추진비" in target:
        way += " 지방자치단체 자신의 예산이면 업무추진비로 전용할 수 없습니다(지방재정법 제49조)."
    return finding(
        RULE,
        subject.value((*at, "to")),
        f"{source}에서 {with_particle(target, '으로/로')} 옮긴 승인 근거가 없습니다",
        help=way,
        severity="warning",
    )


def _too_late(subject: Subject, at: Where, on: date) -> Iterator[Finding]:
    """A budget cannot be changed when its year is over, unless it is carried over."""
    budget = subject.plan.budget
    year = _year(subject.plan)
    if budget is None or budget.carry_over or year is None or on <= year_end(year):
        return
    yield finding(
        RULE,
        subject.value((*at, "on")),
        "회계연도가 끝난 뒤의 변경입니다",
        label=f"{print_day(on)}, 회계연도는 {print_day(year_end(year))}까지",
        help="날짜나 회계연도(fiscal_year)를 고치십시오. 이월한 예산이면 carry_over 를 적으십시오.",
        severity="error" if budget.fiscal_year else "warning",
    )


def _year(plan: Plan) -> int | None:
    """Give the fiscal year as the budget says it, else that of a term within one year."""
    if plan.budget is not None and plan.budget.fiscal_year:
        return min(plan.budget.fiscal_year, date.max.year)
    first, last = (plan.period.first_day, plan.period.last_day) if plan.period else (None, None)
    return first.year if first and last and first.year == last.year else None
