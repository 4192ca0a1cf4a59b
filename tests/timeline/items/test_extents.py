"""Test what dates become on the axis: everything that they allow, and no more."""

from datetime import date

import pytest

from dossier.timeline.items.extents import Evidence, moment, span
from dossier.timeline.items.item import Bounds
from dossier.timeline.time.civil import DAY
from tests.timeline.making import a_date, day


def after(text: str) -> int:
    return day(text) + DAY


def test_a_month_reaches_from_its_first_second_to_its_last() -> None:
    assert moment(a_date("2016-08")) == Bounds(
        day("2016-08-01"), day("2016-09-01"), day("2016-08-01"), day("2016-09-01")
    )


@pytest.mark.parametrize(("text", "length"), [("2014-07-05T14:30", 60), ("2014-07-05T14:30:10", 1)])
def test_a_clock_time_lasts_as_long_as_it_is_told(text: str, length: int) -> None:
    found = moment(a_date(text))
    assert found is not None
    assert found.end_hi - found.start_lo == length


def test_without_a_date_the_bounds_from_elsewhere_count() -> None:
    found = moment(None, a_date("2014-07-05/2016-08"))
    assert found == Bounds(
        day("2014-07-05"), day("2016-09-01"), day("2014-07-05"), day("2016-09-01")
    )


@pytest.mark.parametrize(
    ("when", "between", "first", "last"),
    [
        ("2014", "2014-07-05/2014-08-01", "2014-07-05", "2014-08-01"),
        ("2014", "2014-07-05/..", "2014-07-05", "2014-12-31"),
        ("../2014", "2014-07-05/", "2014-07-05", "2014-12-31"),
        ("2014-07-05/..", "2013/2014", "2014-07-05", "2014-12-31"),
        ("../..", "2014-07", "2014-07-01", "2014-07-31"),
        ("2014-07-05", "2014", "2014-07-05", "2014-07-05"),
        ("2014-07-05", "2015", "2014-07-05", "2014-07-05"),
        ("2014-07", "0001/9999", "2014-07-01", "2014-07-31"),
    ],
)
def test_a_wide_date_is_no_wider_than_what_bounds_it_unless_they_are_apart(
    when: str, between: str, first: str, last: str
) -> None:
    found = moment(a_date(when), a_date(between))
    assert found == (day(first), after(last), day(first), after(last), "known", "known")


@pytest.mark.parametrize(
    ("when", "between", "bound", "start", "end"),
    [
        ("../..", "2014-07-05/", day("2014-07-05"), "known", "unknown"),
        ("../2015", "/2014-07-05", after("2014-07-05"), "open", "known"),
        ("0001-01-01/..", "/..", 0, "known", "open"),
    ],
)
def test_what_both_leave_without_an_end_has_none(
    when: str, between: str, bound: int, start: str, end: str
) -> None:
    found = moment(a_date(when), a_date(between))
    assert found == (bound, bound, bound, bound, start, end)


def test_a_date_without_a_year_stays_without_one() -> None:
    assert moment(a_date("XXXX-12-03"), a_date("2014/2016")) is None


@pytest.mark.parametrize("text", ["/..", "../", "XXXX"])
def test_a_date_without_bounds_has_no_place_as_a_moment(text: str) -> None:
    assert moment(a_date(text)) is None


def test_nothing_known_is_nothing() -> None:
    assert moment(None) is None


@pytest.mark.parametrize(
    ("text", "bound", "start", "end"),
    [
        ("../2014-07-05", after("2014-07-05"), "open", "known"),
        ("/2014-07-05", after("2014-07-05"), "unknown", "known"),
        ("2014-07-05/..", day("2014-07-05"), "known", "open"),
        ("2014-07-05/", day("2014-07-05"), "known", "unknown"),
    ],
)
def test_a_moment_with_one_bound_stands_at_it(text: str, bound: int, start: str, end: str) -> None:
    assert moment(a_date(text)) == (bound, bound, bound, bound, start, end)


