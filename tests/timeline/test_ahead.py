"""Test that the next step of the zoom is reckoned before anybody takes it."""

from contextlib import suppress
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.ahead import ahead, zoom_between
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.sheet import REACH, Sheet
from dossier.timeline.items.items import Items
from dossier.timeline.scene import Scene
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.stacking.packed import Packed
from dossier.timeline.stacking.stack import grain
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import FARTHEST, NEAREST, Scale
from tests.timeline.making import METRICS, crowd, scales

NOTCHES = [8, -8, 1, -3]
"""Eighths of a step, as fine wheels tell them."""


def missing() -> NoReturn:
    raise LookupError


def stacked(items: Items, grain: int, metrics: Metrics = METRICS) -> set[str]:
    """Name the groups whose lanes are remembered for a grain."""
    found: set[str] = set()
    for kind in items.groups:
        with suppress(LookupError):
            items.memory.get(Packed, (kind, grain, metrics), missing)
            found.add(kind)
    return found


def is_laid_out(scene: Scene) -> bool:
    """Tell whether the sheet that a scene shows is remembered."""
    start, per_px = scene.scale
    key = per_px, round(start / per_px / REACH), scene.metrics, scene.look.groups
    with suppress(LookupError):
        scene.items.memory.get(Sheet, key, missing)
        return True
    return False


def at(per_px: float, number: int = 60) -> Scene:
    """Look at a crowd from some distance."""
    return Scene(crowd(number), METRICS, Size(1000, 400), Scale(6.3e10, per_px), Look())


@pytest.mark.parametrize("steps", [1, -1])
def test_the_next_step_is_laid_out_and_the_one_back_is_remembered(steps: int) -> None:
    before = at(DAY)
    now = before.zoomed(700, steps)
    there = now.zoomed(700, steps)
    assert not is_laid_out(there)
    (frame,) = filter(None, ahead(before, now))
    assert is_laid_out(there)
    assert frame.plan.sheet is there.frame.plan.sheet
    assert is_laid_out(before)


@given(scales, st.sampled_from(NOTCHES), st.floats(300, 1000))
def test_one_goes_on_as_one_went(scale: Scale, eighths: int, x: float) -> None:
    before = Scene(crowd(6), METRICS, Size(1000, 400), scale, Look())
    now = before.zoomed(x, eighths / 8)
    if NEAREST < now.scale.per_px < FARTHEST != scale.per_px:
        found = zoom_between(before, now)
        assert found.steps == eighths / 8
        assert now.zoomed(*found).scale.per_px == now.zoomed(x, eighths / 8).scale.per_px


@pytest.mark.parametrize("steps", [0.125, 3])
def test_after_a_leap_or_a_part_of_a_step_no_frame_is_reckoned(steps: float) -> None:
    before = at(DAY)
    now = before.zoomed(700, steps)
    assert not any(ahead(before, now))
    assert not is_laid_out(now.zoomed(700, steps))


def test_the_lanes_of_nearer_and_farther_zooms_are_made_group_by_group() -> None:
    before = at(DAY)
    now, here = before.zoomed(700, 1), grain(before.zoomed(700, 1).scale.per_px)
    assert not stacked(now.items, here - 1)
    assert len(list(ahead(before, now))) == 3 * len(now.items.groups) + 1
    for beside in (here - 1, here + 1):
        assert stacked(now.items, beside) == set(now.items.groups)


@pytest.mark.parametrize(("per_px", "beside"), [(NEAREST, 1), (FARTHEST, -1)])
def test_nothing_is_made_for_zooms_that_nobody_can_reach(per_px: float, beside: int) -> None:
    before = at(per_px * 1.01**beside, 6)
    now = before.zoomed(700, beside)
    assert now.scale.per_px == per_px
    list(ahead(before, now))
    assert stacked(now.items, grain(per_px) + beside)
    assert not stacked(now.items, grain(per_px) - beside)
