"""Test the counting of seconds from year 1 to year 9999."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.time import civil
from dossier.timeline.time.civil import DAY, END, MONTHS


def test_the_axis_runs_from_the_first_day_of_year_1_to_the_last_of_year_9999() -> None:
    assert civil.of_day(date.min) == 0
    assert civil.after_day(date.max) == END
    assert civil.of_month(MONTHS) == END


def test_a_moment_has_its_hours_minutes_and_seconds() -> None:
    assert civil.of_moment(datetime(1, 1, 2, 3, 4, 5)) == DAY + 3 * 3600 + 4 * 60 + 5  # noqa: DTZ001


@pytest.mark.parametrize(("year", "days"), [(1900, 365), (2000, 366), (2023, 365), (2024, 366)])
def test_a_year_has_the_days_of_the_calendar(year: int, days: int) -> None:
    assert civil.of_month(12 * year) - civil.of_month(12 * (year - 1)) == days * DAY


@given(st.dates())
def test_every_day_is_found_again_by_each_of_its_seconds(day: date) -> None:
    first, after = civil.of_day(day), civil.after_day(day)
    assert after - first == DAY
    assert civil.day_of(first) == day == civil.day_of(after - 1)


@given(st.integers(0, MONTHS - 1))
def test_every_month_is_found_again_by_its_first_and_last_second(place: int) -> None:
    first, after = civil.of_month(place), civil.of_month(place + 1)
    assert civil.month_of(first) == place == civil.month_of(after - 1)
    assert 28 * DAY <= after - first <= 31 * DAY


def test_a_second_off_the_axis_has_the_nearest_day() -> None:
    assert civil.day_of(-1.0) == date.min
    assert civil.day_of(END + 5.0) == date.max
