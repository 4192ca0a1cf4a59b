"""What others do to the file of a window: it is open elsewhere, was saved, a copy lies beside it.

Nothing here writes the file. What somebody else saved is read again where nothing is unsaved here;
where something is, both are put together by the person's word, in one step that can be undone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from typing_extensions import override

from dossier.document.document import Document
from dossier.errors import CannotRead
from dossier.model.dates import Date
from dossier.storage.reader import Loaded
from dossier.ui.copies import Copies
from dossier.ui.filing import Filing
from dossier.ui.holding import Holding
from dossier.ui.main_window import MainWindow
from dossier.ui.refused import made_outside
from dossier.ui.watch import Watch
from dossier.wording import dates
from dossier.workspace.state import WindowState

Offers = Sequence[tuple[str, Callable[[], object]]]

LASTING: Final = 2_000
"""Milliseconds after which a file that is gone or torn is no longer half of somebody's save."""


class Others(QObject):
    """Keeps one window together with what others do to its file."""

    stirred = Signal()
    """Something happened to the file or beside it, and it was looked at."""

    def __init__(
        self, window: MainWindow, filing: Filing, holding: Holding, state: WindowState
    ) -> None:
        super().__init__(window)
        self._window = window
        self._filing = filing
        self._holding = holding
        self._tr = window.words.tr
        self._watch = Watch(self)
        self._lasting = QTimer(self)
        self._lasting.setSingleShot(True)
        self._lasting.setInterval(LASTING)
        self._lasting.timeout.connect(self._theirs)
        self._path: Path | None = None
        self._elsewhere: Path | None = None
        """The file of which others had the lock when it was opened here."""
        self._copies = Copies(window, filing, state)
        self._asking = False
        filing.why_not_here = self._why_not_here
        filing.shown.connect(self._begin)
        filing.opened.connect(self._opened)
        filing.outrun.connect(self.settle)
        self._watch.stirred.connect(self.look)
        self._watch.stirred.connect(self.stirred)
        holding.lost.connect(self._tell_lost)
        window.closed.connect(self._end)
        window.installEventFilter(self)

    def look(self) -> None:
        """See whether somebody else has saved the file, or a copy has come to lie beside it."""
        document = self._filing.document
        if document is None or document.path is None or self._filing.busy:
            return
        if self._asking or self._copies.asking:
            return
        found = made_outside(document)
        if isinstance(found, CannotRead):
            self._see_whether_it_lasts(document)
            return
        self._lasting.stop()
        if document.astray:
            document.find_file()
            self._window.trouble.dismiss()
        if found is None:
            self._copies.look(document, document.path)
        elif document.read_only_because or found.read_only_because:
            self._filing.open(document.path)
        else:
            self._take_in(document, found)

    def settle(self) -> None:
        """Put what is open together with what the file holds by now, and save that."""
        if (both := self._theirs()) and self._put_together(
            *both, self._tr("Put together and save")
        ):
            self._filing.save()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        """Begin with another dossier; one that has no file has no lock either."""
        self._window.news.dismiss()
        self._copies.forget()
        document = self._filing.document
        if document and document.path is None:
            self._end()

    def _opened(self, name: str, _person: str) -> None:
        """Take note of a file that was opened or saved here."""
        document, path = self._filing.document, Path(name)
        if document is None:
            return
        elsewhere = path == self._elsewhere
        if document.read_only_because:
            if elsewhere:
                self._offer_to_take_over()
        elif elsewhere and path != self._path:
            self._tell(*self._open_elsewhere())
        elif path != self._path:
            self._holding.hold(path, over=True)
        self._path = path
        self._watch.follow(path)
        self._copies.look(document, path)

    def _end(self) -> None:
        self._path = None
        self._watch.follow(None)
        self._holding.release()

    # who has the file open

    def _why_not_here(self, path: Path) -> str:
        """Take the lock of a file that was just read; say why it is read-only if others have it."""
        other = self._holding.hold(path)
        self._elsewhere = path if other else None
        if other is None:
            self._path = path
            return ""
        try:
            since = dates.say(Date(other.since[:16]), self._window.words)
        except ValueError:  # anybody may have written the lock
            return self._tr("open somewhere else")
        return self._tr("open somewhere else since {when}").format(when=since)

    def _offer_to_take_over(self) -> None:
        offers = (
            (self._tr("Open read-only"), self._window.news.dismiss),
            (self._tr("Take over"), self._take_over),
            (self._tr("Open a copy…"), self._filing.ask_save_as),
        )
        self._tell(*self._open_elsewhere(), offers)

    def _open_elsewhere(self) -> tuple[str, str]:
        sentence = self._tr("If two people save it, their versions can be put together.")
        return self._tr("This file is open somewhere else."), sentence

    def _take_over(self) -> None:
        document = self._filing.document
        if document and document.path:
            self._holding.hold(document.path, over=True)
            self._filing.open(document.path)

    def _tell_lost(self) -> None:
        sentence = self._tr("You can go on: what both of you save can be put together.")
        self._tell(self._tr("Somebody else has taken this file over."), sentence)

    # what somebody else saved

    def _take_in(self, document: Document, loaded: Loaded) -> None:
        """Read the file again; where something here is unsaved, offer to put both together."""
        from dossier.ui import merging

        words, kept = self._window.words, self._filing.kept()
        before = document.on_file or document.dossier
        said = merging.some(merging.changes(before, loaded.dossier, words), words)
        if kept and not document.dirty:
            document.reload(self._tr("Read again"), loaded.dossier, loaded.stamp)
            self._tell(self._tr("Somebody else has saved this file: it was read again."), said)
            return
        offers = (
            (self._tr("Put both together…"), self._put_together_now),
            (self._tr("Save a copy…"), self._filing.ask_save_as),
        )
        self._tell(self._tr("Somebody else has saved this file meanwhile."), said, offers)

    def _put_together_now(self) -> None:
        if both := self._theirs():
            self._put_together(*both, self._tr("Put together"))

    def _theirs(self) -> tuple[Document, Loaded] | None:
        """Give what is open and what others saved; tell it where the file is gone or torn."""
        if (document := self._filing.document) is None:
            return None
        found = made_outside(document)
        if isinstance(found, CannotRead):
            self._filing.refused.tell_lost(document, found)
            return None
        return (document, found) if found else None

    def _put_together(self, document: Document, loaded: Loaded, do: str) -> bool:
        """Ask what is to stand, and take that over in one step."""
        from dossier.ui import merging

        if loaded.read_only_because or not self._filing.kept():
            return False
        self._asking = True
        with self._window.trouble.waiting():
            made = merging.ask(self._window, document.on_file, loaded, do)
        self._asking = False
        if made is None:
            return False
        name = self._tr("Put two versions together")
        document.reload(name, made, loaded.stamp, loaded.dossier)
        self._window.news.dismiss()
        self._window.trouble.dismiss()
        self._take_focus()
        return True

    def _see_whether_it_lasts(self, document: Document) -> None:
        """Wait a little: while somebody saves, a file may be half written, or away."""
        if not document.astray and not self._lasting.isActive():
            self._lasting.start()

    def _take_focus(self) -> None:
        """Put the keyboard where typing does no harm: the button that had it is gone."""
        if self._window.case:
            self._window.case.take_focus()

    def _tell(self, title: str, sentence: str, offers: Offers = ()) -> None:
        self._window.news.tell_plainly(title, sentence, offers)
