"""The Timeline tab: the picture above, the chosen record below; events are made and edited here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.timeline.facts import card
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.tabs.record_pane import RecordPane
from dossier.ui.tabs.tab import Tab
from dossier.ui.timeline.of_case import items_of
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import ThinBar


class TimelineTab(Tab):
    """Draws all dated records, and keeps those without a date in the tray."""

    parts = frozenset(
        {
            "about",
            "charges",
            "concerns",
            "custody",
            "events",
            "parties",
            "sentences",
            "sources",
            "statements",
            "subject",
            "tasks",
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._view = TimelineView(desk.looks, desk.words, self)
        self._view.use_bar(ThinBar(desk.looks, Qt.Orientation.Vertical, self._view))
        self._view.record_chosen.connect(self._choose)
        self._view.record_opened.connect(desk.record_wanted)
        self._view.status_changed.connect(self._say_status)
        self._shown = ""
        empty = desk.tr("Choose something in the picture to read it here, or add an event.")
        self._pane = RecordPane(desk, empty, self)
        self._pane.removed.connect(self._view.choose_record)
        self._bar = QWidget(self)
        self._lay_out()
        desk.looks.changed.connect(self._space)
        self._space()

    @override
    def refresh(self) -> None:
        """Show the dossier as it is now."""
        self.stale = False
        desk = self.desk
        shown = items_of(desk.dossier, desk.index, desk.words)
        self._view.show_items(shown, lambda id: card(id, shown, desk.index))
        self._pane.refresh()

    @override
    def status(self) -> str:
        """Say how many are shown, and where the others are."""
        return self._shown

    @override
    def chosen(self) -> str:
        """Give the record below the picture."""
        return self._pane.key

    @override
    def show_record(self, key: str, field: str = "") -> bool:
        """Choose a record in the picture, and show it below; events have no other tab."""
        if acts.part_of(self.desk, key) != "events":
            return False
        if self.stale:
            self.refresh()
        self._view.choose_record(key)
        self._choose(key)
        row = self._pane.form.row(field) if self._pane.form else None
        if row:
            row.take_focus()
        return True

    @override
    def keep_editing(self) -> bool:
        """Keep what is being edited below the picture."""
        return self._pane.keep_editing()

    @override
    def add(self) -> None:
        """Add an event, and begin with its title."""
        key = acts.add(self.desk, "events")
        if key:
            self.show_record(key)
            self.edit()

    @override
    def edit(self) -> None:
        """Edit the record below the picture."""
        if self._pane.form:
            self._pane.form.edit()

    def _choose(self, key: str) -> None:
        if key != self._pane.key and self._pane.keep_editing():
            self._pane.show_record(key)
        self.desk.record_chosen.emit(key)

    def _say_status(self, said: str) -> None:
        self._shown = said
        self.desk.record_chosen.emit(self._pane.key)

    def _lay_out(self) -> None:
        tr, looks = self.desk.tr, self.desk.looks
        self._row = QHBoxLayout(self._bar)
        for words, act in (
            (tr("Fit events"), self._view.fit_events),
            (tr("Fit ends"), self._view.fit_ends),
        ):
            button = Button(looks, words, "link", parent=self._bar)
            button.clicked.connect(act)
            self._row.addWidget(button)
        add = Button(looks, tr("Add event"), "link", "plus", self._bar)
        add.clicked.connect(self.add)
        add.setVisible(self.desk.writable)
        self._row.addStretch()
        self._row.addWidget(add)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._view)
        split.addWidget(self._pane)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        px = self.desk.looks.theme.px
        split.setSizes([px(440), px(180)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(Rule(looks, self))
        column.addWidget(split, 1)

    def _space(self) -> None:
        px = self.desk.looks.theme.px
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self._row.setSpacing(px(16))
