"""The File menu of one window: open, save, save as, revert and new, with nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from dossier.document.document import Document, OnDisk
from dossier.document.replaying import reopened
from dossier.errors import CannotRead, CannotSave, DossierError
from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.dossier import VERSION, Dossier
from dossier.model.paths import parse
from dossier.model.person import Subject
from dossier.storage import files, reader
from dossier.storage.reader import Loaded
from dossier.ui.forms.resuming import resume
from dossier.ui.keeper import Keeper
from dossier.ui.main_window import MainWindow
from dossier.ui.naming import Naming, is_sample
from dossier.ui.panels.trouble import Offer
from dossier.ui.refused import Refused, Ways, made_outside
from dossier.ui.saver import Saver
from dossier.ui.standing import person
from dossier.ui.widgets import on_screen
from dossier.wording import dates
from dossier.wording.direction import isolated
from dossier.workspace import text_editor
from dossier.workspace.backups import Backups, Past
from dossier.workspace.journals import Journals
from dossier.workspace.recovery import Left


class Means(NamedTuple):
    """What a document needs from outside: chance for new ids, and where its work is kept."""

    token: Callable[[], str]
    journals: Journals | None = None
    """Where unsaved work is kept safe; None keeps none, as for a picture."""
    backups: Backups | None = None
    """Where earlier versions are kept."""


class Filing(QObject):
    """Keeps one window's document and its file together."""

    opened = Signal(str, str)
    """A file was opened or saved: its path, and the person's name."""
    window_wanted = Signal(str, object)  # the name of a file, and what was read of it
    """A file should be opened in another window, since this one holds a dossier."""
    saved = Signal(str, int)
    """All is in the file; why the version before could not be kept, or nothing, and how many other
    names of the file (hard links) lead to that version."""
    shown = Signal()
    """Another dossier is shown in the window."""
    outrun = Signal()
    """A save was refused, since somebody else has saved the file."""

    def __init__(self, window: MainWindow, means: Means) -> None:
        super().__init__(window)
        self._window = window
        self._means = means
        self._words = window.words
        ways = Ways(self.ask_save_as, self._save_here, self.reload, self.outrun.emit)
        self.refused = Refused(window.trouble, window.words, ways)
        self._saver: Saver | None = None
        self.why_not_here: Callable[[Path], str] = _no_reason
        """Asked of each file that is opened: why it is read-only here, or nothing."""
        self._keeper: Keeper | None = None
        self._left = False
        self._naming = Naming(window)
        window.may_close = self.may_close
        window.closed.connect(self._end_keeper)
        for command, act in (
            ("file.new", self.ask_new),
            ("file.open", self.ask_open),
            ("file.save", self.save),
            ("file.save_as", self.ask_save_as),
            ("file.close", window.close),
        ):
            window.commands.bind(command, act)

    @property
    def document(self) -> Document | None:
        """The document of the window."""
        return self._window.case.desk.document if self._window.case else None

    @property
    def busy(self) -> bool:
        """Whether a save is under way."""
        return self._saver is not None and self._saver.busy

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        from dossier.ui.dialogs import file_dialogs

        folder = str(_folder_of(self.document))
        file_dialogs.file_to_open(self._window, self._words, folder, self.open_or_pass_on)

    def open_named(self, name: str) -> None:
        """Open the file of a name that was dropped here, or chosen on the welcome page."""
        self.open_or_pass_on(Path(name))

    def open_or_pass_on(self, path: Path) -> None:
        """Open a file here if the window is free, else, where it can be read, in one of its own."""
        if self.document is None:
            self.open(path)
        elif loaded := self._read(path):
            self.window_wanted.emit(str(path), loaded)

    def _read(self, path: Path) -> Loaded | None:
        return _read_or_tell(self._window, path, self._means.backups, self.new)

    def open(self, path: Path, loaded: Loaded | None = None) -> bool:
        """Open a file, which may have been read already; False where it cannot be."""
        loaded = loaded or self._read(path)
        if loaded is None:
            return False
        why = loaded.read_only_because
        if is_sample(path):
            why = self._words.tr("a sample; save it under another name to change it")
        why = why or self.why_not_here(path) or None
        self._show(loaded.dossier, OnDisk(path, loaded.stamp, why))
        self.opened.emit(str(path), loaded.dossier.subject.name)
        return True

    def ask_new(self) -> None:
        """Ask for the name, and begin a dossier."""
        from dossier.ui.dialogs.name_dialog import NEW_DOSSIER, Names, ask_name

        name = ask_name(self._window.looks, self._words, NEW_DOSSIER, Names(), self._window)
        if name:
            self.new(name)

    def new(self, name: str, earlier: Dossier | None = None) -> None:
        """Begin a dossier, or go on with an earlier one; its file is named at the first save."""
        begun = earlier or Dossier(dossier=VERSION, subject=Subject(name=name))
        if self.document is None or self.may_close():
            self._show(begun, OnDisk())

    def save(self) -> None:
        """Save to the document's own file; ask for one where it has none."""
        document = self.document
        if document is None or not self.kept():
            return
        if document.path is None or document.read_only_because:
            self.ask_save_as()
        elif document.dirty:
            self._save_to(document.path, overwrite=False)

    def ask_save_as(self) -> None:
        """Ask for another file and save there."""
        document = self.document
        if document is None or not self.kept():
            return
        self._naming.ask(document, self.save_as)

    def save_as(self, path: Path) -> None:
        """Save under a name that the person chose; a file there was agreed to be replaced."""
        self._save_to(path, overwrite=path != (self.document and self.document.path))

    def _save_here(self) -> None:
        """Save to the same place whatever stands there by now: the person was told, and agreed."""
        if self.document and self.document.path:
            self._save_to(self.document.path, overwrite=True)

    def reload(self) -> None:
        """Read the file again, in place of what is open; that too can be undone."""
        document = self.document
        if document is None or document.path is None:
            return
        try:
            loaded = reader.load(document.path)
        except CannotRead as error:
            self._window.trouble.tell(self._words.tr("Not read again"), error)
            return
        document.reload(self._words.tr("Reload"), loaded.dossier, loaded.stamp)

    def may_close(self) -> bool:
        """Let a window close: keep what is typed, and ask about what is not saved."""
        document = self.document
        if document is None or self._left:
            return True
        if not self.kept():
            return False
        if document.dirty and self._naming.asking:
            # The name that is asked for comes first.
            on_screen.bring_forward(self._window)
            return False
        if document.dirty:
            answer = _about_unsaved(self._window, self._words, document)
            if answer != "save":
                return answer == "discard"
            self.save()
            self._naming.wait()
        if self._saver:
            self._saver.wait()
        return not document.dirty

    def leave(self) -> None:
        """Let go at once, and ask nobody: what is not saved is offered at the next start."""
        document = self.document
        if not document or not self._window.case:
            return
        self._left = True
        kept = self._window.case.keep_editing()
        if self._saver:
            self._saver.wait()
        self._end_keeper(lost=document.dirty or not kept)

    def stay_safe(self) -> None:
        """Make all last that is typed or not saved, since the session may end any moment."""
        if self._window.case and self._keeper:
            self._window.case.keep_editing()
            self._keeper.sync_now()

    def all_saved(self) -> bool:
        """Tell whether another dossier may take the place of this one, and nothing is lost."""
        return self.document is None or (self.kept() and not self.document.dirty and not self.busy)

    def restore(self, left: Left) -> None:
        """Bring unsaved work back, on the version of the file that it was made on."""
        replayed = left.replayed
        self._show(replayed.saved, replayed.on_disk, left.name)
        if path := replayed.on_disk.path:
            self.why_not_here(path)
            self.opened.emit(str(path), replayed.saved.subject.name)
        if self.document and self._window.case:
            reopened(replayed, self.document)
            _type_again(self._window, replayed.typed)
        done = left.set_aside if replayed.damaged else left.remove
        if self._keeper:
            self._keeper.took(done)
        found = made_outside(self.document) if self.document else None
        if self.document and isinstance(found, CannotRead):
            self.refused.tell_lost(self.document, found)

    def _end_keeper(self, *, lost: bool = False) -> None:
        keeper, self._keeper = self._keeper, None
        if keeper:
            keeper.end(lost=lost)
            keeper.deleteLater()

    def kept(self) -> bool:
        """Keep what is being typed; False where it cannot be read, and that is said."""
        return self._window.case is None or self._window.case.keep_editing()

    def _save_to(self, path: Path, *, overwrite: bool) -> None:
        document = self.document
        if document is None or self._saver is None:
            return
        try:
            expected = files.standing(str(path)) if overwrite else document.stamp
        except CannotSave as why:
            self._not_saved(why)
            return
        self._window.status.say_right(self._words.tr("Saving…"))
        self._saver.save(path, expected)

    def _show(self, dossier: Dossier, on_disk: OnDisk, continues: str = "") -> None:
        means = self._means
        document = Document(dossier, on_disk, token=means.token)
        if self._saver:
            self._saver.wait()
            self._saver.deleteLater()
        self._end_keeper()
        if means.journals:
            self._keeper = Keeper(document, means.journals, self, continues)
            self._keeper.changed.connect(self._window.refresh)
            self._window.say_unsaved = self._keeper.words
        self._saver = Saver(document, self._keeper, means.backups, self)
        self._saver.saved.connect(self._saved)
        self._saver.failed.connect(self._not_saved)
        self._window.show_document(document)
        if self._window.case and self._keeper:
            self._window.case.desk.typed.connect(self._keeper.typed)
        self.shown.emit()

    def _saved(self) -> None:
        document = self.document
        self._window.trouble.dismiss()
        self._window.refresh()
        if self._saver:
            self.saved.emit(self._saver.unkept, self._saver.other_names)
        if document and document.path:
            self._window.status.say_right(self._words.tr("Saved"))
            self.opened.emit(str(document.path), document.dossier.subject.name)

    def _not_saved(self, error: DossierError) -> None:
        """Tell that nothing was saved, and offer the ways out."""
        self._window.refresh()
        if self.document and self.refused.tell(self.document, error):
            self.outrun.emit()


