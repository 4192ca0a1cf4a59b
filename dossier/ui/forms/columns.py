"""Columns of sections that hang on one edge, and two of them side by side."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import LEAST_WIDE, ROOM, ScrollColumn

BLEED = 8  # drawn pixels by which the ground of a card or field goes beyond its words
NARROW: Final = 640  # drawn pixels below which two columns cannot stand side by side


class Bleeding(QWidget):
    """A section whose grounds bleed beyond its words, as cards do: it needs no inset."""


class Inset(QHBoxLayout):
    """Hangs a widget on the edge of the words beside it; it takes no room while that is hidden."""

    def __init__(self, looks: Looks, widget: QWidget) -> None:
        super().__init__()
        self._looks = looks
        self.addWidget(widget)
        looks.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        bleed = self._looks.theme.px(BLEED)
        self.setContentsMargins(bleed, 0, bleed, 0)


class Hanging(QVBoxLayout):
    """A column of widgets, of which some hang on the edge of the words beside them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._insets: list[Inset] = []

    def hang(self, looks: Looks, widget: QWidget) -> None:
        """Hang a widget on the edge of the words."""
        inset = Inset(looks, widget)
        self._insets.append(inset)
        self.addLayout(inset)

    @override
    def invalidate(self) -> None:
        """Forget the sizes of the layouts inside too, which Qt forgets only once they are seen."""
        super().invalidate()
        for inset in self._insets:
            inset.invalidate()


class Column(QWidget):
    """One column of sections with our margins, that ends with a stretch."""

    def __init__(self, looks: Looks, *sections: QWidget) -> None:
        super().__init__()
        self._looks = looks
        self._box = Hanging(self)
        for section in sections:
            if isinstance(section, Bleeding):
                self._box.addWidget(section)
            else:
                self._box.hang(looks, section)
        self._box.addStretch(1)
        looks.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        px = self._looks.theme.px
        self._box.setContentsMargins(px(16), px(16), px(16), px(24))
        self._box.setSpacing(px(20))


class _Side(ScrollColumn):
    """One of two columns: it asks for all the width that its content needs."""

    @override
    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        wide = content.minimumSizeHint().width() + ROOM if content else 0
        return QSize(wide, super().minimumSizeHint().height())


class TwoColumns(QWidget):
    """A left and a right column; without room for both the right one stands beneath the left.

    The shares say how the width is split.
    """

    def __init__(
        self,
        looks: Looks,
        left: QWidget,
        right: QWidget,
        shares: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._left, self._right = left, right
        held = QWidget()
        self._held = QVBoxLayout(held)
        self._held.setContentsMargins(0, 0, 0, 0)
        self._held.setSpacing(0)
        self._held.addWidget(left)
        self._beside = _Side(looks, right)
        self._between = Rule(looks, self, standing=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_Side(looks, held), shares[0])
        row.addWidget(self._between)
        row.addWidget(self._beside, shares[1])
        looks.changed.connect(self._fold)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the wider one: they need not stand side by side."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._looks.theme.px(LEAST_WIDE)), hint.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Stand side by side, or one beneath the other; the keyboard stays where it is."""
        wide = sum(side.minimumSizeHint().width() + ROOM for side in (self._left, self._right))
        narrow = self.width() < max(self._looks.theme.px(NARROW), wide)
        if narrow is (self._held.count() > 1):
            return
        focus = QApplication.focusWidget()
        inside = focus if focus is not None and self._right.isAncestorOf(focus) else None
        self._beside.setVisible(not narrow)
        self._between.setVisible(not narrow)
        if narrow:
            self._held.addWidget(self._beside.takeWidget(), 1)
        else:
            self._held.removeWidget(self._right)
            self._beside.setWidget(self._right)
        self._right.show()
        if inside is not None:
            inside.setFocus(Qt.FocusReason.OtherFocusReason)
