"""Dates keep their text, contain every reading, and know what is open and what unknown."""

import copy
import pickle
from datetime import date, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from dossier.model import edtf
from dossier.model.charge import Charge
from dossier.model.dates import Date, Extent, NotADate
from tests.model import edtf_strategies as made

BOUNDS = [
    ("2014-07-05", "2014-07-05", "2014-07-05"),
    ("2016-08", "2016-08-01", "2016-08-31"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"),
    ("2014", "2014-01-01", "2014-12-31"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("9999-12", "9999-12-01", "9999-12-31"),
    ("2016-08~", "2016-08-01", "2016-08-31"),
    ("2014-07-05?", "2014-07-05", "2014-07-05"),
    ("2014%", "2014-01-01", "2014-12-31"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("1XXX", "1000-01-01", "1999-12-31"),
    ("000X", "0001-01-01", "0009-12-31"),
    ("1X99", "1099-01-01", "1999-12-31"),
    ("20X0-10-02", "2000-10-02", "2090-10-02"),
    ("1XXX-12", "1000-12-01", "1999-12-31"),
    ("1XXX-XX", "1000-01-01", "1999-12-31"),
    ("15XX-12-XX", "1500-12-01", "1599-12-31"),
    ("156X-12-25", "1560-12-25", "1569-12-25"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31"),
    ("1560-XX-25", "1560-01-25", "1560-12-25"),
    ("2015-XX-31", "2015-01-31", "2015-12-31"),
    ("2015-X2-30", "2015-12-30", "2015-12-30"),
    ("2014-1X", "2014-10-01", "2014-12-31"),
    ("2014-0X", "2014-01-01", "2014-09-30"),
    ("2014-X1", "2014-01-01", "2014-11-30"),
    ("2017-12-XX", "2017-12-01", "2017-12-31"),
    ("2014-07-0X", "2014-07-01", "2014-07-09"),
    ("2014-06-3X", "2014-06-30", "2014-06-30"),
    ("2015-02-2X", "2015-02-20", "2015-02-28"),
    ("2016-02-X9", "2016-02-09", "2016-02-29"),
    ("201X-02-29", "2012-02-29", "2016-02-29"),
    ("2014-21", "2014-01-01", "2014-12-31"),
    ("2014-22", "2014-01-01", "2014-12-31"),
    ("2014-23~", "2014-01-01", "2014-12-31"),
    ("2014-24", "2014-01-01", "2015-02-28"),
    ("2015-24", "2015-01-01", "2016-02-29"),
    ("9999-24", "9999-01-01", "9999-12-31"),
    ("201X-24", "2010-01-01", "2020-02-29"),
    ("2014-33", "2014-01-01", "2014-03-31"),
    ("2014-34", "2014-04-01", "2014-06-30"),
    ("2014-35", "2014-07-01", "2014-09-30"),
    ("2014-36", "2014-10-01", "2014-12-31"),
    ("2014-07-05T14:32", "2014-07-05", "2014-07-05"),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
    ("XXXX", None, None),
    ("XXXX-XX", None, None),
    ("XXXX-XX-XX", None, None),
    ("XXXX-12-03", None, None),
    ("XXXX-12-XX", None, None),
    ("XXXX-21", None, None),
    ("X014-07-05", None, None),
    ("2014-07-05/2016-08", "2014-07-05", "2016-08-31"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    ("2014-07-05/2014-07", "2014-07-05", "2014-07-31"),
    ("2014/2014-03", "2014-01-01", "2014-03-31"),
    ("2014-07-05/", "2014-07-05", None),
    ("2014-07-05/..", "2014-07-05", None),
    ("/2016-08", None, "2016-08-31"),
    ("../2016-08", None, "2016-08-31"),
    ("/..", None, None),
    ("../", None, None),
    ("../..", None, None),
    ("1984~/2004-06", "1984-01-01", "2004-06-30"),
    ("2004-06-01/2004-06-20?", "2004-06-01", "2004-06-20"),
    ("2003-22/2003-22", "2003-01-01", "2003-12-31"),
    ("1952-23~/1953", "1952-01-01", "1953-12-31"),
    ("1919-XX-02/1919-XX-01", "1919-01-02", "1919-12-01"),
    ("XXXX-12-21/1890-09-2X", None, "1890-09-29"),
    ("2012-24/2013-21", "2012-01-01", "2013-12-31"),
]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS)
def test_the_bounds_contain_every_reading(
    text: str, earliest: str | None, latest: str | None
) -> None:
    found = Date(text)
    assert (found.earliest, found.latest) == (day(earliest), day(latest))
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2014-07-05T14:32:10Z", "second"),
        ("2014-07-05T14:32~", "minute"),
        ("2014-07-05?", "day"),
        ("2014-07", "month"),
        ("2014-07-XX", "month"),
        ("2014-07-0X", "month"),
        ("2014-21", "season"),
        ("2014-33", "quarter"),
        ("2014", "year"),
        ("2014-1X", "year"),
        ("2014-XX-05", "year"),
        ("201X-07-05", "decade"),
        ("20XX", "century"),
        ("2XX4", "millennium"),
        ("XXXX-12-03", "no year"),
        ("2014/2016", "interval"),
    ],
)
def test_the_precision_is_the_smallest_unit_that_is_known(text: str, precision: str) -> None:
    assert Date(text).precision == precision


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [("2014", ""), ("2014?", "?"), ("2014-07~", "~"), ("201X%", "%"), ("1984~/2004?", "")],
)
def test_the_qualifier_is_that_of_the_whole_date(text: str, qualifier: str) -> None:
    assert Date(text).qualifier == qualifier


def test_the_parts_are_as_written() -> None:
    assert Date("2014-07-05T14:32-04~").parts == edtf.Parts("2014", "07", "05", "14:32", "-04", "~")
    assert Date("201X").parts == edtf.Parts("201X")


def test_an_interval_has_ends_and_no_parts() -> None:
    with pytest.raises(ValueError, match="two ends"):
        _ = Date("2014/2016").parts


def test_a_time_has_its_first_and_last_second_and_is_never_converted() -> None:
    minute, second = Date("2014-07-05T14:32+03:00"), Date("2014-07-05T14:32:10Z")
    assert minute.first_second == datetime.fromisoformat("2014-07-05T14:32:00")
    assert minute.last_second == datetime.fromisoformat("2014-07-05T14:32:59")
    assert (
        second.first_second == second.last_second == datetime.fromisoformat("2014-07-05T14:32:10")
    )


def test_a_date_without_a_time_has_no_seconds() -> None:
    assert Date("2014-07-05").first_second is None
    assert Date("2014-07-05").last_second is None


def test_a_date_that_is_no_interval_begins_and_ends_itself() -> None:
    month = Date("2016-08")
    assert not month.is_interval
    assert (month.start, month.end) == (month, month)
    assert month.extent == Extent(*[month.earliest, month.latest] * 2)


def test_an_interval_has_two_dates_as_ends() -> None:
    span = Date("2014-07-05/2016-08~")
    assert span.is_interval
    assert (span.start, span.end) == (Date("2014-07-05"), Date("2016-08~"))
    assert span.extent == Extent(
        day("2014-07-05"), day("2014-07-05"), day("2016-08-01"), day("2016-08-31")
    )


def test_an_end_is_open_or_unknown() -> None:
    def flags(text: str) -> list[bool]:
        span = Date(text)
        return [span.start_open, span.end_open, span.end_unknown]

    assert flags("2014/..") == [False, True, False]
    assert flags("2014/") == [False, False, True]
    assert flags("../2014") == [True, False, False]
    assert flags("/..") == [False, True, False]
    assert flags("../") == [True, False, True]
    assert flags("2014") == [False, False, False]


def test_an_open_or_unknown_end_has_no_date() -> None:
    assert (Date("/..").start, Date("../").end) == (None, None)
    assert Date("2014-07-05/").extent == Extent(day("2014-07-05"), day("2014-07-05"), None, None)


def test_a_span_ends_not_before_it_begins() -> None:
    assert Date("2014-07-05/2014-07").extent.end_lo == day("2014-07-05")
    assert Date("2014/2014-03").extent.start_hi == day("2014-03-31")


def test_dates_sort_in_time_and_what_has_no_year_comes_last() -> None:
    texts = ["/..", "2016", "XXXX-12-03", "2014-07-05", "../2014-07-04", "2014-07", "2016-01-01"]
    in_time = sorted((Date(text) for text in texts), key=lambda found: found.sort_key)
    assert [found.text for found in in_time] == [
        "2014-07",
        "../2014-07-04",
        "2014-07-05",
        "2016-01-01",
        "2016",
        "/..",
        "XXXX-12-03",
    ]


def test_equal_texts_are_equal_dates() -> None:
    assert Date("2014") == Date("2014")
    assert Date("2014-07") != Date("2014-07-XX")
    assert Date("2014") != "2014"
    assert len({Date("2014"), Date("2014"), Date("2015")}) == 2
    assert repr(Date("2014")) == "Date('2014')"
    assert str(Date("2014")) == "2014"


@pytest.mark.parametrize("name", ["text", "earliest", "anything"])
def test_a_date_cannot_be_changed(name: str) -> None:
    with pytest.raises(AttributeError):
        setattr(Date("2014"), name, None)


def test_copies_and_pickles_are_equal() -> None:
    span = Date("2014-07-05/")
    assert copy.copy(span) == copy.deepcopy(span) == pickle.loads(pickle.dumps(span)) == span  # noqa: S301


def test_a_model_reads_the_text_and_writes_it_back() -> None:
    charge = Charge.model_validate_json('{"offence": "x", "filed": "2016-08~"}')
    assert charge.filed == Date("2016-08~")
    assert charge == Charge(offence="x", filed=Date("2016-08~"))
    assert charge.model_dump(exclude_unset=True) == {"offence": "x", "filed": "2016-08~"}
    assert charge.model_dump_json(exclude_unset=True) == '{"offence":"x","filed":"2016-08~"}'


IMPOSSIBLE = (
    *("2015-02-29", "2014-06-31", "2015-13-01", "2015-00", "XXXX-02-30", "2015-02-29T10:00"),
    *("2014/2013", "2015-02-29/..", "/2015-02-29", "2014-02-30/2015-06-01", "2014-23/2014-21"),
    *("2015-21-05~", "2013-02-2X/2013-02-30"),
)


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_date_that_no_calendar_has_is_kept_from_a_file_and_means_nothing(text: str) -> None:
    with pytest.raises(NotADate) as refused:
        Date(text)
    found = Charge.model_validate({"offence": "x", "filed": text}).filed
    assert found is not None
    assert (found.text, str(found.impossible)) == (text, str(refused.value))
    assert (found.earliest, found.latest, found.precision) == (None, None, "no such date")
    assert found.extent == Extent(None, None, None, None)
    assert (found.start, found.end, found.qualifier) == (found, found, "")
    assert not any((found.is_interval, found.end_open, found.end_unknown))
    assert (found.first_second, found.last_second) == (None, None)
    assert found.candidates(Date("2010/2020")) == ()
    assert copy.copy(found) == pickle.loads(pickle.dumps(found)) == found  # noqa: S301
    assert (
        Charge(offence="x", filed=found)
        .model_dump_json(exclude_unset=True)
        .endswith(f'"filed":"{text}"}}')
    )


def test_what_is_a_date_is_not_impossible() -> None:
    assert Date("2016-02-29").impossible is None
    assert Date.as_written("/..").impossible is None


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("2016-6-31", "Month and day have two digits, as in “2014-07-05”."),
        (2016, "A date is a text in quotes, such as “2014-07-05”."),
        (
            "{0}",
            "Sets of dates are not read. Type an interval, such as “2014/2016”, for a time in it.",
        ),
    ],
)
def test_a_model_says_the_sentence_alone(value: object, sentence: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Date).validate_python(value)
    assert [error["msg"] for error in refused.value.errors()] == [sentence]