def _no_reason(_path: Path) -> str:
    return ""


def _type_again(window: MainWindow, typed: Mapping[str, str]) -> None:
    """Put words that were under the caret back into their fields, or tell them."""
    for path, words in typed.items():
        field = parse(path)
        if window.case:
            window.case.show_place(field)
        if not window.case or not resume(window.case, field, words):
            said = window.words.tr("These words were being typed: “{words}”")
            title = window.words.tr("Not in its field")
            window.trouble.tell_plainly(title, said.format(words=isolated(words)))


def _folder_of(document: Document | None) -> Path:
    return document.path.parent if document and document.path else Path.home()


def _read_or_tell(
    window: MainWindow,
    path: Path,
    backups: Backups | None,
    begin: Callable[[str, Dossier], object],
) -> Loaded | None:
    """Read a file; else tell why, and offer what can be done: what is open stays."""
    try:
        return reader.load(path)
    except CannotRead as error:
        past = backups.of(path) if backups else None
        offers = _last_kept(past, window.words, begin) if past else []
        offers += _ways_to_mend(error, window.words)
        window.trouble.tell(window.words.tr("Not opened"), error, offers)
        return None


def _last_kept(past: Past, words: Words, begin: Callable[[str, Dossier], object]) -> list[Offer]:
    """Offer the last version on this computer of a file that can't be read."""
    for version in past.versions():
        with suppress(CannotRead):
            held = past.read(version)
            when, day = version.saved, dates.say(Date(version.saved.date().isoformat()), words)
            time = words.tr("{day}, {time}").format(day=day, time=f"{when:%H:%M:%S}")
            act = partial(begin, held.subject.name, held)
            return [(words.tr("Open the version of {time}").format(time=time), act)]
    return []


def _ways_to_mend(error: CannotRead, words: Words) -> list[Offer]:
    """Offer the desktop's text editor for a file whose text is at fault."""
    command = text_editor.opening(error.where.file) if error.where.line else ()
    act = partial(text_editor.start, command)
    return [(words.tr("Open in a text editor"), act)] if command else []


def _about_unsaved(window: MainWindow, words: Words, document: Document) -> str:
    """Ask what to do with work that is not saved."""
    from dossier.ui.dialogs import file_dialogs

    name = person(document.dossier, words)
    return file_dialogs.what_about_unsaved(window.looks, window, words, name, lost=document.astray)
