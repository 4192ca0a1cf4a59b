"""A dialog that makes what is chosen in it, while it can be used."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.ui.dialogs.going_on import GoingOn
from dossier.ui.theme import Looks
from dossier.ui.widgets.wrapping import Wrapping


class MakingDialog(QDialog):
    """Makes what is chosen once it is shown, and anew at each choice, until it is closed."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        self.going = GoingOn(looks, words, self)
        self.making = self._again = False
        """Whether it is being made, and whether something else was chosen meanwhile."""

    def make(self) -> None:
        """Make what is chosen now, and say by `going` how far that is."""

    def begin(self) -> None:
        """Make what is chosen at first."""
        self.refresh()

    def in_a_row(self, acts: Iterable[QWidget]) -> Wrapping:
        """Give the row in which what can be done stands behind how far the making is."""
        row = Wrapping()
        row.setSpacing(self._looks.theme.px(8))
        row.addWidget(self.going)
        row.turn()
        for act in acts:
            row.addWidget(act)
        return row

    def refresh(self) -> None:
        """Make what is chosen now; what was chosen before is made no further."""
        self._again = True
        if self.making:
            self.going.end()
            return
        self.making = True
        try:
            while self._again:
                self._again = False
                self.make()
        finally:
            self.making = False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            # Not before the window is there: it says how far that is, and can be closed meanwhile.
            QTimer.singleShot(0, self, self._begin_if_shown)

    @override
    def reject(self) -> None:
        """Close; while something is being made, end that first."""
        self._again = False
        self.going.end()
        super().reject()

    def _begin_if_shown(self) -> None:
        if self.isVisible():
            self.begin()
