"""Languages are said by name, with script and country, and read back to their tags."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.wording import languages, names
from dossier.wording.typed import fold
from tests.wording.speaking import ENGLISH, LANGUAGES, read_or_refused

RUSSIAN = Words("ru")


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
def test_every_language_that_is_said_is_read_back(words: Words) -> None:
    for tag in names.named("languages", words):
        assert languages.read(languages.say(tag, words), words) == tag


@pytest.mark.parametrize("rest", ["", "-RU", "-419", "-BQ-x-foo", "-1994"])
@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
def test_every_script_that_is_said_is_read_back(words: Words, rest: str) -> None:
    for script in names.named("scripts", words):
        tag = f"ru-{script}{rest}"
        assert languages.read(languages.say(tag, words), words) == tag


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
def test_every_country_of_a_language_that_is_said_is_read_back(words: Words) -> None:
    for country in names.named("countries", words):
        tag = f"en-{country}"
        assert languages.read(languages.say(tag, words), words) == tag


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
@given(st.data())
@settings(max_examples=25)
def test_every_list_of_languages_that_is_said_is_read_back(
    words: Words, data: st.DataObject
) -> None:
    known = sorted(names.named("languages", words))
    tags = st.tuples(st.sampled_from(known), st.sampled_from(["", "-Latn", "-Cyrl-RU", "-BQ"]))
    drawn = tuple(map("".join, data.draw(st.lists(tags, max_size=9))))
    assert languages.read_all(languages.say_all(drawn, words), words) == drawn


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("ru", "ru"),
        ("RUS", "ru"),
        ("Russian", "ru"),
        ("Russian (Cyrillic)", "ru-Cyrl"),
        ("zh-hant", "zh-Hant"),
        ("chinese (traditional)", "zh-Hant"),
        ("zh-HANT-hk-x-FOO", "zh-Hant-HK-x-foo"),
        ("ru (Latin)", "ru-Latn"),
        ("Farsi", "fa"),
        ("Dari", "fa-AF"),
        ("iw", "he"),
        ("kap", "kap"),
    ],
)
def test_a_language_is_read_by_name_or_tag(text: str, tag: str) -> None:
    assert languages.read(text, ENGLISH) == tag


def test_a_code_goes_before_a_name_that_only_sounds_like_it() -> None:
    assert languages.read("ga", ENGLISH) == "ga"
    assert languages.read("Ga", ENGLISH) == "gaa"


@pytest.mark.parametrize("text", ["русский", "Russian", "RU"])
def test_a_language_is_read_in_its_own_words_or_in_english(text: str) -> None:
    assert languages.read(text, RUSSIAN) == "ru"


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("ru", "Russian"),
        ("RU", "Russian"),
        ("zh-hant", "Chinese (Traditional)"),
        ("sr-Latn-RS", "Serbian (Latin, Serbia)"),
        ("kap", "kap"),
        ("kap-RU", "kap-RU"),
    ],
)
def test_a_language_is_said_by_name_with_its_details(tag: str, said: str) -> None:
    assert languages.say(tag, ENGLISH) == said


def test_a_script_that_is_called_as_a_country_is_said_by_its_code() -> None:
    german = Words("de")
    assert languages.say("my-Mymr-MM", german) == "Birmanisch (Birmanisch, Myanmar)"
    assert languages.say("en-Mymr", ENGLISH) == "English (Mymr)"
    assert languages.say("en-MM", ENGLISH) == "English (Myanmar (Burma))"


def test_every_other_name_is_folded_and_leads_to_a_known_language() -> None:
    for other, tag in languages.ALSO_CALLED.items():
        assert fold(other) == other
        assert languages.say(tag, ENGLISH) != tag


def test_the_explanation_tells_the_tag() -> None:
    assert languages.explain("ru", ENGLISH) == "Russian, ru"
    assert languages.explain("kap", ENGLISH) == "kap, a tag whose language is not known here"
    assert languages.explain_all(("ru", "ar"), ENGLISH) == "Russian, ru; Arabic, ar"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Russia", "No language is called “Russia”: is it Russian?"),
        ("qq", "No language is called “qq”: type a name such as Russian, or its code."),
        ("(ru)", "No language is called “(ru)”: type a name such as Russian, or its code."),
        ("Ru ssian (a b)", None),
        ("Russian (Latin, Serbia, a, b)", None),
        ("x-private", None),
    ],
)
def test_an_unknown_language_is_refused_with_what_to_type(text: str, sentence: str | None) -> None:
    with pytest.raises(ValueError, match="No language is called") as refused:
        languages.read(text, ENGLISH)
    assert sentence in (None, str(refused.value))


def test_a_list_takes_commas_and_and() -> None:
    text = "Russian, Arabic and Serbian (Latin, Serbia); en"
    assert languages.read_all(text, ENGLISH) == ("ru", "ar", "sr-Latn-RS", "en")


def test_suggestions_begin_as_typed() -> None:
    assert languages.suggestions("ru", ENGLISH) == ("Rundi", "Russian", "Rusyn")


@given(st.text() | st.from_regex(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8}){0,4}", fullmatch=True))
def test_any_text_is_a_language_that_is_read_back_or_is_refused(text: str) -> None:
    tag = read_or_refused(languages.read, text)
    assert tag is None or languages.read(languages.say(tag, ENGLISH), ENGLISH) == tag
