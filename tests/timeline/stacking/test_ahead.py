"""Test that the lanes of the next zooms are stacked before anybody goes there."""

from contextlib import suppress

import pytest

from dossier.timeline.items.items import Items
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.stacking.ahead import ahead
from dossier.timeline.stacking.packed import Packed
from dossier.timeline.stacking.stack import grain
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import FARTHEST, NEAREST
from tests.timeline.making import METRICS, crowd


def stacked(items: Items, grain: int, metrics: Metrics = METRICS) -> set[str]:
    """Name the groups whose lanes are remembered for a grain."""

    def missing() -> Packed:
        raise LookupError

    found: set[str] = set()
    for kind in items.groups:
        with suppress(LookupError):
            items.memory.get(Packed, (kind, grain, metrics), missing)
            found.add(kind)
    return found


def test_the_lanes_of_the_next_nearer_and_farther_zooms_are_made_group_by_group() -> None:
    items, here = crowd(60), grain(DAY)
    steps = ahead(items, DAY, METRICS)
    next(steps)
    assert len(stacked(items, here - 1)) == 1
    assert len(list(steps)) == 11
    assert stacked(items, here - 1) == stacked(items, here + 1) == set(items.groups)
    assert not stacked(items, here)


@pytest.mark.parametrize(("per_px", "beside"), [(NEAREST, 1), (FARTHEST, -1)])
def test_nothing_is_made_for_zooms_that_nobody_can_reach(per_px: float, beside: int) -> None:
    items = crowd(6)
    list(ahead(items, per_px, METRICS))
    assert stacked(items, grain(per_px) + beside)
    assert not stacked(items, grain(per_px) - beside)
