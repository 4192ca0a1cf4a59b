"""The tabs as words in a row, with counts; the current one stronger and underlined."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget
from typing_extensions import override

from dossier.ui.text import menu_label, one_line
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.ring import by_key

_GAP: Final = 32  # between tabs
_COUNT: Final = 6  # between a tab's words and its count
_UNDERLINE: Final = 3


class TabBar(QTabBar):
    """Tabs that move nothing when another is chosen: each is measured in its strongest weight."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._names: list[str] = []
        self._counts: list[int | None] = []
        self._ringed = False
        self._passed_over = False
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

    def count_up(self, place: int, count: int | None) -> None:
        """Show how many there are behind a tab; None shows nothing."""
        self._counts[place] = count
        said = self._names[place] if count is None else f"{self._names[place]} {count}"
        self.setTabText(place, menu_label(said))

    def pass_over(self, passed_over: bool) -> None:  # noqa: FBT001  (a slot)
        """Mark no tab as current while something else stands in the place of all of them."""
        self._passed_over = passed_over
        self.update()

    @override
    def tabSizeHint(self, index: int) -> QSize:
        theme = self._looks.theme
        return QSize(self._width(index) + theme.px(_GAP), theme.px(40))

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
        gap = tab.width() - self._width(index)
        where = tab.adjusted(gap if mirrored else 0, 0, 0 if mirrored else -gap, 0)
        if current:
            line = where.adjusted(0, where.height() - _UNDERLINE, 0, 0)
            painter.fillRect(line, tokens.accent)
        over = tab.contains(self.mapFromGlobal(self.cursor().pos()).toPointF())
        painter.setPen(tokens.ink if current or (over and self.underMouse()) else tokens.quiet)
        side = paint.leading(mirrored=mirrored)
        font = theme.font("body", 600 if current else 400)
        taken = paint.words(painter, where, self._names[index], font, side)
        if self._counts[index] is not None:
            painter.setPen(tokens.quiet)
            shift = taken + theme.px(_COUNT)
            rest = where.adjusted(0 if mirrored else shift, 0, -shift if mirrored else 0, 0)
            paint.words(painter, rest, str(self._counts[index]), theme.font(), side)
        if here and self._ringed:
            ring = where.adjusted(-5, theme.px(6), 5, -theme.px(8))
            paint.rim(painter, ring, tokens.accent, paint.RING)

    def _width(self, index: int) -> int:
        theme = self._looks.theme
        width = QFontMetricsF(theme.font("body", 600)).horizontalAdvance(self._names[index])
        count = self._counts[index]
        if count is not None:
            width += QFontMetricsF(theme.font()).horizontalAdvance(str(count)) + theme.px(_COUNT)
        return round(width + 0.5)

    def _measure(self) -> None:
        for index in range(self.count()):  # makes Qt lay the tabs out anew
            self.setTabText(index, self.tabText(index))
        self.updateGeometry()
        self.update()


class TabRow(QWidget):
    """The row of the tabs: side margins, room for links at its end, a hairline beneath."""

    def __init__(self, looks: Looks, tabs: TabBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.tabs = tabs
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(tabs, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._measure)
        self._measure()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the row."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._looks.theme.tokens.rule)

    def _measure(self) -> None:
        margin = self._looks.theme.px(24)
        self._row.setContentsMargins(margin, 0, margin, 1)
