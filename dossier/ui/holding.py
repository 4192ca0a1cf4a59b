"""The lock of a window's file: taken when it opens, kept fresh, let go when the window closes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.storage.lock import REFRESHED, Holder, Lock, started


class Session(NamedTuple):
    """This run of the program: a random name, a hash for the machine, the process, the time."""

    name: str
    machine: str
    process: int
    now: Callable[[], datetime]

    def holder(self) -> Holder:
        """Say who has a file open from now on."""
        since = self.now().isoformat(timespec="minutes")
        return Holder(self.name, self.machine, self.process, since, started(self.process))


class Holding(QObject):
    """Holds the lock of one file at a time."""

    lost = Signal()
    """Somebody else has taken the file over."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lock: Lock | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(REFRESHED * 1000)
        self._beat.timeout.connect(self.refresh)

    def hold(self, path: Path, *, over: bool = False) -> Holder | None:
        """Take the lock of a file and let go of any other; give who else has it open.

        `over` takes it from whoever has it.
        """
        if self._lock and self._lock.file == path and self._lock.refresh():
            return None
        self.release()
        lock = Lock(path, self._session.holder())
        other = None if over else lock.holder(self._session.now().timestamp())
        if other is None:
            lock.take()
            self._lock = lock
            self._beat.start()
        return other

    def refresh(self) -> None:
        """Say that the file is still open here; hear it if somebody has taken it over."""
        if self._lock and not self._lock.refresh():
            self._lock = None
            self._beat.stop()
            self.lost.emit()

    def release(self) -> None:
        """Let go of the file."""
        self._beat.stop()
        if self._lock:
            self._lock.release()
            self._lock = None
