"""Test the field for a day: checked as one types, kept by Enter or leaving, restored by Esc."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.ui.theme import Looks
from dossier.ui.widgets.day_field import DayField
from tests.ui.hands import heard, put_up

MARCH = date(2026, 3, 1)


def read(typed: str) -> date:
    """Read one day, and no other."""
    if typed != "1 March 2026":
        raise ValueError(f"“{typed}” is not it.")
    return MARCH


@pytest.fixture
def field(looks: Looks, words: Words, qtbot: QtBot) -> DayField:
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = DayField(looks, words, read)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    put_up(qtbot, holder, 500, 200)
    made.begin()
    return made


def type_in(field: DayField, text: str) -> None:
    field.line.selectAll()
    QTest.keyClicks(field.line, text)


def test_what_is_typed_is_checked_at_once(field: DayField) -> None:
    type_in(field, "1 March 202")
    assert (field.told, field.line.wrong) == ("“1 March 202” is not it.", True)
    type_in(field, "1 March 2026")
    assert (field.told, field.line.wrong) == ("1 March 2026", False)


def test_enter_keeps_what_can_be_read(field: DayField) -> None:
    told = heard(field.kept)
    type_in(field, "some day")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert (told, field.line.text()) == ([], "some day")
    type_in(field, "1 March 2026")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert (told, field.told) == ([MARCH], "")


def test_nothing_typed_is_no_day(field: DayField) -> None:
    told = heard(field.kept)
    field.show_day(MARCH)
    type_in(field, " ")
    assert (field.told, field.line.wrong) == ("", False)
    QTest.keyClick(field.line, Qt.Key.Key_Enter)
    assert told == [None]


def test_escape_restores_the_day(field: DayField) -> None:
    told = heard(field.kept)
    field.show_day(MARCH)
    type_in(field, "some day")
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert (told, field.line.text(), field.line.wrong) == ([], "1 March 2026", False)


def test_escape_with_nothing_to_restore_goes_on_to_the_dialog(
    looks: Looks, words: Words, qtbot: QtBot
) -> None:
    dialog = QDialog()
    column = QVBoxLayout(dialog)
    made = DayField(looks, words, read)
    column.addWidget(made)
    put_up(qtbot, dialog, 300, 100)
    made.show_day(MARCH)
    made.begin()
    type_in(made, "some day")
    QTest.keyClick(made.line, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(made.line, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_leaving_keeps_and_going_to_another_window_does_not(field: DayField) -> None:
    told = heard(field.kept)
    type_in(field, "1 March 2026")
    field.line.clearFocus()
    assert told == [MARCH]
    field.begin()
    passing = Qt.FocusReason.PopupFocusReason
    other = field.window().findChildren(QLineEdit)[-1]
    other.setFocus(passing)
    assert told == [MARCH]
