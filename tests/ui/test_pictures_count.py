"""Test that the pictures of a dossier show what a window of the same day shows."""

from datetime import date

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from dossier.document.document import Document, OnDisk
from dossier.i18n import Words
from dossier.model.ids import with_keys
from dossier.ui import pictures
from dossier.ui.main_window import MainWindow
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from tests.samples import sample

DAY = date(2026, 11, 28)


def _document() -> Document:
    dossier = with_keys(sample("contradictions.dossier"))
    return Document(dossier, OnDisk(), token=lambda: "4f2a91")


def _read(picture: bytes) -> QPixmap:
    made = QPixmap()
    assert made.loadFromData(QByteArray(picture))
    return made


def test_the_head_in_a_picture_counts_as_a_window_on_that_day(looks: Looks, words: Words) -> None:
    window = MainWindow(looks, words)
    window.today = lambda: DAY
    window.show_document(_document())
    window.show()
    QApplication.processEvents()
    chips = [b for b in window.findChildren(Button) if b.kind == "chip" and b.isVisible()]
    assert [chip.said for chip in chips] == ["6 contradictions", "10 questions to ask first"]
    drawn = _read(pictures.draw_tabs(_document(), looks, words, lambda: DAY)["profile"])
    timeless = _read(pictures.draw_tabs(_document(), looks, words)["profile"])
    here = chips[-1].rect().translated(chips[-1].mapTo(window, chips[-1].rect().topLeft()))
    shown = window.grab(here).toImage()
    window.close()
    assert drawn.copy(here).toImage() == shown
    assert timeless.copy(here).toImage() != shown
