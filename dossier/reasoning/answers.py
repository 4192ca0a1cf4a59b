"""What a field holds and what sources say of it, in the form of the file, to be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    A reference is the same as the name of what it means, but two records of one name stay two; an
    exact amount is the same as one without mark.
    """
    if isinstance(one, str) and isinstance(other, str):
        return _same_text(one, other, index, words)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        rows = _stated(cast("Mapping[str, object]", one))
        others = _stated(cast("Mapping[str, object]", other))
        return rows.keys() == others.keys() and all(
            alike(row, others[key], index, words) for key, row in rows.items()
        )
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        pairs = (cast("Sequence[object]", one), cast("Sequence[object]", other))
        return len(pairs[0]) == len(pairs[1]) and all(
            alike(row, opposite, index, words) for row, opposite in zip(*pairs, strict=True)
        )
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def _same_text(one: str, other: str, index: Index, words: Words) -> bool:
    meant = index.named(one), index.named(other)
    if all(meant):
        return meant[0] is meant[1]
    first, second = (" ".join(name_of(text, index, words).split()) for text in (one, other))
    return first == second


def _stated(answer: Mapping[str, object]) -> dict[str, object]:
    """Give the keys of an object that say something."""
    return {key: row for key, row in answer.items() if not _says_nothing(row)}


def _says_nothing(row: object) -> bool:
    return row is None or row is False or row == []  # 0 is an answer
