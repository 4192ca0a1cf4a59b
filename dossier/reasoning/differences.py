"""Which records of two values of one dossier differ: what both share costs nothing to compare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import Index
from dossier.reasoning.traverse import with_nested
from dossier.wording.records import title

# A record as it was and as it is; None where it was not there, or is gone.
Pair = tuple[Record | None, Record | None]
Rows = Sequence[Record]


class Differences(NamedTuple):
    """The subject and the records of lists that came, went or are others.

    `moved` tells that records came or went, or stand in another order.
    """

    pairs: tuple[Pair, ...] = ()
    moved: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """The keys of these records, and of all that they hold or held."""
        records = (record for pair in self.pairs for record in pair if record)
        return frozenset(row.key for record in records for row in with_nested(record))


def differences(one: Dossier, other: Dossier) -> Differences:
    """Compare two values of a dossier record by record."""
    pairs: list[Pair] = []
    moved = False
    for old, new in _lists(one, other):
        was, now = ({row.key: row for row in rows} for rows in _apart(old, new))
        moved = moved or [*was] != [*now]
        both = [(was.get(key), now.get(key)) for key in was | now]
        pairs += [(before, after) for before, after in both if before is not after]
    return Differences(tuple(pairs), moved)


def renamed(changed: Differences, index: Index, words: Words) -> bool:
    """Tell whether some record, also one that another one holds, came, went or is called anew."""
    return changed.moved or any(
        _names(old, index, words) != _names(new, index, words) for old, new in changed.pairs
    )


def _names(record: Record | None, index: Index, words: Words) -> list[tuple[str, str]]:
    rows = with_nested(record) if record else ()
    return [(row.key, title(row, index, words)) for row in rows]


def _lists(one: Dossier, other: Dossier) -> Iterator[tuple[Rows, Rows]]:
    """Give the lists that are not the very same; the subject is a list of one."""
    lists = ((one.list_of(name), other.list_of(name)) for name in LISTS)
    for old, new in chain([((one.subject,), (other.subject,))], lists):
        if old is not new:
            yield old, new


def _apart(old: Rows, new: Rows) -> tuple[Rows, Rows]:
    """Leave out what both begin with, and what both end with."""
    shortest = min(len(old), len(new))
    first = _alike(zip(old, new, strict=False))
    backwards = zip(reversed(old), reversed(new), strict=False)
    last = min(_alike(backwards), shortest - first)
    return old[first : len(old) - last], new[first : len(new) - last]


def _alike(pairs: Iterator[tuple[Record, Record]]) -> int:
    """Count the pairs up to the first one of two values."""
    count = 0
    for one, other in pairs:
        if one is not other:
            break
        count += 1
    return count
