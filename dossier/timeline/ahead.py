"""Reckon what the next step of the zoom shows, before anybody takes it."""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import NamedTuple

from dossier.timeline.frame.frame import Frame
from dossier.timeline.scene import STEP, Scene
from dossier.timeline.stacking.stack import coarsest, grain
from dossier.timeline.stacking.stacks import stack_of
from dossier.timeline.time.scale import FARTHEST, NEAREST


class Zoom(NamedTuple):
    """A move of the zoom: the place of the picture that stays, and by how many steps nearer."""

    x: float
    steps: float


def ahead(before: Scene, now: Scene) -> Iterator[Frame | None]:
    """Lay out the next step the way one went, then stack the lanes beyond it, and those back.

    The frame of the next step is given as soon as it is there; nothing after any other part of the
    work. Its sheet is remembered, so little is lost if one looks at another part of that. What
    comes after a leap, or after a part of a step, nobody knows.
    """
    x, steps = zoom_between(before, now)
    if abs(steps) == 1:
        there = now.zoomed(x, steps)
        yield from _stacked(there, there.scale.per_px)
        yield there.frame
    here = grain(now.scale.per_px)
    for beside in (coarsest(here - 1), coarsest(here + 1)):
        if NEAREST <= beside <= FARTHEST:
            yield from _stacked(now, beside)


def zoom_between(before: Scene, now: Scene) -> Zoom:
    """Find out how one came from one zoom to another.

    Of steps the number is found just as it was, so that as many more lead to the same scale.
    """
    was, scale = before.scale, now.scale
    x = now.frame.plot.x0 + (scale.start - was.start) / (was.per_px - scale.per_px)
    return Zoom(x, round(log(was.per_px / scale.per_px) / log(STEP), 6))


def _stacked(scene: Scene, per_px: float) -> Iterator[None]:
    """Stack one group after the other."""
    for kind in scene.items.groups:
        stack_of(scene.items, kind, per_px, scene.metrics)
        yield
