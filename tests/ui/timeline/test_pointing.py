"""Test what the mouse points at while it rests, and something else moves."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from dossier.ui.timeline.view import TimelineView
from tests.ui.timeline.test_view import card_shown, move, place_of, turn


def test_the_wheel_puts_the_card_away_and_lets_none_come(view: TimelineView, qtbot: QtBot) -> None:
    at = place_of(view, "arrest/period")
    move(view, at)
    qtbot.waitUntil(lambda: card_shown(view) != "")
    turn(view, at, QPoint(0, 120))
    assert card_shown(view) == ""
    assert view.scene.look.pointed == ""
