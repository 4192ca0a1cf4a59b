"""Test that the ring comes by key only, lies outside, follows, and goes."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from tests.ui.hands import BY_KEY, put_up
from tests.ui.pixels import colours, picture


def test_a_click_shows_no_ring(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this"))
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not button.ring.shown


def test_the_ring_is_drawn_outside_in_the_accent(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this"))
    accent = looks.theme.tokens.accent.name()
    page = button.window()
    assert not colours(page)[accent]
    button.setFocus(BY_KEY)
    drawn = picture(page)
    outside = QPoint(button.geometry().center().x(), button.geometry().top() - 2)
    assert drawn.pixelColor(outside).name() == accent
    button.clearFocus()
    assert not colours(page)[accent]


def test_what_can_no_more_be_used_has_no_ring(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this"))
    # A window that is not yet active tells nobody that the focus leaves.
    QApplication.sendEvent(button, QFocusEvent(QEvent.Type.FocusIn, BY_KEY))
    shown = [button.ring.shown]
    for enabled in (False, True):
        button.setEnabled(enabled)
        shown.append(button.ring.shown)
    assert shown == [True, False, False]


def test_the_ring_follows_its_widget(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this"))
    page = button.window()
    page.resize(400, 300)
    button.setFocus(BY_KEY)
    button.move(200, 150)
    accent = looks.theme.tokens.accent.name()
    assert picture(page).pixelColor(210, 148).name() == accent
    assert picture(page).pixelColor(20, 6).name() != accent


def test_the_ring_follows_when_what_holds_the_widget_moves(looks: Looks, qtbot: QtBot) -> None:
    box = put_up(qtbot, QWidget(), 200, 60)
    button = Button(looks, "Adopt this", parent=box)
    button.show()
    page = box.window()
    page.resize(400, 300)
    button.setFocus(BY_KEY)
    box.move(100, 100)
    assert picture(page).pixelColor(120, 98).name() == looks.theme.tokens.accent.name()


def test_the_ring_goes_with_a_hidden_widget(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this"))
    button.setFocus(BY_KEY)
    button.hide()
    assert not button.ring.shown


def test_in_a_scrolling_column_the_ring_lies_on_what_scrolls(looks: Looks, qtbot: QtBot) -> None:
    area = QScrollArea()
    content = QWidget()
    column = QVBoxLayout(content)
    button = Button(looks, "Adopt this")
    column.addWidget(button)
    area.setWidget(content)
    put_up(qtbot, area, 300, 200)
    button.setFocus(BY_KEY)
    ring = next(child for child in content.children() if "Drawn" in type(child).__name__)
    assert isinstance(ring, QWidget)
    assert ring.isVisible()
    assert ring.geometry().contains(button.geometry())


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason]
)
def test_the_ring_waits_while_a_menu_or_another_window_is_open(
    looks: Looks, qtbot: QtBot, reason: Qt.FocusReason
) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this"))
    button.setFocus(BY_KEY)
    QApplication.sendEvent(button, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert button.ring.shown


def test_a_ring_ends_with_its_widget(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this"))
    page = button.window()
    button.setFocus(BY_KEY)
    button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    assert not colours(page)[looks.theme.tokens.accent.name()]


def test_a_window_is_taken_down_with_its_ring(looks: Looks, qtbot: QtBot) -> None:
    assert qtbot
    page = QWidget()
    button = Button(looks, "Adopt this", parent=page)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    button.clearFocus()
    button.setFocus(BY_KEY)
    assert button.ring.shown
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
