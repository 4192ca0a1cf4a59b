"""Test the list of parts: ticked and moved by mouse and keys, told once for each change."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.report.plan import PARTS, SUMMARY
from dossier.ui.dialogs.parts_list import PartsList
from dossier.ui.theme import Looks
from tests.ui.session import ALT, NONE


@pytest.fixture
def shown(qtbot: QtBot, looks: Looks) -> PartsList:
    made = PartsList(looks, Words())
    qtbot.addWidget(made)
    made.show_parts(SUMMARY.parts)
    made.resize(320, made.sizeHint().height())
    made.show()
    QApplication.processEvents()
    return made


def test_it_shows_the_parts_of_a_plan_in_its_order(shown: PartsList) -> None:
    assert shown.chosen == SUMMARY.parts
    shown.show_parts(("person", "timeline", "charges", "sources"))
    assert shown.chosen == ("person", "timeline", "charges", "sources")
    assert shown.boxes["timeline"].y() < shown.boxes["charges"].y()


def test_a_part_is_moved_by_the_arrows_and_the_place_is_told(
    qtbot: QtBot, shown: PartsList
) -> None:
    assert not shown.up.isEnabled()
    beside = QPoint(shown.width() - 2, shown.boxes["charges"].geometry().center().y())
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, NONE, beside)
    assert shown.boxes["charges"].isChecked()
    assert shown.up.accessibleName() == "Move up: Charges"
    with qtbot.waitSignal(shown.changed):
        shown.up.click()
    assert shown.chosen[:3] == ("person", "charges", "held")
    assert shown.boxes["charges"].y() < shown.boxes["held"].y()


def test_a_part_is_moved_by_keys_and_tab_follows_the_order(qtbot: QtBot, shown: PartsList) -> None:
    shown.activateWindow()
    shown.boxes["sentences"].setFocus()
    with qtbot.waitSignal(shown.changed):
        QTest.keyClick(shown.boxes["sentences"], Qt.Key.Key_Up, ALT)
    assert shown.chosen[2:4] == ("sentences", "charges")
    QTest.keyClick(shown.boxes["sentences"], Qt.Key.Key_Tab)
    assert shown.boxes["charges"].hasFocus()
    QTest.keyClick(shown.boxes["sentences"], Qt.Key.Key_Down, ALT)


def test_who_it_is_and_the_sources_keep_their_places(shown: PartsList) -> None:
    for part in ("person", "sources"):
        shown.boxes[part].reached.emit()
        assert not shown.up.isEnabled()
        assert not shown.down.isEnabled()
        shown.move_current(-1)
    assert shown.chosen == SUMMARY.parts


def test_to_move_past_what_is_not_told_changes_nothing_on_paper(
    qtbot: QtBot, shown: PartsList
) -> None:
    shown.boxes["events"].reached.emit()
    with qtbot.assertNotEmitted(shown.changed):
        shown.down.click()
    assert set(shown.boxes) == set(PARTS)
    shown.boxes["events"].click()
    assert "events" in shown.chosen
