"""Countries are said by name and read from what people call them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.wording import citizens, countries, names
from dossier.wording.typed import fold
from tests.wording.speaking import ENGLISH, LANGUAGES, read_or_refused

RUSSIAN = Words("ru")


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
def test_every_country_that_is_said_is_read_back(words: Words) -> None:
    for code in (*names.named("countries", words), "SU", "YU", "DD"):
        assert countries.read(countries.say(code, words), words) == code
        assert countries.read(code.lower(), words) == code


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
@given(st.data())
@settings(max_examples=25)
def test_every_list_of_countries_that_is_said_is_read_back(
    words: Words, data: st.DataObject
) -> None:
    code = st.sampled_from(sorted(names.named("countries", words)))
    codes = tuple(data.draw(st.lists(code, max_size=9)))
    assert citizens.read_all(countries.say_all(codes, words), words) == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("US", "US"),
        ("usa", "US"),
        ("U.S.", "US"),
        ("the United States", "US"),
        ("uk", "GB"),
        ("United Kingdom", "GB"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("Burma", "MM"),
        ("Turkey", "TR"),
        ("The Maldives", "MV"),
        ("cote d'ivoire", "CI"),
        ("Soviet Union", "SU"),
        ("USSR", "SU"),
    ],
)
def test_a_country_is_read_by_what_people_call_it(text: str, code: str) -> None:
    assert countries.read(text, ENGLISH) == code


@pytest.mark.parametrize("text", ["Россия", "РФ", "Российская Федерация", "Russia", "ru"])
def test_a_country_is_read_in_the_language_or_in_english(text: str) -> None:
    assert countries.read(text, RUSSIAN) == "RU"


def test_every_other_name_is_folded_and_leads_to_a_country() -> None:
    for other, code in countries.ALSO_CALLED.items():
        assert fold(other) == other
        assert countries.name(code, ENGLISH)


def test_no_other_name_hides_a_name_of_the_tables() -> None:
    for words in LANGUAGES:
        found = names.found("countries", words)
        assert all(found.get(o, code) == code for o, code in countries.ALSO_CALLED.items())


def test_a_code_without_a_name_is_shown_as_it_stands() -> None:
    assert countries.say("QQ", ENGLISH) == "QQ"
    assert countries.explain("QQ", ENGLISH) == "QQ, a code whose country is not known here"


def test_the_explanation_tells_the_code() -> None:
    assert countries.explain("MV", ENGLISH) == "Maldives (MV)"
    assert countries.explain_all(("MV", "US"), ENGLISH) == "Maldives (MV), United States (US)"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Maldivs", "No country is called “Maldivs”: is it Maldives?"),
        ("Korea", "No country is called “Korea”: is it North Korea or South Korea?"),
        ("QQ", "No country is called “QQ”: type a name such as Maldives, or its code."),
        ("", "No country is called “”: type a name such as Maldives, or its code."),
    ],
)
def test_an_unknown_country_is_refused_with_what_to_type(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match="No country") as refused:
        countries.read(text, ENGLISH)
    assert str(refused.value) == sentence


def test_an_unknown_country_in_a_list_is_named() -> None:
    with pytest.raises(ValueError, match="called “Atlantis”"):
        citizens.read_all("US, Atlantis, Mali", ENGLISH)


def test_a_list_takes_commas_and_and() -> None:
    text = "Bosnia and Herzegovina; US, Russia and the Maldives,"
    assert citizens.read_all(text, ENGLISH) == ("BA", "US", "RU", "MV")
    assert citizens.read_all("", ENGLISH) == ()


def test_suggestions_begin_as_typed() -> None:
    assert countries.suggestions("mal", ENGLISH) == (
        "Malawi",
        "Malaysia",
        "Maldives",
        "Mali",
        "Malta",
    )
    assert countries.suggestions("ko", ENGLISH, 2) == ("Kosovo", "Hong Kong SAR China")
    assert countries.suggestions("east g", ENGLISH) == ("East Germany",)


@given(st.text())
def test_any_text_is_a_country_or_is_refused(text: str) -> None:
    code = read_or_refused(countries.read, text)
    assert code is None or countries.name(code, ENGLISH)
