"""One open dossier in a window: its head, the five tabs, and the sources beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.document.change import Change
from dossier.ui.desk import Desk
from dossier.ui.forms import excerpts, focus_order
from dossier.ui.panels.header import Header
from dossier.ui.panels.sources import SourcesPanel
from dossier.ui.panels.standing_notices import StandingNotices
from dossier.ui.tabs.list_tab import ChargesTab, StatementsTab
from dossier.ui.tabs.profile import ProfileTab
from dossier.ui.tabs.reading import ReadingTab, source_to_read
from dossier.ui.tabs.sentences import SentencesTab
from dossier.ui.tabs.tab import Tab
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.tab_bar import TabBar, TabRow

# The tabs in their order: an id for commands and settings, the words, what makes it.
TABS: Final[tuple[tuple[str, str, Callable[[Desk], Tab]], ...]] = (
    ("profile", "Profile", ProfileTab),
    ("charges", "Charges", ChargesTab),
    ("sentences", "Sentences", SentencesTab),
    ("statements", "Statements", StatementsTab),
    ("timeline", "Timeline", TimelineTab),
)
# Drawn pixels below which the sources stay folded away unless asked for.
WIDE: Final = 1184
# Drawn pixels below which there is no room for them at all.
NARROW: Final = 760


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
        self._header.contradictions_wanted.connect(self._go_to_contradiction)
        self._bar = TabBar(desk.looks, self)
        self._stack = QStackedWidget(self)
        self._pages = QStackedWidget(self)
        self._reading = ReadingTab(desk, self)
        self._read_beside = ""
        self._tabs = [make(desk) for _, _, make in TABS]
        self._sources = SourcesPanel(desk, self)
        self._beside = Rule(desk.looks, self, standing=True)
        self._notices = StandingNotices(desk, self)
        self._wants_sources: dict[int, bool] = {}
        self._fold = Button(desk.looks, desk.tr("Show sources"), "link", parent=self)
        self._fold.clicked.connect(self.toggle_sources)
        self._ordering = QTimer(self)
        self._ordering.setSingleShot(True)
        self._ordering.setInterval(0)
        self._ordering.timeout.connect(partial(focus_order.order, self))
        self._lay_out()
        self._bar.currentChanged.connect(self._show_tab)
        self._bar.tabBarClicked.connect(self.close_reading)
        self._reading.closed.connect(self._go_back)
        desk.reading_wanted.connect(self.read)
        desk.paste_wanted.connect(self.paste_source)
        desk.record_chosen.connect(self._sources.show_record)
        desk.record_chosen.connect(self._tell_moved)
        desk.record_wanted.connect(self.show_record)
        self._stop = desk.document.changed.connect(self._changed)
        self._notices.save_as_wanted.connect(self.save_as_wanted)
        self._header.refresh()
        self._count()
        self._show_tab(0)

    @property
    def tab(self) -> Tab:
        """The tab in sight, or the reading view in their place."""
        return self._reading if self.reading else self._tabs[self._bar.currentIndex()]

    @property
    def reading(self) -> bool:
        """Whether a source is being read in the place of the tabs."""
        return self._pages.currentWidget() is self._reading

    @property
    def sources(self) -> SourcesPanel:
        """The panel beside the tabs."""
        return self._sources

    @property
    def tab_name(self) -> str:
        """The id of the tab in sight, such as "charges"."""
        return TABS[self._bar.currentIndex()][0]

    def show_tab(self, name: str) -> None:
        """Go to a tab by its id; an unknown one changes nothing."""
        self.close_reading()
        for place, (known, _, _) in enumerate(TABS):
            if known == name:
                self._bar.setCurrentIndex(place)

    def show_record(self, key: str, field: str = "") -> None:
        """Go to a record in whichever tab shows it; the timeline is the last resort."""
        self.close_reading()
        if self._sources.sources.open(key):
            self._wants_sources[self._bar.currentIndex()] = True
            self._fold_sources()
            return
        for place, tab in enumerate(self._tabs):
            if tab.show_record(key, field):
                self._bar.setCurrentIndex(place)
                return

    def keep_editing(self) -> bool:
        """Keep what is being edited anywhere; go to what cannot be read, and give False."""
        kept = [tab.keep_editing() for tab in self._tabs]
        if not all(kept):
            self._bar.setCurrentIndex(kept.index(False))
        kept += [self._sources.keep_editing(), self._reading.keep_editing()]
        return all(kept)

    def close_down(self) -> None:
        """Let the document go, before another takes this view's place."""
        self._stop()

    def cite(self) -> None:
        """Show the sources and cite one for the record; cite what is selected while reading."""
        if self.reading:
            self._reading.cite()
            return
        self._wants_sources[self._bar.currentIndex()] = True
        self._fold_sources()
        self._sources.cite()

    def read(self, key: str = "", quote: str = "") -> None:
        """Read the text of a source; without a key the one that the record rests on."""
        if self.reading and not key:
            self._reading.take_text()
            return
        at_hand = self.tab.chosen()
        key = key or source_to_read(self.desk, at_hand, self._reading.source_key)
        if not key:
            self.desk.said.emit(self.desk.tr("No source has a text yet: Ctrl+Shift+V makes one."))
        elif self.keep_editing():
            self._show_page(self._reading)
            self._reading.show_source(key, quote, at_hand)
            self._read_beside = self._reading.chosen()
            self.moved.emit()

    def paste_source(self) -> None:
        """Make a source of the text in the clipboard, and read it; its type is asked there."""
        if self.keep_editing():
            key = excerpts.add_source(self.desk, QGuiApplication.clipboard().text())
            if key:
                self.read(key)
                self._reading.ask_type()

    def close_reading(self, _place: int = 0) -> None:
        """Leave the reading view, if it is there, for the tab behind it."""
        if self.reading and self._reading.keep_editing():
            self._show_page(self._middle)
            self._show_tab(self._bar.currentIndex())

    def _go_back(self) -> None:
        """Leave the reading view for the record that was chosen or made in it."""
        key = self._reading.chosen()
        self._show_page(self._middle)
        self._show_tab(self._bar.currentIndex())
        if self.desk.record(key) and key != self._read_beside:
            self.show_record(key)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._fold.setVisible(page is self._middle)

    def toggle_sources(self) -> None:
        """Show or hide the sources beside this tab; the reading view has none."""
        if self.reading:
            return
        shown = not self._sources.isHidden()
        self._wants_sources[self._bar.currentIndex()] = not shown
        self._fold_sources()

    def _changed(self, change: Change) -> None:
        if self.desk.writable is not self._writable:
            self._writable = self.desk.writable
            self.freed.emit()
        if not change.parts:
            return
        focus = QApplication.focusWidget()
        self._header.refresh()
        self._count()
        for tab in (*self._tabs, self._reading):
            if change.parts & tab.parts:
                tab.stale = True
        if self.tab.stale:
            self.tab.refresh()
        self._sources.refresh()
        self._notices.refresh()
        if focus is not None and QApplication.focusWidget() is not focus:
            # What had the keyboard is gone: no button may get it by chance, and be pressed.
            self.take_focus()
        self._tell_moved()

    def take_focus(self) -> None:
        """Put the keyboard where typing does no harm: on the tabs."""
        self._bar.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        if self.tab.stale:
            self.tab.refresh()
        self._fold_sources()
        self._sources.show_record(self.tab.chosen())
        self._tell_moved()

    def _tell_moved(self, _key: str = "") -> None:
        self.moved.emit()
        # Once for all that happens now: forms have rows come and go.
        self._ordering.start()

    def _fold_sources(self) -> None:
        px = self.desk.looks.theme.px
        standing = self.tab.shows_sources and self.width() >= px(WIDE)
        wanted = self._wants_sources.get(self._bar.currentIndex(), standing)
        shown = wanted and self.width() >= px(NARROW)
        self._sources.setVisible(shown)
        self._beside.setVisible(shown)
        tr = self.desk.tr
        self._fold.say(tr("Hide sources") if shown else tr("Show sources"))

    def _count(self) -> None:
        for place, tab in enumerate(self._tabs):
            self._bar.count_up(place, tab.count())

    def _go_to_contradiction(self) -> None:
        """Go to the next record for which a source says something else."""
        index = self.desk.index
        keys = [key for key in index if _differs(self.desk, key)]
        here = self.tab.chosen()
        if keys:
            at = (keys.index(here) + 1) % len(keys) if here in keys else 0
            self._wants_sources[self._bar.currentIndex()] = True
            self.show_record(keys[at])
            self._wants_sources[self._bar.currentIndex()] = True
            self._fold_sources()

    def _lay_out(self) -> None:
        row = TabRow(self.desk.looks, self._bar, self)
        for _, words, _ in TABS:
            self._bar.add(self.desk.tr(words))
        for tab in self._tabs:
            self._stack.addWidget(tab)
        row.add(self._fold)
        self._middle = QWidget(self)
        middle = QHBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._beside)
        middle.addWidget(self._sources)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(row)
        column.addWidget(self._notices)
        self._pages.addWidget(self._middle)
        self._pages.addWidget(self._reading)
        column.addWidget(self._pages, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_sources()


def _differs(desk: Desk, key: str) -> bool:
    record = desk.record(key)
    return bool(record and any(c.says is not None for c in record.citations))