def test_a_span_has_both_its_ends() -> None:
    found = span(a_date("2014-07-05/2016-08"))
    assert found == Bounds(
        day("2014-07-05"), after("2014-07-05"), day("2016-08-01"), day("2016-09-01")
    )
    assert found is not None
    assert (found.exact_start, found.exact_end) == (True, False)
    assert found.core == (day("2014-07-05"), day("2016-08-01"))


def test_what_goes_on_is_sure_up_to_the_evidence_and_possible_up_to_the_day_looked_at() -> None:
    found = span(a_date("2014-07-05/.."), Evidence(date(2017, 12, 3)), date(2018, 12, 31))
    assert found is not None
    assert (found.end_lo, found.end_hi) == (after("2017-12-03"), after("2018-12-31"))
    assert (found.start, found.end) == ("known", "open")


def test_what_goes_on_is_never_drawn_beyond_the_evidence_unless_a_day_is_given() -> None:
    found = span(a_date("2014-07-05/.."), Evidence(date(2017, 12, 3)))
    assert found is not None
    assert found.end_lo == found.end_hi == after("2017-12-03")


def test_without_evidence_only_the_begin_is_sure() -> None:
    found = span(a_date("2014-07-05/.."))
    assert found is not None
    assert found.core == (day("2014-07-05"), after("2014-07-05"))


def test_evidence_from_before_the_begin_shortens_nothing() -> None:
    found = span(a_date("2014-07-05/.."), Evidence(date(2010, 1, 1)), date(2011, 1, 1))
    assert found is not None
    assert found.end_lo == found.end_hi == after("2014-07-05")


def test_of_an_end_that_is_not_known_nothing_is_drawn() -> None:
    found = span(a_date("2014-07-05/"), Evidence(date(2017, 12, 3)), date(2018, 12, 31))
    assert found is not None
    assert found.end_lo == found.end_hi == after("2014-07-05")
    assert found.end == "unknown"


@pytest.mark.parametrize(("text", "start"), [("/2016-08", "unknown"), ("../2016-08", "open")])
def test_of_a_begin_that_is_not_known_nothing_is_drawn(text: str, start: str) -> None:
    found = span(a_date(text))
    assert found is not None
    assert found.start_lo == day("2016-08-01") == found.end_lo
    assert found.start == start


def test_a_span_of_which_nothing_is_dated_stands_at_its_evidence() -> None:
    found = span(a_date("/.."), Evidence(date(2017, 12, 3)), date(2018, 12, 31))
    assert found is not None
    assert found.start_lo == day("2017-12-03")
    assert (found.start, found.end) == ("unknown", "open")


@pytest.mark.parametrize(
    ("text", "ended"), [("/..", after("2018-12-31")), ("../", day("2017-12-03"))]
)
def test_what_was_told_on_some_later_day_was_so_on_no_day_for_certain(
    text: str, ended: int
) -> None:
    told = Evidence(date(2017, 12, 3), exact=False)
    found = span(a_date(text), told, date(2018, 12, 31))
    assert found is not None
    assert found[:4] == (day("2017-12-03"), day("2017-12-03"), day("2017-12-03"), ended)
    assert found.core == (day("2017-12-03"), day("2017-12-03"))
    again = span(a_date(text), told)
    assert again is not None
    assert again.core == found.core


def test_what_was_told_nobody_knows_when_may_have_gone_on_to_then() -> None:
    found = span(a_date("2014-07-05/.."), Evidence(date(2017, 12, 3), firm=False, exact=False))
    assert found is not None
    assert (found.end_lo, found.end_hi) == (after("2014-07-05"), after("2017-12-03"))


@pytest.mark.parametrize("text", ["/..", "../", "../.."])
def test_a_span_without_dates_and_evidence_has_no_place(text: str) -> None:
    assert span(a_date(text)) is None
