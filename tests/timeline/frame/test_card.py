"""Test the card: broken into lines, and placed where it covers neither its item nor the edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.frame.card import MOST_LINES, Card, CardRow, place, wrapped
from dossier.timeline.shapes.labels import CUT
from dossier.timeline.shapes.shapes import Rect
from tests.timeline.making import METRICS, width

CARD = Card(
    "a",
    "Release refused",
    (CardRow("When", "some day in August 2016", "date"), CardRow("Says", "TASS")),
)
PICTURE = Rect(150, 40, 1000, 600)


def test_a_card_is_said_in_one_line_for_those_who_hear_it() -> None:
    assert CARD.spoken == "Release refused. When: some day in August 2016. Says: TASS"


@given(st.text("ab ", max_size=300), st.floats(20, 300))
def test_no_line_is_wider_than_its_room(text: str, room: float) -> None:
    lines = wrapped(text, "text", room, METRICS)
    assert len(lines) <= MOST_LINES
    for line in lines:
        assert width(line, "text") <= room
    if len(lines) < MOST_LINES:
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_long_text_ends_with_a_mark() -> None:
    lines = wrapped("word " * 200, "text", 200, METRICS)
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith(CUT)


def test_a_word_without_blanks_is_broken_where_it_must_be() -> None:
    assert wrapped("x" * 25, "text", 70, METRICS) == ("x" * 10, "x" * 10, "x" * 5)


def test_a_letter_wider_than_the_room_still_has_its_line() -> None:
    assert wrapped("ab", "text", 3, METRICS) == ("a", "b")


@pytest.mark.parametrize(
    ("at", "side"),
    [
        (Rect(300, 100, 312, 114), "below"),
        (Rect(300, 540, 312, 554), "above"),
        (Rect(990, 100, 999, 114), "below"),
    ],
)
def test_a_card_stands_below_its_item_or_above_it(at: Rect, side: str) -> None:
    box = place(CARD, at, PICTURE, METRICS).box
    assert box.y0 > at.y1 if side == "below" else box.y1 < at.y0
    assert PICTURE.x0 <= box.x0
    assert box.x1 <= PICTURE.x1


@pytest.mark.parametrize("x0", [200, 900])
def test_in_a_low_picture_a_card_stands_beside_its_item(x0: float) -> None:
    at = Rect(x0, 60, x0 + 12, 74)
    box = place(CARD, at, Rect(0, 40, 1000, 160), METRICS).box
    assert box.x0 >= at.x1 or box.x1 <= at.x0


def test_the_names_of_the_rows_stand_on_the_left_and_the_title_over_both() -> None:
    placed = place(CARD, Rect(300, 100, 312, 114), PICTURE, METRICS)
    assert [(line.name, line.text, line.title) for line in placed.lines] == [
        ("", "Release refused", True),
        ("When", "some day in August 2016", False),
        ("Says", "TASS", False),
    ]
    assert placed.text_x > placed.name_x + width("When", "quiet")


def test_a_card_of_a_title_alone_has_no_column_for_names() -> None:
    placed = place(Card("a", "Title", ()), Rect(300, 100, 312, 114), PICTURE, METRICS)
    assert placed.text_x == placed.name_x
