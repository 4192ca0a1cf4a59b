"""Which file to open or to save to, and what to do with unsaved work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QFileDialog, QWidget

from dossier.i18n import Words
from dossier.ui.theme import Looks
from dossier.ui.widgets.question import ask

SUFFIX = ".dossier"
Unsaved = Literal["save", "discard", "cancel"]


def file_to_open(parent: QWidget, words: Words, folder: str) -> Path | None:
    """Ask for a dossier to open."""
    kinds = words.tr("Dossiers (*.dossier *.json);;All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, words.tr("Open a dossier"), folder, kinds)
    return Path(name) if name else None


def file_to_save(parent: QWidget, words: Words, proposed: Path) -> Path | None:
    """Ask where to save; the dialog itself asks before an existing file is taken."""
    kinds = words.tr("Dossiers (*.dossier)")
    name, _ = QFileDialog.getSaveFileName(
        parent, words.tr("Save the dossier as"), str(proposed), kinds
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(SUFFIX)


def report_to_save(
    parent: QWidget, words: Words, proposed: Path, kinds: Sequence[tuple[str, str]]
) -> Path | None:
    """Ask where to save a report, in a format of (ending, words); the dialog asks before a loss."""
    filters = {f"{said} (*{suffix})": suffix for suffix, said in kinds}
    name, kind = QFileDialog.getSaveFileName(
        parent, words.tr("Save as"), str(proposed), ";;".join(filters)
    )
    if not name:
        return None
    path = Path(name)
    suffix = filters.get(kind, proposed.suffix)
    # The name that was proposed keeps its ending where another format is chosen in the list.
    if path == proposed or path.suffix.lower() not in filters.values():
        return path.with_suffix(suffix) if path == proposed else path.with_name(path.name + suffix)
    return path


def pdf_to_save(parent: QWidget, words: Words, proposed: Path) -> Path | None:
    """Ask where to save the summary as PDF."""
    name, _ = QFileDialog.getSaveFileName(
        parent, words.tr("Save the summary as PDF"), str(proposed), words.tr("PDF (*.pdf)")
    )
    return Path(name) if name else None


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
