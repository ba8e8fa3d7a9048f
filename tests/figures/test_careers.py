"""Experience counted by the calendar: splitting, copying and ordering careers changes nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.people.careers import Length, depends_on_counting, length_of, merged, print_length, short_of

DAY = timedelta(days=1)
DAYS = st.dates(date(1990, 1, 1), date(2026, 12, 31))
SPELL = st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair)))
SPELLS = st.lists(SPELL, max_size=6)


@pytest.mark.parametrize(
    ("first", "last", "length"),
    [
        ((2007, 8, 1), (2015, 7, 31), (96, 0)),
        ((2007, 8, 2), (2015, 7, 31), (95, 30)),
        ((2015, 1, 31), (2015, 2, 28), (1, 0)),  # no 31 February: the month ends with its last day
        ((2015, 1, 31), (2015, 2, 27), (0, 28)),
        ((2008, 2, 29), (2016, 2, 28), (96, 0)),
        ((2015, 8, 1), (2015, 8, 1), (0, 1)),
        ((1, 1, 1), (9999, 12, 31), (9999 * 12, 0)),
    ],
)
def test_one_spell_goes_by_the_calendar(
    first: tuple[int, int, int], last: tuple[int, int, int], length: tuple[int, int]
) -> None:
    assert length_of([(date(*first), date(*last))]) == length


def test_days_left_over_make_a_month_of_thirty() -> None:
    spells = [(date(2010, 1, 1), date(2010, 2, 20)), (date(2012, 1, 1), date(2012, 1, 10))]
    assert length_of(spells) == Length(2, 0)
    assert depends_on_counting(spells, 3)
    assert not depends_on_counting(spells, 4)


@given(SPELLS, st.data())
def test_splitting_a_career_at_any_day_changes_nothing(spells: list[tuple[date, date]], data: st.DataObject) -> None:
    if not spells:
        return
    at = data.draw(st.integers(0, len(spells) - 1))
    first, last = spells[at]
    if first == last:
        return
    cut = data.draw(st.dates(first, last - DAY))
    split = [*spells[:at], (first, cut), (cut + DAY, last), *spells[at + 1 :]]
    assert length_of(split) == length_of(spells)
    assert depends_on_counting(split, 60) == depends_on_counting(spells, 60)


@given(SPELLS, SPELLS, st.randoms())
def test_copies_and_order_change_nothing(
    spells: list[tuple[date, date]], other: list[tuple[date, date]], random: object
) -> None:
    copies = [*spells, *other, *spells]
    random.shuffle(copies)  # type: ignore[attr-defined]  # hypothesis's own random.Random
    assert length_of(copies) == length_of([*other, *spells])
    assert merged(copies) == merged([*other, *spells])


@given(SPELL, st.integers(1, 400))
def test_what_is_missing_of_one_spell_is_the_days_until_it_is_long_enough(
    spell: tuple[date, date], months: int
) -> None:
    missing = short_of([spell], months)
    assert (missing == (0, 0)) == (length_of([spell]).months >= months)
    if missing != (0, 0):
        day = spell[1] + timedelta(days=1)
        while length_of([(spell[0], day)]).months < months:
            day += timedelta(days=1)
        assert length_of([(spell[1] + timedelta(days=1), day)]) == missing


def test_lengths_are_written_in_years_months_and_days() -> None:
    assert [print_length(Length(*one)) for one in ((98, 3), (12, 0), (0, 0), (5, 0))] == [
        "8년 2개월 3일",
        "1년",
        "0일",
        "5개월",
    ]
