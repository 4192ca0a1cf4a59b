"""Test the text that is read: selecting by mouse and keys, marks, and correcting it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.ui.theme import Looks
from dossier.ui.widgets.reading_text import ReadingText
from tests.ui.hands import BY_KEY, put_up
from tests.ui.pixels import colours

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def text(looks: Looks, qtbot: QtBot) -> ReadingText:
    made = put_up(qtbot, ReadingText(looks), 400, 200)
    made.set_text("One 😀 two\r\nthree <b>four</b>.")
    made.setFocus(BY_KEY)
    return made


def test_places_count_characters_of_the_text_as_it_is_shown(text: ReadingText) -> None:
    assert text.shown == "One 😀 two\nthree <b>four</b>."
    text.select((4, 9))
    assert text.selected == "😀 two"
    assert text.caret == 9


def test_words_are_selected_by_keys(text: ReadingText) -> None:
    QTest.keyClick(text, KEY.Key_Home, CONTROL)
    QTest.keyClick(text, KEY.Key_Right, CONTROL | SHIFT)
    assert text.selected == "One"
    QTest.keyClick(text, KEY.Key_A, CONTROL)
    assert text.selected == text.shown


def test_words_are_selected_by_the_mouse(text: ReadingText) -> None:
    text.select((10, 10))
    begin = text.cursorRect().center()
    text.select((15, 15))
    end = text.cursorRect().center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(text.viewport(), left, Qt.KeyboardModifier.NoModifier, begin)
    QTest.mouseClick(text.viewport(), left, SHIFT, end)
    assert text.selected == "three"


def test_nothing_typed_changes_what_is_only_read(text: ReadingText) -> None:
    QTest.keyClicks(text, "x")
    QTest.keyClick(text, KEY.Key_Delete)
    assert text.shown == "One 😀 two\nthree <b>four</b>."


def test_marks_are_seen_and_leave_words_and_selection_alone(
    text: ReadingText, looks: Looks
) -> None:
    tint = looks.theme.tokens.accent_tint.name()
    text.select((0, 3))
    assert colours(text)[tint] == 0
    text.mark([(4, 9), (10, 15)])
    assert colours(text)[tint] > 200
    assert text.selected == "One"
    assert text.text() == "One 😀 two\r\nthree <b>four</b>."
    text.mark([])
    assert colours(text)[tint] == 0


def test_a_text_that_is_being_corrected_bears_no_marks(text: ReadingText) -> None:
    text.mark([(4, 9)])
    text.open_editing()
    assert text.extraSelections() == []
    text.close_editing()
    assert len(text.extraSelections()) == 1


def test_correcting_is_kept_by_control_and_enter_or_restored(text: ReadingText) -> None:
    kept: list[str] = []
    restored: list[str] = []
    text.kept.connect(lambda: kept.append(text.text()))
    text.restored.connect(lambda: restored.append(text.text()))
    text.open_editing()
    QTest.keyClicks(text, "x")
    QTest.keyClick(text, KEY.Key_Return, CONTROL)
    assert kept == ["xOne 😀 two\nthree <b>four</b>."]
    QTest.keyClick(text, KEY.Key_Escape)
    assert len(restored) == 1


def test_correcting_is_kept_when_the_keyboard_goes_elsewhere(text: ReadingText) -> None:
    kept: list[str] = []
    text.kept.connect(lambda: kept.append(text.text()))
    text.clearFocus()
    assert kept == []
    text.setFocus(BY_KEY)
    text.open_editing()
    text.clearFocus()
    assert len(kept) == 1


def test_each_move_of_the_caret_is_told(text: ReadingText) -> None:
    moves: list[int] = []
    text.moved.connect(lambda: moves.append(text.caret))
    QTest.keyClick(text, KEY.Key_End)
    assert moves[-1] == 9


def test_a_word_that_is_marked_in_part_is_taken_whole(text: ReadingText) -> None:
    text.select((7, 14))
    assert text.selected == "two\nthree"
    text.select((2, 9))
    assert text.selected == "😀 two"
