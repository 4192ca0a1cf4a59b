"""One choice in the picture, the list and the record below: what is chosen in one is in all."""

from __future__ import annotations

from PySide6.QtCore import QObject

from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.tabs.record_pane import RecordPane
from dossier.ui.tabs.timeline_list import TimelineList
from dossier.ui.timeline.view import TimelineView


class Choosing(QObject):
    """Hears what is chosen, or opened, in a part of the timeline, and shows it in the others."""

    def __init__(
        self, desk: Desk, view: TimelineView, rows: TimelineList, pane: RecordPane
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._list = rows
        self._pane = pane
        view.record_chosen.connect(self.show_below)
        view.item_chosen.connect(rows.choose)
        view.record_opened.connect(self._open_record)
        rows.row_chosen.connect(self._choose_item)
        rows.row_opened.connect(self._open_item)
        pane.removed.connect(self.go_to)

    def go_to(self, key: str) -> None:
        """Choose the item of a record in picture and list."""
        self._view.choose_record(key)
        self._list.choose(self._view.scene.look.chosen)

    def show_below(self, key: str) -> None:
        """Show a record below the picture, once what is typed there is kept."""
        if key != self._pane.key and self._pane.keep_editing():
            self._pane.show_record(key)
        self._desk.record_chosen.emit(key)

    def mark_again(self) -> None:
        """Mark in the picture what stands below, where nothing is chosen and it is among them."""
        if not self._view.chosen:
            self._view.mark_record(self._pane.key)

    def _choose_item(self, id: str) -> None:
        """Choose in the picture what was chosen in the list."""
        if id and id != self._view.scene.look.chosen:
            self._view.choose(id)

    def _open_item(self, id: str) -> None:
        found = self._view.scene.items.by_id.get(id)
        if found:
            self._open_record(found.key)

    def _open_record(self, key: str) -> None:
        """Go to a record where it is edited: with the keys to its first field, if that is here."""
        self._desk.record_wanted.emit(key)
        if self._pane.form and acts.part_of(self._desk, key) == "events":
            self._pane.form.take_focus()
