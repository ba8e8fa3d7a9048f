"""본문의 금액이 표(비목)의 금액과 다릅니다.

왜: 같은 금액이 두 곳에서 다르면 어느 쪽을 교부하고 정산할지 알 수 없습니다.
표를 고치고 제목이나 본문을 그대로 둔 문서가 많습니다.
근거: 산술이고 관행(서식)입니다. 본문의 인건비와 표의 인건비가 달랐던 결재문서가 공개되어 있습니다.
고치기: 두 금액을 맞춥니다. 뜻이 다른 금액이면 무엇의 금액인지 적습니다(예: 1분기 인건비).
안 잡는 것: 이름 바로 뒤에 적지 않은 금액, 전년도·분기·증감처럼 다른 것을 말하는 줄과 그 아래,
단위가 달라 생긴 끝수 차이, 이름이 여러 표에 있거나 금액 칸이 여럿이라 어느 것인지 알 수 없는 경우.
표 바로 위의 총액이 표의 총계와 다르면 오류이고, 본문의 금액은 다른 것을 말할 수 있어 경고만 합니다. 개요에 적은
소요예산은 그 이름의 표가 하나이고 그 금액을 한 번만 적었을 때 표의 총계와 견줍니다.
전: ○ 인건비 교부 567,940천원 (표의 인건비 560,740,000원)
후: ○ 인건비 교부 560,740천원 (표의 인건비 560,740,000원)
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.checks.amounts_in_text import WrittenAmount, agree, amounts_in, named_amounts_in, squeezed
from maeul_plan.checks.finding import finding, gap_in_words
from maeul_plan.checks.money_columns import MoneyColumn, MoneyTable, money_tables, node_before
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.scope import is_limited, is_of_a_part, with_those_above
from maeul_plan.checks.subject import Subject
from maeul_plan.document.tree import Chapter, Item, Note, Paragraph
from maeul_plan.figures.budget import BudgetFigures, every_line
from maeul_plan.findings import Finding, Place, Related, Rule, Severity
from maeul_plan.notation.money import print_won
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule("BUD004", "text-and-table", "error", "본문과 표의 금액이 다름", __doc__, ("budget", "staffing", "period"))

_TOTAL_NAMES: Final = ("소요예산", "총소요예산", "총예산", "예산총액", "총사업비", "위탁예산", "총위탁금")
_OF_MONEY: Final = pattern(r"예산|금액|합계|^계|총계|총액|소요|사업비|교부액|교부금|위탁금")
_WHOLE_COLUMN: Final = pattern(r"(?:예산|금|총|교부|소요)액|합?계|총계|소요예산액?|총?사업비|위탁금(?:액)?")
_WHAT: Final = pattern(r"(?:(?:19|20)[0-9]{2}년도?\s?)?(?P<what>[^0-9:：]{0,30}?)\s*[:：]?\s*(?:총|금|일금)?\s*")
_OF_BUDGET: Final = pattern(r"예산|사업비|소요액|위탁금|위탁비|교부금|교부액|총액")
_TITLE: Final = pattern(r"^[가-힣 ]{1,20}")
_YEARS: Final = pattern(r"(?<![0-9])[2-9]\s?(?:개\s?)?년")
_OVERVIEW: Final = pattern(r"개요|총괄|요약")
_MORE: Final = ("교부액", "교부", "예산액", "예산")


class _Stated(NamedTuple):
    """An amount that a name has in a table (`of` 표) or in a plan (예산), and other amounts that the name may mean."""

    won: Fraction
    granule: Fraction
    unit: int
    place: Place
    others: tuple[Fraction, ...] = ()
    of: str = "표"


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the amounts in a plan's free text against its budget."""
    if subject.budget is None or not subject.budget.complete:
        return
    stated = _of_budget(subject, subject.budget)
    texts = (one for one in subject.passages if not _is_of_money(one.block))
    yield from _in_texts(texts, stated)


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Hold the total above a table against the table's own, and amounts in the text against its rows."""
    tables = list(money_tables(paper))
    headed: set[int] = set()
    for table in tables:
        column = _whole_column(table)
        before = node_before(paper, table)
        if isinstance(before, Item | Note | Paragraph | Chapter):
            headed.add(before.line)
            if column is not None and column.total is not None:
                yield from _above(paper, before, column)
    texts = [one for one in paper.passages if one.part in ("prose", "caption", "chapter", "title")]
    in_texts = _in_texts(texts, _of_tables(paper, tables))
    yield from (one for one in in_texts if one.place.line not in headed)
    yield from _in_overview(texts, headed, _totals(paper, tables))


