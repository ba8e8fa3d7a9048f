"""Which entry is which of another list: each is in one pair, and the pairs are the same the other way round."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from maeul_plan.figures.changes.matching import Entry, Pair, matched

TITLES = st.lists(st.text("가나다라", min_size=1, max_size=4), max_size=5)


def entries(titles: list[str]) -> list[Entry[int]]:
    return [Entry("line", ("", title, title), "", (), i) for i, title in enumerate(titles)]


def numbers(pairs: tuple[Pair[int], ...]) -> list[tuple[int | None, int | None]]:
    return [(pair.old.value if pair.old else None, pair.new.value if pair.new else None) for pair in pairs]


@settings(max_examples=500)
@given(TITLES, TITLES)
def test_the_other_way_round_the_pairs_are_the_same(old: list[str], new: list[str]) -> None:
    there, back = numbers(matched(entries(old), entries(new))), numbers(matched(entries(new), entries(old)))
    assert {(one, other) for one, other in there} == {(one, other) for other, one in back}
    assert sorted(one for one, _ in there if one is not None) == list(range(len(old)))
    assert sorted(other for _, other in there if other is not None) == list(range(len(new)))


def test_of_two_that_are_as_near_the_one_that_stood_nearer_is_chosen() -> None:
    assert numbers(matched(entries(["가나"]), entries(["나가다", "나가라"]))) == [(0, 0), (None, 1)]
    assert numbers(matched(entries(["마", "가나"]), entries(["나가다", "나가라"]))) == [(None, 0), (1, 1), (0, None)]


def test_what_has_another_place_and_a_near_name_is_one_where_it_says_the_same() -> None:
    def tree(name: str, content: str, *, moved: bool) -> list[Entry[int]]:
        item = Entry("item", ("", name, name), content, (), 2)
        lines = (("공공요금", () if moved else (item,)), ("사업비", (item,) if moved else ()))
        return [Entry("line", ("", title, title), "", below, at) for at, (title, below) in enumerate(lines)]

    def told(name: str, content: str) -> list[tuple[int | None, int | None, bool]]:
        pairs = matched(tree("전기", "30천원×12월", moved=False), tree(name, content, moved=True))
        below = (one for pair in pairs for one in pair.below)
        return [(*numbers((one,))[0], one.moved) for one in below]

    assert told("전기료", "30천원×12월") == [(2, 2, True)]
    assert sorted(told("강사료", "30천원×12월"), key=str) == [(2, None, False), (None, 2, False)]
    assert sorted(told("전기료", "31천원×12월"), key=str) == [(2, None, False), (None, 2, False)]


def test_thousands_of_other_names_are_told_apart_at_once() -> None:
    old, new = ([f"{word}{i}" for i in range(3000)] for word in ("가나", "나가"))
    assert len(matched(entries(old), entries(new))) == 6000
