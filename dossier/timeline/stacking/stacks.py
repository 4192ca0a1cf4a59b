"""Choose how a group is stacked, with room for each item or counted, and remember it by zoom."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from dossier.timeline.items.item import Item, Kind
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.labels import Captions, Metrics, shortened
from dossier.timeline.shapes.shapes import Caption
from dossier.timeline.stacking.cells import Cells
from dossier.timeline.stacking.crowd import Crowd
from dossier.timeline.stacking.density import Counted, cell_of
from dossier.timeline.stacking.packed import Group, Packed
from dossier.timeline.stacking.stack import BESIDE, PADDED, Stack, coarsest, grain


class _Reaching(NamedTuple):
    """What can reach farthest with its words, at one zoom or another, and how wide these are."""

    bars: tuple[tuple[Item, float], ...]
    """Those of sentences: long ones carry their words."""
    others: tuple[tuple[int, float], ...]
    """The last seconds of all else."""


def captions_of(items: Items, metrics: Metrics) -> Captions:
    """Give the measured labels of all items, none wider than a label may be."""

    def made() -> Captions:
        wider = roomy_of(items, metrics) if metrics.roomy > metrics.widest else None
        return Captions(metrics, items.words, wider)

    return items.memory.get(Captions, metrics, made)


def roomy_of(items: Items, metrics: Metrics) -> Captions:
    """Give them as they are where there is more room."""
    if metrics.roomy <= metrics.widest:
        return captions_of(items, metrics)
    return captions_of(items, replace(metrics, widest=metrics.roomy))


def share_captions(items: Items, others: Items, metrics: Metrics) -> None:
    """Let others that say the same have the measured labels of these."""
    captions, roomy = captions_of(items, metrics), roomy_of(items, metrics)
    wider = replace(metrics, widest=max(metrics.widest, metrics.roomy))
    others.memory.get(Captions, wider, lambda: roomy)
    others.memory.get(Captions, metrics, lambda: captions)


def end_of_words(items: Items, metrics: Metrics, per_px: float) -> float:
    """Give the second up to which words reach at a zoom: a window of all events shows as much."""
    bars, others = items.memory.get(_Reaching, metrics, lambda: _reaching(items, metrics))
    beside = (BESIDE + PADDED) * metrics.unit * per_px
    ends = [second + width * per_px for second, width in others]
    for bar, width in bars:
        low, high = bar.core
        if low >= high:  # all of it is possible only
            low, high = bar.begun[0] if bar.begun else low, bar.bounds.end_hi
        on_it = high - low >= width * per_px + beside
        ends.append((low if on_it else bar.bounds.end_hi) + width * per_px)
    return max(ends) + beside


def _reaching(items: Items, metrics: Metrics) -> _Reaching:
    captions = captions_of(items, metrics)
    there = [item for item in items.placed if not items.crowded(item.kind)]
    bars = (item for item in there if item.kind == "sentence" and item.span and not item.turned)
    others = (
        (item.bounds.end_hi, item) for item in there if not item.span or item.kind != "sentence"
    )
    farthest, widest = list[tuple[int, float]](), -1.0
    for second, item in sorted(others, key=itemgetter(0), reverse=True):
        width = 0.0 if item.turned else captions.of(item).width
        if width > widest:  # all that is later has fewer words
            widest = width
            farthest.append((second, width))
    return _Reaching(tuple((bar, captions.of(bar).width) for bar in bars), tuple(farthest))


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
    captions, roomy = captions_of(items, metrics), roomy_of(items, metrics)
    group = items.groups[kind]
    words = [
        shortened(captions.of(item), item.turned, metrics) if item.turned else captions.of(item)
        for item in group
    ]
    cut = (
        place
        for place, (item, said) in enumerate(zip(group, words, strict=True))
        if roomy.of(item) is not said
    )
    return Group(group, words, frozenset(cut))


def _counted(items: Items, kind: Kind, per_px: float, metrics: Metrics) -> Counted:
    captions = roomy_of(items, metrics)

    def fitting(item: Item, room: float) -> Caption:
        return shortened(captions.of(item), room, metrics)

    far, unit = coarsest(grain(per_px)), metrics.unit
    return Counted(cells_of(items, kind, cell_of(far, unit)), fitting, far, unit)
