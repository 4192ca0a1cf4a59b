"""Test between which days something was, and what was later than something else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.charge import Charge
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning import bounds
from dossier.reasoning.bounds import NO_BOUNDS, Bounds, is_after


def said(found: Bounds) -> tuple[str, str]:
    return (str(found.low or ""), str(found.high or ""))


@pytest.mark.parametrize(
    ("when", "between", "expected"),
    [
        (None, None, ("", "")),
        (None, "2017", ("2017-01-01", "2017-12-31")),
        ("2017-05", None, ("2017-05-01", "2017-05-31")),
        ("2017-05/2017-07", None, ("2017-05-01", "2017-07-31")),
        ("2017", "2017-05-03/..", ("2017-05-03", "2017-12-31")),
        ("2017", "../2017-05-03", ("2017-01-01", "2017-05-03")),
        ("2017-05", "2018", ("2017-05-01", "2017-05-31")),
        ("../2017", "2016/..", ("2016-01-01", "2017-12-31")),
        ("XXXX-12-03", None, ("", "")),
        ("XXXX-12-03", "2017-12-03/..", ("2017-12-03", "")),
        ("XXXX-12-03", "2017-12-04/..", ("2018-12-03", "")),
        ("XXXX-12-03", "../2017-12-02", ("", "2016-12-03")),
        ("XXXX-12-03", "2016/2018", ("2016-12-03", "2018-12-03")),
        ("XXXX-12-03", "2016", ("2016-12-03", "2016-12-03")),
        ("XXXX-02-29", "1897/1903", ("1897-01-01", "1903-12-31")),
        ("XXXX-02-29", "1897/..", ("1904-02-29", "")),
        ("XXXX-12-03", "../0003", ("", "0003-12-03")),
        ("XXXX-12-03", "9998/..", ("9998-12-03", "")),
        ("XXXX-12", "2016/2018", ("2016-01-01", "2018-12-31")),
        ("XXXX", "2016/2018", ("2016-01-01", "2018-12-31")),
    ],
)
def test_a_date_lies_between_its_bounds_and_those_beside_it(
    when: str | None, between: str | None, expected: tuple[str, str]
) -> None:
    found = bounds.of(Date(when) if when else None, Date(between) if between else None)
    assert said(found) == expected


def test_the_bounds_of_a_record_are_those_of_its_own_date() -> None:
    year = Date("2017")
    assert bounds.of_record(Source(title="x", type="book", issued=year)).low == date(2017, 1, 1)
    assert bounds.of_record(Statement(by="x", between=year)).high == date(2017, 12, 31)
    assert bounds.of_record(Event(title="x", date=year)).high == date(2017, 12, 31)
    assert bounds.of_record(Charge(offence="x", filed=year)) == NO_BOUNDS


def test_what_lasted_has_the_bounds_of_its_begin() -> None:
    span = Date("2017-05/2018")
    may = ("2017-05-01", "2017-05-31")
    assert said(bounds.of_field(Custody(period=span, basis="remand"), "period")) == may
    assert said(bounds.of_field(Charge(offence="x", committed=span), "committed")) == may
    assert said(bounds.of_field(Event(title="x", date=span), "date")) == may
    assert said(bounds.of_field(Charge(offence="x", filed=span), "filed")) == (
        "2017-05-01",
        "2018-12-31",
    )


def test_a_field_is_bounded_by_what_stands_beside_it() -> None:
    letter = Statement(by="x", date=Date("XXXX-12-03"), between=Date("2017"))
    assert said(bounds.of_field(letter, "date")) == ("2017-12-03", "2017-12-03")
    assert bounds.of_field(letter, "between") == bounds.of(Date("2017"))
    assert bounds.of_field(Statement(by="x"), "date") == NO_BOUNDS


DAYS = st.integers(1, 9)
SPANS = st.tuples(DAYS, DAYS).map(sorted)


@given(SPANS, SPANS)
def test_later_is_certain_possible_or_neither(one: list[int], other: list[int]) -> None:
    later = {a > b for a in range(one[0], one[1] + 1) for b in range(other[0], other[1] + 1)}
    expected = "certain" if later == {True} else "possible" if True in later else None
    found = is_after(*(Bounds(*(date(2020, 1, day) for day in span)) for span in (one, other)))
    assert found == (None if one == other else expected)


def test_of_what_has_no_bounds_only_the_certain_is_said() -> None:
    early, late = date(2020, 1, 1), date(2020, 1, 2)
    assert is_after(Bounds(late, None), Bounds(None, early)) == "certain"
    assert is_after(Bounds(early, None), Bounds(None, late)) is None
    assert is_after(Bounds(None, late), Bounds(early, early)) is None
    assert is_after(NO_BOUNDS, NO_BOUNDS) is None
