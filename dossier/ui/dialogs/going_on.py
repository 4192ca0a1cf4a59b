"""How far long work is, and the button that ends it."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from dossier.i18n import Words
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button

# Work that takes longer than this many seconds shows how far it is, and can be ended.
PATIENCE: Final = 0.3


class GoingOn(QWidget):
    """Says which page is drawn, and what was done last."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._began = 0.0
        self.ended = False
        """Whether the work is to be ended."""
        self.said = TextBlock(looks, (), self)
        self.stop = Button(looks, words.tr("Stop"), "link", parent=self)
        self.stop.clicked.connect(self.end)
        self.stop.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(looks.theme.px(8))
        row.addWidget(self.said, 1)
        row.addWidget(self.stop)

    def begin(self) -> None:
        """Begin long work."""
        self._began, self.ended = time.monotonic(), False

    def go_on(self, page: int, pages: int) -> bool:
        """Say how far it is where that takes a while; give False once it is to be ended."""
        if time.monotonic() - self._began > PATIENCE:
            said = self._words.tr("Page {n} of {all}").format(n=page, all=pages)
            self.said.say(Run(said, "quiet"))
            self.stop.show()
            QApplication.processEvents()
        return not self.ended

    def finish(self) -> None:
        """End long work, and say so where it was ended before it was done."""
        self.stop.hide()
        self.tell(self._words.tr("Stopped. Nothing was written.") if self.ended else "")

    def tell(self, sentence: str) -> None:
        """Say what was done."""
        self.said.say(Run(sentence, "quiet"))

    def end(self) -> None:
        """Let the work end at the next page."""
        self.ended = True
