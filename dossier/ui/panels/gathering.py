"""Make the texts of a large dossier ready to be searched while the window lives on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.ui.desk import Desk
from dossier.wording.kinds import Context
from dossier.wording.said import Said, fields_said
from dossier.wording.search import Texts

AT_ONCE: Final = 0.06
"""Seconds that nobody notices: all but the largest dossiers are ready after them."""
A_SLICE: Final = 0.012
_BETWEEN_LOOKS: Final = 32  # fields that are said before the clock is looked at


class Gathering(QObject):
    """Says every field of a dossier, some at a time; `texts` is None until all are said once."""

    ready = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.texts: Texts | None = None
        self._rest: Iterator[Said] = iter(())
        self._said: list[Said] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._go_on(A_SLICE))

    @property
    def busy(self) -> bool:
        """Whether some fields are not said yet."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Begin anew, with the dossier as it is now; a small one is ready at once."""
        self._said = []
        context = Context(self._desk.words, self._desk.index)
        self._rest = fields_said(self._desk.dossier, context)
        self._timer.start()
        self._go_on(AT_ONCE)

    def stop(self) -> None:
        """Leave it: nobody looks for anything."""
        self._timer.stop()
        self._rest = iter(())

    def _go_on(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        for number, said in enumerate(self._rest):
            self._said.append(said)
            if number % _BETWEEN_LOOKS == 0 and time.monotonic() > until:
                return
        self._timer.stop()
        self.texts = Texts(self._said)
        self.ready.emit()
