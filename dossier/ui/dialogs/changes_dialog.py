"""What changed between two versions, sentence by sentence, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dossier.i18n import Words
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.scroll import ScrollColumn

MOST = 500  # sentences; more than anybody reads, and no more than can be laid out at once


class ChangesDialog(QDialog):
    """A title, the sentences, and buttons; Esc closes without an answer."""

    def __init__(self, looks: Looks, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self._looks = looks
        self.answer = ""
        self.setWindowTitle(title)
        px = looks.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(24), px(24), px(24), px(16))
        self._column.setSpacing(px(16))
        self._column.addWidget(TextBlock(looks, Run(title, weight=500), self))
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        self._row.addStretch(1)
        on_screen.size(self, px(560), px(440))

    def tell(self, words: Words, sentences: Sequence[str]) -> None:
        """Put the sentences, each in a paragraph, into the window."""
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._looks.theme.px(8))
        for sentence in sentences[:MOST]:
            rows.addWidget(TextBlock(self._looks, Run(sentence), content, selectable=True))
        if len(sentences) > MOST:
            more = words.ntr("and {n} more", "and {n} more", len(sentences) - MOST)
            said = Run(more.format(n=len(sentences) - MOST), "quiet")
            rows.addWidget(TextBlock(self._looks, said, content))
        rows.addStretch(1)
        self.put(content)

    def put(self, content: QWidget) -> None:
        """Put what is to be read into the window, above the answers."""
        self._column.addWidget(ScrollColumn(self._looks, content, self), 1)
        self._column.addLayout(self._row)

    def offer(self, answers: Sequence[tuple[str, str]]) -> None:
        """Put the answers, as (key, label), into the window; the first is what Enter gives."""
        for number, (key, label) in enumerate(answers):
            button = Button(self._looks, label, "plain" if number else "primary", parent=self)
            button.clicked.connect(partial(self._take, key))
            self._row.addWidget(button)
            if not number:
                button.setDefault(True)

    def _take(self, key: str, _checked: object = None) -> None:
        self.answer = key
        self.accept()
