"""Which field of a record a citation or a task speaks of, as far as that field may leave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, cast

from dossier.model.base import Record
from dossier.model.nouns import Noun, noun_in
from dossier.model.paths import NoSuchPlace, Path, get, parse
from dossier.report.naming import Naming
from dossier.report.profile import FRAME, Allowed


class Spoken(NamedTuple):
    """A field that is spoken of: its path with the new ids, and the noun of what it holds."""

    path: Path
    noun: Noun


def spoken(record: Record, field: str, allowed: Allowed, naming: Naming) -> Spoken | None:
    """Find the field that is spoken of; None where it may not leave, or the model has none."""
    noun: Noun = type(record)
    made: list[str | int] = []
    old = parse(field)
    for at, step in enumerate(old):
        if isinstance(step, int) or step.startswith("#"):
            found = _item(record, old[:at], step, naming)
            if found is None:
                return None
            made.append(found)
        elif noun is None or step not in allowed.of(noun):
            return None
        else:
            made.append(step)
            noun = noun_in(noun, step)
    return Spoken(tuple(made), noun)


def _item(record: Record, path: Path, step: str | int, naming: Naming) -> str | int | None:
    """Name an item of a list anew.

    Named by its number, a record cannot be told from its neighbours once one of them is gone.
    """
    try:
        rows = get(record, path)
    except NoSuchPlace:
        return None
    if not isinstance(rows, tuple):
        return None
    records = [row for row in cast("tuple[object, ...]", rows) if isinstance(row, Record)]
    if isinstance(step, int):
        return None if any(naming.is_gone(row.key) for row in records) else step
    found = next((row for row in records if row.key == step[1:]), None)
    return None if found is None or naming.is_gone(found.key) else f"#{naming.id_of(found)}"


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
