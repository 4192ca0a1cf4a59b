"""What is done to an open dossier, noted in its journal as it is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from dossier.document.change import Change, between
from dossier.document.document import Document
from dossier.document.journal import Began, Did, Entry, Saved, Saving, Took, Typed, typed
from dossier.document.patches import patch
from dossier.model.dossier import Dossier
from dossier.storage import writer
from dossier.storage.stamp import Stamp
from dossier.workspace.journals import Journals, Subject


class Keeping:
    """Hears an open document, and notes each step, each save, and the words under the caret."""

    def __init__(self, document: Document, journals: Journals, continues: str = "") -> None:
        self._document = document
        self._opened = document.dossier
        self._saved: tuple[Saved, Dossier] | None = None
        self._saving: tuple[Saving, Dossier] | None = None
        self._typed: dict[str, str] = {}
        self._took = False
        self.journal = journals.of(
            Subject(_began(document, continues), document.dossier, self._steps)
        )
        self._stop = document.changed.connect(self._changed)

    def typed(self, path: str, text: str | None) -> None:
        """Note what stands in a field under the caret; None once the field is left."""
        before = self._typed.get(path)
        if text == before:
            return
        if text is None:
            self._typed.pop(path)
            self.journal.note(Typed(path))
        else:
            self._typed[path] = text
            self.journal.note(typed(path, before or "", text))

    def took(self) -> None:
        """Note that all was brought back of the journal that this one continues."""
        self._took = True
        if self.journal.begun:
            self.journal.note(Took())

    def saving(self, path: Path) -> None:
        """Note that a save of the dossier as it is now begins."""
        saving = Saving(str(path))
        self._saving = saving, self._document.dossier
        if self.journal.begun:
            self.journal.note(saving)

    def end(self, *, lost: bool) -> None:
        """Stop; the journal goes, or stays for the next start where something would be lost."""
        self._stop()
        if lost:
            self.journal.leave()
        else:
            self.journal.end()

    def _changed(self, change: Change) -> None:
        if change.reason == "saved":
            self._note_saved()
        elif change.reason == "file":
            if self._document.astray:
                # What was in the file is nowhere else now: the copy of it stays with the journal.
                self.journal.note()
        else:
            document = self._document
            name = document.redo_name if change.reason == "undo" else document.undo_name
            self.journal.note(Did(name, patch(change)))

    def _note_saved(self) -> None:
        path, stamp = self._document.path, cast("Stamp", self._document.stamp)
        held = self._saving[1] if self._saving else self._document.dossier
        self._saving = None
        self._saved = Saved(str(path), stamp), held
        if self.journal.begun:
            self.journal.note(self._saved[0])

    def _steps(self) -> Iterator[Entry]:
        """Give the fewest steps that lead from what was opened to all that there is now."""
        at = self._opened
        for mark in (self._saved, self._saving):
            if mark:
                yield from _step(at, mark[1], "")
                yield mark[0]
                at = mark[1]
        yield from _step(at, self._document.dossier, self._document.undo_name)
        for path, text in self._typed.items():
            yield typed(path, "", text)
        if self._took:
            yield Took()


def _step(before: Dossier, after: Dossier, name: str) -> Iterator[Did]:
    change = between(before, after, "edit")
    if change.parts:
        yield Did(name, patch(change))


def _began(document: Document, continues: str) -> Began:
    if document.path is None:
        return Began(None, None, writer.encode(document.dossier).decode(), continues)
    return Began(str(document.path), document.stamp, continues=continues)
