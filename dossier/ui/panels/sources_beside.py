"""The sources beside a tab; where there is no room for both, they stand in its place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dossier.ui.desk import Desk
from dossier.ui.panels.sources import SourcesPanel
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.rule import Rule

# Drawn pixels below which the sources stay folded away unless asked for.
WIDE: Final = 1184
# Drawn pixels below which there is no room for them beside the tab.
NARROW: Final = 1000


class SourcesBeside(QObject):
    """Unfolds the sources where the person wants them, tab by tab."""

    def __init__(self, desk: Desk, tabs: QWidget, panel: SourcesPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tabs = tabs
        self._panel = panel
        self._view = parent
        self._rule = Rule(desk.looks, parent, standing=True)
        self.link = Button(desk.looks, desk.tr("Show sources"), "link", parent=parent)
        self.link.clicked.connect(self.toggle)
        self._wanted: dict[int, bool] = {}
        self._place = 0
        self._standing = False
        self._alone = False
        """They were asked for where there is no room beside the tab."""
        desk.looks.changed.connect(self.fold)

    def lay_out(self, row: QHBoxLayout) -> None:
        """Put tab and sources side by side."""
        for part, stretch in ((self._tabs, 1), (self._rule, 0), (self._panel, 0)):
            row.addWidget(part, stretch)

    def turn_to(self, place: int, *, standing: bool) -> None:
        """Stand beside another tab, one that has them in sight by itself or one that has not."""
        self._place, self._standing = place, standing
        self.make_room()

    def show(self, *, alone: bool = True) -> None:
        """Show them beside this tab; without room there, in its place if they may be `alone`."""
        self._wanted[self._place] = True
        self._alone = alone
        self.fold()

    def toggle(self) -> None:
        """Show or hide them."""
        self._alone = self._wanted[self._place] = self._panel.isHidden()
        self.fold()

    def make_room(self) -> None:
        """Let the tab be seen, if they stand in its place."""
        self._alone = False
        self.fold()

    def fold(self) -> None:
        """Show as much as there is room for."""
        px, width = self._desk.looks.theme.px, self._view.width()
        narrow = width < px(NARROW)
        wanted = self._wanted.get(self._place, self._standing and width >= px(WIDE))
        shown = self._alone if narrow else wanted
        self._tabs.setVisible(not (narrow and shown))
        self._rule.setVisible(shown and not narrow)
        self._panel.fill(narrow)
        self._panel.setVisible(shown)
        self.link.say(self._desk.tr("Hide sources" if shown else "Show sources"))
