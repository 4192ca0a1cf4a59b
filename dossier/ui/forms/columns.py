"""Columns of sections that hang on one edge, and two of them side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import ScrollColumn

BLEED = 8  # drawn pixels by which the ground of a card or field goes beyond its words


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


class TwoColumns(QWidget):
    """A left and a right column; the shares say how the width is split."""

    def __init__(
        self,
        looks: Looks,
        left: QWidget,
        right: QWidget,
        shares: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(ScrollColumn(looks, left), shares[0])
        row.addWidget(Rule(looks, self, standing=True))
        row.addWidget(ScrollColumn(looks, right), shares[1])
