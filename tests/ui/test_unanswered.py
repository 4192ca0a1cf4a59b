"""Test that a window that nobody answers fails its test, and holds up no other."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.unanswered import closed_unanswered


@pytest.fixture
def dialog(qtbot: QtBot) -> QDialog:
    made = QDialog()
    qtbot.addWidget(made)
    return made


def test_a_dialog_that_nobody_answers_is_closed_and_told(dialog: QDialog) -> None:
    with closed_unanswered(0) as closed:
        dialog.exec()
    assert closed == ["QDialog"]


def test_a_dialog_that_leaves_other_windows_free_is_closed_too(dialog: QDialog) -> None:
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    with closed_unanswered(0) as closed:
        dialog.exec()
    assert closed == ["QDialog"]


def test_a_dialog_whose_answer_goes_wrong_is_closed_at_once(dialog: QDialog, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as wrong, closed_unanswered() as closed:
        QTimer.singleShot(0, lambda: 1 // 0)
        dialog.exec()
    assert [kind for kind, *_ in wrong] == [ZeroDivisionError]
    assert closed == []


def test_a_dialog_that_is_answered_is_let_be(dialog: QDialog) -> None:
    with closed_unanswered() as closed:
        QTimer.singleShot(0, dialog.accept)
        assert dialog.exec() == QDialog.DialogCode.Accepted
    assert closed == []
