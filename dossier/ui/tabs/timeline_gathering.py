"""What stands in the place of a large timeline while it is gathered, and gathers it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.reasoning.walk import Walk
from dossier.timeline.items.items import Items
from dossier.timeline.records.found import shown
from dossier.timeline.records.gather import Gathered
from dossier.timeline.records.of_case import gathered_of, steps_of
from dossier.ui.desk import Desk
from dossier.ui.spells import went_on
from dossier.ui.text import Run, TextBlock
from dossier.wording import money

MANY: Final = 4000
"""So many records are gathered before anybody would see that they are not there yet."""


class Gathering(QWidget):
    """Gathers the timeline: at once, or the first time of many records in small pieces."""

    done = Signal()
    """What was gathered in pieces is there."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._gathered: Gathered | None = None
        self._walk: Walk[Gathered] | None = None
        self._number = self._reached = 0
        """Of how many records it is gathered, and how many steps that has taken so far."""
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._said = TextBlock(desk.looks, (), self)
        column = QVBoxLayout(self)
        px = desk.looks.theme.px(24)
        column.setContentsMargins(px, px, px, px)
        column.addWidget(self._said)
        column.addStretch(1)

    @property
    def going_on(self) -> bool:
        """Whether it is gathered in pieces just now."""
        return self._walk is not None

    def now(self) -> Items | None:
        """Give the timeline as the dossier is now; None while it is gathered in pieces.

        An edit meanwhile ends nothing: what it concerns is looked at anew when all is there.
        """
        if self._gathered is None and self._desk.later and self._walk is None:
            self._begin()
        if self._walk is not None:
            return None
        desk, total = self._desk, self._desk.reckoning.total
        self._gathered = gathered_of(desk.dossier, desk.index, desk.words, total, self._gathered)
        return self._gathered.items

    def _begin(self) -> None:
        """Begin to gather, if there is so much that a person would have to wait for it."""
        desk = self._desk
        number = sum(1 for _ in shown(desk.dossier, sources=False))
        if number <= MANY:
            return
        self._number, self._reached = number, 0
        self._walk = self._counted(
            steps_of(desk.dossier, desk.index, desk.words, desk.reckoning.total)
        )
        self._tell()
        self._timer.start()

    def _counted(self, walk: Walk[Gathered]) -> Walk[Gathered]:
        """Count the steps: the first ones are one for each record, and take most of the time."""
        while True:
            try:
                next(walk)
            except StopIteration as end:
                found: Gathered = end.value
                return found
            self._reached += 1
            yield

    def _tell(self) -> None:
        """Say how far it is."""
        words = self._desk.words
        said = words.ntr(
            "Gathering {n} record for the timeline: {percent} %",
            "Gathering {n} records for the timeline: {percent} %",
            self._number,
        )
        percent = 100 * min(self._reached, self._number) // self._number
        number = money.say_number(self._number, words)
        self._said.say(Run(said.format(n=number, percent=percent), "quiet"))

    def _go_on(self) -> None:
        """Go on for a spell, and tell when the end is reached."""
        if self._walk is None:
            return
        self._gathered = went_on(self._walk)
        self._tell()
        if self._gathered is not None:
            self._walk = None
            self._timer.stop()
            self.done.emit()
