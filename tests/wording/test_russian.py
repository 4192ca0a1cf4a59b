"""Test Russian: dates, lengths of time and money in its words, and read back."""

import pytest

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.durations import Duration
from dossier.model.money import Money
from dossier.wording import dates, durations, money
from dossier.wording.cases import alone, bent

RUSSIAN = Words("ru")


def unbroken(text: str) -> str:
    """Write blanks at which no line breaks."""
    return text.replace("_", "\N{NO-BREAK SPACE}")


def dated(text: str) -> str:
    """Write what is said of a date: no line ends between a year and what stands for the word."""
    return text.replace(" г.", unbroken("_г."))


SAID = [
    ("2014-07-05", "5 июля 2014 г."),
    ("2016-08", "когда-то в августе 2016 г."),
    ("2014", "когда-то в 2014 г."),
    ("2014~", "около 2014 г."),
    ("2016-08~", "около августа 2016 г."),
    ("2016-08?", "август 2016 г., под вопросом"),
    ("XXXX-12-03", "3 декабря, год неизвестен"),
    ("2014-22", "лето 2014 г., точнее неизвестно"),
    ("2014-33", "первый квартал 2014 г., точнее неизвестно"),
    ("199X", "1990-е годы, точнее неизвестно"),
    ("2017-12-1X", "когда-то между 10 и 19 декабря 2017 г."),
    ("2014-07-05T14:32Z", "5 июля 2014 г. в 14:32 (UTC)"),
    ("2014-07-05/2016-08", "когда-то с 5 июля 2014 г. по август 2016 г."),
    ("2016-08/2017-21", "когда-то с августа 2016 г. по весну 2017 г."),
    ("2016-08/..", "после июля 2016 г."),
    ("../2016-08", "до сентября 2016 г."),
    ("2016-08/", "когда-то с августа 2016 г. по неизвестный день"),
    ("XXXX", "неизвестно"),
    ("199X~", "около 1990-х годов"),
    ("200X/2015", "когда-то с 2000–2009 годов по 2015 г."),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_a_date_is_said_in_russian_and_read_back(text: str, said: str) -> None:
    assert dates.say(Date(text), RUSSIAN) == dated(said)
    assert dates.read(said, RUSSIAN) == dates.read(dated(said), RUSSIAN) == Date(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2014-07-05/2016-08", "с 5 июля 2014 г. по август 2016 г."),
        ("2014-07-05/..", "с 5 июля 2014 г., по последним сведениям"),
        ("2016-08/..", "с августа 2016 г., по последним сведениям"),
    ],
)
def test_a_span_is_said_in_russian_and_read_back(text: str, said: str) -> None:
    assert dates.say(Date(text), RUSSIAN, moment=False) == dated(said)
    assert dates.read(said, RUSSIAN) == dates.read(dated(said), RUSSIAN) == Date(text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("5 июля 2014", "2014-07-05"),
        ("5 июля 2014 года", "2014-07-05"),
        ("5 авг. 2016", "2016-08-05"),
        ("суббота, 5 июля 2014 г.", "2014-07-05"),
        ("август 2016", "2016-08"),
        ("в августе 2016 года", "2016-08"),
        ("3 декабря", "XXXX-12-03"),
        ("до мая 2016", "../2016-04"),
        ("не позднее августа 2016", "../2016-08"),
        ("примерно май 2014", "2014-05~"),
        ("летом 2014", "2014-22"),
        ("с 5 по 7 июля 2014", "2014-07-05/2014-07-07"),
        ("между маем 2014 и июнем 2015", "2014-05/2015-06"),
        ("1990-х годов", "199X"),
    ],
)
def test_a_date_is_read_as_people_type_it_in_russian(typed: str, text: str) -> None:
    assert dates.read(typed, RUSSIAN) == Date(text)


def test_a_word_takes_the_ending_that_the_word_before_it_asks_for() -> None:
    assert (
        bent("с август 2016 г. по весна 2017 г.", RUSSIAN) == "с августа 2016 г. по весну 2017 г."
    )
    assert bent("from August", Words()) == "from August"
    assert alone(RUSSIAN)["квартала"] == "квартал"
    assert alone(Words()) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("P1Y", "1 год"),
        ("P27Y", "27 лет"),
        ("P1Y6M", "1 год и 6 месяцев"),
        ("P2W", "2 недели"),
        ("P22Y1M5D", "22 года, 1 месяц и 5 дней"),
    ],
)
def test_a_length_of_time_is_counted_in_three_forms(text: str, said: str) -> None:
    assert durations.say(Duration(text), RUSSIAN) == said
    assert durations.read(said, RUSSIAN) == Duration(text)


def test_money_is_said_and_read_in_russian() -> None:
    sum_of_money = Money(amount=170000000, currency="USD", about=True)
    assert money.explain(sum_of_money, RUSSIAN) == unbroken("около 170_000_000_$ (долларов США)")
    assert money.read(money.say(sum_of_money, RUSSIAN), RUSSIAN) == sum_of_money
    assert money.read("около 170 млн долларов", RUSSIAN) == sum_of_money
    assert money.say(Money(amount=1234.5, currency="CHF"), RUSSIAN) == unbroken("1_234,50_CHF")
