"""Test how far a length reaches from a day of which the day of the month is kept."""

from datetime import date
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.durations import Duration
from dossier.reasoning.terms import reach
from tests.by_calendar import later

DAYS = st.dates()
LENGTHS = st.builds(
    Duration.of, months=st.integers(0, 12 * 9_999), days=st.integers(0, 999) | st.just(999_999)
)


@given(DAYS, LENGTHS)
def test_one_length_reaches_as_far_as_by_the_calendar(day: date, length: Duration) -> None:
    reached = reach.after(reach.number(day), length)
    assert reach.day(reached) == later(day, length.in_months, length.in_days)
    assert (reach.day(reached) is None) == (reached == reach.FAR)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("P27Y", "2017-04-21", "2044-04-21"),
        ("P14Y", "2017-12-01", "2031-12-01"),
        ("P1M", "2015-01-31", "2015-02-28"),
        ("P1M", "2016-01-31", "2016-02-29"),
        ("P1Y", "2016-02-29", "2017-02-28"),
        ("P1M1D", "2015-01-31", "2015-03-01"),
        ("P1Y11M", "2015-12-15", "2017-11-15"),
        ("P2W3D", "2015-01-31", "2015-02-17"),
        ("P0D", "9999-12-31", "9999-12-31"),
        ("P7999Y", "2000-12-31", "9999-12-31"),
    ],
)
def test_years_and_months_are_added_before_weeks_and_days(text: str, begin: str, end: str) -> None:
    reached = reach.after(reach.number(date.fromisoformat(begin)), Duration(text))
    assert reach.day(reached) == date.fromisoformat(end)


@pytest.mark.parametrize("text", ["P8000Y", "P7999Y12M", "P7999Y1D", "P9999999D"])
def test_beyond_the_year_9999_is_no_day(text: str) -> None:
    assert reach.after(reach.number(date(2000, 12, 31)), Duration(text)) == reach.FAR


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
