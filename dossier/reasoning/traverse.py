"""Go through the records of a dossier, those of lists and those that they hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from dossier.model.base import Record
from dossier.model.dossier import LISTS, Dossier

# Every part that holds records.
RECORDS: Final = ("subject", *LISTS)


def top(dossier: Dossier) -> Iterator[Record]:
    """Give the subject and the records of all lists, in the file's order."""
    yield dossier.subject
    for name in LISTS:
        yield from dossier.list_of(name)


def with_nested(record: Record) -> Iterator[Record]:
    """Give a record, and the records that it holds."""
    yield record
    for name in record.nests:
        yield from cast("tuple[Record, ...]", getattr(record, name))
