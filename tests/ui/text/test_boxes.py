"""Test that tips and questions show markup as it was typed, and give the answer taken."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.text import ask, tell, tip, tip_text

MARKUP = "<b>bold</b><img src='/dev/zero'>"
ANSWERS = [("save", "Save & close"), ("discard", "Discard"), ("stay", "Cancel")]


def answer(act: Callable[[QMessageBox], object]) -> None:
    """Do something to the box as soon as it is open."""

    def do() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        act(box)

    QTimer.singleShot(0, do)


def press(label: str) -> Callable[[QMessageBox], object]:
    def act(box: QMessageBox) -> None:
        next(button for button in box.findChildren(QPushButton) if button.text() == label).click()

    return act


def test_a_tip_shows_markup_as_it_was_typed(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    tip(widget, MARKUP)
    assert "&lt;b&gt;" in widget.toolTip()
    assert "<b>" not in widget.toolTip()
    assert "<img" not in widget.toolTip()
    tip(widget, "")
    assert widget.toolTip() == ""


@pytest.mark.usefixtures("qapp")
def test_a_tip_wraps_and_is_bounded() -> None:
    assert "two words" in tip_text("two words")
    assert "a<br" in tip_text("a\nb")
    assert len(tip_text("x" * 100_000)) < 3_000


@pytest.mark.parametrize(
    ("label", "key"), [("Save && close", "save"), ("Discard", "discard"), ("Cancel", "stay")]
)
def test_the_answer_taken_is_given(qtbot: QtBot, label: str, key: str) -> None:
    assert qtbot
    answer(press(label))
    assert ask(None, "Save the changes?", ANSWERS) == key


def test_enter_gives_the_first_answer_and_escape_the_last(qtbot: QtBot) -> None:
    assert qtbot
    answer(lambda box: QTest.keyClick(box, Qt.Key.Key_Return))
    assert ask(None, "Save the changes?", ANSWERS) == "save"
    answer(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
    assert ask(None, "Save the changes?", ANSWERS) == "stay"
    answer(QMessageBox.close)
    assert ask(None, "Save the changes?", ANSWERS) == "stay"


def test_no_label_of_a_question_reads_markup(qtbot: QtBot) -> None:
    assert qtbot
    seen: dict[str, Qt.TextFormat] = {}

    def look(box: QMessageBox) -> None:
        seen.update({label.text(): label.textFormat() for label in box.findChildren(QLabel)})
        assert not any(label.openExternalLinks() for label in box.findChildren(QLabel))
        box.close()

    answer(look)
    tell(None, MARKUP, "Close", f"{MARKUP} and more")
    assert seen[MARKUP] is Qt.TextFormat.PlainText
    assert seen[f"{MARKUP} and more"] is Qt.TextFormat.PlainText
