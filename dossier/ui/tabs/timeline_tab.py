"""The Timeline tab: picture, list, and the chosen record; events are made and edited here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.timeline.items.sieve import Sieve
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.tabs.record_pane import RecordPane
from dossier.ui.tabs.tab import Tab
from dossier.ui.tabs.timeline_bar import TimelineBar
from dossier.ui.tabs.timeline_card import CardForm
from dossier.ui.tabs.timeline_choice import StretchNotice
from dossier.ui.tabs.timeline_choosing import Choosing
from dossier.ui.tabs.timeline_counted import CountedMenu
from dossier.ui.tabs.timeline_editing import Editing
from dossier.ui.tabs.timeline_gathering import Gathering
from dossier.ui.tabs.timeline_list import TimelineList
from dossier.ui.tabs.timeline_panes import Shape, TimelinePanes, shape_named
from dossier.ui.tabs.timeline_sifting import Sifting
from dossier.ui.timeline.view import TimelineView
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
        self._shape: Shape = "line"
        self._left: Mapping[str, object] = {}
        self._wanted: tuple[str, str] = ("", "")
        """The record, and its field, to go to once all is gathered."""
        self._gathering = Gathering(desk, self)
        self.bar = TimelineBar(desk, self)
        self.stretch = StretchNotice(desk, self)
        self._view = TimelineView(desk.looks, desk.words, self)
        self._view.use_bar(ThinBar(desk.looks, Qt.Orientation.Vertical, self._view))
        self._list = TimelineList(desk, self)
        self._editing = Editing(desk, self._view, self.bar)
        self.counted = CountedMenu(desk, self._view)
        self.card = CardForm(desk, self._view)
        self.sifting = Sifting(desk, self._view, self.bar, self.stretch)
        empty = desk.tr("Choose something to read it here, or add an event.")
        self._pane = RecordPane(desk, empty, self)
        self._choosing = Choosing(desk, self._view, self._list, self._pane)
        self._panes = TimelinePanes(desk.looks, self._view, self._list, self._pane)
        self._lay_out()
        self._listen()
        self.show_as("line")

    @property
    def shape(self) -> Shape:
        """What is shown: the picture, the list, or both."""
        return self._shape

    def show_as(self, shape: Shape) -> None:
        """Show the picture, the list, or both; the record stands below or beside them."""
        self._shape = shape
        self.bar.switch.choose(shape)
        self._panes.show_as(shape)
        self._show_list()
        if self.isVisible():
            self.desk.counted.emit()

    @override
    def refresh(self) -> None:
        """Show the dossier as it is now, or that it is being gathered."""
        items = self._gathering.now()
        self.stale = items is None
        self._shown.setCurrentIndex(int(self.stale))
        if items is None:
            return
        self._view.show_today(self.desk.today())
        self.sifting.show_all(items)
        if self._left:
            self._look_as_left()
        self._pane.refresh()
        self.card.refresh()

    @override
    def state(self) -> Mapping[str, object]:
        if self._left or self._gathering.going_on:
            return self._left
        looked = {**self._view.state(), **self.sifting.state(), **self._list.kept()}
        return {**looked, "shape": self._shape}

    @override
    def restore(self, state: Mapping[str, object]) -> None:
        # Opening a file costs nothing for a timeline that nobody looks at.
        self._left = state
        if not self.stale:
            self._look_as_left()

    @override
    def status(self) -> str:
        """Say how many are shown, and where the others are."""
        if self._gathering.going_on:
            return ""
        accounting = self._view.frame_now.accounting
        shown = accounting.as_list() if self._shape == "list" else accounting
        return shown.say(self.desk.words)

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
        if self.stale:
            self._wanted = key, field
            return True
        if not self._view.scene.items.of_record(key):
            self.sifting.choose(Sieve())
        self._choosing.go_to(key)
        self._choosing.show_below(key)
        self._pane.take_keys(field)
        return True

    @override
    def take_keys(self) -> None:
        """Let keys walk through the picture, or the list."""
        walked = self._list if self._shape == "list" else self._view
        walked.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keep_editing(self) -> bool:
        """Keep what is being edited on a card, and below the picture."""
        return self.card.keep_editing() and self._pane.keep_editing()

    @override
    def event(self, event: QEvent) -> bool:
        """Let the search of the timeline hear F3; in the record it is that of the case."""
        # Other events come before there are any parts.
        heard = isinstance(event, QKeyEvent) and not self._in_record() and self.sifting.hears(event)
        return heard or super().event(event)

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
        self._pane.edit()

    def _in_record(self) -> bool:
        return self._pane.isAncestorOf(QApplication.focusWidget() or self)

    def _look_as_left(self) -> None:
        """Look at it as it was left, once."""
        left, self._left = self._left, {}
        self.sifting.restore(left)
        self._list.sort_as(left)
        self.show_as(shape_named(left.get("shape")))
        self._view.restore(left)
        self._panes.suit()

    def _show_list(self) -> None:
        """Fill the list, if it is in sight; it costs nothing while it is not."""
        if self._shape != "line":
            self._list.show_items(self._view.scene.items)
            self._list.choose(self._view.scene.look.chosen)

    def _show_sifted(self) -> None:
        """Show other items; what stands below is marked again where it is among them."""
        self._choosing.mark_again()
        self._show_list()
        self._panes.suit()

    def _show_gathered(self) -> None:
        """Show what was gathered, if anybody looks, and go to what was wanted meanwhile."""
        (key, field), self._wanted = self._wanted, ("", "")
        if self.isVisibleTo(self.window()):
            self.refresh()
            self.show_record(key, field)
            self.desk.counted.emit()

    def _listen(self) -> None:
        """Hear what the parts tell, each in its own words."""
        view, bar = self._view, self.bar
        self._gathering.done.connect(self._show_gathered)
        view.status_changed.connect(self.desk.counted)
        self._editing.added.connect(self.show_record)
        self.counted.list_wanted.connect(lambda: self.show_as("both"))
        bar.fit_events_wanted.connect(view.fit_events)
        bar.fit_ends_wanted.connect(view.fit_ends)
        bar.add_wanted.connect(self.add)
        bar.copy_wanted.connect(self._copy_list)
        bar.save_seen_wanted.connect(partial(self._leave, "seen"))
        bar.save_whole_wanted.connect(partial(self._leave, "whole"))
        bar.print_wanted.connect(partial(self._leave, "paper"))
        bar.switch.chosen.connect(self.show_as)
        self.sifting.sifted.connect(self._show_sifted)

    def _leave(self, way: str) -> None:
        """Let what is seen leave the window by one of its ways."""
        if self.keep_editing():
            from dossier.ui.tabs.timeline_paper import WAYS, Seen

            WAYS[way](self.desk, Seen(self._view.scene, self.sifting.sieve), self)

    def _copy_list(self) -> None:
        """Copy every row, in the order in which the list shows them."""
        if self._shape == "line":
            self._list.show_items(self._view.scene.items)
        self._list.copy_all()

    def _lay_out(self) -> None:
        self._shown = QStackedLayout(self)
        rule = Rule(self.desk.looks, self)
        self._shown.addWidget(_stacked(self, self.bar, rule, self.stretch, self._panes))
        self._shown.addWidget(self._gathering)


def _stacked(parent: QWidget, *parts: QWidget) -> QWidget:
    """Put widgets one below the other, without gaps; the last takes what room is left."""
    whole = QWidget(parent)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.setStretchFactor(parts[-1], 1)
    return whole
