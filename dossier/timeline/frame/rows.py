"""Handle moments that are as most are, many at once: a frame of some hundred is made of these.

To be drawn, each is two or three numbers; it becomes a value of its own where one asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from typing import NamedTuple

from dossier.timeline.frame.sheet import PITCH, Block, Sheet
from dossier.timeline.shapes.glyphs import Shape
from dossier.timeline.shapes.shapes import Caption, Drawn
from dossier.timeline.stacking.stack import BESIDE, Slot

Worded = tuple[int, int, Caption]
"""Words: where they begin, and the middle of their line."""


class Places(NamedTuple):
    """Where the moments of a row are on the sheet, and their words."""

    diamonds: list[tuple[int, int]]
    """Their left edges, and the middles of their lanes."""
    boxes: list[tuple[int, int, int]]
    """The same of pale boxes, and how wide they are."""
    worded: list[Worded]


class Row(NamedTuple):
    """Plain moments of one group, with the words behind each, whole in the window."""

    sheet: Sheet
    block: Block
    slots: Sequence[Slot]

    def drawn(self) -> list[Drawn]:
        """Give each by itself."""
        return self.sheet.drawn(self.block, self.slots)

    def of(self, id: str) -> list[Drawn]:
        """Give one by itself, where it is in the row."""
        return self.sheet.drawn(self.block, [slot for slot in self.slots if slot.item.id == id])

    def in_lane(self, lane: int) -> list[Drawn]:
        """Give each of a lane by itself."""
        return self.sheet.drawn(self.block, [slot for slot in self.slots if slot.lane == lane])

    def places(self) -> Places:
        """Give where each is, in whole pixels: just where it is by itself."""
        sheet, made = self.sheet, Places([], [], [])
        per_px, anchor, px = sheet.per_px, sheet.anchor, sheet.metrics.px
        top, pitch, beside = int(self.block.first), int(px(PITCH)), int(px(BESIDE))
        shapes = dict[int, Shape]()
        for lane, item, caption, _, _ in self.slots:
            begin, _, _, end, _, _ = item.bounds
            shape = shapes.get(end - begin)
            if shape is None:
                shape = shapes[end - begin] = sheet.shapes.of(item)
            offset, (_, (piece,), _) = shape
            x, y = floor((begin - anchor) / per_px + offset + 0.5), top + lane * pitch
            width = int(piece.x1)
            if piece.form == "diamond":
                made.diamonds.append((x, y))
            else:
                if offset == 0.0:
                    width = floor((end - anchor) / per_px + 0.5) - x
                made.boxes.append((x, y, width))
            made.worded.append((x + width + beside, y, caption))
        return made
