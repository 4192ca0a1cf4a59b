"""Currencies are said as one counts them and read by name, sign or code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.wording import currencies, names
from dossier.wording.typed import fold
from tests.wording.speaking import ENGLISH, LANGUAGES, read_or_refused


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
def test_every_currency_that_is_said_is_read_back(words: Words) -> None:
    for code in names.named("currencies", words):
        assert currencies.read(currencies.say(code, words), words) == code
        assert currencies.read(code.lower(), words) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("$", "USD"),
        ("US $", "USD"),
        ("US dollars", "USD"),
        ("dollar", "USD"),
        ("Rubles", "RUB"),
        ("русс", None),
        ("pounds", "GBP"),
        ("euro", "EUR"),
        ("zł", "PLN"),
    ],
)
def test_a_currency_is_read_by_what_people_call_it(text: str, code: str | None) -> None:
    assert read_or_refused(currencies.read, text) == code


def test_a_currency_is_read_in_its_own_words() -> None:
    assert currencies.read("долларов США", Words("ru")) == "USD"
    assert currencies.read("рублей", Words("ru")) == "RUB"


def test_every_sign_that_is_said_is_read_back() -> None:
    for code, sign in currencies.SIGNS.items():
        assert currencies.read(sign, ENGLISH) == code


def test_every_other_name_is_folded_and_hides_no_name_of_the_tables() -> None:
    for words in LANGUAGES:
        found = names.found("currencies", words)
        for other, code in currencies.ALSO_CALLED.items():
            assert fold(other) == other
            assert found.get(other, code) == code
            assert code in names.named("currencies", words)


def test_the_explanation_tells_the_code() -> None:
    assert currencies.explain("USD", ENGLISH) == "US dollars (USD)"
    assert currencies.explain("QQQ", ENGLISH) == "QQQ, a code whose currency is not known here"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("¥", "“¥” can be Japanese yen or Chinese yuan: type JPY or CNY."),
        ("Polish", "No currency is called “Polish”: is it Polish zlotys?"),
        ("QQQ", "No currency is called “QQQ”: type a code such as USD, or its name."),
    ],
)
def test_an_unknown_currency_is_refused_with_what_to_type(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r"type|is it") as refused:
        currencies.read(text, ENGLISH)
    assert str(refused.value) == sentence


def test_suggestions_begin_as_typed() -> None:
    assert currencies.suggestions("maldiv", ENGLISH) == ("Maldivian rufiyaas",)


@given(st.text())
def test_any_text_is_a_currency_or_is_refused(text: str) -> None:
    code = read_or_refused(currencies.read, text)
    assert code is None or code in names.named("currencies", ENGLISH)
