"""Draw a frame: the only code that does, for the window, pictures, PDF and the printer alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from dossier.timeline.frame import Frame
from dossier.timeline.shapes import Band, Chip, Drawn, Ghost, Pile, Rect, Stretch
from dossier.ui.timeline import marks, surroundings, vectors
from dossier.ui.timeline.strokes import BLEED, Strokes
from dossier.ui.timeline.style import Style

RING: Final = 4.0
FAINT: Final = 0.4
"""How much is left of what a search has not found."""
PLATE: Final = 8.0
"""Pixels before the words of a plate, at 14-pixel letters."""
VEIL: Final = 26
"""How much of the accent, of 255, lies over a marked stretch of time."""


def paint(painter: QPainter, frame: Frame, style: Style, *, focused: bool = False) -> None:
    """Draw the whole frame; `focused` marks the chosen item as the one that hears the keys."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    strokes = Strokes(painter, style)
    strokes.fill(Rect(0, 0, frame.width, frame.height), style.theme.colour("page"))
    plot = frame.plot
    strokes.clip(Rect(plot.x0, 0, plot.x1, plot.y1))
    _ground(strokes, frame)
    strokes.unclip()
    strokes.clip(plot)
    painter.translate(*frame.shift)
    _lanes(strokes, frame)
    strokes.unclip()
    surroundings.paint(strokes, frame)
    if frame.stretch is not None:
        _stretch(strokes, frame, frame.stretch)
    if frame.chosen is not None:
        _ring(strokes, frame, frame.chosen, focused=focused)
    if frame.ghost is not None:
        _ghost(strokes, frame, frame.ghost)
    if frame.card is not None:
        surroundings.card(strokes, frame.card)
    painter.restore()


def _ground(strokes: Strokes, frame: Frame) -> None:
    """Draw the time in custody, and over it the lines of the calendar and of today."""
    plot, theme = frame.plot, strokes.style.theme
    for band in frame.bands:
        _band(strokes, band, Rect(band.x0, plot.y0, band.x1, plot.y1))
    dx, rule = int(frame.shift[0]), theme.colour("rule")
    top = int(plot.y0 - surroundings.TICK * strokes.unit)
    height, fill = int(plot.y1) - top, strokes.painter.fillRect
    for x, _, _ in frame.on_sheet.fine:
        fill(int(x) + dx, top, 1, height, rule)
    for band in frame.bands:
        if not band.open:
            line = Rect(band.x0, plot.y0, band.x0 + 2, plot.y1)
            strokes.fill(line, strokes.style.colour("custody"))
    if frame.today is not None:
        strokes.dashed(frame.today.x, plot.y0, plot.y1, theme.colour("ink"))


def _band(strokes: Strokes, band: Band, box: Rect) -> None:
    tint = strokes.style.tint("custody")
    if band.open:
        strokes.fade(box, (tint, strokes.style.theme.colour("page")), (band.x0, band.x1))
    else:
        strokes.fill(box, tint)


def _lanes(strokes: Strokes, frame: Frame) -> None:
    """Draw what the lanes hold: counts, glyphs, words, chips."""
    _piles(strokes, frame.on_sheet.piles)
    sheet, found = frame.on_sheet, frame.found
    if found is None:
        _items(strokes, frame, sheet.marks, sheet.worded)
    else:
        _standing_back(strokes, frame, found)
        marks_found = [one for one in sheet.marks if one.item.id in found]
        words_found = [one for one in sheet.worded if one.item.id in found]
        _items(strokes, frame, marks_found, words_found)
    for chip in frame.on_sheet.chips:
        _chip(strokes, chip)
    strokes.painter.translate(-frame.shift[0], -frame.shift[1])
    for ring in frame.rings:
        strokes.ring(ring.x, ring.y, ring.kind)


def _standing_back(strokes: Strokes, frame: Frame, found: frozenset[str]) -> None:
    """Draw faintly what a search has not found."""
    others = [one for one in frame.on_sheet.marks if one.item.id not in found]
    words = [one for one in frame.on_sheet.worded if one.item.id not in found]
    strokes.painter.setOpacity(FAINT)
    _items(strokes, frame, others, words)
    strokes.painter.setOpacity(1)


def _items(strokes: Strokes, frame: Frame, drawn: Sequence[Drawn], worded: Sequence[Drawn]) -> None:
    """Draw glyphs and their words."""
    page = strokes.style.theme.colour("page")
    beside = [one for one in worded if one.ground == "page"]
    _labels(strokes, frame, beside)
    marks.draw(strokes, drawn)
    if len(beside) < len(worded):
        strokes.labels([one for one in worded if one.ground == "bar"], ink=page)
        strokes.labels([one for one in worded if one.ground == "plate"], ground=page)


def _stretch(strokes: Strokes, frame: Frame, stretch: Stretch) -> None:
    """Draw a marked stretch of time over the lanes, and say its days over the calendar."""
    plot, accent = frame.plot, strokes.style.theme.colour("accent")
    veil = QColor(accent)
    veil.setAlpha(VEIL)
    strokes.fill(Rect(stretch.x0, 0, stretch.x1, plot.y1), veil)
    for x in (stretch.x0, stretch.x1 - 2):
        strokes.fill(Rect(x, 0, x + 2, plot.y1), accent)


