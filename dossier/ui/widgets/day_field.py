"""A day typed in words and checked as one types: Enter or leaving keeps it, Esc restores it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.reasoning.steps.figures import say_day
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.glyph import Glyph
from dossier.ui.widgets.line_edit import LineEdit

_WIDTH = 16  # ems that the longest name of a day needs
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
# The keyboard comes back from these, and nothing was decided.
_PASSING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


class _Line(LineEdit):
    """Tells of Enter, of Esc, and that the keyboard has gone elsewhere."""

    entered = Signal()
    escaped = Signal()
    gone = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            changed = self.isModified()
            self.escaped.emit()
            # Where there was nothing to restore, the key may close a dialog.
            event.setAccepted(changed)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.gone.emit()


class DayField(QWidget):
    """One day, or none where nothing is typed; `read` gives it, or says why it cannot be."""

    kept = Signal(object)
    """The day that was typed, None for none."""
    restored = Signal()
    """The person leaves it as it was."""

    def __init__(
        self,
        looks: Looks,
        words: Words,
        read: Callable[[str], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        self._head = QHBoxLayout()
        self._read = read
        self._day: date | None = None
        self.line = _Line(looks, self)
        self._mark = Glyph(looks, "check", "accent", self)
        self._check = TextBlock(looks, parent=self)
        self.line.textChanged.connect(self._typed)
        self.line.entered.connect(self.keep)
        self.line.gone.connect(self.keep)
        self.line.escaped.connect(self._restore)
        self._lay_out()

    @property
    def told(self) -> str:
        """What is said of the words typed; empty where they say it themselves."""
        return self._check.said

    def name(self, name: str, placeholder: str) -> None:
        """Say what the day is for, and what holds while there is none."""
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)

    def put_beside(self, *widgets: QWidget) -> None:
        """Put widgets beside the line, which then takes no more room than a day needs."""
        em = self._looks.theme.em
        self.line.setMaximumWidth(em * _WIDTH)
        for widget in widgets:
            self._head.addWidget(widget)
        self._head.addStretch(1)

    def show_day(self, day: date | None) -> None:
        """Show a day; nothing is told."""
        self._day = day
        self.line.setText(say_day(day, self._words) if day else "")
        self._tell("", wrong=False)

    def put(self, day: date) -> None:
        """Put a day in as if it had been typed."""
        self.line.setText(say_day(day, self._words))

    def begin(self) -> None:
        """Take the keyboard, with what stands there chosen."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def keep(self) -> bool:
        """Keep what is typed; where it cannot be read, say why, and give False."""
        typed = self.line.text().strip()
        try:
            day = self._read(typed) if typed else None
        except ValueError as why:
            self._tell(str(why), wrong=True)
            return False
        self.show_day(day)
        self.kept.emit(day)
        return True

    def _restore(self) -> None:
        self.show_day(self._day)
        self.restored.emit()

    def _typed(self) -> None:
        typed = self.line.text().strip()
        if not typed:
            self._tell("", wrong=False)
            return
        try:
            self._tell(say_day(self._read(typed), self._words), wrong=False)
        except ValueError as why:
            self._tell(str(why), wrong=True)

    def _tell(self, sentence: str, *, wrong: bool) -> None:
        self._check.say(Run(sentence, "error" if wrong else "ink"))
        self._mark.show_icon("cross" if wrong else "check", "error" if wrong else "accent")
        self._check.setVisible(bool(sentence))
        self._mark.setVisible(bool(sentence))
        self.line.mark_wrong(wrong)

    def _lay_out(self) -> None:
        px = self._looks.theme.px
        told = QHBoxLayout()
        told.setContentsMargins(px(8), 0, 0, 0)
        told.setSpacing(px(5))
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._check, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        self._head.setSpacing(px(16))
        self._head.addWidget(self.line)
        column.addLayout(self._head)
        column.addLayout(told)
        self._mark.hide()
        self._check.hide()
