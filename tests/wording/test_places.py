"""Places are said with their country, which is read back only where it can be nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.place import Place, Where
from dossier.wording import countries, names, places
from tests.wording.speaking import ENGLISH, LANGUAGES, read_or_refused


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Male, Maldives", Place(name="Male", country="MV")),
        ("Guam, US", Place(name="Guam", country="US")),
        ("Male,MV", Place(name="Male", country="MV")),
        ("Seattle, Washington, USA", Place(name="Seattle, Washington", country="US")),
        ("Tbilisi, Georgia (GE)", Place(name="Tbilisi", country="GE")),
        ("Atlanta, Georgia, US", Place(name="Atlanta, Georgia", country="US")),
        ("Morocco", Place(name="Morocco", country="MA")),
        ("the prison hospital", "the prison hospital"),
        ("Paris, Texas", "Paris, Texas"),
        (", Maldives", ", Maldives"),
        ("a, b, c, d, e", "a, b, c, d, e"),
    ],
)
def test_the_last_part_is_the_country_where_it_names_one(text: str, place: Where) -> None:
    assert places.read(text, ENGLISH) == place


@pytest.mark.parametrize(
    "text", ["Atlanta, Georgia", "Georgia", "Chicago, IL", "Los Angeles, CA", "Tell me, it", "IL"]
)
def test_what_may_be_a_state_or_a_word_is_no_country(text: str) -> None:
    assert places.read(text, ENGLISH) == text


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
def test_every_country_of_a_place_that_is_said_is_read_back(words: Words) -> None:
    for country in names.named("countries", words):
        for name in ("Springfield", "Springfield, by the river", countries.say(country, words)):
            place = Place(name=name, country=country)
            assert places.read(places.say(place, words), words) == place


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Male, Maldives", "Male, Maldives"),
        (Place(name="Male"), "Male"),
        (Place(name="Male", country="MV"), "Male, Maldives"),
        (Place(name="Morocco", country="MA"), "Morocco"),
        (Place(name="", country="MV"), "Maldives"),
        (Place(name="Tbilisi", country="GE"), "Tbilisi, Georgia (GE)"),
        (Place(name="Male", country="QQ"), "Male, QQ"),
    ],
)
def test_a_place_is_said_with_its_country(place: Where, said: str) -> None:
    assert places.say(place, ENGLISH) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Male, Maldives", "Male; country: Maldives (MV)"),
        ("Male", "Male; no country: one is kept where it comes last, “Male, Maldives”"),
        ("x, y", "x, y; no country: one is kept where it comes last, “Male, Maldives”"),
        (
            "Atlanta, Georgia",
            "Atlanta, Georgia; no country: type “Georgia (GE)” if that is meant",
        ),
        ("Chicago, IL", "Chicago, IL; no country: type “Israel (IL)” if that is meant"),
    ],
)
def test_the_explanation_tells_which_country_is_kept(text: str, said: str) -> None:
    assert places.explain(places.read(text, ENGLISH), ENGLISH) == said


def test_what_the_explanation_advises_is_read_as_the_country() -> None:
    assert places.read("Haifa, Israel (IL)", ENGLISH) == Place(name="Haifa", country="IL")


def test_countries_are_suggested_behind_the_last_comma() -> None:
    assert places.suggestions("Male, mald", ENGLISH) == ("Male, Maldives",)
    assert places.suggestions("Male", ENGLISH) == ()
    assert places.suggestions("Male, ", ENGLISH) == ()


@given(st.text() | st.text(alphabet="a,( )USMV", max_size=12))
@settings(max_examples=300)
def test_any_text_is_a_place_that_is_read_back(text: str) -> None:
    place = read_or_refused(places.read, text)
    assert place is not None
    assert places.read(places.say(place, ENGLISH), ENGLISH) == place


def test_a_very_long_place_is_refused() -> None:
    assert read_or_refused(places.read, "x" * 2000) is None
