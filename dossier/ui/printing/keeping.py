"""Which lines may begin a page: what belongs together stays together, as good books have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Final, NamedTuple

from dossier.ui.printing.strips import Strip

_FEWEST: Final = 2
"""So many lines stay with a heading, and at either side of the end of a page."""


class Opens(IntEnum):
    """How well a page begins with a line: the less it tears apart, the better."""

    NEVER = 0
    TORN = 1
    """Within what stays whole, such as the lines of one label, where much would be empty else."""
    PARTED = 2
    """Between two of what make a record, where much would be empty else."""
    WELL = 3


class Place(NamedTuple):
    """One line of a strip: what is left free above it, and how well a page begins with it."""

    strip: Strip
    line: int
    above: float
    opens: Opens


def places(strips: Sequence[Strip], page: float) -> list[Place]:
    """Give all lines of all strips for pages of this height."""
    gaps = [0.0, *(max(one.below, other.above) for one, other in pairwise(strips))][: len(strips)]
    _measure(strips, gaps)
    left = _left(strips)
    found: list[Place] = []
    since, in_row = _FEWEST, 0
    before: Strip | None = None
    for strip, gap, follow in zip(strips, gaps, left, strict=True):
        in_row = in_row if before and before.row is strip.row else 0
        may = (
            before is not None
            and not before.leads
            and (strip.leads or (since >= _FEWEST and follow >= _FEWEST))
            and (not in_row or _both(in_row, strip.row.lines))
        )
        opens = _between(before, strip, page) if before and may else Opens.NEVER
        found.append(Place(strip, 0, gap, Opens.WELL if strip.own_page else opens))
        if strip.count > 1:
            found.extend(_inside(strip, in_row, page))
        since = 0 if strip.leads else since + _weight(strip)
        in_row += strip.count
        before = strip
    return found


def _measure(strips: Sequence[Strip], gaps: Sequence[float]) -> None:
    """Tell each strip how many lines it takes, and each group how much room."""
    for strip, gap in zip(strips, gaps, strict=True):
        strip.count = max([len(cell.lines) for cell in strip.cells], default=1)
        strip.row.add(strip, gap)
        if strip.record:
            strip.record.add(strip, gap)


def _left(strips: Sequence[Strip]) -> list[int]:
    """Give how many lines are left at each strip before something else begins."""
    left: list[int] = []
    lines = 0
    for strip in reversed(strips):
        lines += _weight(strip)
        left.append(lines)
        if strip.leads or strip.own_page:
            lines = 0
    return left[::-1]


def _weight(strip: Strip) -> int:
    """Give how many lines a strip counts as; a picture is no less than a few."""
    return _FEWEST if strip.picture else strip.count


def _between(before: Strip, strip: Strip, page: float) -> Opens:
    """Say how well a page ends between two strips that follow each other."""
    row, record = strip.row, strip.record
    if before.row is row and row.kept(page):
        return Opens.TORN
    whole = record is not None and before.record is record and record.kept(page)
    return Opens.PARTED if whole else Opens.WELL


def _inside(strip: Strip, in_row: int, page: float) -> Iterator[Place]:
    """Give the lines of a strip behind its first."""
    count, row = strip.count, strip.row
    free = not any(group and group.kept(page) for group in (row, strip.record))
    opens = Opens.WELL if free else Opens.TORN
    if row.firm and row.kept(page):
        opens = Opens.NEVER
    for line in range(1, count):
        both = _both(line, count) and _both(in_row + line, row.lines)
        yield Place(strip, line, 0.0, opens if both else Opens.NEVER)


def _both(before: int, of_all: int) -> bool:
    """Say whether enough lines stand before the end of a page, and enough behind it."""
    return before >= _FEWEST and of_all - before >= _FEWEST
