"""The sources beside a tab; where there is no room for both, they stand in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dossier.ui.desk import Desk
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.rule import Rule

if TYPE_CHECKING:
    from dossier.ui.panels.sources import SourcesPanel

# Drawn pixels below which the sources stay folded away unless asked for.
WIDE: Final = 1184
# Drawn pixels below which there is no room for them beside the tab.
NARROW: Final = 1000


class SourcesBeside(QObject):
    """Unfolds the sources where the person wants them, tab by tab; made when first wanted."""

    def __init__(self, desk: Desk, tabs: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tabs = tabs
        self._panel: SourcesPanel | None = None
        self._row: QHBoxLayout | None = None
        self._key = ""
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
        """Put the tab in a row, to whose end the sources come once they are wanted."""
        self._row = row
        row.addWidget(self._tabs, 1)
        row.addWidget(self._rule)

    @property
    def panel(self) -> SourcesPanel:
        """The sources, in sight or not."""
        if self._panel is None:
            from dossier.ui.panels.sources import SourcesPanel

            self._panel = SourcesPanel(self._desk, self._view)
            self._panel.hide()
            self._panel.show_record(self._key)
            if self._row is not None:
                self._row.addWidget(self._panel)
        return self._panel

    def holds(self, widget: QWidget) -> bool:
        """Tell whether something stands in the sources; to ask makes none."""
        return self._panel is not None and self._panel.isAncestorOf(widget)

    def show_record(self, key: str) -> None:
        """Tell at which record the person is."""
        self._key = key
        if self._panel is not None:
            self._panel.show_record(key)

    def refresh(self) -> None:
        """Show the sources as they are now."""
        if self._panel is not None:
            self._panel.refresh()

    def keep_editing(self) -> bool:
        """Keep what is being edited here."""
        return self._panel is None or self._panel.keep_editing()

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
        self._alone = self._wanted[self._place] = self.panel.isHidden()
        self.fold()

    def make_room(self) -> None:
        """Let the tab be seen, if they stand in its place."""
        self._alone = False
        self.fold()

    def fold(self) -> None:
        """Show as much as there is room for."""
        px, width = self._desk.looks.theme.px, self._view.width()
        narrow = width < px(NARROW)
        self._alone = self._alone and narrow
        wanted = self._wanted.get(self._place, self._standing and width >= px(WIDE))
        shown = self._alone if narrow else wanted
        self._tabs.setVisible(not (narrow and shown))
        self._rule.setVisible(shown and not narrow)
        if shown or self._panel is not None:
            self.panel.fill(narrow)
            self.panel.setVisible(shown)
        self.link.say(self._desk.tr("Hide sources" if shown else "Show sources"))
