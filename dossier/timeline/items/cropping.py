"""Crop what began long before a picture, so that its words go by what is seen of it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.timeline.items.item import Item
from dossier.timeline.items.items import Items


def cropped(items: Items, first: float) -> Items:
    """Let all begin at a second that lies just outside of a picture, if it began before that.

    Which words lie on their bar, and which beside it, is decided for all time at once. A picture
    that nobody can move shows some of a bar and no more: only on that words can be read.
    """
    placed = _cropped(items, int(first))
    return Items(placed, items.loose, items.undated, items.words, items.filtered)


def _cropped(items: Items, first: int) -> Iterator[Item]:
    for item in items.placed:
        if item.bounds.start_lo >= first or item.bounds.last <= first:
            yield item
            continue
        start_lo, start_hi, end_lo, end_hi, _, _ = item.bounds
        bounds = item.bounds._replace(
            start_lo=max(first, start_lo),
            start_hi=max(first, start_hi),
            end_lo=max(first, end_lo),
            end_hi=max(first, end_hi),
        )
        yield item._replace(bounds=bounds)
