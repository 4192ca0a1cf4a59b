"""The room of the tabs: all of them, or what fits between two buttons that lead to the others."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button

_BUTTON: Final = 28


class TabRoom(QWidget):
    """Shows all tabs; where they do not fit, the current one and as many others as are whole."""

    def __init__(
        self, looks: Looks, tabs: QTabBar, names: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._tabs = tabs
        self._names = names
        self._seen = range(0)
        """The tabs in sight."""
        self._asked = QSize()
        self._buttons: tuple[Button, Button] | None = None
        self._view = QWidget(self)
        self._view.installEventFilter(self)
        tabs.setUsesScrollButtons(False)
        tabs.setParent(self._view)
        tabs.currentChanged.connect(self._show_tab)

    @override
    def sizeHint(self) -> QSize:
        return self._tabs.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._tabs.sizeHint().height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the tabs, which have counts come and go and letters grow."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.follow()
            self._show_tab(self._tabs.currentIndex())
        return False

    def follow(self) -> None:
        """Ask for the room that the tabs ask for: out of sight they tell nobody that it changed."""
        wanted = self._tabs.sizeHint()
        if self._asked != wanted:
            self._asked = wanted
            self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_tab(self._tabs.currentIndex())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._show_tab(self._tabs.currentIndex())

    def _show_tab(self, place: int) -> None:
        """Bring a tab in sight whole, and lay all of it out."""
        aside = self._looks.theme.px(_BUTTON) if self._hidden else 0
        room = self.width() - 2 * aside
        self._seen = self._around(place, room)
        before, after = self._stretch(self._seen[0])[0], self._stretch(self._seen[-1])[1]
        width = min(after - before, room) if aside else room
        long = max(room, self._tabs.sizeHint().width())
        mirrored = self.isRightToLeft()
        left = aside + room - width if mirrored else aside
        self._view.setGeometry(left, 0, width, self.height())
        at = before + width - long if mirrored else -before
        self._tabs.setGeometry(at, 0, long, self.height())
        self._place_buttons(aside, room)

    def _around(self, place: int, room: int) -> range:
        """Give the tabs to show with one in some room: it moves no more than it must."""
        last = self._tabs.count() - 1
        first = min(self._seen.start, place, self._first_beside(last, room))
        first = max(first, self._first_beside(place, room))
        begin = self._stretch(first)[0]
        whole = (n for n in range(last, place, -1) if self._stretch(n)[1] - begin <= room)
        return range(first, next(whole, place) + 1)

    def _first_beside(self, place: int, room: int) -> int:
        """Give the first tab from which on one is seen whole: itself, where it is too long."""
        end = self._stretch(place)[1]
        return next(n for n in range(place + 1) if n == place or end - self._stretch(n)[0] <= room)

    def _place_buttons(self, aside: int, room: int) -> None:
        if not self._buttons and aside:
            self._buttons = self._make_button(0), self._make_button(1)
        more = (self._seen.start > 0, self._seen.stop < self._tabs.count())
        for way, button in enumerate(self._buttons or ()):
            at_left = (way == 0) is not self.isRightToLeft()
            button.show_icon("chevron_left" if at_left else "chevron_right")
            button.setGeometry(0 if at_left else aside + room, 0, aside, self.height())
            button.setVisible(bool(aside))
            button.setEnabled(more[way])

    def _make_button(self, way: int) -> Button:
        """Make the button to the tabs before or after; keys reach those from the tabs alone."""
        button = Button(self._looks, self._names[way], "icon", parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self._go, way))
        return button

    def _go(self, way: int, _checked: object = None) -> None:
        """Bring in sight the next tab on one side."""
        self._show_tab(self._seen.stop if way else self._seen.start - 1)

    def _stretch(self, place: int) -> tuple[int, int]:
        """Give where a tab begins and ends, from where the tabs begin."""
        tab = self._tabs.tabRect(place)
        begin = self._tabs.width() - tab.right() - 1 if self.isRightToLeft() else tab.left()
        return begin, begin + tab.width()

    @property
    def _hidden(self) -> bool:
        """Whether there is no room for all tabs."""
        return self._tabs.sizeHint().width() > self.width()
