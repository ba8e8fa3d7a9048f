"""Sheets written as .xlsx; the same sheets give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from unicodedata import east_asian_width

from maeul_plan.document.writers.xlsx.funds import NAME as FUNDS
from maeul_plan.document.writers.xlsx.funds import Funds, funds_sheet
from maeul_plan.document.writers.xlsx.items import AMOUNT, Desk
from maeul_plan.document.writers.xlsx.lines import NAME, laid_out, lines_sheet
from maeul_plan.document.writers.xlsx.premises import Premises, premises_of
from maeul_plan.document.writers.xlsx.sheet import PARTS, Cell, Look, Sheet, Typed, address, number, ranges_of, shown
from maeul_plan.document.writers.xlsx.splits import split_sheet
from maeul_plan.document.writers.xlsx.uncounted import told_uncounted
from maeul_plan.figures.shares.split_tables import by_fund, by_recipient, is_split_by_line
from maeul_plan.figures.trace import Where
from maeul_plan.plan.budget import Budget

if TYPE_CHECKING:
    from maeul_plan.figures.budget import BudgetFigures
    from maeul_plan.plan.plan import Plan

Book: TypeAlias = Any
Page: TypeAlias = Any
Format: TypeAlias = Any
"""XlsxWriter tells no types."""

_FONT: Final = {"font_name": "맑은 고딕", "font_size": 10, "valign": "vcenter"}
_BORDER: Final = {"border": 1, "border_color": "#808080"}
_LOOKS: Final[dict[str, dict[str, Any]]] = {
    "title": {"font_size": 16, "bold": True, "align": "center"},
    "plain": {"align": "center"},
    "small": {"font_size": 9, "font_color": "#595959"},
    "unit": {"align": "right"},
    "head": {**_BORDER, "bold": True, "align": "center", "bg_color": "#D9E2EC", "text_wrap": True},
    "text": {**_BORDER, "text_wrap": True},
    "middle": {**_BORDER, "align": "center"},
    "number": {**_BORDER, "align": "right"},
    "input": {**_BORDER, "align": "right", "bg_color": "#FFF7D6", "font_color": "#1F3A93"},
    "line": {**_BORDER, "bold": True, "bg_color": "#F2F2F2", "text_wrap": True},
    "line_number": {**_BORDER, "bold": True, "bg_color": "#F2F2F2", "align": "right"},
    "total": {**_BORDER, "bold": True, "bg_color": "#D9E2EC", "top": 2},
    "total_number": {**_BORDER, "bold": True, "bg_color": "#D9E2EC", "top": 2, "align": "right"},
    "total_note": {**_BORDER, "bg_color": "#D9E2EC", "top": 2, "align": "left", "shrink": True},
}
_DAY_ZERO: Final = date(1899, 12, 30)
_A4: Final = 9
_LINE: Final = 16
_TITLE_LINES: Final = 2
_MOST_LINES: Final = 25  # no row is higher
_CREATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a file says when without a zone; no clock is asked
_RULES: Final[dict[str, dict[str, Any]]] = {
    "day": {"validate": "date", "criteria": ">=", "value": date(1900, 3, 1)},
    "count": {"validate": "integer", "criteria": ">=", "value": 0},
    "amount": {"validate": "decimal", "criteria": ">=", "value": 0},
}


def write(plan: Plan, budget: BudgetFigures) -> bytes:
    """Write the budget of a plan as .xlsx: 전제, 예산 and, where funds are stated, 재원."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - of the extra xlsx, and slow to load

    content = io.BytesIO()
    options = {"in_memory": True, "default_format_properties": dict(_FONT)}
    premises = premises_of(plan, budget)
    with Workbook(content, options) as book:
        book.set_properties({"title": shown(plan.document.title), "created": _CREATED})
        looks: dict[Look, Format] = {}
        for sheet in _sheets(plan, budget, premises):
            _write_sheet(book, sheet, looks)
        _name_cells(book, budget, premises)
    return content.getvalue()


def _sheets(plan: Plan, budget: BudgetFigures, premises: Premises) -> tuple[Sheet, ...]:
    laid = laid_out(budget)
    desk = Desk(plan, plan.budget or Budget.model_validate({}), budget, premises, laid.amounts)
    amounts = {row.of.at: address(row.row, AMOUNT, NAME) for row in laid.rows}
    amounts[budget.total.at] = address(laid.total, AMOUNT, NAME)
    funds = _funds(budget, amounts)
    given = by_recipient(budget)
    recipients = split_sheet("받는곳", given, budget.recipient_splits, amounts, budget) if given else None
    more = tuple(one.sheet for one in (funds, recipients) if one)
    return told_uncounted((premises.sheet, lines_sheet(laid, desk, funds), *more), premises, laid.total)


def _funds(budget: BudgetFigures, amounts: Mapping[Where, str]) -> Funds | None:
    """Lay out who pays: every step where the budget alone says it, else each line's parts."""
    if not budget.funding:
        return None
    if not is_split_by_line(budget):
        return funds_sheet(budget, amounts[budget.total.at])
    table = by_fund(budget)
    if table is None:
        return None
    sheet, totals = split_sheet(FUNDS, table, budget.fund_splits, amounts, budget)
    return Funds(sheet, totals[: len(budget.funding)], tuple("" for _ in budget.funding))


