"""What is told where the file is not what is open, with the ways out that there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from dossier.document.document import Document
from dossier.errors import CannotRead, CannotSave, ChangedOutside, DossierError, NotAFile
from dossier.i18n import Words
from dossier.storage import outside
from dossier.storage.reader import Loaded
from dossier.ui.panels.trouble import Offer, Trouble

Act = Callable[[], object]


class Ways(NamedTuple):
    """What a person can do where a save would not do."""

    elsewhere: Act
    here: Act
    """Write what is open to the same place, over what can no longer be read."""
    reload: Act
    together: Act


class Refused(QObject):
    """Tells one window why a save was refused, or would be."""

    told = Signal()

    def __init__(self, trouble: Trouble, words: Words, ways: Ways) -> None:
        super().__init__(trouble)
        self._trouble = trouble
        self._tr = words.tr
        self._ways = ways

    def tell(self, document: Document, error: DossierError) -> bool:
        """Tell why nothing was saved; True where there is a version to put together with ours."""
        found = made_outside(document) if isinstance(error, ChangedOutside) else None
        if isinstance(found, CannotRead):
            self.tell_lost(document, found)
            return False
        ways = self._ways
        offers = [(self._tr("Save elsewhere…"), ways.elsewhere)]
        if found:
            offers = [
                (self._tr("Put both together…"), ways.together),
                (self._tr("Save a copy…"), ways.elsewhere),
                (self._tr("Reload"), ways.reload),
            ]
        self._tell(self._tr("Not saved"), error, offers)
        return found is not None

    def tell_lost(self, document: Document, why: CannotRead) -> None:
        """Tell that what is open stands in no file: its file is gone, or can't be read any more."""
        document.lose_file()
        title, here = self._tr("The file can no longer be read"), self._tr("Save over it")
        if isinstance(why, NotAFile):
            title, here = self._tr("The file is gone"), self._tr("Save it there again")
        hint = self._tr("What is open here stands nowhere else until you save it.")
        told = CannotSave(why.sentence, hint, why.where)
        offers = [(here, self._ways.here), (self._tr("Save a copy…"), self._ways.elsewhere)]
        self._tell(title, told, offers)

    def _tell(self, title: str, error: DossierError, offers: list[Offer]) -> None:
        self._trouble.tell(title, error, offers)
        self.told.emit()


def made_outside(document: Document) -> Loaded | CannotRead | None:
    """Give what others have made of the file, or why it can't be read; None for nothing."""
    if document.path is None or document.stamp is None:
        return None
    return outside.change(document.path, document.stamp)
