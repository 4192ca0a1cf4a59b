"""What an edit changed: which parts of the dossier, which records, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

from dossier.model.base import Record
from dossier.model.dossier import Dossier

Reason = Literal["edit", "undo", "redo", "revert", "reload", "saved", "file"]
"""Why it changed; "file" is that the file was lost or found again, and changes no record."""


class Change(NamedTuple):
    """One change of the open dossier: `parts` are top-level names of the file that differ.

    `keys` are the ids or handles of the top-level records that came, went or differ; a change of
    order alone names none.
    """

    reason: Reason
    before: Dossier
    after: Dossier
    parts: frozenset[str]

    @property
    def keys(self) -> frozenset[str]:
        """The top-level records that came, went or differ, by id or handle."""
        return frozenset(_keys(self.before, self.after, self.parts))


def between(before: Dossier, after: Dossier, reason: Reason) -> Change:
    """Compare two values of one dossier; what they share costs nothing to compare."""
    return Change(reason, before, after, frozenset(_parts(before, after)))


def _parts(before: Dossier, after: Dossier) -> Iterator[str]:
    for name in Dossier.model_fields:
        if _differ(getattr(before, name), getattr(after, name)):
            yield name
    old, new = before.model_extra or {}, after.model_extra or {}
    yield from (name for name in {**old, **new} if _differ(old.get(name), new.get(name)))


def _keys(before: Dossier, after: Dossier, parts: frozenset[str]) -> Iterator[str]:
    for name in parts & Dossier.model_fields.keys():
        old, new = _records(before, name), _records(after, name)
        yield from (key for key in {**old, **new} if _differ(old.get(key), new.get(key)))


def _records(dossier: Dossier, name: str) -> dict[str, Record]:
    """Give the records of one part by their key."""
    value = cast("object", getattr(dossier, name))
    rows = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return {row.key: row for row in rows if isinstance(row, Record)}


def _differ(old: object, new: object) -> bool:
    """Compare, knowing that what two values share is the same object."""
    return old is not new and old != new
