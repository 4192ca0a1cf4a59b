"""Show what of a group is only counted: columns with their numbers, and chips with words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.timeline.frame.geometry import CHIP, CHIP_PADDED, Plan
from dossier.timeline.frame.sheet import KEPT, PITCH, Block, Piled, Sheet
from dossier.timeline.items.item import Kind
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.shapes.shapes import Chip, Drawn, Pile, Rect
from dossier.timeline.stacking.stack import BESIDE, Cell, Shown
from dossier.wording.money import say_number
from dossier.wording.names import signs

# Pixels at 14-pixel letters.
FLATTER: Final = 1 / 3
"""A power by which what is a hundred times as much is about five times as high."""
THINNEST: Final = 8.0
"""A pile is at least as wide as a diamond, however short the time that it takes."""


class Told(NamedTuple):
    """What tells of items that are not drawn one by one, and of how many."""

    piles: tuple[Pile, ...] = ()
    chips: tuple[Chip, ...] = ()
    number: int = 0


class _Heights(dict[int, int]):
    """The heights of columns of one group by how many they are, each reckoned once."""

    def __init__(self, tallest: float, all_of: int) -> None:
        super().__init__({0: 0})
        self._tall: float = tallest / all_of**FLATTER

    def __missing__(self, number: int) -> int:
        grown: float = self._tall * number**FLATTER
        height = round(max(2.0, grown))
        self[number] = height
        return height


class _Numbers(dict[int, tuple[str, float]]):
    """Numbers as they are written above columns, with the width of their chip."""

    def __init__(self, metrics: Metrics, words: Words) -> None:
        super().__init__()
        self._metrics = metrics
        self._group, _ = signs(words)

    def __missing__(self, number: int) -> tuple[str, float]:
        text = f"{number:,}".replace(",", self._group)
        wide = self._metrics.width(text, "chip") + self._metrics.px(CHIP_PADDED)
        self[number] = text, wide
        return text, wide


def closed(plan: Plan, block: Block) -> Told:
    """Show a collapsed group as the number of what it holds."""
    number = len(plan.items.groups[block.kind])
    text = plan.words.ntr("{count} event", "{count} events", number)
    chip = _chip(plan, block, text.format(count=say_number(number, plan.words)))
    return Told((), (chip._replace(goes="open"),), number)


def counted(plan: Plan, block: Block, shown: Shown) -> Told:
    """Show what is only counted: what began earlier at the left edge, the rest in piles."""
    chips, number = list[Chip](), shown.earlier
    if shown.earlier:
        text = plan.words.ntr("{count} begun earlier", "{count} begun earlier", shown.earlier)
        chips.append(_chip(plan, block, text.format(count=say_number(shown.earlier, plan.words))))
    piled = _piled(plan, block, shown.cells)
    chips += [chip for _, chip in piled if chip is not None]
    number += sum([cell.number for cell in shown.cells])
    return Told(tuple([pile for pile, _ in piled]), tuple(chips), number)


def without(shown: Shown, drawn: Iterable[Drawn]) -> Shown:
    """Count no more what is drawn."""
    begins = sorted(one.item.bounds.start_lo for one in drawn)
    if not begins:
        return shown
    left: list[Cell] = []
    for cell in shown.cells:
        within = bisect_left(begins, cell.last) - bisect_left(begins, cell.first)
        if cell.number > within:
            left.append(cell._replace(number=cell.number - within))
    taken = sum(cell.number for cell in shown.cells) - sum(cell.number for cell in left)
    earlier = shown.earlier - (len(begins) - taken)
    return shown._replace(cells=tuple(left), earlier=earlier)


class _Piling(NamedTuple):
    """What is the same for all piles of a group."""

    sheet: Sheet
    kind: Kind
    top: float
    """The upper edge of the columns."""
    high: float
    chip: float
    least: float
    heights: _Heights
    numbers: _Numbers

    def pile(self, cell: Cell, left: float) -> Piled:
        """Pile a cell up in parts that grow with the cube root, and put its number above it.

        The number is kept in the window, which begins at `left`, as far as it has room there.
        """
        kind, top, x_of = self.kind, self.top, self.sheet.x
        first, last, number, parts, (begun, ended) = cell
        cell_x0, cell_x1 = x_of(first), x_of(last)
        x0 = max(cell_x0, min(x_of(begun), cell_x1 - self.least))
        x1 = max(x0 + self.least, x_of(ended))
        columns = tuple([self.heights[part] for part in parts])
        pile = Pile(kind, Rect(x0, top, x1, top + self.high), columns, number, first, last)
        # Above what is first in the cell.
        text, wide = self.numbers[number]
        left = max(cell_x0, left)
        if left + wide > cell_x1:  # it would lie over that of the next cell
            return pile, None
        highest = x0 if parts[0] else x0 + (x1 - x0) * _empty(parts) / len(parts)
        x = float(round(max(left, min(highest, cell_x1 - wide))))
        box = Rect(x, top, float(round(x + wide)), top + self.chip)
        return pile, Chip(kind, box, text, "counted", "", first, last)


def _piled(plan: Plan, block: Block, cells: Sequence[Cell]) -> list[Piled]:
    """Give the piles of cells: of all that begin in the window each is made once for a sheet."""
    made, left, piling = list[Piled](), plan.seen.x0, _piling(plan, block)
    known = plan.sheet.piled[block.kind]
    if len(known) >= KEPT:
        known.clear()
    for place, cell in enumerate(cells):
        if place == 0 and plan.sheet.x(cell.first) < left:
            made.append(piling.pile(cell, left))
            continue
        found = known.get(cell.first)
        # What stands out of a crowd is not counted.
        if found is None or found[0].number != cell.number:
            found = known[cell.first] = piling.pile(cell, left)
        made.append(found)
    return made


def _piling(plan: Plan, block: Block) -> _Piling:
    pitch, chip, least = map(plan.metrics.px, (PITCH, CHIP, THINNEST))
    return _Piling(
        sheet=plan.sheet,
        kind=block.kind,
        top=plan.sheet.lane_y(block, 1) - pitch // 2,
        high=2 * pitch,
        chip=chip,
        least=least,
        heights=_heights(plan, block, 2 * pitch - chip),
        numbers=_numbers(plan),
    )


def _empty(parts: tuple[int, ...]) -> int:
    """Count the parts before the first in which anything begins."""
    return next((place for place, part in enumerate(parts) if part), len(parts) - 1)


def _heights(plan: Plan, block: Block, tallest: float) -> _Heights:
    kind = block.kind
    return plan.items.memory.get(
        _Heights, (kind, tallest), lambda: _Heights(tallest, len(plan.items.groups[kind]))
    )


def _numbers(plan: Plan) -> _Numbers:
    metrics = plan.metrics
    return plan.items.memory.get(_Numbers, metrics, lambda: _Numbers(metrics, plan.words))


def _chip(plan: Plan, block: Block, text: str) -> Chip:
    """Make a chip at the left edge of the first lane of a group."""
    y, half = plan.sheet.lane_y(block, 0), plan.metrics.px(CHIP) / 2
    x = plan.seen.x0 + plan.metrics.px(BESIDE)
    width = plan.metrics.width(text, "chip") + plan.metrics.px(CHIP_PADDED)
    return Chip(block.kind, Rect(x, y - half, float(round(x + width)), y + half), text, "counted")
