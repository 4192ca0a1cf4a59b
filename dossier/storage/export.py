"""An output written whole or not at all; one that exists is replaced only when asked to."""

from __future__ import annotations

from pathlib import Path

from dossier.errors import CannotSave, CannotWrite, Where, saying
from dossier.storage import files, unnamed


def export(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file; raise CannotWrite, and what stood there is as it was."""
    name = str(path)
    try:
        standing = files.standing(name)
        if force or not standing:
            if standing or not unnamed.put(name, data):
                files.replace(name, data, standing)
            return
    except CannotSave as why:
        raise CannotWrite(why.sentence, why.hint, Where(name)) from why
    raise CannotWrite(saying("There is a file of this name."), saying("Add --force."), Where(name))
