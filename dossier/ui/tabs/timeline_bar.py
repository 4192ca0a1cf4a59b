"""The row above the timeline: what to fit, whether line or list, and what else can be done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from dossier.ui.desk import Desk
from dossier.ui.forms.more_menu import Entry, more_menu
from dossier.ui.tabs.timeline_choice import ChoiceButton
from dossier.ui.tabs.timeline_search import TimelineSearch
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.switch import Switch
from dossier.ui.widgets.wrapping import Wrapping

# What lets dates be moved. Marked for translation.
MOVING: Final = "Move exact dates by dragging"


class TimelineBar(QWidget):
    """Buttons and the switch; what they do is bound by the tab."""

    fit_events_wanted = Signal()
    fit_ends_wanted = Signal()
    add_wanted = Signal()
    copy_wanted = Signal()
    save_seen_wanted = Signal()
    save_whole_wanted = Signal()
    print_wanted = Signal()
    moving_wanted = Signal(bool)
    """Whether a drag is to move exact dates from now on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._moving = False
        tr, looks = desk.tr, desk.looks
        shapes = (("line", tr("Line")), ("list", tr("List")), ("both", tr("Both")))
        self.switch = Switch(looks, tr("Show the timeline as"), shapes, self)
        self._row = Wrapping(self)
        self._add_link(tr("Fit events"), self.fit_events_wanted)
        self._add_link(tr("Fit ends"), self.fit_ends_wanted)
        self.choice = ChoiceButton(desk, self)
        self._row.addWidget(self.choice)
        self.search = TimelineSearch(desk, self)
        self._row.addWidget(self.search)
        self._row.turn()
        add = Button(looks, tr("Add event"), "link", "plus", self)
        add.clicked.connect(self.add_wanted)
        add.setVisible(desk.writable)
        self._row.addWidget(add)
        self._row.addWidget(self.switch)
        self._row.addWidget(more_menu(looks, tr("More for the timeline"), self._entries, self))
        looks.changed.connect(self._space)
        self._space()

    def _entries(self) -> list[Entry]:
        tr = self._desk.tr
        moving = tr("Stop moving dates") if self._moving else tr(MOVING)
        entries: list[Entry] = [(moving, self._toggle_moving)] if self._desk.writable else []
        return [
            *entries,
            (tr("Copy the list"), self.copy_wanted.emit),
            (tr("Save what is seen…"), self.save_seen_wanted.emit),
            (tr("Save the whole timeline…"), self.save_whole_wanted.emit),
            (tr("Print timeline and list…"), self.print_wanted.emit),
        ]

    def _toggle_moving(self) -> None:
        self._moving = not self._moving
        self.moving_wanted.emit(self._moving)

    def _add_link(self, words: str, told: SignalInstance) -> None:
        button = Button(self._desk.looks, words, "link", parent=self)
        button.clicked.connect(told)
        self._row.addWidget(button)

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        self._row.setContentsMargins(px(24), px(6), px(24), px(6))
        self._row.setSpacing(px(16))
