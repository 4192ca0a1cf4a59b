"""Choose how a group is stacked, with room for each item or counted, and remember it by zoom."""

from __future__ import annotations

from dossier.timeline.items.item import Item, Kind
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.labels import Captions, Metrics, shortened
from dossier.timeline.shapes.shapes import Caption
from dossier.timeline.stacking.cells import Cells
from dossier.timeline.stacking.crowd import Crowd
from dossier.timeline.stacking.density import Counted, cell_of
from dossier.timeline.stacking.packed import Group, Packed
from dossier.timeline.stacking.stack import Stack, coarsest, grain


def captions_of(items: Items, metrics: Metrics) -> Captions:
    """Give the measured labels of all items."""
    return items.memory.get(Captions, metrics, lambda: Captions(metrics, items.words))


def narrower(items: Items, metrics: Metrics, wider: Metrics) -> Metrics:
    """Give the metrics back, once the labels that they measure are cut from wider ones."""
    whole = captions_of(items, wider)
    items.memory.get(Captions, metrics, lambda: Captions(metrics, items.words, whole))
    return metrics


def crowd_of(items: Items, kind: Kind) -> Crowd:
    """Give the sorted rows of a group."""
    return items.memory.get(Crowd, kind, lambda: Crowd(items.groups[kind]))


def cells_of(items: Items, kind: Kind, exponent: int) -> Cells:
    """Give the cells of a group that take so many seconds, as a power of two."""
    return items.memory.get(Cells, (kind, exponent), lambda: Cells(crowd_of(items, kind), exponent))


def stack_of(items: Items, kind: Kind, per_px: float, metrics: Metrics) -> Stack:
    """Give the lanes of a group at a zoom; they are the same for all zooms of a grain."""
    key = kind, grain(per_px), metrics
    if items.crowded(kind):
        return items.memory.get(Counted, key, lambda: _counted(items, kind, per_px, metrics))
    return items.memory.get(Packed, key, lambda: _packed(items, kind, per_px, metrics))


def _packed(items: Items, kind: Kind, per_px: float, metrics: Metrics) -> Packed:
    group = items.memory.get(Group, (kind, metrics), lambda: _group(items, kind, metrics))
    return Packed(group, coarsest(grain(per_px)), metrics.unit)


def _group(items: Items, kind: Kind, metrics: Metrics) -> Group:
    captions = captions_of(items, metrics)
    group = items.groups[kind]
    words = [
        shortened(captions.of(item), item.turned, metrics) if item.turned else captions.of(item)
        for item in group
    ]
    return Group(group, words)


def _counted(items: Items, kind: Kind, per_px: float, metrics: Metrics) -> Counted:
    captions = captions_of(items, metrics)

    def fitting(item: Item, room: float) -> Caption:
        return shortened(captions.of(item), room, metrics)

    far, unit = coarsest(grain(per_px)), metrics.unit
    return Counted(cells_of(items, kind, cell_of(far, unit)), fitting, far, unit)
