"""What is said of each field of one record, and of the records inside it, by their citations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from dossier.model.base import Citation, Record
from dossier.model.paths import NoSuchPlace, Path, get, parse
from dossier.reasoning.sources.answers import leads_somewhere


class Said(NamedTuple):
    """One citation of a field: who bears it, which of the citations it is, and what it says."""

    bearer: Record
    place: int
    citation: Citation


# What is said of each field of one record and of what it holds, by the field's path from it.
ByField = Mapping[Path, list[Said]]


def by_field(record: Record) -> ByField:
    """Gather the citations of the record, and of those inside it, that name a field."""
    found: dict[Path, list[Said]] = {}
    for inner, bearer in _bearers(record):
        for place, citation in enumerate(bearer.citations):
            # A field that the record does not have is a finding, and no question to answer.
            if citation.field and leads_somewhere(bearer, citation.field):
                path = _exact(record, (*inner, *parse(citation.field)))
                found.setdefault(path, []).append(Said(bearer, place, citation))
    return found


def _bearers(record: Record) -> Iterator[tuple[Path, Record]]:
    yield (), record
    for name in record.nests:
        for row in cast("tuple[Record, ...]", getattr(record, name)):
            yield (name, f"#{row.key}"), row


def _exact(record: Record, path: Path) -> Path:
    """Give a path from a record on with each record inside by its id or handle."""
    steps: list[str | int] = []
    value: object = record
    for place, step in enumerate(path):
        try:
            value = get(value, (step,))
        except NoSuchPlace:
            return (*steps, *path[place:])
        steps.append(f"#{value.key}" if isinstance(value, Record) else step)
    return tuple(steps)


def held_at(record: Record, path: Path) -> object:
    """Give what a record holds at a path from it; None where it has no such place."""
    try:
        return get(record, path)
    except NoSuchPlace:
        return None
