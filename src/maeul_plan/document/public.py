"""The copy of a document that is published: personal data masked, and told of (정보공개법 제9조제1항제6호).

Names and posts of officials who act in their duty stay (같은 호 라목). Names in running text are known only where the
plan names the person or a word says so (성명: …): a person must read the copy before it goes out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from maeul_plan.document.escape import clean
from maeul_plan.document.grid import placed
from maeul_plan.document.people_of_plan import Finder, officials_of, people_of
from maeul_plan.document.phrases import classed
from maeul_plan.document.rosters import personal_cells
from maeul_plan.document.tree import (
    Attachment,
    Attachments,
    Cell,
    Chapter,
    Document,
    End,
    Footer,
    Head,
    Item,
    Lead,
    Node,
    Note,
    Paragraph,
    Table,
    Title,
)
from maeul_plan.law.disclosure_grounds import GROUNDS, LAW
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.disclosure import print_disclosure
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.personal_data import personal_data
from maeul_plan.plan import attachments
from maeul_plan.plan.plan import Plan

_PERSONAL: Final = 6
_OPEN: Final = ("공개", "대시민공개")
_FIGURES: Final = pattern("[0-9]+")
_MOBILE: Final = ("01", "821", "8201")
"""How the figures of a phone begin that somebody carries; all others stand in an office."""

_NOTICE: Final = "공고번호"
"""The label by which the head of a notice is known: it is made to be published, the office's phone with it."""

_READ_IT: Final = "글 속의 이름은 다 알아보지 못합니다. 공개하기 전에 읽어 보십시오."


class Mask(NamedTuple):
    """What was masked (Korean), how it reads now, and where it stands (Korean); never the secret itself."""

    what: str
    shown: str
    where: str


class Public(NamedTuple):
    """A document as it may be published, and what was masked in it, in its order."""

    document: Document
    masked: tuple[Mask, ...]


class _Mask(NamedTuple):
    """Masks texts by what is known of the plan's people and by forms; in `masked` it writes down what."""

    people: Finder
    officials: frozenset[str]
    masked: list[Mask]

    def text(self, text: str, where: str, find: Finder | None = None) -> str:
        """Mask a text, also by what `find` finds in it."""
        found = [*personal_data(text), *self.people(text), *(find(text) if find else ())]
        parts, end = [], 0
        for one in sorted(found, key=lambda one: (one.start, -one.end)):
            if one.end > end:  # of two that overlap the second masks what lies behind the first
                start = max(one.start, end)
                parts += [text[end:start], one.masked[start - one.start :]]
                end = one.end
                self.masked.append(Mask(one.kind, one.masked, where))
        return "".join(parts) + text[end:]


def refusal(plan: Plan) -> str | None:
    """Say why a plan has no copy to publish (Korean); None where it has one."""
    disclosure = plan.document.disclosure
    if disclosure is None or disclosure.kind != "비공개":
        return None
    grounds = ", ".join(f"제{number}호 {GROUNDS[number]}" for number in disclosure.grounds if number in GROUNDS)
    ground = f" 근거: {LAW} {grounds}." if grounds else ""
    way_on = "공개할 수 있으면 document.disclosure 를 고치고, 그대로면 --public 을 빼십시오."
    return f"{print_disclosure(disclosure)}로 정한 계획이라 공개용으로 찍지 않습니다.{ground} {way_on}"


def cautions(plan: Plan) -> tuple[str, ...]:
    """Say what is left to a person before a copy is published (Korean)."""
    return (*_of_the_class(plan), *_of_attachments(plan), _READ_IT)


def _of_the_class(plan: Plan) -> tuple[str, ...]:
    """Say what the class of the plan itself leaves to a person."""
    disclosure = plan.document.disclosure
    if disclosure is None:
        return ("공개 구분(document.disclosure)이 없습니다. 공개할 수 있는 계획인지 확인하십시오.",)
    others = [number for number in disclosure.grounds if number != _PERSONAL and number in GROUNDS]
    if disclosure.kind == "부분공개" and others:
        grounds = ", ".join(f"제{number}호({GROUNDS[number]})" for number in others)
        return (f"{grounds}에 드는 곳은 알지 못해 가리지 않았습니다. 그 부분은 손으로 빼십시오.",)
    return ()


