"""Countries are read from what their citizens are called too, in English and in Russian."""

import json
import unicodedata

import pytest

from dossier import shipped
from dossier.i18n import Words
from dossier.wording import citizens, countries
from dossier.wording.typed import fold
from tests.wording.speaking import ENGLISH, LANGUAGES

TABLE: dict[str, str] = json.loads(
    shipped.resource("names/citizens.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Polish", ("PL",)),
        ("pole", ("PL",)),
        ("Russian citizen", ("RU",)),
        ("citizen of the United States", ("US",)),
        ("a citizen", None),
        ("Polish, Germany; us", ("PL", "DE", "US")),
        ("citizen of Bosnia and Herzegovina", ("BA",)),
        ("поляк", ("PL",)),
        ("польское", ("PL",)),
        ("Российское гражданство", ("RU",)),
        ("гражданин РФ", ("RU",)),
        ("белоруска", ("BY",)),
        ("Georgian", ("GE",)),
        ("Nigerien, Nigerian", ("NE", "NG")),
    ],
)
def test_a_citizenship_is_read_as_a_case_worker_types_it(
    text: str, codes: tuple[str, ...] | None
) -> None:
    for words in (ENGLISH, Words("ru")):
        if codes:
            assert citizens.read_all(text, words) == codes
        else:
            assert citizens.find(text, words) is None


def test_two_citizenships_stand_in_one_line() -> None:
    assert citizens.read_all("Dutch and Swiss", ENGLISH) == ("NL", "CH")
    assert citizens.read_all("польское и литовское", Words("ru")) == ("PL", "LT")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Korean", "No country is called “Korean”: is it North Korea or South Korea?"),
        ("Dominican", "No country is called “Dominican”: is it Dominican Republic?"),
    ],
)
def test_what_the_citizens_of_several_countries_are_called_is_asked_about(
    text: str, sentence: str
) -> None:
    with pytest.raises(ValueError, match="No country") as refused:
        citizens.read_all(text, ENGLISH)
    assert str(refused.value) == sentence


def test_each_word_leads_to_one_country_that_has_a_name() -> None:
    seen: dict[str, str] = {}
    for code, said in TABLE.items():
        assert countries.name(code, ENGLISH)
        for word in said.split(", "):
            assert seen.setdefault(fold(word), code) == code
            scripts = {unicodedata.name(letter).split()[0] for letter in word if letter.isalpha()}
            assert len(scripts) == 1


def test_no_word_for_citizens_hides_the_name_of_another_country() -> None:
    for words in LANGUAGES:
        for code, said in TABLE.items():
            for word in said.split(", "):
                assert countries.find(word, words) in (None, code), (word, words.language)
