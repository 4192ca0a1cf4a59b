"""Find everything in a dossier that has a date, or should have one, and make items of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.reasoning import bounds
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.differences import Pair, differences, renamed
from dossier.reasoning.walk import Walk, ended
from dossier.reasoning.watched import Watched
from dossier.timeline.items.item import Item, Loose
from dossier.timeline.items.items import Items
from dossier.timeline.records.drafts import Case, Ends
from dossier.timeline.records.found import Changed, Row, rows, shown
from dossier.timeline.records.yearless import Tells, tray

# Lists whose records need no date: those without any are counted, not set into the tray.
MAY_BE_UNDATED: Final = ("charges", "concerns", "tasks")
Until = tuple[date | None, Bounds]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader wants to see besides the dossier itself."""

    as_of: date | None = None
    """The day up to which what goes on may have gone on; None draws nothing beyond evidence."""
    ends: Mapping[str, Ends] = field(default_factory=dict[str, Ends])
    """The earliest and the latest possible end of each sentence, by its key, as reasoning gives
    them. A sentence that is not in it, or of which no end is known, gets no bar."""
    begins: Mapping[str, Ends] = field(default_factory=dict[str, Ends])
    """The days between which those begin that wait for others, in the same way."""
    replaced: frozenset[str] = frozenset()
    """The keys of the sentences whose place another one took, as reasoning finds them."""
    sources: bool = False
    """Also the days on which sources came out."""


class Gathered(NamedTuple):
    """All that the timeline of a dossier shows, and what lets the next one reuse it."""

    items: Items
    dossier: Dossier
    until: Until
    """The day up to which what goes on is drawn, and the days of which one is that of the death."""
    rows: Mapping[str, Row]
    tells: Mapping[str, Tells]


def items(dossier: Dossier, index: Index, words: Words, wanted: Wanted | None = None) -> Items:
    """Give all that the timeline of this dossier shows."""
    return gathered(dossier, index, words, wanted or Wanted()).items


def gathered(
    dossier: Dossier, index: Index, words: Words, wanted: Wanted, before: Gathered | None = None
) -> Gathered:
    """Gather the same of an opened dossier, reusing what was gathered before, in these words.

    Where the same is shown as before, these are the very same items.
    """
    return ended(steps(dossier, index, words, wanted, before))


def steps(
    dossier: Dossier, index: Index, words: Words, wanted: Wanted, before: Gathered | None = None
) -> Walk[Gathered]:
    """Do it step by step, so that something else can be done between them."""
    if before and before.items.words is not words:
        before = None
    watched = Watched(index)
    died = bounds.of(dossier.subject.died)
    case = Case(
        watched,
        words,
        wanted.as_of,
        wanted.ends,
        died,
        replaced=wanted.replaced,
        begins=wanted.begins,
    )
    until = wanted.as_of, died
    changed = _changed(before, dossier, until, case)
    known: Mapping[str, Row] = before.rows if before else {}
    every = shown(dossier, sources=wanted.sources)
    found: list[Row] = []
    for row in rows(every, case, watched, changed, known):
        found.append(row)
        yield
    told: Mapping[str, Tells] = before.tells if before else {}
    loose, tells = yield from tray(found, dossier, watched, changed, told)
    keys = {row.record.key for row in found if row.found}
    undated = {name: _without(dossier.list_of(name), keys) for name in MAY_BE_UNDATED}
    undated = {name: number for name, number in undated.items() if number}
    if before:
        made = _edited(before, found, loose, undated)
    else:
        made = Items(_placed(found), loose, undated, words)
    return Gathered(made, dossier, until, {row.record.key: row for row in found}, tells)


def _changed(before: Gathered | None, dossier: Dossier, until: Until, case: Case) -> Changed:
    """Tell what is not as it was; of a first time nothing."""
    if before is None:
        return Changed()
    differing = differences(before.dossier, dossier)
    called = renamed(differing, case.index, case.words)
    told = differing.keys.difference(_out_as_before(differing.pairs))
    return Changed(differing.keys, told, called, before.until != until)


def _out_as_before(pairs: Iterable[Pair]) -> Iterator[str]:
    """Give the keys of the sources that came out when they did, whatever else is other of them."""
    for was, now in pairs:
        if isinstance(was, Source) and isinstance(now, Source) and _out(was) == _out(now):
            yield now.key


def _out(source: Source) -> tuple[Date | None, Date | None]:
    """Give what is known of when a source came out."""
    return source.issued, source.between


def _edited(
    before: Gathered, found: Sequence[Row], loose: tuple[Loose, ...], undated: Mapping[str, int]
) -> Items:
    """Give the items as they were, less those of rows that are gone, and with those that came."""
    kept, old = {id(row.found) for row in found}, before.rows.values()
    were = {id(row.found) for row in old}
    gone = [*_placed(row for row in old if id(row.found) not in kept)]
    new = [*_placed(row for row in found if id(row.found) not in were)]
    items = before.items
    if not gone and not new and items.loose == loose and items.undated == undated:
        return items
    return items.edited(gone, new, loose, undated)


def _placed(rows: Iterable[Row]) -> Iterator[Item]:
    return (item for row in rows for item in row.found if isinstance(item, Item))


def _without(rows: Iterable[Record], keys: set[str]) -> int:
    return sum(record.key not in keys for record in rows)
