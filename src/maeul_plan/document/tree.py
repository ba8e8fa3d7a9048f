"""The tree of an official document: what it says as printed, free of any format.

Texts carry no line break and no blank at either end, except that a cell's text may hold line breaks. A level
counts from 1, the left edge. `line` is where a node begins in the text it was read from (from 1; 0: not read)
and takes no part in equality.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Alignment: TypeAlias = Literal["", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Approver:
    """A column of the approval table: post, name, and before the name `07/07` and 전결 or 대결."""

    post: str
    name: str
    signed: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the title: label and text pairs, the approvers in order, the consulted (협조).

    `office` is the name of the office that a letter has above them (행정기관명), "" without one.
    """

    fields: tuple[tuple[str, str], ...]
    approval: tuple[Approver, ...] = ()
    consulted: tuple[str, ...] = ()
    office: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Title:
    """The document's title."""

    text: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Lead:
    """A paragraph between the title and whatever comes first after it."""

    text: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter's head: its numeral as written and the numeral's value ("" and 0 without one)."""

    number: int
    numeral: str
    title: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Item:
    """A line with an item mark, the mark as written."""

    level: int
    mark: str
    text: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """A ※ line."""

    level: int
    text: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text that is nothing else."""

    level: int
    text: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and how many columns and rows it covers."""

    text: str
    colspan: int = 1
    rowspan: int = 1
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Each row lists the cells that begin in it; `alignment` has one entry a column."""

    rows: tuple[tuple[Cell, ...], ...]
    alignment: tuple[Alignment, ...]
    caption: str = ""
    unit: str = ""
    line: int = field(default=0, compare=False)

    @property
    def head_rows(self) -> int:
        """Count the rows that make the table's head: the first, and those its cells reach down to."""
        return max((cell.rowspan for cell in self.rows[0]), default=1)


@dataclass(frozen=True, slots=True)
class Attachment:
    """One attachment; its mark (`1.`) as written, "" without one."""

    mark: str
    text: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Attachments:
    """붙임: what is attached."""

    items: tuple[Attachment, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class End:
    """끝."""

    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Footer:
    """결문: the plain lines after 끝, such as the sender's name and the office's address."""

    lines: tuple[str, ...]
    line: int = field(default=0, compare=False)


Node: TypeAlias = Head | Title | Lead | Chapter | Item | Note | Paragraph | Table | Attachments | End | Footer


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its nodes in order."""

    nodes: tuple[Node, ...]
