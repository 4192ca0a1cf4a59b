"""The list that a number on the timeline opens: what it counts, to choose from."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal

from dossier.timeline.counted import counted_by
from dossier.timeline.items.item import Item
from dossier.timeline.shapes.labels import CUT, said
from dossier.timeline.shapes.shapes import Chip
from dossier.ui.desk import Desk
from dossier.ui.text import menu_label
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.menu_button import Menu
from dossier.wording.money import say_number

LONGEST: Final = 80
"""Letters of a line: a menu never wraps."""
MOST: Final = 20
"""Items that are named; of more, the rest stand in the list beside the picture."""


class CountedMenu(QObject):
    """Lists what a chip counts: one chooses an item, comes nearer to all, or goes to the list."""

    list_wanted = Signal()
    """All items are to be seen as a list."""

    def __init__(self, desk: Desk, view: TimelineView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._menu = Menu(desk.looks, view)
        view.counted_opened.connect(self._open)

    @property
    def menu(self) -> Menu:
        """The menu as it was opened last."""
        return self._menu

    def _open(self, chip: Chip, at: QPoint) -> None:
        self._menu.clear()
        there = counted_by(self._view.scene, chip)
        for item in there[:MOST]:
            self._menu.addAction(menu_label(self._line(item)), partial(self._view.choose, item.id))
        self._menu.addSeparator()
        words = self._desk.words
        if len(there) > MOST:
            rest = len(there) - MOST
            text = words.ntr("{n} more: show the list", "{n} more: show the list", rest)
            self._menu.addAction(
                menu_label(text.format(n=say_number(rest, words))), self.list_wanted.emit
            )
        nearer = words.tr("Come nearer to these")
        self._menu.addAction(menu_label(nearer), partial(self._view.follow, chip))
        self._menu.open_at(at)

    def _line(self, item: Item) -> str:
        """Say an item as the picture does."""
        parts = (item.say.when, said(item.say, self._desk.words))
        line = "  ".join(part for part in parts if part)
        return line if len(line) <= LONGEST else line[: LONGEST - len(CUT)].rstrip() + CUT
