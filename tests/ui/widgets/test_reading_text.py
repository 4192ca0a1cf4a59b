"""Test the text that is read: selecting by mouse and keys, marks, and correcting it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
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
    QTest.keyClick(text, KEY.Key_Backspace)
    QTest.keyClicks(text, "two")
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


def test_letters_select_the_next_words_that_begin_so_and_whole(text: ReadingText) -> None:
    QTest.keyClicks(text, "T")
    assert text.selected == "two"
    QTest.keyClicks(text, "h")
    assert text.selected == "three"
    QTest.keyClick(text, KEY.Key_Backspace)
    assert text.selected == "two"
    QTest.keyClick(text, KEY.Key_Return)
    assert text.selected == "three"
    QTest.keyClick(text, KEY.Key_Return, SHIFT)
    assert text.selected == "two"
    QTest.keyClicks(text, "wo thr")
    assert text.selected == "two\nthree"


def test_letters_that_the_text_does_not_say_select_nothing(text: ReadingText) -> None:
    QTest.keyClicks(text, "twist")
    assert text.selected == ""
    assert text.typed
    assert not text.typed.stretches
    for _ in "ist":
        QTest.keyClick(text, KEY.Key_Backspace)
    assert text.selected == "two"


def test_escape_and_the_last_letter_taken_back_select_what_was_selected_before(
    text: ReadingText,
) -> None:
    text.select((0, 3))
    for key, letters in ((KEY.Key_Escape, "thr"), (KEY.Key_Backspace, "t")):
        QTest.keyClicks(text, letters)
        assert text.selected != "One"
        QTest.keyClick(text, key)
        assert (text.selected, text.typed) == ("One", None)


def test_who_moves_the_caret_begins_anew_with_what_is_typed(text: ReadingText) -> None:
    QTest.keyClicks(text, "th")
    QTest.keyClick(text, KEY.Key_Right, CONTROL | SHIFT)
    assert text.typed is None
    QTest.keyClicks(text, "on")
    assert text.selected == "One"
    text.clearFocus()
    assert (text.selected, text.typed) == ("One", None)


def test_it_is_selected_on_to_the_end_of_a_phrase_or_to_words(text: ReadingText) -> None:
    QTest.keyClicks(text, "tw")
    text.select_on()
    assert text.selected == "two\nthree <b>four</b>"
    QTest.keyClicks(text, "b")
    assert text.selected == "two\nthree <b"
    text.select((0, 3))
    text.select_on()
    assert text.selected == "One 😀 two"


def test_a_blank_and_keys_that_are_held_type_nothing_before_letters_do(text: ReadingText) -> None:
    QTest.keyClicks(text, " ")
    QTest.keyClick(text, KEY.Key_T, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(text, KEY.Key_Backspace)
    assert text.typed is None


def test_letters_that_are_put_together_select_too(text: ReadingText) -> None:
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(text, asked)
    assert asked.value(Qt.InputMethodQuery.ImEnabled)
    put = QInputMethodEvent()
    put.setCommitString("thrée")
    QApplication.sendEvent(text, put)
    assert text.selected == "three"
    QApplication.sendEvent(text, QInputMethodEvent())
    assert text.selected == "three"
    text.open_editing()
    QApplication.sendEvent(text, put)
    assert "thrée" in text.text()
