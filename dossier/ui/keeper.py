"""Keeping the work of one window safe while it is in no file: noted at once, synced soon."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from dossier.document.change import Change
from dossier.document.document import Document
from dossier.i18n import Words
from dossier.ui.theme import Role
from dossier.workspace.journals import Journals
from dossier.workspace.keeping import Keeping

IDLE: Final = 300  # milliseconds without a step, after which all is synced
LATEST: Final = 2_000  # milliseconds after which it is synced, however busy the person is


class Keeper(QObject):
    """Hears a document; each step is in its journal before the window shows it."""

    changed = Signal()
    """It is safe now, or no longer."""
    _synced = Signal()

    def __init__(
        self, document: Document, journals: Journals, parent: QObject, continues: str = ""
    ) -> None:
        super().__init__(parent)
        self._keeping = Keeping(document, journals, continues)
        self._stop = document.changed.connect(self._changed)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._syncing = False
        self._wanted = False
        self._began = False
        self._when_safe: list[Callable[[], object]] = []
        self._idle, self._latest = QTimer(self), QTimer(self)
        for timer, wait in ((self._idle, IDLE), (self._latest, LATEST)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(self._sync)
        self._synced.connect(self._rest)

    def words(self, words: Words) -> tuple[str, Role]:
        """Say how safe work is that is not in its file yet."""
        journal = self._keeping.journal
        if journal.problem:
            said = words.tr("Not saved, and not kept on this computer: {why}")
            return said.format(why=words.again(journal.problem)), "error"
        if self.is_safe:
            return words.tr("Not yet saved to the file; safe on this computer"), "quiet"
        return words.tr("Not yet saved to the file"), "quiet"

    @property
    def is_safe(self) -> bool:
        """Whether all that was noted outlasts a power cut."""
        return self._keeping.journal.lasts

    def typed(self, path: str, text: str | None) -> None:
        """Note what stands in a field under the caret; None once the field is left."""
        self._keeping.typed(path, text)
        self._hurry()

    def saving(self, path: Path) -> Callable[[], None]:
        """Note that a save begins; give what must be done, on any thread, before it writes."""
        self._keeping.saving(path)
        return self._keeping.journal.syncing()

    def took(self, act: Callable[[], object]) -> None:
        """Know that all was brought back; do something once that outlasts a power cut."""
        self._keeping.took()
        self._when_safe.append(act)
        self._sync()

    def sync_now(self) -> None:
        """Make all last that was noted, and wait for it: the session may end any moment."""
        self._pool.waitForDone()
        self._keeping.journal.syncing()()

    def end(self, *, lost: bool) -> None:
        """Stop; the journal goes, or stays for the next start where something would be lost."""
        self._stop()
        self._idle.stop()
        self._latest.stop()
        self.sync_now() if lost else self._pool.waitForDone()
        self._keeping.end(lost=lost)
        for act in self._when_safe:
            act()
        self._when_safe.clear()

    def _changed(self, _change: Change) -> None:
        self._hurry()

    def _hurry(self) -> None:
        """Sync soon; at once where a journal has just begun."""
        journal = self._keeping.journal
        if not journal.begun or journal.lasts:
            return
        if not self._began:
            self._began = True
            self._sync()
            return
        self._idle.start()
        if not self._latest.isActive():
            self._latest.start()

    def _sync(self) -> None:
        self._idle.stop()
        self._latest.stop()
        if self._syncing:
            self._wanted = True
            return
        self._syncing = True
        work = self._keeping.journal.syncing()

        def run() -> None:
            work()
            self._synced.emit()

        self._pool.start(run)

    def _rest(self) -> None:
        self._syncing = False
        if self._keeping.journal.lasts:
            acts, self._when_safe = self._when_safe, []
            for act in acts:
                act()
        if self._wanted:
            self._wanted = False
            self._sync()
        self.changed.emit()
