"""The verbs: each gives a pure change of a dossier, to be made by `document.edit(name, verb)`."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import TypeVar, cast

from dossier.document.adopting import adopt, settle
from dossier.document.citing import change_citation, cite, uncite
from dossier.document.fields import Cited, with_citations
from dossier.document.fitting import ENGLISH, records
from dossier.document.places import (
    GONE,
    Verb,
    as_path,
    path_of,
    record_of,
    replaced,
    rows_at,
    standing,
)
from dossier.errors import CannotEdit
from dossier.i18n import Words
from dossier.model.base import Key, Record
from dossier.model.dossier import Dossier
from dossier.model.paths import Path, parse, written
from dossier.model.references import rewritten

__all__ = [
    "NewId",
    "Verb",
    "adopt",
    "change_citation",
    "cite",
    "clear",
    "duplicate",
    "give_id",
    "insert",
    "move",
    "move_to",
    "put",
    "refer",
    "remove",
    "reorder",
    "set_confidential",
    "settle",
    "together",
    "uncite",
    "with_new_ids",
]

R = TypeVar("R", bound=Record)
# Gives a new id for a noun: `document.new_id`.
NewId = Callable[[str], str]


def put(path: Path | str, value: object) -> Verb:
    """Let a field hold a value, which was parsed before; None clears it."""
    return lambda dossier: replaced(dossier, as_path(path), value)


def clear(path: Path | str) -> Verb:
    """Take a field's value away, or an item out of its list."""
    return put(path, None)


def insert(item: object, at: Path | str, place: int | None = None) -> Verb:
    """Add an item to the list at a path, before the item at `place` or at its end.

    A record bears an id already, from `document.new_id`.
    """

    def change(dossier: Dossier) -> Dossier:
        rows = rows_at(dossier, as_path(at))
        n = len(rows) if place is None else place
        return replaced(dossier, as_path(at), (*rows[:n], item, *rows[n:]))

    return change


def remove(key: str, words: Words = ENGLISH) -> Verb:
    """Take a record out; where others name it, its name is written instead."""

    def change(dossier: Dossier) -> Dossier:
        return replaced(dossier, path_of(dossier, key), None, words)

    return change


def move(key: str, by: int) -> Verb:
    """Move a record up (negative) or down in its list, as far as the list goes."""

    def change(dossier: Dossier) -> Dossier:
        at, place = standing(dossier, key)
        return reorder(at, place, place + by)(dossier)

    return change


def move_to(key: str, place: int) -> Verb:
    """Move a record to a place in its list."""

    def change(dossier: Dossier) -> Dossier:
        at, now = standing(dossier, key)
        return reorder(at, now, place)(dossier)

    return change


def reorder(at: Path | str, old: int, new: int) -> Verb:
    """Move an item of the list at a path from its old to a new place, as far as the list goes."""

    def change(dossier: Dossier) -> Dossier:
        path = as_path(at)
        rows = list(rows_at(dossier, path))
        if not 0 <= old < len(rows):
            raise CannotEdit(GONE)
        rows.insert(min(max(new, 0), len(rows) - 1), rows.pop(old))
        if len(path) == 1:
            # Nothing names a record of the top of the file by its place: all else stays.
            return dossier.with_(**{str(path[0]): tuple(rows)})
        return replaced(dossier, path, tuple(rows))

    return change


def duplicate(key: str, new_id: NewId) -> Verb:
    """Put a copy of a record behind it, with new ids for it and for what it holds."""

    def change(dossier: Dossier) -> Dossier:
        at, place = standing(dossier, key)
        record = cast("Record", rows_at(dossier, at)[place])
        return insert(with_new_ids(record, new_id), at, place + 1)(dossier)

    return change


def give_id(key: str, id: str) -> Verb:
    """Give a real id to a record that has only a handle for the session; others keep theirs."""

    def change(dossier: Dossier) -> Dossier:
        record = record_of(dossier, key)
        if not isinstance(record.id, Key):
            return dossier
        return replaced(dossier, path_of(dossier, key), record.with_(id=id))

    return change


def refer(key: str, new_id: NewId, use: Callable[[str], Verb]) -> Verb:
    """Do what names a record by its "#id", giving it an id before if it has none.

    `refer(court, document.new_id, lambda ref: put("charges/#c1/court", ref))`
    """

    def change(dossier: Dossier) -> Dossier:
        record = record_of(dossier, key)
        if not isinstance(record.id, Key):
            return use(f"#{key}")(dossier)
        id = new_id(noun(record))
        return together(give_id(key, id), use(f"#{id}"))(dossier)

    return change


def set_confidential(key: str, *, on: bool) -> Verb:
    """Mark a record as confidential, or no longer."""
    return lambda dossier: replaced(dossier, (*path_of(dossier, key), "confidential"), on)


def together(*verbs: Verb) -> Verb:
    """Make one step of several verbs."""
    return lambda dossier: reduce(lambda made, verb: verb(made), verbs, dossier)


def with_new_ids(record: R, new_id: NewId) -> R:
    """Copy a record with new ids for it and what it holds; where it names itself, it still does."""
    new = {old.key: new_id(noun(old)) for old in records((record,))}

    def renamed(text: str) -> str:
        return f"#{new[text[1:]]}" if text.startswith("#") and text[1:] in new else text

    def rename_field(_bearer: Record, citation: Cited) -> Cited:
        if isinstance(citation, str) or citation.field is None:
            return citation
        steps = (renamed(s) if isinstance(s, str) else s for s in parse(citation.field))
        return citation.with_(field=written(tuple(steps)))

    return _with_ids(with_citations(rewritten(record, renamed), rename_field), new)


def _with_ids(record: R, new: dict[str, str]) -> R:
    changes: dict[str, object] = {"id": new[record.key]}
    for name in record.nests:
        rows = cast("tuple[Record, ...]", getattr(record, name))
        changes[name] = tuple(_with_ids(row, new) for row in rows)
    return record.with_(**changes)


def noun(record: Record) -> str:
    """Give the noun that a record's id begins with."""
    return type(record).__name__.lower()
