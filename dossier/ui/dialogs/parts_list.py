"""The parts of a report as boxes to tick, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.report.plan import PARTS, Part, every_part, moved
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.check import Check

# Marked for translation.
PART_WORDS: Final[dict[Part, str]] = {
    "person": "Who it is",
    "parties": "People and organisations",
    "held": "Where held",
    "charges": "Charges",
    "sentences": "Sentences",
    "concerns": "Health and conditions",
    "statements": "Statements",
    "events": "Other events",
    "tasks": "Tasks",
    "contradictions": "What sources answer differently",
    "timeline": "Timeline",
    "unknown": "What is not known",
    "questions": "Open questions, as a list",
    "sources": "Sources",
}


class PartBox(Check):
    """One part; it tells when the keyboard or the mouse comes to it."""

    reached = Signal()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()


class PartsList(QWidget):
    """Ticked is what is told; the part that was reached last can be moved up and down."""

    changed = Signal()
    """Other parts are ticked, or they stand in another order."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        self._order: tuple[Part, ...] = PARTS
        self.current: Part | None = None
        self.boxes: dict[Part, PartBox] = {
            part: PartBox(looks, words.tr(PART_WORDS[part]), self) for part in PARTS
        }
        self.up = Button(looks, words.tr("Move up"), "icon", "up", self)
        self.down = Button(looks, words.tr("Move down"), "icon", "down", self)
        self._rows = QVBoxLayout()
        self._lay_out()
        for part, box in self.boxes.items():
            box.reached.connect(partial(self._make_current, part))
            box.toggled.connect(self.changed)
        self.up.clicked.connect(partial(self.move_current, -1))
        self.down.clicked.connect(partial(self.move_current, 1))
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.move_current, by))
        self._say_moves()

    @property
    def chosen(self) -> tuple[Part, ...]:
        """The parts that are ticked, in their order."""
        return tuple(part for part in self._order if self.boxes[part].isChecked())

    def show_parts(self, parts: Iterable[Part]) -> None:
        """Show the parts of a plan; nothing is told."""
        told = tuple(parts)
        if told != self.chosen:
            for part, box in self.boxes.items():
                box.blockSignals(True)
                box.setChecked(part in told)
                box.blockSignals(False)
            if told != self.chosen:
                self._place(every_part(told))

    def move_current(self, by: int) -> None:
        """Move the part that was reached last by so many places."""
        if self.current is not None and (order := self._after(by)) != self._order:
            before = self.chosen
            self._place(order)
            if self.chosen != before:
                self.changed.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Reach the part of a row without ticking it."""
        at = event.position().y()
        for part, box in self.boxes.items():
            if box.y() <= at < box.y() + box.height():
                box.setFocus(Qt.FocusReason.MouseFocusReason)
                self._make_current(part)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.current is None:
            return
        box = self.boxes[self.current].geometry()
        row = QRectF(0, box.y(), self.width(), box.height())
        with QPainter(self) as painter:
            paint.ground(painter, row, self._looks.theme.tokens.accent_tint)

    def _after(self, by: int) -> tuple[Part, ...]:
        return moved(self._order, self.current, by) if self.current else self._order

    def _make_current(self, part: Part) -> None:
        self.current = part
        self._say_moves()
        self.update()

    def _say_moves(self) -> None:
        """Say what the arrows would move, where they can."""
        tr = self._words.tr
        named = tr(PART_WORDS[self.current]) if self.current else ""
        for button, by, alone, of in (
            (self.up, -1, tr("Move up"), tr("Move up: {part}")),
            (self.down, 1, tr("Move down"), tr("Move down: {part}")),
        ):
            button.say(of.format(part=named) if named else alone)
            button.setEnabled(self._after(by) != self._order)

    def _place(self, order: tuple[Part, ...]) -> None:
        """Put the boxes, and the way of the Tab key through them, into another order."""
        self._order = order
        before: QWidget = self.down
        for part in order:
            box = self.boxes[part]
            self._rows.removeWidget(box)
            self._rows.addWidget(box)
            QWidget.setTabOrder(before, box)
            before = box
        self._say_moves()
        self._rows.activate()
        self.update()

    def _lay_out(self) -> None:
        px = self._looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(4))
        label = self._words.tr("Parts, in their order")
        head.addWidget(TextBlock(self._looks, Run(label, "quiet", 400, "small"), self), 1)
        head.addWidget(self.up)
        head.addWidget(self.down)
        column.addLayout(head)
        self._rows.setSpacing(px(4))
        for box in self.boxes.values():
            self._rows.addWidget(box)
        column.addLayout(self._rows)
