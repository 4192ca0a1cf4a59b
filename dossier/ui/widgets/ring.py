"""The ring round whatever has the focus by key, drawn outside it, so that nothing moves."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets import paint

_KEYS: Final = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_MOVES: Final = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
}
GAP: Final = 3  # how far outside the widget the ring's own edge is
_KEEPS: Final = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


def by_key(reason: Qt.FocusReason) -> bool:
    """Say whether the focus came by a key, which is when it is shown."""
    return reason in _KEYS


def shown_at(widget: QWidget | None) -> bool:
    """Tell whether a widget, if there is one, shows that it has the focus by key."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    rings = widget.findChildren(FocusRing, options=direct) if widget else ()
    return any(ring.shown for ring in rings)


class FocusRing(QObject):
    """Shows a ring round one widget while it has the focus by key: make it once and forget it.

    The ring lies on the nearest ancestor that is a window or scrolls, where nothing clips it.
    """

    def __init__(self, looks: Looks, target: QWidget, aside: int = GAP) -> None:
        super().__init__(target)
        self._aside = aside
        self._looks = looks
        self._target = target
        self._drawn: _Drawn | None = None
        self._between: list[QWidget] = []
        target.installEventFilter(self)

    @property
    def shown(self) -> bool:
        return self._drawn is not None and self._drawn.isVisible()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and watched is self._target:
            self._focus(event)
        elif event.type() == QEvent.Type.EnabledChange and not self._target.isEnabled():
            self._let_go()
        elif self._drawn and event.type() in _MOVES and isValid(self._drawn):
            self._follow(self._drawn)
        return False

    def _focus(self, event: QFocusEvent) -> None:
        if event.gotFocus() and by_key(event.reason()):
            self._let_go()
            self._drawn = self._make()
            self._follow(self._drawn)
        elif event.lostFocus() and event.reason() not in _KEEPS:
            self._let_go()

    def _make(self) -> _Drawn:
        """Make the ring, and listen to all that lies between it and the target."""
        bearer = self._target
        while (above := bearer.parentWidget()) and not _bears_rings(bearer):
            bearer = above
            bearer.installEventFilter(self)
            self._between.append(bearer)
        drawn = _Drawn(self._looks, bearer)
        self._target.destroyed.connect(drawn.deleteLater)
        return drawn

    def _let_go(self) -> None:
        for widget in self._between:
            widget.removeEventFilter(self)
        self._between.clear()
        if self._drawn:
            self._drawn.hide()
            self._drawn.deleteLater()
            self._drawn = None

    def _follow(self, drawn: _Drawn) -> None:
        if not isValid(drawn.bearer):  # the whole window is being taken down
            return
        bearer = drawn.bearer
        corner = self._target.mapTo(bearer, QPoint(0, 0))
        aside = self._aside
        around = QRect(corner, self._target.size()).adjusted(-aside, -GAP, aside, GAP)
        drawn.setGeometry(around)
        drawn.setVisible(self._target.isVisibleTo(bearer))
        drawn.raise_()


class _Drawn(QWidget):
    """The ring itself."""

    def __init__(self, looks: Looks, bearer: QWidget) -> None:
        super().__init__(bearer)
        self.bearer = bearer
        self._looks = looks
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        accent = self._looks.theme.tokens.accent
        with QPainter(self) as painter:
            paint.rim(painter, QRectF(self.rect()), accent, paint.RING, paint.RADIUS + GAP)


def _bears_rings(widget: QWidget) -> bool:
    """Say whether a widget is a window, or the content that a scroll area moves."""
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport else None
    return widget.isWindow() or isinstance(area, QAbstractScrollArea)
