"""The pages of a report, drawn on any device: a PDF, a printer, the preview of one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
)

from dossier.i18n import Words
from dossier.report.blocks import Report
from dossier.ui.printing.setting import Setting, set_in_type
from dossier.ui.printing.sheet import COLOURS, INK, RULE, SMALL, Device, Sheet, measured
from dossier.ui.text import visible

# A report that is a little too long for one page is set smaller; one that stays so is not.
POINTS: Final = (9.5, 9.25, 9.0, 8.75, 8.5, 8.25, 8.0)
_RULE_MM: Final = 0.15


def pdf(
    report: Report, words: Words, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4
) -> bytes:
    """Give the report as PDF."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setTitle(visible(report.title))
    writer.setCreator("Dossier")
    writer.setResolution(600)
    writer.setPageSize(QPageSize(size))
    print_report(report, writer, words)
    buffer.close()
    return bytes(held.data())


def print_report(report: Report, device: Device, words: Words) -> int:
    """Draw the report page by page; give the number of pages."""
    with QPainter(device) as painter:
        return draw_report(painter, report, device, words)


def draw_report(
    painter: QPainter, report: Report, device: Device, words: Words, before: int = 0
) -> int:
    """Draw the report from this page of the device on; give the number of all pages.

    `before` counts the pages that stand before it.
    """
    setting = _fitted(report, device)
    pages = setting.document.pageCount()
    for page in range(pages):
        if page:
            device.newPage()
        _draw_page(painter, setting, page)
        said = words.tr("page {n} of {all}").format(n=before + page + 1, all=before + pages)
        _draw_foot(painter, setting.sheet, report.foot, said)
    return before + pages


def _fitted(report: Report, device: Device) -> Setting:
    """Set the report in the largest letters that put it on one page, if there are any."""
    largest = _set(report, device, POINTS[0])
    if largest.document.pageCount() == 2:
        for points in POINTS[1:]:
            smaller = _set(report, device, points)
            if smaller.document.pageCount() == 1:
                return smaller
    return largest


def _set(report: Report, device: Device, points: float) -> Setting:
    return set_in_type(report, measured(device, points, visible(report.foot)))


def _draw_page(painter: QPainter, setting: Setting, page: int) -> None:
    sheet, document = setting.sheet, setting.document
    top = page * sheet.body.height()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, INK)
    context.clip = QRectF(0, top, sheet.body.width(), sheet.body.height())
    painter.save()
    painter.translate(0, -top)
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    _draw_rules(painter, setting, context.clip)
    painter.restore()


def _draw_rules(painter: QPainter, setting: Setting, shown: QRectF) -> None:
    """Draw a thin line over each section, but not where a page begins with one."""
    sheet, layout = setting.sheet, setting.document.documentLayout()
    painter.setPen(QPen(RULE, _RULE_MM * sheet.dots))
    for number in setting.groups:
        block = setting.document.findBlockByNumber(number)
        box = layout.blockBoundingRect(block)
        y = box.top() - 1.0 * sheet.dots
        if (
            block.blockFormat().headingLevel() > 1
            and shown.top() + sheet.line() < y < shown.bottom()
        ):
            painter.drawLine(QLineF(0, y, shown.width(), y))


def _draw_foot(painter: QPainter, sheet: Sheet, foot: str, page: str) -> None:
    """Draw the foot of a page: what the report is on the left, the page on the right."""
    painter.setFont(sheet.font(sheet.points * SMALL))
    painter.setPen(QPen(RULE, _RULE_MM * sheet.dots))
    y = sheet.foot.top() - 1.2 * sheet.dots
    painter.drawLine(QLineF(0, y, sheet.body.width(), y))
    painter.setPen(COLOURS["quiet"])
    flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(sheet.foot, int(Qt.AlignmentFlag.AlignLeft | flags), visible(foot))
    painter.drawText(sheet.page_number, int(Qt.AlignmentFlag.AlignRight | flags), page)
