"""Watch one file and its folder: who saves by putting another file in its place is seen too."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

# Milliseconds without another change, after which a file that somebody writes is looked at.
SETTLED: Final = 250


class Watch(QObject):
    """Rings when something has happened to a file or beside it, once for all that comes at once."""

    stirred = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLED)
        self._soon.timeout.connect(self._ring)
        for signal in (self._watcher.fileChanged, self._watcher.directoryChanged):
            signal.connect(self._stir)

    def follow(self, path: Path | None) -> None:
        """Watch another file, or none."""
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        self._path = path
        self._add()

    def _stir(self, _path: str) -> None:
        """Wait for the end of what has begun."""
        self._soon.start()

    def _ring(self) -> None:
        self._add()
        self.stirred.emit()

    def _add(self) -> None:
        """Watch what stands there now: a file that was replaced is another one to the system."""
        if self._path is None:
            return
        known = {*self._watcher.files(), *self._watcher.directories()}
        for name in (self._path, self._path.parent):
            if str(name) not in known and name.exists():
                self._watcher.addPath(str(name))
