"""Turn one dated field of a record into an item on the line, or into one of the tray."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.concern import Concern
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.reasoning import qualifiers
from dossier.reasoning.bounds import NO_BOUNDS
from dossier.reasoning.bounds import Bounds as Days
from dossier.timeline.items import extents
from dossier.timeline.items.extents import Evidence
from dossier.timeline.items.item import Bounds, Item, Kind, Loose, Say
from dossier.timeline.records.evidence import last_evidence
from dossier.timeline.shapes.labels import one_line
from dossier.wording import dates
from dossier.wording.records import name_of, who_says

Found = Iterator[Item | Loose]
Ends = tuple[date | None, date | None]

# How much an item matters where room is short.
VERDICT: Final = 3
STEP: Final = 2
MINOR: Final = 1


@dataclass(frozen=True, slots=True)
class Case:
    """What the making of items needs to know besides the record."""

    index: Index
    words: Words
    as_of: date | None
    ends: Mapping[str, Ends]
    died: Days = NO_BOUNDS
    """The first and the last day on which the person can have died."""
    at_most: date | None = None
    """The day after which the record at hand is not surely so, whoever tells it later."""
    replaced: frozenset[str] = frozenset()
    """The keys of the sentences whose place another one took."""
    begins: Mapping[str, Ends] = field(default_factory=dict[str, Ends])
    """When the sentences begin that wait for others, by their keys."""
    open: tuple[str, ...] = ()
    """The fields of the record at hand that sources answer differently."""

    @property
    def held_to(self) -> Case:
        """The same, as it is for custody: none goes on after the death."""
        days = [day for day in (self.as_of, self.died.high) if day]
        return replace(self, as_of=min(days, default=None), at_most=self.died.low or self.died.high)


class Draft(NamedTuple):
    """What is known of an item before its date is looked at."""

    field: str
    """The field of the record that holds the date; with the record's key it is the item's id."""
    kind: Kind
    label: str
    small: str = ""
    weight: int = MINOR
    about: tuple[str, ...] = ()
    """Fields whose contradictions concern this item; without any, those of the whole record."""
    always: bool = False
    """It belongs into the tray even without any date."""
    aside: bool = False
    """It lies outside the case."""
    moment: bool = True
    """An interval means some time within it, not all of it."""
    happened: bool = True
    """It is not merely planned, put off, called off or to be done."""


def of_moment(
    record: Record, case: Case, draft: Draft, when: Date | None, between: Date | None = None
) -> Found:
    """Give the item of a field that says when something was, at one time."""
    if when is None and between is None and not draft.always:
        return
    bounds = extents.moment(when, between)
    if bounds is None:
        yield loose(record, case, draft, when)
    else:
        made = item(record, case, draft, when, bounds)
        yield made if bounds == extents.moment(when) else _marked(made, between)


def of_span(record: Record, case: Case, draft: Draft, when: Date) -> Found:
    """Give the item of a field that says how long something lasted; a single date is a moment."""
    if not when.is_interval:
        yield from of_moment(record, case, draft, when)
        return
    going_on = case.words.tr("as last reported") if when.end_open else ""
    small = ", ".join(filter(None, (draft.small, going_on)))
    draft = draft._replace(moment=False, small=small)
    evidence = last_evidence(record, case.index)
    if evidence and case.at_most and case.at_most < evidence.day:
        evidence = Evidence(case.at_most, firm=evidence.firm, exact=False)
    bounds = extents.span(when, evidence, case.as_of)
    if bounds is None:
        yield loose(record, case, draft, when)
    else:
        yield item(record, case, draft, when, bounds)._replace(span=True)


def item(record: Record, case: Case, draft: Draft, when: Date | None, bounds: Bounds) -> Item:
    """Make the item of a field that has a place on the line."""
    marks = _marks(when)
    return Item(
        id=f"{record.key}/{draft.field}",
        key=record.key,
        kind=draft.kind,
        bounds=bounds,
        say=_say(record, case, draft, when),
        approximate="~" in marks,
        uncertain="?" in marks,
        aside=draft.aside,
        weight=draft.weight,
        happened=draft.happened,
    )


def _marked(made: Item, between: Date | None) -> Item:
    """Mark an item as the date is marked by which it is bounded."""
    marks = _marks(between)
    return made._replace(
        approximate=made.approximate or "~" in marks, uncertain=made.uncertain or "?" in marks
    )


def loose(record: Record, case: Case, draft: Draft, when: Date | None) -> Loose:
    """Make the tray's entry of a field that has no place on the line.

    The days that it can be follow from other records, and are found when all are gathered.
    """
    marks = _marks(when)
    return Loose(
        id=f"{record.key}/{draft.field}",
        key=record.key,
        kind=draft.kind,
        say=_say(record, case, draft, when),
        dated=when is not None and when.precision == "no year",
        approximate="~" in marks,
        uncertain="?" in marks,
    )


def _say(record: Record, case: Case, draft: Draft, when: Date | None) -> Say:
    small = [draft.small] if draft.small else []
    if when is None:
        small.append(case.words.tr("date not known"))
    return Say(
        when=dates.short(when, case.words, moment=draft.moment) if when else "",
        label=one_line(draft.label),
        small=one_line(", ".join(small)),
        claim=one_line(_claim(record, case)),
        contradicted=_contradicted(draft.about, case),
        confidential=record.confidential,
    )


def _claim(record: Record, case: Case) -> str:
    """Say who says it: the person named in the record, or those whose statements it rests on."""
    if isinstance(record, Concern | Event) and record.said_by:
        name = name_of(record.said_by, case.index, case.words)
        return case.words.tr("according to {name}").format(name=name)
    return who_says(record, case.index, case.words)


def _contradicted(about: tuple[str, ...], case: Case) -> bool:
    """Tell whether sources answer one of the fields differently that matter here."""
    if not about:
        return bool(case.open)
    below = tuple(f"{name}/" for name in about)
    return any(field in about or field.startswith(below) for field in case.open)


def _marks(when: Date | None) -> str:
    """Give the marks of a date, or of both its ends: "~" for about, "?" for uncertain."""
    return qualifiers.of(when).replace("%", "~?")
