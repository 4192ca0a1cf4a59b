"""The left of the reading view: the source's name, its text, and what can be done with words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.paths import written
from dossier.model.source import Source
from dossier.reasoning.sources.typed_words import Typed
from dossier.ui.desk import Desk
from dossier.ui.text import Run, Said, TextBlock, one_line, tip
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.reading_text import ReadingText
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.wrapping import Wrapping
from dossier.wording import records

_WORDS = 90  # characters of the selected words that are repeated
_NAME = 28  # characters of a record's name on a button


class ReadingPage(QWidget):
    """Shows a source; what its buttons do is connected by the view."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        looks, tr = desk.looks, desk.tr
        self.given: str | None = None
        """The text as the file says it, when it was shown last."""
        self.back = Button(looks, tr("Back"), "link", "chevron_left", self)
        self.correct = Button(looks, tr("Correct the text"), "link", "pencil", self)
        self.details = Button(looks, tr("About the source"), "link", parent=self)
        self.cite = Button(looks, "", parent=self)
        self.new = Button(looks, tr("New from this"), parent=self)
        self.text = ReadingText(looks, self)
        self.text.setAccessibleName(tr("Text of the source"))
        self.text.textChanged.connect(self._tell_typed)
        self._place = ""
        self._title = TextBlock(looks, parent=self)
        self._told = TextBlock(looks, parent=self, on_one_line=True)
        self._column = QVBoxLayout(self)
        self._head = Wrapping()
        self._foot = QVBoxLayout()
        self._acts = Wrapping()
        tip(self.back, "Esc")
        tip(self.cite, "Ctrl+K")
        tip(self.new, tr("Insert"))
        self._lay_out()
        looks.changed.connect(self._space)
        self._space()

    def show_source(self, source: Source) -> None:
        """Show a source as it is now; a text that is being corrected stays as it is typed."""
        desk = self._desk
        title = Run(records.title(source, desk.index, desk.words), weight=600)
        small = records.small(source, desk.index, desk.words)
        self._title.say([title, Run(f"  {small}", "quiet")] if small else title)
        if not self.text.editing and (self.given or "") != (source.text or ""):
            self.text.set_text(source.text or "")
        if not self.text.editing and not self.text.shown and source.text:
            self.text.set_text(source.text)
        self.given = source.text
        self._place = written((*(desk.index.path(source.key) or ()), "text"))
        for button in (self.correct, self.cite, self.new):
            button.setVisible(desk.writable)

    def open_editing(self) -> None:
        """Let the person correct the text."""
        self.text.open_editing()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tell("", ())

    def close_editing(self) -> None:
        """Let the text only be read, as the file says it."""
        self.text.close_editing()
        self.text.set_text(self.given or "")
        self._desk.typed.emit(self._place, None)

    def _tell_typed(self) -> None:
        """Tell what stands in the text while it is corrected: it is in no file yet."""
        if self.text.editing:
            typed = self.text.text()
            self._desk.typed.emit(self._place, typed if typed != (self.given or "") else None)

    def name_cite(self, title: str) -> None:
        """Say on the button for which record it cites."""
        name = one_line(title, _NAME)
        self.cite.say(self._desk.tr("Cite for {record}").format(record=name))

    def tell(self, selected: str, cited_for: Sequence[str]) -> None:
        """Say which words are selected, or who cites the passage at the caret."""
        can = bool(selected) and not self.text.editing
        for button in (self.cite, self.new):
            button.setEnabled(can)
        self._told.say(self._said(selected, cited_for))
        # A screen reader says what is selected by itself, and a description when it changes.
        self.text.setAccessibleDescription(self._missing(self.text.typed))

    def _said(self, selected: str, cited_for: Sequence[str]) -> Said:
        tr = self._desk.tr
        if self.text.editing:
            return (
                *(_key("Ctrl+Enter"), _quiet(tr(" keeps,  "))),
                *(_key("Esc"), _quiet(tr(" restores"))),
            )
        if self.text.typed:
            return self._said_typed(self.text.typed)
        if cited_for:
            return (_quiet(tr("Cited for ")), Run("; ".join(cited_for), "ink", 400, "small"))
        if selected:
            return _quiet(f"“{one_line(selected, _WORDS)}”")
        return _quiet(tr("Type words of the text to select them, or use the mouse."))

    def _said_typed(self, typed: Typed) -> Said:
        """Say what is typed, where in the text that stands, and what keys do with it."""
        tr = self._desk.tr
        let_go = _key("Esc"), _quiet(tr(" lets go"))
        if not typed.stretches:
            return (_quiet(f"{self._missing(typed)}   "), *let_go)
        words = Run(f"{_quoted(typed)}   ", "ink", 400, "small")
        on = _key("F8"), _quiet(tr(" selects on,  "))
        if len(typed.stretches) == 1:
            return (words, *on, *let_go)
        which = tr("{n} of {all}").format(n=typed.which + 1, all=len(typed.stretches))
        following = _quiet(f"{which}   "), _key("Enter"), _quiet(tr(" goes on,  "))
        return (words, *following, *on, *let_go)

    def _missing(self, typed: Typed | None) -> str:
        """Say that the text does not hold what is typed; nothing where it does."""
        if typed is None or typed.stretches:
            return ""
        said = self._desk.tr("Not found in the text: {quote}")
        return said.format(quote=_quoted(typed))

    def _lay_out(self) -> None:
        self._head.addWidget(self.back)
        self._head.turn()
        self._head.addWidget(self.details)
        self._head.addWidget(self.correct)
        self._foot.addWidget(self._told)
        self._foot.addLayout(self._acts)
        self._acts.addWidget(self.cite)
        self._acts.addWidget(self.new)
        self._titled = QVBoxLayout()
        self._titled.addWidget(self._title)
        self._column.addLayout(self._head)
        self._column.addLayout(self._titled)
        self._texted = QVBoxLayout()
        self._texted.addWidget(self.text)
        self._column.addLayout(self._texted, 1)
        self._column.addWidget(Rule(self._desk.looks, self))
        self._column.addLayout(self._foot)

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        self._column.setContentsMargins(0, px(12), 0, 0)
        self._column.setSpacing(0)
        self._head.setContentsMargins(px(24), 0, px(24), px(4))
        self._head.setSpacing(px(16))
        self._titled.setContentsMargins(px(24), px(4), px(24), px(4))
        # The text has 8 of its own at each side, and its bar needs some at its end.
        self._texted.setContentsMargins(px(16), 0, px(8), 0)
        self._foot.setContentsMargins(px(24), px(8), px(24), px(8))
        self._foot.setSpacing(px(8))
        self._acts.setSpacing(px(8))


def _quoted(typed: Typed) -> str:
    return f"“{one_line(typed.typed, _WORDS)}”"


def _key(said: str) -> Run:
    return Run(said, "ink", 600, "small")


def _quiet(said: str) -> Run:
    return Run(said, "quiet", 400, "small")
