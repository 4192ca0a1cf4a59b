"""A report on paper: one function lays it out and draws it for PDF, printer and preview alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)
from PySide6.QtPrintSupport import QPrinter

from dossier.i18n import Words
from dossier.report.blocks import (
    Block,
    Fields,
    Footnotes,
    Heading,
    Items,
    Line,
    Paragraph,
    Report,
    Span,
)
from dossier.ui.text import PlainDocument, visible

MARGIN_MM: Final = 16.0
FOOT_MM: Final = 9.0
BODY_POINTS: Final = 9.0
_LABEL_MM: Final = 34.0
Device = QPdfWriter | QPrinter


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of one device: dots to the millimetre, and the body of a page in dots.

    Qt scales a paragraph's space above and below, and its tabs, from the screen to the device, but
    not its margins at the sides: `pixels` is what the former take to the millimetre.
    """

    device: Device
    dots: float
    pixels: float
    body: QRectF


def pdf(
    report: Report, words: Words, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4
) -> bytes:
    """Give the report as PDF."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setTitle(report.title)
    writer.setCreator("Dossier")
    writer.setResolution(600)
    writer.setPageSize(QPageSize(size))
    print_report(report, writer, words)
    buffer.close()
    return bytes(held.data())


def print_report(report: Report, device: Device, words: Words) -> int:
    """Draw the report page by page; give the number of pages."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    sheet = _sheet(device)
    document = _document(report, sheet)
    _keep_together(document, sheet)
    pages = document.pageCount()
    with QPainter(device) as painter:
        for page in range(pages):
            if page:
                device.newPage()
            _draw_page(painter, document, sheet, page)
            said = words.tr("page {n} of {all}").format(n=page + 1, all=pages)
            _draw_foot(painter, sheet, report, said)
    return pages


def _sheet(device: Device) -> Sheet:
    dots = device.resolution() / 25.4
    body = QRectF(0, 0, device.width(), device.height() - FOOT_MM * dots)
    screen = QGuiApplication.primaryScreen()
    return Sheet(device, dots, screen.logicalDotsPerInchY() / 25.4, body)


def _document(report: Report, sheet: Sheet) -> QTextDocument:
    document = PlainDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(sheet.device)
    font = QFont()
    font.setPointSizeF(BODY_POINTS)
    document.setDefaultFont(font)
    document.setPageSize(QSizeF(sheet.body.width(), sheet.body.height()))
    cursor = QTextCursor(document)
    for block in report.blocks:
        _write(cursor, block, sheet)
    return document


def _write(cursor: QTextCursor, block: Block, sheet: Sheet) -> None:
    if isinstance(block, Heading):
        _heading(cursor, block, sheet)
    elif isinstance(block, Paragraph):
        _start(cursor, sheet, 1.2)
        _spans(cursor, block.line)
    elif isinstance(block, Fields):
        for label, line in block.rows:
            _start(cursor, sheet, hang=_LABEL_MM)
            cursor.insertText(visible(label) + "\t", _format("quiet"))
            _spans(cursor, line)
    elif isinstance(block, Items):
        for line in block.rows:
            _start(cursor, sheet, hang=4)
            cursor.insertText("–\t", _format("quiet"))
            _spans(cursor, line)
    else:
        _footnotes(cursor, block, sheet)


def _heading(cursor: QTextCursor, block: Heading, sheet: Sheet) -> None:
    top = block.level == 1
    _start(cursor, sheet, 0 if top else 3, lead=True)
    form = _format("strong")
    form.setFontPointSize(BODY_POINTS * (1.9 if top else 1.12))
    cursor.insertText(visible(block.text), form)


def _footnotes(cursor: QTextCursor, block: Footnotes, sheet: Sheet) -> None:
    for number, text in block.rows:
        _start(cursor, sheet, hang=7)
        cursor.insertText(f"{number}\t", _format("quiet"))
        cursor.insertText(visible(text), _format("plain"))


def _start(
    cursor: QTextCursor,
    sheet: Sheet,
    above: float = 0.4,
    *,
    hang: float = 0,
    lead: bool = False,
) -> None:
    """Begin a paragraph; lengths in millimetres, `hang` indents all lines but the first."""
    form = QTextBlockFormat()
    form.setTopMargin(above * sheet.pixels)
    form.setBottomMargin((1 if lead else 0.2) * sheet.pixels)
    form.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if hang:
        form.setLeftMargin(hang * sheet.dots)
        form.setTextIndent(-hang * sheet.dots)
        stop = QTextOption.Tab()
        stop.position = hang * sheet.pixels
        form.setTabPositions([stop])
    if lead:
        form.setHeadingLevel(2)
    if cursor.position():
        cursor.insertBlock(form)
    else:
        cursor.setBlockFormat(form)


def _spans(cursor: QTextCursor, line: Line) -> None:
    for span in line:
        _span(cursor, span)


def _span(cursor: QTextCursor, span: Span) -> None:
    cursor.insertText(visible(span.text), _format(span.tone))
    if span.notes:
        form = _format("quiet")
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        cursor.insertText(" " + ",".join(str(n) for n in span.notes), form)


def _format(tone: str) -> QTextCharFormat:
    """Give the letters of a tone; the colour is set, since dark mode would print white."""
    form = QTextCharFormat()
    form.setForeground(QColor("#4A525C" if tone == "quiet" else "#000000"))
    form.setFontWeight(QFont.Weight.DemiBold if tone == "strong" else QFont.Weight.Normal)
    return form


def _keep_together(document: QTextDocument, sheet: Sheet) -> None:
    """Move a heading to the next page where what follows it would begin there."""
    layout = document.documentLayout()
    height = sheet.body.height()
    block = document.begin()
    while block.isValid():
        following = block.next()
        if block.blockFormat().headingLevel() and following.isValid():
            top = layout.blockBoundingRect(block).top()
            below = layout.blockBoundingRect(following).top() + BODY_POINTS * sheet.dots
            if top // height != below // height:
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(form)
        block = following


def _draw_page(painter: QPainter, document: QTextDocument, sheet: Sheet, page: int) -> None:
    height = sheet.body.height()
    painter.save()
    painter.translate(0, -page * height)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, page * height, sheet.body.width(), height)
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _draw_foot(painter: QPainter, sheet: Sheet, report: Report, said: str) -> None:
    """Draw the foot of a page: what the report is on the left, the page on the right."""
    font = QFont()
    font.setPointSizeF(BODY_POINTS * 0.8)
    painter.setFont(font)
    painter.setPen(QColor("#4A525C"))
    top = sheet.body.height() + 3 * sheet.dots
    where = QRectF(0, top, sheet.body.width(), (FOOT_MM - 3) * sheet.dots)
    painter.drawLine(where.topLeft(), where.topRight())
    where.adjust(0, 1.2 * sheet.dots, 0, 0)
    flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    room = where.adjusted(0, 0, -30 * sheet.dots, 0)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | flags), visible(report.foot))
    painter.drawText(where, int(Qt.AlignmentFlag.AlignRight | flags), said)
