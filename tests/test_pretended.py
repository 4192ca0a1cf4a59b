"""Test the language that nobody speaks, and the one place where a language is asked for."""

import pytest

from dossier.i18n import PRETENDED, Words, is_known, languages
from dossier.pretended import Pretended


def test_a_pretended_text_has_no_plain_letter_and_keeps_its_places() -> None:
    said = Pretended().gettext("Add {noun} to the file")
    assert "{noun}" in said
    assert not [sign for sign in said.replace("{noun}", "") if sign.isascii() and sign.isalpha()]


def test_a_pretended_text_is_a_third_longer() -> None:
    text = "What is to be asked, sent or arranged, and by when."
    assert 1.25 <= len(Pretended().gettext(text)) / len(text) <= 1.5


@pytest.mark.parametrize("text", ["Add", "Charges", "{n} days", "Not now"])
def test_a_short_text_grows_most(text: str) -> None:
    said = text.replace("{n} ", "")
    grown = Pretended().gettext(text).replace("{n} ", "")
    assert 1.6 <= len(grown) / len(said) <= 2


def test_counted_texts_are_pretended_by_their_number() -> None:
    words = Words("qps")
    assert words.ntr("{n} charge", "{n} charges", 1) == "{n} ççĥĥååŕŕĝĝéé"
    assert words.ntr("{n} charge", "{n} charges", 2) == "{n} ççĥĥååŕŕĝĝééšš"


def test_the_mirrored_one_is_read_from_right_to_left() -> None:
    assert Words("qpm").mirrored
    assert not Words("qps").mirrored
    assert not Words().mirrored


def test_a_language_is_known_by_its_catalogue() -> None:
    assert "en" in languages()
    assert all(map(is_known, (*PRETENDED, *languages())))
    assert not is_known("tlh")
