"""What every part of one window works with: the open document, the words, the looks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dossier.document.document import Document
from dossier.document.edits import Verb
from dossier.errors import DossierError
from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.paths import NoSuchPlace, Path, get
from dossier.ui.reckoning import Reckoning
from dossier.ui.theme import Looks

if TYPE_CHECKING:
    from dossier.reasoning.live import Reasoned


class Bells(QObject):
    """What the parts of a window ring for each other; Qt lets go of those that are gone."""

    failed = Signal(object)
    """A DossierError: an edit that could not be made."""
    said = Signal(str)
    """One line for the status bar."""
    counted = Signal()
    """What the tab in sight says of what is here is another sentence."""
    record_chosen = Signal(str)
    """The id or handle of the record that the person looks at now; empty for none."""
    record_wanted = Signal(str)
    """A record that should be gone to, in whichever tab shows it."""
    place_wanted = Signal(object)
    """The path of a field, of a record or of a list that should be gone to."""
    questions_wanted = Signal(str)
    """The open questions should be shown: all, those of one group, or those to ask first."""
    reading_wanted = Signal(str, str)
    """A source whose text should be read, and a quotation to go to in it; empty for none."""
    found = Signal(object)
    """The keys of the records that have the words looked for; None when nobody looks for any."""
    typed = Signal(str, object)
    """What stands in a field under the caret, by its path; None once it is left, or as it was."""
    editing_turned = Signal()
    """A field is edited now, or at rest again: what Tab goes through is another row."""
    typing_turned = Signal()
    """The first words stand in an editor that are not kept yet, or the last ones are gone."""
    stuck = Signal(str)
    """The label of a field whose words keep something from being done; empty once they don't."""
    command_wanted = Signal(str)
    """A command of the menus should be run, by its id."""
    paste_wanted = Signal()
    """A source should be made of the text in the clipboard."""


class Desk:
    """One open dossier with the manners of its window; made by the window, passed to each part."""

    def __init__(self, document: Document, words: Words, looks: Looks) -> None:
        self.document = document
        self.words = words
        self.looks = looks
        self.kept: Callable[[], bool] = _nothing_typed
        """Keep what is typed anywhere, before anything else is done; False, with the keyboard put
        into the field, where words are not understood. The view of the case answers it."""
        self.typing: frozenset[str] = frozenset()
        """The paths of the fields in whose editors stand words that are not kept yet."""
        self.later = False
        """Whether what takes its time may come after the case has been shown."""
        self.reckoning = Reckoning(document, words)
        self._bells = Bells()
        self.failed = self._bells.failed
        self.said = self._bells.said
        self.counted = self._bells.counted
        self.record_chosen = self._bells.record_chosen
        self.record_wanted = self._bells.record_wanted
        self.place_wanted = self._bells.place_wanted
        self.questions_wanted = self._bells.questions_wanted
        self.reading_wanted = self._bells.reading_wanted
        self.command_wanted = self._bells.command_wanted
        self.paste_wanted = self._bells.paste_wanted
        self.found = self._bells.found
        self.typed = self._bells.typed
        self.editing_turned = self._bells.editing_turned
        self.typing_turned = self._bells.typing_turned
        self.typed.connect(self._note_typed)
        self.stuck = self._bells.stuck

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now."""
        return self.document.dossier

    @property
    def index(self) -> Index:
        """Where each record of it stands."""
        return self.document.index

    @property
    def reasoned(self) -> Reasoned:
        """What follows from it; after an edit only what that concerns is looked at anew."""
        return self.reckoning.now

    def today(self) -> date | None:
        """Give the day on which the person asks."""
        return self.reckoning.today()

    def say_read_only(self) -> None:
        """Say why nothing can be typed here, and what to do."""
        self.said.emit(self.read_only_said)

    @property
    def read_only_said(self) -> str:
        """The sentence on a file that cannot be changed, and what to do."""
        return self.tr("This is read-only: Save as… makes a copy that can be changed.")

    def differs(self, key: str) -> bool:
        """Tell whether sources are known to answer something of a record, or in it, differently."""
        found = self.reckoning.at_hand
        return found is not None and key in found.differing

    @property
    def writable(self) -> bool:
        """Whether the person may change it."""
        return self.document.read_only_because is None

    def tr(self, text: str) -> str:
        """Say a text of the program in the screen's language."""
        return self.words.tr(text)

    def at(self, path: Path) -> object:
        """Give what stands at a path; None where it is gone."""
        within: tuple[object, Path] = self.dossier, path
        key = str(path[1])[1:] if path[1:] else ""
        if self.index.path(key) == path[:2]:  # found at once, however long its list is
            within = self.index.record(key), path[2:]
        try:
            return get(*within)
        except NoSuchPlace:
            return None

    def record(self, key: str) -> Record | None:
        """Give a record by its id or handle."""
        return self.index.record(key)

    def _note_typed(self, path: str, words: str | None) -> None:
        before = self.typing
        self.typing = before - {path} if words is None else before | {path}
        if bool(before) is not bool(self.typing):
            self.typing_turned.emit()

    def edit(self, name: str, change: Verb) -> bool:
        """Change the dossier in one named step; tell, and change nothing, where it does not fit."""
        try:
            return self.document.edit(name, change)
        except DossierError as error:
            self.failed.emit(error)
            return False


def _nothing_typed() -> bool:
    return True
