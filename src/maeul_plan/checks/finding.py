"""Making findings, and the words that several rules say."""

from __future__ import annotations

from fractions import Fraction

from maeul_plan.findings import Finding, Fix, Place, Related, Rule, Severity
from maeul_plan.notation.money import print_won


def finding(  # noqa: PLR0913 - a finding has this many parts, all but three optional and named
    rule: Rule,
    place: Place,
    message: str,
    *,
    label: str = "",
    help: str = "",  # noqa: A002 - the part of a finding is called help everywhere
    related: tuple[Related, ...] = (),
    severity: Severity | None = None,
    fix: Fix | None = None,
) -> Finding:
    """Make a finding of a rule, with the rule's severity unless told otherwise."""
    return Finding(rule, place, message, severity or rule.severity, label=label, help=help, related=related, fix=fix)


def compared(claimed: Fraction, computed: Fraction, unit: int) -> str:
    """Write both amounts and the difference: `적힌 값 41,600천원, 계산 41,667천원 (67천원 모자람)`."""
    gap = gap_in_words(claimed - computed, unit)
    return f"적힌 값 {print_won(claimed, unit)}, 계산 {print_won(computed, unit)} {gap}"


def gap_in_words(gap: Fraction, unit: int) -> str:
    """Write how far the first of two amounts lies from the second: `(67천원 모자람)`."""
    return f"({print_won(abs(gap), unit)} {'많음' if gap > 0 else '모자람'})"
