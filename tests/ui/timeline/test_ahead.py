"""Test that the next steps of the zoom are reckoned while the window has nothing else to do."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.timeline.frame.frame import Frame
from dossier.timeline.stacking.stack import grain
from dossier.ui.theme import Looks
from dossier.ui.timeline.ahead import Ahead
from dossier.ui.timeline.view import TimelineView
from tests.timeline.test_ahead import is_laid_out, stacked
from tests.ui.hands import put_up
from tests.ui.timeline.test_view import turn


def test_whoever_zooms_finds_the_next_step_laid_out(qtbot: QtBot, view: TimelineView) -> None:
    for notch in (120, -120):
        turn(view, QPoint(600, 150), QPoint(0, notch))
        assert view.ahead.at_work
        qtbot.waitUntil(lambda: not view.ahead.at_work)
        assert is_laid_out(view.scene.zoomed(600, 1))


def test_the_next_frame_is_given_to_be_drawn(qtbot: QtBot, view: TimelineView) -> None:
    given = list[Frame]()
    reckoning = Ahead(view)
    reckoning.laid_out.connect(given.append)
    now = view.scene.zoomed(600, 1)
    reckoning.look(view.scene, now)
    qtbot.waitUntil(lambda: not reckoning.at_work)
    (frame,) = given
    assert frame.plan.sheet is now.zoomed(600, 1).frame.plan.sheet


def test_a_step_that_was_drawn_ahead_looks_as_one_that_was_not(
    qtbot: QtBot, view: TimelineView, looks: Looks, words: Words
) -> None:
    other = put_up(qtbot, TimelineView(looks, words), view.width(), view.height())
    other.show_items(view.scene.items, lambda _id: None)
    for _ in range(3):
        view.zoom_by(1)
        view.grab()
        qtbot.waitUntil(lambda: not view.ahead.at_work)
        other.zoom_by(1)
    assert other.ahead.at_work
    assert view.viewport().grab().toImage() == other.viewport().grab().toImage()


def test_whoever_zooms_on_finds_the_lanes_beyond_made(qtbot: QtBot, view: TimelineView) -> None:
    turn(view, QPoint(600, 150), QPoint(0, 120))
    qtbot.waitUntil(lambda: not view.ahead.at_work)
    scene = view.scene
    for steps in (3, -3):
        there = grain(scene.zoomed(600, steps).scale.per_px)
        assert there != grain(scene.scale.per_px)
        assert stacked(scene.items, there, scene.metrics) == set(scene.items.groups)


def test_nothing_is_made_ahead_for_who_only_looks_or_pans(view: TimelineView) -> None:
    assert not view.ahead.at_work
    turn(view, QPoint(600, 150), QPoint(-120, 0))
    view.resize(900, 400)
    view.fit_ends()
    assert not view.ahead.at_work
