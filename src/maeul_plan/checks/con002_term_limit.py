"""위탁기간이나 연장이 조례의 한도를 넘습니다.

왜: 한도를 넘은 기간은 협약으로 정해도 조례에 어긋나고, 넘은 동안의 위탁은 근거가 없습니다.
근거: 서울특별시 행정사무의 민간위탁에 관한 조례 제11조제3항·제4항(3년, 연장 90일),
서울특별시 성북구 사무의 민간위탁에 관한 조례 제10조제2항·제4항(3년, 연장 90일).
결재한 날의 조례에 따릅니다. 조문을 확인하지 못한 날에는 경고만 합니다.
기간은 역에 따라 셉니다(민법 제160조): 2019. 4. 10.부터 3년은 2022. 4. 9.까지입니다.
고치기: 한도 안으로 줄이고, 더 이어 맡기려면 재계약의 절차를 밟습니다.
안 잡는 것: 위탁인지 알 수 없는 계획(consignment 도, 제목에 위탁이라는 말도 없음), 재계약으로 늘리는 기간,
서울특별시와 성북구가 아닌 기관의 기간, 공공기관에 맡기는 위탁.
따로 기간을 정했을 수 있는 법령을 위탁근거로 들면(성북구는 다른 조례도) 경고만 합니다.
전: period: {start: 2019-04-10, end: 2022-04-10}
후: period: {start: 2019-04-10, end: 2022-04-09}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.consigning import place_of, private_consignment
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.deadlines.counted import last_day_of_term
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule, Severity
from maeul_plan.law.dated import Held
from maeul_plan.law.limits import extension_max_days_on, term_max_years_on
from maeul_plan.law.statutes import statute_of
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.due import DueText, parse_due
from maeul_plan.notation.spans import Span, parse_span
from maeul_plan.plan.period import Extension, Period, first_day

RULE = Rule("CON002", "term-limit", "error", "위탁기간이 한도를 넘음", __doc__, ("period", "consignment"))

# Statutes on consigning as such set no other term.
_GENERAL = ("지방자치법", "행정권한의 위임 및 위탁에 관한 규정")
_GENERAL_KEYS = ("seoul_consignment", "seongbuk_consignment")


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the term and its extension against the limits of the ordinance."""
    day, period = subject.plan.as_of, subject.plan.period
    if day is None or period is None or not _is_private_consignment(subject):
        return
    years = term_max_years_on(place_of(subject), day)
    if years is not None:
        yield from _term(subject, period, years)
    days = extension_max_days_on(place_of(subject), day)
    if days is not None and period.extension is not None:
        yield from _extension(subject, period.extension, days)


def _is_private_consignment(subject: Subject) -> bool:
    """Tell a plan of a consignment, by its block or at least its title, from one of an office's own work."""
    plan = subject.plan
    return private_consignment(subject) is not None if plan.consignment else "위탁" in plan.document.title


def _term(subject: Subject, period: Period, limit: Held[int]) -> Iterator[Finding]:
    """Count the longest term from the first day, and compare its last day with the plan's."""
    longest = last_day_of_term(period.first_day, Span(limit.value, "년"))
    last, where = _end(period)
    if longest is None or last is None or last <= longest:
        return
    other = _another_law(subject)
    severity: Severity = "error" if limit.verified and other is None else "warning"
    leave = "" if other is None else f" {other}에서 기간을 따로 정했으면 그대로 두십시오."
    yield finding(
        RULE,
        subject.value(where),
        f"위탁기간이 {limit.value}년을 넘습니다",
        label=f"{limit.value}년의 끝 {print_day(longest)}, 적힌 끝 {print_day(last)} ({(last - longest).days}일 넘음)",
        related=(Related(subject.value(("period", "start")), "시작"),),
        help=f"{print_day(longest)}까지로 줄이십시오.{leave} 근거: {limit.source}.",
        severity=severity,
    )


def _end(period: Period) -> tuple[date | None, Where]:
    """Give the last day of the term and where it is said: as an end, else as a length."""
    if period.end is None and period.length is not None:
        return last_day_of_term(period.first_day, period.length), ("period", "length")
    return period.last_day, ("period", "end")


def _extension(subject: Subject, extension: Extension, limit: Held[int]) -> Iterator[Finding]:
    """Count the days of an extension, both ends in; what follows a renewal (재계약) is no extension."""
    words = f"{extension.until or ''} {extension.condition or ''}"
    first, last = first_day(extension.from_), _extension_end(extension)
    if last is None or "재계약" in words or (last - first).days < limit.value:
        return
    days = (last - first).days + 1
    yield finding(
        RULE,
        subject.value(("period", "extension", "until")),
        f"연장이 {limit.value}일을 넘습니다",
        label=f"적힌 연장 {days}일, 한도 {limit.value}일 ({days - limit.value}일 넘음)",
        help=f"연장을 {limit.value}일 안으로 줄이거나 재계약으로 하십시오. 근거: {limit.source}.",
        severity="error" if limit.verified else "warning",
    )


def _extension_end(extension: Extension) -> date | None:
    """Read the end of an extension where it is a day, a month or a length."""
    until = extension.until or ""
    span = parse_span(until)
    if isinstance(span, Span):
        return last_day_of_term(first_day(extension.from_), span)
    due = parse_due(until)
    return due.last_day() if isinstance(due, DueText) else None


def _another_law(subject: Subject) -> str | None:
    """Name a cited law that may set a term of its own: a statute; for the gu any other ordinance as well."""
    consignment = subject.plan.consignment
    for basis in consignment.basis if consignment else ():
        statute = statute_of(basis.law)
        is_general = basis.law.strip(" 「」") in _GENERAL or (statute is not None and statute.key in _GENERAL_KEYS)
        if not is_general and (place_of(subject) != "서울특별시" or not basis.law.rstrip(" 」").endswith("조례")):
            return basis.law
    return None
