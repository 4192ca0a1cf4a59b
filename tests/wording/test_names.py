"""The tables of names are read late, fall back to English, and find what is near."""

import subprocess
import sys

import pytest

from dossier.i18n import Words
from dossier.wording import names
from dossier.wording.typed import fold
from tests.wording.speaking import ENGLISH, LANGUAGES

LOADS = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from dossier.wording import (
    choices, countries, currencies, kinds, languages, money, names, places, records, told
)
assert not [path for path in opened if path.endswith(".json")]
from dossier.i18n import Words
countries.say("MV", Words("ru"))
assert [path for path in opened if path.endswith("ru.json")]
"""


def test_importing_the_wording_loads_no_table() -> None:
    subprocess.run([sys.executable, "-c", LOADS], check=True)
    assert "addaudithook" in LOADS


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
@pytest.mark.parametrize("section", ["countries", "languages", "scripts", "currencies"])
def test_every_name_leads_back_to_its_code(section: names.Section, words: Words) -> None:
    for code, name in names.named(section, words).items():
        assert names.found(section, words)[fold(name)] == code


@pytest.mark.parametrize("language", ["xx", "../en", "", "en-GB", "en_US"])
def test_a_language_without_a_table_speaks_english(language: str) -> None:
    assert names.named("countries", Words(language)) == names.named("countries", ENGLISH)


def test_a_table_with_gaps_is_filled_from_english() -> None:
    belarusian = names.named("currencies", Words("be"))
    assert set(belarusian) == set(names.named("currencies", ENGLISH))
    assert belarusian["USD"] == "долараў ЗША"
    assert belarusian["ADP"] == "Andorran pesetas"


def test_a_name_in_english_is_found_in_every_language() -> None:
    assert names.found("countries", Words("ru"))["maldives"] == "MV"


def test_numbers_are_written_as_the_language_does() -> None:
    assert names.signs(ENGLISH) == (",", ".")
    assert names.signs(Words("ru")) == ("\N{NO-BREAK SPACE}", ",")


def test_names_that_begin_so_come_before_those_with_a_later_word() -> None:
    assert names.beginning("ko", ["South Korea", "Kosovo", "Mali"]) == ("Kosovo", "South Korea")


def test_no_more_names_are_given_than_asked_for() -> None:
    assert names.beginning("", ["b", "a", "c"], 2) == ("a", "b")


def test_the_nearest_names_share_the_longest_beginning() -> None:
    assert names.near("maldivs", ["Malta", "Maldives"]) == ("Maldives",)


def test_two_letters_are_near_to_nothing() -> None:
    assert names.near("Mxyz", ["Mxabc"]) == ()
    assert names.near("", ["Malta"]) == ()


def test_names_are_said_as_a_choice() -> None:
    assert names.listed(["a"], ENGLISH) == "a"
    assert names.listed(["a", "b", "c"], ENGLISH) == "a, b or c"
