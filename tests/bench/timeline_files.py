"""Measure the writing of a timeline as SVG and PDF against B, and against the barest painter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from statistics import median
from time import process_time
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter, QPixmap
from PySide6.QtSvg import QSvgGenerator

from dossier.ui.timeline import export, foot
from dossier.ui.timeline.export import DOTS, POINTS
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.style import Style
from tests.bench.barest import Draw, noted
from tests.bench.measuring import Row
from tests.timeline.making import crowd

TIMES: Final = 9
TARGET: Final = 40
OVER_BAREST: Final = 2
Device = Callable[[QBuffer, QSize], QSvgGenerator | QPdfWriter]


def rows(style: Style, number: int, width: float) -> Iterator[Row]:
    """Write the whole timeline as SVG and as PDF, laid out before."""
    frame = export.whole(crowd(number), style, width)
    size = QSize(round(frame.width), round(frame.height + foot.height(frame, style, "")))

    def draw(painter: QPainter) -> None:
        paint(painter, frame, style)
        foot.paint(painter, frame, style, "")

    for name, device, ours in (
        ("SVG", _svg, partial(export.draw_svg, frame, style, "", "")),
        ("PDF", _pdf, partial(export.draw_pdf, frame, style, "")),
    ):
        barest = partial(_written, device, size, noted_on(device, size, draw))
        yield from _rows(f"timeline, {name} of {number} events", ours, barest)


def _rows(said: str, ours: Callable[[], bytes], barest: Callable[[], bytes]) -> Iterator[Row]:
    """Measure B, ours and the barest painter in turn."""
    assert len(ours()) == len(barest())
    onto, shown = QPixmap(1600, 900), QPixmap(1600, 900)
    shown.fill(QColor("white"))

    times: tuple[list[float], ...] = ([], [], [])
    with QPainter(onto) as painter:
        blit: Callable[[], object] = partial(painter.drawPixmap, 0, 0, shown)
        acts = (blit, ours, barest)
        for _ in range(TIMES):
            for act, took in zip(acts, times, strict=True):
                begin = process_time()
                act()
                took.append(process_time() - begin)
    b, mine, bare = (median(took[1:]) for took in times)
    yield Row(f"{said} : blit", mine / b, TARGET)
    yield Row("  the same : the barest painter", mine / bare, OVER_BAREST)
    yield Row("  the barest painter : blit", bare / b, TARGET)


def noted_on(device: Device, size: QSize, draw: Draw) -> Draw:
    """Note what is drawn on a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    onto = device(buffer, size)
    return noted(draw, onto)


def _written(device: Device, size: QSize, draw: Draw) -> bytes:
    """Draw on a file, and give its bytes."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    onto = device(buffer, size)
    with QPainter(onto) as painter:
        draw(painter)
    return bytes(kept.data())


def _svg(buffer: QBuffer, size: QSize) -> QSvgGenerator:
    """Make what `export.draw_svg` draws on."""
    made = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    made.setOutputDevice(buffer)
    made.setResolution(DOTS)
    made.setSize(size)
    made.setViewBox(QRect(0, 0, size.width(), size.height()))
    made.setTitle("")
    made.setDescription("")
    return made


def _pdf(buffer: QBuffer, size: QSize) -> QPdfWriter:
    """Make what `export.draw_pdf` draws on."""
    made = QPdfWriter(buffer)
    made.setResolution(DOTS)
    made.setTitle("")
    made.setCreator("Dossier")
    page = QPageSize(
        size.toSizeF() * POINTS / DOTS,
        QPageSize.Unit.Point,
        matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch,
    )
    made.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    return made
