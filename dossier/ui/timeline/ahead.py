"""Reckon and draw the next step of the zoom between all else that the window does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.timeline.ahead import ahead
from dossier.timeline.frame.frame import Frame
from dossier.timeline.scene import Scene


class Ahead(QObject):
    """Each step of the zoom shows a sheet that was never laid out, some new lanes: not by then."""

    laid_out = Signal(object)
    """The frame of the next step is there, and can be drawn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[Frame | None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def at_work(self) -> bool:
        """Tell whether something is left to do."""
        return self._timer.isActive()

    def look(self, before: Scene, now: Scene) -> None:
        """Begin where the person has zoomed; to be fitted is no zooming, and comes with a start."""
        if now.fitted or now.scale.per_px == before.scale.per_px:
            return
        self._steps = ahead(before, now)
        self._timer.start()

    def _go_on(self) -> None:
        try:
            frame = next(self._steps)
        except StopIteration:
            self._timer.stop()
            return
        if frame is not None:
            self.laid_out.emit(frame)
