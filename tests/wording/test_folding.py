"""Test that texts are compared as people spell them: by letters, across scripts, by consonants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.wording import folding

# How names of cases are written in Russian, Ukrainian or Serbian papers, and in English ones.
SPELLINGS = (
    ("Шестаков", "Shestakov"),
    ("Хрущёв", "Khrushchev"),
    ("Пётр", "Pyotr"),
    ("Соловьёв", "Solovyov"),
    ("Соловьёв", "Solovyev"),
    ("Евгений", "Yevgeny"),
    ("Евгений", "Evgenii"),
    ("Мария", "Mariya"),
    ("Алексей", "Alexey"),
    ("Алексей", "Aleksei"),
    ("Чайковский", "Tchaikovsky"),
    ("Зеленський", "Zelenskyi"),
    ("Ольга", "Ol'ga"),
    ("Цветков", "Tzvetkov"),
)
CONSONANTS = (
    ("محمد", "Mohammed"),
    ("محمد", "Muhammad"),
    ("فاطمة", "Fatima"),
    ("بوتين", "Putin"),
    ("جمال", "Jamal"),
    ("خالد", "Khaled"),
    ("موسكو", "Moscow"),
    ("القاهرة", "al-Qahira"),
    ("رومان سيليزنيف", "Roman Seleznev"),
    ("رومان سيليزنيف", "Роман Селезнёв"),
)
FOLDS = (
    folding.exactly,
    folding.letters,
    folding.in_latin,
    folding.cyrillic_in_latin,
    folding.consonants,
    folding.consonants_of_arabic,
)


@pytest.mark.parametrize(("own", "latin"), SPELLINGS)
def test_a_cyrillic_name_is_the_same_in_latin_letters(own: str, latin: str) -> None:
    assert folding.in_latin(own) == folding.in_latin(latin)
    assert folding.cyrillic_in_latin(own) == folding.in_latin(latin)


@pytest.mark.parametrize(("own", "other"), CONSONANTS)
def test_an_arabic_name_has_the_same_consonants_in_another_script(own: str, other: str) -> None:
    assert folding.consonants(own) == folding.consonants(other)
    assert folding.consonants_of_arabic(own) == folding.consonants(other)


def test_other_names_stay_others() -> None:
    assert folding.in_latin("Шестаков") != folding.in_latin("Shostakov")
    assert folding.consonants("محمد") != folding.consonants("Ahmed")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("SELEZNEV", "seleznev"),
        ("Barthélemy", "barthelemy"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("“No”", '"no"'),
        ("1 000–2 000", "1 000-2 000"),
        ("two\nlines", "two lines"),
        ("٢٠١٤", "2014"),
        ("سِجن", "سجن"),
        ("\u2068Roman\u2069", "roman"),
    ],
)
def test_case_accents_quotes_dashes_blanks_and_digits_do_not_count(text: str, same: str) -> None:
    assert folding.letters(text) == same


def test_latin_letters_beside_cyrillic_are_nothing_to_compare() -> None:
    assert "by" not in folding.cyrillic_in_latin("by Быков")
    assert "bikov" in folding.cyrillic_in_latin("by Быков")


def test_the_script_of_a_text_is_known() -> None:
    assert folding.has_cyrillic("a Шестаков")
    assert not folding.has_cyrillic("Shestakov")
    assert folding.has_arabic("a محمد")
    assert not folding.has_arabic("Muhammad")


@pytest.mark.parametrize(
    ("text", "typed", "said"),
    [
        ("He is Seleznëv, they say", "seleznev", "Seleznëv"),
        ("Straße und Seleznev", "seleznev", "Seleznev"),
        ("Судья Шестаков сказал", "shestakov", "Шестаков"),
        ("и Хрущёв был", "khrushchev", "Хрущёв"),
    ],
)
def test_the_words_are_found_in_the_text_as_it_stands(text: str, typed: str, said: str) -> None:
    fold = folding.in_latin
    start, end = folding.span(text, fold(typed), fold)
    assert text[start:end] == said


@given(st.text(), st.text(min_size=1), st.text(), st.sampled_from(FOLDS))
def test_what_a_fold_finds_has_a_span_that_says_it(
    before: str, typed: str, behind: str, fold: folding.Fold
) -> None:
    text, needle = before + typed + behind, fold(typed)
    if needle in fold(text):
        start, end = folding.span(text, needle, fold)
        assert 0 <= start <= end <= len(text)
        assert needle in fold(text[start:end])
