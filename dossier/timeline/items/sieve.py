"""Choose which items are shown: by kind, person, source, and by when they can have been."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final, Literal, NamedTuple, TypeVar, cast

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.person import Party
from dossier.model.sentence import Sentence
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.timeline.items.item import KINDS, Item, Kind, Loose
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import days_of
from dossier.timeline.items.search import in_order
from dossier.timeline.time.civil import END, FIRST
from dossier.wording.records import name_of, short_name

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
    return items.sifted(_passing(items, sieve, index))


def people(items: Items, index: Index) -> tuple[str, ...]:
    """Name everybody whom a dated record names, in the order of the alphabet."""
    refs = _refs(items, index).people
    return tuple(sorted({name_of(ref, index, items.words) for ref in refs}, key=in_order))


def sources(items: Items, index: Index) -> tuple[str, ...]:
    """Name every source that a dated record is cited from, in the order of the alphabet."""
    refs = _refs(items, index).sources
    return tuple(sorted({short_name(ref, index, items.words) for ref in refs}, key=in_order))


def meant(made: Sieve, items: Items, index: Index) -> tuple[Refs, Refs]:
    """Give the references by which the chosen person is named, and those of the chosen source."""
    refs, words = _refs(items, index), items.words
    people = (ref for ref in refs.people if made.person == name_of(ref, index, words))
    sources = (ref for ref in refs.sources if made.source == short_name(ref, index, words))
    return tuple(people), tuple(sources)


def kinds(items: Items) -> tuple[Kind, ...]:
    """Name the kinds of which there is anything."""
    there = {*items.groups, *(found.kind for found in items.loose)}
    return tuple(kind for kind in KINDS if kind in there)


class _Refs(NamedTuple):
    """The keys of the dated records that name somebody, and those that rest on a source."""

    people: Mapping[str, Sequence[str]]
    sources: Mapping[str, Sequence[str]]


def _called(
    name: str, refs: Mapping[str, Sequence[str]], say: Callable[[str], str]
) -> frozenset[str]:
    """Give the keys that stand with those that are called so."""
    return frozenset(key for ref, keys in refs.items() if say(ref) == name for key in keys)


class _Asked:
    """Whom and what the items named when somebody asked last, by the records that there were."""

    __slots__ = ("index", "refs")
    index: Index | None
    refs: _Refs

    def __init__(self) -> None:
        self.index, self.refs = None, _Refs({}, {})


def _refs(items: Items, index: Index) -> _Refs:
    """Go through the records of all items, once for as long as they are what they are."""
    asked = items.memory.get(_Asked, None, _Asked)
    if asked.index is not index:
        asked.index, asked.refs = index, _found(items, index)
    return asked.refs


def _found(items: Items, index: Index) -> _Refs:
    people: dict[str, list[str]] = {}
    sources: dict[str, list[str]] = {}
    for key in {found.key for found in (*items.placed, *items.loose)}:
        record = index.record(key)
        for ref in _people(record, index) if record else ():
            people.setdefault(ref, []).append(key)
        for row in record.cite if record else ():
            ref = row if isinstance(row, str) else row.source
            sources.setdefault(ref, []).append(key)
    return _Refs(people, sources)


def lies_in(found: Item | Loose, within: Within) -> Answer:
    """Tell whether something was in a stretch of time: for certain, possibly, or not."""
    answer = _by_bounds(found, within)
    if answer == "certain" and (found.approximate or found.uncertain):
        # Such a date has bounds as if it were sure, but may lie beyond them.
        return "possible"
    return answer


def _passing(items: Items, sieve: Sieve, index: Index) -> Callable[[Item | Loose], bool]:
    """Give what tells whether a sieve lets something through."""
    without, records, within = sieve.without, sieve.records, sieve.within
    tests: list[Callable[[Item | Loose], bool]] = []
    if without:
        tests.append(lambda found: found.kind not in without)
    if records is not None:
        tests.append(lambda found: found.key in records)
    if sieve.person:
        say = partial(name_of, index=index, words=items.words)
        named = _called(sieve.person, _refs(items, index).people, say)
        tests.append(lambda found: found.key in named)
    if sieve.source:
        say = partial(short_name, index=index, words=items.words)
        cited = _called(sieve.source, _refs(items, index).sources, say)
        tests.append(lambda found: found.key in cited)
    if within:
        right = ("certain", "possible") if within.surely == "possibly" else ("certain",)
        tests.append(lambda found: lies_in(found, within) in right)
    if len(tests) == 1:
        return tests[0]
    return lambda found: all(test(found) for test in tests)


def _by_bounds(found: Item | Loose, within: Within) -> Answer:
    """Judge by the dates as they are written."""
    if isinstance(found, Loose):
        return _loose_in(found, within)
    return _span_in(found, within) if found.span else _moment_in(found, within)


def _moment_in(item: Item, within: Within) -> Answer:
    """Judge what was at one time, somewhere within its bounds."""
    low, high = _reach(item)
    if within.first <= low and high <= within.last:
        return "certain"
    return "possible" if low < within.last and high > within.first else "none"


def _span_in(item: Item, within: Within) -> Answer:
    """Judge what lasted: it is in the stretch if it surely went on, began or ended in it."""
    first, last, _ = within
    bounds, (core_lo, core_hi) = item.bounds, item.core
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
    """Judge by the dates it can have been; without any, it can have been at any time."""
    spans = [*filter(None, map(days_of, found.candidates))]
    if not spans:
        return "possible"
    if all(within.first <= first and last <= within.last for first, last in spans):
        return "certain"
    touched = (first < within.last and last > within.first for first, last in spans)
    return "possible" if any(touched) else "none"


def _people(record: Record, index: Index) -> Iterable[str]:
    """Give whom a record names, by name or as "#id"."""
    tell = _PEOPLE.get(type(record))
    named = tell(record) if tell else ()
    if isinstance(record, Task) and isinstance(index.named(record.about), Party):
        named = (*named, record.about)
    return filter(None, named)


def _in_history(charge: Charge) -> Iterable[str | None]:
    return (who for row in charge.history for who in (row.court, row.by))


def _of(kind: type[R], tell: Callable[[R], Refs]) -> tuple[type[Record], Callable[[Record], Refs]]:
    """Enter into the table whom the records of a noun name."""
    return kind, cast("Callable[[Record], Refs]", tell)


_PEOPLE: Final = dict(
    (
        _of(Charge, lambda charge: (charge.court, charge.decided_by, *_in_history(charge))),
        _of(Sentence, lambda sentence: (sentence.court,)),
        _of(Custody, lambda custody: (custody.held_by, custody.ordered_by)),
        _of(Concern, lambda concern: (concern.said_by,)),
        _of(Statement, lambda statement: (statement.by, *statement.to, statement.published_by)),
        _of(Event, lambda event: (*event.people, event.said_by, event.court)),
        _of(Task, lambda task: (task.who,)),
    )
)
