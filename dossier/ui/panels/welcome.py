"""The page of a window without a file: open one, begin one, recent ones, samples to learn from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.ui.forms.columns import Hanging
from dossier.ui.forms.face import Face
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.notice import Notice
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.ui.widgets.section_head import SectionHead

STACKS_BELOW = 1000  # drawn pixels
Answer = tuple[str, Callable[[], object]]


class FileEntry(NamedTuple):
    """A file that can be opened from here; `aside` stands at the end of its line."""

    path: str
    name: str
    small: str
    aside: str = ""
    missing: bool = False
    forgets: bool = False
    """It is here because it was open once, and that can be forgotten."""


class Welcome(QWidget):
    """Three columns, one under the other where the window is narrow."""

    open_wanted = Signal()
    new_wanted = Signal()
    file_wanted = Signal(str)
    forget_wanted = Signal(str)
    forget_all_wanted = Signal()

    def __init__(
        self,
        looks: Looks,
        words: Words,
        recent: Sequence[FileEntry],
        samples: Sequence[FileEntry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        content = QWidget()
        self._offered = QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._begin(), 4)
        tr = words.tr
        self._columns.addWidget(self._recent(recent), 5)
        self._columns.addWidget(self._list(tr("Samples to learn from"), samples), 5)
        self._outer = QVBoxLayout(content)
        self._outer.addLayout(self._columns)
        # Nothing above stretches: an offer that goes would pull the lists from under the mouse.
        self._outer.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(ScrollColumn(looks, content))
        looks.changed.connect(self._space)
        self._space()

    def _begin(self) -> QWidget:
        tr = self._words.tr
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._looks.theme.px(8))
        column.addWidget(TextBlock(self._looks, Run("Dossier", "ink", 600, "title"), holder))
        said = tr("One person's case in one file, with who says what.")
        column.addWidget(TextBlock(self._looks, Run(said, "quiet"), holder))
        column.addSpacing(self._looks.theme.px(24))
        opens = Button(self._looks, tr("Open a dossier…"), "primary", parent=holder)
        opens.clicked.connect(self.open_wanted)
        begins = Button(self._looks, tr("New dossier"), parent=holder)
        begins.clicked.connect(self.new_wanted)
        for button, keys in ((opens, "Ctrl+O"), (begins, "Ctrl+N")):
            row = QHBoxLayout()
            row.setSpacing(self._looks.theme.px(16))
            row.addWidget(button)
            row.addWidget(TextBlock(self._looks, Run(keys, "quiet", 400, "small"), holder))
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(self._looks.theme.px(24))
        hint = tr(
            "You can also drop a file on this window, or double-click it where it lies. "
            "Nothing leaves this computer."
        )
        column.addWidget(TextBlock(self._looks, Run(hint, "quiet", 400, "small"), holder))
        column.addSpacing(self._looks.theme.px(24))
        column.addLayout(self._offered)
        column.addStretch(1)
        return holder

    def offer(self, title: str, text: str, answers: Sequence[Answer]) -> None:
        """Ask something that can wait, beside what the page is for."""
        notice = Notice(self._looks, "info", self)
        notice.say(title, text)
        for words, act in answers:
            button = Button(self._looks, words, "link", parent=notice)
            button.clicked.connect(partial(_do, act))
            notice.add_button(button)
        self._offered.addWidget(notice)

    def _recent(self, entries: Sequence[FileEntry]) -> QWidget:
        """List the recent files, with a way to forget them all."""
        tr = self._words.tr
        if not entries:
            nothing = TextBlock(self._looks, Run(tr("No file opened yet."), "quiet"))
            return self._list(tr("Recent"), entries, nothing)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, self._looks.theme.px(4), 0, 0)
        forget = Button(self._looks, tr("Forget all"), "link", parent=foot)
        forget.make_small()
        forget.clicked.connect(self.forget_all_wanted)
        row.addWidget(forget)
        row.addStretch(1)
        return self._list(tr("Recent"), entries, foot)

    def _list(
        self, title: str, entries: Sequence[FileEntry], last: QWidget | None = None
    ) -> QWidget:
        holder = QWidget()
        column = Hanging(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._looks.theme.px(4))
        column.hang(self._looks, SectionHead(self._looks, title))
        for entry in entries:
            column.hang(self._looks, Rule(self._looks))
            column.addWidget(self._row(entry, holder))
        if last is not None:
            column.hang(self._looks, last)
        column.addStretch(1)
        return holder

    def _row(self, entry: FileEntry, parent: QWidget) -> QWidget:
        """Give the line of a file; one that can be forgotten ends in a cross for it."""
        if not entry.forgets:
            return self._entry(entry, parent)
        holder = QWidget(parent)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._looks.theme.px(4))
        row.addWidget(self._entry(entry, holder), 1)
        said = self._words.tr("Forget {name}").format(name=entry.name)
        forget = Button(self._looks, said, "icon", "close", parent=holder)
        forget.clicked.connect(partial(self._forget, entry.path))
        row.addWidget(forget, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _forget(self, path: str, _checked: object = None) -> None:
        self.forget_wanted.emit(path)

    def _entry(self, entry: FileEntry, parent: QWidget) -> Face:
        face = Face(self._looks, parent)
        said = [Run(entry.name, "ink", 500)]
        if entry.aside:
            said.append(Run(f"   {entry.aside}", "quiet"))
        said.append(Run(f"\n{entry.small}", "quiet", 400, "small"))
        if entry.missing:
            gone = self._words.tr("File not found.")
            said.append(Run(f"   {gone}", "error", 500, "small"))
        face.show_value(said, name=self._words.tr("Open"), differs=False, editable=True)
        face.lead_on()
        face.edit_wanted.connect(lambda path=entry.path: self.file_wanted.emit(path))
        return face

    @override
    def resizeEvent(self, event: object) -> None:
        self._space()

    def _space(self) -> None:
        px = self._looks.theme.px
        narrow = 0 < self.width() < px(STACKS_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self._columns.setSpacing(px(48))
        # In a low window, or in large letters, what is on the page counts for more than the air.
        above = min(px(72), self.height() // 10) if self.height() else px(72)
        self._outer.setContentsMargins(px(72), above, px(72), px(24))


def _do(act: Callable[[], object], _checked: object = None) -> None:
    act()