def _is_of_money(block: object) -> bool:
    return isinstance(block, tuple) and block[:1] in (("budget",), ("settlement",), ("staffing",))


def _of_budget(subject: Subject, budget: BudgetFigures) -> Mapping[str, _Stated]:
    """Name the lines of a budget and its total; a name that two lines have says nothing."""
    granule = Fraction(budget.unit)
    total = budget.total.amount
    whole = (total, *((budget.claimed.amount,) if budget.claimed else ()))
    stated: dict[str, _Stated] = {}
    seen: set[str] = set()
    for line in every_line(budget.lines):
        name = squeezed(line.line.name)
        others = (*whole, *((line.claimed.amount,) if line.claimed else ()))
        stated[name] = _Stated(line.figure.amount, granule, budget.unit, subject.key(line.at), others, "예산")
        if name in seen:
            del stated[name]
        seen.add(name)
    place = subject.key(("budget",))
    for name in _TOTAL_NAMES:
        if name not in seen and total:
            stated[name] = _Stated(total, granule, budget.unit, place, whole, "예산")
    return stated


def _of_tables(paper: Paper, tables: list[MoneyTable]) -> Mapping[str, _Stated]:
    """Name the rows of all tables whose column of money is beyond doubt; what two rows are called says nothing."""
    stated: dict[str, _Stated] = {}
    seen: set[str] = set()
    for table in tables:
        column = _whole_column(table)
        is_plain = column is not None and not is_limited(_said_before(paper, table), table.table.caption)
        names = {squeezed(amount.name) for one in table.columns for amount in one.amounts}
        for amount in column.amounts if column and is_plain else ():
            name = squeezed(amount.name)
            totals = (column.total.won,) if column and column.total else ()
            if name in seen:
                stated.pop(name, None)
            elif column:
                stated[name] = _Stated(amount.won, amount.granule, column.unit, amount.place, totals)
            seen.add(name)
        for name in names & seen if not is_plain else ():
            stated.pop(name, None)
        seen |= names
    return stated


def _totals(paper: Paper, tables: list[MoneyTable]) -> Mapping[str, _Stated]:
    """Name the totals of the tables that are headed 소요예산 or the like; of two with one heading, neither."""
    stated: dict[str, _Stated] = {}
    seen: set[str] = set()
    for table in tables:
        column = _whole_column(table)
        name = squeezed("".join(_TITLE.findall(_said_before(paper, table))))
        if name in _TOTAL_NAMES and column is not None and column.total is not None:
            rows = tuple(amount.won for amount in column.amounts)
            stated[name] = _Stated(column.total.won, column.total.granule, column.unit, column.total.place, rows)
        if name in seen:
            stated.pop(name, None)
        seen.add(name)
    return stated


