"""What a person typed is compared by what is heard, and is never repeated at length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.wording.typed import LONGEST, checked, fold, shown
from tests.wording.speaking import ENGLISH


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The U.S.A.", "usa"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Bosnia & Herzegovina", "bosnia and herzegovina"),
        ("St. Barthélemy", "Saint Barthelemy"),
        ("Guinea-Bissau", " guinea  bissau "),
        ("Ёлка", "елка"),
        ("\u2068أمريكا\u2069", "امريكا"),
    ],
)
def test_case_accents_dots_and_dashes_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_folded_as_all_others(text: str) -> None:
    assert fold(text + " я") == fold(text + " x").removesuffix("x") + "я"


def test_a_the_alone_is_a_word_of_its_own() -> None:
    assert fold("The") == "the"


def test_different_words_stay_different() -> None:
    assert fold("Niger") != fold("Nigeria")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) in (fold(text), fold(text).removeprefix("the "))


def test_blanks_round_a_text_go() -> None:
    assert checked("  a b\n", ENGLISH) == "a b"


def test_what_is_too_long_is_refused_with_its_limit() -> None:
    assert checked("x" * LONGEST, ENGLISH) == "x" * LONGEST
    with pytest.raises(ValueError, match=f"at most {LONGEST} characters"):
        checked("x" * (LONGEST + 1), ENGLISH)


def test_an_error_repeats_only_the_first_words_on_one_line() -> None:
    assert shown("a\nb") == "a b"
    assert shown("x" * 10**6) == "x" * 40 + " …"


def test_half_a_character_is_refused_in_every_field() -> None:
    with pytest.raises(ValueError, match="half a character"):
        checked("\ud800", ENGLISH)
