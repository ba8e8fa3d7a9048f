"""비목의 집행액이 예산액을 넘었습니다.

왜: 예산을 넘겨 쓴 돈은 승인받은 변경이 없으면 정산에서 인정받지 못합니다.
근거: 산술입니다. 비목 사이의 변경은 협약이 정한 대로 승인을 받습니다(그 해석은 BUD008과 같습니다).
지방자치단체 자신의 예산이면 업무추진비로는 전용할 수 없습니다(지방재정법 제49조, 같은 법 시행령 제55조).
고치기: 변경을 승인받았으면 계획의 budget.transfers 에 적고, 아니면 비목이나 금액을 고칩니다.
안 잡는 것: 한 비목 안에서 산출내역을 넘긴 것은 경고만 합니다. 변경 전후를 알 수 없으면 큰 쪽까지 됩니다.
전: 운영비 예산 2,500천원에 집행 3,000,000원
후: transfers: [{from: 사업비, to: 운영비, amount: "500천원", approved_by: 마을담당관-5120}]
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import finding
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.references import Path
from maeul_plan.figures.settlement.settlement import LineSettled
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.ledger import Entry
from maeul_plan.notation.money import print_won
from maeul_plan.notation.particles import with_particle

RULE = Rule("SET007", "over-budget", "error", "예산을 넘긴 집행", __doc__, ("budget",))


def check_ledger(books: Books) -> Iterator[Finding]:
    """Hold what was spent on every line and item against its budget, at the entry that goes over it."""
    budget = books.subject.budget
    items = {item.path: item.at for line in every_line(budget.lines if budget else ()) for item in line.items}
    lines = {line.path: line.at for line in every_line(budget.lines if budget else ())}
    over = {line.path: line for line in books.figures.lines if line.path and line.spent > _limit(line)}
    if not over:
        return
    crossing = _crossing(books, over)
    for path, line in over.items():
        if _is_told_above(path, over):
            continue
        at = lines.get(path) or items[path]
        yield _finding(books, line, crossing[path], Related(books.subject.key(at), _budget(line)), path in lines)


def _limit(line: LineSettled) -> Fraction:
    """Give the budget before or after the transfers, whichever is more: a plan doesn't say which its amounts are."""
    return max(line.budget or Fraction(0), line.revised)


def _is_told_above(path: Path, over: dict[Path, LineSettled]) -> bool:
    """Leave out a line or item whose line above is over its budget by as much."""
    return path[:-1] in over


def _crossing(books: Books, over: dict[Path, LineSettled]) -> dict[Path, Entry]:
    """Find for each the entry with which it goes over its budget for good."""
    spent = dict.fromkeys(over, 0)
    found: dict[Path, Entry] = {}
    for entry in books.entries:
        path = books.path(entry) if entry.kind == "집행" else ()
        for depth in range(1, len(path) + 1):
            part = path[:depth]
            if part not in over:
                continue
            spent[part] += entry.amount
            if spent[part] <= _limit(over[part]):
                found.pop(part, None)
            else:
                found.setdefault(part, entry)
    return found


def _budget(line: LineSettled) -> str:
    moved = f", 변경 {print_won(line.moved, 1)}" if line.moved else ""
    return f"예산액 {print_won(line.budget or 0, 1)}{moved}"


def _finding(books: Books, line: LineSettled, entry: Entry, related: Related, is_line: bool) -> Finding:  # noqa: FBT001 - one of two weights
    name = "/".join(line.path)
    gap = line.spent - _limit(line)
    help_ = "변경을 승인받았으면 계획의 budget.transfers 에 적고, 아니면 비목과 금액을 확인하십시오."
    if "업무추진비" in name:
        help_ += " 지방자치단체 자신의 예산이면 업무추진비로 전용할 수 없습니다(지방재정법 제49조)."
    return finding(
        RULE,
        books.place(entry, "amount"),
        f"{name}의 집행액이 예산액을 넘었습니다",
        label=f"여기서 넘음. 집행액 {print_won(line.spent, 1)}, {_budget(line)} ({print_won(gap, 1)} 많음)",
        help=help_
        if is_line
        else with_particle(line.path[0], "은/는") + " 넘지 않았습니다. 비목 안의 변경인지 확인하십시오.",
        severity="error" if is_line else "warning",
        related=(related,),
    )
