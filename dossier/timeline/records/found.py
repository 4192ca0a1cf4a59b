"""Find what the timeline shows of each record, and keep it while what it rests on stays.

A record is a frozen value: the very same record says what it said. What is found of it rests
besides on the records that were asked for, on the day up to which what goes on is drawn, and for a
sentence on the ends that reasoning gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Final, NamedTuple, TypeVar, cast

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.paths import written
from dossier.model.person import Subject
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.reasoning.sources.contradictions import asks_for_names, open_fields
from dossier.reasoning.watched import Watched
from dossier.timeline.items.item import Item, Loose
from dossier.timeline.records import records
from dossier.timeline.records.drafts import Case, Ends, Found

R = TypeVar("R", bound=Record)
Maker = Callable[[Record, Case], Found]


class Changed(NamedTuple):
    """What is not as it was when something was found."""

    keys: frozenset[str] = frozenset()
    """The keys of the records that came, went or are others."""
    told: frozenset[str] = frozenset()
    """Those of them that tell something else behind a citation: a source that came out when it did
    tells what it told."""
    renamed: bool = False
    """Some record is called otherwise, or is new or gone."""
    day: bool = False
    """What goes on is drawn up to another day."""


class Seen(NamedTuple):
    """The keys of the records that were asked for, whether they are there or not."""

    asked: frozenset[str]
    read: frozenset[str]
    """Those of them of which more was used than when a source came out."""

    @classmethod
    def by(cls, index: Watched) -> Seen:
        """Give what an index has noted."""
        return cls(frozenset(index.asked), frozenset(index.read))

    def stays(self, changed: Changed) -> bool:
        """Tell whether all of it is as it was."""
        return self.asked.isdisjoint(changed.told) and self.read.isdisjoint(changed.keys)


class Row(NamedTuple):
    """What is shown of one record, and what that rests on."""

    record: Record
    seen: Seen
    found: tuple[Item | Loose, ...]
    ends: tuple[Ends | None, Ends | None, bool] | None
    """For a sentence, its begins and ends as reasoning has them, and whether it was replaced."""
    names: bool
    """Whether its answers are compared by what records are called, among all of the file."""

    def holds(self, record: Record, case: Case, changed: Changed) -> bool:
        """Tell whether the same would be found of a record now."""
        return (
            self.record is record
            and self.seen.stays(changed)
            and not (changed.renamed and self.names)
            and not (changed.day and self._goes_on)
            and self.ends == _ends(record, case)
        )

    @property
    def _goes_on(self) -> bool:
        """Whether anything of it is drawn up to the day to which one looks."""
        return any(isinstance(item, Item) and item.bounds.end == "open" for item in self.found)


def rows(
    shown: Iterator[Record], case: Case, index: Watched, changed: Changed, known: Mapping[str, Row]
) -> Iterator[Row]:
    """Give the row of each record, the one that is known where it holds; `index` is the case's."""
    for record in shown:
        old = known.get(record.key)
        yield old if old and old.holds(record, case, changed) else _row(record, case, index, old)


def shown(dossier: Dossier, *, sources: bool) -> Iterator[Record]:
    """Go through the records that can be on a timeline."""
    return chain(
        (dossier.subject,),
        dossier.charges,
        dossier.sentences,
        dossier.custody,
        dossier.concerns,
        dossier.statements,
        dossier.events,
        dossier.tasks,
        dossier.sources if sources else (),
    )


def _row(record: Record, case: Case, index: Watched, old: Row | None) -> Row:
    """Find what is shown of a record; where that is what it was, the very same values."""
    index.begin()
    differing = tuple(map(written, open_fields(record, index, case.words)))
    mine = replace(case, open=differing) if differing else case
    found = tuple(_MAKERS[type(record)](record, mine))
    if old and old.found == found:
        found = old.found
    return Row(record, Seen.by(index), found, _ends(record, case), names=asks_for_names(record))


def _ends(record: Record, case: Case) -> tuple[Ends | None, Ends | None, bool] | None:
    if not isinstance(record, Sentence):
        return None
    key = record.key
    return case.begins.get(key), case.ends.get(key), key in case.replaced


def _of(kind: type[R], make: Callable[[R, Case], Found]) -> tuple[type[Record], Maker]:
    """Enter into the table how the records of a noun are shown."""
    return kind, cast("Maker", make)


_MAKERS: Final = dict(
    (
        _of(Subject, records.subject),
        _of(Charge, records.charge),
        _of(Sentence, records.sentence),
        _of(Custody, records.custody),
        _of(Concern, records.concern),
        _of(Statement, records.statement),
        _of(Event, records.event),
        _of(Task, records.task),
        _of(Source, records.source),
    )
)
