"""The heads of a ledger's columns: which words say what a column holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.units import MONEY_UNITS

Role: TypeAlias = Literal["on", "line", "amount", "out", "in", "fund", "kind", "to", "memo", "balance"]
"""What a column holds: `amount` is of the kind that the row says, `out` is spent, `in` came in, `balance` is left."""

MONEY: Final[tuple[Role, ...]] = ("amount", "out", "in")
_WORDS: Final[dict[Role, str]] = {
    "on": "일자 날짜 일시 거래일 거래일자 거래일시 거래날짜 집행일 집행일자 지출일 지출일자 지급일 지급일자 결의일자"
    " 회계일자 이용일 이용일자 승인일 승인일자 사용일 사용일자 교부일 교부일자",
    "line": "비목 세목 세세목 예산비목 예산과목 과목 통계목 계정과목 목 항목 산출내역 편성목",
    "amount": "금액 거래금액",
    "out": "집행액 집행금액 출금 출금액 출금금액 찾으신금액 지출 지출액 지출금액 지급액 지급금액 사용액 사용금액"
    " 이용금액 승인금액",
    "in": "입금 입금액 입금금액 맡기신금액 수입 수입액 수입금액",
    "fund": "재원 재원구분 재원별",
    "kind": "구분 거래구분 유형 종류 거래유형 승인구분 승인상태 상태 거래상태 처리상태 승인취소구분",
    "to": "거래처 지급처 지출처 집행처 채주 받는분 받는곳 받는사람 수취인 상호 가맹점 가맹점명 의뢰인 의뢰인수취인"
    " 보낸분받는분 거래상대방",
    "memo": "적요 내용 비고 내역 거래내용 거래내역 집행내용 집행내역 지출내용 지출내역 메모 통장메모 품명"
    " 거래기록사항 송금메모 이체메모 받는통장표시내용 통장적요 기재내용",
    "balance": "잔액 거래후잔액 거래후잔고 통장잔액 통장잔고 잔고",
}
_ROLES: Final[dict[str, Role]] = {word: role for role, words in _WORDS.items() for word in words.split()}
_WHOLE: Final = frozenset(["합계", "합계금액", "합계액", "총액", "총금액"])
_TAX: Final = frozenset(["부가세", "부가세액", "부가가치세", "세액"])
_UNIT: Final = pattern(r"[(\[](?:단위:?)?(?P<unit>[십백천만억조]{0,2}원)[)\]]")
_ABOVE: Final = pattern(r"단위\s*+:?\s*+(?P<unit>[십백천만억조]{0,2}원)")
_MARKS: Final = pattern(r"[\s*·/_\-]++")
WANTED: Final = "일자(거래일, 집행일, 날짜)와 금액(집행액, 출금액, 입금액)"


class Column(NamedTuple):
    """A column: what it holds, and what one of its bare numbers is in won (0: nothing says)."""

    role: Role
    unit: int


def columns_of(cells: Sequence[str]) -> dict[int, Column]:
    """Say what each column of a row of heads holds; one of another name holds nothing that is asked for."""
    found: dict[int, Column] = {}
    whole: dict[int, Column] = {}
    taxed = False
    for number, cell in enumerate(cells):
        bare = _MARKS.sub("", narrow(cell)) if len(cell) <= 40 else ""  # noqa: PLR2004 - no head is longer
        unit = _UNIT.search(bare)
        name = bare[: unit.start()] + bare[unit.end() :] if unit else bare
        won = MONEY_UNITS.get(unit["unit"], 0) if unit else 0
        role = _ROLES.get(name)
        taxed = taxed or name in _TAX
        if role:
            found[number] = Column(role, won)
        elif name in _WHOLE and not whole:
            whole[number] = Column("amount", won)
    return _with_whole(found, whole, taxed=taxed)


def _with_whole(found: dict[int, Column], whole: dict[int, Column], *, taxed: bool) -> dict[int, Column]:
    """Take the column of sums for the amount where there is no other, or where the others may be without the tax."""
    roles = {column.role for column in found.values()}
    if not whole or "in" in roles or not (taxed or roles.isdisjoint(MONEY)):
        return found
    rest = {number: column for number, column in found.items() if column.role not in MONEY}
    return dict(sorted((rest | whole).items()))


def is_head(columns: dict[int, Column]) -> bool:
    """Tell a row of heads by a day and an amount."""
    roles = {column.role for column in columns.values()}
    return "on" in roles and not roles.isdisjoint(MONEY)


def unit_above(rows: Sequence[Sequence[str]]) -> int:
    """Read the unit that stands above a table, `(단위: 천원)`; 1 (원) where none does."""
    for row in rows:
        for cell in row:
            found = _ABOVE.search(narrow(cell))
            if found and found["unit"] in MONEY_UNITS:
                return MONEY_UNITS[found["unit"]]
    return 1
