"""Test that a field takes its keys before the menus do, while the keyboard is in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.ui.forms.face import Face
from dossier.ui.theme import Looks


def takes(face: Face, key: Qt.Key) -> bool:
    """Ask a field, as Qt does before it asks the menus, whether it takes a key for itself."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
    asked.ignore()
    QApplication.sendEvent(face, asked)
    return asked.isAccepted()


def test_where_the_keyboard_is_a_field_takes_f2_before_the_menu(looks: Looks, qtbot: QtBot) -> None:
    face = Face(looks)
    qtbot.addWidget(face)
    assert not takes(face, Qt.Key.Key_F2)
    QApplication.sendEvent(face, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert takes(face, Qt.Key.Key_F2)
    assert not takes(face, Qt.Key.Key_F3)
    QApplication.sendEvent(face, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert not takes(face, Qt.Key.Key_F2)
