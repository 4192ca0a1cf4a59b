"""Saving on a thread of its own, so that the window never waits for a disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QThread, Signal
from typing_extensions import override

from dossier.document.document import Document
from dossier.errors import DossierError
from dossier.model.dossier import Dossier
from dossier.storage.stamp import Stamp
from dossier.ui.keeper import Keeper
from dossier.workspace import saving
from dossier.workspace.backups import Backups, Past


class Safe(NamedTuple):
    """What makes a save safe: what must last `before` it, and the past that it adds to."""

    before: Callable[[], None]
    past: Past | None


class _Work(QThread):
    """One save of one frozen dossier."""

    def __init__(
        self, dossier: Dossier, path: Path, expected: Stamp | None, safe: Safe, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.dossier = dossier
        self.safe = safe
        self.path = path
        self.expected = expected
        self.saved: saving.Saved | None = None
        self.error: DossierError | None = None

    @override
    def run(self) -> None:
        try:
            self.safe.before()
            past = self.safe.past
            self.saved = saving.save(self.dossier, self.path, self.expected, past=past)
        except DossierError as error:
            self.error = error


class Saver(QObject):
    """Saves one document, one save after the other, and tells how it went."""

    saved = Signal()
    failed = Signal(object)
    """The DossierError; the document is still unsaved, and the file as it was."""

    def __init__(
        self,
        document: Document,
        keeper: Keeper | None,
        backups: Backups | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._keeper = keeper
        self._backups = backups
        self.unkept = ""
        """Why the version before the last save could not be kept; empty where it was."""
        self.other_names = 0
        """How many hard links lead to the version before the last save, and no longer to this."""
        self._work: _Work | None = None
        self._again: tuple[Path, Stamp | None] | None = None

    @property
    def busy(self) -> bool:
        """Whether a save is under way."""
        return self._work is not None

    def save(self, path: Path, expected: Stamp | None) -> None:
        """Save the dossier as it is now; while one is under way, once more after it."""
        if self._work is not None:
            self._again = (path, expected)
            return
        before = self._keeper.saving(path) if self._keeper else _nothing
        safe = Safe(before, self._backups.of(path) if self._backups else None)
        work = _Work(self._document.dossier, path, expected, safe, self)
        self._work = work
        work.finished.connect(self._finish)
        work.start()

    def wait(self) -> None:
        """Wait until nothing is under way, as before a window closes."""
        while self._work is not None:
            work = self._work
            work.wait()
            self._finish()

    def _finish(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        work.finished.disconnect(self._finish)
        work.wait()
        again, self._again = self._again, None
        self.unkept = work.safe.past.problem if work.safe.past else ""
        if work.saved is not None:
            self.other_names = work.saved.other_names
            self._document.saved(work.path, work.saved.stamp, work.dossier)
            self.saved.emit()
        elif work.error is not None:
            self.failed.emit(work.error)
        work.deleteLater()
        if again and work.error is None:
            self.save(again[0], self._document.stamp if again[0] == work.path else again[1])


def _nothing() -> None:
    """Do nothing before a save of which no journal is kept."""
