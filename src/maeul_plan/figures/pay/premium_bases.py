"""What a premium item is a rate of: posts by their pay, other items and lines by their amount."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from maeul_plan.figures.pay.post_pay import PostPay
from maeul_plan.figures.pay.premium_rates import Unsaid
from maeul_plan.figures.pay.premiums import Amount, Bases
from maeul_plan.figures.references import Entries, ItemEntry, LineEntry
from maeul_plan.figures.trace import Where
from maeul_plan.notation.fault import Fault
from maeul_plan.plan.budget import Premium


def bases_of(
    entry: ItemEntry,
    kind: Premium,
    entries: Entries,
    amounts: Mapping[Where, Fraction | None],
    pay_of: Callable[[str], PostPay | Fault],
) -> Bases | Fault:
    """Collect what the item names, else every item with a post; each post counts once."""
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
                return Unsaid(0, len(kind), f"'{found.item.post}'의 보수를 셈할 수 없습니다. {pay.message}", pay.help)
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
            return Fault(0, len(kind), f"'{name}': {what}", "of 에 비목/산출내역처럼 경로를 적으십시오.")
        places |= dict.fromkeys(_below(named[0], entries))
    return tuple(places)


def _below(at: Where, entries: Entries) -> Iterator[Where]:
    """Go down to the items below a line; premiums among them are no wage."""
    entry = entries.by_place[at]
    if not isinstance(entry, LineEntry) or not entry.below:
        yield at
        return
    for place in entry.below:
        below = entries.by_place[place]
        if isinstance(below, LineEntry) or not below.item.premium:
            yield from _below(place, entries)
