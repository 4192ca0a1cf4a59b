"""Stack the groups for the zooms next to the one that is seen, before anybody goes there."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.timeline.items.items import Items
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.stacking.stack import coarsest, grain
from dossier.timeline.stacking.stacks import stack_of
from dossier.timeline.time.scale import FARTHEST, NEAREST


def ahead(items: Items, per_px: float, metrics: Metrics) -> Iterator[None]:
    """Stack one group after the other, first for the next nearer zooms, then for the farther."""
    here = grain(per_px)
    for beside in (coarsest(here - 1), coarsest(here + 1)):
        for kind in items.groups if NEAREST <= beside <= FARTHEST else ():
            stack_of(items, kind, beside, metrics)
            yield
