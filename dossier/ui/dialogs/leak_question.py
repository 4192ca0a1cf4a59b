"""The decision where something that stays behind also stands in what is about to leave."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.report.leaks.leak import Leak
from dossier.report.leaks.leaks import undecided
from dossier.ui.dialogs.leak_notice import LeakNotice
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.answering import answered
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.scroll import ScrollColumn

_WIDTH: Final = 560
_HIGH: Final = 400  # the room of the tallest list, and of the words above it


class LeakQuestion(QDialog):
    """Asks until every word is let go, or all is kept back; Enter and Esc keep it back."""

    def __init__(
        self, looks: Looks, words: Words, found: Sequence[Leak], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._found = found
        self.setWindowTitle(words.tr("Look at this before it leaves"))
        self.notice = LeakNotice(looks, words, self)
        self.back = Button(looks, words.tr("Keep it back"), "primary", parent=self)
        self.back.setDefault(True)
        self.notice.let_go.connect(self._go_on)
        self.back.clicked.connect(self.reject)
        self._lay_out(looks)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            # Not before it is there: what is not shown yet has no height.
            self.notice.wait_for(self._found)

    def _go_on(self) -> None:
        """Ask for what still waits; where nothing does, it may leave."""
        if not self.notice.wait_for(self._found):
            self.accept()
        else:
            self.notice.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, looks: Looks) -> None:
        px = looks.theme.px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addStretch(1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(24), px(24), px(16))
        whole.setSpacing(px(16))
        whole.addWidget(ScrollColumn(looks, content, self), 1)
        whole.addLayout(below)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        on_screen.size(self, max(whole.totalMinimumSize().width(), px(_WIDTH)), px(_HIGH))


def may_leave(looks: Looks, words: Words, parent: QWidget | None, found: Sequence[Leak]) -> bool:
    """Ask about what was found in what is to leave; where nothing waits, it may leave."""
    if not undecided(found):
        return True
    question = LeakQuestion(looks, words, found, parent)
    agreed = answered(question)
    question.deleteLater()
    return agreed
