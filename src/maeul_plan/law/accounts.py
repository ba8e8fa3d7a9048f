"""Budget accounts (통계목) near consignment, known for 2026 and 2027 only: codes are renumbered now and then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from maeul_plan.law.dated import Beyond, Held, held_on, in_years

if TYPE_CHECKING:
    from collections.abc import Mapping

CONSIGNMENT: Final = "307-05"
CAPITAL_CONSIGNMENT: Final = "402-03"
PUBLIC_BODY_CONSIGNMENT: Final = "308-13"
SUBSIDIES: Final = frozenset({"307-02", "307-03", "307-04", "307-10", "307-11"})
LAW: Final = "지방재정법 제41조, 지방자치단체 예산편성 운영기준 별표 11"

_SCHEME: Final = "2026년 세출 성질별 분류(예산편성 운영기준 별표 11 기준, 의정부시 공개 자료)"
_GUIDE: Final = "2027년 예산과목 안내(지방자치단체 공개 자료)"
_BOTH: Final = f"{_SCHEME}, {_GUIDE}"
_EARLIER: Final = "연도를 알 수 없는 이전 서식(그해의 별표 11은 확인하지 못함)"


def _of_2026(name: str) -> tuple[Held[str], ...]:
    return (in_years(name, 2026, 2026, _SCHEME),)


def _of_2027(name: str) -> tuple[Held[str], ...]:
    return (in_years(name, 2027, 2027, _GUIDE),)


def _of_both(name: str) -> tuple[Held[str], ...]:
    return (in_years(name, 2026, 2027, _BOTH),)


def _inferred(name: str) -> tuple[Held[str], ...]:
    """Make the row of a pair of code and name that no source prints side by side."""
    return (in_years(name, 2026, 2026, f"{_SCHEME}, 이름은 추정")._replace(verified=False),)


_ACCOUNTS: Final[Mapping[str, tuple[Held[str], ...]]] = {
    "101-04": (in_years("기간제근로자등보수", 2026, 2026, "출처를 확인하지 못함")._replace(verified=False),),
    "201-01": _of_2026("사무관리비"),
    "201-02": _of_2026("공공운영비"),
    "201-03": _of_2026("행사운영비"),
    "304-04": _of_2027("보험료 부담금 등"),
    "307": _of_2027("민간이전"),
    "307-01": _of_2026("의료및구료비"),
    "307-02": _of_both("민간경상사업보조"),
    "307-03": _of_both("민간단체 법정운영비보조"),
    "307-04": _of_both("민간행사사업보조"),
    CONSIGNMENT: (
        in_years("민간위탁금", 2015, 2025, _EARLIER)._replace(verified=False),
        *_of_both("민간위탁금"),
    ),
    "307-06": _inferred("보험금"),
    "307-08": _of_2027("이차보전금"),
    "307-09": _of_both("운수업계보조금"),
    "307-10": _of_both("사회복지시설 법정운영비보조"),
    "307-11": _of_both("사회복지사업보조"),
    "307-12": _inferred("민간인위탁교육비"),
    "308": _of_2027("자치단체등이전"),
    "308-01": _of_2027("자치단체경상보조금"),
    "308-07": _of_2027("자치단체간부담금"),
    "308-08": _of_both("교육기관에 대한 보조"),
    "308-09": _of_both("지역대학에 대한 경상보조"),
    "308-10": _of_2026("교육비특별회계전출금"),
    "308-12": _of_2026("예비군육성지원경상보조"),
    PUBLIC_BODY_CONSIGNMENT: _of_both("공기관등에 대한 경상적 위탁사업비"),
    "308-14": _of_2026("기타부담금"),
    "402-01": _inferred("민간자본사업보조(자체재원)"),
    CAPITAL_CONSIGNMENT: _of_2026("민간위탁사업비"),
    "403-02": _of_2026("공기관등에 대한 자본적 위탁사업비"),
}


def account_on(code: str, year: int) -> Held[str] | Beyond | None:
    """Name the account of a code in a fiscal year (1–9999); None for a code that is not tabulated.

    Beyond where the code is known, but not for that year: it may have meant something else then.
    """
    rows = _ACCOUNTS.get(code)
    return held_on(rows, date(year, 1, 1)) if rows else None
