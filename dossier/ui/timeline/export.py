"""Make a file of a timeline: PNG, SVG or PDF, all by the one painter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import ceil
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from dossier.i18n import Words
from dossier.timeline import fit
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import left_column
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.shapes.labels import WIDEST, Metrics
from dossier.timeline.stacking.stacks import captions_of
from dossier.timeline.turning import turned
from dossier.ui.text import isolated, visible
from dossier.ui.timeline import foot
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.style import Style

WIDTH: Final = 1400.0
"""Pixels across a picture of 14-pixel letters, where its words need no more."""
AROUND: Final = 160.0
"""Pixels before and behind the longest label."""
LABEL: Final = 4000.0
"""Pixels of a label in the picture of all: no screen limits it."""
DOTS: Final = 96
"""Pixels of a frame to the inch, on paper and in SVG."""
POINTS: Final = 72
LARGEST: Final = 16_000
"""Pixels of the longer side of a PNG; a larger one is drawn smaller."""
LONGEST: Final = 14_400
"""Points of the longer side of a page: no reader of PDF has to show a longer one."""


def whole(items: Items, style: Style, width: float = WIDTH, today: date | None = None) -> Frame:
    """Lay out all events, as high as it has to be, without the overview.

    It is as much wider than `width` as its letters are larger than those of the drawings, and its
    longest label is longer than one on a screen: time has the same room, and no word is cut.
    """
    metrics = replace(style.metrics, widest=LABEL)
    across = _across(items, metrics, width)
    line = across - left_column(items, metrics)
    scale = fit.events(items, line, metrics, today, still=True)
    look = Look(today=today, overview=False, still=True)
    return lay_out(turned(items, scale, metrics, line), scale, Size(across), metrics, look)


def _across(items: Items, metrics: Metrics, width: float) -> float:
    """Give the width in which the longest label has room, beside as much time as a short one."""
    captions = captions_of(items, metrics)
    groups = (group for kind, group in items.groups.items() if not items.crowded(kind))
    labels = (captions.of(item).width for group in groups for item in group)
    longest = max(labels, default=0.0)
    longer = max(0.0, longest - WIDEST * metrics.unit)
    least = left_column(items, metrics) + (longest + metrics.px(AROUND)) / fit.MORE_WORDS
    return float(ceil(max(width * metrics.unit + longer, least if longer else 0.0)))


def of_time(items: Items, style: Style, time: Range | None) -> Frame:
    """Lay out what lies in some time; all events where none is named."""
    if time is None:
        return whole(items, style)
    metrics = replace(style.metrics, widest=LABEL)
    across = _across(items, metrics, WIDTH)
    line = across - left_column(items, metrics)
    shown, scale = fit.within(items, time, line, metrics)
    look = Look(overview=False, still=True, stretch=time)
    return lay_out(turned(shown, scale, metrics, line), scale, Size(across), metrics, look)


def in_format(suffix: str, frame: Frame, style: Style, title: str, about: str = "") -> bytes:
    """Draw a frame as .svg, .pdf or .png; whose it is and `about` are said under it."""
    told = _told(title, about)
    if suffix == ".svg":
        description = ". ".join(part for part in (frame.accounting.say(frame.words), about) if part)
        return draw_svg(frame, style, title, description, told)
    if suffix == ".pdf":
        return draw_pdf(frame, style, title, told)
    return draw_png(frame, style, about=told)


def scale_in(suffix: str, frame: Frame, style: Style, title: str, about: str = "") -> float:
    """Give how large a format draws a frame: less than 1 where a PNG cannot be so large."""
    if suffix != ".png":
        return 1.0
    return min(1.0, _largest(_size(frame, style, _told(title, about))))


def say_scale(scale: float, words: Words) -> str:
    """Say that a picture is drawn smaller, and what helps; nothing where it is not."""
    if scale >= 1:
        return ""
    return words.tr(
        "A PNG cannot be as large as this timeline, so it is drawn at {percent} % of its size. "
        "Save it as PDF or SVG, or a shorter time of it, to read every word."
    ).format(percent=max(1, int(scale * 100)))


def draw_png(frame: Frame, style: Style, ratio: float = 1.0, about: str = "") -> bytes:
    """Draw a frame as PNG, with `ratio` dots to a pixel as far as a picture can be so large."""
    size = _size(frame, style, about)
    ratio = min(ratio, _largest(size))
    image = QImage(_dots(size * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        _draw(painter, frame, style, about)
    kept, buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(kept.data())


def draw_svg(frame: Frame, style: Style, title: str, description: str, about: str = "") -> bytes:
    """Draw a frame as SVG: its words stay words."""
    kept, buffer = _buffer()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(DOTS)
    size = _dots(_size(frame, style, about))
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    generator.setTitle(visible(title))
    generator.setDescription(visible(description))
    with QPainter(generator) as painter:
        _draw(painter, frame, style, about)
    return bytes(kept.data())


def bare_svg(frame: Frame, style: Style) -> bytes:
    """Draw a frame as SVG without a line under it, for a text in which it stands."""
    kept, buffer = _buffer()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(DOTS)
    size = _dots(QSizeF(frame.width, frame.height))
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    # Without one, Qt writes its own.
    generator.setTitle(" ")
    generator.setDescription(" ")
    with QPainter(generator) as painter:
        paint(painter, frame, style)
    return bytes(kept.data())


def bare_png(frame: Frame, style: Style, ratio: float) -> bytes:
    """Draw it so as PNG, with `ratio` dots to a pixel."""
    image = QImage(_dots(QSizeF(frame.width, frame.height) * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        paint(painter, frame, style)
    kept, buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(kept.data())


def draw_pdf(frame: Frame, style: Style, title: str, about: str = "") -> bytes:
    """Draw a frame as PDF, on one page of its own size."""
    kept, buffer = _buffer()
    writer = QPdfWriter(buffer)
    size = _size(frame, style, about)
    # A page that has more pixels than it may be long has smaller ones.
    dots = max(DOTS, ceil(max(size.width(), size.height()) * POINTS / LONGEST))
    size = size * POINTS / dots
    writer.setResolution(dots)
    writer.setTitle(visible(title))
    writer.setCreator("Dossier")
    page = QPageSize(size, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    with QPainter(writer) as painter:
        _draw(painter, frame, style, about)
    return bytes(kept.data())


def _draw(painter: QPainter, frame: Frame, style: Style, about: str) -> None:
    """Draw a frame, and under it how many are on it."""
    paint(painter, frame, style)
    foot.paint(painter, frame, style, about)


def _told(title: str, about: str) -> str:
    return ". ".join(part for part in (isolated(visible(title)), about) if part)


def _largest(size: QSizeF) -> float:
    return LARGEST / max(size.width(), size.height())


def _size(frame: Frame, style: Style, about: str) -> QSizeF:
    return QSizeF(frame.width, frame.height + foot.height(frame, style, about))


def _dots(size: QSizeF) -> QSize:
    return QSize(max(1, round(size.width())), max(1, round(size.height())))


def _buffer() -> tuple[QByteArray, QBuffer]:
    """Give a place in memory to write to; the bytes must be kept as long as the buffer."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return kept, buffer
