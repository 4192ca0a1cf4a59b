"""One line to type in: a tinted ground over a rule, in the accent or in the colour of errors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from dossier.ui.text import one_line
from dossier.ui.theme import Looks
from dossier.ui.widgets.choices import ChoiceList, ChoicePainter

_HEIGHT: Final = 32
_SIDE: Final = 8  # the ground bleeds so far to the left of the words


class LineEdit(QLineEdit):
    """A line edit; what is typed stays as typed, wrong or right."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._wrong = False
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._dress)
        self._dress()

    @property
    def wrong(self) -> bool:
        return self._wrong

    def mark_wrong(self, wrong: bool) -> None:  # noqa: FBT001  (a slot)
        """Show, or show no longer, that the words are not understood."""
        self._wrong = wrong
        self._dress()

    def offer(self, choices: Sequence[str]) -> None:
        """Offer words to choose from while one types, wherever in them the typed letters are."""
        completer = QCompleter(self)
        completer.setModel(QStringListModel([one_line(choice) for choice in choices], completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = ChoiceList(self._looks)
        completer.setPopup(popup)
        popup.setItemDelegate(ChoicePainter(self._looks, popup))
        self.setCompleter(completer)

    @override
    def sizeHint(self) -> QSize:
        theme = self._looks.theme
        return QSize(theme.em * 14, theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        theme = self._looks.theme
        return QSize(theme.em * 6, theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colour, thick = self._line()
        with QPainter(self) as painter:
            painter.fillRect(0, self.height() - thick, self.width(), thick, colour)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._dress()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._dress()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._dress()

    def _line(self) -> tuple[QColor, int]:
        tokens = self._looks.theme.tokens
        if self._wrong:
            return tokens.error, 2
        return (tokens.accent, 2) if self.hasFocus() else (tokens.edge, 1)

    def _dress(self) -> None:
        theme = self._looks.theme
        tokens = theme.tokens
        ground = tokens.accent_tint if self.hasFocus() else tokens.ground
        dress = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            dress.setColor(group, QPalette.ColorRole.Base, ground)
            if self._wrong:
                dress.setColor(group, QPalette.ColorRole.Base, tokens.error_tint)
        self.setPalette(dress)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        self.setTextMargins(theme.px(_SIDE) - 2, 0, theme.px(_SIDE) - 2, 0)  # Qt adds 2
        self.updateGeometry()
        self.update()
