"""Rows at one side, and at the other the boxes of the chosen row: ticked is what may leave."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dossier.i18n import Words
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.check import Check
from dossier.ui.widgets.record_list import RecordList
from dossier.ui.widgets.rows import Row
from dossier.ui.widgets.scroll import ScrollColumn

WHOLE: Final = ""
"""The key of the box that stands for all of a group."""
Ticked = frozenset[tuple[str, str]]
"""The boxes that are ticked, each by its group and itself."""


class Box(NamedTuple):
    """One box: its key, its words, and what stands small beneath it."""

    key: str
    words: str
    small: str = ""


class Group(NamedTuple):
    """One row with its boxes; the words of `whole` are those of the box over them all."""

    key: str
    lead: str
    whole: str
    boxes: tuple[Box, ...]
    small: str = ""


class Ticks(QWidget):
    """Groups of boxes, of which one group at a time is shown."""

    changed = Signal()

    def __init__(self, looks: Looks, words: Words, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        self._groups: dict[str, Group] = {}
        self.ticked: Ticked = frozenset()
        self.boxes: dict[str, Check] = {}
        """The boxes of the chosen row, by their keys."""
        self.rows = RecordList(looks, words, self)
        self.rows.setAccessibleName(name)
        self.rows.row_chosen.connect(self._show)
        self._column = QVBoxLayout()
        self._lay_out()

    def offer(self, groups: Sequence[Group], ticked: Ticked) -> None:
        """Show groups, of which these boxes are ticked."""
        self._groups = {group.key: group for group in groups}
        self.ticked = ticked
        self._say_rows()
        if groups:
            self.rows.choose(groups[0].key)

    def tick_all(self) -> None:
        """Tick every box of every group."""
        groups = self._groups.values()
        boxes = {(g.key, box.key) for g in groups for box in g.boxes}
        self.ticked = frozenset(boxes | {(group.key, WHOLE) for group in groups})
        self._say_rows()
        self._show(self.rows.chosen)
        self.changed.emit()

    def _show(self, key: str) -> None:
        """Show the boxes of a group."""
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.boxes = {}
        if key in self._groups:
            group = self._groups[key]
            self._add(group, Box(WHOLE, group.whole), aside=0)
            for box in group.boxes:
                self._add(group, box, aside=22)
            self._column.addStretch(1)
            self._say_boxes(group)

    def _add(self, group: Group, box: Box, *, aside: int) -> None:
        px = self._looks.theme.px
        held = QWidget()
        check = Check(self._looks, box.words, held)
        check.toggled.connect(partial(self._take, group, box.key))
        self.boxes[box.key] = check
        column = QVBoxLayout(held)
        column.setContentsMargins(px(aside), 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(check)
        if box.small:
            check.setAccessibleDescription(box.small)
            row = QHBoxLayout()
            row.addSpacing(px(22))
            row.addWidget(TextBlock(self._looks, Run(box.small, "quiet", 400, "small"), held), 1)
            column.addLayout(row)
        self._column.addWidget(held)

    def _take(self, group: Group, key: str, on: object) -> None:
        """Tick a box or not; a whole that comes back with nothing in it comes with everything."""
        taken = {(group.key, key)}
        if on and key == WHOLE and not self._ticked_of(group):
            taken |= {(group.key, box.key) for box in group.boxes}
        self.ticked = self.ticked | taken if on else self.ticked - taken
        self._say_boxes(group)
        self._say_rows()
        self.changed.emit()

    def _ticked_of(self, group: Group) -> int:
        return sum((group.key, box.key) in self.ticked for box in group.boxes)

    def _say_boxes(self, group: Group) -> None:
        leaves = (group.key, WHOLE) in self.ticked
        for key, check in self.boxes.items():
            check.blockSignals(True)
            check.setChecked((group.key, key) in self.ticked)
            check.setEnabled(leaves or key == WHOLE)
            check.blockSignals(False)

    def _say_rows(self) -> None:
        self.rows.set_rows([self._row(group) for group in self._groups.values()])

    def _row(self, group: Group) -> Row:
        """Strike out what stays whole, and count where a part of it does."""
        on, of = self._ticked_of(group), len(group.boxes)
        leaves = (group.key, WHOLE) in self.ticked and (on > 0 or not of)
        counted = self._words.tr("{n} of {all} fields").format(n=on, all=of)
        small = (group.small, counted if leaves and on < of else "")
        said = " · ".join(part for part in small if part)
        return Row(group.key, group.lead, said, struck=not leaves, dim=not leaves)

    def _lay_out(self) -> None:
        px = self._looks.theme.px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(4), px(4), 0, 0)
        self._column.setSpacing(px(6))
        column.addLayout(self._column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(24))
        row.addWidget(self.rows, 2)
        row.addWidget(ScrollColumn(self._looks, content, self), 3)
