"""Test the search: words are found whatever their case and accents, and one goes round them."""

import pytest

from dossier.timeline.items import search
from dossier.timeline.items.item import Loose, Say
from dossier.timeline.items.items import Items
from dossier.timeline.items.search import Found, folded, following, found_by_kind, matching
from tests.timeline.making import moment

ITEMS = Items(
    [
        moment("a", "2014-07-05", label="Arrest in Malé"),
        moment("b", "2015-07-05", label="Hearing"),
        moment("c", "2016-07-05", label="ARREST of a friend"),
    ],
    [Loose("d", "d", "statement", Say("3 December", "letter", "arrested", "according to B"))],
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("arrest", ("a", "c", "d")),
        ("male", ("a",)),
        ("malé", ("a",)),
        ("friend arrest", ("c",)),
        ("december", ("d",)),
        ("according", ("d",)),
        ("2015-07", ("b",)),
        ("nothing", ()),
    ],
)
def test_all_words_have_to_be_said_somewhere(typed: str, found: tuple[str, ...]) -> None:
    assert matching(ITEMS, typed) == found


@pytest.mark.parametrize("typed", ["", "  "])
def test_nothing_typed_is_no_search(typed: str) -> None:
    assert matching(ITEMS, typed) is None


def test_a_search_is_made_once() -> None:
    assert matching(ITEMS, "arrest") is matching(ITEMS, " ARREST ")


def test_what_items_say_is_folded_once_for_all_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def spy(text: str) -> str:
        seen.append(text)
        return folded(text)

    monkeypatch.setattr(search, "folded", spy)
    items = Items(ITEMS.placed, ITEMS.loose)
    assert [matching(items, typed) for typed in ("arr", "arre")] == [("a", "c", "d")] * 2
    assert len(seen) == len(items.all) + 2


def test_finds_on_the_line_are_known_by_their_group() -> None:
    assert {
        kind: [one.id for one in found] for kind, found in found_by_kind(ITEMS, "arrest").items()
    } == {"court": ["a", "c"]}
    assert found_by_kind(ITEMS, "") == {}


@pytest.mark.parametrize(
    ("here", "step", "there"),
    [
        ("", 1, "a"),
        ("a", 1, "c"),
        ("b", 1, "c"),
        ("d", 1, "a"),
        ("", -1, "d"),
        ("c", -1, "a"),
        ("a", -1, "d"),
    ],
)
def test_one_goes_from_find_to_find_and_round(here: str, step: int, there: str) -> None:
    assert following(Found(("a", "c", "d")), ITEMS, here, step) == there


def test_without_a_find_one_goes_nowhere() -> None:
    assert following(Found(), ITEMS, "a", 1) == ""
