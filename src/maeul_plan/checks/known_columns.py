"""The columns of a document's tables that are worked out from others, told by their well-known names alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.checks.amounts_in_text import squeezed
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.table_grid import Row, grid_of, row_of
from maeul_plan.document.tree import Table
from maeul_plan.figures.tables.sheet import Sheet, sheet_of
from maeul_plan.findings import Place
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.table.names import declared, without_unit

TOTALS: Final = frozenset({"계", "합계", "총계", "총합계"})
_BEFORE: Final = frozenset(
    (
        *("당초", "당초예산", "당초예산액", "당초액", "기정", "기정액", "기정예산", "기정예산액"),
        *("본예산", "변경전", "배정액", "전년도", "전년", "전년도예산", "전년도예산액", "전년예산", "전년예산액"),
        *("작년", "지난해"),
    )
)
_AFTER: Final = frozenset(
    (
        *("변경", "변경후", "변경액", "변경예산", "변경예산액", "경정", "경정액", "경정예산", "경정예산액"),
        *("교부액", "예산", "예산액", "금년도", "금년", "금년도예산", "금년도예산액", "올해", "당해연도", "현년도"),
    )
)
AGAINST: Final = frozenset({"전년대비", "전년도대비", "전년비", "당초대비", "기정대비", "작년대비", "지난해대비"})
_OF_CHANGE: Final = frozenset({"증감", "증감액", "증·감", "증△감"})
_OF_GROWTH: Final = frozenset({"증감률", "증감율", "증가율", "증가률", "증감비율", "신장률", "신장율", "성장률"})
_CHANGE: Final = _OF_CHANGE | {"비교증감"} | {one + other for one in AGAINST for other in _OF_CHANGE}
_GROWTH: Final = _OF_GROWTH | {one + other for one in AGAINST for other in _OF_GROWTH}
_BUDGET: Final = frozenset({"예산액", "예산", "예산현액", "교부액", "교부금액", "배정액"})
_SPENT: Final = frozenset({"집행액", "지출액", "집행금액"})
_LEFT: Final = frozenset({"집행잔액", "잔액", "불용액"})
_SPENT_RATE: Final = frozenset({"집행률", "집행율", "예산집행률"})
_INTEREST: Final = frozenset({"이자", "발생이자", "이자액", "예금이자"})
_RETURNED: Final = frozenset({"반납액", "반납금", "반납금액"})
_GRANTED: Final = frozenset({"기교부액", "기교부", "기교부금액", "기지급액", "기교부누계"})
_NOW: Final = frozenset({"금회교부액", "금회교부", "금회", "금회교부금액", "금회지급액", "금회교부예정액"})
_SO_FAR: Final = frozenset({"누계", "누계액", "교부누계", "교부누계액", "교부액누계"})
_NOT_GRANTED: Final = frozenset({"잔액", "교부잔액", "미교부액"})
_SHARE: Final = frozenset({"비율", "비중", "구성비", "구성비율", "점유율"})
_YEAR: Final = pattern(r"(?P<year>(?:19|20)[0-9]{2}|[0-9]{2}(?=년))(?:년도?)?(?P<of>[가-힣]*+)")
_OF_YEAR: Final = frozenset({"", "예산", "예산액", "예산안", "본예산", "당초예산", "최종예산"})
_APOSTROPHES: Final = str.maketrans("", "", "'‘’`´")
_QUOTE: Final = frozenset('"=“”')


Rows: TypeAlias = Sequence[Sequence[str | int | None]]


class KnownTable(NamedTuple):
    """A table of a document whose columns' names say what is worked out; `rows` are those of the sheet in the file."""

    sheet: Sheet
    rows: Sequence[Row]

    def place(self, paper: Paper, row: int, column: int) -> Place:
        """Give the place of a cell."""
        slot, spans = self.rows[row].slots[column], self.rows[row].spans
        start, end = spans[column] if column < len(spans) else (0, len(paper.lines[slot.cell.line - 1].rstrip()))
        return paper.place(slot.cell.line, start, end)


def known_tables(paper: Paper) -> Iterator[KnownTable]:
    """Give every table in which a column is worked out from others by its name."""
    for node in paper.document.nodes:
        if isinstance(node, Table) and len(node.rows) > node.head_rows:
            known = _known(paper, node)
            if known:
                yield known


def _known(paper: Paper, table: Table) -> KnownTable | None:
    rows = [row_of(paper, i, slots) for i, slots in enumerate(grid_of(table))]
    heads, body = rows[: table.head_rows], rows[table.head_rows :]
    names = [slot.cell.text for slot in heads[-1].slots]
    if any("=" in narrow(name) for name in names):
        return None
    firsts = [" ".join(_text(row, 0).replace("=", " ").split()) for row in body]
    cells = [[first, *(_text(row, i) for i in range(1, len(names)))] for first, row in zip(firsts, body, strict=True)]
    written = with_known_formulas(names, cells)
    return KnownTable(sheet_of(written, cells, table.unit), body) if written else None


