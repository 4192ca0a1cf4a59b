"""Change the dossier from the picture: make an event at a place, and move an exact date."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dossier.document import edits
from dossier.model.event import Event
from dossier.model.paths import parse
from dossier.timeline.facts import date_of, field_of
from dossier.timeline.items import Items
from dossier.timeline.moving import movable, moved
from dossier.timeline.placing import Spot
from dossier.ui.desk import Desk
from dossier.ui.tabs.timeline_bar import TimelineBar
from dossier.ui.timeline.view import TimelineView


class Editing(QObject):
    """Does in the dossier what is done in the picture."""

    added = Signal(str)
    """The id of the event that was just made."""

    def __init__(self, desk: Desk, view: TimelineView, bar: TimelineBar) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        view.let_add(on=desk.writable)
        view.event_wanted.connect(self._add)
        view.date_moved.connect(self._move)
        bar.moving_wanted.connect(self._let_move)

    def _add(self, title: str, spot: Spot) -> None:
        key = add_event(self._desk, title, spot)
        if key:
            self.added.emit(key)

    def _move(self, id: str, day: int) -> None:
        move_date(self._desk, self._view.scene.items, id, day)

    def _let_move(self, on: bool) -> None:  # noqa: FBT001  (a slot)
        """Let exact dates be dragged, or no longer."""
        self._view.let_move(self._may_move if on else None)
        said = self._desk.tr("Exact dates move when they are dragged; each drag can be undone.")
        self._desk.said.emit(said if on else "")

    def _may_move(self, id: str) -> bool:
        return may_move(self._desk, self._view.scene.items, id)


def add_event(desk: Desk, title: str, spot: Spot) -> str:
    """Make an event of a title at a spot, in one step; give its id, empty where that failed."""
    made = Event(
        id=desk.document.new_id("event"), title=title, date=spot.date, kind=spot.kind or None
    )
    return made.key if desk.edit(desk.tr("Add event"), edits.insert(made, at="events")) else ""


def may_move(desk: Desk, items: Items, id: str) -> bool:
    """Tell whether the date of an item is exact; where it is not, say so."""
    found = items.by_id.get(id)
    when = date_of(found, desk.index.record(found.key)) if found else None
    if not movable(when):
        desk.said.emit(desk.tr("This date is not one exact day: it cannot be dragged."))
    return movable(when)


def move_date(desk: Desk, items: Items, id: str, day: int) -> bool:
    """Move the date of an item to a day, counted from the first of year 1, in one step."""
    found = items.by_id.get(id)
    path = desk.index.path(found.key) if found else None
    when = date_of(found, desk.index.record(found.key)) if found else None
    if found is None or path is None or when is None or when.earliest is None:
        return False
    there = moved(when, day + 1 - when.earliest.toordinal())
    if there is None or there == when:
        return False
    return desk.edit(desk.tr("Move date"), edits.put((*path, *parse(field_of(found))), there))
