"""Fill pages with the lines of strips, and find where on a page each of them stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout

from dossier.ui.printing.keeping import Opens, Place
from dossier.ui.printing.strips import Drawn, Strip

_BASELINE: Final = 0.8
"""How far under the top of a line its letters stand, in its height."""
_EMPTY: Final = 0.2
"""So much of a page may be left empty for the sake of what stays whole."""
_ROUNDING: Final = 0.5
"""So many dots may a page be too full by reckoning alone."""


class Stand(NamedTuple):
    """Some lines of a strip, from one to another, and how far down the page they begin."""

    strip: Strip
    first: int
    last: int
    top: float

    @property
    def things(self) -> Iterator[tuple[Drawn, QPointF]]:
        """Give what is drawn of them and where, cell by cell, on common baselines."""
        strip, first, last, top = self
        if strip.picture:
            yield strip.picture, QPointF(0.0, top)
        for cell in strip.cells:
            base, left = top + _BASELINE * strip.line, cell.left
            for line in cell.lines[first:last]:
                yield line, QPointF(left, base - line.ascent())
                base += strip.line


class Page(NamedTuple):
    """A page: its lines, where they stand, in the order in which they are read, its rules."""

    lines: Sequence[Place]
    stands: list[Stand]
    rules: list[float]
    layouts: Sequence[QTextLayout]
    """What its lines are set in: they live no longer than these."""

    @property
    def things(self) -> Iterator[tuple[Drawn, QPointF]]:
        """Give what is drawn and where: reckoned as it is drawn, since most is drawn once."""
        for stand in self.stands:
            yield from stand.things


def filled(lines: Sequence[Place], page: float) -> list[Sequence[Place]]:
    """Share the lines out to pages of this height; there is always one."""
    begins = [0]
    while (end := _end(lines, begins[-1], page)) < len(lines):
        begins.append(end)
    return [lines[begin:end] for begin, end in pairwise([*begins, len(lines)])]


def _end(lines: Sequence[Place], begin: int, page: float) -> int:
    """Give the number of the first line that stands no longer on the page of one."""
    ends: dict[Opens, tuple[int, float]] = {}
    y = 0.0
    for at in range(begin, len(lines)):
        strip, line, above, opens = lines[at]
        if at > begin:
            if opens:
                ends[opens] = at, y
                if strip.own_page and not line:
                    return at
            y += above + strip.line
        else:
            y = _top(lines[at : at + 1]) + strip.line
        if y > page + _ROUNDING and at > begin:
            return _best(ends, page) or at
    return len(lines)


def _best(ends: Mapping[Opens, tuple[int, float]], page: float) -> int:
    """Give where a page ends best: where least is torn, unless too much of it were left empty."""
    for _, (at, y) in sorted(ends.items(), reverse=True):
        if page - y <= _EMPTY * page:
            return at
    return max(ends.values(), default=(0, 0.0))[0]


def heads(page: Sequence[Place]) -> list[Strip]:
    """Give what stands above the first line of a page: the record, the table that goes on there."""
    found: list[Strip] = []
    head = page[0].strip.head if page else None
    while head:
        found.insert(0, head)
        head = head.head
    return found


def _top(page: Sequence[Place]) -> float:
    """Give where the first line of a page begins: under what stands above it, if anything does."""
    above = heads(page)
    return sum(head.height for head in above) + page[0].above if above else 0.0


def placed(lines: Sequence[Place], rule: float, layouts: Sequence[QTextLayout]) -> Page:
    """Find the places on one page; a section has its rule so far above it."""
    page = Page(lines, [], [], layouts)
    at, y = 0, 0.0
    for head in heads(lines):
        page.stands.append(Stand(head, 0, head.count, y))
        y += head.height
    if page.stands:
        y = _top(lines)
    while at < len(lines):
        strip, line, above, _ = lines[at]
        # All lines of a strip follow each other: those that are not on this page are on the next.
        count = min(strip.count - line, len(lines) - at)
        if at:
            y += above
            if strip.ruled:
                page.rules.append(y - rule)
        page.stands.append(Stand(strip, line, line + count, y))
        y += strip.line * count
        at += count
    return page
