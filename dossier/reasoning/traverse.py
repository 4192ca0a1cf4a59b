"""Go through the records of a dossier, and name what whole parts of it a question depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar, cast

from dossier.model.base import Record
from dossier.model.dossier import LISTS, Dossier
from dossier.reasoning.finding import Case

T_co = TypeVar("T_co", covariant=True)

# Every part that holds records.
RECORDS: Final = ("subject", *LISTS)


@dataclass(frozen=True, slots=True)
class OfParts(Generic[T_co]):
    """What is asked of whole parts of a dossier: it depends on these, and on the case's facts.

    "origin" is what the file looked like, with the records that could not be read.
    """

    parts: tuple[str, ...]
    run: Callable[[Case], Iterator[T_co]]

    def concerns(self, one: Dossier, other: Dossier) -> bool:
        """Tell whether two dossiers differ in what this depends on."""
        return any(getattr(one, part) is not getattr(other, part) for part in self.parts)


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
