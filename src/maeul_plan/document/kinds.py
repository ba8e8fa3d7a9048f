"""Kinds of documents: a template of that name, printed from a plan as official text."""

from __future__ import annotations

from pathlib import Path

from maeul_plan.document.context import FILTERS, context_of
from maeul_plan.document.read import read_text
from maeul_plan.document.templates import TemplateFault, TemplateSet, builtin_folder, render_template
from maeul_plan.document.tree import Document
from maeul_plan.document.write import write_text
from maeul_plan.plan.plan import Plan


def document_of(plan: Plan, kind: str, user_folder: Path | None = None) -> Document | TemplateFault:
    """Make a document of a kind from a plan: the tree that every format is written from."""
    builtin = builtin_folder()
    if isinstance(builtin, TemplateFault):
        return builtin
    text = render_template(TemplateSet(builtin, user_folder), kind, context_of(plan), FILTERS)
    return text if isinstance(text, TemplateFault) else read_text(text)


def render(plan: Plan, kind: str, user_folder: Path | None = None) -> str | TemplateFault:
    """Print a document of a kind as official text in its canonical layout."""
    document = document_of(plan, kind, user_folder)
    return document if isinstance(document, TemplateFault) else write_text(document)
