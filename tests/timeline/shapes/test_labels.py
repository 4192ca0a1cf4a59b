"""Test the words beside an item: measured, and cut where they have no room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.timeline.items.item import Item, Say
from dossier.timeline.shapes.labels import (
    CUT,
    LONGEST,
    WIDEST,
    Captions,
    Metrics,
    caption,
    cut,
    of_texts,
    one_line,
    said,
    shortened,
)
from dossier.timeline.shapes.shapes import Role
from tests.timeline.making import METRICS, labels, moment, width

ROLES: tuple[Role, ...] = ("lead", "text", "quiet")
WHOLE = Say("5 May 2014", "arrest", "later", "says B", contradicted=True, confidential=True)


def test_a_label_says_the_date_first_and_quiet_words_last() -> None:
    made = caption(WHOLE, METRICS, Words())
    assert [(run.text, run.role) for run in made.runs] == [
        ("≠", "sign"),
        ("confidential", "secret"),
        ("5 May 2014", "lead"),
        ("says B: arrest", "text"),
        ("later", "quiet"),
    ]
    assert made.text.startswith("≠  confidential  5 May 2014")


def test_an_item_without_words_has_an_empty_label() -> None:
    assert caption(Say(), METRICS, Words()) == ((), 0.0)


def test_only_a_claim_says_who_says_it() -> None:
    assert said(Say(label="arrest"), Words()) == "arrest"


@given(st.lists(st.tuples(labels, st.sampled_from(ROLES))), st.floats(0, 600))
def test_no_label_is_wider_than_its_room(texts: list[tuple[str, Role]], room: float) -> None:
    made = of_texts(tuple(texts), METRICS, room)
    assert made.width <= room + 9
    for run in made.runs:
        assert run.dx + width(run.text, run.role) <= room


@given(st.text(max_size=50), st.floats(0, 400))
def test_a_text_is_cut_as_late_as_possible(text: str, room: float) -> None:
    shown = cut(text, "text", room, METRICS)
    assert width(shown, "text") <= room or not shown
    if shown != text and shown:
        longer = text[: len(shown)].rstrip() + CUT
        assert shown.endswith(CUT)
        numbered = any(sign.isdigit() for sign in text[len(shown) - 1 :])
        assert width(longer, "text") > room or len(longer) <= len(shown) or numbered


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("about $170,000,000 more", 8, "about $…"),
        ("about $170,000,000 more", 15, "about…"),
        ("about 170\u00a0000\u00a0000 more", 14, "about…"),
        ("about 170 more", 10, "about 170…"),
        ("5 July 2014", 9, "5 July…"),
        ("2014", 3, ""),
    ],
)
def test_no_number_is_cut_to_another_one(text: str, room: int, shown: str) -> None:
    letters = Metrics(lambda said, _role: float(len(said)))
    assert cut(text, "text", room, letters) == shown


def test_a_caption_that_fits_stays_as_it_is() -> None:
    whole = caption(WHOLE, METRICS, Words())
    assert shortened(whole, whole.width, METRICS) is whole


def test_a_caption_is_shortened_from_its_end() -> None:
    whole = caption(Say("2014", "a long story of an arrest"), METRICS, Words())
    short = shortened(whole, 120, METRICS)
    assert short.runs[0].text == "2014"
    assert short.runs[-1].text.endswith(CUT)
    assert short.width <= 120


def test_ten_thousand_letters_are_one_short_line() -> None:
    made = caption(Say(label=one_line("word " * 2000)), METRICS, Words())
    assert made.width <= WIDEST
    assert len(one_line("x" * 10_000)) == LONGEST + 1


def test_line_breaks_are_blanks_on_the_line() -> None:
    assert one_line(" two\n\nlines\t here ") == "two lines here"


def test_each_label_is_measured_once() -> None:
    item = moment("a", "2014-07-05")
    captions = Captions(METRICS, Words())
    assert captions.of(item) is captions.of(item)


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_pixels_of_the_drawings_grow_with_the_letters(factor: float) -> None:
    assert Metrics(width, factor).px(10) == 10 * factor


def test_labels_of_other_items_are_their_own() -> None:
    captions = Captions(METRICS, Words())
    first, second = moment("a", "2014-07-05"), moment("b", "2014-07-05")
    assert isinstance(first, Item)
    assert captions.of(first).text != captions.of(second).text


def test_labels_cut_from_wider_ones_are_those_that_are_measured_anew() -> None:
    items = [moment("a", "2014-07-05", label="short"), moment("b", "2014-07-05", label="x" * 80)]
    narrow, wide = Metrics(width, widest=200.0), Metrics(width, widest=900.0)
    whole = Captions(wide, Words())
    cut_from_it, anew = Captions(narrow, Words(), whole), Captions(narrow, Words())
    assert [cut_from_it.of(item) for item in items] == [anew.of(item) for item in items]
    short, long = items
    assert cut_from_it.of(short) is whole.of(short)
    assert cut_from_it.of(long) != whole.of(long)