def _in_overview(
    passages: Iterable[Passage], headed: Container[int], totals: Mapping[str, _Stated]
) -> Iterator[Finding]:
    """Hold the total that an overview states against the table of that name; said twice, each may be of a part."""
    said: dict[str, list[tuple[Passage, WrittenAmount] | None]] = {}
    for passage, above in with_those_above(passages) if totals else ():
        if passage.part != "prose" or passage.whole().line in headed:
            continue
        is_whole = not (is_limited(passage.text, *above) or _YEARS.search(passage.text)) and all(
            map(_OVERVIEW.search, above[:1])
        )
        for one in named_amounts_in(passage.text):
            if one.name in totals:
                said.setdefault(one.name, []).append((passage, one.amount) if is_whole else None)
    for name, (first, *others) in said.items():
        meant = totals[name]
        if first is None or others:
            continue
        passage, amount = first
        if not any(agree(amount.won, amount.granule, won, meant.granule) for won in (meant.won, *meant.others)):
            yield _differs(passage, amount, name, meant, "warning")


def _said_before(paper: Paper, table: MoneyTable) -> str:
    """Give the text right before a table, be it an item or a chapter's title."""
    before = node_before(paper, table)
    if isinstance(before, Chapter):
        return before.title
    return before.text if isinstance(before, Item | Note | Paragraph) else ""


def _whole_column(table: MoneyTable) -> MoneyColumn | None:
    """Give the column that holds a row's whole amount, where there is no doubt which."""
    named = [column for column in table.columns if _OF_MONEY.search(column.head)]
    if len(named) > 1:
        named = [column for column in named if _WHOLE_COLUMN.fullmatch(column.head.split("(")[0])]
    return named[0] if len(named) == 1 and not is_of_a_part(named[0].head) else None


def _above(paper: Paper, before: Item | Note | Paragraph | Chapter, column: MoneyColumn) -> Iterator[Finding]:
    """Hold the first amount of what heads a table against the table's total."""
    passage = next((one for one in paper.passages if one.whole().line == before.line), None)
    amount = next(amounts_in(passage.text), None) if passage else None
    if (
        passage is None
        or amount is None
        or column.total is None
        or is_of_a_part(passage.text)
        or _YEARS.search(passage.text)
    ):
        return
    what = _WHAT.fullmatch(passage.text, 0, amount.start)
    if what is None or not _OF_BUDGET.search(what["what"]):
        return
    total = column.total
    if not agree(amount.won, amount.granule, total.won, total.granule):
        stated = _Stated(total.won, total.granule, column.unit, total.place)
        yield _differs(passage, amount, "총계", stated, "error")


def _in_texts(passages: Iterable[Passage], stated: Mapping[str, _Stated]) -> Iterator[Finding]:
    """Hold every named amount of a text against what the name has in the table."""
    for passage, above in with_those_above(passages):
        found = [one for one in named_amounts_in(passage.text) if _known(one.name, stated)]
        if not found or is_limited(passage.text, *above):
            continue
        for one in found:
            name = _known(one.name, stated)
            meant = stated[name]
            amounts = (meant.won, *meant.others)
            if not any(agree(one.amount.won, one.amount.granule, won, meant.granule) for won in amounts):
                yield _differs(passage, one.amount, name, meant, "warning")


def _known(name: str, stated: Mapping[str, _Stated]) -> str:
    """Give the name a table has for this one, `인건비` for 인건비교부 too; "" where it has none."""
    names = (name, *(name.removesuffix(more) for more in _MORE if name.endswith(more)))
    return next((one for one in names if one in stated), "")


def _differs(passage: Passage, amount: WrittenAmount, what: str, stated: _Stated, severity: Severity) -> Finding:
    gap = amount.won - stated.won
    unit = min(amount.unit, stated.unit)
    return finding(
        RULE,
        passage.place(amount.start, amount.end),
        f"본문의 {what} 금액이 {with_particle(stated.of, '과/와')} 다릅니다",
        label=f"본문 {print_won(amount.won, amount.unit)}, {stated.of} {print_won(stated.won, stated.unit)}"
        f" {gap_in_words(gap, unit)}",
        related=(Related(stated.place, print_won(stated.won, stated.unit)),),
        help="두 금액을 맞추십시오. 다른 것의 금액이면 무엇의 금액인지 적으십시오.",
        severity=severity,
    )
