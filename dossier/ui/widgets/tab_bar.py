"""The tabs as words in a row, with counts; the current one stronger and underlined."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget
from typing_extensions import override

from dossier.ui.text import menu_label, one_line
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.ring import by_key
from dossier.ui.widgets.tab_room import TabRoom
from dossier.ui.widgets.wrapping import Wrapping

_GAP: Final = 32  # between tabs, and what is left of it where they would not fit
_LEAST_GAP: Final = 12
_LEAD: Final = 6  # of the gap, before the words: the ring has its place there
_COUNT: Final = 6  # between a tab's words and its count
_UNDERLINE: Final = 3


class TabBar(QTabBar):
    """Tabs that move nothing when another is chosen: each is measured in its strongest weight."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._names: list[str] = []
        self._counts: list[str | None] = []
        self._ringed = False
        self._passed_over = False
        self._room: int | None = None
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        looks.changed.connect(self._measure)

    def add(self, name: str) -> int:
        """Add a tab at the end; give its place."""
        self._names.append(one_line(name))
        self._counts.append(None)
        return self.addTab(menu_label(name))

    def count_up(self, place: int, count: str | None) -> None:
        """Show how many there are behind a tab; None shows nothing."""
        self._counts[place] = count
        said = self._names[place] if count is None else f"{self._names[place]} {count}"
        self.setTabText(place, menu_label(said))

    @property
    def least(self) -> int:
        """The width of the tabs where they stand as close as they can."""
        number = len(self._names)
        return sum(map(self._width, range(number))) + number * self._looks.theme.px(_LEAST_GAP)

    def fit(self, room: int) -> None:
        """Stand closer where there is less room than the tabs would take."""
        before, self._room = self._gap, room
        if self._gap != before:
            self._measure()

    def pass_over(self, passed_over: bool) -> None:  # noqa: FBT001  (a slot)
        """Mark no tab as current while something else stands in the place of all of them."""
        self._passed_over = passed_over
        self.update()

    @override
    def tabSizeHint(self, index: int) -> QSize:
        theme = self._looks.theme
        return QSize(self._width(index) + self._gap, theme.px(40))

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            for index in range(self.count()):
                self._paint_tab(painter, index)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = by_key(event.reason())
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        super().focusOutEvent(event)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        theme, mirrored = self._looks.theme, self.isRightToLeft()
        here, tokens = index == self.currentIndex(), theme.tokens
        current = here and not self._passed_over
        tab = QRectF(self.tabRect(index))
        before = theme.px(_LEAD)
        after = tab.width() - self._width(index) - before
        where = tab.adjusted(*((after, 0, -before, 0) if mirrored else (before, 0, -after, 0)))
        if current:
            line = where.adjusted(0, where.height() - _UNDERLINE, 0, 0)
            paint.fill(painter, line, tokens.accent)
        over = tab.contains(self.mapFromGlobal(self.cursor().pos()).toPointF())
        painter.setPen(tokens.ink if current or (over and self.underMouse()) else tokens.quiet)
        side = paint.leading(mirrored=mirrored)
        font = theme.font("body", 600 if current else 400)
        taken = paint.words(painter, where, self._names[index], font, side)
        if self._counts[index] is not None:
            painter.setPen(tokens.quiet)
            shift = taken + theme.px(_COUNT)
            rest = where.adjusted(0 if mirrored else shift, 0, -shift if mirrored else 0, 0)
            paint.words(painter, rest, self._counts[index] or "", theme.font(), side)
        if here and self._ringed:
            ring = where.adjusted(-5, theme.px(6), 5, -theme.px(8))
            paint.rim(painter, ring, tokens.accent, paint.RING)

    @property
    def _gap(self) -> int:
        """The gap behind each tab: less than it would be where they would not fit."""
        px = self._looks.theme.px
        if self._room is None or not self._names:
            return px(_GAP)
        free = (self._room - self.least) // len(self._names)
        return min(max(0, free) + px(_LEAST_GAP), px(_GAP))

    def _width(self, index: int) -> int:
        theme = self._looks.theme
        width = QFontMetricsF(theme.font("body", 600)).horizontalAdvance(self._names[index])
        count = self._counts[index]
        if count is not None:
            width += QFontMetricsF(theme.font()).horizontalAdvance(count) + theme.px(_COUNT)
        return round(width + 0.5)

    def _measure(self) -> None:
        for index in range(self.count()):  # makes Qt lay the tabs out anew
            self.setTabText(index, self.tabText(index))
        self.updateGeometry()
        self.update()


class TabRow(QWidget):
    """The row of the tabs: side margins, room for links at its end, a hairline beneath."""

    def __init__(
        self, looks: Looks, tabs: TabBar, names: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        """`names` are of the buttons to tabs before and after, where not all have room."""
        super().__init__(parent)
        self._looks = looks
        self.tabs = tabs
        self._links: list[QWidget] = []
        self._row = Wrapping(self)
        self._row.setSpacing(0)
        self._room = TabRoom(looks, tabs, names, self)
        self._row.addWidget(self._room)
        self._row.turn()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._measure)
        self._measure()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the row."""
        self._links.append(widget)
        self._row.addWidget(widget)

    @override
    def event(self, event: QEvent) -> bool:
        """Give the tabs the room beside the links, whenever one of them changes."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            margins = self._row.contentsMargins()
            room = self.width() - margins.left() - margins.right()
            links = sum(link.sizeHint().width() for link in self._links if not link.isHidden())
            # Where not even close tabs fit beside the links, these get a line of their own.
            self.tabs.fit(room - links if self.tabs.least <= room - links else room)
            self._room.follow()
            self.setFixedHeight(self.heightForWidth(self.width()))
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            line = QRect(0, self.height() - 1, self.width(), 1)
            paint.fill(painter, line, self._looks.theme.tokens.rule)

    def _measure(self) -> None:
        px = self._looks.theme.px
        before, after = px(24) - px(_LEAD), px(24)
        if self.isRightToLeft():
            before, after = after, before
        self._row.setContentsMargins(before, 0, after, 1)
