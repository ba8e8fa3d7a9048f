"""`maeul settle`: what became of a plan's money by a ledger, and the report of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple, TypeAlias

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import FAILED, MISUSE, Stop
from maeul_plan.cli.files import STANDARD_INPUT, read_content
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.opened import opened, uncomputed
from maeul_plan.cli.options import OutputOption, StyleOption, TemplatesOption, calendar_day, choice
from maeul_plan.cli.targets import form_of
from maeul_plan.cli.writing import put
from maeul_plan.document.writers import DOCUMENT_FORMATS, FORMATS, PAGE_FORMATS

if TYPE_CHECKING:
    from maeul_plan.checks.books import Books
    from maeul_plan.cli.opened import Opened
    from maeul_plan.findings import Finding

READS = ("budget", "staffing", "period", "operation", "settlement")
KIND: Final = "settlement"
_LEDGERS: Final = (".csv", ".tsv")
_MOST_NAMES: Final = 12
_TABLES: Final = ("table", "json", "csv")
_SUFFIXES: Final = {".csv": "csv", ".json": "json", ".txt": "table"} | {
    FORMATS[name].suffix: name for name in DOCUMENT_FORMATS
}

_ABOUT: Final = (
    "원장으로 정산합니다: 비목별 집행, 재원별 반납, 쓸 수 없는 돈, 정산보고서.\n"
    "원장에 오류가 있으면 결과를 보이고 종료 코드 1로 마칩니다."
)

_Until: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="YYYY-MM-DD",
        callback=calendar_day,
        help="이 날까지만 셈합니다(중간 정산).",
        show_default=False,
    ),
]

app = new_app()


class _Wish(NamedTuple):
    """What the options ask for."""

    form: str
    output: str | None
    until: str | None
    templates: str | None
    style: str | None


@app.command("settle", cls=KoreanCommand, help=_ABOUT)
def settle(  # noqa: PLR0913 - a command has as many options
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="계획 파일. -는 표준 입력.", show_default=False)],
    ledger: Annotated[
        str,
        typer.Argument(
            metavar="LEDGER",
            help="원장. 은행이나 기관에서 내려받은 CSV, 또는 YAML. -는 표준 입력.",
            show_default=False,
        ),
    ],
    *,
    form: Annotated[
        str | None,
        choice(
            "--format",
            (*_TABLES, *DOCUMENT_FORMATS),
            "결과의 꼴. 없으면 -o 의 이름대로, 아니면 table. 문서의 꼴이면 정산보고서.",
        ),
    ] = None,
    output: OutputOption = None,
    until: _Until = None,
    templates: TemplatesOption = None,
    style: StyleOption = None,
) -> int:
    """Settle a plan by a ledger: the result, what was found on standard error, and 1 where that is an error."""
    chosen = form_of(form, output, _SUFFIXES, "table")
    if isinstance(chosen, Stop):
        return console.stop(chosen)
    if plan == ledger == STANDARD_INPUT:
        return console.stop(Stop(MISUSE, "계획과 원장을 함께 표준 입력으로 받을 수 없습니다."))
    if Path(plan).suffix.lower() in _LEDGERS:
        return console.stop(Stop(MISUSE, f"{plan}: 계획(.yaml)이 아닙니다. 계획을 앞에, 원장을 뒤에 적으십시오."))
    return _settled(plan, ledger, _Wish(chosen, output, until, templates, style))


def _settled(plan: str, ledger: str, wish: _Wish) -> int:
    """Do what was asked for, and give the exit code."""
    found = opened(plan, READS)
    if isinstance(found, Stop):
        return console.stop(found)
    books = _books(found, ledger, wish)
    if isinstance(books, Stop):
        return console.stop(books)
    findings = _found(books, found)
    content = _content(books, findings, found, wish)
    fault = content if isinstance(content, Stop) else put(content, wish.output)
    if findings:
        texts = {**books.subject.source.texts, books.ledger.path: books.ledger.text}
        console.err(console.report(findings, texts, files=2))
    if fault is not None:
        return console.stop(fault)
    return FAILED if any(one.severity == "error" for one in findings) else console.DONE


def _books(found: Opened, path: str, wish: _Wish) -> Books | Stop:
    """Read the ledger, and settle the plan by it; a ledger that couldn't be read whole isn't settled."""
    from datetime import date  # noqa: PLC0415 - on demand

    from maeul_plan.checks.books import books_of  # noqa: PLC0415 - loads the figures
    from maeul_plan.ledger import read_ledger  # noqa: PLC0415 - on demand
    from maeul_plan.ledger.decode import MAX_BYTES  # noqa: PLC0415 - on demand

    budget = found.subject.budget
    if budget is not None and not budget.complete:
        return uncomputed(found.checked)
    content = read_content(path, MAX_BYTES)
    if isinstance(content, Stop):
        return content
    ledger = read_ledger(*content)
    if ledger.encoding not in ("", "UTF-8"):
        console.err(f"{ledger.path}: {ledger.encoding} 로 읽었습니다.\n")
    if ledger.unread:
        console.err(f"{ledger.path}: 읽지 않은 열: {_names(ledger.unread)}\n")
    if not ledger.is_whole:
        told = console.report(ledger.findings, {ledger.path: ledger.text})
        return Stop(FAILED, f"{told}읽지 못한 것이 있어 정산하지 않았습니다.")
    return books_of(found.subject, ledger, date.fromisoformat(wish.until) if wish.until else None)


def _names(columns: tuple[str, ...]) -> str:
    """Name the first columns, each as far as it is a name."""
    from maeul_plan.reporters.cells import shown  # noqa: PLC0415 - on demand

    more = " …" if len(columns) > _MOST_NAMES else ""
    return ", ".join(shown(name[:20]) for name in columns[:_MOST_NAMES]) + more


def _found(books: Books, found: Opened) -> tuple[Finding, ...]:
    """Give what is wrong with the ledger beside the plan, as far as the settings of the repository ask for it."""
    from maeul_plan.checks.registry import review_ledger  # noqa: PLC0415 - loads the rules
    from maeul_plan.findings import in_file_order  # noqa: PLC0415 - on demand
    from maeul_plan.review import choose  # noqa: PLC0415 - loads the rules

    settings = found.settings
    every = (*books.ledger.findings, *review_ledger(books))
    return in_file_order(choose(every, settings.select, settings.ignore).findings)


def _content(books: Books, findings: tuple[Finding, ...], found: Opened, wish: _Wish) -> str | bytes | Stop:
    """Write the settlement in a form."""
    from maeul_plan.document.settlement import settled_sheet  # noqa: PLC0415 - loads the figures

    claims = found.subject.plan.settlement
    sheet = settled_sheet(books.figures, claims.note if claims else None)
    if wish.form in DOCUMENT_FORMATS:
        return _document(found, {KIND: sheet}, wish)
    from maeul_plan.cli import settle_forms as forms  # noqa: PLC0415 - loads the figures

    if wish.form == "json":
        return forms.settlement_json(books, findings)
    if wish.form == "csv":
        return forms.settlement_csv(books.figures)
    return forms.settlement_table(sheet, None if wish.output else console.look().width)


def _document(found: Opened, more: dict[str, object], wish: _Wish) -> str | bytes | Stop:
    """Make the report in a format."""
    from maeul_plan.cli.printing import sheet_at, sheet_content, style_at  # noqa: PLC0415 - on demand
    from maeul_plan.cli.templates import template_set  # noqa: PLC0415 - on demand

    templates = template_set(wish.templates)
    if isinstance(templates, Stop):
        return templates
    style = style_at(wish.style, found.settings) if wish.form in PAGE_FORMATS else None
    if isinstance(style, Stop):
        return style
    sheet = sheet_at(found.subject, KIND, templates, more=more)
    return sheet if isinstance(sheet, Stop) else sheet_content(wish.form, sheet, style)
