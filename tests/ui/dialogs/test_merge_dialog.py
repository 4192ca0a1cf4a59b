"""Test the question of two versions: a key that was meant for something else decides nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.document.telling import Told
from dossier.i18n import Words
from dossier.ui.dialogs.merge_dialog import MergeDialog, Question
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button

ASKED = Question("23 November 2026 at 14:32", ["A charge was added"], [], "Put together and save")


@pytest.fixture
def dialog(looks: Looks, words: Words, qtbot: QtBot) -> MergeDialog:
    made = MergeDialog(looks, words, ASKED)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_it_waits_when_somebody_is_still_typing(dialog: MergeDialog, key: Qt.Key) -> None:
    focus = dialog.focusWidget()
    assert focus
    QTest.keyClick(focus, key)
    assert dialog.isVisible()


def test_a_button_is_pressed_once_it_was_gone_to(dialog: MergeDialog) -> None:
    for _ in range(9):
        if isinstance(dialog.focusWidget(), Button):
            break
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Space)
    assert dialog.result() == MergeDialog.DialogCode.Accepted


@pytest.mark.parametrize("conflicts", [[], [Told("charge “Fraud”, plea", "guilty", "none")]])
def test_it_says_that_nothing_comes_only_where_nothing_differs_either(
    looks: Looks, words: Words, qtbot: QtBot, conflicts: list[Told]
) -> None:
    made = MergeDialog(looks, words, Question("today", [], conflicts, "Put together"))
    qtbot.addWidget(made)
    nothing = "It brings nothing that is not here already." in made.said
    assert nothing is not bool(conflicts)
