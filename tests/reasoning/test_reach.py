"""Test how far a length reaches from a day of which the day of the month is kept."""

from datetime import date
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from dossier.model.durations import Duration, TooFar
from dossier.reasoning import reach

DAYS = st.dates()
LENGTHS = st.builds(
    Duration.of, months=st.integers(0, 12 * 9_999), days=st.integers(0, 999) | st.just(999_999)
)


@given(DAYS, LENGTHS)
def test_one_length_reaches_as_far_as_by_the_calendar(day: date, length: Duration) -> None:
    reached = reach.after(reach.number(day), length)
    try:
        assert reach.day(reached) == length.add_to(day)
    except TooFar:
        assert (reached, reach.day(reached)) == (reach.FAR, None)


@given(DAYS, DAYS, st.lists(LENGTHS, max_size=3))
def test_what_begins_later_never_ends_before(one: date, other: date, row: list[Duration]) -> None:
    first, then = sorted(map(reach.number, (one, other)))
    for length in row:
        first, then = reach.after(first, length), reach.after(then, length)
    assert first <= then


@given(DAYS, st.lists(st.integers(0, 60), max_size=4))
def test_months_in_a_row_reach_as_far_as_their_sum(day: date, months: list[int]) -> None:
    reached = reach.number(day)
    for count in months:
        reached = reach.after(reached, Duration.of(months=count))
    assert reached == reach.after(reach.number(day), Duration.of(months=sum(months)))


def test_what_has_no_day_has_none_after_any_length() -> None:
    for start in (-inf, inf, reach.FAR):
        assert reach.after(start, Duration("P1Y")) == start
        assert reach.day(start) is None
        assert not reach.is_cut(start, Duration("P1M"))
