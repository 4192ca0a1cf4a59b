"""The text of a source to read: words are selected by mouse and keys, cited passages are marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from dossier.reasoning.quotes import stretches
from dossier.reasoning.whole_words import whole_words
from dossier.ui.text.characters import points
from dossier.ui.theme import Looks
from dossier.ui.widgets.long_edit import LongEdit

_PARAGRAPH: Final = "\u2029"  # how Qt's document ends a line
_KEEPS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TO_READ: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)

Place = tuple[int, int]


class ReadingText(LongEdit):
    """A long text that is read; it can be opened for correcting. Places count characters."""

    moved = Signal()
    """The caret or the selection is elsewhere."""
    kept = Signal()
    """The person has corrected the text, and wants it kept."""
    restored = Signal()
    """The person wants the text as it was."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        self._editing = False
        self._marked: tuple[Place, ...] = ()
        super().__init__(looks, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.selectionChanged.connect(self.moved)
        self.cursorPositionChanged.connect(self.moved)
        looks.changed.connect(self._show_marks)
        self.close_editing()

    @property
    def shown(self) -> str:
        r"""The text as it stands here, to which all places refer: each line ends with "\\n"."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    @property
    def editing(self) -> bool:
        """Whether the text is open for correcting."""
        return self._editing

    @property
    def caret(self) -> int:
        """The place of the caret."""
        return points(self.shown, self.textCursor().position())

    @property
    def selected(self) -> str:
        """The selected words and numbers, each of them whole."""
        cursor = self.textCursor()
        text = self.shown
        places = (points(text, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        start, end = whole_words(text, *places)
        return text[start:end]

    def places(self, quote: str) -> tuple[Place, ...]:
        """Give where a quotation stands in the text."""
        return stretches(quote, self.shown)

    def open_editing(self) -> None:
        """Let the person correct the text."""
        self._editing = True
        self.setReadOnly(False)
        self._show_marks()
        self._dress()

    def close_editing(self) -> None:
        """Let the text only be read."""
        self._editing = False
        self.setReadOnly(True)
        self.setTextInteractionFlags(_TO_READ)
        self._show_marks()
        self._dress()

    def mark(self, places: Sequence[Place]) -> None:
        """Mark passages; the words and the selection stay as they are."""
        self._marked = tuple(places)
        self._show_marks()

    def select(self, place: Place) -> None:
        """Select a passage and bring it in sight."""
        wide = _wide(self.shown)
        start, end = (at + bisect_left(wide, at) for at in place)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _show_marks(self) -> None:
        tokens = self._looks.theme.tokens
        marked = QTextCharFormat()
        marked.setBackground(tokens.accent_tint)
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        marked.setUnderlineColor(tokens.accent)
        wide = _wide(self.shown)
        shown: list[LongEdit.ExtraSelection] = []
        for start, end in () if self._editing else self._marked:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start + bisect_left(wide, start))
            cursor.setPosition(end + bisect_left(wide, end), QTextCursor.MoveMode.KeepAnchor)
            extra = LongEdit.ExtraSelection()
            extra.cursor = cursor
            extra.format = marked
            shown.append(extra)
        self.setExtraSelections(shown)

    @override
    def sizeHint(self) -> QSize:
        theme = self._looks.theme
        return QSize(theme.em * 30, theme.line() * 12)

    @override
    def minimumSizeHint(self) -> QSize:
        theme = self._looks.theme
        return QSize(theme.em * 12, theme.line() * 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._editing:
            super().paintEvent(event)
        else:
            super(LongEdit, self).paintEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Leave to the menu what a text that is only read has no use for, such as Ctrl+K."""
        if event.type() is QEvent.Type.ShortcutOverride and not self._editing:
            event.ignore()
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._editing and event.key() == Qt.Key.Key_Escape:
            self.restored.emit()
        elif self._editing and control and event.key() in _KEEPS:
            self.kept.emit()
        elif not self._editing and event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        leaves = event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }
        if self._editing and leaves:
            self.kept.emit()

    @override
    def _dress(self) -> None:
        super()._dress()
        if not self._editing:
            tokens = self._looks.theme.tokens
            dress = self.palette()
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
                dress.setColor(group, QPalette.ColorRole.Base, tokens.page)
            self.setPalette(dress)


def _wide(text: str) -> list[int]:
    """Give the places of the characters that Qt counts as two."""
    if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return []
    return [place for place, sign in enumerate(text) if sign > "\uffff"]
