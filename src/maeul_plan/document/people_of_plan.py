"""Whom a plan names, and how they are found in a text: personal data that no form tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final, TypeAlias

from maeul_plan.document.escape import clean
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.personal_data import Personal, masked_email, masked_name, starred
from maeul_plan.plan.plan import Plan

Finder: TypeAlias = Callable[[str], Iterator[Personal]]
_Known: TypeAlias = tuple[str, re.Pattern[str], Callable[[str], str]]

_BETWEEN: Final = r"[^\w]{0,3}"
_NO_HANGUL: Final = "(?<![가-힣])"
_WHOLE_NAME: Final = 3
_PERSON_NAME: Final = pattern("[가-힣]{2,4}")
_FIGURES: Final = pattern("[0-9]+")


def officials_of(plan: Plan) -> frozenset[str]:
    """Name those who act in their duty: who signs, and who is consulted."""
    signing = (*plan.document.approval, *plan.document.consulted)
    return frozenset(clean(one.name) for one in signing if one.name)


def people_of(plan: Plan, kept_phone: str = "", before: Plan | None = None) -> Finder:
    """Make a finder of whom the plans name as contact or as worker; an official who signs is named above anyway."""
    plans = (plan, before) if before else (plan,)
    officials = frozenset(name for one in plans for name in officials_of(one))
    known = tuple(
        found for one in plans for found in (*_contact(one, officials, kept_phone), *_workers(one, officials))
    )

    def find(text: str) -> Iterator[Personal]:
        for kind, form, mask in known:
            for found in form.finditer(narrow(text)):
                yield Personal(kind, *found.span(), mask(text[found.start() : found.end()]))

    return find


def _contact(plan: Plan, officials: Collection[str], kept_phone: str) -> Iterator[_Known]:
    """Give what the plan says of its contact."""
    contact = plan.document.contact
    if contact:
        name, phone, email = (narrow(clean(part or "")) for part in (contact.name, contact.phone, contact.email))
        if name and name not in officials:
            yield "담당자 성명", _name_form(name), masked_name
        if phone and contact.phone != kept_phone:
            yield "담당자 전화번호", _phone_form(phone), starred
        if email:
            yield "담당자 전자우편", re.compile(re.escape(email)), masked_email


def _workers(plan: Plan, officials: Collection[str]) -> Iterator[_Known]:
    """Give the workers whom the plan calls by what may be a name, and not 가 or as their post."""
    staffing = plan.staffing
    posts = {name for post in staffing.posts for name in (post.id, post.title) if name} if staffing else set()
    for person in staffing.people if staffing else ():
        name = narrow(clean(person.id))
        if _PERSON_NAME.fullmatch(name) and name not in posts and name not in officials:
            yield "인력 성명", _name_form(name), masked_name


def _name_form(name: str) -> re.Pattern[str]:
    """Know a name as it stands and, where it is no part of another word, with blanks between its syllables."""
    is_short = len(name) < _WHOLE_NAME  # 이정 in 거리이정표 is nobody
    whole = f"{_NO_HANGUL if is_short else ''}{re.escape(name)}"
    return re.compile(whole if is_short else f"{whole}|{_NO_HANGUL}{' ?'.join(map(re.escape, name))}")


def _phone_form(phone: str) -> re.Pattern[str]:
    """Know a phone number by the runs of its figures, whatever stands between them."""
    runs = _FIGURES.findall(phone)
    if not runs:
        return re.compile(re.escape(phone))
    return re.compile(rf"(?<![0-9]){_BETWEEN.join(runs)}(?![0-9])")
