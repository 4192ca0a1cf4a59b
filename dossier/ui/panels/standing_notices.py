"""What stays true of a file while it is open: read-only, records unread, names to look at twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.dossier import Dossier
from dossier.ui.desk import Desk
from dossier.ui.text import Run, Said, isolated
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.notice import Notice, NoticeKind
from dossier.wording.lookalikes import doubtful

SHOWN = 3  # unread records named one by one; `dossier check` names all


class _Told(NamedTuple):
    """What one notice tells."""

    kind: NoticeKind
    title: str
    said: Said
    slim: bool = True
    saves: bool = False
    """Whether it offers to save the file under another name."""


class StandingNotices(QWidget):
    """Nothing at all for most files; else a notice for each thing that a person must know."""

    save_as_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told: tuple[_Told, ...] = ()
        self._column = QVBoxLayout(self)
        desk.looks.changed.connect(self._space)
        self._space()
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Tell what holds now."""
        told = tuple(filter(None, (self._read_only(), self._doubtful(), self._unread())))
        if told == self._told:
            return
        self._told = told
        while (item := self._column.takeAt(0)) is not None:
            notice = item.widget()
            if notice:
                notice.hide()
                notice.deleteLater()
        for each in told:
            self._column.addWidget(self._notice(each))
        self.setVisible(bool(told))

    def _notice(self, told: _Told) -> Notice:
        notice = Notice(self._desk.looks, told.kind, slim=told.slim, parent=self)
        notice.say(told.title, told.said)
        if told.saves:
            save = Button(self._desk.looks, self._desk.tr("Save as…"), "link", parent=notice)
            save.clicked.connect(self.save_as_wanted)
            notice.add_button(save)
        return notice

    def _read_only(self) -> _Told | None:
        desk = self._desk
        why = desk.document.read_only_because
        if not why:
            return None
        return _Told("info", desk.tr("Read-only:"), desk.words.again(why), saves=True)

    def _doubtful(self) -> _Told | None:
        desk = self._desk
        doubt = next(filter(None, map(doubtful, _names(desk.dossier))), None)
        if not doubt:
            return None
        said = desk.tr("“{word}” mixes letters of two alphabets, or turns the way it is written.")
        return _Told("differ", desk.tr("Look twice:"), said.format(word=isolated(doubt)))

    def _unread(self) -> _Told | None:
        desk = self._desk
        unread = desk.dossier.set_aside
        if not unread:
            return None
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
        said = (Run("\n".join(lines)), Run(f"\n{kept}", "quiet", 400, "small"))
        return _Told("error", title.format(n=len(unread)), said, slim=False)

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
