"""The text of a source to read: words are selected by typing them, by mouse and by arrow keys."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from dossier.reasoning.sources.quotes import stretches
from dossier.reasoning.sources.typed_words import ON, Folded, Typed
from dossier.reasoning.sources.whole_words import whole_words
from dossier.ui.text.characters import points
from dossier.ui.theme import Looks
from dossier.ui.widgets.long_edit import LongEdit

_PARAGRAPH: Final = "\u2029"  # how Qt's document ends a line
_KEEPS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
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
        self._typed: Typed | None = None
        self._folded: Folded | None = None
        self._reaching = False
        super().__init__(looks, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.selectionChanged.connect(self._tell_moved)
        self.cursorPositionChanged.connect(self._tell_moved)
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
    def typed(self) -> Typed | None:
        """What is being typed to select words."""
        return self._typed

    @property
    def selected(self) -> str:
        """The selected words and numbers, each of them whole."""
        text = self.shown
        start, end = self._whole(text)
        return text[start:end]

    def places(self, quote: str) -> tuple[Place, ...]:
        """Give where a quotation stands in the text."""
        return stretches(quote, self.shown)

    def select_on(self) -> None:
        """Select on: to the end of the phrase, or to the words that are typed next."""
        if not self._editing:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._type(ON)

    def let_go(self) -> None:
        """Begin anew with what is typed; the selection stays."""
        self._typed = None
        self.moved.emit()

    def open_editing(self) -> None:
        """Let the person correct the text."""
        self.let_go()
        self._editing = True
        self.setReadOnly(False)
        self._show_marks()
        self._dress()

    def close_editing(self) -> None:
        """Let the text only be read."""
        self._editing = False
        self.setReadOnly(True)
        self.setTextInteractionFlags(_TO_READ)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
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

    def _whole(self, text: str) -> Place:
        """Give where the selected words stand; where nothing is selected, the caret twice."""
        cursor = self.textCursor()
        places = (points(text, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        return whole_words(text, *places)

    def _type(self, letters: str) -> None:
        """Select the words that begin with what is typed, from the caret on."""
        if self._typed is None:
            text = self.shown
            if self._folded is None or self._folded.text != text:
                self._folded = Folded(text)
            self._typed = Typed(self._folded, self._whole(text), self.caret)
        self._reach(self._typed.add(letters))

    def _reach(self, typed: Typed) -> None:
        """Select what is typed, or nothing where the text does not say it."""
        self._reaching = True
        self._typed = typed if typed.typed else None
        start, _ = self._whole(self.shown)
        self.select((typed.stretch if typed.typed else typed.held) or (start, start))
        self._reaching = False
        self.moved.emit()

    def _reach_by(self, event: QKeyEvent) -> bool:
        """Do what a key does to what is typed; False where it is no key for that."""
        typed, key, letters = self._typed, event.key(), _letters(event)
        if typed and key == Qt.Key.Key_Escape:
            self._reach(replace(typed, typed=""))
        elif typed and key == Qt.Key.Key_Backspace:
            self._reach(typed.less())
        elif typed and key in _KEEPS:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._reach(typed.step(-1 if back else 1))
        elif letters.strip() or (typed and letters):
            self._type(letters)
        else:
            return False
        return True

    def _drop_selection(self, event: QKeyEvent) -> None:
        """Let go of the selected words; where there are none, Esc is for what holds the text."""
        cursor = self.textCursor()
        event.setAccepted(cursor.hasSelection())
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def _tell_moved(self) -> None:
        """Tell where the caret is; who moves it otherwise begins anew with what is typed."""
        if not self._reaching:
            self._typed = None
            self.moved.emit()

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
        if self._editing:
            return super().event(event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        done = super().event(event)
        if isinstance(event, QInputMethodQueryEvent):
            # Letters that are put together of several keys select words too.
            event.setValue(Qt.InputMethodQuery.ImEnabled, True)
            event.accept()
        return done

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._editing and event.key() == Qt.Key.Key_Escape:
            self.restored.emit()
        elif self._editing and control and event.key() in _KEEPS:
            self.kept.emit()
        elif not self._editing and self._reach_by(event):
            event.accept()
        elif not self._editing and event.key() == Qt.Key.Key_Escape:
            self._drop_selection(event)
        else:
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self._editing:
            super().inputMethodEvent(event)
        elif event.commitString():
            self._type(event.commitString())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        leaves = event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }
        if self._editing and leaves:
            self.kept.emit()
        elif leaves:
            self.let_go()

    @override
    def _dress(self) -> None:
        super()._dress()
        if not self._editing:
            tokens = self._looks.theme.tokens
            dress = self.palette()
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
                dress.setColor(group, QPalette.ColorRole.Base, tokens.page)
            self.setPalette(dress)


def _letters(event: QKeyEvent) -> str:
    """Give what a key types; nothing where it does something else."""
    return event.text() if event.text().isprintable() and not event.modifiers() & _HELD else ""


def _wide(text: str) -> list[int]:
    """Give the places of the characters that Qt counts as two."""
    if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return []
    return [place for place, sign in enumerate(text) if sign > "\uffff"]
