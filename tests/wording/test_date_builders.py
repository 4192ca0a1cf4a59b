"""The words to build dates with go round what is typed, and lead to dates that can be read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.wording import dates
from dossier.wording.date_builders import Builder, builders
from tests.wording.speaking import ENGLISH

LABELS = ["on", "before", "after", "about", "between", "from – to", "not known"]


def turned(label: str, text: str) -> str:
    return next(each for each in builders(ENGLISH) if each.label == label).turn(text)


def test_the_words_are_offered_in_this_order() -> None:
    assert [each.label for each in builders(ENGLISH)] == LABELS


@pytest.mark.parametrize(
    ("label", "built"),
    [
        ("on", "5 July 2014"),
        ("before", "before 5 July 2014"),
        ("after", "after 5 July 2014"),
        ("about", "about 5 July 2014"),
        ("between", "between 5 July 2014 and "),
        ("from – to", "from 5 July 2014 to "),
        ("not known", "not known"),
    ],
)
@pytest.mark.parametrize(
    "typed",
    [
        "5 July 2014",
        " before 5 July 2014 ",
        "After 5 July 2014",
        "about 5 July 2014",
        "between 5 July 2014 and ",
        "between 5 July 2014",
        "from 5 July 2014 to",
        "from 5 July 2014",
    ],
)
def test_another_word_takes_the_place_of_the_one_before(label: str, built: str, typed: str) -> None:
    assert turned(label, typed) == built


def test_two_dates_are_kept_where_there_is_room_for_two() -> None:
    assert (
        turned("from – to", "between July 2014 and August 2016") == "from July 2014 to August 2016"
    )
    assert turned("between", "from 2014 to 2016") == "between 2014 and 2016"
    assert turned("before", "from 2014 to 2016") == "before 2014"


@pytest.mark.parametrize(
    ("label", "built"),
    [("on", ""), ("before", "before "), ("between", "between "), ("not known", "not known")],
)
def test_words_come_first_where_no_date_is_typed(label: str, built: str) -> None:
    assert turned(label, "") == turned(label, "not known") == built


def test_a_word_inside_a_month_is_no_word() -> None:
    assert turned("before", "from October 2014 to October 2016") == "before October 2014"


BUILDERS = st.sampled_from(builders(ENGLISH)[:-1])


@given(st.dates(), BUILDERS, BUILDERS)
def test_the_last_word_chosen_is_the_one_that_counts(
    day: date, first: Builder, last: Builder
) -> None:
    typed = dates.say(Date(day.isoformat()), ENGLISH)
    assert last.turn(first.turn(typed)) == last.turn(typed)


@given(st.text(max_size=60), BUILDERS)
def test_what_is_no_date_is_built_on_as_it_stands(text: str, builder: Builder) -> None:
    assert builder.turn(f"x{text}x").count("x") >= text.count("x")


@pytest.mark.parametrize("words", [ENGLISH, Words("xx")])
@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("on", "2014-07-05"),
        ("before", "../2014-07-04"),
        ("after", "2014-07-06/.."),
        ("about", "2014-07-05~"),
        ("between", "2014-07-05/2016-08"),
        ("from – to", "2014-07-05/2016-08"),
        ("not known", "XXXX"),
    ],
)
def test_what_is_built_can_be_read(label: str, text: str, words: Words) -> None:
    built = turned(label, "between 5 July 2014 and August 2016")
    assert dates.read(built, words) == Date(text)
