"""Where a person is in a text: the stretch she has selected, and the link she has reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QTextBoundaryFinder

from dossier.ui.text.characters import points, units
from dossier.ui.text.run import Run, plain


class Link(NamedTuple):
    """A link's stretch of the text, in UTF-16 units, and its id."""

    start: int
    end: int
    id: str


class Reach:
    """Selection and reached link of one text; places are UTF-16 units, as Qt counts them."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.text = plain(runs)
        self.length = units(self.text)
        self.links = tuple(_links(runs))
        self.anchor = 0
        self.cursor = 0
        self.reached: int | None = None

    @property
    def selected(self) -> tuple[int, int]:
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)

    @property
    def selected_text(self) -> str:
        start, end = (points(self.text, place) for place in self.selected)
        return self.text[start:end]

    @property
    def link(self) -> Link | None:
        """Give the link that the keyboard has reached."""
        return None if self.reached is None else self.links[self.reached]

    def select(self, anchor: int, cursor: int) -> None:
        self.anchor, self.cursor = anchor, min(max(cursor, 0), self.length)

    def select_word(self, place: int) -> None:
        """Select the word round a place."""
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, self.text)
        finder.setPosition(min(place + 1, self.length))
        start = max(finder.toPreviousBoundary(), 0)
        end = finder.toNextBoundary()
        self.select(start, end if end >= 0 else self.length)

    def extend(self, by: int, *, words: bool) -> None:
        """Move the free end of the selection by one character, or one word, on or back."""
        kind = QTextBoundaryFinder.BoundaryType
        finder = QTextBoundaryFinder(kind.Word if words else kind.Grapheme, self.text)
        finder.setPosition(self.cursor)
        place = finder.toNextBoundary() if by > 0 else finder.toPreviousBoundary()
        if place >= 0:
            self.select(self.anchor, place)

    def step(self, by: int) -> None:
        """Reach the next or the previous link, no further than the last or the first."""
        if self.links:
            at = -1 if self.reached is None else self.reached
            self.reached = min(max(at + by, 0), len(self.links) - 1)


def _links(runs: Sequence[Run]) -> list[Link]:
    links: list[Link] = []
    start = 0
    for run in runs:
        end = start + units(run.text)
        if run.link:
            links.append(Link(start, end, run.link))
        start = end
    return links
