"""Texts are kept to the last character; addresses, ids, yes and no are read for what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.base import Key
from dossier.storage import limits
from dossier.wording import texts
from tests.wording.speaking import ENGLISH, Translated, read_or_refused

SOUND = st.text(st.characters(exclude_categories=["Cs"]))


@given(SOUND)
def test_a_text_is_kept_to_the_last_character(text: str) -> None:
    assert texts.read(text, ENGLISH) == text


def test_a_text_may_be_as_long_as_the_reader_takes_it() -> None:
    assert texts.LONGEST_TEXT == limits.LONGEST_TEXT
    longest = "x" * texts.LONGEST_TEXT
    assert texts.read(longest, ENGLISH) == longest
    for text in (longest + "x", "\n" * (texts.LONGEST_TEXT // 2 + 1), "я" * len(longest)):
        with pytest.raises(ValueError, match="longer than 1 MiB"):
            texts.read(text, ENGLISH)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="half a character"):
        texts.read("a\ud800b", ENGLISH)


LINE = SOUND.filter(lambda t: t.strip() != "" and texts.BREAK not in t and t[-1] != "\r")


@given(st.lists(LINE).map(tuple))
def test_a_list_of_texts_has_a_line_for_each(listed: tuple[str, ...]) -> None:
    assert texts.read_lines(texts.say_lines(listed, ENGLISH), ENGLISH) == listed


def test_blank_lines_and_line_ends_of_other_systems_count_for_nothing() -> None:
    assert texts.read_lines("a\r\n\n  \nb\n", ENGLISH) == ("a", "b")
    assert texts.say_lines(("a\nb", "c"), ENGLISH) == "a↵b\nc"


@pytest.mark.parametrize(
    "text", ["https://example.org/a?b#c", "http://example.org", "mailto:a@example.org"]
)
def test_a_whole_address_is_taken(text: str) -> None:
    assert texts.read_address(f" {text} ", ENGLISH) == text


@pytest.mark.parametrize(
    "text",
    ["example.org", "https://", "file:///etc/passwd", "javascript:x", "https://a b", "x" * 5000],
)
def test_what_is_no_whole_address_is_refused(text: str) -> None:
    assert read_or_refused(texts.read_address, text) is None


def test_the_explanation_of_an_address_tells_the_host_that_it_leads_to() -> None:
    said = texts.explain_address("https://good.example@bad.example/good.example", ENGLISH)
    assert said == "leads to bad.example"
    assert texts.explain_address("mailto:a@b.example", ENGLISH) == "mailto:a@b.example"


def test_a_handle_is_no_id_to_be_shown() -> None:
    assert texts.say_id(Key("/charges/0"), ENGLISH) == ""
    assert texts.say_id(Key("/charges/0", "twice"), ENGLISH) == "twice"
    assert texts.say_id("c1", ENGLISH) == "c1"


def test_an_id_is_one_word_that_is_no_reference() -> None:
    assert texts.read_id(" c-1/2 ", ENGLISH) == "c-1/2"
    for text in ("", "two words", "#c1", "~/charges/0", "x" * 101):
        assert read_or_refused(texts.read_id, text) is None


@pytest.mark.parametrize("text", ["yes", "Y", "true", "YES"])
def test_yes_is_read_by_its_words(text: str) -> None:
    assert texts.read_yes_no(text, ENGLISH) is True


@pytest.mark.parametrize("text", ["no", "n", "False"])
def test_no_is_read_by_its_words(text: str) -> None:
    assert texts.read_yes_no(text, ENGLISH) is False


def test_yes_and_no_are_said_and_read_in_the_language() -> None:
    russian = Translated({"yes": "да", "no": "нет"})
    for value in (True, False):
        assert texts.read_yes_no(texts.say_yes_no(value, russian), russian) is value
    assert texts.read_yes_no("н", russian) is False
    assert texts.suggest_yes_no("", russian) == ("да", "нет")


@pytest.mark.parametrize("text", ["", "maybe", "да"])
def test_what_is_neither_yes_nor_no_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Type yes or no"):
        texts.read_yes_no(text, ENGLISH)


def test_a_whole_number_has_no_decimals() -> None:
    assert texts.read_whole_number("1,000", ENGLISH) == 1000
    assert read_or_refused(texts.read_whole_number, "1.5") is None


@pytest.mark.parametrize(
    "value", ["plain", "14 years", {"amount": 1.5, "currency": "USD"}, ["a", {"b": None}]]
)
def test_what_a_source_says_is_a_text_or_an_object_of_the_file(value: object) -> None:
    assert texts.read_any(texts.say_any(value, ENGLISH), ENGLISH) == value


@pytest.mark.parametrize(
    "text", ["{", "[NaN]", "[1e999]", "[-Infinity]", "[" * 10_000, "[" * 21 + "]" * 21, "[1] and"]
)
def test_what_no_file_could_hold_is_kept_as_a_text(text: str) -> None:
    assert texts.read_any(text, ENGLISH) == text
