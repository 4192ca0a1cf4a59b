"""Measure the summary against one whole picture, B, and a long report against plain text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import repeat

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from dossier.i18n import Words
from dossier.model.ids import with_keys
from dossier.report.blocks import Report
from dossier.report.making import report
from dossier.report.plan import LAWYER
from dossier.report.summary import summary
from dossier.shipped import sample
from dossier.storage import reader
from dossier.timeline.of_case import items_of
from dossier.ui.printing import pdf
from dossier.ui.printing.composing import set_in_type
from dossier.ui.printing.sheet import POINTS as SIZE
from dossier.ui.printing.sheet import font, measured
from dossier.ui.text import PlainDocument
from tests.bench.measuring import Row, ratio
from tests.ui.printing.sets import texts


def rows() -> Iterator[Row]:
    """Give the ratio of the summary of the first case."""
    app = QApplication.instance() or QApplication([])
    onto, shown = QPixmap(1600, 900), QPixmap(1600, 900)
    shown.fill(QColor("white"))
    dossier = reader.load(sample("roman-seleznev.dossier")).dossier
    words = Words()
    blits = 20

    def blit() -> None:
        with QPainter(onto) as painter:
            for _ in repeat(None, blits):
                painter.drawPixmap(0, 0, shown)

    took = ratio(lambda: pdf(summary(dossier, words), words), blit, times=15)
    yield Row("summary of the first case as PDF : blit", took * blits, 150)
    yield from _long(words)
    del app


def _long(words: Words) -> Iterator[Row]:
    """Give the ratios of a report of some twenty pages, with its timeline and without."""
    rich = with_keys(reader.load(sample("every-field.dossier")).dossier)
    without = replace(LAWYER, parts=tuple(part for part in LAWYER.parts if part != "timeline"))
    for name, plan in (("full dossier", LAWYER), ("the same without its timeline", without)):
        told = report(rich, plan, words, items_of)
        text, pages = _plain(told)
        took = ratio(partial(pdf, told, words), partial(_bare, text), times=9)
        yield Row(f"{name}, {pages} pages, as PDF : plain text", took, 1.2)


def _plain(told: Report) -> tuple[str, int]:
    """Give the words of a report, line by line, and on how many pages they are set."""
    setting = set_in_type(told, measured(_writer(QByteArray()), SIZE, told.foot))
    written = "\n".join("\t".join(cells) for cells in texts(setting))
    return written.replace("\N{LINE SEPARATOR}", "\n"), len(setting.pages)


def _bare(text: str) -> bytes:
    """Lay out and paint a plain text with the same engine, in the same letters, on such pages."""
    held = QByteArray()
    writer = _writer(held)
    sheet = measured(writer, SIZE, "")
    document = PlainDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(font(SIZE))
    document.setPageSize(QSizeF(sheet.body.width(), sheet.body.height()))
    document.setPlainText(text)
    with QPainter(writer) as painter:
        for page in range(document.pageCount()):
            if page:
                writer.newPage()
            top = page * sheet.body.height()
            painter.save()
            painter.translate(0, -top)
            document.drawContents(painter, QRectF(0, top, sheet.body.width(), sheet.body.height()))
            painter.restore()
    return bytes(held.data())


def _writer(held: QByteArray) -> QPdfWriter:
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    buffer.setParent(writer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setResolution(600)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return writer
