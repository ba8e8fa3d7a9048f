"""Limits and duties of a consignment: by whose ordinance, since when, on whose word.

An ordinance without a date mark is certain only from the text that was read; before, its value stands unverified.
A clause with a date mark is unknown before that day. None: no rule is known for that place and day.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, TypeVar

from maeul_plan.law.dated import Beyond, Held, held_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from maeul_plan.law.jurisdiction import Jurisdiction

T = TypeVar("T")
Rows: TypeAlias = tuple[Held[T], ...]
ConsentFor: TypeAlias = Literal["신규 위탁", "중요내용 변경", "재위탁"]


class Evaluation(NamedTuple):
    """An overall evaluation: days before the term ends, and from how many won a year it is due."""

    days_before: int
    least_yearly_cost: int


class Committee(NamedTuple):
    """A committee that selects the consignee: members (`least` may be None), the most civil servants, the chair."""

    least: int | None
    most: int
    officials: Fraction
    chair: str


class CouncilConsent(NamedTuple):
    """When the council consents: for which steps, what does for a renewal, and which budgets wait for it.

    `renewal_again_every` is 3 where every third round needs consent anew, None where none does.
    """

    needed_for: tuple[ConsentFor, ...]
    own_affairs_only: bool
    renewal: str
    renewal_again_every: int | None
    budget_waits_for: tuple[ConsentFor, ...]


class OpenCall(NamedTuple):
    """An open call for consignees; `exception` says what a departure from it needs, "" where none is told."""

    exception: str


_CITY: Final[Jurisdiction] = "서울특별시"
_GU: Final[Jurisdiction] = "서울특별시 성북구"
_ONE_DAY: Final = timedelta(days=1)

_CITY_TEXT: Final = "서울특별시 행정사무의 민간위탁에 관한 조례"
_CITY_SINCE: Final = date(1995, 11, 15)
_CITY_READ: Final = date(2026, 10, 1)  # 조례 제10167호
# Its frame (consent, call, committee, inspection, renewal) stands since the reform whose last marks are of this day.
_CITY_FRAME: Final = date(2015, 1, 1)
_CITY_RULE: Final = "서울특별시 행정사무의 민간위탁에 관한 조례 시행규칙"
_CITY_RULE_READ: Final = date(2022, 1, 13)  # 규칙 제4461호

_GU_TEXT: Final = "서울특별시 성북구 사무의 민간위탁에 관한 조례"
_GU_SINCE: Final = date(2013, 3, 28)
_GU_READ: Final = date(2025, 3, 13)  # 조례 제1677호

_DECREE: Final = "행정권한의 위임 및 위탁에 관한 규정"
_DECREE_READ: Final = date(2015, 7, 7)  # the text of 2015, which says the same as that of 2026
_AUTONOMY_ACT_SINCE: Final = date(2022, 1, 13)


def _unread(value: T, since: date, until: date, source: str) -> Held[T]:
    """Make the row of days whose text was not read: the later value may have held, or may not."""
    return Held(value, since, until, f"{source}(그때의 조문은 확인하지 못함)", verified=False)


def _as_read(value: T, since: date, read: date, source: str) -> Rows[T]:
    """Make the rows of a clause without a date mark: certain only from the text that was read."""
    return _unread(value, since, read - _ONE_DAY, source), Held(value, read, None, source, verified=True)


def _of_city(value: T, article: str) -> Rows[T]:
    return _as_read(value, _CITY_SINCE, _CITY_FRAME, f"{_CITY_TEXT} {article}")


def _of_gu(value: T, article: str) -> Rows[T]:
    return _as_read(value, _GU_SINCE, _GU_READ, f"{_GU_TEXT} {article}")


def _of_decree(value: T, article: str) -> Rows[T]:
    return _as_read(value, date.min, _DECREE_READ, f"{_DECREE} {article}")


def _marked(value: T, since: date, source: str) -> Rows[T]:
    """Make the row of a clause whose first day is known."""
    return (Held(value, since, None, source, verified=True),)


_TERM_YEARS: Final[Mapping[Jurisdiction | None, Rows[int]]] = {
    _CITY: _marked(3, date(2010, 1, 1), f"{_CITY_TEXT} 제11조제3항(조례 제4818호, 2010. 1. 1. 시행)"),
    _GU: _of_gu(3, "제10조제2항"),
}
_EXTENSION_DAYS: Final[Mapping[Jurisdiction | None, Rows[int]]] = {
    _CITY: _marked(90, date(2014, 8, 14), f"{_CITY_TEXT} 제11조제4항(2014. 5. 14. 신설)"),
    _GU: _marked(90, date(2016, 12, 29), f"{_GU_TEXT} 제10조제4항(2016. 12. 29. 신설)"),
}
# The mark of 2023-12-29 is the day of promulgation; on which day it took effect was not read.
_EXTENSION_TIMES: Final[Mapping[Jurisdiction | None, Rows[int]]] = {
    _CITY: _as_read(1, date(2023, 12, 29), _CITY_READ, f"{_CITY_TEXT} 제11조제4항(2023. 12. 29. 개정)"),
}
_RENEWALS: Final[Mapping[Jurisdiction | None, Rows[int]]] = {
    _CITY: _marked(1, date(2023, 10, 4), f"{_CITY_TEXT} 제12조제3항(2023. 10. 4. 신설)"),
}
_RENEWAL_REVIEW_DAYS: Final[Mapping[Jurisdiction | None, Rows[int]]] = {
    _CITY: _of_city(90, "제12조제1항"),
    _GU: _marked(30, date(2016, 12, 29), f"{_GU_TEXT} 제10조제3항(2016. 12. 29. 개정)"),
}
_EVALUATED: Final = Evaluation(days_before=90, least_yearly_cost=500_000_000)
_EVALUATION: Final[Mapping[Jurisdiction | None, Rows[Evaluation]]] = {
    # The ordinance gives the days since 2015; the least cost stands in the rule, of which one text was read.
    _CITY: _as_read(
        _EVALUATED, date(2015, 1, 1), _CITY_RULE_READ, f"{_CITY_TEXT} 제18조제1항, {_CITY_RULE} 제10조제1항"
    ),
}
_INSPECTIONS: Final[Mapping[Jurisdiction | None, Rows[int]]] = {_CITY: _of_city(1, "제16조제2항")}
# No such clause of the city was read; the decree's is for an agency without an ordinance here.
_AUDITS: Final[Mapping[Jurisdiction | None, Rows[int]]] = {
    _GU: _of_gu(1, "제16조제1항"),
    None: _of_decree(1, "제16조제1항"),
}
_SETTLEMENT_MONTHS: Final[Mapping[Jurisdiction | None, Rows[int]]] = {
    _CITY: _marked(3, date(2015, 1, 1), f"{_CITY_TEXT} 제15조제7항"),
}
_COMMITTEE: Final[Mapping[Jurisdiction | None, Rows[Committee]]] = {
    _CITY: _of_city(Committee(6, 9, Fraction(1, 4), "외부 위원"), "제9조제1항·제2항"),
    _GU: _of_gu(Committee(None, 9, Fraction(1, 4), "부구청장"), "제8조"),
}
_OF_CITY_COUNCIL: Final = CouncilConsent(
    needed_for=("신규 위탁", "중요내용 변경", "재위탁"),
    own_affairs_only=False,
    renewal="소관 상임위원회 보고",
    renewal_again_every=None,
    budget_waits_for=("신규 위탁", "중요내용 변경"),
)
_OF_GU_COUNCIL: Final = CouncilConsent(
    needed_for=("신규 위탁", "재위탁"),
    own_affairs_only=True,
    renewal="소관 상임위원회 보고",
    renewal_again_every=3,
    budget_waits_for=(),
)
_CONSENT: Final[Mapping[Jurisdiction | None, Rows[CouncilConsent]]] = {
    _CITY: _of_city(_OF_CITY_COUNCIL, "제4조의3제1항·제2항·제5항"),
    # New on 2025-03-13; whether an earlier clause asked for consent was not read, so it stands unverified before.
    _GU: _of_gu(_OF_GU_COUNCIL, "제4조의2"),
}
_OPEN_CALL: Final[Mapping[Jurisdiction | None, Rows[OpenCall]]] = {
    _CITY: _of_city(OpenCall("운영위원회 심의"), "제8조제1항·제3항"),
    _GU: _of_gu(OpenCall(""), "제7조제1항"),
    None: _of_decree(OpenCall(""), "제12조제2항"),
}
_BY_ACT: Final = "지방자치법 제117조제4항"
_ENTRUSTING: Final = "위임한 기관의 장"
_BEFORE_ACT: Final = _unread(_ENTRUSTING, date.min, _AUTONOMY_ACT_SINCE - _ONE_DAY, _BY_ACT)
_APPROVAL_BY_ACT: Final = (_BEFORE_ACT, *_marked(_ENTRUSTING, _AUTONOMY_ACT_SINCE, _BY_ACT))
_UPPER_APPROVAL: Final[Mapping[Jurisdiction | None, Rows[str]]] = {
    None: _APPROVAL_BY_ACT,
    _CITY: _APPROVAL_BY_ACT,
    _GU: (
        _BEFORE_ACT,
        Held(_ENTRUSTING, _AUTONOMY_ACT_SINCE, _GU_READ - _ONE_DAY, _BY_ACT, verified=True),
        *_marked("관계 장관 또는 시장", _GU_READ, f"{_GU_TEXT} 제4조의2제1항, {_BY_ACT}"),
    ),
}
_PUBLISHED: Final = "협약(계약) 내용"
_PUBLICATION: Final = _marked(_PUBLISHED, date(2025, 3, 4), f"{_DECREE} 제13조제3항(2025. 3. 4. 신설)")


def term_max_years_on(place: Jurisdiction | None, day: date) -> Held[int] | None:
    """Give the longest term (위탁기간) in years."""
    return _known(_TERM_YEARS, place, day)


def extension_max_days_on(place: Jurisdiction | None, day: date) -> Held[int] | None:
    """Give the longest extension (연장) of a term in days."""
    return _known(_EXTENSION_DAYS, place, day)


def extension_max_times_on(place: Jurisdiction | None, day: date) -> Held[int] | None:
    """Give how many times a term may be extended."""
    return _known(_EXTENSION_TIMES, place, day)


def renewal_max_times_on(place: Jurisdiction | None, day: date) -> Held[int] | None:
    """Give how many times a consignment may be renewed (재계약)."""
    return _known(_RENEWALS, place, day)


def renewal_review_days_before_on(place: Jurisdiction | None, day: date) -> Held[int] | None:
    """Give how many days before the end of the term a renewal is reviewed."""
    return _known(_RENEWAL_REVIEW_DAYS, place, day)


def evaluation_on(place: Jurisdiction | None, day: date) -> Held[Evaluation] | None:
    """Give when and from which yearly cost an overall evaluation (종합성과평가) is due."""
    return _known(_EVALUATION, place, day)


def inspections_per_year_on(place: Jurisdiction | None, day: date) -> Held[int] | None:
    """Give the fewest inspections (지도·점검) a year."""
    return _known(_INSPECTIONS, place, day)


def audits_per_year_on(place: Jurisdiction | None, day: date) -> Held[int] | None:
    """Give the fewest audits (감사) a year."""
    return _known(_AUDITS, place, day)


def audited_settlement_months_on(place: Jurisdiction | None, day: date) -> Held[int] | None:
    """Give within how many months of the business year's end its audited accounts (결산서) are due."""
    return _known(_SETTLEMENT_MONTHS, place, day)


