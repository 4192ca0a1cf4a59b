"""What a field holds and what sources say of it, in the form of the file, to be compared."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import cast, get_args

from pydantic import TypeAdapter

from dossier.i18n import Words
from dossier.model.base import Record, Value
from dossier.model.ids import Index
from dossier.model.paths import NoSuchPlace, Path, get, parse
from dossier.wording.records import name_of


def leads_somewhere(record: Record, field: str) -> bool:
    """Tell whether a field's path leads to a place that the record has, or could fill.

    >>> from dossier.model.charge import Charge
    >>> [leads_somewhere(Charge(offence="x"), f) for f in ("plea", "loss/amount", "parts/0")]
    [True, True, False]
    """
    path = parse(field)
    value: object = record
    for place, step in enumerate(path):
        try:
            inner = get(value, (step,))
        except NoSuchPlace:
            return False
        if inner is None and isinstance(value, Value) and path[place + 1 :]:
            return _could_hold(value, str(step), path[place + 1 :])
        value = inner
    return bool(path)


def _could_hold(value: Value, name: str, rest: Path) -> bool:
    """Tell whether an object that is not there yet would have such a field."""
    field = type(value).model_fields.get(name)
    kinds = get_args(field.annotation) if field else ()
    return len(rest) == 1 and any(
        rest[0] in kind.model_fields
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, Value)
    )


def held(record: Record, field: str) -> object:
    """Give what a field holds, as the file writes it; None where there is nothing."""
    try:
        value = get(record, parse(field))
    except NoSuchPlace:
        return None
    return as_written(value)


def as_written(value: object) -> object:
    """Give a value as the file writes it."""
    if isinstance(value, Value):
        return value.model_dump(mode="json", exclude_unset=True)
    return TypeAdapter[object](type(value)).dump_python(value, mode="json", exclude_unset=True)


def alike(one: object, other: object, index: Index, words: Words) -> bool:
    """Tell whether two answers are the same, whatever the order of keys and the white space.

    A reference is the same as the name of what it means, and an exact amount as one without mark.
    """
    return _comparable(one, index, words) == _comparable(other, index, words)


def _comparable(answer: object, index: Index, words: Words) -> str:
    if isinstance(answer, str):
        return " ".join(name_of(answer, index, words).split())
    if isinstance(answer, Mapping):
        named = cast("Mapping[str, object]", answer)
        rows = {key: named[key] for key in sorted(named) if named[key] not in (None, False, [])}
        return json.dumps({key: _comparable(rows[key], index, words) for key in rows})
    if isinstance(answer, list | tuple):
        listed = cast("list[object]", answer)
        return json.dumps([_comparable(row, index, words) for row in listed])
    if isinstance(answer, int | float) and not isinstance(answer, bool):
        return json.dumps(float(answer))
    return json.dumps(answer, default=str)
