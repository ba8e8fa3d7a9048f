"""What a template says of itself as literals: its Korean title, what it cannot do without, which pictures it gets.

Loading this module loads jinja2.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from jinja2 import Environment, nodes

from maeul_plan.document.environment import fault_of, source_of
from maeul_plan.document.templates import CHARTS, Declared, TemplateFault, TemplateSet

_NAMES: Final = ("title", "needs", "charts")
_PARSER: Final = Environment(autoescape=True)  # reads only what a template is made of; nothing is printed by it

Literal: TypeAlias = str | tuple[str, ...]


class _Said(NamedTuple):
    """One top-level `{% set %}`: its value, None where it is no text and no list of texts, and its line."""

    value: Literal | None
    line: int


class _Own(NamedTuple):
    """What one file says itself, and the file that it extends ("" without one)."""

    said: dict[str, _Said]
    extends: str


def declared(templates: TemplateSet, file: str) -> Declared | TemplateFault:
    """Read what a template file says of itself; what it leaves unsaid, the one that it extends says."""
    said: dict[str, tuple[str, _Said]] = {}
    seen: list[str] = []
    while file and file not in seen:
        seen.append(file)
        try:
            own = _own(source_of(templates, file))
        except Exception as error:  # noqa: BLE001 - a file of the user, which may be anything
            return fault_of(error, file)
        said = {name: (file, one) for name, one in own.said.items()} | said
        file = own.extends
    return _declared(said)


@lru_cache(maxsize=64)
def _own(source: str) -> _Own:
    """Read the top level of a template, and run nothing of it."""
    said, extends = {}, ""
    for node in _PARSER.parse(source).body:
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name) and node.target.name in _NAMES:
            said[node.target.name] = _Said(_literal(node.node), node.lineno)
        elif isinstance(node, nodes.Extends) and isinstance(node.template, nodes.Const):
            extends = str(node.template.value)
    return _Own(said, extends)


def _literal(node: nodes.Node) -> Literal | None:
    """Give a text, or a list of texts; None for all else."""
    if isinstance(node, nodes.List | nodes.Tuple):
        texts = tuple(one.value for one in node.items if isinstance(one, nodes.Const) and isinstance(one.value, str))
        return texts if len(texts) == len(node.items) else None
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else None


def _declared(said: dict[str, tuple[str, _Said]]) -> Declared | TemplateFault:
    """Judge what is said: a title may be anything else too, `needs` and `charts` are lists of texts."""
    lists: dict[str, tuple[str, ...]] = {"needs": (), "charts": ()}
    for name in lists:
        file, one = said.get(name, ("", _Said((), 0)))
        if not isinstance(one.value, tuple):
            return TemplateFault(_kind(file), one.line, f'{name}에는 글의 목록만 적으십시오. 예: {name} = ["budget"]')
        lists[name] = one.value
    unknown = [name for name in lists["charts"] if name not in CHARTS]
    if unknown:
        file, one = said["charts"]
        return TemplateFault(
            _kind(file), one.line, f"charts에 모르는 그림이 있습니다: {unknown[0]}. 있는 것: {', '.join(CHARTS)}"
        )
    title = said["title"][1].value if "title" in said else ""
    return Declared(title if isinstance(title, str) else "", lists["needs"], lists["charts"])


def _kind(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".md.j2")
