"""What a program that ended without a word has left, offered over the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.i18n import Words
from dossier.ui.text import tip
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button, Kind
from dossier.ui.widgets.notice import Notice

SHOWN: Final = 2  # at a time; the next comes when one of them is done with


class Offer(NamedTuple):
    """One piece of work: its key, and what is said of it."""

    key: str
    title: str
    text: str


class LeftWork(QWidget):
    """A notice for each piece of work; nothing at all where there is none."""

    restore_wanted = Signal(str)
    show_wanted = Signal(str)
    later_wanted = Signal(str)
    discard_wanted = Signal(str)

    def __init__(self, looks: Looks, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        self._notices: list[Notice] = []
        self._column = QVBoxLayout(self)
        looks.changed.connect(self._space)
        self._space()
        self.hide()

    def _space(self) -> None:
        px = self._looks.theme.px
        self._column.setContentsMargins(px(24), px(8), px(24), px(8))
        self._column.setSpacing(px(8))

    def offer(self, offers: Sequence[Offer]) -> None:
        """Offer this, in place of what was offered before."""
        for notice in self._notices:
            notice.hide()
            notice.deleteLater()
        self._notices = [self._notice(offer) for offer in offers[:SHOWN]]
        self.setVisible(bool(offers))

    def _notice(self, offer: Offer) -> Notice:
        notice = Notice(self._looks, "info", parent=self)
        notice.say(offer.title, offer.text)
        tr = self._words.tr
        ways: tuple[tuple[str, Kind, SignalInstance, str], ...] = (
            (tr("Restore"), "primary", self.restore_wanted, ""),
            (tr("Show what would come back"), "plain", self.show_wanted, ""),
            (tr("Later"), "link", self.later_wanted, tr("It is offered again at the next start.")),
            (tr("Discard…"), "link", self.discard_wanted, ""),
        )
        for label, kind, wanted, more in ways:
            button = Button(self._looks, label, kind, parent=notice)
            tip(button, more)
            button.clicked.connect(partial(_ring, wanted, offer.key))
            notice.add_button(button)
        self._column.addWidget(notice)
        return notice


def _ring(wanted: SignalInstance, key: str, _checked: object = None) -> None:
    wanted.emit(key)
