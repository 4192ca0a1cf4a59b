"""What has become of a file outside this program since it was last read or saved."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from dossier.errors import CannotRead
from dossier.storage import reader
from dossier.storage.reader import Loaded
from dossier.storage.stamp import Stamp


def change(path: Path, known: Stamp) -> Loaded | CannotRead | None:
    """Give what a file holds by now, or why that can't be read; None where it is what is known."""
    with suppress(OSError):  # the reader says what is wrong
        if known.seems(path.stat()):
            return None
    try:
        loaded = reader.load(path)
    except CannotRead as why:
        return why
    return None if loaded.stamp.has_content_of(known) else loaded
