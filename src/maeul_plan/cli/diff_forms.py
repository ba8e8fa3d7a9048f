"""What changed between two versions of a plan: as a table for a person, as JSON, as official text."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING, Any, Final

from maeul_plan.cli.table import RULE, Column, table
from maeul_plan.document.change_tables import (
    AMOUNT_HEADS,
    OTHER_HEADS,
    amount_row,
    change_tables,
    changed_rows,
    name_of,
    said_side,
)
from maeul_plan.document.tree import Cell, Document, Paragraph, Table
from maeul_plan.document.write import write_text
from maeul_plan.figures.changes.change import print_change_rate
from maeul_plan.figures.changes.moved_lines import against_the_rules
from maeul_plan.figures.rounding import whole_won
from maeul_plan.notation.money import print_won
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.units import unit_name
from maeul_plan.reporters.cells import shown
from maeul_plan.reporters.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from maeul_plan.document.tree import Alignment
    from maeul_plan.figures.changes.change import AmountChange, Change
    from maeul_plan.figures.changes.changes import Changes, Planned
    from maeul_plan.figures.changes.said_values import Said

NOTHING: Final = "바뀐 것이 없습니다."
_AMOUNT: Final = "예산액"
_NAME: Final = "이름"
_PLACE: Final = "자리"
_AMOUNTS_AT: Final[tuple[Alignment, ...]] = ("", "right", "right", "right", "right")
_OTHER_AT: Final[tuple[Alignment, ...]] = ("", "", "")


def diff_table(changes: Changes, width: int | None) -> str:
    """Lay out what changed for a person: the budget in its unit, then everything else, a line each."""
    if changes.is_empty:
        return f"{NOTHING}\n"
    parts = ["".join(f"{line}\n" for line in _other(changes.other))] if changes.other else []
    if changes.amounts or changes.total.is_changed:
        parts.insert(0, f"(단위: {unit_name(changes.unit)})\n{_amounts(changes, width)}")
    return "\n".join(parts)


def diff_json(changes: Changes, old: str, new: str) -> str:
    """Give the changes as others rely on them: whole won, rates as they are printed."""
    rows = [_amount_json(one) for one in changes.amounts]
    content = {
        "schema": 1,
        "old": old,
        "new": new,
        "changes": [*rows, *map(_change_json, changes.other)],
        "total": _sides(changes.total),
    }
    return json_text(content)


def diff_text(changes: Changes) -> str:
    """Write the comparison as official text: the whole budget, its funds, and what else changed."""
    tables = change_tables(changes)
    if changes.is_empty:
        return write_text(Document((Paragraph(1, NOTHING),)))
    nodes = [
        _table("예산", AMOUNT_HEADS, tables.budget, _AMOUNTS_AT, tables.unit),
        _table("재원", AMOUNT_HEADS, tables.funds, _AMOUNTS_AT, tables.unit),
        _table("그 밖에 바뀐 것", OTHER_HEADS, tables.other, _OTHER_AT, ""),
    ]
    return write_text(Document(tuple(node for node in nodes if len(node.rows) > 1)))


def rule_notes(changes: Changes, old: Planned, new: Planned) -> Iterator[str]:
    """Say which money went between lines against the rules of the plan (transfer_rules)."""
    for one in against_the_rules(changes, old, new):
        source, target = "/".join(one.move.from_), "/".join(one.move.to)
        amount = print_won(one.move.amount, changes.unit)
        said = f"총계는 그대로인데 {source}에서 {with_particle(target, '으로/로')} {amount}"
        if one.is_beyond and one.limit is not None:
            if one.so_far != one.move.amount:
                said = f"{said}, {'/'.join(one.line)}에서 모두 {print_won(one.so_far, changes.unit)}"
            over = print_won(one.so_far - one.limit, changes.unit)
            yield f"{said}: 한도 {print_won(one.limit, changes.unit)}보다 {over} 많습니다(transfer_rules)."
        else:
            yield f"{said}: 계획의 규칙에서 금지한 변경입니다(transfer_rules)."


def _table(
    caption: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], at: tuple[Alignment, ...], unit: str
) -> Table:
    return Table(tuple(tuple(map(Cell, row)) for row in (heads, *rows)), at, caption, unit)


def _amounts(changes: Changes, width: int | None) -> str:
    """Lay out the lines that changed, the total, and the funds that changed."""
    unit = changes.unit
    rows = [amount_row(row, unit, "  " * row.level) for row in changed_rows(changes.rows)]
    rows += [*([RULE] if rows else []), amount_row(changes.total, unit)]
    rows += [
        (f"재원 {name}", *cells) for name, *cells in (amount_row(one, unit) for one in changes.funds if one.is_changed)
    ]
    columns = tuple(Column(head, "right" if i else "wrap") for i, head in enumerate(AMOUNT_HEADS))
    return table(columns, rows, width)


def _other(changes: Iterable[Change]) -> Iterator[str]:
    """Write what else changed; lines of a text one below the other."""
    for one in changes:
        name = shown(name_of(one))
        if one.kind == "text":
            yield f"{name}:"
            for sign, side in (("-", one.old), ("+", one.new)):
                yield from (f"  {sign} {shown(line)}" for line in (dedent(side.text).split("\n") if side else ()))
        else:
            yield f"{name}: {shown(said_side(one.old))} → {shown(said_side(one.new))}{_by_how_much(one)}"


def _by_how_much(change: Change) -> str:
    """Say how much more or less it is, where it is a number."""
    if change.difference is None or change.new is None:
        return ""
    unit = change.new.unit
    more = (
        print_won(change.difference, unit)
        if unit
        else f"{'△' if change.difference < 0 else ''}{abs(change.difference)}"
    )
    return f" (증감 {more}, {print_change_rate(change.rate)})"


def _amount_json(row: AmountChange) -> dict[str, Any]:
    """Give a line, an item or a fund; one that has only another name or place gives these."""
    what = _AMOUNT if row.old != row.new else _NAME if row.renamed_from else _PLACE
    sides: dict[str, Any] = _sides(row)
    if what == _NAME:
        sides = {"old": row.renamed_from, "new": row.name, "difference": None, "rate": None}
    elif what == _PLACE:
        sides = {"old": "/".join(row.moved_from or ()), "new": "/".join(row.path), "difference": None, "rate": None}
    return {
        "kind": row.kind,
        "path": list(row.path),
        "title": row.name,
        "what": what,
        **sides,
        "moved_from": list(row.moved_from) if row.moved_from else None,
        "renamed_from": row.renamed_from,
    }


def _change_json(change: Change) -> dict[str, Any]:
    difference = change.difference
    return {
        "kind": change.kind,
        "path": list(change.path),
        "title": change.title,
        "what": change.what,
        "old": _value(change.old),
        "new": _value(change.new),
        "difference": None if difference is None else whole_won(difference),
        "rate": None if change.rate is None else print_change_rate(change.rate),
        "moved_from": None,
        "renamed_from": None,
    }


def _value(side: Said | None) -> str | int | None:
    """Give money in won and heads as numbers, all else as text."""
    if side is None:
        return None
    return side.text if side.number is None else whole_won(side.number)


def _sides(row: AmountChange) -> dict[str, Any]:
    return {
        "old": None if row.old is None else whole_won(row.old),
        "new": None if row.new is None else whole_won(row.new),
        "difference": whole_won(row.difference),
        "rate": None if row.rate is None else print_change_rate(row.rate),
    }
