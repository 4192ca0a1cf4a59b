"""Make this the program for .dossier files, once asked: the offer, its "no", and the deed."""

from __future__ import annotations

import sys
from contextlib import suppress

from dossier.errors import CannotWrite, DossierError
from dossier.i18n import Words
from dossier.workspace import desktop
from dossier.workspace.settings import OFFER_FILE_TYPE, Settings


class FileType:
    """What the desktop knows of .dossier files, and what the person wants it to know."""

    def __init__(self, settings: Settings, words: Words) -> None:
        self._settings = settings
        self._words = words

    @property
    def to_offer(self) -> bool:
        """Whether to ask: the desktop does not know the files yet, and nobody has said no."""
        wanted = sys.platform == "linux" and self._settings.get(OFFER_FILE_TYPE)
        return wanted and not desktop.is_installed(desktop.data_folders())

    def accept(self) -> str:
        """Tell the desktop; give the sentence that says so."""
        tr = self._words.tr
        if sys.platform != "linux":
            raise DossierError(tr("Only a desktop on Linux can be told so far."))
        missing = desktop.install(desktop.data_folders()[0], desktop.this_program())
        if not missing:
            return tr("A double click opens .dossier files with Dossier now.")
        packages = " ".join(tool.package for tool in missing)
        sentence = tr("A double click opens .dossier files once {packages} is installed.")
        return sentence.format(packages=packages)

    def decline(self) -> None:
        """Offer it no more; the menu can still do it."""
        with suppress(CannotWrite):
            self._settings.put(OFFER_FILE_TYPE, False)