def committee_on(place: Jurisdiction | None, day: date) -> Held[Committee] | None:
    """Give what the committee that selects the consignee (선정위원회) must be like."""
    return _known(_COMMITTEE, place, day)


def council_consent_on(place: Jurisdiction | None, day: date) -> Held[CouncilConsent] | None:
    """Give when the council's consent (의회 동의) is needed."""
    return _known(_CONSENT, place, day)


def open_call_on(place: Jurisdiction | None, day: date) -> Held[OpenCall] | None:
    """Give what holds of the open call (공개모집); an agency without a place has central law."""
    return _known(_OPEN_CALL, place, day)


def upper_approval_on(place: Jurisdiction | None, day: date) -> Held[str] | None:
    """Give who approves that work delegated by the state or the city is consigned further."""
    return _known(_UPPER_APPROVAL, place, day)


def publication_on(day: date) -> Held[str] | None:
    """Give what of the agreement is made public (공개), wherever the agency is."""
    return _known({None: _PUBLICATION}, None, day)


def _known(tables: Mapping[Jurisdiction | None, Rows[T]], place: Jurisdiction | None, day: date) -> Held[T] | None:
    """Find what held, or None: before its first day a clause is not known to have held."""
    if place not in tables:
        return None
    held = held_on(tables[place], day)
    return None if isinstance(held, Beyond) else held