def _name_cells(book: Book, budget: BudgetFigures, premises: Premises) -> None:
    """Name what formulas of one's own may want."""
    book.define_name("예산총계", f"={address(laid_out(budget).total, AMOUNT, NAME)}")
    if premises.months:
        book.define_name("운영개월", f"={premises.months}")


def _write_sheet(book: Book, sheet: Sheet, looks: dict[Look, Format]) -> None:
    page = book.add_worksheet(sheet.name)
    _set_up(page, sheet)
    last: dict[tuple[int, int], Cell] = {(cell.row, cell.column): cell for cell in sheet.cells}
    for cell in last.values():
        _write_cell(page, cell, _format(book, cell.look, looks))
    for typed in sheet.typed:
        _limit(page, typed)
    _mark(book, page, sheet)


def _set_up(page: Page, sheet: Sheet) -> None:
    """Make it fit for the screen and for A4 paper."""
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width or None, None, {} if width else {"hidden": True})
    for row, height in _heights(sheet).items():
        page.set_row(row, height)
    page.freeze_panes(sheet.head_row + 1, 0)
    page.repeat_rows(sheet.head_from, sheet.head_row)
    page.set_paper(_A4)
    if sheet.landscape:
        page.set_landscape()
    page.fit_to_pages(1, 0)
    page.center_horizontally()
    page.set_margins(left=0.6, right=0.6, top=0.75, bottom=0.75)
    page.set_footer("&C- &P -")
    page.hide_gridlines(2)


def _write_cell(page: Page, cell: Cell, look: Format) -> None:
    row, column, value = cell.row, cell.column, cell.value
    if cell.last_column is not None:
        page.merge_range(row, column, row, cell.last_column, "", look)
    if cell.formula:
        page.write_formula(row, column, f"={cell.formula}", look, _cached(value))
    elif isinstance(value, str) and value:
        page.write_string(row, column, shown(value), look)
    elif value is None or value == "":
        page.write_blank(row, column, None, look)
    else:
        page.write_number(row, column, _cached(value), look)


def _cached(value: object) -> Any:  # noqa: ANN401 - a text or a number
    """Give a value as a cell keeps it; a day is the number of days since the last of 1899."""
    if isinstance(value, date):
        return (value - _DAY_ZERO).days
    if isinstance(value, str):
        return shown(value)
    return number(value) if isinstance(value, (int, Fraction)) else 0


def _format(book: Book, look: Look, looks: dict[Look, Format]) -> Format:
    if look not in looks:
        number_format = {"num_format": look.number} if look.number else {}
        looks[look] = book.add_format({**_FONT, **_LOOKS[look.kind], **number_format, "indent": look.indent})
    return looks[look]


def _limit(page: Page, typed: Typed) -> None:
    """Let a cell take what belongs there."""
    said = {"error_title": "넣을 수 없는 값", "error_message": typed.way_on}
    page.data_validation(typed.row, typed.column, typed.row, typed.column, {**_RULES[typed.takes], **said})


def _mark(book: Book, page: Page, sheet: Sheet) -> None:
    """Show the decimals of a whole number that has come to have some, and a difference in red."""
    by_column: dict[int, set[int]] = {}
    for cell in sheet.cells:
        if cell.look.number.startswith("#,##0") and "." not in cell.look.number:
            by_column.setdefault(cell.column, set()).add(cell.row)
    areas = [area for column, rows in sorted(by_column.items()) for area in ranges_of(sorted(rows), column)]
    if areas:
        here = areas[0].partition(":")[0]
        decimals = book.add_format({"num_format": PARTS})
        rule = {"type": "formula", "criteria": f"={here}<>INT({here})", "format": decimals}
        page.conditional_format(areas[0], {**rule, "multi_range": " ".join(areas)})
    if sheet.differences:
        red = book.add_format({"font_color": "#C00000", "bold": True})
        here = address(sheet.differences.first_row, sheet.differences.first_column)
        criteria = f"=AND(ISNUMBER({here}),{here}<>0)"
        page.conditional_format(*sheet.differences, {"type": "formula", "criteria": criteria, "format": red})


def _heights(sheet: Sheet) -> dict[int, int]:
    """Give the rows their heights (points) where a text takes several lines: no spreadsheet does it by itself."""
    lines = {0: _TITLE_LINES}
    for cell in sheet.cells:
        width = sheet.widths[cell.column]
        if isinstance(cell.value, str) and cell.last_column is None and width and "text_wrap" in _LOOKS[cell.look.kind]:
            room = max(1, width - cell.look.indent - 1)
            needed = sum(ceil(max(1, _columns(line)) / room) for line in shown(cell.value).split("\n"))
            lines[cell.row] = min(max(lines.get(cell.row, 1), needed), _MOST_LINES)
    return {row: _LINE * needed for row, needed in lines.items() if needed > 1}


def _columns(text: str) -> int:
    """Measure a text in figures: Hangul takes two."""
    return sum(2 if east_asian_width(character) in "FWA" else 1 for character in text)
