"""Copies of a file that a cloud folder made of two saves: offered one by one, and left alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final, NamedTuple, cast

from PySide6.QtCore import QObject

from dossier.document.document import Document
from dossier.errors import CannotRead
from dossier.model.ids import with_keys
from dossier.storage import reader
from dossier.storage.copies import copies
from dossier.storage.reader import Loaded
from dossier.ui.filing import Filing
from dossier.ui.main_window import MainWindow
from dossier.workspace.state import WindowState

_LEFT: Final = "copies_left"
_MOST_LEFT: Final = 20


class Copy(NamedTuple):
    """A file beside another one, and the hash of what it held when it was looked at."""

    path: Path
    content: str


class Copies(QObject):
    """Finds the copies beside the file of one window, and offers to put them together with it."""

    def __init__(self, window: MainWindow, filing: Filing, state: WindowState) -> None:
        super().__init__(window)
        self._window = window
        self._filing = filing
        self._state = state
        self._tr = window.words.tr
        self._seen: set[Path] = set()
        self._waiting: list[Copy] = []
        self.asking = False
        """Whether a person is asked just now what is to stand."""

    def forget(self) -> None:
        """Begin anew, with another dossier."""
        self._seen.clear()
        self._waiting.clear()

    def look(self, document: Document, path: Path) -> None:
        """Find the copies of the same person's file that hold anything else, and offer one."""
        if document.read_only_because:
            return
        for copy in copies(path):
            if copy not in self._seen:
                self._seen.add(copy)
                loaded = _loaded(copy)
                if loaded and self._is_wanted(document, path, loaded):
                    self._waiting.append(Copy(copy, loaded.stamp.sha256))
        if not self._window.news.said:
            self._offer_next()

    def _is_wanted(self, document: Document, path: Path, loaded: Loaded) -> bool:
        from dossier.ui import merging

        left = loaded.stamp.sha256 in self._left(path)
        return not left and merging.brings_something(document, loaded)

    def _offer_next(self) -> None:
        """Offer the next copy that still holds something, and name the others."""
        document = self._filing.document
        while self._waiting and document and document.path:
            copy = self._waiting.pop(0)
            loaded = _loaded(copy.path)
            if loaded and self._is_wanted(document, document.path, loaded):
                self._offer(document.path, copy)
                return

    def _offer(self, path: Path, copy: Copy) -> None:
        tr = self._tr
        sentence = tr("“{name}” was made when two people saved.").format(name=copy.path.name)
        if more := len(self._waiting):
            template = self._window.words.ntr(
                "{n} more lies there: {names}.", "{n} more lie there: {names}.", more
            )
            names = ", ".join(f"“{other.path.name}”" for other in self._waiting)
            sentence += " " + template.format(n=more, names=names)
        offers = (
            (tr("Put both together…"), partial(self._take, copy.path)),
            (tr("Leave it"), partial(self._leave, path, copy.content)),
        )
        title = tr("A copy of this file lies beside it.")
        self._window.news.tell_plainly(title, sentence, offers)

    def _left(self, path: Path) -> list[object]:
        """Give the hashes of the copies that this person wants to leave."""
        left = self._state.view(path).get(_LEFT)
        return cast("list[object]", left) if isinstance(left, list) else []

    def _leave(self, path: Path, content: str) -> None:
        """Offer a copy no more, today or later, unless it becomes another."""
        self._state.keep_view(path, {_LEFT: [*self._left(path), content][-_MOST_LEFT:]})
        self._window.news.dismiss()
        self._offer_next()

    def _take(self, copy: Path) -> None:
        from dossier.ui import merging

        tr, document, loaded = self._tr, self._filing.document, _loaded(copy)
        if document is None or loaded is None or not self._filing.kept():
            return
        self.asking = True
        made = merging.ask(self._window, None, loaded, tr("Put together"))
        self.asking = False
        if made is None:
            return
        document.edit(tr("Put together with a copy"), lambda _old: with_keys(made))
        if self._window.case:
            self._window.case.take_focus()
        sentence = tr("Save; after that the copy “{name}” is needed no longer.")
        offers = [(tr("Show the next copy"), self._offer_next)] if self._waiting else []
        self._window.news.tell_plainly(
            tr("Both were put together."), sentence.format(name=copy.name), offers
        )


def _loaded(path: Path) -> Loaded | None:
    """Read a file; None where it is no dossier that can be read now."""
    try:
        return reader.load(path)
    except CannotRead:
        return None
