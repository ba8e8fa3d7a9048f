"""What several rules of consignment law ask: whose ordinances hold, whether a step is said, how late it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Place, Rule, Severity
from maeul_plan.law.jurisdiction import Jurisdiction, jurisdiction_of
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.consignment import Consignment
from maeul_plan.plan.period import Period, last_day
from maeul_plan.plan.procedure import Step

_PUBLIC_BODY: Final = pattern(r"(?:관리|시설|환경|교통|개발|도시|관광|문화|체육)\s?\S{0,4}(?:공단|공사)\s*$")


class Late(NamedTuple):
    """How many days behind the start of the term a step is; not certain where the start names a month alone."""

    days: int
    is_certain: bool


def private_consignment(subject: Subject) -> Consignment | None:
    """Give the consignment of a plan, but for one to a public body: the law of 민간위탁 does not speak of that.

    A plan that doesn't say the kind may still name a public corporation.
    """
    consignment = subject.plan.consignment
    if consignment is None or consignment.trustee_kind == "공공기관":
        return None
    is_public = consignment.trustee_kind is None and _PUBLIC_BODY.search(consignment.trustee or "")
    return None if is_public else consignment


def place_of(subject: Subject) -> Jurisdiction | None:
    """Tell whose ordinances bind the agency of a plan."""
    return jurisdiction_of(subject.plan.document.agency)


def is_said(step: Step | None) -> bool:
    """Tell whether a plan says when a step is done, why it isn't, or what else there is to say of it."""
    return step is not None and any((step.on, step.exempt, step.note))


def unsaid(rule: Rule, place: Place, message: str, way_on: str, severity: Severity = "warning") -> Finding:
    """Make the finding of a rule about what a plan does not say: never an error, and of kind `missing`."""
    return finding(replace(rule, kind="missing"), place, message, help=way_on, severity=severity)


def after_start(day: date, period: Period | None) -> Late | None:
    """Measure how far a day lies behind the first day of the term; None where it is in time or there is no term."""
    if period is None or day <= period.first_day:
        return None
    return Late((day - period.first_day).days, period.start.day is not None or day > last_day(period.start))


def late_label(name: str, day: date, period: Period, late: Late) -> str:
    """Write both days and the difference: `협약 2015. 8. 5., 시작 2015. 8. 1. (4일 늦음)`."""
    return f"{name} {print_day(day)}, 시작 {print_day(period.first_day)} ({late.days}일 늦음)"
