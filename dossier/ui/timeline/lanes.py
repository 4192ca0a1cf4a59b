"""Draw the lanes: the ground with its calendar, piles, glyphs with their words, chips and rings.

What lies below depends on the sheet alone, and can be kept while one pans; what lies over it
follows the window: words that stay in sight on their bars, chips at the edges.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil
from operator import attrgetter
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QPixmap

from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.rows import Worded
from dossier.timeline.frame.sheet import PITCH
from dossier.timeline.items.item import Kind
from dossier.timeline.shapes.shapes import Band, Drawn, Ground, Pile, Rect
from dossier.ui.timeline import chips, marks
from dossier.ui.timeline.digits import Said, numbers
from dossier.ui.timeline.keeping import downwards, stripe
from dossier.ui.timeline.strokes import BLEED, Strokes
from dossier.ui.timeline.style import Panorama
from dossier.ui.timeline.vectors import DASH
from dossier.ui.timeline.writing import labels

HIGHEST: Final = 64
"""Pixels at 14-pixel letters that are more than the height of any pile."""
PERIOD: Final = 2 * DASH
"""Pixels from one dash of the line of today to the next."""
WIDEST: Final = 256
"""Pixels of a pile that are drawn at once: neighbours of one height are seldom more."""

Column = tuple[int, int, int, int]
"""Left and right edge, floor and height of a part of a pile."""


class Standing(NamedTuple):
    """Glyphs and words to be drawn alike."""

    drawn: Sequence[Drawn]
    worded: Sequence[Drawn]
    faint: bool = False


def below(strokes: Strokes, frame: Frame) -> None:
    """Draw what stands on the sheet, whatever the window."""
    _ground(strokes, frame)
    strokes.painter.translate(*frame.shift)
    strokes.stand_back(faint=frame.found is not None)
    _piles(strokes, frame.on_sheet.piles)
    strokes.stand_back(faint=False)
    if strokes.on_screen and frame.found is None:
        _in_rows(strokes, frame)
    else:
        _singly(strokes, frame)
    strokes.painter.translate(-frame.shift[0], -frame.shift[1])


def above(strokes: Strokes, frame: Frame) -> None:
    """Draw what follows the window: words on their glyphs, and chips."""
    theme = strokes.style.theme
    page, ink, quiet = (theme.colour(role) for role in ("page", "ink", "quiet"))
    strokes.painter.translate(*frame.shift)
    for _, worded, faint in _standings(frame, frame.on_sheet.marks, frame.on_sheet.worded):
        # Of a faint bar so little is left that light words would not be read on it.
        labels(strokes, _on(worded, "bar"), ink=ink if faint else page)
        labels(strokes, _on(worded, "plate"), ink=quiet if faint else None, ground=page)
        _labels(strokes, frame, _on(worded, "edge"), quiet if faint else None)
    inside, said = 4 * strokes.unit, list[Said]()
    for chip in frame.on_sheet.chips:
        _, (x0, y0, _, y1), text, _, id, first, last = chip
        if first < last:
            said.append((text, x0 + inside, (y0 + y1) / 2))
            continue
        stands_back = frame.found is not None and id and id not in frame.found
        chips.in_lanes(strokes, chip, faint=bool(stands_back))
    numbers(strokes, said)
    strokes.painter.translate(-frame.shift[0], -frame.shift[1])


def rings(strokes: Strokes, frame: Frame) -> None:
    """Mark the days that something without a year can have been, over all that is in the lanes."""
    if not frame.rings:
        return
    strokes.clip(frame.plot)
    for ring in frame.rings:
        strokes.ring(*ring)
    strokes.unclip()


def _in_rows(strokes: Strokes, frame: Frame) -> None:
    """Draw glyphs and the words beside them, most of them by rows."""
    rows = frame.on_sheet.rows
    places = [row.places() for row in rows]
    beside = [one for there in places for one in there.worded]
    _labels(strokes, frame, beside + _on(frame.on_sheet.worded, "page"), None)
    for row, there in zip(rows, places, strict=True):
        marks.row(strokes, row.block.kind, there)
    marks.draw(strokes, frame.on_sheet.marks)


def _singly(strokes: Strokes, frame: Frame) -> None:
    """Draw glyphs and the words beside them one by one: on paper, or while one searches."""
    quiet = strokes.style.theme.colour("quiet")
    for drawn, worded, faint in _standings(frame, frame.drawn, frame.worded):
        _labels(strokes, frame, _on(worded, "page"), quiet if faint else None)
        strokes.stand_back(faint=faint)
        marks.draw(strokes, drawn)
        strokes.stand_back(faint=False)


def _on(worded: Iterable[Drawn], ground: Ground) -> list[Worded]:
    """Give the words that stand on such a ground."""
    on_it = (one for one in worded if one.ground == ground)
    return [(int(one.words_x), int(one.y), one.caption) for one in on_it]


def _standings(frame: Frame, drawn: Sequence[Drawn], worded: Sequence[Drawn]) -> Iterator[Standing]:
    """Give glyphs and words to be drawn: first, and faintly, what a search has not found."""
    found = frame.found
    if found is None:
        yield Standing(drawn, worded)
        return
    yield Standing(
        [one for one in drawn if one.item.id not in found],
        [one for one in worded if one.item.id not in found],
        faint=True,
    )
    yield Standing(
        [one for one in drawn if one.item.id in found],
        [one for one in worded if one.item.id in found],
    )


def _ground(strokes: Strokes, frame: Frame) -> None:
    """Draw the page with all that goes through it from top to bottom, and the rules."""
    plot, theme = frame.plot, strokes.style.theme
    downwards(strokes, plot, lambda drawn, part: _upright(drawn, frame, part))
    for y in frame.rules:
        strokes.level(y - 1, plot.x0, plot.x1, theme.colour("rule"))


def bare(strokes: Strokes, frame: Frame) -> QPixmap:
    """Give a stripe of the ground, in which a lane has room below any place of a dash."""
    tall = int(strokes.style.metrics.px(PITCH)) + PERIOD
    return stripe(strokes, frame.plot, tall, lambda drawn, part: _upright(drawn, frame, part))


def wipe(strokes: Strokes, frame: Frame, made: Panorama) -> None:
    """Take away words that are not behind their glyph: they left with it, or went onto it."""
    pitch, dots = int(strokes.style.metrics.px(PITCH)), int(strokes.ratio)
    (dx, dy), plot, wide = frame.shift, frame.plot, made.frame
    left = int(plot.x0 - frame.plan.seen.x0 + wide.plan.seen.x0)
    begun = int(wide.plot.y0 - wide.shift[1])
    for one in frame.on_sheet.gone:
        top = one.y - pitch // 2
        end = ceil(one.words_x + one.caption.width + dx) + BLEED + 1
        x0 = int(one.words_x + dx) - BLEED if one.x1 + dx > plot.x0 else int(plot.x0)
        width = int(min(end, plot.x1)) - x0
        if width > 0:
            part = (x0 - left) * dots, (int(top) - begun) % PERIOD * dots, width * dots
            strokes.painter.drawPixmap(x0, int(top + dy), made.bare, *part, pitch * dots)


def _upright(strokes: Strokes, frame: Frame, part: Rect) -> None:
    """Draw into a part of the lanes the page, the time in custody, the calendar, and today."""
    left, top, right, bottom = part
    theme, fill = strokes.style.theme, strokes.painter.fillRect
    strokes.fill(part, theme.colour("page"))
    bands = [held for held in frame.bands if held.x0 < right and held.x1 > left]
    for held in bands:
        _band(strokes, held, part._replace(x0=max(left, held.x0), x1=min(right, held.x1)))
    dx, grid, begin, height = int(frame.shift[0]), theme.colour("grid"), int(top), int(bottom - top)
    for x, _, _ in frame.on_sheet.fine:
        if left <= x + dx < right:
            fill(int(x) + dx, begin, 1, height, grid)
    for held in bands:
        if not held.open and held.x0 >= left:
            _edge(strokes, part._replace(x0=held.x0))
    if frame.today is not None and left <= frame.today.x < right:
        strokes.dashed(frame.today.x, top, bottom, theme.colour("ink"), frame.shift[1])


def band(strokes: Strokes, box: Rect) -> None:
    """Draw a piece of the shade behind time in custody, with the line on which that begins."""
    strokes.fill(box, strokes.style.tint("custody"))
    _edge(strokes, box)


def _edge(strokes: Strokes, box: Rect) -> None:
    strokes.fill(box._replace(x1=box.x0 + 1), strokes.style.colour("custody"))


def _band(strokes: Strokes, band: Band, box: Rect) -> None:
    tint = strokes.style.tint("custody")
    if band.open:
        strokes.fade(box, (tint, strokes.style.theme.colour("page")), band.fades)
    else:
        strokes.fill(box, tint)


def _piles(strokes: Strokes, piles: tuple[Pile, ...]) -> None:
    """Draw the parts of piles side by side, standing on their floor."""
    # Through a faint tint the page is seen, so the line on top has to lie over it.
    fast = strokes.on_screen and strokes.sharp
    for kind, alike in groupby(piles, key=attrgetter("kind")):
        if fast:
            _columns_of_one(strokes, kind, alike)
        else:
            for column in _columns(alike):
                _column(strokes, kind, column)


def _column(strokes: Strokes, kind: Kind, column: Column) -> None:
    left, right, floor, height = column
    fill, style = strokes.painter.fillRect, strokes.style
    fill(left, floor - height, right - left, height, style.tint(kind))
    fill(left, floor - height, right - left, 2, style.colour(kind))


def _columns_of_one(strokes: Strokes, kind: Kind, piles: Iterable[Pile]) -> None:
    """Draw each column as a part of one that is as high as any, drawn once."""
    tall, dots = round(HIGHEST * strokes.unit), int(strokes.ratio)
    column = strokes.stamp(
        ("column", kind),
        (WIDEST, tall),
        lambda drawn: _column(drawn, kind, (0, WIDEST, tall, tall)),
    )
    draw = strokes.painter.drawPixmap
    for one in _columns(piles):
        left, right, floor, height = one
        if right - left > WIDEST:
            _column(strokes, kind, one)
        elif right > left:
            draw(left, floor - height, column, 0, 0, (right - left) * dots, height * dots)


def _columns(piles: Iterable[Pile]) -> Iterator[Column]:
    """Give the edges, floor and height of columns; neighbours of one height are one of them."""
    begun = left = right = floor = height = 0
    for _, (x0, _, x1, bottom), heights, _, _, _ in piles:
        width = (x1 - x0) / len(heights)
        for place, high in enumerate(heights):
            left = int(x0 + place * width)
            if high != height or left != right or int(bottom) != floor:
                if height:
                    yield begun, right, floor, height
                begun, height, floor = left, high, int(bottom)
            right = int(x0 + (place + 1) * width)
    if height:
        yield begun, right, floor, height


def _labels(strokes: Strokes, frame: Frame, beside: list[Worded], ink: QColor | None) -> None:
    """Write the words beside the glyphs, on a ground that wipes the lines of the calendar away."""
    page, dx = strokes.style.theme.colour("page"), frame.shift[0]
    bands = [band.moved(-dx) for band in frame.bands]
    crossing = [(one, below) for one in beside if bands and (below := _below(one, bands))]
    over = {id(one) for one, _ in crossing}
    plain = [one for one in beside if id(one) not in over] if over else beside
    labels(strokes, plain, ink, ground=page)
    for one, below in crossing:
        _mixed_ground(strokes, one, below)
    labels(strokes, [one for one, _ in crossing], ink)


def _below(one: Worded, bands: list[Band]) -> list[Band]:
    """Give the times in custody that words lie over."""
    x, _, caption = one
    x0, x1 = x - BLEED, x + caption.width + BLEED
    return [band for band in bands if band.x0 < x1 and band.x1 > x0]


def _mixed_ground(strokes: Strokes, one: Worded, below: list[Band]) -> None:
    """Lay the page and the time in custody under words that lie over the edge of both."""
    x, y, caption = one
    half, x0, x1 = strokes.style.line("text") / 2, x - BLEED, x + caption.width + BLEED
    box = Rect(x0, round(y - half), x1, round(y + half))
    strokes.fill(box, strokes.style.theme.colour("page"))
    for band in below:
        part = box._replace(x0=max(box.x0, band.x0), x1=min(box.x1, band.x1))
        _band(strokes, band, part)
