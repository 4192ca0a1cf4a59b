"""Set what has no place on the line into the tray, row by row, and count what finds no room."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from dossier.timeline.items.item import Loose
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.labels import WIDEST, Metrics, caption, shortened
from dossier.timeline.shapes.shapes import Caption

# Pixels at 14-pixel letters.
RING: Final = 14.0
BESIDE: Final = 9.0
APART: Final = 19.0
COUNT: Final = 72.0
"""What is kept free for the count of those that find no room."""


class Set(NamedTuple):
    """One record at its place in the tray: its row, and its left edge."""

    loose: Loose
    caption: Caption
    row: int
    x: float
    width: float


class Room(NamedTuple):
    """From where to where the rows go, and how many there may be: 0 for as many as it takes."""

    left: float
    right: float
    most: int


class Flow(NamedTuple):
    """The tray: who stands where, in how many rows, and how many are only counted."""

    sets: tuple[Set, ...]
    rows: int
    counted: int


def flow_of(items: Items, room: Room, metrics: Metrics) -> Flow:
    """Give the tray as it stands in so much room."""
    return items.memory.get(Flow, (room, metrics), lambda: _flow(items, room, metrics))


def _flow(items: Items, given: Room, metrics: Metrics) -> Flow:
    """Fill the rows from the left."""
    left, right, most = given
    sets: list[Set] = []
    x, row = left, 0
    lead = metrics.px(RING) + metrics.px(BESIDE)
    room = max(0.0, right - left - lead - metrics.px(BESIDE) - metrics.px(COUNT))
    # On the line words may have to be shorter.
    labels = replace(metrics, widest=max(metrics.widest, WIDEST))
    for place, loose in enumerate(items.loose):
        words = shortened(caption(loose.say, labels, items.words), room, metrics)
        width = lead + words.width + metrics.px(BESIDE)
        last = most and row == most - 1 and place < len(items.loose) - 1
        if x > left and x + width + (metrics.px(COUNT) if last else 0) > right:
            if most and row == most - 1:
                return Flow(tuple(sets), row + 1, len(items.loose) - place)
            x, row = left, row + 1
        sets.append(Set(loose, words, row, x, width))
        x += width + metrics.px(APART)
    return Flow(tuple(sets), row + 1 if sets else 0, 0)
