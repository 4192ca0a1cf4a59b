"""Test what becomes of a text that is pasted: a source, once, that is read and said what it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dossier.ui.main_window import MainWindow
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from tests.ui.hands import heard
from tests.ui.tabs.test_reading import case, text_of, view_of
from tests.ui.windows import Person, case_of, open_window

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, looks: Looks) -> MainWindow:
    made = open_window(qtbot, looks, case())
    case_of(made).show_record("fraud")
    return made


@pytest.fixture
def person(window: MainWindow) -> Person:
    return Person(window)


def test_a_pasted_text_becomes_a_source_whose_title_and_type_are_asked(
    window: MainWindow, person: Person
) -> None:
    QGuiApplication.clipboard().setText("<b>Ten</b> years\nfor nothing.")
    person.press(KEY.Key_V, CONTROL | SHIFT)
    assert text_of(window).text() == "<b>Ten</b> years\nfor nothing."
    person.press(KEY.Key_Return)
    person.type("judgment")
    person.press(KEY.Key_Return)
    source = case_of(window).desk.dossier.sources[-1]
    assert (source.title, source.type) == ("<b>Ten</b> years", "legal_case")
    assert view_of(window).page.cite.said == "Cite for Fraud"


def test_a_text_that_is_pasted_again_is_read_where_it_is(
    window: MainWindow, person: Person
) -> None:
    here = case_of(window)
    QGuiApplication.clipboard().setText("Ten years\nfor nothing.")
    person.press(KEY.Key_V, CONTROL | SHIFT)
    person.press(KEY.Key_Escape)
    before, told = here.desk.dossier, heard(here.desk.said)
    QGuiApplication.clipboard().setText("Ten  years for nothing.\r\n")
    person.press(KEY.Key_V, CONTROL | SHIFT)
    assert here.desk.dossier is before
    assert text_of(window).text() == "Ten years\nfor nothing."
    assert told == ["This text is a source already: here it is."]


def test_of_an_empty_clipboard_nothing_is_made_by_key_or_by_button(
    window: MainWindow, person: Person
) -> None:
    QGuiApplication.clipboard().clear()
    here = case_of(window)
    before, told = here.desk.dossier, heard(here.desk.said)
    person.press(KEY.Key_V, CONTROL | SHIFT)
    paste = next(b for b in here.sources.findChildren(Button) if b.said == "New source from text…")
    paste.click()
    assert (here.desk.dossier, here.reading) == (before, False)
    assert told == ["Nothing is copied: copy the words of an article first."] * 2


def test_undo_of_the_paste_goes_back_to_the_tabs(window: MainWindow, person: Person) -> None:
    QGuiApplication.clipboard().setText("Ten years.")
    person.press(KEY.Key_V, CONTROL | SHIFT)
    person.press(KEY.Key_Escape)
    person.press(KEY.Key_Z, CONTROL)
    assert not case_of(window).reading
    assert len(case_of(window).desk.dossier.sources) == 2
