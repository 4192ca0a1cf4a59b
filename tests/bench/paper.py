"""Measure the summary against one whole picture, and a long report against the barest program."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice, repeat
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPixmap,
    QTextLayout,
    QTextLine,
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
from dossier.timeline.records.of_case import items_of
from dossier.ui.printing import pdf
from dossier.ui.printing.beside import Margins, rules
from dossier.ui.printing.composing import set_in_type
from dossier.ui.printing.setting import Setting
from dossier.ui.printing.sheet import INK, font, measured
from dossier.ui.printing.sheet import POINTS as SIZE
from dossier.ui.printing.strips import Drawn
from dossier.ui.text.document import PlainDocument
from tests.bench.measuring import Row, ratio
from tests.ui.printing.sets import cells_set, texts


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
    # As `app` does once the windows stand: what is there already is not searched for garbage.
    gc.freeze()
    for name, plan in (("full dossier", LAWYER), ("the same without its timeline", without)):
        told = report(rich, plan, words, items_of)
        setting = set_in_type(told, measured(_writer(QByteArray()), SIZE, told.foot))
        plain, ours = partial(_bare, _plain(setting)), partial(pdf, told, words)
        # What no program can be faster than that draws these pages with Qt.
        barest = partial(_drawn, _placed(setting), setting, told, words)
        pages = f"{len(setting.pages)} pages"
        yield Row(f"{name}, {pages}, as PDF : the barest", ratio(ours, barest, times=15), 1.5)
        yield Row("  the same : its plain text alone", ratio(ours, plain, times=9), 1.2)
        yield Row("  the barest : its plain text alone", ratio(barest, plain, times=9), 1.2)
    gc.unfreeze()


def _plain(setting: Setting) -> str:
    """Give the words of a report, line by line."""
    written = "\n".join("\t".join(cells) for cells in texts(setting))
    return written.replace("\N{LINE SEPARATOR}", "\n")


class Placed(NamedTuple):
    """A page whose lines and pictures are placed before, and its rules."""

    things: Sequence[tuple[Drawn, QPointF]]
    rules: Sequence[float]


def _placed(setting: Setting) -> list[Placed]:
    """Reckon beforehand where all stands."""
    return [Placed([*page.things], page.rules) for page in setting.pages]


def _drawn(pages: Sequence[Placed], setting: Setting, told: Report, words: Words) -> bytes:
    """Set the lines of a report, cut before, and draw them where they were placed before."""
    held = QByteArray()
    writer = _writer(held)
    sheet = measured(writer, SIZE, told.foot)
    before = (line for cell in cells_set(setting) for line in cell.lines)
    layouts = [(one, [*islice(before, one.lineCount())]) for one in setting.galley.layouts]
    lines = dict[int, Drawn]()
    made = [_again(layout, cut, writer, lines) for layout, cut in layouts]
    margins = Margins(told, sheet, words, len(setting.pages))
    with QPainter(writer) as painter:
        for number, page in enumerate(pages, 1):
            if number > 1:
                writer.newPage()
            painter.setPen(INK)
            for thing, place in page.things:
                lines.get(id(thing), thing).draw(painter, place)
            rules(painter, sheet, page.rules)
            margins.draw(painter, number, headed=number > 1)
    del made
    return bytes(held.data())


def _again(
    layout: QTextLayout, cut: list[QTextLine], writer: QPdfWriter, lines: dict[int, Drawn]
) -> QTextLayout:
    """Set a layout once more, and give each of its lines to the one that it stands for."""
    made = QTextLayout(layout.text(), layout.font(), writer)
    made.setTextOption(layout.textOption())
    made.setFormats(layout.formats())
    made.setCacheEnabled(True)
    made.beginLayout()
    for line in cut:
        lines[id(line)] = again = made.createLine()
        again.setLineWidth(line.width())
    made.endLayout()
    return made


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
