"""Kinds of documents: a template of that name, printed from a plan as official text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from maeul_plan.document.change import NEED
from maeul_plan.document.context import FILTERS, context_of
from maeul_plan.document.deadline_choice import deadline_about, deadlines_named, is_our_own, labels, offered
from maeul_plan.document.needs import Missing, missing_of, unknown_keys
from maeul_plan.document.read import read_text
from maeul_plan.document.release import no_release
from maeul_plan.document.templates import (
    Declared,
    TemplateFault,
    TemplateSet,
    builtin_folder,
    declared,
    render_template,
)
from maeul_plan.document.tree import Document
from maeul_plan.document.write import write_text
from maeul_plan.figures.budget import budget_of
from maeul_plan.figures.release.rounds import round_about
from maeul_plan.plan.plan import Plan

_IS_ASKED: Final = "deadlines.from"
"""A kind that needs to know who has to act is a letter to them."""

_IS_RELEASED: Final = "operation.release"
"""A kind that needs the release is about one round of it."""


def document_of(
    plan: Plan,
    kind: str,
    user_folder: Path | None = None,
    about: str | None = None,
    more: Mapping[str, object] | None = None,
) -> Document | TemplateFault:
    """Make a document of a kind from a plan: the tree that every format is written from.

    `about` is the id or the task of the deadline that a letter is about, or a round of the release. What the kind
    needs and the plan doesn't have is a fault that names all of it; `more` are names that the template gets instead
    of the plan's own, and that so need not be there.
    """
    templates = _templates(user_folder)
    if isinstance(templates, TemplateFault):
        return templates
    said = _declared(templates, kind)
    if isinstance(said, TemplateFault):
        return said
    given = dict(more or {})
    lacking = tuple(one for one in missing_of(plan, said.needs) if one.key not in given)
    if lacking:
        return TemplateFault(kind, 0, _lacking(kind, said.title, lacking))
    why_not = _no_subject(plan, about, said.needs)
    if why_not:
        return TemplateFault(kind, 0, why_not)
    text = render_template(templates, kind, context_of(plan, about) | given, FILTERS)
    return text if isinstance(text, TemplateFault) else read_text(text)


def render(plan: Plan, kind: str, user_folder: Path | None = None, about: str | None = None) -> str | TemplateFault:
    """Print a document of a kind as official text in its canonical layout."""
    document = document_of(plan, kind, user_folder, about)
    return document if isinstance(document, TemplateFault) else write_text(document)


def missing(plan: Plan, kind: str, user_folder: Path | None = None) -> tuple[Missing, ...] | TemplateFault:
    """Name every key that a kind of document needs and the plan doesn't say."""
    said = _said(kind, user_folder)
    return said if isinstance(said, TemplateFault) else missing_of(plan, said.needs)


def is_letter(kind: str, user_folder: Path | None = None) -> bool:
    """Tell a kind that is about one deadline and asks somebody for it."""
    said = _said(kind, user_folder)
    return not isinstance(said, TemplateFault) and _IS_ASKED in said.needs


def is_comparison(kind: str, user_folder: Path | None = None) -> bool:
    """Tell a kind that compares a plan with what it was before."""
    said = _said(kind, user_folder)
    return not isinstance(said, TemplateFault) and NEED in said.needs


def charts_of(kind: str, user_folder: Path | None = None) -> tuple[str, ...]:
    """Name the pictures that a page of a kind gets; none where the template cannot be read, as `document_of` tells."""
    said = _said(kind, user_folder)
    return () if isinstance(said, TemplateFault) else said.charts


def _templates(user_folder: Path | None) -> TemplateSet | TemplateFault:
    builtin = builtin_folder()
    return builtin if isinstance(builtin, TemplateFault) else TemplateSet(builtin, user_folder)


def _said(kind: str, user_folder: Path | None) -> Declared | TemplateFault:
    """Read what a kind says of itself, the user's own or a built-in one."""
    templates = _templates(user_folder)
    return templates if isinstance(templates, TemplateFault) else _declared(templates, kind)


def _declared(templates: TemplateSet, kind: str) -> Declared | TemplateFault:
    """Read what a kind says of itself; a need that is no key of a plan is a fault."""
    said = declared(templates, kind)
    unknown = () if isinstance(said, TemplateFault) else unknown_keys(said.needs)
    if not unknown:
        return said
    told = ", ".join(f"{one.key}(비슷한 것: {one.near})" if one.near else one.key for one in unknown)
    return TemplateFault(kind, 0, f"needs에 계획에 없는 키를 적었습니다: {told}. 키는 maeul schema 로 보십시오.")


def _no_subject(plan: Plan, about: str | None, needs: tuple[str, ...]) -> str:
    """Say why there is nothing that a document would be about; "" where there is, or it is about the whole plan."""
    if _IS_RELEASED in needs:
        return no_release(plan, budget_of(plan), about)
    if _IS_ASKED in needs:
        return _no_choice(plan, about) or _no_letter(plan, about)
    is_round = about is not None and plan.operation is not None and round_about(plan, about) is not None
    return "" if is_round else _no_choice(plan, about)


def _no_choice(plan: Plan, about: str | None) -> str:
    """Say why `about` chooses no deadline; "" where it chooses one, or nothing is asked for."""
    found = () if about is None else deadlines_named(plan, about)
    if about is None or len(found) == 1:
        return ""
    if found:
        return f"그 이름의 기한이 {len(found)}건입니다. id로 고르십시오: {labels(found)}"
    known = (deadline for deadline in plan.deadlines if not is_our_own(plan, deadline))
    return f"그런 기한이 없습니다: {about}. 있는 것: {labels(known)}"


def _no_letter(plan: Plan, about: str | None) -> str:
    """Say that a letter would go to the office that writes it; "" where it goes to another."""
    chosen = deadline_about(plan, about)
    if chosen and not is_our_own(plan, chosen):
        return ""
    return f"우리 과가 할 일이라 보낼 곳이 없습니다. 시행문이 되는 기한: {labels(offered(plan))}"


def _lacking(kind: str, title: str, lacking: tuple[Missing, ...]) -> str:
    """Say in one message what is missing: each key, what it is, and how it is written."""
    name = f"{title}({kind})" if title else kind
    keys = "; ".join(f"{one.key}({one.name}) 예: {one.example}" for one in lacking)
    return f"{name}에 더 필요한 것 {len(lacking)}가지: {keys}"
