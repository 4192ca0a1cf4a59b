"""Stack the lanes of the next zooms between all else that the window does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from dossier.timeline.scene import Scene
from dossier.timeline.stacking.ahead import ahead
from dossier.timeline.stacking.stack import grain


class Ahead(QObject):
    """While one zooms, each third step needs lanes that were never packed: they are by then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._of: object = None
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def at_work(self) -> bool:
        """Tell whether something is left to do."""
        return self._timer.isActive()

    def look(self, before: Scene, now: Scene) -> None:
        """Begin where the person has zoomed; to be fitted is no zooming, and comes with a start."""
        per_px = now.scale.per_px
        if now.fitted or per_px == before.scale.per_px:
            return
        of = now.items, grain(per_px), now.metrics
        if of != self._of:
            self._of, self._steps = of, ahead(now.items, per_px, now.metrics)
            self._timer.start()

    def _go_on(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
