"""Work that a program which is gone has left: offered in a window, brought back as steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject

from dossier.document import telling
from dossier.document.diff import diff
from dossier.model.dates import Date
from dossier.model.paths import parse
from dossier.ui.dialogs.changes_dialog import ChangesDialog
from dossier.ui.main_window import MainWindow
from dossier.ui.panels.left_work import LeftWork, Offer
from dossier.ui.standing import person
from dossier.ui.widgets.question import is_sure
from dossier.wording import dates
from dossier.wording.direction import isolated
from dossier.workspace.recovery import Found, Left


class Recovering(QObject):
    """Shows what was found in one window until each piece is restored, discarded or put away."""

    def __init__(self, window: MainWindow, found: Found, restore: Callable[[Left], bool]) -> None:
        """Begin; `restore` tells whether a piece is back, so that it need be offered no more."""
        super().__init__(window)
        self._window = window
        self._words = window.words
        self._left = {left.path: left for left in found.left}
        self._restore = restore
        self._panel = LeftWork(window.looks, window.words, window)
        self._panel.restore_wanted.connect(self._bring_back)
        self._panel.show_wanted.connect(self._show)
        self._panel.later_wanted.connect(self._put_away)
        self._panel.discard_wanted.connect(self._discard)
        window.put_above(self._panel)
        window.closed.connect(self._let_go)
        self._offer()
        for error in found.unreadable:
            title = self._words.tr("Unsaved work that can't be read")
            window.trouble.tell(title, error)

    def _offer(self) -> None:
        self._panel.offer([self._said(left) for left in self._left.values()])

    def _said(self, left: Left) -> Offer:
        tr, replayed = self._words.tr, left.replayed
        when = dt.datetime.fromtimestamp(left.when).astimezone()
        title = tr("Work that was not saved, of {day}, {time}").format(
            day=dates.say(Date(when.date().isoformat()), self._words), time=f"{when:%H:%M}"
        )
        path = replayed.on_disk.path
        name = person(replayed.now, self._words)
        where = (
            tr("{name}: {what}, not in {file}.") if path else tr("{name}: {what}, in no file yet.")
        )
        if replayed.nothing_lost:
            where = tr("{name}: all that was in {file}, which is gone or can no longer be read.")
        said = where.format(
            name=isolated(name), what=self._count(left), file=isolated(path.name if path else "")
        )
        if replayed.damaged:
            said += " " + tr("A part of it could not be read.")
        return Offer(left.path, title, said)

    def _count(self, left: Left) -> str:
        """Say how much would come back."""
        number = len(diff(left.replayed.saved, left.replayed.now))
        if not number:
            return self._words.tr("words that were being typed")
        return self._words.ntr("{n} change", "{n} changes", number).format(n=number)

    def _bring_back(self, path: str) -> None:
        tr = self._words.tr
        if self._restore(self._left[path]):
            self._left.pop(path)
            self._offer()
            return
        self._window.trouble.tell_plainly(
            tr("Not restored yet"),
            tr("Its file is open with unsaved changes: save them first, then restore this."),
        )

    def _show(self, path: str) -> None:
        left, tr = self._left[path], self._words.tr
        dialog = ChangesDialog(self._window.looks, self._window, tr("What would come back"))
        dialog.tell(self._words, self._sentences(left))
        dialog.offer([("restore", tr("Restore")), ("discard", tr("Discard…")), ("", tr("Close"))])
        dialog.exec()
        dialog.deleteLater()
        if dialog.answer == "restore":
            self._bring_back(path)
        elif dialog.answer == "discard":
            self._discard(path)

    def _sentences(self, left: Left) -> list[str]:
        replayed = left.replayed
        found = diff(replayed.saved, replayed.now)
        said = list(telling.changes(found, replayed.saved, replayed.now, self._words))
        if replayed.nothing_lost:
            said = [self._said(left).text]
        being = self._words.tr("{field}: “{words}” was being typed.")
        for path, text in replayed.typed.items():
            field = telling.field(parse(path), replayed.now, self._words)
            said.append(being.format(field=field, words=isolated(text)))
        return said

    def _discard(self, path: str) -> None:
        tr = self._words.tr
        if is_sure(
            self._window.looks,
            self._window,
            tr("Discard this unsaved work?"),
            tr("It is in no file, and can't be brought back."),
            (tr("Keep it"), tr("Discard")),
        ):
            self._left.pop(path).remove()
            self._offer()

    def _put_away(self, path: str) -> None:
        """Leave one piece for the next start."""
        self._left.pop(path).release()
        self._offer()

    def _let_go(self) -> None:
        """Leave what was not decided on for the next start."""
        for left in self._left.values():
            left.release()
        self._left.clear()
