"""A ledger of our own: `grants`, `spending`, `interest`, `other`, `returns`, each a list of entries."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from maeul_plan.findings import Finding, Place
from maeul_plan.ledger.decode import Decoded
from maeul_plan.ledger.entry import Entry, Kind, Ledger, Part
from maeul_plan.ledger.kinds import CANCELLED, told_by_memo
from maeul_plan.ledger.values import parse_day, parse_won
from maeul_plan.plan.base import Listing, Text, written
from maeul_plan.plan.shape import findings_of
from maeul_plan.source import Source

_KINDS: Final[dict[str, Kind]] = {
    "grants": "교부",
    "spending": "집행",
    "interest": "이자",
    "other": "그 밖",
    "returns": "반납",
}


class _Mapping(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class LedgerEntry(_Mapping):
    """One entry of the file."""

    on: Annotated[date, written(parse_day)] = Field(description="날짜. 예: 2015-08-25")
    amount: Annotated[int, written(parse_won)] = Field(description="금액. 맨 수는 원. 돌려받은 것은 △3,000")
    line: Text | None = Field(None, description="비목이나 산출내역의 id. 예: 인건비/단장")
    fund: Text | None = Field(None, description="재원. 없으면 계획의 재원으로 나눈다")
    to: Text | None = Field(None, description="받은 이")
    memo: Text | None = Field(None, description="적요. 돌려받은 것이면 취소라고 적는다")


class LedgerFile(_Mapping):
    """The whole file."""

    maeul: Literal[1] = Field(description="형식 번호. 1")
    grants: Listing[LedgerEntry] = Field((), description="교부받은 돈")
    spending: Listing[LedgerEntry] = Field((), description="집행한 돈")
    interest: Listing[LedgerEntry] = Field((), description="이자")
    other: Listing[LedgerEntry] = Field((), description="그 밖에 돌려줄 돈. 예: 취소입금")
    returns: Listing[LedgerEntry] = Field((), description="이미 반납한 돈")


class _Places(NamedTuple):
    """Finds entries in the file by their list and their number in it."""

    source: Source
    wheres: list[tuple[str, int]]

    def place(self, at: tuple[int, int], part: Part) -> Place:
        where = self.wheres[at[0]]
        is_written = bool(self.source.written((*where, part)))
        return self.source.place((*where, part)) if is_written else self.source.key_place(where)


def read_yaml(source: Source, decoded: Decoded) -> Ledger:
    """Read the entries of a YAML text."""
    findings, file = source.findings, None
    if isinstance(source.data, dict):
        try:
            file = LedgerFile.model_validate(source.data)
        except ValidationError as error:
            findings += findings_of(source, error.errors(include_url=False), LedgerFile)
    wheres: list[tuple[str, int]] = []
    entries: list[Entry] = []
    for key, kind in _KINDS.items() if file else ():
        for i, one in enumerate(getattr(file, key)):
            entries.append(_entry(kind, one, len(wheres)))
            wheres.append((key, i))
    places = _Places(source, wheres)
    return Ledger(source.path, decoded.text, decoded.encoding, tuple(entries), (), _sorted(findings), places)


def _entry(kind: Kind, one: LedgerEntry, number: int) -> Entry:
    memo = one.memo or ""
    cancels = bool(memo) and told_by_memo(memo) == CANCELLED
    return Entry(kind, one.on, one.amount, one.line or "", one.fund or "", one.to or "", memo, cancels, (number, 0))


def _sorted(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda found: found.place))
