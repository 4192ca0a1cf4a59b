"""Find what stands behind the numbers of a timeline: the items that are counted, not drawn."""

from __future__ import annotations

from dossier.timeline.frame.sheet import sheet_of
from dossier.timeline.items.item import Item
from dossier.timeline.scene import Scene
from dossier.timeline.shapes.shapes import Chip
from dossier.timeline.stacking.density import Counted


def counts(chip: Chip) -> bool:
    """Tell whether a chip counts what begins in a stretch of time."""
    return chip.first < chip.last


def counted_by(scene: Scene, chip: Chip) -> tuple[Item, ...]:
    """Give the items that a chip counts, in time."""
    sheet = sheet_of(scene.items, scene.scale, scene.metrics, scene.look.groups)
    stacks = (block.stack for block in sheet.blocks if block.kind == chip.kind)
    stack = next(stacks, None)
    there = stack.cells.counted(chip.first) if isinstance(stack, Counted) else ()
    drawn = {one.item.id for one in scene.frame.drawn}
    found = (item for item in there if item.id not in drawn)
    return tuple(sorted(found, key=lambda item: item.when))


def chip_at_hand(scene: Scene) -> Chip | None:
    """Give the chip that counts the chosen item, or else the first one in sight that counts."""
    chips = [chip for chip in scene.frame.chips if counts(chip)]
    chosen = scene.items.by_id.get(scene.look.chosen)
    if isinstance(chosen, Item):
        for chip in chips:
            if chip.kind == chosen.kind and chip.first <= chosen.bounds.start_lo < chip.last:
                return chip
    return chips[0] if chips else None
