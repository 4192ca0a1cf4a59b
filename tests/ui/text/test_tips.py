"""Test that tips show markup as it was typed."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.text import tip, tip_text

MARKUP = "<b>bold</b><img src='/dev/zero'>"


def test_a_tip_shows_markup_as_it_was_typed(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    tip(widget, MARKUP)
    assert "&lt;b&gt;" in widget.toolTip()
    assert "<b>" not in widget.toolTip()
    assert "<img" not in widget.toolTip()
    tip(widget, "")
    assert widget.toolTip() == ""


def test_a_tip_is_read_aloud_without_the_markup_that_it_is_drawn_by(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    tip(widget, MARKUP)
    made = QAccessible.queryAccessibleInterface(widget)
    assert made.text(QAccessible.Text.Description) == MARKUP
    tip(widget, "")
    assert made.text(QAccessible.Text.Description) == ""


@pytest.mark.usefixtures("qapp")
def test_a_tip_wraps_and_is_bounded() -> None:
    assert "two words" in tip_text("two words")
    assert "a<br" in tip_text("a\nb")
    assert len(tip_text("x" * 100_000)) < 3_000