def masked(document: Document, plan: Plan, before: Plan | None = None) -> Public:
    """Mask what a published copy must not show; the tree keeps its shape, and texts their length.

    `before` is the plan that the document compares with, whose people it may name too.
    """
    mask = _Mask(people_of(plan, _kept_phone(document, plan), before), officials_of(plan), [])
    nodes: list[Node] = []
    chapter = ""
    for node in document.nodes:
        shown = _node(node, mask, chapter)
        if isinstance(shown, Chapter):
            chapter = f"{shown.numeral} {shown.title}".strip()
        if isinstance(shown, Attachments):
            shown = replace(shown, items=tuple(_with_class(item, plan) for item in shown.items))
        nodes.append(shown)
    return Public(Document(tuple(nodes)), tuple(mask.masked))


def masker(plan: Plan) -> Callable[[str], str]:
    """Give what masks a text that stands outside the tree, such as one in a picture."""
    mask = _Mask(people_of(plan), officials_of(plan), [])
    return lambda text: mask.text(text, "")


def _kept_phone(document: Document, plan: Plan) -> str:
    """Give the office's phone, which a notice is made to tell; "" in all else, and where somebody carries it."""
    is_notice = any(isinstance(node, Head) and _NOTICE in dict(node.fields) for node in document.nodes)
    phone = plan.document.contact.phone if plan.document.contact else None
    is_carried = "".join(_FIGURES.findall(narrow(phone or ""))).startswith(_MOBILE)
    return phone if is_notice and phone and not is_carried else ""


def _node(node: Node, mask: _Mask, chapter: str) -> Node:
    """Mask one node."""
    where = chapter or "본문"
    shown: Node = node
    match node:
        case Title(text):
            shown = replace(node, text=mask.text(text, "제목"))
        case Chapter(title=title):
            shown = replace(node, title=mask.text(title, "장 제목"))
        case Lead(text):
            shown = replace(node, text=mask.text(text, "머리글"))
        case Item(text=text) | Note(text=text) | Paragraph(text=text):
            shown = replace(node, text=mask.text(text, where))
        case Footer(lines):
            shown = replace(node, lines=tuple(mask.text(line, "결문") for line in lines))
        case Attachments(items):
            shown = replace(node, items=tuple(replace(item, text=mask.text(item.text, "붙임")) for item in items))
        case Head():
            shown = _head(node, mask)
        case Table():
            shown = _table(node, mask, where)
        case End():
            pass
    return shown


def _head(head: Head, mask: _Mask) -> Head:
    """Mask the labels' texts; who signs or is consulted acts in duty, and no finder knows the name."""
    return replace(
        head,
        fields=tuple((label, mask.text(text, f"문서 머리({label})")) for label, text in head.fields),
        approval=tuple(replace(one, name=mask.text(one.name, "결재란")) for one in head.approval),
        consulted=tuple(mask.text(one, "협조") for one in head.consulted),
    )


def _table(table: Table, mask: _Mask, where: str) -> Table:
    """Mask a table's cells: by form, and by what its heads say."""
    finders = personal_cells(table, mask.officials)
    caption = mask.text(table.caption, f"{where} 표 제목")
    rows: list[list[Cell]] = [[] for _ in table.rows]
    for one in placed(table.rows):
        place = f"{where} 표 {one.row + 1}행 {one.column + 1}열"
        text = mask.text(one.cell.text, place, finders.get((one.row, one.column)))
        rows[one.row].append(replace(one.cell, text=text))
    return replace(table, rows=tuple(map(tuple, rows)), caption=caption)


def _with_class(item: Attachment, plan: Plan) -> Attachment:
    """Say of an attachment that isn't open to all what it is, where its name doesn't yet."""
    for one in _not_open(plan):
        title = masker(plan)(clean(one.title))
        said = f"{title}{classed(one.disclosure)}" if one.disclosure else title
        if item.text.startswith(title):
            return item if item.text.startswith(said) else replace(item, text=said + item.text.removeprefix(title))
    return item


def _not_open(plan: Plan) -> Iterator[attachments.Attachment]:
    """Give the plan's attachments that aren't open to all."""
    return (one for one in plan.attachments if one.disclosure and one.disclosure.kind not in _OPEN)


def _of_attachments(plan: Plan) -> Iterator[str]:
    """Say which attachments are left to a person: their names stand in the copy, what they hold is not in it."""
    for kind, what_to_do in (("비공개", "빼고"), ("부분공개", "가릴 곳을 가리고")):
        named = [
            f"{masker(plan)(clean(one.title))}{classed(one.disclosure)}"
            for one in _not_open(plan)
            if one.disclosure and one.disclosure.kind == kind
        ]
        if named:
            yield f"{kind} 붙임은 {what_to_do} 공개하십시오: {', '.join(named)}"
