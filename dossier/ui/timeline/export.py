"""Make a file of a timeline: PNG, SVG or PDF, all by the one painter."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from dossier.model.dates import Date
from dossier.timeline import fit
from dossier.timeline.civil import after_day, of_day
from dossier.timeline.frame import Frame
from dossier.timeline.geometry import Look, Size
from dossier.timeline.items import Items
from dossier.timeline.layout import lay_out
from dossier.timeline.scale import around
from dossier.timeline.sheet import left_column
from dossier.ui.text import visible
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.style import Style

DOTS: Final = 96
"""Pixels of a frame to the inch, on paper and in SVG."""
POINTS: Final = 72
LARGEST: Final = 16_000
"""Pixels of the longer side of a PNG; a larger one is drawn smaller."""


def whole(items: Items, style: Style, width: float, today: date | None = None) -> Frame:
    """Lay out all events in this width, as high as it has to be, without the overview."""
    line = width - left_column(items, style.metrics)
    scale = fit.events(items, line, style.metrics, today)
    return lay_out(items, scale, Size(width), style.metrics, Look(today=today, overview=False))


def of_time(items: Items, style: Style, width: float, between: Date | None) -> Frame:
    """Lay out what lies between two days in this width; all events where no days are named."""
    if between is None or between.earliest is None or between.latest is None:
        return whole(items, style, width)
    line = width - left_column(items, style.metrics)
    scale = around(of_day(between.earliest), after_day(between.latest), line)
    return lay_out(items, scale, Size(width), style.metrics, Look(overview=False))


def in_format(suffix: str, frame: Frame, style: Style, title: str) -> bytes:
    """Draw a frame as .svg, .pdf or .png."""
    if suffix == ".svg":
        return draw_svg(frame, style, title, frame.accounting.say(frame.words))
    if suffix == ".pdf":
        return draw_pdf(frame, style, title)
    return draw_png(frame, style)


def draw_png(frame: Frame, style: Style, ratio: float = 1.0) -> bytes:
    """Draw a frame as PNG, with `ratio` dots to a pixel as far as a picture can be so large."""
    ratio = min(ratio, LARGEST / max(frame.width, frame.height))
    image = QImage(_dots(frame, ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        paint(painter, frame, style)
    kept, buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(kept.data())


def draw_svg(frame: Frame, style: Style, title: str, description: str) -> bytes:
    """Draw a frame as SVG: its words stay words."""
    kept, buffer = _buffer()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(DOTS)
    generator.setSize(_dots(frame, 1))
    generator.setViewBox(QRect(0, 0, _dots(frame, 1).width(), _dots(frame, 1).height()))
    generator.setTitle(visible(title))
    generator.setDescription(visible(description))
    with QPainter(generator) as painter:
        paint(painter, frame, style)
    return bytes(kept.data())


def draw_pdf(frame: Frame, style: Style, title: str) -> bytes:
    """Draw a frame as PDF, on one page of its own size."""
    kept, buffer = _buffer()
    writer = QPdfWriter(buffer)
    size = QSizeF(frame.width, frame.height) * POINTS / DOTS
    writer.setResolution(DOTS)
    writer.setTitle(visible(title))
    writer.setCreator("Dossier")
    page = QPageSize(size, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    with QPainter(writer) as painter:
        paint(painter, frame, style)
    return bytes(kept.data())


def _dots(frame: Frame, ratio: float) -> QSize:
    return QSize(max(1, round(frame.width * ratio)), max(1, round(frame.height * ratio)))


def _buffer() -> tuple[QByteArray, QBuffer]:
    """Give a place in memory to write to; the bytes must be kept as long as the buffer."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return kept, buffer
