"""Which file to open or to save to, and what to do with unsaved work.

Who asks for a file goes on at once, and is given the answer later: else a question over one window
would hold up what is asked over another.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QHeaderView, QToolButton, QTreeView, QWidget

from dossier.i18n import Words
from dossier.ui import icons, traces
from dossier.ui.dialogs.file_kinds import FileKinds
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.question import ask

SUFFIX = ".dossier"
_OURS: Final = frozenset({SUFFIX, ".json"})
# Qt's own signs of these are black on dark windows too.
_SIGNS: Final[dict[str, icons.Name]] = {
    "backButton": "chevron_left",
    "forwardButton": "chevron_right",
    "toParentButton": "up",
}
_WIDE: Final = 100  # letters, so that no column of the list is cut
_SPARED: Final = (2, 3)  # kind and day: without room for all columns the names come first
Then = Callable[[Path], object]
"""What is done with the file, once one is chosen."""
Unsaved = Literal["save", "discard", "cancel"]


class Asked(NamedTuple):
    """What a dialog for a name shows: its title, the name it proposes, and the kinds of files."""

    title: str
    proposed: Path
    kinds: str
    whole: Callable[[Path, str], Path]
    """Gives a name that was typed, with the kind that was chosen, the ending that it lacks."""


def file_to_open(parent: QWidget, words: Words, folder: str, then: Then) -> None:
    """Ask for a dossier to open."""
    kinds = words.tr("Dossiers (*.dossier *.json);;All files (*)")
    chooser = QFileDialog(parent.window(), words.tr("Open a dossier"), folder, kinds)
    speak(chooser, words)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    choose_in(chooser, lambda path, _kind: then(path))


def file_to_save(
    parent: QWidget,
    words: Words,
    proposed: Path,
    then: Then,
    given_up: Callable[[], object] = lambda: None,
) -> None:
    """Ask where to save a dossier; where no name is chosen, it is given up."""

    def whole(path: Path, _kind: str) -> Path:
        known = path == proposed or path.suffix.lower() in _OURS
        return path if known else path.with_name(path.name + SUFFIX)

    title, kinds = words.tr("Save the dossier as"), words.tr("Dossiers (*.dossier)")
    ask_for(parent, words, Asked(title, proposed, kinds, whole), then, given_up)


def report_to_save(
    parent: QWidget, words: Words, proposed: Path, kinds: Sequence[tuple[str, str]], then: Then
) -> None:
    """Ask where to save a report, in a format of (ending, words)."""
    filters = {f"{said} (*{suffix})": suffix for suffix, said in kinds}

    def whole(path: Path, kind: str) -> Path:
        suffix = filters.get(kind, proposed.suffix)
        # The name that was proposed keeps its ending where another format is chosen in the list.
        if path == proposed:
            return path.with_suffix(suffix)
        known = path.suffix.lower() in filters.values()
        return path if known else path.with_name(path.name + suffix)

    ask_for(parent, words, Asked(words.tr("Save as"), proposed, ";;".join(filters), whole), then)


def pdf_to_save(parent: QWidget, words: Words, proposed: Path, then: Then) -> None:
    """Ask where to save the summary as PDF."""

    def whole(path: Path, _kind: str) -> Path:
        return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    title, kinds = words.tr("Save the summary as PDF"), words.tr("PDF (*.pdf)")
    ask_for(parent, words, Asked(title, proposed, kinds, whole), then)


def ask_for(
    parent: QWidget,
    words: Words,
    asked: Asked,
    then: Then,
    given_up: Callable[[], object] = lambda: None,
) -> None:
    """Ask for a name to save under; the dialog itself asks before a file that is there is taken.

    So a name that gets its ending only from `whole`, and is then that of a file which is there, is
    asked for once more: nobody has agreed to lose that one.
    """
    chooser = QFileDialog(parent.window(), asked.title, str(asked.proposed), asked.kinds)
    speak(chooser, words)
    chooser.setFileMode(QFileDialog.FileMode.AnyFile)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)

    def take(chosen: Path, kind: str) -> None:
        path = asked.whole(chosen, kind)
        if path != chosen and os.path.lexists(path):
            ask_for(parent, words, asked._replace(proposed=path), then, given_up)
        else:
            then(path)

    choose_in(chooser, take, given_up)


def speak(chooser: QFileDialog, words: Words) -> None:
    """Say what Qt's own catalogues leave in English."""
    label = QFileDialog.DialogLabel
    chooser.setLabelText(label.LookIn, words.tr("&Look in:"))
    chooser.setLabelText(label.FileType, words.tr("Files of &type:"))
    chooser.setProxyModel(FileKinds(words, chooser))


def choose_in(
    chooser: QFileDialog,
    then: Callable[[Path, str], object],
    given_up: Callable[[], object] = lambda: None,
) -> None:
    """Let a file be chosen; then give it, and which of the kinds was looked for.

    The chooser is ours: one that Qt makes and destroys by itself (`getOpenFileName`) leaves a
    wrapper behind that is taken for whatever lies at its address next, and that ends the program.
    """

    def answer(result: int) -> None:
        # What holds the chooser lets it go: Qt destroys it, and nothing of it may be left then.
        chooser.finished.disconnect(answer)
        names = chooser.selectedFiles() if result else []
        chooser.deleteLater()
        if names:
            then(Path(names[0]), chooser.selectedNameFilter())
        else:
            given_up()

    QTimer.singleShot(0, chooser, partial(_dress, chooser))
    chooser.finished.connect(answer)
    traces.follow(chooser)
    # It holds up the window that it stands over, and no other.
    chooser.open()


def _dress(chooser: QFileDialog) -> None:
    """Give Qt's chooser, where it stands, signs that are seen and columns that cut nothing."""
    ink = chooser.palette().color(QPalette.ColorRole.ButtonText)
    for name, sign in _SIGNS.items():
        for button in chooser.findChildren(QToolButton, name):
            button.setIcon(icons.icon(sign, ink))
    wide = chooser.fontMetrics().averageCharWidth() * _WIDE
    on_screen.size(chooser, max(chooser.width(), wide), chooser.height())
    # A desktop's own chooser, in the place of Qt's, has none of these.
    for files in chooser.findChildren(QTreeView, "treeView"):
        files.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        files.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in _SPARED:
            files.setColumnHidden(column, chooser.width() < wide)


def what_about_unsaved(
    looks: Looks, parent: QWidget, words: Words, name: str, *, lost: bool
) -> Unsaved:
    """Ask what becomes of work that is not in the file yet, or whose file was `lost`."""
    stays = words.tr("Without saving, the file stays as it was.")
    goes = words.tr("Its file is gone or can no longer be read: without saving, this is lost.")
    answer = ask(
        looks,
        parent,
        words.tr("Save the changes to “{name}” before closing?").format(name=name),
        [
            ("save", words.tr("Save")),
            ("discard", words.tr("Close without saving")),
            ("cancel", words.tr("Cancel")),
        ],
        goes if lost else stays,
    )
    return "save" if answer == "save" else "discard" if answer == "discard" else "cancel"


def proposed_name(folder: Path, person: str) -> Path:
    """Propose a file name from the person's name, of letters that every disk takes."""
    kept = "".join(c if c.isalnum() or c in " -" else "" for c in person).strip()
    words = "-".join(kept.lower().split())
    return folder / f"{words or 'dossier'}{SUFFIX}"
