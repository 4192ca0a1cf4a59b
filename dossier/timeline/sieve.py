"""Choose which items are shown: by kind, person, source, and by when they can have been."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, Literal, NamedTuple, TypeVar, cast

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.timeline.civil import DAY, END, FIRST, of_day
from dossier.timeline.item import KINDS, Item, Kind, Loose
from dossier.timeline.items import InOrder, Items
from dossier.wording.records import name_of, source_name

Surely = Literal["certainly", "possibly"]
Answer = Literal["certain", "possible", "none"]
R = TypeVar("R", bound=Record)
Refs = tuple[str | None, ...]


class Within(NamedTuple):
    """A stretch of time, from one second up to another, and how sure an item must lie in it."""

    first: float
    last: float
    surely: Surely = "possibly"


class Sieve(NamedTuple):
    """What is let through; the empty one lets everything through."""

    without: frozenset[Kind] = frozenset()
    """Kinds that are left out: one that is new to the file is shown."""
    person: str = ""
    source: str = ""
    within: Within | None = None
    records: frozenset[str] | None = None
    """The ids or handles of the only records that are let through, where they are named."""

    @property
    def wide_open(self) -> bool:
        return self == Sieve()


def sift(items: Items, sieve: Sieve, index: Index) -> Items:
    """Give what a sieve lets through; how many it holds back is known to what it gives."""
    if sieve.wide_open:
        return items
    placed = InOrder(item for item in items.placed if _passes(item, sieve, index, items.words))
    loose = tuple(found for found in items.loose if _passes(found, sieve, index, items.words))
    held = len(items.all) - len(placed) - len(loose)
    return Items(placed, loose, items.undated, items.words, filtered=held)


def people(items: Items, index: Index) -> tuple[str, ...]:
    """Name everybody whom a dated record names, in the order of the alphabet."""
    named = (name for key in _keys(items) for name in people_of(key, index, items.words))
    return tuple(sorted(set(named), key=str.casefold))


def sources(items: Items, index: Index) -> tuple[str, ...]:
    """Name every source that a dated record is cited from, in the order of the alphabet."""
    named = (name for key in _keys(items) for name in sources_of(key, index, items.words))
    return tuple(sorted(set(named), key=str.casefold))


def kinds(items: Items) -> tuple[Kind, ...]:
    """Name the kinds of which there is anything."""
    there = {found.kind for found in items.all}
    return tuple(kind for kind in KINDS if kind in there)


def people_of(key: str, index: Index, words: Words) -> frozenset[str]:
    """Name the people and organisations that a record names."""
    record = index.record(key)
    refs = _refs(record) if record else ()
    return frozenset(name_of(ref, index, words) for ref in refs if ref)


def sources_of(key: str, index: Index, words: Words) -> frozenset[str]:
    """Name what a record is cited from, what says something else too."""
    record = index.record(key)
    cited = record.citations if record else ()
    return frozenset(source_name(citation, index, words) for citation in cited)


def lies_in(found: Item | Loose, within: Within) -> Answer:
    """Tell whether something was in a stretch of time: for certain, possibly, or not."""
    if isinstance(found, Loose):
        return _loose_in(found, within)
    return _span_in(found, within) if found.span else _moment_in(found, within)


def _passes(found: Item | Loose, sieve: Sieve, index: Index, words: Words) -> bool:
    if found.kind in sieve.without:
        return False
    if sieve.records is not None and found.key not in sieve.records:
        return False
    if sieve.person and sieve.person not in people_of(found.key, index, words):
        return False
    if sieve.source and sieve.source not in sources_of(found.key, index, words):
        return False
    if sieve.within is None:
        return True
    answer = lies_in(found, sieve.within)
    return answer == "certain" or (answer == "possible" and sieve.within.surely == "possibly")


def _moment_in(item: Item, within: Within) -> Answer:
    """Judge what was at one time, somewhere within its bounds."""
    low, high = _reach(item)
    if within.first <= low and high <= within.last:
        return "certain"
    return "possible" if low < within.last and high > within.first else "none"


def _span_in(item: Item, within: Within) -> Answer:
    """Judge what lasted: it is in the stretch if it surely went on, began or ended in it."""
    first, last, _ = within
    bounds, (core_lo, core_hi) = item.bounds, item.bounds.core
    if (
        first < core_hi > core_lo < last
        or (bounds.start == "known" and first <= bounds.start_lo and bounds.start_hi <= last)
        or (bounds.end == "known" and first <= bounds.end_lo and bounds.end_hi <= last)
    ):
        return "certain"
    low, high = _reach(item)
    return "possible" if low < last and high > first else "none"


def _reach(item: Item) -> tuple[int, int]:
    """Give the seconds within which anything of an item can have been."""
    bounds = item.bounds
    return (
        bounds.start_lo if bounds.start == "known" else FIRST,
        bounds.end_hi if bounds.end == "known" else END,
    )


def _loose_in(found: Loose, within: Within) -> Answer:
    """Judge by the days it can have been; without any, it can have been at any time."""
    inside = [
        within.first <= of_day(day) and of_day(day) + DAY <= within.last for day in found.candidates
    ]
    if inside and all(inside):
        return "certain"
    touched = (
        of_day(day) < within.last and of_day(day) + DAY > within.first for day in found.candidates
    )
    return "possible" if not inside or any(touched) else "none"


def _keys(items: Items) -> Iterator[str]:
    return iter(dict.fromkeys(found.key for found in items.all))


def _refs(record: Record) -> Refs:
    tell = _PEOPLE.get(type(record))
    return tell(record) if tell else ()


def _of(kind: type[R], tell: Callable[[R], Refs]) -> tuple[type[Record], Callable[[Record], Refs]]:
    """Enter into the table whom the records of a noun name."""
    return kind, cast("Callable[[Record], Refs]", tell)


_PEOPLE: Final = dict(
    (
        _of(Charge, lambda charge: (charge.decided_by, *(row.by for row in charge.history))),
        _of(Custody, lambda custody: (custody.held_by, custody.ordered_by)),
        _of(Concern, lambda concern: (concern.said_by,)),
        _of(Statement, lambda statement: (statement.by, *statement.to)),
        _of(Event, lambda event: (*event.people, event.said_by)),
        _of(Task, lambda task: (task.who,)),
    )
)
