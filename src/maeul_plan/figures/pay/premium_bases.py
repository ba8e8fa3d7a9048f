"""What a premium item is a rate of: posts by their pay, other items and lines by their amount."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from maeul_plan.figures.pay.own_rates import Unsaid
from maeul_plan.figures.pay.post_pay import PostPay
from maeul_plan.figures.pay.premiums import Amount, Bases
from maeul_plan.figures.references import Entries, ItemEntry
from maeul_plan.figures.trace import Where
from maeul_plan.notation.fault import Fault
from maeul_plan.plan.budget import Premium


class Misnamed(Fault):
    """What `of` names isn't there, is no wage, or isn't told apart."""


def bases_of(
    entry: ItemEntry,
    kind: Premium,
    entries: Entries,
    amounts: Mapping[Where, Fraction | None],
    pay_of: Callable[[str], PostPay | Fault],
) -> Bases | Fault:
    """Collect what the item names, else its own post, else every item with a post; each post counts once."""
    own = entry.item.post if not entry.item.of else None
    if own:
        pay = pay_of(own)
        return _unpaid(own, pay, kind) if isinstance(pay, Fault) else Bases((pay,), ())
    places = _places(entry, kind, entries)
    if isinstance(places, Fault):
        return places
    posts: dict[str, PostPay] = {}
    others: list[Amount] = []
    for at in places:
        found = entries.by_place[at]
        if isinstance(found, ItemEntry) and found.item.post:
            pay = posts.get(found.item.post) or pay_of(found.item.post)
            if isinstance(pay, Fault):
                return _unpaid(found.item.post, pay, kind)
            posts[found.item.post] = pay
            continue
        amount = amounts.get(at)
        if amount is None:
            return Unsaid(
                0, len(kind), f"'{'/'.join(found.path)}'의 금액을 셈할 수 없습니다", "그 금액을 먼저 고치십시오."
            )
        others.append(Amount("/".join(found.path), at, amount))
    if not posts and not others:
        return Unsaid(
            0, len(kind), "바탕이 되는 보수가 없습니다", "of 에 산출내역의 id 를 적거나 post 를 둔 비목을 두십시오."
        )
    return Bases(tuple(posts.values()), tuple(others))


def _unpaid(post: str, fault: Fault, kind: Premium) -> Unsaid:
    return Unsaid(0, len(kind), f"'{post}'의 보수를 셈할 수 없습니다. {fault.message}", fault.help)


def _places(entry: ItemEntry, kind: Premium, entries: Entries) -> tuple[Where, ...] | Fault:
    """Give the places of all items that the premium rests on, and of lines that have no items."""
    if not entry.item.of:
        every = entries.by_place.items()
        return tuple(at for at, one in every if isinstance(one, ItemEntry) and one.item.post and not one.item.premium)
    places: dict[Where, None] = {}
    for name in entry.item.of:
        named = entries.named(name)
        if len(named) != 1:
            what = "비목이나 산출내역이 없습니다" if not named else "이름이 여럿입니다"
            return Misnamed(0, len(name), f"'{name}': {what}", "of 에 비목/산출내역처럼 경로를 적으십시오.")
        found = entries.by_place[named[0]]
        if isinstance(found, ItemEntry) and found.item.premium:
            way_on = "of 에는 보수의 산출내역을 적으십시오. 장기요양보험도 보수를 적으면 건강보험료를 거쳐 셈합니다."
            return Misnamed(0, len(name), f"'{name}': 보험료나 퇴직급여라서 {kind}의 바탕이 되지 못합니다", way_on)
        places |= dict.fromkeys(entries.wages_in(named[0]))
    return tuple(places)
