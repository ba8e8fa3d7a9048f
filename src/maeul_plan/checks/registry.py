"""All rules, and running them over a plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

import maeul_plan.checks
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.plan import rules as plan_rules
from maeul_plan.source import rules as source_rules

_RULE_MODULE = re.compile(r"[a-z]{3}\d{3}_\w+")


class Check(NamedTuple):
    """A rule and the function that looks for it."""

    rule: Rule
    check: Callable[[Subject], Iterator[Finding]]


@cache
def checks() -> tuple[Check, ...]:
    """Find every rule module beside this one; a new rule is a new file and nothing else."""
    names = sorted(
        module.name for module in iter_modules(maeul_plan.checks.__path__) if _RULE_MODULE.fullmatch(module.name)
    )
    modules = (import_module(f"maeul_plan.checks.{name}") for name in names)
    return tuple(Check(module.RULE, module.check) for module in modules)


def all_rules() -> tuple[Rule, ...]:
    """List every rule there is, those of reading and of shape among them, by id."""
    rules = (*source_rules.RULES, *plan_rules.RULES, *(check.rule for check in checks()))
    return tuple(sorted(rules, key=lambda rule: rule.id))


def review(subject: Subject, broken: Collection[str] = ()) -> Iterator[Finding]:
    """Run every check on a plan but those that read a block left out for its shape."""
    for rule, check in checks():
        if not any(block in broken for block in rule.reads):
            yield from check(subject)
