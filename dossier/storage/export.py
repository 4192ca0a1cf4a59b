"""An output written whole or not at all; one that exists is replaced only when asked to."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from dossier.errors import CannotSave, CannotWrite, Where, saying
from dossier.storage import files, unnamed
from dossier.storage.stamp import Stamp


def check(path: Path, *, force: bool) -> None:
    """Raise CannotWrite at once where a file could not be written: before anything is made."""
    with _told(path):
        _standing(path, force=force)
        files.check_folder(str(path))


def export(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file; raise CannotWrite, and what stood there is as it was."""
    name = str(path)
    with _told(path):
        standing = _standing(path, force=force)
        if standing or not unnamed.put(name, data):
            files.replace(name, data, standing)


def _standing(path: Path, *, force: bool) -> Stamp | None:
    """Give what stands there, if it may be replaced."""
    standing = files.standing(str(path))
    if standing and not force:
        exists, hint = saying("There is a file of this name."), saying("Add --force.")
        raise CannotWrite(exists, hint, Where(str(path)))
    return standing


@contextmanager
def _told(path: Path) -> Generator[None]:
    """Say of an output what is said of a file that cannot be saved."""
    try:
        yield
    except CannotSave as why:
        raise CannotWrite(why.sentence, why.hint, Where(str(path))) from why
