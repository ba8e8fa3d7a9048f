"""What a ledger holds: its entries, the sums it states of them, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, NamedTuple, Protocol, TypeAlias

from maeul_plan.findings import Finding, Place

Kind: TypeAlias = Literal["교부", "집행", "이자", "그 밖", "반납"]
"""Money handed over, spent, earned as interest, to be returned beside the balance, and already returned."""

BALANCE: Final = "잔액"
"""What the sum is called that a bank states after each row."""

Part: TypeAlias = Literal["on", "line", "amount", "fund", "to", "memo"]


class Entry(NamedTuple):
    """One entry, in won; what it doesn't say is "".

    An amount below zero takes back one of its kind: `cancels` tells that the ledger says so. `at` is the number of the
    record in the file, and of the column that holds the amount.
    """

    kind: Kind
    on: date
    amount: int
    line: str = ""
    fund: str = ""
    to: str = ""
    memo: str = ""
    cancels: bool = False
    at: tuple[int, int] = (0, 0)


class StatedSum(NamedTuple):
    """A sum that a row of the file states of the rows above it (won), and what they come to.

    `cancels` tells that the row says of itself that it was cancelled, and so moves nothing.
    """

    name: str
    stated: int
    computed: int
    at: Place
    cancels: bool = False


class Places(Protocol):
    """Knows where the parts of an entry stand."""

    def place(self, at: tuple[int, int], part: Part) -> Place:
        """Give the place of a part of an entry; of one that isn't written, that of the entry."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A file as it was read; with an error among `findings` it wasn't read whole, and nothing should be made of it.

    `encoding` is what it was written in: UTF-8, CP949 or UTF-16. `unread` names the columns of which nothing was read;
    `has_lines` tells whether entries can name a line at all.
    """

    path: str
    text: str
    encoding: str
    entries: tuple[Entry, ...]
    sums: tuple[StatedSum, ...]
    findings: tuple[Finding, ...]
    _places: Places = field(repr=False, compare=False)
    unread: tuple[str, ...] = ()
    has_lines: bool = True

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the file could be read."""
        return all(found.severity != "error" for found in self.findings)

    def place(self, entry: Entry, part: Part) -> Place:
        """Give the place of a part of an entry; of one that isn't written, that of the entry."""
        return self._places.place(entry.at, part)
