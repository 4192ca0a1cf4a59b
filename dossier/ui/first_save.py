"""Tell after a save what became of the version before: kept here, or not, or under other names."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from dossier.errors import CannotWrite
from dossier.ui.filing import Filing
from dossier.ui.main_window import MainWindow
from dossier.ui.panels.trouble import Trouble
from dossier.workspace.settings import HISTORY_TOLD, KEEP_HISTORY, Settings


class FirstSave(QObject):
    """Hears of the saves of one window; the first of all is followed by a word on the history."""

    def __init__(self, window: MainWindow, filing: Filing, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._words = window.words
        self._told = Trouble(window.looks, window.words, "info", window.news)
        window.put_beneath(self._told)
        filing.saved.connect(self._saved)

    def _saved(self, unkept: str, other_names: int) -> None:
        """Say once that a history is kept here, with the switch; and where it is not, why."""
        if unkept:
            title = self._words.tr("Saved, but the version before could not be kept")
            self._window.trouble.tell_plainly(title, self._window.words.again(unkept))
            return
        if other_names:
            self._tell_of_other_names(other_names)
            return
        if self._settings.get(HISTORY_TOLD) or not self._settings.get(KEEP_HISTORY):
            return
        with suppress(CannotWrite):
            self._settings.put(HISTORY_TOLD, value=True)
        tr = self._words.tr
        self._told.tell_plainly(
            tr("Saved. A history is kept on this computer."),
            tr("The last 10 saves and one a day can be seen and restored: File, Earlier versions."),
            [(tr("Keep none"), self._keep_none)],
        )

    def _tell_of_other_names(self, count: int) -> None:
        """Say that this save has cut hard links: the next one finds none."""
        sentence = self._words.ntr(
            "{n} other name of the file (a hard link) still leads to the version before this save.",
            "{n} other names of the file (hard links) still lead to the version before this save.",
            count,
        )
        self._told.tell_plainly(
            self._words.tr("Saved, under this name alone."), sentence.format(n=count)
        )

    def _keep_none(self) -> None:
        self._settings.put(KEEP_HISTORY, value=False)
