"""Test where a person is in a text, counted as Qt counts."""

import pytest

from dossier.ui.text.reach import Reach
from dossier.ui.text.run import Run


@pytest.fixture
def reach() -> Reach:
    return Reach([Run("😀 "), Run("one", link="a"), Run(", "), Run("two", link="b")])


def test_links_stand_where_qt_counts_them(reach: Reach) -> None:
    assert [(link.start, link.end, link.id) for link in reach.links] == [(3, 6, "a"), (8, 11, "b")]
    assert reach.length == 11


def test_steps_end_at_the_first_and_the_last_link(reach: Reach) -> None:
    at_first = reach.link
    reach.step(1)
    assert (at_first, reach.link) == (None, reach.links[0])
    reach.step(-1)
    assert reach.link == reach.links[0]
    reach.step(9)
    assert reach.link == reach.links[1]


def test_without_links_a_step_leads_nowhere() -> None:
    reach = Reach([Run("words")])
    reach.step(1)
    assert reach.link is None


def test_a_selection_reads_the_same_from_both_ends(reach: Reach) -> None:
    reach.select(2, 6)
    forwards = reach.selected_text
    reach.select(6, 2)
    assert reach.selected_text == forwards == " one"


def test_a_selection_stays_inside_the_text(reach: Reach) -> None:
    reach.select(0, 99)
    assert reach.selected == (0, 11)
    reach.extend(1, words=False)
    assert reach.selected == (0, 11)
    reach.select(0, 0)
    reach.extend(-1, words=True)
    assert reach.selected == (0, 0)


@pytest.mark.parametrize(("place", "word"), [(3, "one"), (5, "one"), (8, "two"), (11, "two")])
def test_the_word_round_a_place_is_found(reach: Reach, place: int, word: str) -> None:
    reach.select_word(place)
    assert reach.selected_text == word


def test_a_text_without_words_has_none_to_find() -> None:
    reach = Reach([Run("")])
    reach.select_word(0)
    assert reach.selected_text == ""
