"""원장의 비목이 예산에 없습니다.

왜: 예산에 없는 비목에 쓴 돈은 정산에서 인정받지 못합니다. 이름만 다르면 집행률이 틀립니다.
근거: 산술이고 관행입니다. 목적 밖의 집행을 막는 것은 지방재정법 제47조입니다.
고치기: 비목이나 산출내역의 id(인건비/단장), 이름, 통계목 가운데 하나로 적습니다.
안 잡는 것: 빈칸이 다른 이름. 교부, 이자, 반납처럼 비목을 적지 않은 것.
전: 2015-08-25,운영비용,"500,000"
후: 2015-08-25,운영비,"500,000"
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import finding
from maeul_plan.findings import Finding, Rule
from maeul_plan.ledger import Entry

RULE = Rule("SET004", "unknown-line", "error", "예산에 없는 비목", __doc__, ("budget",))
_MOST_NAMES = 12


def check_ledger(books: Books) -> Iterator[Finding]:
    """Look up the line of every entry; each unknown name is told of once, with how often it stands there."""
    if not books.figures.lines:
        return
    unknown: dict[str, list[Entry]] = {}
    for entry in books.entries:
        asked = entry.line or entry.kind == "집행"
        if asked and len(books.names.meant(entry.line)) != 1:
            unknown.setdefault(entry.line, []).append(entry)
    for name, entries in unknown.items():
        yield _finding(books, name, entries)


def _finding(books: Books, name: str, entries: list[Entry]) -> Finding:
    meant = ["/".join(path) for path in books.names.meant(name)] if name else []
    more = f" (모두 {len(entries)}줄)" if len(entries) > 1 else ""
    place = books.place(entries[0], "line" if name else "amount")
    if not name:
        if not books.ledger.has_lines:
            message = f"원장에 비목 열이 없어 집행의 비목을 알 수 없습니다{more}"
            help_ = "원장에 비목(세목, 예산과목) 열을 더하십시오."
            return finding(RULE, place, message, help=help_, severity="warning")
        message = f"비목을 적지 않은 집행입니다{more}"
        return finding(RULE, place, message, help="비목을 적으십시오. 예: 인건비/단장", severity="warning")
    if meant:
        help_ = f"하나를 고르십시오: {', '.join(meant)}"
        return finding(RULE, place, f"‘{name}’에 드는 비목이 여럿입니다{more}", help=help_)
    known = ["/".join(line.path) for line in books.figures.lines if line.path]
    near = difflib.get_close_matches(name, known, n=2) or difflib.get_close_matches(
        name.rpartition("/")[2], [path.rpartition("/")[2] for path in known], n=2
    )
    shown = ", ".join(known[:_MOST_NAMES]) + (" …" if len(known) > _MOST_NAMES else "")
    help_ = f"비목의 이름을 고치십시오. {'비슷한 것: ' + ', '.join(near) if near else '예산의 비목: ' + shown}"
    return finding(RULE, place, f"‘{name}’ 비목이 예산에 없습니다{more}", help=help_)
