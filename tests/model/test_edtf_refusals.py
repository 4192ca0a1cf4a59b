"""What is no date is refused with one sentence that says what would be right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.dates import Date, NotADate

# The form of the sentences: what is wrong, and what would be right.
REFUSED = [
    ("", "A date cannot be empty. Type at least a year, such as “2014”."),
    (" 2014", "A date has no blanks in it or round it. Type it as “2014-07-05”."),
    ("2014-07-05\n", "A date has no blanks in it or round it. Type it as “2014-07-05”."),
    ("2014-07- 05", "A date has no blanks in it or round it. Type it as “2014-07-05”."),
    ("２０１４", "A date has the digits 0 to 9 and the plain hyphen, as in “2014-07-05”."),
    ("٢٠١٤", "A date has the digits 0 to 9 and the plain hyphen, as in “2014-07-05”."),
    ("2014–07", "A date has the digits 0 to 9 and the plain hyphen, as in “2014-07-05”."),
    ("2014\x00", "A date has the digits 0 to 9 and the plain hyphen, as in “2014-07-05”."),
    ("\ud800", "A date has the digits 0 to 9 and the plain hyphen, as in “2014-07-05”."),
    ("2" * 65, "A date has at most 64 characters."),
    ("-0044", "Years run from 0001 to 9999, with four digits and no sign."),
    ("+2014", "Years run from 0001 to 9999, with four digits and no sign."),
    ("-0044/2014", "Years run from 0001 to 9999, with four digits and no sign."),
    ("Y170000002", "Years run from 0001 to 9999, with four digits and no sign."),
    ("Y17e7", "Years run from 0001 to 9999, with four digits and no sign."),
    ("Y-17E7", "Years run from 0001 to 9999, with four digits and no sign."),
    ("12014", "Years run from 0001 to 9999, with four digits and no sign."),
    ("12014-07", "Years run from 0001 to 9999, with four digits and no sign."),
    ("20067890%", "Year, month and day are parted by hyphens, as in “2014-07-05”."),
    ("0000", "Years run from 0001 to 9999, with four digits and no sign."),
    ("0000-01-03", "Years run from 0001 to 9999, with four digits and no sign."),
    ("[1667,1668]", "Sets of dates are not read. Type an interval, such as “2014/2016”, for"),
    ("{1960,1961-12}", "Sets of dates are not read."),
    ("1667,1668", "Sets of dates are not read."),
    ("2014..2016", "Sets of dates are not read."),
    ("1950S2", "Significant digits (S) are not read. Type X for a digit that is not known"),
    ("2014?~", "A date ends with one mark at most: ? is uncertain, ~ is about, % is both."),
    ("2014-?07", "A mark (? ~ %) stands at the end and speaks for the whole date, as in"),
    ("?2014-07", "A mark (? ~ %) stands at the end and speaks for the whole date"),
    ("2014?-07-05", "A mark (? ~ %) stands at the end and speaks for the whole date"),
    ("20140705", "Year, month and day are parted by hyphens, as in “2014-07-05”."),
    ("201407", "Year, month and day are parted by hyphens, as in “2014-07-05”."),
    ("2014.07.05", "Year, month and day are parted by hyphens, as in “2014-07-05”."),
    ("2014-W27", "Weeks and days of the year are not read. Type the day as in “2014-07-05”."),
    ("2014-W27-6", "Weeks and days of the year are not read."),
    ("2014-186", "Weeks and days of the year are not read."),
    ("14-07-05", "The year stands first and has four digits, as in “2014-07-05”."),
    ("05-07-2014", "The year stands first and has four digits, as in “2014-07-05”."),
    ("5.7.2014", "The year stands first and has four digits, as in “2014-07-05”."),
    ("201", "The year stands first and has four digits, as in “2014-07-05”."),
    ("2014-7-5", "Month and day have two digits, as in “2014-07-05”."),
    ("2014-7", "Month and day have two digits, as in “2014-07-05”."),
    ("2014-07-5?", "Month and day have two digits, as in “2014-07-05”."),
    ("2014-07-05t14:32", "X, T and Z are capital letters. Type “2014-07-05T14:32”."),
    ("2014-07-05T14:32z", "X, T and Z are capital letters. Type “2014-07-05T14:32Z”."),
    ("199x", "X, T and Z are capital letters. Type “199X”."),
    ("199u", "X, T and Z are capital letters. Type “199X”."),
    ("2014-07-05T25:00", "Hours run from 00 to 23. The end of a day is 00:00 of the next day."),
    ("2014-07-05T10:60", "Minutes and seconds run from 00 to 59."),
    ("2012-06-30T23:59:60Z", "Minutes and seconds run from 00 to 59."),
    ("2014-07-05T24:00", "Hours run from 00 to 23. The end of a day is 00:00 of the next day."),
    ("2014-07-05T14:32:10.5", "Parts of a second are not kept. Type the time as in"),
    ("2014-07-05T14:32+25:00", "A time ends with Z or an offset from -12:00 to +14:00, as in"),
    ("2014-07-05T14:32-00:00", "A time ends with Z or an offset from -12:00 to +14:00"),
    ("2014-07-05T14:32-00", "A time ends with Z or an offset from -12:00 to +14:00"),
    ("2014-07-05T14:32+14:01", "A time ends with Z or an offset from -12:00 to +14:00"),
    ("2014-07-05T14:32-12:01", "A time ends with Z or an offset from -12:00 to +14:00"),
    ("2014-07-05T14:32+0300", "A time ends with Z or an offset from -12:00 to +14:00"),
    ("2014-07-05T14:32:10Z15", "A time ends with Z or an offset from -12:00 to +14:00"),
    ("2014-07-05T14:6", "Hours, minutes and seconds have two digits each, behind a day:"),
    ("2014-07-05T1:32", "Hours, minutes and seconds have two digits each"),
    ("2014-07-05T14:32:1", "Hours, minutes and seconds have two digits each"),
    ("2014-07T14:32", "Hours, minutes and seconds have two digits each"),
    ("2014-07-XXT14:32", "Hours, minutes and seconds have two digits each"),
    ("2014-31-05", "There is no month 31. The month stands before the day: “2014-05-31”."),
    ("2014-13", "There is no month 13. Months are 01 to 12, seasons 21 to 24, quarters 33 to 36."),
    ("2014-00", "There is no month 00. Months are 01 to 12"),
    ("2014-25", "There is no month 25."),
    ("2014-37", "There is no month 37."),
    ("2014-2X", "There is no month 2X."),
    ("2014-13-13", "There is no month 13."),
    ("2014-21-05", "A season or a quarter has no day. Type “2014-21”."),
    ("2014-33-05", "A season or a quarter has no day. Type “2014-33”."),
    ("2015-02-3X", "No day fits this, whichever digits stand for X."),
    ("20XX-XX-4X", "No day fits this, whichever digits stand for X."),
    ("XXX3-02-29", "No day fits this, whichever digits stand for X."),
    ("XXXX-06-31", "No day fits this, whichever digits stand for X."),
    ("2014-07-00", "There is no day 00. Type “2014-07” if the day is not known."),
    ("2016-06-31", "June has 30 days. Type “2016-06” if the day is not known."),
    ("2015-02-29", "February 2015 has 28 days. Type “2015-02” if the day is not known."),
    ("1900-02-29", "February 1900 has 28 days."),
    ("2016-02-39", "February 2016 has 29 days."),
    ("2014/2016-06-31", "June has 30 days."),
    ("2014/07/05", "A slash stands once, between begin and end. Year, month and day are parted by"),
    ("2012///4444", "A slash stands once, between begin and end."),
    ("/", "An interval needs a begin or an end, or “../..” for one without either."),
    ("2014/07", "A slash stands between two dates with their years. Type “2014-07” for July 2014"),
    ("7/2014", "A slash stands between two dates with their years."),
    ("NONE/", "This is no date."),
    (
        "2014/2013",
        "The beginning 2014 is after the end 2013. The earlier date stands first: “2013/2014",
    ),
    ("2014-07-05/2014-06", "The beginning 2014-07-05 is after the end 2014-06."),
    ("2012-24/2012-21", "The beginning 2012-24 is after the end 2012-21."),
    ("2012-36/2012-33", "The beginning 2012-36 is after the end 2012-33."),
    ("2005-07-25T10:10:10Z/2006-01-01T10:10:10Z", "An interval has days at its ends, not times"),
    ("2005-07-25/2006-01-01T10:10:10Z", "An interval has days at its ends, not times"),
    ("August 2016", "A date has no blanks in it or round it."),
    ("today", "This is no date. Type a year, a month or a day: “2014”, “2014-07”, “2014-07-05”."),
    ("1985wtf", "This is no date."),
    ("2001-21^southernHemisphere", "This is no date."),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED)
def test_what_is_no_date_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(NotADate) as refused:
        Date(text)
    assert str(refused.value).startswith(sentence)
    assert str(refused.value).endswith(".")


SIGNS = st.sampled_from("0123456789X-/.?~%TZ:+ uS[]{},YW")


@given(st.one_of(st.text(max_size=100), st.text(SIGNS, max_size=40)))
def test_any_other_text_is_refused_by_a_sentence_and_nothing_else(text: str) -> None:
    try:
        assert Date(text).text == text
    except NotADate as refused:
        assert str(refused).endswith(".")  # noqa: PT017  (either way is right)