def test_the_published_schema_says_what_a_date_is() -> None:
    schema = TypeAdapter(Date).json_schema()
    assert schema["type"] == "string"
    assert "EDTF" in schema["description"]
    assert all(Date(text) for text in schema["examples"])


@given(made.texts)
def test_every_date_of_the_grammar_is_read_and_keeps_its_text(text: str) -> None:
    assert Date(text).text == text
    assert Date(str(Date(text))) == Date(text)


@given(made.plain, st.data())
def test_bounds_contain_each_day_that_x_can_stand_for(text: str, data: st.DataObject) -> None:
    meant = edtf.bounds(text)
    unknown = Date(data.draw(made.with_unknown(text)))
    assert meant is not None
    if unknown.earliest is None or unknown.latest is None:
        assert unknown.text.startswith("X")
    else:
        assert unknown.earliest <= meant[0] <= meant[1] <= unknown.latest


@given(made.unknown)
def test_bounds_are_readings_themselves(text: str) -> None:
    found = edtf.bounds(text)
    assert found is not None
    for bound in found:
        signs = zip(text, bound.isoformat()[: len(text)], strict=True)
        assert all(mine in ("X", theirs) for mine, theirs in signs)


@given(st.dates())
def test_a_whole_day_is_its_own_bounds(meant: date) -> None:
    found = Date(meant.isoformat())
    assert found.earliest == found.latest == meant


@given(st.lists(made.dates, max_size=8), st.randoms())
def test_any_dates_can_be_sorted(dates: list[Date], chance: Random) -> None:
    once = sorted(dates, key=lambda found: found.sort_key)
    chance.shuffle(dates)
    assert once == sorted(dates, key=lambda found: found.sort_key)


@given(made.dates)
def test_the_extent_lies_within_the_bounds(found: Date) -> None:
    start_lo, start_hi, end_lo, end_hi = found.extent
    assert (start_lo, end_hi) == (found.earliest, found.latest)
    known = [each for each in (start_lo, end_lo, end_hi) if each is not None]
    assert known == sorted(known)
    assert start_hi is None or end_hi is None or start_hi <= end_hi
