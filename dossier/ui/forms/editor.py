"""A field while it is edited: the words typed, what they will mean, and what helps to type them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.ui.forms.binding import Binding
from dossier.ui.forms.offered import few, under_a_field
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Role
from dossier.ui.widgets.glyph import Glyph
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.long_edit import LongEdit
from dossier.wording import date_builders
from dossier.wording.date_builders import Builder

# For the list of all keys. Marked for translation.
TOLD: Final = (
    ("Enter", "keep what is typed in a field"),
    ("Ctrl+Enter", "keep what is typed in a long text"),
    ("Down", "go to the words that are offered under a field"),
    ("F2", "type on behind what stands in a field"),
    ("Esc", "leave the field as it was"),
)
_KEEPS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_HINTED = 3  # times its own width that an editor must have to show the keys beside it
_LINE = 1_000  # characters; longer words need more room, and Qt's line edit cuts very long ones


class Editor(QWidget):
    """Words in, checked value out: Enter keeps, Esc restores, leaving keeps what can be read."""

    kept = Signal()
    restored = Signal()
    typing = Signal()
    """The words have changed."""

    def __init__(
        self, binding: Binding, parent: QWidget | None = None, *, roomy: bool = True
    ) -> None:
        super().__init__(parent)
        self._binding = binding
        self._first = binding.to_correct
        self.value: object = binding.value
        looks = binding.desk.looks
        in_lines = binding.kind.many_lines or not _fits_a_line(self._first)
        self._long = LongEdit(looks, self) if in_lines else None
        self._line = None if self._long else LineEdit(looks, self)
        self._mark = Glyph(looks, "check", "accent", self)
        self._check = TextBlock(looks, parent=self)
        self._hint = self._keys() if roomy else None
        self._lay_out()
        self._fill()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say which keys keep and restore where there is room for it on one line."""
        super().resizeEvent(event)
        if self._hint:
            room = _HINTED * self._hint.sizeHint().width()
            self._hint.setVisible(event.size().width() >= room)

    @property
    def typed(self) -> str:
        """What stands in the editor now, to the last character as it was typed."""
        return self._long.text() if self._long else self._line.text() if self._line else ""

    @property
    def touched(self) -> bool:
        """Whether the person changed anything: only then may it be written back."""
        return self.typed != self._first

    def begin(self) -> None:
        """Take the keyboard, everything selected in a line, the caret at the end of a long text."""
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._help:
            QWidget.setTabOrder(self.input, self._help)
        if self._line:
            self._line.selectAll()

    def propose(self, words: str) -> None:
        """Put words in that may be meant, all selected; words that are not understood stay out."""
        try:
            self._binding.read(words)
        except ValueError:
            return
        if self._long and words:
            self._long.selectAll()
            self._long.insertPlainText(words)
        elif self._line and words:
            self._line.setText(" ".join(words.split()))
            self._line.selectAll()

    def read(self) -> bool:
        """Read what was typed into `value`; where it is not understood, say why and stay."""
        try:
            self.value = self._binding.read(self.typed)
        except ValueError as why:
            self._say_wrong(str(why))
            return False
        self._say_right()
        return True

    @property
    def input(self) -> QWidget:
        """What is typed into."""
        return self._long or self._line or self

    def _lay_out(self) -> None:
        px = self._binding.desk.looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(2))
        head = QHBoxLayout()
        head.setSpacing(px(16))
        head.addWidget(self.input, 1)
        if self._hint:
            head.addWidget(self._hint)
        column.addLayout(head)
        told = QHBoxLayout()
        told.setContentsMargins(px(8), 0, 0, 0)
        told.setSpacing(px(5))
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._check, 1)
        column.addLayout(told)
        self._help = self._helping()
        if self._help:
            helped = QHBoxLayout()
            helped.setContentsMargins(px(8), 0, px(8), 0)
            helped.addWidget(self._help)
            column.addLayout(helped)

    def _keys(self) -> TextBlock:
        """Say which keys keep and restore."""
        tr = self._binding.desk.tr
        enter = "Ctrl+Enter" if self._long else "Enter"
        said = (
            Run(enter, "ink", 600, "small"),
            Run(tr(" keeps,  "), "quiet", 400, "small"),
            Run("Esc", "ink", 600, "small"),
            Run(tr(" restores"), "quiet", 400, "small"),
        )
        return TextBlock(self._binding.desk.looks, said, self, on_one_line=True)

    def _helping(self) -> TextBlock | None:
        """Offer what helps to type: ways to build a date, or the words that may stand here."""
        words = self._binding.desk.words
        if self._binding.kind.name.startswith("date"):
            builders = {b.label: b for b in date_builders.builders(words)}
            return self._offering(tuple(builders), lambda label: self._build(builders[label]))
        words_here = self._binding.suggestions()
        if words_here and few(words_here):
            return self._offering(words_here, self._take)
        return None

    def _offering(self, words: tuple[str, ...], use: Callable[[str], object]) -> TextBlock:
        block = TextBlock(self._binding.desk.looks, under_a_field(words), self)
        block.link_opened.connect(use)
        block.installEventFilter(self)
        return block

    def _build(self, builder: Builder) -> None:
        if self._line:
            self._line.setText(builder.turn(self._line.text()))
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, word: str) -> None:
        """Take a word that is offered: the whole of a line, or one more line of several."""
        if self._binding.kind.many_lines:
            others = [line for line in self.typed.split("\n") if line.strip() not in ("", word)]
            self.put("\n".join((*others, word)))
            self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.put(word)
            self.kept.emit()

    def _fill(self) -> None:
        self.input.setAccessibleName(self._binding.label)
        self.input.installEventFilter(self)
        if self._long:
            self._long.set_text(self._first)
            self._long.textChanged.connect(self._typed)
        elif self._line:
            self._line.setText(self._first)
            if self._help is None:
                self._line.offer(self._binding.suggestions())
            self._line.textChanged.connect(self._typed)
            # While words are offered, Enter comes to the line without passing our filter.
            self._line.returnPressed.connect(self.kept)
        self._mark.hide()
        self._check.hide()

    def put(self, words: str) -> None:
        """Put words in as if they had just been typed here."""
        if self._long:
            self._long.selectAll()
            self._long.insertPlainText(words)
        elif self._line:
            self._line.setText(words)

    def _typed(self) -> None:
        self.typing.emit()
        if self.typed.strip():
            self.read()
        else:
            self._show_check("", wrong=False)

    def _say_right(self) -> None:
        plain = self._binding.kind.name in ("text", "long_text", "texts")
        said = "" if plain or self.value is None else self._binding.explain(self.value)
        self._show_check(said, wrong=False)

    def _say_wrong(self, sentence: str) -> None:
        self._show_check(sentence, wrong=True)

    def _show_check(self, sentence: str, *, wrong: bool) -> None:
        role: Role = "error" if wrong else "ink"
        self._check.say(Run(sentence, role))
        self._mark.show_icon("cross" if wrong else "check", role if wrong else "accent")
        self._check.setVisible(bool(sentence))
        self._mark.setVisible(bool(sentence))
        if self._line:
            self._line.mark_wrong(wrong)
        if self._long:
            self._long.mark_wrong(wrong)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys before the line, and F2 before the menu, whose Edit is of another field."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if own := event.key() == Qt.Key.Key_F2:
                event.accept()
            return own
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event, typing=watched is self.input)
        if event.type() is QEvent.Type.FocusOut and not self._still_here():
            self.kept.emit()
        return False

    def _key(self, event: QKeyEvent, *, typing: bool) -> bool:
        """Keep on Enter (with Ctrl in a long text), restore on Esc; tell whether it was one.

        At the words that are offered, Enter takes the one that is reached.
        """
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.restored.emit()
            return True
        if key is Qt.Key.Key_F2:
            self._go_to_end()
            return True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if typing and key in _KEEPS and (control or not self._long):
            self.kept.emit()
            return True
        if typing and key is Qt.Key.Key_Down and self._line and self._help:
            self._help.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _go_to_end(self) -> None:
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._long:
            self._long.moveCursor(QTextCursor.MoveOperation.End)
        elif self._line:
            self._line.setCursorPosition(len(self._line.text()))

    def _still_here(self) -> bool:
        """Tell whether the keyboard went to a menu, the list of suggestions, or our own words."""
        if QApplication.activePopupWidget() is not None:
            return True
        focus = QApplication.focusWidget()
        return not self.window().isActiveWindow() or (
            focus is not None and self.isAncestorOf(focus)
        )


def _fits_a_line(text: str) -> bool:
    """Tell whether an edit of one line gives a text back as it is."""
    return len(text) <= _LINE and len(f"{text}.".splitlines()) == 1
