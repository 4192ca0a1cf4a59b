"""Dates are read in the words that people type, and what is unclear is asked back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.wording import dates
from tests.model import edtf_strategies as made
from tests.wording.speaking import ENGLISH, read_or_refused


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("August 2016", "2016-08"),
        ("aug. 2016", "2016-08"),
        ("AUGUST, 2016", "2016-08"),
        ("Sept 2016", "2016-09"),
        ("2016 August", "2016-08"),
        ("in August 2016", "2016-08"),
        ("some day in August 2016", "2016-08"),
        ("August of 2016", "2016-08"),
        ("8/2016", "2016-08"),
        ("Q3 2018", "2018-35"),
        ("10-14 October 2018", "2018-10-10/2018-10-14"),
        ("10–14 October 2018", "2018-10-10/2018-10-14"),
        ("June–August 2018", "2018-06/2018-08"),
        ("5 July 2014 to date", "2014-07-05/.."),
        ("from July 2014 to the present", "2014-07/.."),
        ("5 July 2014 – present", "2014-07-05/.."),
        ("17 January 2019 at the latest", "../2019-01-17"),
        ("at the earliest May 2019", "2019-05/.."),
        ("08.2016", "2016-08"),
        ("5 July 2014", "2014-07-05"),
        ("  5   July 2014 ", "2014-07-05"),
        ("05 July 2014", "2014-07-05"),
        ("5th July 2014", "2014-07-05"),
        ("the 5th of July 2014", "2014-07-05"),
        ("July 5, 2014", "2014-07-05"),
        ("Jul 5th, 2014", "2014-07-05"),
        ("July 5 of 2014", "2014-07-05"),
        ("2014 July 5", "2014-07-05"),
        ("on 5 July 2014", "2014-07-05"),
        ("Saturday, 5 July 2014", "2014-07-05"),
        ("Sat. 5 July 2014", "2014-07-05"),
        ("5.7.2014", "2014-07-05"),
        ("05.07.2014", "2014-07-05"),
        ("7.5.2014", "2014-05-07"),
        ("13/05/2014", "2014-05-13"),
        ("05/13/2014", "2014-05-13"),
        ("13-05-2014", "2014-05-13"),
        ("5/5/2014", "2014-05-05"),
        ("2014/07/05", "2014-07-05"),
        ("2014.7.5", "2014-07-05"),
        ("2014-7-5", "2014-07-05"),
        ("2014-07-05", "2014-07-05"),
        ("2014-07-05t14:32z", "2014-07-05T14:32Z"),
        ("5 July 2014 at 9:30", "2014-07-05T09:30"),
        ("5 July 2014, 14:32", "2014-07-05T14:32"),
        ("5.7.2014 14:32:10", "2014-07-05T14:32:10"),
        ("5 July 2014 at 14:32 (utc)", "2014-07-05T14:32Z"),
        ("5 July 2014 at 14:32 (Z)", "2014-07-05T14:32Z"),
        ("5 July 2014 at 9:30 +03:00", "2014-07-05T09:30+03:00"),
        ("5 July 2014, 09:30 UTC", "2014-07-05T09:30Z"),
        ("2014", "2014"),
        ("in 2014", "2014"),
        ("some time in the year 2014", "2014"),
        ("in the year 2014", "2014"),
        ("the 2010s", "201X"),
        ("2010s", "201X"),
        ("in the 2010s", "201X"),
        ("the years 1900 to 1909", "190X"),
        ("the years 2010 to 2019", "201X"),
        ("the years 0001 to 0999", "0XXX"),
        ("the years 1900 to 1999", "19XX"),
        ("199x", "199X"),
        ("spring 2016", "2016-21"),
        ("in spring of 2016", "2016-21"),
        ("2016 summer", "2016-22"),
        ("first quarter 2016", "2016-33"),
        ("the first quarter of 2016", "2016-33"),
        ("3 December", "XXXX-12-03"),
        ("December 3", "XXXX-12-03"),
        ("Dec. 3rd", "XXXX-12-03"),
        ("3rd of December", "XXXX-12-03"),
        ("29 February", "XXXX-02-29"),
        ("December", "XXXX-12"),
        ("summer", "XXXX-22"),
        ("not known", "XXXX"),
        ("Unknown", "XXXX"),
        ("year not known", "XXXX"),
        ("about 5 July 2014", "2014-07-05~"),
        ("c. 2014", "2014~"),
        ("circa August 2016", "2016-08~"),
        ("~2014", "2014~"),
        ("possibly 2014", "2014?"),
        ("August 2016?", "2016-08?"),
        ("about August 2016?", "2016-08%"),
        ("circa 2014?", "2014%"),
        ("before 5 July 2014", "../2014-07-04"),
        ("at some time before 5 July 2014", "../2014-07-04"),
        ("prior to May 2016", "../2016-04"),
        ("before 2014", "../2013"),
        ("before 3 December", "../XXXX-12-03"),
        ("before spring 2016", "../2016-21"),
        ("before about May 2016", "../2016-05~"),
        ("by 5 July 2014", "../2014-07-05"),
        ("May 2016 or earlier", "../2016-05"),
        ("until 5 July 2014", "../2014-07-05"),
        ("up to 5.7.2014", "../2014-07-05"),
        ("after 5 July 2014", "2014-07-06/.."),
        ("later than 2014", "2015/.."),
        ("3 December 2017 or later", "2017-12-03/.."),
        ("not before 3 December 2017", "2017-12-03/.."),
        ("since 5 July 2014", "2014-07-05/.."),
        ("from 5 July 2014 on", "2014-07-05/.."),
        ("from 5 July 2014", "2014-07-05/"),
        ("from 5 July 2014 to unknown", "2014-07-05/"),
        ("between 5 July 2014 and August 2016", "2014-07-05/2016-08"),
        ("from 5 July 2014 to August 2016", "2014-07-05/2016-08"),
        ("5 July 2014 to August 2016", "2014-07-05/2016-08"),
        ("5 July 2014 – August 2016", "2014-07-05/2016-08"),
        ("July 5, 2014 - July 8, 2014", "2014-07-05/2014-07-08"),
        ("2014-2016", "2014/2016"),
        ("2014–2016", "2014/2016"),
        ("2014/2016", "2014/2016"),
        ("from 5 to 8 July 2014", "2014-07-05/2014-07-08"),
        ("between 1 and 9 July 2014", "2014-07-01/2014-07-09"),
        ("some day between 1 and 9 July 2014", "2014-07-0X"),
        ("some day between 2 and 9 July 2014", "2014-07-02/2014-07-09"),
        ("from 5 July to 8 August 2014", "2014-07-05/2014-08-08"),
        ("between July and August 2014", "2014-07/2014-08"),
        ("from about 5 July to 8 August 2014", "2014-07-05~/2014-08-08"),
        ("from 3 December, year not known to 2014", "XXXX-12-03/2014"),
        ("from the years 1900 to 1909 to 2014", "190X/2014"),
        ("from December to January", "XXXX-12/XXXX-01"),
    ],
)
def test_the_words_that_people_type_are_read(typed: str, text: str) -> None:
    assert dates.read(typed, ENGLISH) == Date(text)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type a date, such as “5 July 2014”, or clear the field."),
        ("31 June 2016", "June has 30 days. Type “June 2016” if the day is not known."),
        ("June 31st, 2016", "June has 30 days. Type “June 2016” if the day is not known."),
        ("2016-06-31", "June has 30 days. Type “June 2016” if the day is not known."),
        ("31.6.2016", "June has 30 days. Type “June 2016” if the day is not known."),
        ("31 June", "June has 30 days. Type “June” if the day is not known."),
        (
            "29 February 2015",
            "February 2015 has 28 days. Type “February 2015” if the day is not known.",
        ),
        ("before 31 June 2016", "June has 30 days. Type “June 2016” if the day is not known."),
        (
            "from 2014 to 31 June 2016",
            "June has 30 days. Type “June 2016” if the day is not known.",
        ),
        ("0 July 2014", "There is no day 00. Type “2014-07” if the day is not known."),
        ("5 July 0000", "Years run from 0001 to 9999, with four digits and no sign."),
        (
            "07/05/2014",
            "“07/05/2014” can mean 7 May 2014 or 5 July 2014: type the one that is meant.",
        ),
        (
            "before 7-5-2014",
            "“7-5-2014” can mean 7 May 2014 or 5 July 2014: type the one that is meant.",
        ),
        (
            "13/13/2014",
            "There is no month 13. Months are 01 to 12, seasons 21 to 24, quarters 33 to 36.",
        ),
        ("5.7.14", "Type the year with four digits, as in “5 July 2014”."),
        ("before 5/7/14", "Type the year with four digits, as in “5 July 2014”."),
        (
            "1900s",
            (
                "“1900s” can be ten years or a hundred: type “the years 1900 to 1909” or "
                "“the years 1900 to 1999”."
            ),
        ),
        ("2014-13", "There is no month 13. Months are 01 to 12, seasons 21 to 24, quarters"),
        ("199u", "X, T and Z are capital letters. Type “199X”."),
        ("2014/07", "A slash stands between two dates with their years. Type “2014-07” for July"),
        (
            "8 July 2014 to 5 July 2014",
            (
                "The beginning, 8 July 2014, is after the end, 5 July 2014: "
                "type the earlier date first."
            ),
        ),
        (
            "Sunday 5 July 2014",
            "That day is a Saturday, not a Sunday. Correct the day, or leave it out.",
        ),
        ("yesterday", "“yesterday” is not understood as a date. Type it as “5 July 2014”, “August"),
        ("the aughts", "“the aughts” is not understood as a date."),
        ("early 2016", "“early 2016” is not understood as a date."),
        ("5 July 2014 or so", "“5 July 2014 or so” is not understood as a date."),
        ("some day between 20 and 29 February 2015", "February 2015 has 28 days."),
        ("some day between 1 and 9 dogs 2015", "“some day between 1 and 9 dogs 2015” is not"),
        ("the years 1 to 9", "“the years 1 to 9” is not understood as a date."),
        ("the years 1900 to 1905", "“the years 1900 to 1905” is not understood as a date."),
        ("9" * 201, "This is too long: type at most 200 characters."),
    ],
)
def test_what_is_not_understood_is_answered_by_one_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r"\S") as refused:
        dates.read(typed, ENGLISH)
    assert str(refused.value).startswith(sentence)


def test_a_weekday_beside_a_longer_time_is_passed_over() -> None:
    assert dates.read("Sunday, July 2014", ENGLISH) == Date("2014-07")


def test_a_language_without_words_of_its_own_reads_what_is_said() -> None:
    words = Words("xx")
    assert dates.read("before 5 July 2014", words) == Date("../2014-07-04")
    assert dates.read("July 5, 2014", words) == Date("2014-07-05")


@given(made.texts)
def test_the_format_itself_is_read_as_it_is(text: str) -> None:
    assert dates.read(f" {text} ", ENGLISH) == Date(text)


TYPED = (
    "5 31 2014 1900s July june spring first quarter of the in on about before after since until "
    "between and from to not known year day 2014-07-05 07/05/2014 14:32 X ? ~ - / , some time "
    "UTC or later earlier uncertain Monday 201x"
)
WORDS = st.sampled_from(TYPED.split())


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=9).map(" ".join)))
def test_any_text_is_read_or_refused_by_one_sentence(text: str) -> None:
    found = read_or_refused(dates.read, text)
    assert found is None or Date(found.text) == found
