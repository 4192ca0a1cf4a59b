"""A small window that says how far long work is, and ends it; there only once that lasts."""

from __future__ import annotations

from types import TracebackType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.ui.dialogs.going_on import GoingOn
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen

_WIDTH: Final = 440


class AtWork(QDialog):
    """Stands over its window for as long as work lasts in a `with`; Esc and closing it end that."""

    def __init__(self, looks: Looks, words: Words, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(what)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._going = GoingOn(looks, words, self)
        self._going.lasting.connect(self.show)
        px = looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.addWidget(self._going)
        on_screen.fit(self, px(_WIDTH))

    def __enter__(self) -> GoingOn:
        self._going.begin(())
        return self._going

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.hide()
        self.deleteLater()

    @override
    def reject(self) -> None:
        """Let the work end at its next step; the window goes with it."""
        self._going.end()
