"""A dossier as it would leave, in a window of its own that changes nothing: the tabs, read-only."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from dossier.document.document import Document, OnDisk
from dossier.report.leaving import say
from dossier.report.projection import Projection
from dossier.report.unpacking import texts_of
from dossier.storage import writer
from dossier.storage.export import export
from dossier.ui.commands import Commands
from dossier.ui.dialogs import file_dialogs
from dossier.ui.dialogs.leak_question import may_leave
from dossier.ui.dialogs.print_choices import profile_words
from dossier.ui.main_window import MainWindow

# What makes no sense of a dossier that is only looked at.
_ELSEWHERE = ("file.print", "file.print_questions", "file.pdf", "view.leaving")


def look(window: MainWindow, public: Projection) -> MainWindow:
    """Show what a profile lets leave of the dossier of a window; it closes with that window."""
    words = window.words
    name = profile_words(public.profile.name, words)
    why = words.tr("as it would leave, “{profile}”. {what} Close this window to go back.")
    said = why.format(profile=name, what=say(public, words))
    shown = MainWindow(window.looks, words)
    shown.setParent(window, shown.windowFlags())
    # While it is looked at, nothing is changed behind it: it would no longer be true.
    shown.setWindowModality(Qt.WindowModality.WindowModal)
    shown.today = window.today
    shown.later = window.later
    # No step can be made in it: it needs no clock, and no chance.
    document = Document(
        public.dossier, OnDisk(read_only_because=said), clock=lambda: 0.0, token=lambda: ""
    )
    shown.show_document(document)
    shown.setWindowTitle(words.tr("As it would leave — Dossier"))
    shown.setWindowModified(False)
    _hand_back(shown.commands, window.commands)
    bind = shown.commands.bind
    bind("file.close", shown.close)
    bind("file.save_as", partial(_save, shown, public, window))
    sentence = words.tr("This is only a look: close it, and do that in the window behind it.")
    for command in _ELSEWHERE:
        bind(command, partial(shown.trouble.tell_plainly, words.tr("Not done"), sentence))
    window.closed.connect(shown.close)
    shown.closed.connect(shown.deleteLater)
    shown.resize(window.size())
    shown.show()
    return shown


def _hand_back(here: Commands, behind: Commands) -> None:
    """Let the window behind do what is of the whole program, and show what it has ticked."""
    ids = [known.id for known, _ in here.all() if not (known.needs or here.is_bound(known.id))]

    def tick() -> None:
        for id in ids:
            here.action(id).setChecked(behind.action(id).isChecked())

    def run(id: str) -> None:
        behind.run(id)
        tick()

    for id in ids:
        here.bind(id, partial(run, id))
    tick()


def _save(shown: MainWindow, public: Projection, behind: MainWindow) -> None:
    """Write the dossier that may leave to a file; ask where it holds what stays behind."""
    data = writer.encode(public.dossier)
    texts = texts_of(data, ".dossier")
    if not may_leave(shown.looks, shown.words, shown, public, texts):
        return
    path = behind.case.desk.document.path if behind.case else None
    folder = path.parent if path else Path.home()
    name = file_dialogs.proposed_name(folder, public.dossier.subject.name)
    target = file_dialogs.file_to_save(shown, shown.words, name)
    if target:
        # The dialog has asked before an existing file is taken.
        export(target, data, force=True)
        said = shown.words.tr("Saved as {name}").format(name=target.name)
        shown.status.say_right(said)
