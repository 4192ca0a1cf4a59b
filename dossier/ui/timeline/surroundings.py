"""Draw what stands round the lanes: groups, calendar, tray, overview, and the card over all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from dossier.timeline.frame.frame import Frame
from dossier.timeline.items.item import Kind
from dossier.timeline.shapes.shapes import CardBox, Overview, Rect, SpanForm
from dossier.ui.timeline import chips, fine_row, lanes, vectors
from dossier.ui.timeline.fine_row import TICK
from dossier.ui.timeline.keeping import kept
from dossier.ui.timeline.strokes import Strokes

# Pixels at 14-pixel letters.
MARGIN: Final = 24.0
CHEVRON: Final = 16.0
FIRST_ROW: Final = 13.0
SHADOW: Final = 8
_SWATCH: Final = 16.0
"""What shows a piece of the shade beside its meaning."""


def paint(strokes: Strokes, frame: Frame) -> None:
    """Draw everything but the lanes, each part with its ground."""
    plot, what = frame.plot, (frame.heads, frame.rules, frame.plan.look.still)
    kept(
        strokes,
        "heads",
        Rect(0, plot.y0, plot.x0, plot.y1),
        what,
        lambda drawn: _heads(drawn, frame),
    )
    _axis(strokes, frame)
    if frame.entries:
        _tray(strokes, frame)
    if frame.overview is not None:
        _overview(strokes, frame, frame.overview)
    else:
        below = Rect(0, frame.tray.y1, frame.width, frame.height)
        strokes.fill(below, strokes.style.theme.colour("page"))
    if frame.note:
        _note(strokes, frame)


def _note(strokes: Strokes, frame: Frame) -> None:
    """Say in the empty lanes that there is nothing, on a ground that wipes the calendar away."""
    unit, style = strokes.unit, strokes.style
    x, y = frame.plot.x0 + MARGIN * unit, frame.plot.y0 + MARGIN * unit
    width, half = style.metrics.width(frame.note, "quiet"), style.line("quiet") / 2
    ground = Rect(
        round(x - 6 * unit), round(y - half), round(x + width + 6 * unit), round(y + half)
    )
    strokes.fill(ground, style.theme.colour("page"))
    strokes.text(frame.note, "quiet", x, y)


def _heads(strokes: Strokes, frame: Frame) -> None:
    """Name the groups, each above its hairline."""
    theme, unit, plot = strokes.style.theme, strokes.unit, frame.plot
    column = Rect(0, plot.y0, plot.x0, plot.y1)
    strokes.clip(column)
    strokes.fill(column, theme.colour("page"))
    for y in frame.rules:
        strokes.level(y - 1, 0, plot.x0, theme.colour("rule"))
    for head in frame.heads:
        y = (head.box.y0 + head.box.y1) / 2
        quiet = theme.colour("quiet")
        opens = strokes.on_screen and not frame.plan.look.still  # else nothing opens or closes
        if opens:
            strokes.chevron((MARGIN + 4) * unit, y, quiet, down=not head.collapsed)
        strokes.text(head.label, "head", (MARGIN + CHEVRON * opens) * unit, y)
    strokes.unclip()


def _axis(strokes: Strokes, frame: Frame) -> None:
    """Draw both rows of the calendar, and the word over the line of today."""
    theme, unit, plot = strokes.style.theme, strokes.unit, frame.plot
    strokes.fill(Rect(0, 0, plot.x0, plot.y0), theme.colour("page"))
    strokes.clip(Rect(plot.x0, 0, frame.width, plot.y0))
    fine_row.paint(strokes, frame)
    rule, top, end = theme.colour("rule"), 4 * unit, plot.y0 - TICK * unit
    for line in frame.coarse:
        strokes.upright(line.x, top, end, rule)
    strokes.row([(line.label, line.label_x) for line in frame.coarse], "coarse", FIRST_ROW * unit)
    if frame.today is not None:
        y = FIRST_ROW * unit
        strokes.text(frame.today.label, "coarse", frame.today.label_x, y)
        strokes.dashed(frame.today.x, y + 8 * unit, plot.y0, theme.colour("ink"))
    strokes.unclip()
    for corner in frame.corners:
        chips.in_corner(strokes, corner)
    _legend(strokes, frame)
    strokes.level(plot.y0 - 1, 0, frame.width, theme.colour("rule"))


def _legend(strokes: Strokes, frame: Frame) -> None:
    """Say beside the calendar what the shade and the lines behind the lanes mean."""
    if not frame.legend:
        return
    unit, bottom = strokes.unit, frame.plot.y0 - 1
    left, right = round(MARGIN * unit), round((MARGIN + _SWATCH) * unit)
    lanes.band(strokes, Rect(left, bottom - round(_SWATCH * unit), right, bottom))
    y = bottom - _SWATCH * unit / 2
    strokes.text(frame.legend, "tick", right + 6 * unit, y)


def _tray(strokes: Strokes, frame: Frame) -> None:
    """Draw the tray, with a ring before each record that has a date without a year."""
    theme, unit = strokes.style.theme, strokes.unit
    strokes.fill(frame.tray, theme.colour("ground"))
    first, found = frame.entries[0].box, frame.found
    strokes.text(frame.tray_label, "head", MARGIN * unit, (first.y0 + first.y1) / 2)
    for entry in frame.entries:
        faint = found is not None and entry.id not in found
        strokes.stand_back(faint=faint)
        x, y = entry.box.x0, (entry.box.y0 + entry.box.y1) / 2
        if entry.dated:
            strokes.ring(x + unit, x + 13 * unit, y, entry.kind)
        else:
            strokes.text("?", "coarse", x + 4 * unit, y, strokes.style.colour(entry.kind))
        strokes.stand_back(faint=False)
        strokes.caption(entry.caption, (x + 23 * unit, y), theme.colour("quiet") if faint else None)
    more = frame.tray_count
    if more is not None:
        strokes.text(more.text, "chip", more.box.x0 + 8 * unit, (more.box.y0 + more.box.y1) / 2)


def _overview(strokes: Strokes, frame: Frame, overview: Overview) -> None:
    """Draw the strip of the whole time, and the window that can be dragged on it."""
    strip, what = frame.plan.strip, (overview.spans, overview.label)
    kept(strokes, "overview", strip, what, lambda drawn: _strip(drawn, strip, overview))
    accent = strokes.style.theme.colour("accent")
    strokes.rounded(overview.window, 3, vectors.CLEAR, accent, 2)


def _strip(strokes: Strokes, ground: Rect, overview: Overview) -> None:
    """Draw what stays as it is wherever the window is."""
    strokes.fill(ground, strokes.style.theme.colour("page"))
    _spans(strokes, overview)
    y = (overview.box.y0 + overview.box.y1) / 2
    strokes.text(overview.label, "tick", MARGIN * strokes.unit, y)


def _spans(strokes: Strokes, overview: Overview) -> None:
    """Draw what the strip shows; what lies one behind another in one colour, at once."""
    alike: list[QRect] = []
    before: tuple[Kind, SpanForm] | None = None
    for kind, x0, x1, y0, y1, form in overview.spans:
        if (kind, form) != before:
            _flat(strokes, before, alike)
            before, alike = (kind, form), []
        if form == "hatch":
            strokes.hatch(Rect(x0, y0, max(x1, x0 + 1), y1), kind)
        elif form == "hollow":
            strokes.fill(Rect(x0, y0, x1, y1), strokes.style.colour(kind))
            strokes.fill(Rect(x0, y0, x1, y1).grown(-1), strokes.style.theme.colour("page"))
        else:
            alike.append(QRect(int(x0), int(y0), max(1, int(x1 - x0)), int(y1 - y0)))
    _flat(strokes, before, alike)


def _flat(strokes: Strokes, how: tuple[Kind, SpanForm] | None, boxes: list[QRect]) -> None:
    """Fill boxes of one kind; the band of custody is pale, for all else lies over it."""
    if how and boxes:
        style = strokes.style
        strokes.boxes(boxes, style.tint(how[0]) if how[1] == "band" else style.colour(how[0]))


def card(strokes: Strokes, box: CardBox) -> None:
    """Draw the card over everything, with the one shadow of the program."""
    theme = strokes.style.theme
    shade = QColor("black")
    shade.setAlpha(28 if theme.dark else 14)
    for spread in range(SHADOW - 2, 0, -2):
        around = box.box.grown(spread)
        lower = around._replace(y0=around.y0 + 2, y1=around.y1 + 2)
        strokes.rounded(lower, 6 + spread, shade, vectors.CLEAR)
    strokes.rounded(box.box, 6, theme.colour("page"), theme.colour("edge"))
    for line in box.lines:
        if line.name:
            strokes.text(line.name, "quiet", box.name_x, line.y)
        if line.title:
            strokes.text(line.text, "title", box.name_x, line.y)
        else:
            strokes.text(line.text, "text", box.text_x, line.y)


def words(frame: Frame) -> Iterator[str]:
    """Give every text round the lanes."""
    yield from (head.label for head in frame.heads)
    yield from (line.label for line in (*frame.fine, *frame.coarse))
    yield from (corner.text for corner in frame.corners)
    if frame.today is not None:
        yield frame.today.label
    if frame.entries:
        yield frame.tray_label
    if frame.note:
        yield frame.note
    for entry in frame.entries:
        yield from (run.text for run in entry.caption.runs)
    if frame.overview is not None:
        yield frame.overview.label
