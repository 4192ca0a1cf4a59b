"""Test which days or months a date without a year can be, within bounds."""

from datetime import date

import pytest

from dossier.model.dates import Date


def candidates(text: str, between: str | None, until: str | None = None) -> list[str]:
    bounds = Date(between) if between is not None else None
    day = date.fromisoformat(until) if until else None
    return [each.isoformat() for each in Date(text).candidates(bounds, day)]


def test_a_date_without_a_year_can_be_each_such_day_within_bounds() -> None:
    assert candidates("XXXX-12-03", "2017-12-03/..", "2019-12-02") == ["2017-12-03", "2018-12-03"]
    assert candidates("XXXX-12-03", "2017-12-04/2019") == ["2018-12-03", "2019-12-03"]
    assert candidates("XXXX-12-03", "2017") == ["2017-12-03"]
    assert candidates("XXXX-12-03?", "2017/", "2018-06-01") == ["2017-12-03"]
    assert candidates("XXX4-07-0X", "2014-07-08/2015") == ["2014-07-08", "2014-07-09"]


@pytest.mark.parametrize(
    ("text", "between", "expected"),
    [
        ("XXXX-12", "2016/2018", ["2016-12", "2017-12", "2018-12"]),
        ("XXXX-12~", "2016-12-31/2017-12-01", ["2016-12", "2017-12"]),
        ("XXXX-12-XX", "2016", ["2016-12"]),
        ("XXXX-24", "2017-01", ["2016-24", "2017-24"]),
        ("XXXX-33", "0001/0002", ["0001-33", "0002-33"]),
        ("XXXX-12", "2018-01/2018-11", []),
        ("XXXX-12", "2018/..", []),
        ("XXXX-12", "../2018", []),
        ("XXXX-12", "0001/9999", []),
        ("XXXX-12-03", "2018", []),
        ("XXXX-XX", "2018", []),
        ("XXXX", "2018", []),
        ("2018-12", "2018", []),
    ],
)
def test_a_month_without_a_year_can_be_each_such_month_within_bounds(
    text: str, between: str, expected: list[str]
) -> None:
    assert [month.text for month in Date(text).months(Date(between))] == expected


def test_29_february_is_a_candidate_in_leap_years_only() -> None:
    assert candidates("XXXX-02-29", "2014/2021") == ["2016-02-29", "2020-02-29"]


@pytest.mark.parametrize(
    ("text", "between", "until"),
    [
        ("XXXX-12-03", None, "2019-01-01"),
        ("XXXX-12-03", "../2018", None),
        ("XXXX-12-03", "2017-12-03/..", None),
        ("XXXX-12-03", "2018-01/2018-11", None),
        ("XXXX-12-03", "XXXX", "2019-01-01"),
        ("XXXX-12", "2018", None),
        ("XXXX", "2018", None),
        ("XXXX-XX-XX", "2018", None),
        ("XXXX-21", "2018", None),
        ("XXXX-12-XX", "0001/9999", None),
        ("2018-12-03", "2018", None),
        ("XXXX-12-03/2018", "2017", None),
    ],
)
def test_where_nothing_bounds_a_day_there_are_no_candidates(
    text: str, between: str | None, until: str | None
) -> None:
    assert candidates(text, between, until) == []


def test_bounds_that_end_are_not_cut_at_the_reported_day() -> None:
    assert candidates("XXXX-12-03", "2018", "2017-01-01") == ["2018-12-03"]
