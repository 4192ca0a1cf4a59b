"""Dates are said as a person would say them, in full, in short, with their bounds."""

from datetime import date

import pytest
from hypothesis import given

from dossier.model.dates import Date
from dossier.wording import dates
from tests.model import edtf_strategies as made
from tests.wording.speaking import ENGLISH, LANGUAGES

SINGLES = [
    ("2014-07-05", "5 July 2014"),
    ("2014-07-05~", "about 5 July 2014"),
    ("2014-07-05?", "5 July 2014, uncertain"),
    ("2014-07-05%", "about 5 July 2014, uncertain"),
    ("2016-08", "some day in August 2016"),
    ("2016-08~", "about August 2016"),
    ("2011", "some time in 2011"),
    ("2014?", "2014, uncertain"),
    ("2014-21", "some time in spring 2014"),
    ("2014-22", "some time in summer 2014"),
    ("2014-23?", "autumn 2014, uncertain"),
    ("2014-24~", "about winter 2014"),
    ("2014-33", "some time in the first quarter of 2014"),
    ("2014-36~", "about the fourth quarter of 2014"),
    ("201X", "some time in the 2010s"),
    ("201X~", "about the 2010s"),
    ("200X", "some time in the years 2000 to 2009"),
    ("19XX", "some time in the years 1900 to 1999"),
    ("000X", "some time in the years 0001 to 0009"),
    ("XXXX", "not known"),
    ("XXXX?", "a year not known, uncertain"),
    ("XXXX-12-03", "3 December, year not known"),
    ("XXXX-12", "December, year not known"),
    ("XXXX-12-XX", "December, day and year not known"),
    ("XXXX-XX", "month and year not known"),
    ("XXXX-XX-XX", "day, month and year not known"),
    ("XXXX-21", "spring, year not known"),
    ("XXXX-34", "the second quarter, year not known"),
    ("201X-12-25", "25 December in the 2010s"),
    ("201X-12", "December in the 2010s"),
    ("201X-12-XX", "December in the 2010s, day not known"),
    ("201X-XX", "the 2010s, month not known"),
    ("201X-XX-XX", "the 2010s, month and day not known"),
    ("201X-24", "winter in the 2010s"),
    ("201X-35", "the third quarter in the 2010s"),
    ("2017-12-XX", "December 2017, day not known"),
    ("2017-XX", "2017, month not known"),
    ("2017-XX-XX", "2017, month and day not known"),
    ("2014-07-0X", "some day between 1 and 9 July 2014"),
    ("2014-07-1X", "some day between 10 and 19 July 2014"),
    ("2014-07-2X?", "some day between 20 and 29 July 2014, uncertain"),
    ("2014-07-3X", "some day between 30 and 31 July 2014"),
    ("2014-0X", "some month between January and September 2014"),
    ("2014-1X", "some month between October and December 2014"),
    ("2014-06-3X", "2014-06-3X, X not known"),
    ("2015-02-2X", "2015-02-2X, X not known"),
    ("2014-XX-05", "day 5 of some month of 2014"),
    ("2014-XX-25~", "about day 25 of some month of 2014"),
    ("201X-XX-05", "day 5 of some month in the 2010s"),
    ("XXXX-XX-05", "day 5, month and year not known"),
    ("2014-1X-05", "2014-1X-05, X not known"),
    ("20X4-1X~", "about 20X4-1X, X not known"),
    ("2014-07-05T14:32", "5 July 2014 at 14:32"),
    ("2014-07-05T14:32:10Z", "5 July 2014 at 14:32:10 (UTC)"),
    ("2014-07-05T14:32+03:00~", "about 5 July 2014 at 14:32 (+03:00)"),
    ("2014-07-05T04:32-04", "5 July 2014 at 04:32 (-04)"),
]


@pytest.mark.parametrize(("text", "said"), SINGLES)
def test_one_date_is_said_as_far_as_it_is_known(text: str, said: str) -> None:
    assert dates.say(Date(text), ENGLISH) == said
    assert dates.say(Date(text), ENGLISH, moment=False) == said
    assert dates.explain(Date(text), ENGLISH) == said


@pytest.mark.parametrize(("text", "said"), SINGLES)
def test_one_date_is_read_back_from_what_is_said(text: str, said: str) -> None:
    assert dates.read(said, ENGLISH) == Date(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2014-07-05/2016-08", "from 5 July 2014 to August 2016"),
        ("2014?/2016~", "from 2014, uncertain to about 2016"),
        ("2014-07-05/", "from 5 July 2014 to a day not known"),
        ("2014-07-05/..", "since 5 July 2014, as last reported"),
        ("/2016-08", "from a day not known to August 2016"),
        ("../2016-08", "until August 2016"),
        ("/..", "beginning not known, going on as last reported"),
        ("../", "beginning open, end not known"),
        ("../..", "beginning open, going on as last reported"),
        ("XXXX/2014", "from a year not known to 2014"),
    ],
)
def test_an_interval_is_said_as_a_span(text: str, said: str) -> None:
    assert dates.say(Date(text), ENGLISH, moment=False) == said
    assert dates.explain(Date(text), ENGLISH, moment=False) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2014-07-05/2016-08", "some time between 5 July 2014 and August 2016"),
        ("2014-07-05/", "some time between 5 July 2014 and a day not known"),
        ("/2016-08", "some time between a day not known and August 2016"),
        ("../2016-04", "before May 2016"),
        ("../2014-07-04", "before 5 July 2014"),
        ("../2013", "before 2014"),
        ("../2013-12", "before January 2014"),
        ("2014-07-06/..", "after 5 July 2014"),
        ("2015-01/..", "after December 2014"),
        ("2015/..", "after 2014"),
        ("2016-03-01/..", "after 29 February 2016"),
        ("0001/..", "0001 or later"),
        ("../9999-12-31", "31 December 9999 or earlier"),
        ("../2014-21", "spring 2014 or earlier"),
        ("2014~/..", "about 2014 or later"),
        ("201X/..", "the 2010s or later"),
        ("/..", "beginning not known, going on as last reported"),
    ],
)
def test_an_interval_is_said_as_some_time_within_it(text: str, said: str) -> None:
    assert dates.say(Date(text), ENGLISH) == said


