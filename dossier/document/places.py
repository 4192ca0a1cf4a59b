"""Where an edit works: finding a record and its list, and putting a value there so that it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, cast

from dossier.document.fields import PARTS
from dossier.document.fitting import ENGLISH, fit
from dossier.errors import CannotEdit, saying
from dossier.i18n import Words
from dossier.model import paths
from dossier.model.about import About
from dossier.model.base import Record
from dossier.model.dossier import LISTS, Dossier
from dossier.model.paths import NoSuchPlace, Path

Verb = Callable[[Dossier], Dossier]

GONE: Final = saying("This is no longer in the dossier.")


def as_path(path: Path | str) -> Path:
    """Take a path as its steps, or as citations write it."""
    return paths.parse(path) if isinstance(path, str) else path


def path_of(dossier: Dossier, key: str) -> Path:
    """Find a record by its id or handle, however deep it stands."""
    if dossier.subject.id == key:
        return ("subject",)
    for name in LISTS:
        if any(record.id == key for record in dossier.list_of(name)):
            return (name, f"#{key}")
    for path, holder in _holders(dossier):
        for name in holder.nests:
            rows = cast("tuple[Record, ...]", getattr(holder, name))
            if any(record.id == key for record in rows):
                return (*path, name, f"#{key}")
    raise CannotEdit(GONE)


def record_of(dossier: Dossier, key: str) -> Record:
    """Give a record by its id or handle, however deep it stands."""
    return cast("Record", paths.get(dossier, path_of(dossier, key)))


def rows_at(dossier: Dossier, path: Path) -> tuple[object, ...]:
    """Give the list at a path."""
    rows = value_at(dossier, path)
    if not isinstance(rows, tuple):
        raise CannotEdit(saying("There is no list here."))
    return cast("tuple[object, ...]", rows)


def standing(dossier: Dossier, key: str) -> tuple[Path, int]:
    """Give the path of the list in which a record stands, and its place there."""
    path = path_of(dossier, key)
    if path == ("subject",):
        raise CannotEdit(saying("The subject stands in no list."))
    rows = cast("tuple[Record, ...]", rows_at(dossier, path[:-1]))
    return path[:-1], next(at for at, row in enumerate(rows) if row.id == key)


def replaced(dossier: Dossier, path: Path, value: object, words: Words = ENGLISH) -> Dossier:
    """Copy with a value put at a path; None clears a field or takes an item out.

    Raise CannotEdit where the path leads nowhere or the outcome does not fit.
    """
    part = str(path[0]) if path else ""
    if part not in PARTS:
        raise CannotEdit(saying("This part of the file can't be edited."))
    if path == ("subject",) and value is None:
        raise CannotEdit(saying("A dossier can't be without its subject."))
    if path[-1] == "id":
        raise CannotEdit(saying("An id can't be changed."))
    try:
        made = paths.put(dossier, path, value)
    except NoSuchPlace as error:
        raise CannotEdit(GONE) from error
    if part == "about" and made.about == About():
        made = made.with_(about=None)
    return fit(dossier, made, part, words)


def value_at(dossier: Dossier, path: Path) -> object:
    """Give what stands at a path."""
    try:
        return paths.get(dossier, path)
    except NoSuchPlace as error:
        raise CannotEdit(GONE) from error


def _holders(dossier: Dossier) -> Iterator[tuple[Path, Record]]:
    """Give the records of the kinds that hold further ones."""
    yield ("subject",), dossier.subject
    for name, kind in LISTS.items():
        if kind.nests:
            for record in dossier.list_of(name):
                yield (name, f"#{record.id}"), record
