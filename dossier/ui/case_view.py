"""One open dossier in a window: its head, the five tabs, and the sources beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.document.change import Change
from dossier.model.paths import Path
from dossier.reasoning.pointing import place_of
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.forms.focus_order import Ordering
from dossier.ui.forms.record_form import reach
from dossier.ui.panels.header import Header
from dossier.ui.panels.sources_beside import SourcesBeside
from dossier.ui.panels.standing_notices import StandingNotices
from dossier.ui.tabs import tab_stack
from dossier.ui.tabs.pages import Pages
from dossier.ui.tabs.tab import Tab
from dossier.ui.tabs.tab_stack import TABS, TabStack
from dossier.ui.widgets.scroll import LeastHeight, Whole, lay_out_now
from dossier.ui.widgets.tab_bar import TabBar, TabRow
from dossier.ui.widgets.trail import Trail

if TYPE_CHECKING:
    from dossier.ui.panels.sources import SourcesPanel

# The least height of a tab, in pixels of the theme: in a lower place the head scrolls with it.
LEAST: Final = 320


class CaseView(QWidget):
    """Shows a dossier and keeps its parts fresh; a tab out of sight is refreshed when shown."""

    print_wanted = Signal()
    save_as_wanted = Signal()
    moved = Signal()
    """The person is at another record or another tab."""
    freed = Signal()
    """What was read-only may be changed now: it was saved under another name."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._writable = desk.writable
        self._header = Header(desk, self)
        self._header.print_wanted.connect(self.print_wanted)
        self._bar = TabBar(desk.looks, self)
        self._tabs = TabStack(desk, self)
        self._middle = QWidget(self)
        self._pages = Pages(desk, self._middle, self)
        self._pages.turned.connect(self._turned)
        self._pages.record_wanted.connect(self.show_record)
        self._beside = SourcesBeside(desk, self._tabs, self)
        self._notices = StandingNotices(desk, self)
        self._ordering = Ordering(self)
        self._trail = Trail(self)
        self._lay_out()
        self._bar.currentChanged.connect(self.close_reading)
        self._bar.currentChanged.connect(self._show_tab)
        self._bar.tabBarClicked.connect(self.close_reading)
        self._bar.tabBarClicked.connect(self._beside.make_room)
        desk.reading_wanted.connect(self.read)
        desk.paste_wanted.connect(self.paste_source)
        desk.record_chosen.connect(self._beside.show_record)
        desk.record_chosen.connect(self._tell_moved)
        desk.record_wanted.connect(self.show_record)
        desk.place_wanted.connect(self.show_place)
        desk.questions_wanted.connect(self.ask)
        desk.editing_turned.connect(self._ordering.want)
        desk.kept = self.keep_editing
        self._stop = desk.document.changed.connect(self._changed)
        self._notices.save_as_wanted.connect(self.save_as_wanted)
        desk.reckoning.known.connect(self._tell_moved)
        self._say_head()
        self._show_tab(0)

    @property
    def tab(self) -> Tab:
        """The tab in sight, or what stands in their place."""
        return self._pages.aside or self._tabs.at(self._bar.currentIndex())

    @property
    def reading(self) -> bool:
        """Whether a source is being read in the place of the tabs."""
        return self._pages.reading is not None

    @property
    def sources(self) -> SourcesPanel:
        """The panel beside the tabs."""
        return self._beside.panel

    @property
    def tab_name(self) -> str:
        """The id of the tab in sight, such as "charges"."""
        return TABS[self._bar.currentIndex()].name

    def show_tab(self, name: str) -> None:
        """Go to a tab by its id; an unknown one changes nothing."""
        self.close_reading()
        place = tab_stack.place_named(name)
        if place is not None:
            self._bar.setCurrentIndex(place)

    def state(self) -> dict[str, object]:
        """Give how each tab is looked at, by its name."""
        return self._tabs.state()

    def restore(self, state: Mapping[str, object]) -> None:
        """Look at each tab as it was left."""
        self._tabs.restore(state)

    def show_record(self, key: str, field: str = "") -> None:
        """Go to a record in the tab that shows it, or in the list of sources."""
        self.close_reading()
        part = acts.part_of(self.desk, key)
        if part == "sources" and self.sources.sources.open(key):
            self.show_sources()
            return
        self._beside.make_room()
        place = tab_stack.place_of(part)
        if place is not None and self._tabs.at(place).show_record(key, field):
            self._bar.setCurrentIndex(place)

    def show_place(self, path: Path) -> None:
        """Go to a field, to a record, or to the tab of a list of which there is no record yet."""
        key, field = place_of(path)
        if path[:1] == ("subject",):
            key = self.desk.dossier.subject.key
        if self.desk.record(key):
            self.show_record(key, field.partition("/")[0])
            reach(self, path)
            if field.startswith("cite") or self.desk.differs(key):
                self._beside.show(alone=field.startswith("cite"))
        else:
            self.close_reading()
            self._bar.setCurrentIndex(tab_stack.place_of(str(path[0])) or 0)

    def ask(self, group: str = "") -> None:
        """Show the open questions: all, those of one group, or those to ask first."""
        self._pages.ask(group)

    def keep_editing(self) -> bool:
        """Keep what is being edited anywhere; go to what cannot be read, and give False."""
        kept = [tab.keep_editing() for _, tab in self._tabs.made]
        kept += [self._beside.keep_editing(), self._pages.keep_editing()]
        if not all(kept):
            self._go_back_to_typing()
        return all(kept)

    def _go_back_to_typing(self) -> None:
        """Show the field that is still being edited after all that can be read was kept."""
        row = next(row for row in self.findChildren(FieldRow) if row.editing)
        self.show_tab(self._tabs.name_of_holder(row))
        if self._beside.holds(row):
            self.show_sources()
        row.go_back()

    def close_down(self) -> None:
        """Let the document go, before another takes this view's place."""
        self._stop()

    def cite(self) -> None:
        """Show the sources and cite one for the record; cite what is selected while reading."""
        if self._pages.reading:
            self._pages.reading.cite()
            return
        self.show_sources()
        self.sources.cite()

    def read(self, key: str = "", quote: str = "") -> None:
        """Read the text of a source; without a key the one that the record rests on."""
        self._pages.read(key, quote, self.tab.chosen())

    def select_on(self) -> None:
        """Select on in the text that is read."""
        self._pages.select_on()

    def paste_source(self) -> None:
        """Make a source of the text in the clipboard, and read it."""
        self._pages.paste(self.tab.chosen())

    def close_reading(self, _place: int = 0) -> None:
        """Leave what stands in the place of the tabs, for the tab behind it."""
        self._all.begin_with(self._row)
        self._pages.leave()

    def _turned(self) -> None:
        """Show what belongs to the page that has come into sight."""
        self._all.begin_with(self._row)
        self._beside.link.setVisible(not self._pages.aside)
        self._bar.pass_over(bool(self._pages.aside))
        if self._pages.aside:
            self.moved.emit()
        else:
            self._show_tab(self._bar.currentIndex())

    def show_sources(self) -> None:
        """Show the sources beside this tab, or in its place where it leaves them no room."""
        self._beside.show()

    def toggle_sources(self) -> None:
        """Show or hide the sources beside this tab; the reading view has none."""
        if not self._pages.aside:
            self._beside.toggle()

    def _changed(self, change: Change) -> None:
        if self.desk.writable is not self._writable:
            self._writable = self.desk.writable
            self.freed.emit()
        if not change.parts:
            return
        self._trail.note()
        self._say_head()
        self._tabs.mark_stale(change.parts)
        self._pages.mark_stale(change.parts)
        stale = self.tab.stale
        if stale:
            self.tab.refresh()
        self._beside.refresh()
        self._notices.refresh()
        if not (stale and self.tab.placed_keyboard):
            self._trail.go_back(self.take_focus)
        self._tell_moved()

    def take_focus(self) -> None:
        """Put the keyboard where typing does no harm: on the tabs."""
        self._bar.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_tab(self, place: int) -> None:
        self._tabs.show_place(place)
        self._beside.turn_to(place, standing=self.tab.shows_sources)
        self._beside.show_record(self.tab.chosen())
        self._tell_moved()

    def _tell_moved(self, _key: str = "") -> None:
        if self.isVisible():
            lay_out_now()
        self.moved.emit()
        self._ordering.want()  # forms have rows come and go

    def _say_head(self) -> None:
        self._header.refresh()
        self._tabs.count_in(self._bar)

    def _lay_out(self) -> None:
        tr = self.desk.tr
        names = tr("Tabs before these"), tr("Tabs after these")
        self._row = TabRow(self.desk.looks, self._bar, names, self)
        for kind in TABS:
            self._bar.add(self.desk.tr(kind.words))
        self._row.add(self._beside.link)
        middle = QHBoxLayout(self._middle)
        self._beside.lay_out(middle)
        whole = Whole(self)
        column = QVBoxLayout(whole)
        for part in (self._header, self._row, self._notices):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        around = QVBoxLayout(self)
        self._all = LeastHeight(self.desk.looks, whole, (self._pages, LEAST), self)
        around.addWidget(self._all)
        for layout in (middle, column, around):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.fold()
