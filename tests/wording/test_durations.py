"""Lengths of time are said in whole words and read from what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.durations import Duration
from dossier.wording import durations
from tests.wording.speaking import ENGLISH, LANGUAGES, read_or_refused

counts = st.integers(0, 9999)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("P27Y6M10D", "27 years, 6 months and 10 days"),
        ("P27Y", "27 years"),
        ("P1Y1M", "1 year and 1 month"),
        ("P2W", "2 weeks"),
        ("P1Y2M3W4D", "1 year, 2 months, 3 weeks and 4 days"),
        ("P591D", "591 days"),
        ("P0D", "0 days"),
        ("P1000Y", "1,000 years"),
        ("P0Y", "0 years"),
        ("P1Y0M", "1 year"),
    ],
)
def test_a_length_of_time_is_said_in_words(text: str, said: str) -> None:
    assert durations.say(Duration(text), ENGLISH) == said
    assert durations.explain(Duration(text), ENGLISH) == said


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("27 years", "P27Y"),
        ("27 Years, 6 months", "P27Y6M"),
        ("27 years and 6 months and 10 days", "P27Y6M10D"),
        ("6 months 27 years", "P27Y6M"),
        ("27y 6m 10d", "P27Y6M10D"),
        ("27y6m", "P27Y6M"),
        ("14 yrs. 2 wks.", "P14Y2W"),
        ("18 months", "P18M"),
        ("two weeks", "P2W"),
        ("a year and a day", "P1Y1D"),
        ("One Year & six months", "P1Y6M"),
        ("P27Y6M10D", "P27Y6M10D"),
        ("p27y", "P27Y"),
        (" 591 days ", "P591D"),
        ("7.5 years", "P7Y6M"),
        ("7,5 years", "P7Y6M"),
        ("7½ years", "P7Y6M"),
        ("7 ½ years", "P7Y6M"),
        ("2.25 years and 2 months", "P2Y5M"),
        ("1¾ years", "P1Y9M"),
        ("½ year", "P6M"),
        ("a year and a half", "P1Y6M"),
        ("seven and a half years", "P7Y6M"),
        ("7 years and a half and 2 days", "P7Y6M2D"),
        ("half a year", "P6M"),
        ("2.0 weeks", "P2W"),
        ("1,000 years", "P1000Y"),
        ("1 000 days", "P1000D"),
        ("1'200 months", "P1200M"),
    ],
)
def test_the_words_that_people_type_are_read(typed: str, text: str) -> None:
    assert durations.read(typed, ENGLISH) == Duration(text)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type a length of time, such as “27 years”, or clear the field."),
        ("27", "Type the unit too: “27 years”, “27 months” or “27 days”."),
        ("7.3 years", "“7.3 years” is no whole number of months, weeks or days: type whole"),
        ("1.5 months", "“1.5 months” is no whole number of months"),
        ("a week and a half", "“a week and a half” is no whole number of months"),
        ("1.500 days", "“1.500” can be read in two ways: type 1500 or"),
        ("1,000", "Type the unit too: “1,000 years”"),
        ("P1.5Y", "Type whole numbers, such as “1 year and 6 months”."),
        ("and a half", "Type whole numbers, such as “1 year and 6 months”."),
        ("life", "Life has no length of time. Choose “life” as what was imposed."),
        ("life imprisonment", "Life has no length of time."),
        ("PT36H", "Hours and minutes are not kept. Type years, months, weeks and days."),
        ("P6M27Y", "Years, months, weeks and days stand in this order, each once"),
        ("27 years 27 years", "“27 years 27 years” is not understood as a length of time."),
        ("27 dogs", "“27 dogs” is not understood as a length of time. Type it as “27 years”"),
        ("years", "“years” is not understood as a length of time."),
        ("27 years 6", "“27 years 6” is not understood as a length of time."),
        ("99999999 days", "“99999999 days” is longer than a length of time can be here."),
        ("9" * 201, "This is too long: type at most 200 characters."),
    ],
)
def test_what_is_not_understood_is_answered_by_one_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r"\S") as refused:
        durations.read(typed, ENGLISH)
    assert str(refused.value).startswith(sentence)


@given(counts, counts, counts, counts)
def test_what_is_said_is_read_as_the_same_length(
    years: int, months: int, weeks: int, days: int
) -> None:
    parts = zip((years, months, weeks, days), "YMWD", strict=True)
    found = Duration("P" + ("".join(f"{n}{unit}" for n, unit in parts if n) or "0D"))
    for words in LANGUAGES:
        assert durations.read(durations.say(found, words), words) == found


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("полтора года", "P1Y6M"),
        ("полгода", "P6M"),
        ("7 с половиной лет", "P7Y6M"),
        ("7 лет с половиной", "P7Y6M"),
        ("2,5 года", "P2Y6M"),
        ("1\u202f000 лет", "P1000Y"),
    ],
)
def test_halves_and_thousands_are_read_in_russian(typed: str, text: str) -> None:
    assert durations.read(typed, Words("ru")) == Duration(text)


def test_thousands_are_parted_as_the_language_does() -> None:
    assert durations.say(Duration("P1000Y"), Words("ru")) == "1\u00a0000 лет"


def test_a_language_without_words_of_its_own_reads_what_is_said() -> None:
    assert durations.read("27 years and 6 months", Words("xx")) == Duration("P27Y6M")


TYPED = "27 1 1.5 1,000 ½ one a year years months m half and , . P T life"
SEVERAL = st.lists(st.sampled_from(TYPED.split())).map(" ".join)


@given(st.one_of(st.text(max_size=60), SEVERAL))
def test_any_text_is_read_or_refused_by_one_sentence(text: str) -> None:
    found = read_or_refused(durations.read, text)
    assert found is None or Duration(found.text) == found
