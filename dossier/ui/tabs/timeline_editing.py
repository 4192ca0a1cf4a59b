"""Change the dossier from the picture: make an event at a place, and move an exact date or end."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dossier.document import edits
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.paths import parse
from dossier.timeline.facts import date_of, field_of
from dossier.timeline.items.items import Items
from dossier.timeline.items.moving import Move
from dossier.timeline.placing import Spot
from dossier.ui.desk import Desk
from dossier.ui.tabs.timeline_bar import MOVING, TimelineBar
from dossier.ui.timeline.view import TimelineView


class Editing(QObject):
    """Does in the dossier what is done in the picture."""

    added = Signal(str)
    """The id of the event that was just made."""

    def __init__(self, desk: Desk, view: TimelineView, bar: TimelineBar) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        view.let_edit(on=desk.writable)
        view.let_nothing_move(self._why_not())
        view.event_wanted.connect(self._add)
        view.date_moved.connect(self._move)
        view.told.connect(desk.said)
        bar.moving_wanted.connect(self._let_move)

    def _add(self, title: str, spot: Spot) -> None:
        key = add_event(self._desk, title, spot)
        if key:
            self.added.emit(key)

    def _move(self, move: Move) -> None:
        move_date(self._desk, self._view.scene.items, move)

    def _let_move(self, on: bool) -> None:  # noqa: FBT001  (a slot)
        """Let exact dates be dragged, or no longer."""
        tr, said = self._desk.tr, ""
        if on:
            self._view.let_move(self._date_of)
            said = tr("Drag exact dates and ends, or move them with M; Ctrl+Z undoes it.")
        else:
            self._view.let_nothing_move(self._why_not())
        self._desk.said.emit(said)

    def _why_not(self) -> str:
        """Say why no date moves, and what to do."""
        if not self._desk.writable:
            return self._desk.read_only_said
        said = self._desk.tr("Moving dates is switched off. In the menu above: “{entry}”")
        return said.format(entry=self._desk.tr(MOVING))

    def _date_of(self, id: str) -> Date | None:
        """Give the date that an item was made from, as the file has it."""
        found = self._view.scene.items.by_id.get(id)
        return date_of(found, self._desk.index.record(found.key)) if found else None


def add_event(desk: Desk, title: str, spot: Spot) -> str:
    """Make an event of a title at a spot, in one step; give its id, empty where that failed."""
    made = Event(
        id=desk.document.new_id("event"), title=title, date=spot.date, kind=spot.kind or None
    )
    return made.key if desk.edit(desk.tr("Add event"), edits.insert(made, at="events")) else ""


def move_date(desk: Desk, items: Items, move: Move) -> bool:
    """Put the date of an item to where it was taken, in one step."""
    found = items.by_id.get(move.id)
    path = desk.index.path(found.key) if found else None
    if found is None or path is None:
        return False
    return desk.edit(desk.tr("Move date"), edits.put((*path, *parse(field_of(found))), move.there))
