"""Hold the counting of days to brute force, and read periods into days."""

from datetime import date
from itertools import product
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.dates import Date
from dossier.reasoning.bounds import NO_BOUNDS, Bounds
from dossier.reasoning.custody.stretches import Stretch, Upto, at_least, at_most, merged, stretch


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    """Draw a period within some days, each end of it known, vague or not known at all."""
    start_lo = draw(st.integers(1, 7))
    start_hi = draw(st.integers(start_lo, 8))
    end_lo = draw(st.integers(start_lo, 9))
    end_hi = draw(st.integers(max(start_hi, end_lo), 10))
    return Stretch(start_lo, start_hi, end_lo, end_hi)


def readings(days: Stretch) -> list[set[int]]:
    """Give the days of each reading of a period."""
    begins = range(int(days.start_lo), int(days.start_hi) + 1)
    ends = range(int(days.end_lo), int(days.end_hi) + 1)
    return [set(range(a, b + 1)) for a, b in product(begins, ends) if a <= b]


@given(st.lists(stretches(), max_size=3))
def test_the_days_are_those_of_all_readings(rows: list[Stretch]) -> None:
    nothing: set[int] = set()
    counts = [len(nothing.union(*chosen)) for chosen in product(*map(readings, rows))]
    assert at_least(rows) == min(counts)
    assert at_most(rows) == max(counts)


@given(stretches())
def test_the_sure_days_are_in_all_readings_and_the_widest_in_some(days: Stretch) -> None:
    held = readings(days)
    sure = held[0].intersection(*held)
    if days.sure:
        assert sure == set(range(int(days.sure[0]), int(days.sure[1]) + 1))
    else:
        assert not sure
        touched = set(range(int(days.touched[0]), int(days.touched[1]) + 1))
        assert all(touched & reading for reading in held)
    assert held[0].union(*held) == set(range(int(days.widest[0]), int(days.widest[1]) + 1))


def test_what_has_no_bounds_is_one_day_at_least_and_any_number_at_most() -> None:
    anything = Stretch(-inf, inf, -inf, inf)
    assert at_least([anything]) == at_least([anything, anything]) == 1
    assert at_most([anything]) is None
    assert at_least([anything, Stretch(5, 5, 7, 7)]) == 3
    assert at_least([]) == at_most([]) == 0


def test_an_end_without_a_begin_is_one_day_more() -> None:
    assert at_least([Stretch(-inf, 4, 3, 4), Stretch(9, 9, 9, 9)]) == 2
    assert at_most([Stretch(-inf, 4, 3, 4)]) is None


def test_stretches_that_touch_are_one() -> None:
    assert merged([(5, 6), (1, 2), (3, 3), (2, 2), (8, 9)]) == [(1, 3), (5, 6), (8, 9)]


UNTIL = date(2020, 6, 30)


def read(text: str, told: Bounds = NO_BOUNDS, until: date | None = None) -> tuple[object, ...]:
    """Read a period; give its four bounds as texts, and what is not known as it is."""
    days = stretch(Date(text), told, Upto(until))
    assert days
    return tuple(map(said, (days.start_lo, days.start_hi, days.end_lo, days.end_hi)))


def said(day: float) -> object:
    return day if abs(day) == inf else date.fromordinal(int(day)).isoformat()[5:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-05-02/2020-05-09", ("05-02", "05-02", "05-09", "05-09")),
        ("2020-05-02", ("05-02", "05-02", "05-02", "05-02")),
        ("2020-05/2020-06", ("05-01", "05-31", "06-01", "06-30")),
        ("2020-05", ("05-01", "05-31", "05-01", "05-31")),
        ("2020-05-02/", ("05-02", "05-02", "05-02", inf)),
        ("2020-05/", ("05-01", "05-31", "05-01", inf)),
        ("/2020-05", (-inf, "05-31", "05-01", "05-31")),
        ("2020-05-02/..", ("05-02", "05-02", "05-02", inf)),
        ("/..", (-inf, inf, -inf, inf)),
        ("XXXX-05-02", (-inf, inf, -inf, inf)),
    ],
)
def test_a_period_is_read_as_far_as_it_is_known(text: str, expected: tuple[object, ...]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-05-02/", ("05-02", "05-02", "05-02", "06-30")),
        ("2020-06/..", ("06-01", "06-30", "06-01", "06-30")),
        ("2020/..", ("01-01", "06-30", "01-01", "06-30")),
        ("2020-05-02/2020-08-01", ("05-02", "05-02", "08-01", "08-01")),
        ("/..", (-inf, "06-30", -inf, "06-30")),
    ],
)
def test_what_goes_on_is_counted_to_a_day_and_no_further(
    text: str, expected: tuple[object, ...]
) -> None:
    assert read(text, until=UNTIL) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-05-02/..", ("05-02", "05-02", "06-01", inf)),
        # An end that is not known can have come before the report.
        ("2020-05-02/", ("05-02", "05-02", "05-02", inf)),
        # Still so on a day of June: begun by then.
        ("/..", (-inf, "06-03", "06-01", inf)),
        ("2020-06/..", ("06-01", "06-03", "06-01", inf)),
        ("2020-08/..", ("08-01", "08-01", "08-01", inf)),
    ],
)
def test_what_goes_on_did_so_when_it_was_told(text: str, expected: tuple[object, ...]) -> None:
    assert read(text, told=Bounds(date(2020, 6, 1), date(2020, 6, 3))) == expected


def test_what_was_told_later_is_counted_to_the_day_and_no_further() -> None:
    told = Bounds(date(2020, 8, 1), date(2020, 8, 1))
    assert read("2020-05-02/..", told, UNTIL) == ("05-02", "05-02", "06-30", "06-30")
    # What may have begun after the day is not counted to it.
    assert read("/..", told, UNTIL) == (-inf, "08-01", "08-01", inf)


@pytest.mark.parametrize("text", ["2020-07-01/..", "2020-07-01/", "2021/.."])
def test_what_begins_after_the_day_has_no_days(text: str) -> None:
    assert stretch(Date(text), NO_BOUNDS, Upto(UNTIL)) is None


def test_what_surely_went_on_to_a_first_day_can_have_gone_on_to_a_last_one() -> None:
    told = Bounds(date(2020, 8, 1), date(2020, 8, 1))
    days = stretch(Date("2020-05-02/.."), told, Upto(died=Bounds(date(2020, 6, 1), UNTIL)))
    assert days
    assert (said(days.end_lo), said(days.end_hi)) == ("06-01", "06-30")


def test_no_day_is_counted_after_the_last_one_also_of_what_has_ended() -> None:
    to = Upto(closed=UNTIL)
    assert stretch(Date("2020-07-01/2020-08-01"), NO_BOUNDS, to) is None
    days = stretch(Date("2020-05-02/2020-07"), NO_BOUNDS, to)
    assert days
    assert (said(days.end_lo), said(days.end_hi)) == ("06-30", "06-30")
    days = stretch(Date("2020-06/2020-08-01"), NO_BOUNDS, to)
    assert days
    assert (said(days.start_hi), said(days.end_hi)) == ("06-30", "06-30")
