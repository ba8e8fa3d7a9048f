"""What a template sees: the plan, its figures, and the filters that put them in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from maeul_plan.document import phrases
from maeul_plan.document.agreement import further_clauses, legal_clauses
from maeul_plan.document.budget_shares import shares_of
from maeul_plan.document.budget_statement import statement_of
from maeul_plan.document.budget_table import budget_rows
from maeul_plan.document.checked_table import checked_tables
from maeul_plan.document.confirm import stated, to_confirm
from maeul_plan.document.deadline_choice import deadline_about, due_once_signed, due_since, recipients
from maeul_plan.document.head import head_of
from maeul_plan.document.money_tables import grant_table, release_table, transfer_table
from maeul_plan.document.pay_rows import pay_rows
from maeul_plan.document.people_rows import people_rows
from maeul_plan.document.procedure import duties, procedure
from maeul_plan.document.release import release_about
from maeul_plan.document.settlement import claimed_sheet
from maeul_plan.document.transfer_rules import transfer_rules
from maeul_plan.document.unnamed import trustee_name
from maeul_plan.document.version_table import version_table
from maeul_plan.figures.budget import BudgetFigures, budget_of, every_line
from maeul_plan.figures.staffing import staffing_of
from maeul_plan.notation.dates import print_date, print_day
from maeul_plan.notation.disclosure import print_disclosure
from maeul_plan.notation.due import print_due
from maeul_plan.notation.grade import print_grade
from maeul_plan.notation.money import print_money
from maeul_plan.notation.particles import with_particle
from maeul_plan.plan.plan import Plan

FILTERS: Final[dict[str, Callable[..., object]]] = {
    "day": print_day,
    "date": print_date,
    "due": print_due,
    "grade": print_grade,
    "money": print_money,
    "further": further_clauses,
    "affair": phrases.affair,
    "appropriation": phrases.appropriation,
    "article": phrases.article,
    "aside": phrases.aside,
    "classed": phrases.classed,
    "disclosed": print_disclosure,
    "due_once_signed": due_once_signed,
    "due_since": due_since,
    "funded": phrases.funded,
    "funded_in_won": phrases.funded_in_won,
    "hangul": phrases.hangul,
    "in_words": phrases.in_words,
    "numeral": phrases.numeral,
    "outline": phrases.outline,
    "particle": with_particle,
    "pay": phrases.pay,
    "pay_in_won": phrases.pay_in_won,
    "pay_terms": phrases.pay_terms,
    "quoted": phrases.quoted,
    "requirement": phrases.requirement,
    "stated": stated,
    "tables": checked_tables,
    "term": phrases.term,
    "term_in_days": phrases.term_in_days,
    "to_confirm": to_confirm,
    "trustee_name": trustee_name,
    "until": phrases.until,
    "won": phrases.won,
}


def context_of(plan: Plan, about: str | None = None) -> dict[str, Any]:
    """Give the names that a template may use; no clock, no environment, nothing of the machine.

    `about` is the id or the task of the deadline that a letter is about, or the round that a release is about.
    """
    budget = budget_of(plan)
    consignment = plan.consignment
    deadline = deadline_about(plan, about)
    return {
        "plan": plan,
        "document": plan.head,
        "head": head_of(plan.head),
        "versions": version_table(plan),
        "change": None,
        "budget": budget,
        "budget_rows": tuple(budget_rows(budget, plan)) if budget else (),
        "paid_posts": _paid_posts(budget),
        "transfers": transfer_table(plan, budget),
        "transfer_rules": transfer_rules(plan, budget),
        "staffing": staffing_of(plan),
        "pay_rows": pay_rows(plan),
        "people_rows": people_rows(plan),
        "procedure": procedure(consignment) if consignment else (),
        "duties": duties(consignment.oversight) if consignment and consignment.oversight else (),
        "deadline": deadline,
        "recipients": recipients(plan, deadline) if deadline else (),
        "statement": statement_of(budget, plan) if budget else None,
        "shares": shares_of(plan, budget),
        "law": legal_clauses(plan),
        "releases": release_table(plan, budget),
        "grants": grant_table(plan.operation, plan.budget.unit if plan.budget else "원"),
        "release": release_about(plan, budget, about),
        "settlement": claimed_sheet(plan.settlement),
    }


def _paid_posts(budget: BudgetFigures | None) -> frozenset[str]:
    """Name the posts whose pay the budget table shows."""
    lines = every_line(budget.lines) if budget else ()
    return frozenset(item.post.key for line in lines for item in line.items if item.post)
