"""Words are offered for what is free text, and the types of sources are said in plain words."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.wording import offers
from tests.wording.speaking import ENGLISH, Translated, read_or_refused

LISTS = (
    offers.custody_ends,
    offers.event_kinds,
    offers.genders,
    offers.identifier_kinds,
    offers.name_kinds,
    offers.reliabilities,
    offers.roles,
    offers.ruling_steps,
    offers.source_types,
    offers.statement_forms,
)


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.__name__)
def test_every_offered_word_is_offered_once_and_in_the_language(
    listed: Callable[[Words], tuple[str, ...]],
) -> None:
    english = listed(ENGLISH)
    assert english
    assert len(set(english)) == len(english)
    translated = Translated({word: f"-{word}" for word in english})
    assert listed(translated) == tuple(f"-{word}" for word in english)


def test_every_type_of_source_that_is_offered_is_kept_as_a_word_of_the_style_language() -> None:
    for said in offers.source_types(ENGLISH):
        assert offers.say_source_type(offers.read_source_type(said, ENGLISH), ENGLISH) == said
    assert offers.read_source_type("Newspaper article", ENGLISH) == "article-newspaper"
    assert offers.read_source_type("legal_case", ENGLISH) == "legal_case"


def test_another_type_of_source_is_kept_as_it_is() -> None:
    assert offers.read_source_type("graffito", ENGLISH) == "graffito"
    assert offers.say_source_type("graffito", ENGLISH) == "graffito"


def test_a_type_of_source_outside_the_list_is_told_with_what_may_be_meant() -> None:
    explained = {
        typed: offers.explain_source_type(offers.read_source_type(typed, ENGLISH), ENGLISH)
        for typed in ("Newspaper article", "newspaper", "graffito")
    }
    assert explained == {
        "Newspaper article": "newspaper article",
        "newspaper": "newspaper, not in the list: type “newspaper article” if that is meant",
        "graffito": "graffito, not in the list",
    }
    assert offers.explain_source_type("", ENGLISH) == ""


@given(st.text(max_size=300))
def test_any_text_is_a_type_of_source_that_stays_what_it_is(text: str) -> None:
    read = read_or_refused(offers.read_source_type, text)
    assert read is None or offers.read_source_type(read, ENGLISH) == read
