"""What stays true of a file while it is open: read-only, records unread, names to look at twice."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.dossier import Dossier
from dossier.ui.desk import Desk
from dossier.ui.text import Run, isolated
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.notice import Notice
from dossier.wording.lookalikes import doubtful

SHOWN = 3  # unread records named one by one; `dossier check` names all


class StandingNotices(QWidget):
    """Nothing at all for most files; else a notice for each thing that a person must know."""

    save_as_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read_only = Notice(desk.looks, "info", slim=True, parent=self)
        save = Button(desk.looks, desk.tr("Save as…"), "link", parent=self._read_only)
        save.clicked.connect(self.save_as_wanted)
        self._read_only.add_button(save)
        self._doubtful = Notice(desk.looks, "differ", slim=True, parent=self)
        self._unread = Notice(desk.looks, "error", parent=self)
        self._column = QVBoxLayout(self)
        for notice in (self._read_only, self._doubtful, self._unread):
            self._column.addWidget(notice)
        desk.looks.changed.connect(self._space)
        self._space()
        self.refresh()

    def refresh(self) -> None:
        """Tell what holds now."""
        desk, tr = self._desk, self._desk.tr
        why = desk.document.read_only_because
        self._read_only.setVisible(bool(why))
        self._read_only.say(tr("Read-only:"), desk.words.again(why or ""))
        unread = desk.dossier.set_aside
        self._unread.setVisible(bool(unread))
        if unread:
            self._say_unread()
        doubt = next(filter(None, map(doubtful, _names(desk.dossier))), None)
        self._doubtful.setVisible(bool(doubt))
        if doubt:
            said = tr("“{word}” mixes letters of two alphabets, or turns the way it is written.")
            self._doubtful.say(tr("Look twice:"), said.format(word=isolated(doubt)))
        self.setVisible(bool(why or unread or doubt))

    def _say_unread(self) -> None:
        desk = self._desk
        unread = desk.dossier.set_aside
        title = desk.words.ntr(
            "{n} record of the file could not be read",
            "{n} records of the file could not be read",
            len(unread),
        )
        lines = [
            desk.tr("Line {line}, at {pointer}: {problem}").format(
                line=row.line, pointer=row.pointer, problem=desk.words.again(row.problem)
            )
            for row in unread[:SHOWN]
        ]
        kept = desk.tr(
            "What could not be read stays in the file as it is, and is shown nowhere else."
        )
        said = [Run("\n".join(lines)), Run(f"\n{kept}", "quiet", 400, "small")]
        self._unread.say(title.format(n=len(unread)), said)

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        self._column.setContentsMargins(px(24), px(8), px(24), px(8))
        self._column.setSpacing(px(4))


def _names(dossier: Dossier) -> Iterator[str]:
    """Give the names by which people, organisations and sources are known."""
    subject = dossier.subject
    yield from (subject.name, *(further.name for further in subject.names))
    yield from (party.name for party in dossier.parties)
    yield from (source.title for source in dossier.sources)
