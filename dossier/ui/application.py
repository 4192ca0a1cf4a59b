"""The application of Qt, which also hears of files that are to be opened, however they come."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, MutableMapping, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QLibraryInfo, QSocketNotifier, Qt, QTranslator
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

Open = Callable[[Sequence[str]], object]
_LEAVE: Final = "XDG_ACTIVATION_TOKEN"


class Ear(Protocol):
    """Hears what later starts of the program want opened, each with its leave to come forward.

    `fileno` is -1 where none can come.
    """

    def fileno(self) -> int: ...

    def hear(self) -> Sequence[tuple[str, Sequence[str]]]: ...


def name_utf8(environment: MutableMapping[str, str]) -> None:
    """Name the kind of letters that Qt takes where no language is set: else it tells so each time.

    >>> environment = {"LANG": "POSIX"}
    >>> name_utf8(environment)
    >>> environment
    {'LANG': 'C.UTF-8'}
    """
    asked = (name for name in ("LC_ALL", "LC_CTYPE", "LANG") if environment.get(name))
    name = next(asked, "LC_CTYPE")
    if (environment.get(name) or "C") in {"C", "POSIX"}:
        environment[name] = "C.UTF-8"


class Application(QApplication):
    """Gives files to whoever opens them; those that come before there is somebody are kept.

    A system may send a file as an event before the first window is there.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        if sys.platform == "linux":
            name_utf8(os.environ)
        # Set once, here: another style while windows stand can bring Qt down, and to hand one out
        # PySide would make its class with 600 constants, a sixtieth of a start.
        super().__init__([*arguments, "-style", "fusion"])
        # Nothing moves by itself, whatever the desktop says: no menu slides, no tip fades.
        for effect in Qt.UIEffect:
            self.setEffectEnabled(effect, False)
        self._translator = QTranslator(self)
        self._kept: list[str] = []
        self._open: Open = self._kept.extend
        self._notifier: QSocketNotifier | None = None

    def speak(self, language: str) -> None:
        """Let Qt's own dialogs and menus speak a language, as far as Qt has a catalogue of it."""
        self.removeTranslator(self._translator)
        where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language}", where):
            self.installTranslator(self._translator)

    def take_kept(self) -> tuple[str, ...]:
        """Give the files that have come so far, once."""
        kept = tuple(self._kept)
        self._kept.clear()
        return kept

    def keep(self) -> None:
        """Keep what comes, as at first: there is nobody who opens it."""
        self._open = self._kept.extend

    def open_with(self, act: Open, ear: Ear | None = None) -> None:
        """Open all further files so: those of the system, and those of later starts."""
        self._open = act
        if ear is not None and ear.fileno() >= 0:
            self._notifier = QSocketNotifier(ear.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(lambda: self._listen(ear))

    def stop_listening(self) -> None:
        """Hear of no later start any more."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)

    def _listen(self, ear: Ear) -> None:
        for leave, files in ear.hear():
            # Without it a Wayland desktop leaves the window of a running program where it is.
            # There Qt looks for it, and nowhere else; no desktop gives an empty one.
            os.environ[_LEAVE] = leave
            self._open(files)
            del os.environ[_LEAVE]

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open((event.file(),))
            return True
        return super().event(event)
