"""The five tabs of a dossier in one place, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple, cast

from PySide6.QtWidgets import QStackedLayout, QWidget

from dossier.ui.desk import Desk
from dossier.ui.tabs.profile import ProfileTab
from dossier.ui.tabs.tab import Tab
from dossier.ui.widgets.tab_bar import TabBar
from dossier.wording.money import say_number


class TabKind(NamedTuple):
    """One row of the table of tabs."""

    name: str
    """The id for commands and settings."""
    words: str
    """Marked for translation; said through Words.tr."""
    make: Callable[[Desk], Tab]
    holds: frozenset[str]
    """The parts of the file whose records are gone to in this tab."""
    counted: str = ""
    """The list whose length stands beside the tab's words; empty for none."""


class TabStack(QWidget):
    """Shows one tab at a time. Most who open a file read one or two: the others cost nothing.

    No QStackedWidget: screen readers say "layered pane" whenever one comes into it.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stack = QStackedLayout(self)
        self._made: dict[int, Tab] = {}
        self._left: dict[str, object] = {}
        desk.reckoning.known.connect(self._show_reckoned)

    @property
    def made(self) -> Iterator[tuple[int, Tab]]:
        """The tabs that there are by now, each with its place."""
        return iter(sorted(self._made.items()))

    def at(self, place: int) -> Tab:
        """Give the tab of a place, and make it if it was never wanted before."""
        if place not in self._made:
            self._made[place] = TABS[place].make(self._desk)
            self._stack.addWidget(self._made[place])
            self._restore(place)
        return self._made[place]

    def show_place(self, place: int) -> Tab:
        """Show the tab of a place as the dossier is now, and give it."""
        tab = self.at(place)
        self._stack.setCurrentWidget(tab)
        if tab.stale:
            tab.refresh()
        return tab

    def state(self) -> dict[str, object]:
        """Give how each tab is looked at, by its name; of those not made, how it was left."""
        return self._left | {TABS[place].name: dict(tab.state()) for place, tab in self.made}

    def restore(self, state: Mapping[str, object]) -> None:
        """Look at each tab as it was left, once there is one."""
        self._left = dict(state)
        for place in self._made:
            self._restore(place)

    def _restore(self, place: int) -> None:
        left = self._left.get(TABS[place].name)
        if isinstance(left, dict) and left:
            self._made[place].restore(cast("Mapping[str, object]", left))

    def mark_stale(self, parts: frozenset[str]) -> None:
        """Note what has changed, for the next time that a tab is shown."""
        for tab in self._made.values():
            if parts & tab.parts:
                tab.stale = True

    def name_of_holder(self, widget: QWidget) -> str:
        """Name the tab that holds a widget; empty where none does."""
        holds = (TABS[place].name for place, tab in self._made.items() if tab.isAncestorOf(widget))
        return next(holds, "")

    def _show_reckoned(self) -> None:
        for tab in self._made.values():
            tab.show_reckoned()

    def count_in(self, bar: TabBar) -> None:
        """Say in the bar of the tabs how many records there are, beside the words of each."""
        for place, kind in enumerate(TABS):
            if kind.counted:
                number = len(self._desk.dossier.list_of(kind.counted))
                bar.count_up(place, say_number(number, self._desk.words))


def place_named(name: str) -> int | None:
    """Find the place of a tab by its id."""
    return next((place for place, kind in enumerate(TABS) if kind.name == name), None)


def place_of(part: str) -> int | None:
    """Find the place of the tab in which the records of a part of the file are gone to."""
    return next((place for place, kind in enumerate(TABS) if part in kind.holds), None)


def _charges(desk: Desk) -> Tab:
    from dossier.ui.tabs.list_tab import ChargesTab

    return ChargesTab(desk)


def _sentences(desk: Desk) -> Tab:
    from dossier.ui.tabs.sentences import SentencesTab

    return SentencesTab(desk)


def _statements(desk: Desk) -> Tab:
    from dossier.ui.tabs.list_tab import StatementsTab

    return StatementsTab(desk)


def _timeline(desk: Desk) -> Tab:
    from dossier.ui.tabs.timeline_tab import TimelineTab

    return TimelineTab(desk)


# In their order. What only one tab needs is loaded with it, except for the one seen first.
TABS: Final[tuple[TabKind, ...]] = (
    TabKind(
        "profile", "Profile", ProfileTab, frozenset({"subject", "parties", "concerns", "tasks"})
    ),
    TabKind("charges", "Charges", _charges, frozenset({"charges"}), "charges"),
    TabKind("sentences", "Sentences", _sentences, frozenset({"sentences", "custody"}), "sentences"),
    TabKind("statements", "Statements", _statements, frozenset({"statements"}), "statements"),
    TabKind("timeline", "Timeline", _timeline, frozenset({"events"})),
)