@pytest.mark.parametrize(
    ("text", "said", "aligned"),
    [
        ("2044-04-21", "21 April 2044", "21 Apr 2044"),
        ("2016-08", "August 2016", "Aug 2016"),
        ("2016-08?", "August 2016?", "Aug 2016?"),
        ("2011", "2011", "2011"),
        ("2014-07-05%", "about 5 July 2014?", "about 5 Jul 2014?"),
        ("XXXX-12-03", "3 December, no year", "3 December, no year"),
        ("2017-12-XX", "December 2017", "December 2017"),
        ("2014-07-05T14:32Z", "5 July 2014, 14:32 (UTC)", "5 July 2014, 14:32 (UTC)"),
        ("20X4-1X", "20X4-1X", "20X4-1X"),
        ("2014-33~", "about the first quarter of 2014", "about the first quarter of 2014"),
        ("2014-07-05/2016-08", "5 July 2014 to August 2016", "5 Jul 2014 to Aug 2016"),
        ("../2014-07-04", "before 5 July 2014", "before 5 Jul 2014"),
        ("2014-21/..", "spring 2014 or later", "spring 2014 or later"),
    ],
)
def test_lists_and_tables_have_a_short_form(text: str, said: str, aligned: str) -> None:
    assert dates.short(Date(text), ENGLISH) == said
    assert dates.short(Date(text), ENGLISH, aligned=True) == aligned


def test_the_short_form_of_a_span_says_what_goes_on() -> None:
    def short(text: str) -> str:
        return dates.short(Date(text), ENGLISH, moment=False)

    assert short("2014-07-05/..") == "since 5 July 2014"
    assert short("2014-07-05/") == "from 5 July 2014"
    assert short("../2014-07-04") == "until 4 July 2014"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2014-07-05", "5 July 2014"),
        ("2016-08", "1 to 31 August 2016"),
        ("2011", "1 January to 31 December 2011"),
        ("2014-24", "1 January 2014 to 28 February 2015"),
        ("2014-07-05/2016-08", "5 July 2014 to 31 August 2016"),
        ("2017-12-03/..", "3 December 2017 or later"),
        ("/2016-08", "31 August 2016 or earlier"),
        ("XXXX-12-03", ""),
        ("/..", ""),
    ],
)
def test_the_bounds_say_the_first_and_the_last_day(text: str, said: str) -> None:
    assert dates.bounds(Date(text), ENGLISH) == said


def test_all_that_can_be_said_of_a_date_is_said_together() -> None:
    found = dates.describe(Date("../2016-04"), ENGLISH)
    assert (found.text, found.said, found.as_span) == (
        "../2016-04",
        "before May 2016",
        "until April 2016",
    )
    assert (found.earliest, found.latest) == (None, date(2016, 4, 30))
    assert (found.bounds, found.precision, found.qualifier) == (
        "30 April 2016 or earlier",
        "from one date to another",
        "",
    )
    assert dates.describe(Date("2016-08~"), ENGLISH).qualifier == "about"
    assert dates.describe(Date("2016-08~"), ENGLISH).precision == "to the month"


@pytest.mark.parametrize("text", ["2015-02-29", "2014/2013", "2014-06-31/.."])
def test_a_date_that_no_calendar_has_is_said_as_it_is_written(text: str) -> None:
    kept = Date.as_written(text)
    said = f"“{text}” (no such date)"
    assert dates.say(kept, ENGLISH) == dates.say(kept, ENGLISH, moment=False) == said
    assert dates.short(kept, ENGLISH) == dates.short(kept, ENGLISH, aligned=True) == said
    assert dates.bare(kept, ENGLISH) == said
    assert dates.bounds(kept, ENGLISH) == ""
    assert dates.describe(kept, ENGLISH).precision == "no such date"


@given(made.dates)
def test_every_date_can_be_said(found: Date) -> None:
    for words in LANGUAGES:
        said = [
            dates.say(found, words),
            dates.say(found, words, moment=False),
            dates.short(found, words),
            dates.short(found, words, moment=False, aligned=True),
        ]
        assert all(said)
        assert not any("{" in each for each in (*said, dates.bounds(found, words)))
        assert dates.describe(found, words).precision


@given(made.dates)
def test_what_is_said_is_read_as_the_same_date(found: Date) -> None:
    for moment in (True, False):
        said = dates.say(found, ENGLISH, moment=moment)
        assert dates.read(said, ENGLISH) == found
        assert dates.read(said.upper(), ENGLISH) == found
