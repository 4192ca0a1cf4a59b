"""An end that comes from outside: a signal of the system, or the end of the person's session."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager

# Asked to end, hung up, stopped by Ctrl+C: Windows does not know all of them.
_SIGNALS: Final = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)
)


class Ending(QObject):
    """Rings in the window's own time: Python hears a signal only when it runs, Qt at once."""

    wanted = Signal(int)
    """The program is asked to end, by the signal of this number."""
    session_ends = Signal()
    """The person logs out: nobody may be asked anything now."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._ours, self._pythons = socket.socketpair()
        for end in (self._ours, self._pythons):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._pythons.fileno(), warn_on_full_buffer=False)
        for number in _SIGNALS:
            signal.signal(number, _leave_it_to_qt)
        app.commitDataRequest.connect(self._commit)

    def _hear(self) -> None:
        heard = b""
        with suppress(BlockingIOError):
            heard = self._ours.recv(64)
        for number in heard:
            if number in _SIGNALS:
                self.wanted.emit(number)
                return

    def _commit(self, _session: QSessionManager) -> None:
        self.session_ends.emit()


def _leave_it_to_qt(_number: int, _frame: object) -> None:
    """Do nothing here: the number of the signal comes through the socket."""
