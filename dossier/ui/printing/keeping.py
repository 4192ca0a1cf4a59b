"""Which lines may begin a page: what belongs together stays together, as good books have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from dossier.ui.printing.strips import Strip

_FEWEST: Final = 2
"""So many lines stay with a heading, and at either side of the end of a page."""


class Place(NamedTuple):
    """One line of a strip: what is left free above it, and whether a page may begin with it."""

    strip: Strip
    line: int
    above: float
    opens: bool


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
        opens = (
            before is not None
            and not before.leads
            and not _holds(before, strip, page)
            and (strip.leads or (since >= _FEWEST and follow >= _FEWEST))
            and (not in_row or _both(in_row, strip.row.lines))
        )
        found.append(Place(strip, 0, gap, strip.own_page or opens))
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


def _holds(before: Strip, strip: Strip, page: float) -> bool:
    """Say whether two strips that follow each other belong to what stays whole."""
    row, record = strip.row, strip.record
    return (before.row is row and row.kept(page)) or (
        record is not None and before.record is record and record.kept(page)
    )


def _inside(strip: Strip, in_row: int, page: float) -> Iterator[Place]:
    """Give the lines of a strip behind its first."""
    count = strip.count
    free = not any(group and group.kept(page) for group in (strip.row, strip.record))
    for line in range(1, count):
        both = _both(line, count) and _both(in_row + line, strip.row.lines)
        yield Place(strip, line, 0.0, free and both)


def _both(before: int, of_all: int) -> bool:
    """Say whether enough lines stand before the end of a page, and enough behind it."""
    return before >= _FEWEST and of_all - before >= _FEWEST
