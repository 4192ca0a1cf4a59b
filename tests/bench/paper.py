"""Measure the one-page summary against the painting of one whole picture, B."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import repeat

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from dossier.i18n import Words
from dossier.report.summary import summary
from dossier.shipped import sample
from dossier.storage import reader
from dossier.ui.printing import pdf
from tests.bench.measuring import Row, ratio


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
    del app
