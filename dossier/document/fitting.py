"""What every edit leaves behind: values that the format takes, and nobody named who is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

from pydantic import ValidationError

from dossier.document.fields import PARTS, Pairs, with_fields_kept
from dossier.errors import CannotEdit, saying
from dossier.i18n import Words
from dossier.model.base import Key, Record, Value
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import Index
from dossier.model.references import references, rewritten
from dossier.model.task import Task
from dossier.storage.sentences import faults
from dossier.wording.records import title

ENGLISH: Final = Words()
_HANDLE: Final = "~/"
_TAKEN: Final = saying("Another record has this id already.")

Rows = tuple[object, ...]


def fit(before: Dossier, after: Dossier, part: str, words: Words = ENGLISH) -> Dossier:
    """Check what an edit of one part made of it, and free those who name what is gone.

    Only what the edit touched is looked at, so that the size of the dossier hardly matters. Raise
    CannotEdit where it does not fit. `words` are for the names of records that went.
    """
    old, new = _middles(_rows(before, part), _rows(after, part))
    for value in new:
        _check_value(value, PARTS[part])
    gone, came = _gone_and_came(_ids(old), _ids(new))
    _check_ids(before, gone, came, references(new) - references(old))
    after = with_fields_kept(after, part, _pairs(old, new))
    return _with_names(before, after, gone, words) if gone else after


def known_ids(dossier: Dossier) -> set[str | None]:
    """Give every id and handle that is in use, those of records that we set aside too."""
    found = {dossier.subject.id, *_nested_ids((dossier.subject,))}
    for name, kind in LISTS.items():
        rows = dossier.list_of(name)
        found.update([row.id for row in rows])
        found.update(_nested_ids(rows) if kind.nests else ())
    return found.union(*(_raw_ids(aside.raw) for aside in dossier.set_aside))


def _nested_ids(rows: Iterable[Record]) -> Iterator[str | None]:
    for row in rows:
        for name in row.nests:
            yield from (nested.id for nested in cast("tuple[Record, ...]", getattr(row, name)))


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
        raise CannotEdit(saying("A record of another kind has no place here."))
    try:
        read = kind.model_validate(value.model_dump(exclude_unset=True, warnings=False))
    except ValidationError as error:
        raise CannotEdit(_sentence(error)) from error
    if read != value:
        raise CannotEdit(saying("A value was put here that has not been read as what it is."))


def _sentence(why: ValidationError) -> str:
    first = why.errors(include_url=False)[0]
    if first["input"] is None or first["type"] == "missing":
        return saying("“{field}” can't be left out.", field="/".join(map(str, first["loc"])))
    return next(faults(why)).sentence


def _ids(rows: Iterable[object]) -> list[str | None]:
    return [record.id for record in records(rows)]


def _gone_and_came(old: list[str | None], new: list[str | None]) -> tuple[set[str], set[str]]:
    """Compare ids; a handle that goes was named by nobody."""
    if len(set(new)) < len(new):
        raise CannotEdit(_TAKEN)
    was = set(old)
    came = {key or "" for key in new if key not in was}
    if any(not key or key.startswith(_HANDLE) for key in came):
        raise CannotEdit(saying("A new record needs an id."))
    return {key for key in old if key and not isinstance(key, Key)} - set(new), came


def _check_ids(before: Dossier, gone: set[str], came: set[str], named: frozenset[str]) -> None:
    """See that no id is borne twice, and that what is newly named is there."""
    known = known_ids(before) if came or named else set[str | None]()
    if came & known:
        raise CannotEdit(_TAKEN)
    missing = {ref[1:] for ref in named} - (known - gone) - came
    # A handle is good for the session only, and never written.
    missing |= {ref[1:] for ref in named if ref[1:].startswith(_HANDLE)}
    if missing:
        raise CannotEdit(saying("No record has the id “{id}”.", id=min(missing)))


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


def _with_names(before: Dossier, after: Dossier, gone: set[str], words: Words) -> Dossier:
    """Write the name of each record that is gone where it was named by its id."""
    names = dict.fromkeys((f"#{key}" for key in gone), "")

    def swap(ref: str) -> str:
        if ref not in names:
            return ref
        names[ref] = names[ref] or _name(ref, Index(before), words)
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
