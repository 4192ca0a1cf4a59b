"""An output written whole or not at all; one that exists is replaced only when asked to."""

from __future__ import annotations

from pathlib import Path

from dossier.errors import CannotRead, CannotSave, CannotWrite, Where
from dossier.storage import files, intake
from dossier.storage.stamp import Stamp, stamp_of


def export(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file; raise CannotWrite, and what stood there is as it was."""
    name = str(path)
    standing = _standing(name)
    if standing and not force:
        raise CannotWrite("There is a file of this name.", "Add --force.", Where(name))
    try:
        files.replace(name, data, standing)
    except CannotSave as why:
        raise CannotWrite(why.sentence, why.hint, Where(name)) from why


def _standing(name: str) -> Stamp | None:
    try:
        content = intake.read(name)
    except FileNotFoundError:
        return None
    except CannotRead as why:
        raise CannotWrite(why.sentence, why.hint, Where(name)) from why
    except OSError as why:
        raise CannotWrite("The output cannot be written there.", where=Where(name)) from why
    return stamp_of(content.data, content.status)
