"""Which field of a record a citation or a task speaks of, as far as that field may leave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, cast

from dossier.model.base import Record
from dossier.model.nouns import Noun, noun_in
from dossier.model.paths import NoSuchPlace, Path, get, parse
from dossier.report.redaction.naming import Naming
from dossier.report.redaction.profile import FRAME, Allowed

_NO_FIELDS: Final[frozenset[str]] = frozenset()


class Spoken(NamedTuple):
    """A field that is spoken of: its path with the new ids, and the noun of what it holds."""

    path: Path
    noun: Noun


def spoken(record: Record, field: str, allowed: Allowed, naming: Naming) -> Spoken | None:
    """Find the field that is spoken of; None where it may not leave, or the model has none."""
    noun: Noun = type(record)
    may_leave = allowed.of_value(record)
    made: list[str | int] = []
    old = parse(field)
    for at, step in enumerate(old):
        if isinstance(step, int) or step.startswith("#"):
            found = _item(record, old[:at], step, naming)
            if found is None:
                return None
            made.append(found.step)
            may_leave = allowed.of_value(found.value) if found.value else may_leave
        elif noun is None or step not in may_leave:
            return None
        else:
            made.append(step)
            noun = noun_in(noun, step)
            may_leave = allowed.of(noun) if noun else _NO_FIELDS
    return Spoken(tuple(made), noun)


class _Item(NamedTuple):
    """An item of a list, by its name in what leaves; the value itself where it is a record."""

    step: str | int
    value: Record | None = None


def _item(record: Record, path: Path, step: str | int, naming: Naming) -> _Item | None:
    """Name an item of a list anew.

    Named by its number, a record cannot be told from its neighbours once one of them is gone.
    """
    try:
        rows = get(record, path)
    except NoSuchPlace:
        return None
    if not isinstance(rows, tuple):
        return None
    items = cast("tuple[object, ...]", rows)
    records = [row for row in items if isinstance(row, Record)]
    if isinstance(step, int):
        if any(naming.is_gone(row.key) for row in records):
            return None
        return _Item(
            step, records[step] if len(records) == len(items) and step < len(items) else None
        )
    found = next((row for row in records if row.key == step[1:]), None)
    if found is None or naming.is_gone(found.key):
        return None
    return _Item(f"#{naming.id_of(found)}", found)


def may_be_said(says: object, noun: Noun, allowed: Allowed) -> bool:
    """Tell whether what a source says instead has only parts that the allow-list can be held to."""
    if isinstance(says, Mapping):
        secret = cast("Mapping[str, object]", says).get("confidential") is True
        return noun is not None and (allowed.confidential or not secret)
    if isinstance(says, list):
        return all(may_be_said(row, noun, allowed) for row in cast("list[object]", says))
    return True


def said(says: object, noun: Noun, allowed: Allowed, naming: Naming) -> object:
    """Give what a source says instead without what may not leave."""
    if isinstance(says, str):
        return naming.said(says)
    if isinstance(says, list):
        rows = cast("list[object]", says)
        return [said(row, noun, allowed, naming) for row in rows]
    if noun is None or not isinstance(says, Mapping):
        return says
    told = cast("Mapping[str, object]", says).items()
    inside = [(name, inner, noun_in(noun, name)) for name, inner in told]
    return {
        name: said(inner, held, allowed, naming)
        for name, inner, held in inside
        if name in allowed.of(noun) - FRAME and may_be_said(inner, held, allowed)
    }
