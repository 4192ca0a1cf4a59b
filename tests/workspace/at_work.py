"""Somebody at work on a file, in a program that may die; and what the next start finds."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from dossier.document.document import Document, OnDisk
from dossier.document.edits import put
from dossier.model.dossier import Dossier
from dossier.storage import reader, writer
from dossier.storage.disk import DISK, Disk
from dossier.workspace import recovery, saving
from dossier.workspace.journals import Journals
from dossier.workspace.keeping import Keeping
from tests.document.cases import CASE, tokens

CASE_BYTES = writer.encode(Dossier.model_validate(CASE))
TEXT = "charges/#fraud/text"


@dataclass
class Desk:
    """Somebody at work on a file, in a program that may die."""

    folder: Path
    disk: Disk = field(default_factory=lambda: DISK)
    most: int = 8 * 1024 * 1024
    continues: str = ""
    acknowledged: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        path = self.folder / "case.dossier"
        if not path.exists():
            path.write_bytes(CASE_BYTES)
        loaded = reader.load(path)
        on_disk = OnDisk(path, loaded.stamp)
        self.document = Document(loaded.dossier, on_disk, token=tokens())
        self.keeping = Keeping(
            self.document, Journals(self.journals, self.disk, self.most), self.continues
        )
        self.journal = self.keeping.journal

    @property
    def journals(self) -> Path:
        return self.folder / "state" / "journals"

    def edit(self, text: str) -> None:
        """Make one step; it is acknowledged when it was noted."""
        self.document.edit("Change name", put("subject/name", text))
        if not self.journal.problem:
            self.acknowledged.append(text)

    def sync(self) -> None:
        self.journal.syncing()()

    def save(self) -> None:
        """Save as the window does."""
        path = self.folder / "case.dossier"
        self.keeping.saving(path)
        held = self.document.dossier
        saved = saving.save(held, path, self.document.stamp)
        self.document.saved(path, saved.stamp, held)

    def die(self) -> None:
        self.journal.leave()

    def names(self) -> list[str]:
        """List the kinds of files that lie in the folder of the journals."""
        if not self.journals.exists():
            return []
        return sorted(Path(name).suffix for name in os.listdir(self.journals))

    def found(self) -> recovery.Left | None:
        """Look for what was left, as the next start does."""
        found = recovery.find(self.journals)
        assert not found.unreadable
        assert len(found.left) < 2
        return found.left[0] if found.left else None
