"""From a dossier to the bytes of its file, in the order that the file had when it was opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, cast

from pydantic_core import to_json

from dossier.model.base import Key, Record, SetAside
from dossier.model.dossier import LISTS, Dossier

# What is said of a record stands behind what it says, where the program puts it into a file.
_LAST: Final = ("note", "cite", "confidential")

Raw = Mapping[str, object]


def encode(dossier: Dossier) -> bytes:
    """Write a dossier as a file: nothing but what was set, two blanks a step, a final newline."""
    return written(tree(dossier))


def written(values: Raw) -> bytes:
    """Write plain values as a file."""
    return to_json(values, indent=2) + b"\n"


def tree(dossier: Dossier) -> dict[str, object]:
    """Give the plain values of a dossier, each object in the order that it had in the file."""
    raw = dossier.origin.raw
    # Not in pydantic's JSON mode, in which the handles of the session become plain texts.
    said: dict[str, object] = dossier.model_dump(exclude_unset=True, exclude=set(LISTS))
    made = {name: _value(value, raw.get(name), raw) for name, value in said.items()}
    for name in LISTS:
        aside = [(_place(row.pointer, name), row) for row in dossier.set_aside]
        put_back = {place: row for place, row in aside if place is not None}
        if put_back or name in dossier.model_fields_set:
            made[name] = _records(dossier, name, put_back)
    names = [name for name in (*Dossier.model_fields, *said) if name in made]
    return _in_order({name: made[name] for name in names}, raw)


def _records(dossier: Dossier, name: str, aside: Mapping[int, SetAside]) -> list[object]:
    """Give the records of one list; those that nobody touched, just as the file has them."""
    raw = dossier.origin.raw
    old = cast("list[object]", raw.get(name, []))
    untouched = {id(row): place for place, row in enumerate(dossier.origin.records.get(name, ()))}
    places = _places(old)
    made: list[object] = []
    stands: dict[int, int] = {}
    for at, record in enumerate(dossier.list_of(name)):
        place = untouched.get(id(record))
        if place is None:
            place = _old_place(record, name, places)
            was = _get(old, at if place is None else place)
            made.append(_value(record.model_dump(exclude_unset=True), was, raw))
        else:
            made.append(old[place])
        if place is not None:
            stands[place] = at
    return _put_back(made, stands, aside) if aside else made


def _value(said: object, old: object, root: Raw) -> object:
    """Put the fields of all objects in a value in the order that they had."""
    if isinstance(said, dict):
        fields = cast("dict[str, object]", said)
        were = cast("dict[str, object]", old) if isinstance(old, dict) else {}
        return _object(fields, were, root)
    if isinstance(said, tuple | list):
        items = cast("Sequence[object]", said)
        stood = cast("list[object]", old) if isinstance(old, list) else []
        return _rows(items, stood, root)
    return said


def _object(said: dict[str, object], old: Raw, root: Raw) -> dict[str, object]:
    key = said.get("id")
    if isinstance(key, Key):
        # The file says an id that is used twice, null, or nothing.
        says_so = key.written is not None or old.get("id", key) is None
        own = {"id": key.written} if says_so else {}
        said = own | {name: value for name, value in said.items() if name != "id"}
    made = {name: _value(value, old.get(name), root) for name, value in said.items()}
    return _in_order(made, old)


def _in_order(made: dict[str, object], old: Raw) -> dict[str, object]:
    """Put fields in their old order; a new one behind the field that it follows in the format."""
    order = [name for name in old if name in made]
    if len(order) < len(made):
        last: str | None = None
        behind: dict[str | None, list[str]] = {}
        for name in (name for name in made if name not in _LAST):
            if name in old:
                last = name
            else:
                behind.setdefault(last, []).append(name)
        old_and_new = [name for there in order for name in (there, *behind.get(there, ()))]
        order = behind.get(None, []) + old_and_new
        order += [name for name in _LAST if name in made and name not in old]
    return {name: made[name] for name in order}


def _rows(said: Sequence[object], old: list[object], root: Raw) -> list[object]:
    """Find what each item was: by its handle or id, else by its place in the list."""
    made: list[object] = []
    places = _places(old)
    for at, item in enumerate(said):
        key = _id(item)
        was = _at(root, key.pointer) if isinstance(key, Key) else None
        if was is None:
            was = _get(old, at)
            if key is not None and key != _id(was):
                was = _get(old, places.get(key, at))
        made.append(_value(item, was, root))
    return made


def _places(rows: Sequence[object]) -> dict[str, int]:
    """Tell where each id stands in a list; one that is used twice, where it stands first."""
    places: dict[str, int] = {}
    for place, row in enumerate(rows):
        key = _id(row)
        if key is not None:
            places.setdefault(key, place)
    return places


def _id(item: object) -> str | None:
    """Give the id of an object; anything else has none."""
    key = cast("Raw", item).get("id") if isinstance(item, dict) else None
    return key if isinstance(key, str) else None


def _get(rows: list[object], place: int) -> object:
    return rows[place] if place < len(rows) else None


def _at(value: object, pointer: str) -> object:
    """Follow the pointer of a handle; None where it leads nowhere, as in a new dossier."""
    try:
        for step in pointer.split("/")[1:]:
            if isinstance(value, list):
                value = cast("list[object]", value)[int(step)]
            else:
                value = cast("Raw", value)[step]
    except LookupError:
        return None
    return value


def _place(pointer: str, name: str) -> int | None:
    """Tell where in a list a pointer leads, if it leads there.

    >>> _place("/charges/3", "charges"), _place("/sentences/3/parts/0", "charges")
    (3, None)
    """
    above, _, place = pointer.rpartition("/")
    return int(place) if above == f"/{name}" else None


def _old_place(record: Record, name: str, places: Mapping[str, int]) -> int | None:
    """Tell where a record stood among those of its list that were read."""
    if isinstance(record.id, Key):
        return _place(record.id.pointer, name)
    return places.get(record.key)


def _put_back(
    rows: list[object], stands: Mapping[int, int], aside: Mapping[int, SetAside]
) -> list[object]:
    """Put records set aside behind those that they stood behind, or the nearest before that.

    `stands` tells where the record at an old place stands now; `aside` has the places in the file.
    """
    behind: dict[int, list[object]] = {}
    for earlier, (place, record) in enumerate(sorted(aside.items())):
        # Before it stood so many records that were read: all, less those set aside as well.
        before = range(place - earlier - 1, -1, -1)
        at = next((stands[old] for old in before if old in stands), -1)
        behind.setdefault(at, []).append(record.raw)
    made = behind.get(-1, [])
    for at, row in enumerate(rows):
        made += [row, *behind.get(at, ())]
    return made
