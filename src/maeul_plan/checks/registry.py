"""All rules, and running them over a plan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final, NamedTuple

import maeul_plan.checks
from maeul_plan.checks import ignores
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.revised import History
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan import rules as plan_rules
from maeul_plan.source import rules as source_rules

if TYPE_CHECKING:
    from maeul_plan.checks.books import Books

_RULE_MODULE = pattern(r"[a-z]{3}\d{3}_\w+")
_OF_LEDGERS: Final = "set"
"""The family of the rules that look at a ledger; who checks a plan doesn't wait for what they load."""


class Check(NamedTuple):
    """A rule and the functions that look for it: in a plan, a line of text, a document, a ledger beside a plan."""

    rule: Rule
    check: Callable[[Subject], Iterator[Finding]]
    check_passage: Callable[[Passage], Iterator[Finding]]
    check_paper: Callable[[Paper], Iterator[Finding]]
    check_ledger: Callable[[Books], Iterator[Finding]]
    check_versions: Callable[[History], Iterator[Finding]]


@cache
def _modules() -> tuple[str, ...]:
    """Name every rule module beside this one; a new rule is a new file and nothing else."""
    names = (module.name for module in iter_modules(maeul_plan.checks.__path__))
    return tuple(sorted(name for name in names if _RULE_MODULE.fullmatch(name)))


def checks() -> tuple[Check, ...]:
    """Load every rule."""
    return tuple(map(_check_of, _modules()))


@cache
def checks_of_plans() -> tuple[Check, ...]:
    """Load the rules of plans and texts."""
    return tuple(_check_of(name) for name in _modules() if not name.startswith(_OF_LEDGERS))


@cache
def _checks_of_ledgers() -> tuple[Check, ...]:
    return tuple(_check_of(name) for name in _modules() if name.startswith(_OF_LEDGERS))


def all_rules() -> tuple[Rule, ...]:
    """List every rule there is, those of reading and of shape among them, by id."""
    from maeul_plan.ledger import rules as ledger_rules  # noqa: PLC0415 - few ask for all

    of_reading = (*source_rules.RULES, *plan_rules.RULES, *ledger_rules.RULES)
    rules = (*of_reading, *ignores.RULES, *(check.rule for check in checks()))
    return tuple(sorted(rules, key=lambda rule: rule.id))


@cache
def optional_ids() -> frozenset[str]:
    """Name the rules that can be left out: without those of reading and shape an unread file would pass."""
    return frozenset((*(rule.id for rule in ignores.RULES), *(name.partition("_")[0].upper() for name in _modules())))


def review(subject: Subject, broken: Collection[str] = ()) -> Iterator[Finding]:
    """Run every check on a plan but those that read a block left out for its shape.

    How a plan's own free text is written is at most worth a warning: it may quote another document.
    """
    for one in _in_force(checks_of_plans(), subject.plan.as_of):
        if not any(block in broken for block in one.rule.reads):
            yield from one.check(subject)
        for passage in subject.passages if one.check_passage is not _nothing else ():
            for found in one.check_passage(passage):
                yield replace(found, severity="warning") if found.severity == "error" else found


def review_versions(history: History, broken: Collection[str] = ()) -> Iterator[Finding]:
    """Run every check of versions on a plan that has some."""
    for one in _in_force(checks_of_plans(), history.plan.as_of):
        if not any(block in broken for block in one.rule.reads):
            yield from one.check_versions(history)


def review_paper(paper: Paper) -> Iterator[Finding]:
    """Run every check of official text on a document."""
    for one in _in_force(checks_of_plans(), paper.written_on):
        yield from one.check_paper(paper)
        for passage in paper.passages if one.check_passage is not _nothing else ():
            yield from one.check_passage(passage)


def review_ledger(books: Books) -> Iterator[Finding]:
    """Run every check of a settlement on a ledger beside its plan."""
    for one in _in_force(_checks_of_ledgers(), books.subject.plan.as_of):
        yield from one.check_ledger(books)


def _in_force(every: Iterable[Check], day: date | None) -> Iterator[Check]:
    """Keep the checks that judge what is dated `day`; one with a first day judges nothing undated."""
    for one in every:
        if one.rule.since is None or (day is not None and day >= one.rule.since):
            yield one


@cache
def _check_of(name: str) -> Check:
    module = import_module(f"maeul_plan.checks.{name}")
    functions = (
        getattr(module, name, _nothing)
        for name in ("check", "check_passage", "check_paper", "check_ledger", "check_versions")
    )
    return Check(module.RULE, *functions)


def _nothing(_looked_at: object) -> Iterator[Finding]:
    """Stand in for what a rule does not look at."""
    return iter(())
