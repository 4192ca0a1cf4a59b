"""The name that a dossier is saved under: asked for over its window, while others can be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Signal

from dossier import shipped
from dossier.document.document import Document
from dossier.ui.main_window import MainWindow


class Naming(QObject):
    """Asks for a name over one window."""

    _answered = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.asking = False
        """Whether a name is asked for now."""

    def ask(self, document: Document, then: Callable[[Path], object]) -> None:
        """Ask where to save a document, where it is if it may be changed there; then save it."""
        from dossier.ui.dialogs import file_dialogs

        def take(path: Path) -> None:
            self._end()
            then(path)

        proposed = document.path
        if proposed is None or is_sample(proposed):
            proposed = file_dialogs.proposed_name(Path.home(), document.dossier.subject.name)
        self.asking = True
        file_dialogs.file_to_save(self._window, self._window.words, proposed, take, self._end)

    def _end(self) -> None:
        self.asking = False
        self._answered.emit()

    def wait(self) -> None:
        """Wait for the name that is asked for, as a window does that is to close."""
        answered = QEventLoop(self)
        self._answered.connect(answered.quit)
        if self.asking:
            answered.exec()
        answered.deleteLater()


def is_sample(path: Path) -> bool:
    """Tell whether a file is one of the samples that we ship."""
    return path.resolve().parent == shipped.samples_folder().resolve()
