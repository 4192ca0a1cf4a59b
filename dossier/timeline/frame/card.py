"""Place the card of an item: beside its glyph, within the picture, never over its own lane."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from dossier.timeline.shapes.labels import CUT, Metrics, cut
from dossier.timeline.shapes.shapes import CardBox, CardLine, Rect, Role
from dossier.wording.signs import visible

# Pixels at 14-pixel letters.
PADDED: Final = 16.0
WIDE: Final = 300.0
LINE: Final = 20.0
BETWEEN: Final = 12.0
AWAY: Final = 10.0
LEAD: Final = "*"
"""The field that the record is known by, whichever that is: the card's title edits it."""
MOST_LINES: Final = 6
"""Lines of one text; the record itself shows the rest."""


class CardRow(NamedTuple):
    """A name, a text, and the field of the record that it can be edited in; empty for none."""

    name: str
    text: str
    field: str = ""


class Card(NamedTuple):
    """What is told about an item: its title, and rows of a name and a text."""

    id: str
    title: str
    rows: tuple[CardRow, ...]

    @property
    def spoken(self) -> str:
        """The whole card in one line, for those who hear it."""
        rows = (f"{row.name}: {visible(row.text)}" for row in self.rows)
        return ". ".join((visible(self.title), *rows))


def place(card: Card, at: Rect, within: Rect, metrics: Metrics) -> CardBox:
    """Break the texts into lines, and find the free side: below, above, or at the right."""
    padded, line = metrics.px(PADDED), metrics.px(LINE)
    names = max((metrics.width(row.name, "quiet") for row in card.rows), default=0.0)
    text_x = names + metrics.px(BETWEEN) if names else 0.0
    room = max(metrics.px(WIDE) - text_x, metrics.px(WIDE) / 2)
    lines = tuple(_lines(card, room, text_x + room, metrics))
    width = 2 * padded + text_x + room
    height = 2 * padded + len(lines) * line
    x, y = _free(at, (width, height), within, metrics.px(AWAY))
    placed = tuple(
        told._replace(y=y + padded + (number + 0.5) * line) for number, told in enumerate(lines)
    )
    box = Rect(x, y, x + width, y + height)
    return CardBox(card.id, box, x + padded, x + padded + text_x, placed)


def wrapped(text: str, role: Role, room: float, metrics: Metrics) -> tuple[str, ...]:
    """Break a text into lines at blanks; a word that is too long is broken where it must be."""
    lines = tuple(islice(_broken(visible(text), role, room, metrics), MOST_LINES + 1))
    if len(lines) <= MOST_LINES:
        return lines
    return *lines[: MOST_LINES - 1], cut(lines[MOST_LINES - 1] + CUT * 2, role, room, metrics)


def _broken(text: str, role: Role, room: float, metrics: Metrics) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if metrics.width(longer, role) <= room:
            line = longer
            continue
        if line:
            yield line
        line = word
        while metrics.width(line, role) > room and len(line) > 1:
            head = _head(line, role, room, metrics)
            yield line[:head]
            line = line[head:]
    if line:
        yield line


def _head(word: str, role: Role, room: float, metrics: Metrics) -> int:
    """Give how many letters of a word fit, at least one."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.width(word[:middle], role) <= room:
            low = middle
        else:
            high = middle - 1
    return low


def _lines(card: Card, room: float, whole: float, metrics: Metrics) -> Iterator[CardLine]:
    for line in wrapped(card.title, "title", whole, metrics):
        yield CardLine("", line, 0.0, title=True, field=LEAD)
    for row in card.rows:
        for number, line in enumerate(wrapped(row.text, "text", room, metrics)):
            yield CardLine("" if number else row.name, line, 0.0, title=False, field=row.field)


def _free(at: Rect, size: tuple[float, float], within: Rect, away: float) -> tuple[float, float]:
    """Give the corner of a box that does not cover `at`, where the picture has such a place."""
    width, height = size
    x = min(max(at.x0, within.x0 + away), max(within.x0 + away, within.x1 - width - away))
    if at.y1 + away + height <= within.y1:
        return float(round(x)), float(round(at.y1 + away))
    if at.y0 - away - height >= within.y0:
        return float(round(x)), float(round(at.y0 - away - height))
    beside = at.x1 + away if at.x1 + away + width <= within.x1 else at.x0 - away - width
    top = min(max(within.y0, at.y0), max(within.y0, within.y1 - height))
    return float(round(max(within.x0, beside))), float(round(top))
