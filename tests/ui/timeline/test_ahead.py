"""Test that the lanes of the next zooms are made while the window has nothing else to do."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from dossier.timeline.scene import STEP
from dossier.timeline.stacking.stack import grain
from dossier.ui.timeline.view import TimelineView
from tests.timeline.stacking.test_ahead import stacked
from tests.ui.timeline.test_view import turn


def test_whoever_zooms_finds_the_next_lanes_made(qtbot: QtBot, view: TimelineView) -> None:
    turn(view, QPoint(600, 150), QPoint(0, 120))
    assert view.ahead.at_work
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


def test_a_step_of_the_zoom_with_the_same_lanes_begins_nothing_anew(
    qtbot: QtBot, view: TimelineView
) -> None:
    view.zoom_by(1)
    qtbot.waitUntil(lambda: not view.ahead.at_work)
    before = grain(view.scene.scale.per_px)
    here = next(n for n in (1, -1) if grain(view.scene.scale.per_px * STEP**-n) == before)
    view.zoom_by(here)
    assert not view.ahead.at_work
