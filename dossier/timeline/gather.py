"""Find everything in a dossier that has a date, or should have one, and make items of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from itertools import chain
from typing import Final

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.paths import Path
from dossier.reasoning.candidates import candidates
from dossier.timeline import records
from dossier.timeline.drafts import Case, Days, Ends
from dossier.timeline.item import Item, Loose
from dossier.timeline.items import Items

# Lists whose records need no date: those without any are counted, not set into the tray.
MAY_BE_UNDATED: Final = ("charges", "concerns", "tasks")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader wants to see besides the dossier itself."""

    as_of: date | None = None
    """The day up to which what goes on may have gone on; None draws nothing beyond evidence."""
    ends: Mapping[str, Ends] = field(default_factory=dict[str, Ends])
    """The earliest and the latest possible end of each sentence, by its key, as reasoning gives
    them. A sentence that is not in it, or of which no end is known, gets no bar."""
    replaced: frozenset[str] = frozenset()
    """The keys of the sentences whose place another one took, as reasoning finds them."""
    sources: bool = False
    """Also the days on which sources came out."""


def items(dossier: Dossier, index: Index, words: Words, wanted: Wanted | None = None) -> Items:
    """Give all that the timeline of this dossier shows."""
    wanted = wanted or Wanted()
    days = cache(partial(_days, dossier, index))
    died = dossier.subject.died
    case = Case(
        index,
        words,
        wanted.as_of,
        wanted.ends,
        days,
        died=died.latest if died else None,
        replaced=wanted.replaced,
    )
    found = tuple(_found(dossier, case, sources=wanted.sources))
    keys = {item.key for item in found}
    undated = {name: _without(dossier.list_of(name), keys) for name in MAY_BE_UNDATED}
    return Items(
        (item for item in found if isinstance(item, Item)),
        (item for item in found if isinstance(item, Loose)),
        {name: number for name, number in undated.items() if number},
        words,
    )


def _found(dossier: Dossier, case: Case, *, sources: bool) -> Iterator[Item | Loose]:
    """Go through the dossier in the order of its file."""
    shown = dossier.sources if sources else ()
    return chain(
        records.subject(dossier.subject, case),
        chain.from_iterable(records.charge(row, case) for row in dossier.charges),
        chain.from_iterable(records.sentence(row, case) for row in dossier.sentences),
        chain.from_iterable(records.custody(row, case) for row in dossier.custody),
        chain.from_iterable(records.concern(row, case) for row in dossier.concerns),
        chain.from_iterable(records.statement(row, case) for row in dossier.statements),
        chain.from_iterable(records.event(row, case) for row in dossier.events),
        chain.from_iterable(records.task(row, case) for row in dossier.tasks),
        chain.from_iterable(records.source(row, case) for row in shown),
    )


def _days(dossier: Dossier, index: Index) -> Mapping[Path, Days]:
    return {found.path: found.days for found in candidates(dossier, index)}


def _without(rows: Iterable[Record], keys: set[str]) -> int:
    return sum(record.key not in keys for record in rows)