def _piles(strokes: Strokes, piles: tuple[Pile, ...]) -> None:
    """Draw the parts of piles side by side, standing on their floor: all of a kind at once."""
    for kind, alike in groupby(piles, key=attrgetter("kind")):
        bodies: list[QRect] = []
        tops: list[QRect] = []
        for pile in alike:
            x0, _, x1, floor = pile.box
            width = (x1 - x0) / len(pile.heights)
            for place, height in enumerate(pile.heights):
                left, right = int(x0 + place * width), int(x0 + (place + 1) * width)
                if height:
                    bodies.append(QRect(left, int(floor) - height, right - left, height))
                    tops.append(QRect(left, int(floor) - height, right - left, 2))
        strokes.boxes(bodies, strokes.style.tint(kind))
        strokes.boxes(tops, strokes.style.colour(kind))


def _labels(strokes: Strokes, frame: Frame, beside: list[Drawn]) -> None:
    """Write the words beside the glyphs, on a ground that wipes the lines of the calendar away."""
    page, dx = strokes.style.theme.colour("page"), frame.shift[0]
    bands = [band._replace(x0=band.x0 - dx, x1=band.x1 - dx) for band in frame.bands]
    crossing = [(one, below) for one in beside if bands and (below := _below(one, bands))]
    over = {id(one) for one, _ in crossing}
    plain = [one for one in beside if id(one) not in over] if over else beside
    strokes.labels(plain, ground=page)
    for one, below in crossing:
        _mixed_ground(strokes, one, below)
    strokes.labels([one for one, _ in crossing])


def _below(one: Drawn, bands: list[Band]) -> list[Band]:
    """Give the times in custody that words lie over."""
    x0, x1 = one.words_x - BLEED, one.words_x + one.caption.width + BLEED
    return [band for band in bands if band.x0 < x1 and band.x1 > x0]


def _mixed_ground(strokes: Strokes, one: Drawn, below: list[Band]) -> None:
    """Lay the page and the time in custody under words that lie over the edge of both."""
    half = strokes.style.line("text") / 2
    x0, x1 = one.words_x - BLEED, one.words_x + one.caption.width + BLEED
    box = Rect(x0, round(one.y - half), x1, round(one.y + half))
    strokes.fill(box, strokes.style.theme.colour("page"))
    for band in below:
        part = box._replace(x0=max(box.x0, band.x0), x1=min(box.x1, band.x1))
        _band(strokes, band, part)


def _chip(strokes: Strokes, chip: Chip) -> None:
    if chip.first < chip.last:
        y = (chip.box.y0 + chip.box.y1) / 2
        strokes.number(chip.text, chip.box.x0 + 4 * strokes.unit, y)
        return
    width, height = chip.box.x1 - chip.box.x0, chip.box.y1 - chip.box.y0
    strokes.stamped(
        ("chip", chip.kind, chip.text, chip.goes),
        (width, height),
        (chip.box.x0, chip.box.y0),
        lambda drawn: _made_chip(drawn, chip, Rect(0, 0, width, height)),
    )


def _made_chip(strokes: Strokes, chip: Chip, box: Rect) -> None:
    """Draw a chip: one that leads to an end in the colour of its bar, others quietly."""
    style, y = strokes.style, box.y1 / 2
    if chip.goes == "end":
        colour = style.colour(chip.kind)
        strokes.rounded(box, 3, style.theme.colour("page"), colour)
        strokes.chevron(box.x1 - 10 * strokes.unit, y, colour)
    else:
        colour = style.theme.colour("quiet")
        strokes.rounded(box, 3, style.theme.colour("ground"), style.theme.colour("rule"))
    strokes.text(chip.text, "chip", 8 * strokes.unit, y, colour)


def _ring(strokes: Strokes, frame: Frame, box: Rect, *, focused: bool) -> None:
    """Draw the ring of the chosen item, around its glyph or its entry in the tray."""
    in_tray = frame.tray.y0 <= box.y0 and box.y1 <= frame.tray.y1
    strokes.clip(frame.tray if in_tray else frame.plot)
    colour = strokes.style.theme.colour("accent" if focused else "edge")
    around = box if in_tray else box.grown(RING * strokes.unit)
    strokes.rounded(around, 4, vectors.CLEAR, colour, 2)
    strokes.unclip()


def _ghost(strokes: Strokes, frame: Frame, ghost: Ghost) -> None:
    """Draw where a date is being taken: the edge up to the calendar, the twin, and the date."""
    style, plot, box = strokes.style, frame.plot, ghost.box
    accent, page = style.theme.colour("accent"), style.theme.colour("page")
    strokes.clip(plot)
    strokes.dashed(ghost.x, plot.y0, max(plot.y0, box.y0), accent)
    # On a ground of its own, for it can lie on the bar that it is the twin of.
    strokes.rounded(box.grown(1), 0, vectors.CLEAR, page, 4)
    vectors.outlined(strokes.painter, box, vectors.pen(accent, "dash", 2))
    strokes.rounded(ghost.plate, 4, page, accent)
    middle = (ghost.plate.y0 + ghost.plate.y1) / 2
    strokes.text(ghost.words, "lead", ghost.plate.x0 + PLATE * strokes.unit, middle)
    strokes.unclip()


def words(frame: Frame) -> Iterator[str]:
    """Give every text that the frame shows, in the order in which it is drawn."""
    for label in frame.labels:
        yield from (run.text for run in label.caption.runs)
    yield from (chip.text for chip in frame.chips)
    yield from surroundings.words(frame)
    if frame.ghost is not None:
        yield frame.ghost.words
