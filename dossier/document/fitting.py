"""What every edit leaves behind: values that the format takes, and nobody named who is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

from pydantic import ValidationError

from dossier.document.fields import PARTS, Pairs, with_fields_kept
from dossier.document.references import references, rewritten
from dossier.errors import CannotEdit
from dossier.i18n import Words
from dossier.model.base import Key, Record, Value
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import Index
from dossier.model.task import Task
from dossier.storage.sentences import faults
from dossier.wording.records import title

ENGLISH: Final = Words()

Rows = tuple[object, ...]


def fit(before: Dossier, after: Dossier, part: str, words: Words = ENGLISH) -> Dossier:
    """Check what an edit of one part made of it, and free those who name what is gone.

    Only what the edit touched is looked at, so that the size of the dossier hardly matters. Raise
    CannotEdit where it does not fit. `words` are for the names of records that went.
    """
    old, new = _middles(_rows(before, part), _rows(after, part))
    for value in new:
        _check_value(value, PARTS[part])
    old_ids, new_ids = _ids(old), _ids(new)
    _check_ids(before, new_ids, came=set(new_ids) - set(old_ids))
    _check_references(after, references(new) - references(old))
    after = with_fields_kept(after, part, _pairs(old, new))
    gone = {key for key in old_ids if not isinstance(key, Key)} - set(new_ids)
    return _with_names(before, after, gone, words) if gone else after


def known_ids(dossier: Dossier) -> set[str]:
    """Give the ids of the file: every record's, and those of records that we set aside."""
    parts = ((dossier.subject,), *(dossier.list_of(name) for name in LISTS))
    keys = (key for rows in parts for key in _ids(rows))
    found = {key for key in keys if key and not isinstance(key, Key)}
    return found.union(*(_raw_ids(aside.raw) for aside in dossier.set_aside))


def records(rows: Iterable[object]) -> Iterator[Record]:
    """Give the records among some values, each with those that it holds."""
    for row in rows:
        if isinstance(row, Record):
            yield row
            for name in row.nests:
                yield from cast("tuple[Record, ...]", getattr(row, name))


def _rows(dossier: Dossier, part: str) -> Rows:
    value = cast("object", getattr(dossier, part))
    return cast("Rows", value) if isinstance(value, tuple) else () if value is None else (value,)


def _middles(old: Rows, new: Rows) -> tuple[Rows, Rows]:
    """Take off both rows what they share at their begin and at their end."""
    most = min(len(old), len(new))
    begin = next((at for at in range(most) if old[at] is not new[at]), most)
    most -= begin
    end = next((at for at in range(most) if old[-1 - at] is not new[-1 - at]), most)
    return old[begin : len(old) - end], new[begin : len(new) - end]


def _check_value(value: object, kind: type[Value]) -> None:
    """Read a value again, as strictly as from a file."""
    if not isinstance(value, kind):
        raise CannotEdit("A record of another kind has no place here.")
    try:
        read = kind.model_validate(value.model_dump(exclude_unset=True, warnings=False))
    except ValidationError as error:
        raise CannotEdit(_sentence(error)) from error
    if read != value:
        raise CannotEdit("A value was put here that has not been read as what it is.")


def _sentence(why: ValidationError) -> str:
    first = why.errors(include_url=False)[0]
    if first["input"] is None or first["type"] == "missing":
        return f"“{'/'.join(map(str, first['loc']))}” can't be left out."
    return next(faults(why)).sentence


def _ids(rows: Iterable[object]) -> list[str | None]:
    return [record.id for record in records(rows)]


def _check_ids(before: Dossier, ids: list[str | None], came: set[str | None]) -> None:
    if any(not key or isinstance(key, Key) for key in came):
        raise CannotEdit("A new record needs an id.")
    if len(set(ids)) < len(ids) or (came and came & known_ids(before)):
        raise CannotEdit("Another record has this id already.")


def _check_references(after: Dossier, named: frozenset[str]) -> None:
    missing = {ref[1:] for ref in named} - known_ids(after) if named else set[str]()
    if missing:
        raise CannotEdit(f"No record has the id “{min(missing)}”.")


def _raw_ids(raw: object) -> Iterator[str]:
    """Give every id in a record that we could not read."""
    if isinstance(raw, Mapping):
        fields = cast("Mapping[str, object]", raw)
        if isinstance(own := fields.get("id"), str):
            yield own
        raw = list(fields.values())
    if isinstance(raw, list):
        for inner in cast("list[object]", raw):
            yield from _raw_ids(inner)


def _pairs(old: Rows, new: Rows) -> Pairs:
    """Pair the records that an edit touched and left, as they were and as they are."""
    was = {record.key: record for record in records(old)}
    return {r.key: (was[r.key], r) for r in records(new) if r.key in was}


def _with_names(before: Dossier, after: Dossier, gone: set[str | None], words: Words) -> Dossier:
    """Write the name of each record that is gone where it was named by its id."""
    names: dict[str, str] = {}

    def swap(ref: str) -> str:
        if ref[1:] not in gone or not ref.startswith("#"):
            return ref
        if ref not in names:
            names[ref] = _name(ref, Index(before), words)
        return names[ref]

    def without_field(task: Task) -> Task:
        lost = task.field and task.about and swap(task.about) is not task.about
        return task.with_(field=None) if lost else task

    if any(task.field for task in after.tasks):
        after = after.with_(tasks=tuple(map(without_field, after.tasks)))
    return rewritten(after, swap)


def _name(ref: str, index: Index, words: Words) -> str:
    """Name a record as plain text, which is never blank and never looks like an id."""
    record = cast("Record", index.named(ref))
    name = title(record, index, words).strip() or type(record).__name__.lower()
    return f"“{name}”" if name.startswith("#") else name
