"""What waits for a decision before it leaves: each word with a box to tick, and all its places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.report import leaving
from dossier.report.leaks.leak import At, Leak
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.check import Check
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.wording.typed import shown

SHOWN: Final = 100
"""As many places as are shown, and decided on, at once."""
_TALLEST: Final = 168  # drawn pixels; what is longer scrolls


class LeakList(ScrollColumn):
    """Boxes to tick, one for each word: what is ticked may leave at each place that is shown."""

    changed = Signal()
    """Another word is ticked, or one no more."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget) -> None:
        self._content = QWidget()
        super().__init__(looks, self._content, parent)
        self._words = words
        self.boxes: dict[str, Check] = {}
        """The boxes by the words that they are for."""
        self._places: dict[str, Sequence[Leak]] = {}
        self._column = QVBoxLayout(self._content)
        px = looks.theme.px
        self._column.setContentsMargins(px(8), px(8), px(8), px(2))
        self._column.setSpacing(0)

    def offer(self, waiting: Sequence[Leak]) -> None:
        """Show what waits, with nothing ticked."""
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        every = leaving.by_value(_in_turn(waiting)[:SHOWN])
        self._places = {each[0].told: each for each in every}
        self.boxes = {told: self._add(told, each) for told, each in self._places.items()}
        for box in [*self.boxes.values()][:1]:
            self.setFocusProxy(box)
        if (more := len(waiting) - SHOWN) > 0:
            said = self._words.ntr("and {n} more", "and {n} more", more).format(n=more)
            last = TextBlock(self._looks, Run(said, "quiet"), self._content)
            self._column.addWidget(last)
            last.show()
        # What room is left over, before all is measured, is below: no row is moved out of sight.
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(0)
        self._measure()

    @property
    def all(self) -> frozenset[At]:
        """Every place that is shown."""
        return frozenset(leak.at for each in self._places.values() for leak in each)

    @property
    def ticked(self) -> frozenset[At]:
        """Every place of the words that are ticked."""
        on = (each for told, each in self._places.items() if self.boxes[told].isChecked())
        return frozenset(leak.at for each in on for leak in each)

    @property
    def said(self) -> str:
        """Everything that is shown, in words."""
        return "\n".join(
            f"{told}\n{box.accessibleDescription()}" for told, box in self.boxes.items()
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            paint.fill(painter, self.viewport().rect(), self._looks.theme.tokens.page)

    def _add(self, told: str, each: Sequence[Leak]) -> Check:
        px = self._looks.theme.px
        held = QWidget(self._content)
        box = Check(self._looks, shown(told), held)
        places = "\n".join(leaving.say_where(each, self._words))
        box.setAccessibleDescription(places)
        box.toggled.connect(self.changed)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, px(6))
        column.setSpacing(0)
        column.addWidget(box)
        row = QHBoxLayout()
        row.addSpacing(px(22))
        row.addWidget(TextBlock(self._looks, Run(places, "quiet", 400, "small"), held), 1)
        column.addLayout(row)
        self._column.addWidget(held)
        held.show()  # what is not shown yet would have no height
        return box

    def _measure(self) -> None:
        """Be as tall as what is shown, up to a bound."""
        tall = max(self._column.totalHeightForWidth(self.viewport().width()), 0)
        self.setFixedHeight(min(tall, self._looks.theme.px(_TALLEST)))


def _in_turn(waiting: Sequence[Leak]) -> list[Leak]:
    """Give the first place of every word, then the second of each: a long row hides no other."""
    places = zip_longest(*leaving.by_value(waiting))
    return [leak for row in places for leak in row if leak is not None]
