"""A language that bends its words is said and read by the same tables."""

import pytest
from hypothesis import given

from dossier.model.dates import Date
from dossier.model.durations import Duration
from dossier.wording import dates, durations
from tests.model import edtf_strategies as made
from tests.wording.russian import RUSSIAN


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2014-07-05", "5 июля 2014 года"),
        ("2016-08", "когда-то в августе 2016 года"),
        ("2016-08~", "примерно август 2016"),
        ("2011", "когда-то в 2011 году"),
        ("XXXX-12-03", "3 декабря, год неизвестен"),
        ("XXXX", "неизвестно"),
        ("../2014-07-04", "до 5 июля 2014 года"),
        ("2014-07-05/2016-08", "когда-то между 5 июля 2014 года и август 2016"),
    ],
)
def test_months_are_bent_as_the_sentence_wants(text: str, said: str) -> None:
    assert dates.say(Date(text), RUSSIAN) == said
    assert dates.read(said, RUSSIAN) == Date(text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("5 июля 2014", "2014-07-05"),
        ("5 июль 2014", "2014-07-05"),
        ("5 авг. 2014", "2014-08-05"),
        ("Суббота, 5 июля 2014 года", "2014-07-05"),
        ("3 декабря", "XXXX-12-03"),
        ("август 2016", "2016-08"),
        ("с 5 по 8 июля 2014 года", "2014-07-05/2014-07-08"),
        ("5.7.2014", "2014-07-05"),
    ],
)
def test_its_words_are_read_as_people_type_them(typed: str, text: str) -> None:
    assert dates.read(typed, RUSSIAN) == Date(text)


@given(made.dates)
def test_every_date_comes_back_from_its_words(found: Date) -> None:
    for moment in (True, False):
        said = dates.say(found, RUSSIAN, moment=moment)
        assert dates.read(said, RUSSIAN) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [("P27Y", "27 лет"), ("P2Y1M", "2 года и 1 месяц"), ("P14Y21D", "14 лет и 21 день")],
)
def test_counts_have_more_forms_than_two(text: str, said: str) -> None:
    assert durations.say(Duration(text), RUSSIAN) == said
    assert durations.read(said, RUSSIAN) == Duration(text)
