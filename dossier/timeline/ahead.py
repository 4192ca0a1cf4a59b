"""Reckon what the next steps of the zoom show, before anybody takes them."""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import NamedTuple

from dossier.timeline.frame.layout import lay_out
from dossier.timeline.scene import STEP, Scene
from dossier.timeline.stacking.stack import coarsest, grain
from dossier.timeline.stacking.stacks import stack_of
from dossier.timeline.time.scale import FARTHEST, NEAREST


class Zoom(NamedTuple):
    """A move of the zoom: the place of the picture that stays, and by how many steps nearer."""

    x: float
    steps: float


def ahead(before: Scene, now: Scene) -> Iterator[None]:
    """Lay out the next step the way one went, and the one back; then stack the lanes beyond.

    What was laid out is remembered as the sheet of that zoom, so nothing is lost if one looks at
    another part of it.
    """
    x, steps = zoom_between(before, now)
    for there in (now.zoomed(x, steps), now.zoomed(x, -steps)):
        yield from _stacked(there, there.scale.per_px)
        lay_out(there.items, there.scale, there.size, there.metrics, there.look)
        yield
    here = grain(now.scale.per_px)
    for beside in (coarsest(here - 1), coarsest(here + 1)):
        if NEAREST <= beside <= FARTHEST:
            yield from _stacked(now, beside)


def zoom_between(before: Scene, now: Scene) -> Zoom:
    """Find out how one came from one zoom to another; a leap is taken for one step.

    Of a step the number is found just as it was, so that the next one leads to the same scale.
    """
    was, scale = before.scale, now.scale
    x = now.frame.plot.x0 + (scale.start - was.start) / (was.per_px - scale.per_px)
    steps = round(log(was.per_px / scale.per_px) / log(STEP), 6)
    return Zoom(x, min(max(-1.0, steps), 1.0))


def _stacked(scene: Scene, per_px: float) -> Iterator[None]:
    """Stack one group after the other."""
    for kind in scene.items.groups:
        stack_of(scene.items, kind, per_px, scene.metrics)
        yield
