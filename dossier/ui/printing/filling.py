"""Fill pages with the lines of strips, and find where on a page each of them stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF

from dossier.ui.printing.keeping import Place
from dossier.ui.printing.strips import Drawn, Strip

_BASELINE: Final = 0.8
"""How far under the top of a line its letters stand, in its height."""
_ROUNDING: Final = 0.5
"""So many dots may a page be too full by reckoning alone."""


class Page(NamedTuple):
    """What stands on a page, each with its place, in the order in which it is read; its rules."""

    things: list[tuple[Drawn, QPointF]]
    rules: list[float]


def filled(lines: Sequence[Place], page: float) -> list[Sequence[Place]]:
    """Share the lines out to pages of this height; there is always one."""
    begins = [0]
    while (end := _end(lines, begins[-1], page)) < len(lines):
        begins.append(end)
    return [lines[begin:end] for begin, end in pairwise([*begins, len(lines)])]


def _end(lines: Sequence[Place], begin: int, page: float) -> int:
    """Give the number of the first line that stands no longer on the page of one."""
    last, y = 0, 0.0
    for at in range(begin, len(lines)):
        strip, line, above, opens = lines[at]
        if at > begin:
            if opens:
                last = at
                if strip.own_page and not line:
                    return at
            y += above + strip.line
        else:
            y = _top(lines[at]) + strip.line
        if y > page + _ROUNDING and at > begin:
            return last or at
    return len(lines)


def _top(first: Place) -> float:
    """Give where the first line of a page begins: under the head of its table, if it has one."""
    head = first.strip.head
    return head.height + first.above if head else 0.0


def placed(lines: Sequence[Place], rule: float) -> Page:
    """Find the places on one page; a section has its rule so far above it."""
    page = Page([], [])
    if not lines:
        return page
    y = _top(lines[0])
    if y and (head := lines[0].strip.head):
        page.things.extend(_things(head, 0, head.count, 0.0))
    for strip, group in groupby(lines, key=attrgetter("strip")):
        on = list(group)
        if on[0] is not lines[0]:
            y += on[0].above
            if strip.ruled:
                page.rules.append(y - rule)
        page.things.extend(_things(strip, on[0].line, on[-1].line + 1, y))
        y += strip.line * len(on)
    return page


def _things(strip: Strip, begin: int, end: int, top: float) -> Iterator[tuple[Drawn, QPointF]]:
    """Give what is drawn of some lines of a strip, cell by cell, on common baselines."""
    if strip.picture:
        yield strip.picture, QPointF(0.0, top)
    base = top + _BASELINE * strip.line
    for cell in strip.cells:
        for at, line in enumerate(cell.lines[begin:end]):
            yield line, QPointF(cell.left, base + at * strip.line - line.ascent())
