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
    """Shows the tabs whole; where they do not fit, a stretch of them with the current one in it."""

    def __init__(
        self, looks: Looks, tabs: QTabBar, names: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._tabs = tabs
        self._names = names
        self._shift = 0
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
        aside = self._looks.theme.px(_BUTTON) if self._hidden(self.width()) else 0
        room = self.width() - 2 * aside
        begin, end = self._stretch(place)
        shift = min(max(self._shift, end - room), begin)
        self._shift = min(max(0, shift), self._hidden(room))
        self._view.setGeometry(aside, 0, room, self.height())
        at = self._shift - self._hidden(room) if self.isRightToLeft() else -self._shift
        self._tabs.setGeometry(at, 0, max(room, self._tabs.sizeHint().width()), self.height())
        self._place_buttons(aside, room)

    def _place_buttons(self, aside: int, room: int) -> None:
        if not self._buttons and aside:
            self._buttons = self._make_button(0), self._make_button(1)
        reached = (self._shift > 0, self._shift < self._hidden(room))
        for way, button in enumerate(self._buttons or ()):
            at_left = (way == 0) is not self.isRightToLeft()
            button.show_icon("chevron_left" if at_left else "chevron_right")
            button.setGeometry(0 if at_left else aside + room, 0, aside, self.height())
            button.setVisible(bool(aside))
            button.setEnabled(reached[way])

    def _make_button(self, way: int) -> Button:
        """Make the button to the tabs before or after; keys reach those from the tabs alone."""
        button = Button(self._looks, self._names[way], "icon", parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self._go, way))
        return button

    def _go(self, way: int, _checked: object = None) -> None:
        """Bring in sight the next tab on one side that is not seen whole."""
        seen = range(self._shift, self._shift + self._view.width() + 1)
        tabs = [(place, self._stretch(place)) for place in range(self._tabs.count())]
        if way:
            self._show_tab(next(place for place, (_, end) in tabs if end > seen[-1]))
        else:
            self._show_tab(next(place for place, (begin, _) in tabs[::-1] if begin < seen[0]))

    def _stretch(self, place: int) -> tuple[int, int]:
        """Give where a tab begins and ends, from where the tabs begin."""
        tab = self._tabs.tabRect(place)
        begin = self._tabs.width() - tab.right() - 1 if self.isRightToLeft() else tab.left()
        return begin, begin + tab.width()

    def _hidden(self, room: int) -> int:
        """Give how much of the tabs has no place in some room."""
        return max(0, self._tabs.sizeHint().width() - room)
