"""What one edit changed, as plain values: the way forward, and the way back that proves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar, cast

from pydantic import ValidationError

from dossier.document.change import Change, between
from dossier.document.fields import PARTS
from dossier.document.pairing import is_list, is_object
from dossier.errors import CannotRead, saying
from dossier.model.base import Key, Record, Value
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import with_keys
from dossier.storage import reader, writer

Plain = Mapping[str, object]
V = TypeVar("V", bound=Value)

WHOLE: Final = "whole"
"""Where a patch has the text of a file instead of parts: it was read anew."""
KEYS: Final = "keys"
_NO_FIT: Final = saying("A step of the journal does not fit the version that it was made on.")


class _Spans(NamedTuple):
    """How many rows two lists share at their beginning, and at their end."""

    head: int
    tail: int


def patch(change: Change) -> Plain:
    """Say what a change did, in plain values.

    A part has what it `now` is and what it `was`. A list is told in pieces: `[from, to]` are rows
    of the other list that stayed as they are, an object is a row. So a record that moved among
    ten thousand costs a line, and records without an id need none.
    """
    before, after = change.before, change.after
    if before.origin is not after.origin:
        return {WHOLE: writer.encode(after).decode()}
    parts = {name: _part(name, before, after) for name in sorted(change.parts)}
    keys = {str(key): key.written for key in _keys(parts)}
    return {"parts": _plain(parts), **({KEYS: keys} if keys else {})}


def apply(dossier: Dossier, said: Plain) -> Dossier:
    """Make a change again; raise CannotRead where the way back does not lead to the dossier."""
    whole = said.get(WHOLE)
    if isinstance(whole, str):
        return with_keys(reader.decode(whole.encode()))
    parts, keys = said.get("parts"), said.get(KEYS, {})
    if not is_object(parts) or not is_object(keys):
        raise CannotRead(_NO_FIT)
    try:
        made = _turned(dossier, parts, keys, "now")
        back = _turned(made, parts, keys, "was")
    except (ValidationError, LookupError, TypeError, ValueError) as why:
        raise CannotRead(_NO_FIT) from why
    if between(back, dossier, "undo").parts:
        raise CannotRead(_NO_FIT)
    return made


def _part(name: str, before: Dossier, after: Dossier) -> Plain:
    if name not in LISTS:
        return {"now": _said(after, name), "was": _said(before, name)}
    old, new = before.list_of(name), after.list_of(name)
    spans = _shared(old, new)
    return {"now": list(_pieces(old, new, spans)), "was": list(_pieces(new, old, spans))}


def _said(dossier: Dossier, name: str) -> object:
    """Give the value of what is no list of records; None where there is none."""
    if name in Dossier.model_fields:
        return cast("object", getattr(dossier, name))
    return (dossier.model_extra or {}).get(name)


def _shared(old: Sequence[Record], new: Sequence[Record]) -> _Spans:
    """Count the very same rows from both ends: an edit leaves nearly all of them alone."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] is not new[at]), most)
    left = most - head
    tail = next((at for at in range(left) if old[-1 - at] is not new[-1 - at]), left)
    return _Spans(head, tail)


def _pieces(
    old: Sequence[Record], new: Sequence[Record], spans: _Spans
) -> Iterator[list[int] | Record]:
    """Give a list as runs of the other list's rows, and rows that are not in it."""
    head, tail = spans
    stood = {id(old[at]): at for at in range(head, len(old) - tail)}
    run = [0, head]
    for row in new[head : len(new) - tail]:
        at = stood.get(id(row))
        if at == run[1]:
            run[1] += 1
            continue
        if run[0] < run[1]:
            yield run
        run = [0, 0] if at is None else [at, at + 1]
        if at is None:
            yield row
    if run[0] < run[1]:
        yield run
    if tail:
        yield [len(old) - tail, len(old)]


def _plain(value: object) -> object:
    """Give values of the model as the file would have them."""
    if isinstance(value, Value):
        return value.model_dump(exclude_unset=True)
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in cast("Plain", value).items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in cast("list[object]", value)]
    return value


def _keys(value: object) -> Iterator[Key]:
    """Give the handle of each record that a patch tells whole."""
    if isinstance(value, Record):
        if isinstance(value.id, Key):
            yield value.id
        for name in value.nests:
            yield from _keys(getattr(value, name))
    elif isinstance(value, Mapping):
        for inner in cast("Plain", value).values():
            yield from _keys(inner)
    elif isinstance(value, list | tuple):
        for inner in cast("Sequence[object]", value):
            yield from _keys(inner)


def _turned(dossier: Dossier, parts: Plain, keys: Plain, way: str) -> Dossier:
    """Put what each part is on one side of the patch."""
    changes: dict[str, object] = {}
    for name, part in parts.items():
        if not is_object(part):
            raise TypeError(name)
        said = part[way]
        if name in LISTS:
            changes[name] = tuple(_rows(dossier.list_of(name), LISTS[name], said, keys))
        else:
            changes[name] = _value(name, said, keys)
    return dossier.with_(**changes)


def _rows(old: Sequence[Record], noun: type[Record], said: object, keys: Plain) -> Iterator[Record]:
    if not is_list(said):
        raise TypeError
    for piece in said:
        if is_list(piece):
            start, stop = (place for place in piece if type(place) is int)
            if not 0 <= start <= stop <= len(old):
                raise IndexError
            yield from old[start:stop]
        else:
            yield _keyed(noun.model_validate(piece), keys)


def _value(name: str, said: object, keys: Plain) -> object:
    if name not in PARTS or (said is None and name != "subject"):
        return said
    made = PARTS[name].model_validate(said)
    return _keyed(made, keys) if isinstance(made, Record) else made


def _keyed(record: Record, keys: Plain) -> Record:
    """Give a record, and what it holds, the handles that they had."""
    changes: dict[str, object] = {}
    if record.key in keys:
        written = keys[record.key]
        changes["id"] = Key(record.key[1:], written if isinstance(written, str) else None)
    for name in record.nests:
        rows = cast("tuple[Record, ...]", getattr(record, name))
        keyed = tuple(_keyed(row, keys) for row in rows)
        if any(a is not b for a, b in zip(rows, keyed, strict=True)):
            changes[name] = keyed
    return record.model_copy(update=changes) if changes else record
