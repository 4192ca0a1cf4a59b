"""The timeline on paper: its pictures, split along time, and a numbered table of all events."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from dossier.i18n import Words
from dossier.report.blocks import Block, Fields, Heading, Report, Row, plain, quiet, strong
from dossier.timeline import listing
from dossier.timeline.geometry import Size
from dossier.timeline.items import Items
from dossier.timeline.listing import Row as Listed
from dossier.timeline.pages import numbered, pages
from dossier.ui.printing.pages import Run, draw_report
from dossier.ui.printing.sheet import MARGIN_MM, Device
from dossier.ui.text import visible
from dossier.ui.timeline.export import DOTS
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.style import Style

PAPERS: Final[dict[str, QPageSize.PageSizeId]] = {
    "a3": QPageSize.PageSizeId.A3,
    "a4": QPageSize.PageSizeId.A4,
    "a5": QPageSize.PageSizeId.A5,
    "letter": QPageSize.PageSizeId.Letter,
    "legal": QPageSize.PageSizeId.Legal,
}
RESOLUTION: Final = 600


class OnPaper(NamedTuple):
    """What is printed: the items, the same as rows, the title, and what the foot says."""

    items: Items
    rows: tuple[Listed, ...]
    title: str
    foot: str = ""


def pdf(told: OnPaper, style: Style, words: Words, paper: str = "a4") -> bytes:
    """Give the timeline as PDF, on paper that lies across."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(visible(told.title))
    writer.setCreator("Dossier")
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(PAPERS[paper]))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    print_timeline(told, style, writer, words)
    buffer.close()
    return bytes(held.data())


def print_timeline(told: OnPaper, style: Style, device: Device, words: Words) -> int:
    """Draw the pictures, and the table beneath them; give the number of pages."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    larger = device.resolution() / DOTS
    size = Size(float(int(device.width() / larger)), float(int(device.height() / larger)))
    frames = pages(numbered(told.items), size, style.metrics)
    with QPainter(device) as painter:
        for frame in frames:
            painter.save()
            painter.scale(larger, larger)
            paint(painter, frame, style)
            painter.restore()
            device.newPage()
        return draw_report(painter, table(told, words), device, words, Run(len(frames)))


def table(told: OnPaper, words: Words) -> Report:
    """Give every event as a row: its number and date, what it was, how exact, and who says it."""
    blocks: tuple[Block, ...] = (
        Heading(visible(told.title), 1),
        Fields(tuple(_row(row, words) for row in told.rows)),
    )
    return Report(told.title, words.language, blocks, told.foot)


def _row(row: Listed, words: Words) -> Row:
    _, what, kind, exact, says = listing.cells(row)
    marks = [words.tr("another source differs")] * row.contradicted
    marks += [words.tr("confidential")] * row.confidential
    told = ", ".join((kind, exact, *marks))
    source = words.tr("says {source}").format(source=says) if says else words.tr("no source")
    label = words.tr("{number}  {when}").format(number=row.number, when=row.when)
    return Row(label, ((strong(what),), (plain(told), quiet(f"  {source}"))))
