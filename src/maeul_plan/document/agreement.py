"""What the law gives an agreement (위·수탁 협약) beside the plan: clauses with their source, and where to look else.

A clause stands only where its text was read as it holds on the plan's day; else it is a thing to confirm, with the
law that would say it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from maeul_plan.document.confirm import to_confirm
from maeul_plan.document.phrases import quoted
from maeul_plan.law.dated import Held
from maeul_plan.law.jurisdiction import Jurisdiction, jurisdiction_of
from maeul_plan.law.limits import audits_per_year_on, inspections_per_year_on
from maeul_plan.plan.plan import Plan

_CITY: Final = "서울특별시 행정사무의 민간위탁에 관한 조례"
_GU: Final = "서울특별시 성북구 사무의 민간위탁에 관한 조례"
_DECREE: Final = "행정권한의 위임 및 위탁에 관한 규정"
_ORDINANCES: Final[dict[Jurisdiction | None, str]] = {"서울특별시": _CITY, "서울특별시 성북구": _GU}
_CITY_READ: Final = date(2026, 10, 1)  # 조례 제10167호
_GU_READ: Final = date(2025, 3, 13)  # 조례 제1677호


class _Provision(NamedTuple):
    """A provision of an ordinance: its law, its articles, and the day since which its text is known to hold."""

    law: str
    articles: str
    read: date


class LegalClauses(NamedTuple):
    """Clauses by law, each a whole sentence or a thing to confirm; `ordinance` says where the others would stand."""

    subcontracting: str
    cancellation: str
    inspection: str
    audit: str
    ordinance: str


_SUBCONTRACTING: Final[dict[Jurisdiction | None, _Provision]] = {
    "서울특별시": _Provision(_CITY, "제15조제6항", _CITY_READ),
}
_CANCELLATION: Final[dict[Jurisdiction | None, _Provision]] = {
    "서울특별시": _Provision(_CITY, "제16조제4항, 제19조", _CITY_READ),
    "서울특별시 성북구": _Provision(_GU, "제14조, 제17조", _GU_READ),
}


def legal_clauses(plan: Plan) -> LegalClauses:
    """Give what the law of the plan's day and place says of its agreement."""
    place, day = jurisdiction_of(plan.document.agency), plan.as_of
    return LegalClauses(
        subcontracting=_clause(
            "“을”은 “갑”의 승인 없이 위탁사무의 일부를 다시 위탁하지 못한다",
            "재위탁의 제한",
            _SUBCONTRACTING.get(place),
            day,
            f"{quoted(_DECREE)} 제13조의2",
        ),
        cancellation=_clause(
            "“갑”이 위탁을 취소하거나 위탁사무를 정지하게 하려면 그 까닭을 서면으로 알리고 “을”의 의견을 들어야 한다",
            "위탁의 취소와 정지",
            _CANCELLATION.get(place),
            day,
            _where(place),
        ),
        inspection=_yearly("지도점검", inspections_per_year_on(place, day) if day else None, place),
        audit=_yearly("감사", audits_per_year_on(place, day) if day else None, place),
        ordinance=_where(place),
    )


def further_clauses(clauses: Sequence[str], headings: Sequence[str]) -> list[str]:
    """Name the clauses that the plan wants in the agreement and no article printed under these headings is about.

    One too many is confirmed by a person; one too few would be lost.
    """
    printed = {_bare(heading) for heading in headings}
    return [one for one in clauses if _ALIASES.get(_bare(one), _bare(one)) not in printed]


_ALIASES: Final = {
    "위탁사무내용": "위탁사무",
    "위탁업무내용": "위탁사무",
    "비용지원": "위탁금",
    "비용지원정산": "정산",
    "위탁비용": "위탁금",
    "예산": "위탁금",
    "지도감독사항": "지도감독",
}
"""What clauses are also called, without blanks and particles, and the article that is about them."""


def _bare(name: str) -> str:
    """Take blanks, points and the particles 의, 과, 와 and 및 out of a name."""
    words = name.replace("·", "").split()
    return "".join(word[:-1] if len(word) > 1 and word[-1] in "의과와" else word for word in words if word != "및")


def _clause(text: str, about: str, provision: _Provision | None, day: date | None, elsewhere: str) -> str:
    """Print a clause with its source where that holds on the day; else say where to look."""
    if provision is None:
        return to_confirm(f"{about}, {elsewhere}")
    source = f"{quoted(provision.law)} {provision.articles}"
    if day is None or day < provision.read:
        return to_confirm(f"{about}, 그날 시행된 {quoted(provision.law)}")
    return f"{text}({source})."


def _yearly(about: str, law: Held[Any] | None, place: Jurisdiction | None) -> str:
    """Say how often a year the law asks for a thing at least."""
    if law is None or not law.verified:
        return to_confirm(f"{about}의 횟수, {_where(place)}")
    name, _, articles = law.source.partition(" 제")
    return f"{about}: 연 {law.value}회 이상({quoted(name)} 제{articles})"


def _where(place: Jurisdiction | None) -> str:
    """Name the ordinance that would say what is asked."""
    law = _ORDINANCES.get(place)
    return quoted(law) if law else "그 기관의 민간위탁 조례"
