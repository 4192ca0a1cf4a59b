"""Which file to open or to save to, and what to do with unsaved work."""

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
from dossier.ui import icons
from dossier.ui.dialogs.file_kinds import FileKinds
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.answering import answered
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
Unsaved = Literal["save", "discard", "cancel"]


class Asked(NamedTuple):
    """What a dialog for a name shows: its title, the name it proposes, and the kinds of files."""

    title: str
    proposed: Path
    kinds: str


def file_to_open(parent: QWidget, words: Words, folder: str) -> Path | None:
    """Ask for a dossier to open."""
    kinds = words.tr("Dossiers (*.dossier *.json);;All files (*)")
    chooser = QFileDialog(parent, words.tr("Open a dossier"), folder, kinds)
    speak(chooser, words)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    path, _ = chosen_in(chooser)
    return path


def file_to_save(parent: QWidget, words: Words, proposed: Path) -> Path | None:
    """Ask where to save a dossier."""

    def whole(path: Path, _kind: str) -> Path:
        known = path == proposed or path.suffix.lower() in _OURS
        return path if known else path.with_name(path.name + SUFFIX)

    title, kinds = words.tr("Save the dossier as"), words.tr("Dossiers (*.dossier)")
    return asked_for(parent, words, Asked(title, proposed, kinds), whole)


def report_to_save(
    parent: QWidget, words: Words, proposed: Path, kinds: Sequence[tuple[str, str]]
) -> Path | None:
    """Ask where to save a report, in a format of (ending, words)."""
    filters = {f"{said} (*{suffix})": suffix for suffix, said in kinds}

    def whole(path: Path, kind: str) -> Path:
        suffix = filters.get(kind, proposed.suffix)
        # The name that was proposed keeps its ending where another format is chosen in the list.
        if path == proposed:
            return path.with_suffix(suffix)
        known = path.suffix.lower() in filters.values()
        return path if known else path.with_name(path.name + suffix)

    return asked_for(parent, words, Asked(words.tr("Save as"), proposed, ";;".join(filters)), whole)


def pdf_to_save(parent: QWidget, words: Words, proposed: Path) -> Path | None:
    """Ask where to save the summary as PDF."""

    def whole(path: Path, _kind: str) -> Path:
        return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    title, kinds = words.tr("Save the summary as PDF"), words.tr("PDF (*.pdf)")
    return asked_for(parent, words, Asked(title, proposed, kinds), whole)


def asked_for(
    parent: QWidget, words: Words, asked: Asked, whole: Callable[[Path, str], Path]
) -> Path | None:
    """Ask for a name to save under; the dialog itself asks before a file that is there is taken.

    So a name that gets its ending only from `whole`, and is then that of a file which is there, is
    asked for once more: nobody has agreed to lose that one.
    """
    name = str(asked.proposed)
    while True:
        chooser = QFileDialog(parent, asked.title, name, asked.kinds)
        speak(chooser, words)
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chosen, kind = chosen_in(chooser)
        if chosen is None:
            return None
        path = whole(chosen, kind)
        name = str(path)
        if path == chosen or not os.path.lexists(path):
            return path


def speak(chooser: QFileDialog, words: Words) -> None:
    """Say what Qt's own catalogues leave in English."""
    label = QFileDialog.DialogLabel
    chooser.setLabelText(label.LookIn, words.tr("&Look in:"))
    chooser.setLabelText(label.FileType, words.tr("Files of &type:"))
    chooser.setProxyModel(FileKinds(words, chooser))


def chosen_in(chooser: QFileDialog) -> tuple[Path | None, str]:
    """Let a file be chosen; give it, and which of the kinds was looked for.

    The chooser is ours: one that Qt makes and destroys by itself (`getOpenFileName`) leaves a
    wrapper behind that is taken for whatever lies at its address next, and that ends the program.
    """
    QTimer.singleShot(0, chooser, partial(_dress, chooser))
    taken = answered(chooser)
    names = chooser.selectedFiles() if taken else []
    kind = chooser.selectedNameFilter()
    chooser.deleteLater()
    return (Path(names[0]) if names else None), kind


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
