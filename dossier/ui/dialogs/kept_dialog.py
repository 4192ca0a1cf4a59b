"""What the program keeps on this computer beside the files of a person, and the switches of it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dossier.i18n import Words
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.ui.widgets.switch import Switch

WIDTH = 620


class Kept(NamedTuple):
    """What is kept now."""

    recent: bool
    history: bool


class KeptDialog(QDialog):
    """A line for each thing that is kept: what it is for, and whether it is."""

    recent_chosen = Signal(bool)
    history_chosen = Signal(bool)
    forget_wanted = Signal()
    """The list of recent files shall be emptied, and all that is known of how they were seen."""

    def __init__(
        self, looks: Looks, words: Words, kept: Kept, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._tr = tr = words.tr
        self.setWindowTitle(tr("Kept on this computer"))
        px = looks.theme.px
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(px(24), px(24), px(24), px(16))
        self._column.setSpacing(px(16))
        self.recent = self._row(
            tr("Recent files"),
            tr(
                "Their places and names, and how each was looked at last. The desktop may have a "
                "list of its own; with “No”, choosing a file here adds nothing to it."
            ),
            kept=kept.recent,
        )
        self.recent.chosen.connect(partial(self._tell, self.recent_chosen))
        self.forget = Button(looks, tr("Forget all"), "link", parent=self)
        self.forget.clicked.connect(self._forget)
        self._column.addWidget(self.forget)
        self._column.addWidget(Rule(looks, self))
        self.history = self._row(
            tr("Earlier versions"),
            tr(
                "Of each file the last 10 saves, and one a day for 10 days. "
                "Those of one file are erased under File, Earlier versions."
            ),
            kept=kept.history,
        )
        self.history.chosen.connect(partial(self._tell, self.history_chosen))
        self._column.addWidget(Rule(looks, self))
        self._row(
            tr("Unsaved work"),
            tr("Until it is saved or discarded. It is always kept: else a crash would cost it."),
        )
        self._column.addStretch(1)
        self._frame(content)

    def _frame(self, content: QWidget) -> None:
        """Put the lines into what scrolls, above the button that closes."""
        looks, px = self._looks, self._looks.theme.px
        close = Button(looks, self._tr("Close"), parent=self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(px(24), px(8), px(24), px(16))
        row.addStretch(1)
        row.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(ScrollColumn(looks, content))
        outer.addLayout(row)
        wide = min(px(WIDTH), on_screen.room_for(self).width())
        tall = self._column.totalHeightForWidth(wide) + row.sizeHint().height()
        on_screen.size(self, wide, tall)

    def _row(self, title: str, about: str, *, kept: bool | None = None) -> Switch:
        """Add a line; one that cannot be turned off has no switch in it."""
        tr, looks = self._tr, self._looks
        row = QHBoxLayout()
        row.setSpacing(looks.theme.px(12))
        said = [Run(title, weight=500), Run(f"\n{about}", "quiet", 400, "small")]
        row.addWidget(TextBlock(looks, said, self), 1)
        switch = Switch(looks, title, [("yes", tr("Yes")), ("no", tr("No"))], self)
        switch.choose("no" if kept is False else "yes")
        switch.setVisible(kept is not None)
        row.addWidget(switch)
        self._column.addLayout(row)
        return switch

    def _tell(self, signal: SignalInstance, key: str) -> None:
        signal.emit(key == "yes")

    def _forget(self) -> None:
        self.forget_wanted.emit()
        self.forget.setEnabled(False)
