"""Test that words are found in every field, in any script, and as typed when that is wanted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.ids import Index, with_keys
from dossier.shipped import sample
from dossier.storage import reader
from dossier.wording.kinds import Context
from dossier.wording.said import Said, fields_said
from dossier.wording.search import BEFORE, BEHIND, Texts

LINES = (
    "Roman Seleznev was sentenced by the court.",
    "Судья Шестаков огласил приговор.",
    "Judge Shestakov read the sentence.",
    "قال محمد الأسد",
    "A letter of Muhammad al-Assad",
    "by Быков",
)


def texts(*lines: str) -> Texts:
    return Texts(
        [Said(f"r{n}", ("events", f"#r{n}", "text"), line) for n, line in enumerate(lines)]
    )


def found(typed: str, *, alike: bool = True, lines: tuple[str, ...] = LINES) -> list[int]:
    hits = texts(*lines).search(typed, alike=alike)
    return [int(hit.said.key[1:]) for hit in hits]


@pytest.mark.parametrize(
    ("typed", "most", "places"),
    [
        ("sud", 2, [2, 3]),
        ("sud", 4, [2, 3, 4, 0]),
        ("sud", 9, [0, 1, 2, 3, 4]),
        ("суд", 2, [2, 3]),
    ],
)
def test_where_not_all_is_shown_whole_words_come_first(
    typed: str, most: int, places: list[int]
) -> None:
    hits = texts("sudden", "_sud", "a sud", "сын суд", "Sud, sudden").search(typed).best(most)
    assert [int(hit.said.key[1:]) for hit in hits] == places


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("seleznev", [0]),
        ("SENTENCE", [0, 2]),
        ("Shestakov", [1, 2]),
        ("Шестаков", [1, 2]),
        ("shesta", [1, 2]),
        ("Muhammad", [3, 4]),
        ("محمد", [3, 4]),
        ("Мухаммад", [3, 4]),
        ("by", [0, 5]),
        ("bykov", [5]),
        ("nobody at all", []),
        ("", []),
        ("  ", []),
        ("ьъ", []),
    ],
)
def test_words_are_found_however_they_are_spelled(typed: str, places: list[int]) -> None:
    assert found(typed) == places


@pytest.mark.parametrize(
    ("typed", "places"),
    [("Shestakov", [2]), ("shestakov", []), ("Шестаков", [1]), ("محمد", [3]), ("", [])],
)
def test_words_are_found_as_typed_when_that_is_wanted(typed: str, places: list[int]) -> None:
    assert found(typed, alike=False) == places


@pytest.mark.parametrize("typed", ["mueller", "Mueller", "Müller", "muller", "MU\u0308LLER"])
def test_both_ways_to_write_an_umlaut_are_found(typed: str) -> None:
    lines = ("Judge Müller", "Judge Mueller", "Judge Miller")
    plain = typed == "muller"
    assert found(typed, lines=lines) == ([0] if plain else [0, 1])
    spans = {hit.context[1] for hit in texts(*lines).search(typed)}
    assert spans == ({"Müller"} if plain else {"Müller", "Mueller"})


def test_nordic_letters_are_found_by_what_stands_for_them() -> None:
    assert found("Soerensen", lines=("Sørensen", "Serensen")) == [0]
    assert found("Ålesund", lines=("Aalesund", "Alesund")) == [0, 1]


def test_two_consonants_are_too_few_to_go_by() -> None:
    assert found("Ali", lines=("علي", "Alice")) == [1]


def test_a_search_gives_the_field_the_words_and_what_stands_around() -> None:
    (hit,) = texts("word " * 20 + "Шестаков" + " later" * 50).search("shestakov")
    before, words, behind = hit.context
    assert words == "Шестаков"
    assert before.startswith("…word ")
    assert len(before) <= BEFORE + 1
    assert behind == (" later" * 50)[:BEHIND]
    assert hit.said.path == ("events", "#r0", "text")


def test_a_short_begin_is_shown_whole() -> None:
    (hit,) = texts("Judge Shestakov read").search("shestakov")
    assert hit.context == ("Judge ", "Shestakov", " read")


@pytest.mark.parametrize(
    ("typed", "line", "whole"),
    [
        ("7 july", "On 7 July 2014 and later", True),
        ("7 july", "On 27 July 2014", False),
        ("7 july", "From 27 July to 7 July", True),
        ("7 jul", "On 7 July 2014", False),
        ("shestakov", "Судья Шестаков огласил", True),
        ("shestakov", "Судья Шестаковский", False),
        ("(a) ", "Section 2 (a)  here", True),
    ],
)
def test_words_are_told_from_parts_of_longer_ones(typed: str, line: str, whole: bool) -> None:  # noqa: FBT001 - a table gives it
    (hit,) = texts(line).search(typed)
    assert hit.is_whole == whole


def test_what_was_found_is_a_row_with_numbers_and_slices() -> None:
    hits = texts(*LINES).search("sentence")
    assert len(hits) == 2
    assert hits[1].said.key == "r2"
    assert [hit.said.key for hit in hits[:1]] == ["r0"]


def test_the_records_that_match_are_known_with_those_that_hold_them() -> None:
    passage = Said("p1", ("statements", "#s1", "passages", "#p1", "text"), "Seleznev")
    about = Said("", ("about", "keeper"), "Seleznev")
    assert Texts([passage, about]).search("seleznev").keys == {"p1", "s1", ""}


@given(
    st.lists(st.text(alphabet="ab\nшбпмح ", max_size=12), max_size=6), st.text("abшбح", min_size=1)
)
def test_whatever_a_plain_scan_finds_is_found(lines: list[str], typed: str) -> None:
    plain = {n for n, line in enumerate(lines) if typed in line}
    assert plain <= set(found(typed, lines=tuple(lines)))
    assert plain == set(found(typed, alike=False, lines=tuple(lines)))


def test_every_text_of_the_rich_sample_is_found_by_its_own_words() -> None:
    dossier = with_keys(reader.load(sample("every-field.dossier")).dossier)
    said = tuple(fields_said(dossier, Context(Words(), Index(dossier))))
    every = Texts(said)
    for each in said:
        hits = every.search(each.text)
        assert each.path in {hit.said.path for hit in hits}, each
