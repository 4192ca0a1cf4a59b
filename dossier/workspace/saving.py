"""One whole save: never writes what could not be read again, and says saved only when it is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from pydantic_core import PydanticSerializationError

from dossier.errors import CannotRead, CannotSave, Where, saying
from dossier.model.dossier import Dossier
from dossier.storage import files, reader, writer
from dossier.storage.disk import DISK, Disk
from dossier.storage.files import Replaced as Saved
from dossier.storage.stamp import Stamp
from dossier.workspace.backups import Past

__all__ = ["Saved", "save"]

_NOTHING_WRITTEN: Final = saying("Nothing was written.")


def save(
    dossier: Dossier,
    path: str | Path,
    expected: Stamp | None,
    disk: Disk = DISK,
    past: Past | None = None,
) -> Saved:
    """Save a dossier over the version of its file that it was opened from, or as a new file.

    Runs on any thread. Raises CannotSave with the file as it was, ChangedOutside where it holds
    another version than the expected one. `past` is where the version before is kept.
    """
    name = os.fspath(path)
    data = _proven(dossier, name)
    return files.replace(name, data, expected, disk, past.keep if past else None)


def _proven(dossier: Dossier, name: str) -> bytes:
    """Write a dossier as bytes, read them again, and compare."""
    try:
        values = writer.tree(dossier)
        data = writer.written(values)
        again = reader.decode(data)
    except PydanticSerializationError as why:
        sentence = saying("The dossier holds what no file can keep, such as half of a character.")
        raise CannotSave(sentence, _NOTHING_WRITTEN, Where(name)) from why
    except CannotRead as why:
        where = Where(name, pointer=why.where.pointer)
        sentence = saying("This could not be opened again: {why}", why=why.sentence)
        raise CannotSave(sentence, _NOTHING_WRITTEN, where) from why
    if len(again.set_aside) != len(dossier.set_aside) or writer.tree(again) != values:
        sentence = saying("The file would not say what the dossier says.")
        raise CannotSave(sentence, _NOTHING_WRITTEN, Where(name))
    return data