def with_known_formulas(heads: Sequence[str], rows: Rows) -> list[str]:
    """Write behind the heads that have no formula the one that their name says; none where no name says any."""
    names = [declared(head).name.translate(_APOSTROPHES).strip() for head in heads]
    if any(_QUOTE & set(name) for name in names):
        return []
    firsts = [declared(str(row[0] or "")).name if row else "" for row in rows]
    formulas = dict((*_formulas(names, firsts), *_against(names, rows)))
    plain = {i: name for i, name in enumerate(names) if "=" not in narrow(heads[i])}
    if not formulas.keys() & plain.keys():
        return []
    known = {i: f"{name} = {formulas[i]}" if i in formulas else name for i, name in plain.items()}
    return [known.get(i, head) for i, head in enumerate(heads)]


def _text(row: Row, column: int) -> str:
    """Give a cell's text; "" where another cell reaches into the field, or the cell reaches beyond it."""
    slot = row.slots[column]
    return slot.cell.text.strip() if slot.row == row.top and slot.cell.colspan == 1 else ""


def _formulas(names: Sequence[str], rows: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Say which columns are worked out, and how: 증감, 증감률, 집행잔액, 집행률, 반납액, 누계, 비율."""
    places = _placed(names)
    before, after = _before_and_after(names)
    if before is not None and after is not None:
        yield from _each(places, _CHANGE, f"'{names[after]}' - '{names[before]}'")
        yield from _each(places, _GROWTH, f"('{names[after]}' - '{names[before]}') ÷ '{names[before]}'")
    budget, spent = _one(places, _BUDGET), _one(places, _SPENT)
    if budget is not None and spent is not None:
        yield from _each(places, _LEFT, f"'{names[budget]}' - '{names[spent]}'")
        yield from _each(places, _SPENT_RATE, f"'{names[spent]}' ÷ '{names[budget]}'")
    yield from _rounds(places, names)
    left, interest = _one(places, _LEFT), _one(places, _INTEREST)
    if left is not None and interest is not None:
        yield from _each(places, _RETURNED, f"'{names[left]}' + '{names[interest]}'")
    total = [row for row in rows if squeezed(row) in TOTALS]
    if len(total) == 1 and len(names) == len(("구분", "금액", "비율")):
        yield from _each(
            {name: at for name, at in places.items() if at == [2]}, _SHARE, f"'{names[1]}' ÷ '{total[0]}'.'{names[1]}'"
        )


def _rounds(places: Mapping[str, list[int]], names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Say how the columns of a round of grants are worked out: 누계 = 기교부액 + 금회교부액, 잔액 = 예산액 - 누계."""
    granted, now = _one(places, _GRANTED), _one(places, _NOW)
    if granted is None or now is None:
        return
    so_far = f"'{names[granted]}' + '{names[now]}'"
    yield from _each(places, _SO_FAR, so_far)
    budget = _one(places, _BUDGET)
    if budget is not None and _one(places, _SPENT) is None:
        yield from _each(places, _NOT_GRANTED, f"'{names[budget]}' - ({so_far})")


def _placed(names: Sequence[str]) -> Mapping[str, list[int]]:
    placed: dict[str, list[int]] = {}
    for i, name in enumerate(names):
        placed.setdefault(squeezed(without_unit(name)), []).append(i)
    return placed


def _at(places: Mapping[str, list[int]], words: frozenset[str]) -> list[int]:
    return [at for name, found in places.items() if name in words for at in found if at]


def _one(places: Mapping[str, list[int]], words: frozenset[str]) -> int | None:
    """Give the one column with such a name; None where there are two."""
    found = _at(places, words)
    return found[0] if len(found) == 1 else None


def _each(places: Mapping[str, list[int]], words: frozenset[str], formula: str) -> Iterator[tuple[int, str]]:
    at = _one(places, words)
    if at is not None:
        yield at, formula


def _against(names: Sequence[str], rows: Rows) -> Iterator[tuple[int, str]]:
    """Say how 전년대비 is worked out: as a growth where it is in percent, else as a change."""
    before, after = _before_and_after(names)
    at = _one(_placed(names), AGAINST)
    if before is None or after is None or at is None:
        return
    change = f"'{names[after]}' - '{names[before]}'"
    is_rate = "%" in names[at] or any(str(row[at]).strip().endswith("%") for row in rows if at < len(row))
    yield at, f"({change}) ÷ '{names[before]}'" if is_rate else change


def _before_and_after(names: Sequence[str]) -> tuple[int | None, int | None]:
    """Find the columns of what was before and of what is now."""
    places = _placed(names)
    before, after = _one(places, _BEFORE), _one(places, _AFTER - {"교부액"}) or _one(places, _AFTER)
    return _two_years(names) if before is None and after is None else (before, after)


def _two_years(names: Sequence[str]) -> tuple[int | None, int | None]:
    """Find the earlier and the later of two columns that are years, or the same thing of two years."""
    read = [(_YEAR.fullmatch(squeezed(without_unit(name))), i) for i, name in enumerate(names) if i]
    years = [(_year(found["year"]), i, found["of"]) for found, i in read if found]
    if len(years) != len(("당초", "변경")):
        return None, None
    (earlier, before, of), (later, after, other) = sorted(years)
    is_alike = of == other or {of, other} <= _OF_YEAR
    return (before, after) if is_alike and earlier < later else (None, None)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == len("2025") else 2000 + int(digits)
