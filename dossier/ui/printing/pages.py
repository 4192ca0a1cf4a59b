"""The pages of a report, drawn on any device: a PDF, a printer, the preview of one."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from dossier.i18n import Words
from dossier.report.blocks import Report
from dossier.ui.printing.beside import Margins, rules
from dossier.ui.printing.composing import Progress, always, set_in_type
from dossier.ui.printing.setting import Setting
from dossier.ui.printing.sheet import INK, MARGIN_MM, NARROW_MM, POINTS, Device, measured
from dossier.ui.text import visible

# A report that is a little too long for one page is set smaller, closer, then with less margin;
# one that stays so is not. Letters that are a little larger in lines that stand closer are read
# more easily. One that is a little too long for two pages is only set smaller.
_SMALLER: Final = tuple((points, False, MARGIN_MM) for points in (9.25, 9.0, 8.75, 8.5))
_CLOSER: Final = (
    *((points, True, MARGIN_MM) for points in (8.5, 8.25, 8.0, 7.75, 7.5)),
    (7.5, True, NARROW_MM),
)
_TRIED: Final = {2: (*_SMALLER, *_CLOSER), 3: _SMALLER}
"""What is tried, by the number of pages, to set a report on one less."""
SIZES: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


class Watch(NamedTuple):
    """Who is told how far long work is: which block is set next, which page is drawn next."""

    setting: Progress = always
    drawing: Progress = always


UNWATCHED: Final = Watch()


class Printed(NamedTuple):
    """A PDF, and the number of its pages."""

    data: bytes
    pages: int


class Run(NamedTuple):
    """How a report is drawn: heads and feet, and whether to go on."""

    margins: Margins
    go_on: Progress


def pdf(report: Report, words: Words, watch: Watch = UNWATCHED) -> Printed:
    """Give the report as PDF, on its own paper; nothing where `watch` ended it."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setTitle(visible(report.title))
    writer.setCreator("Dossier")
    writer.setResolution(600)
    writer.setPageSize(QPageSize(SIZES[report.paper]))
    number = print_report(report, writer, words, watch)
    buffer.close()
    return Printed(bytes(held.data()) if number else b"", number)


def print_report(report: Report, device: Device, words: Words, watch: Watch = UNWATCHED) -> int:
    """Draw the report page by page; give the number of pages, 0 where `watch` ended it.

    A printer that takes nothing gives 0 too, and has a state that says so.
    """
    # A painter takes over the margins as it begins: the report is set before.
    setting = _fitted(report, device, watch.setting)
    if not setting.pages or not watch.setting(len(report.blocks), len(report.blocks)):
        return 0
    margins = Margins(report, setting.sheet, words, len(setting.pages))
    painter = QPainter()
    if not painter.begin(device):
        return 0
    with painter:
        return _draw(painter, setting, Run(margins, watch.drawing))


def _draw(painter: QPainter, setting: Setting, run: Run) -> int:
    pages = len(setting.pages)
    for number, page in enumerate(setting.pages):
        if not run.go_on(number + 1, pages):
            return 0
        if number:
            setting.sheet.device.newPage()
        painter.setPen(INK)
        for thing, place in page.things:
            thing.draw(painter, place)
        rules(painter, setting.sheet, page.rules)
        run.margins.draw(painter, number + 1, headed=number > 0)
    return pages


def _fitted(report: Report, device: Device, go_on: Progress) -> Setting:
    """Set a report of a few pages in the largest letters that put it on one less, if any do."""
    largest = measured(device, POINTS, visible(report.foot))
    setting = set_in_type(report, largest, go_on)
    pages = len(setting.pages)
    for points, close, margin in _TRIED.get(pages, ()):
        sheet = measured(device, points, visible(report.foot), close=close, margin=margin)
        smaller = set_in_type(report, sheet, go_on)
        if len(smaller.pages) == pages - 1:
            return smaller
    if pages in _TRIED:
        # The device has the margins of what was tried last.
        measured(device, POINTS, visible(report.foot))
    return setting
