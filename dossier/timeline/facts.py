"""Tell on a card what is known of an item: its date in words, its bounds, its place, its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.paths import get, parse
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.reasoning.bounds import of, of_record
from dossier.reasoning.sources import contradictions
from dossier.timeline.frame.card import Card, CardRow
from dossier.timeline.items.item import Item, Loose
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.labels import said
from dossier.timeline.time.civil import DAY
from dossier.wording import choices, dates, places, running
from dossier.wording.records import cited, place_of

MOST: Final = 8
"""Of so many days or months that a date can be, each is named."""


class _Told(NamedTuple):
    """An item with its record, and the dates that it was made from."""

    found: Item | Loose
    record: Record
    when: Date | None
    between: Date | None


def card(id: str, items: Items, index: Index) -> Card | None:
    """Make the card of an item; None where it, or its record, is gone."""
    found = items.by_id.get(id)
    record = index.record(found.key) if found else None
    if found is None or record is None:
        return None
    told = _Told(found, record, date_of(found, record), _between(record))
    rows = tuple(row for row in _rows(told, index, items.words) if row.text)
    return Card(id, said(found.say, items.words), rows)


def _rows(told: _Told, index: Index, words: Words) -> Iterator[CardRow]:
    """Tell what is known, each in the field of the record that says it."""
    tr, field = words.tr, str(parse(field_of(told.found))[-1])
    between = "between" if told.between else field
    yield CardRow(tr("When"), _when(told, words), field)
    yield CardRow(tr("Between"), _bounds(told, words), between)
    yield CardRow(tr("One of"), _days(told.found, words), between)
    yield CardRow(tr("Begins"), _reckoned(told.found.say.begins, words))
    yield CardRow(tr("End"), end_reckoned(told.found, words))
    if isinstance(told.record, Sentence):
        stated = running.say_all(told.record, index, words)
        open_ = isinstance(told.found, Item) and told.found.either
        yield CardRow(tr("Runs"), stated or (running.either(words) if open_ else ""))
    yield CardRow(tr("Status"), _status(told.record, words))
    yield CardRow(tr("Where"), _where(told.record, words), "place")
    yield CardRow(tr("Says"), cited(told.record, index, words))
    if told.found.say.contradicted:
        said = "; ".join(differing(told.record, index, words))
        yield CardRow(tr("But"), said or tr("another source says something else"))
    yield CardRow(tr("Note"), told.record.note or "", "note")


def date_of(found: Item | Loose, record: Record | None) -> Date | None:
    """Find the date that an item was made from: its id is the record's, and the field's path."""
    value = get(record, parse(field_of(found))) if record else None
    return value if isinstance(value, Date) else None


def field_of(found: Item | Loose) -> str:
    """Give the path of the field that an item was made from, within its record."""
    return found.id[len(found.key) + 1 :]


def when_in_short(found: Item | Loose, record: Record | None, words: Words) -> str:
    """Say the date of an item as a list wants it; where it has none, what bounds it."""
    own, between = date_of(found, record), _between(record)
    if own is None and between is not None:
        return dates.short(between, words, moment=True)
    if own is None:
        return words.tr("date not known")
    return dates.short(own, words, moment=not _as_span(found, own))


def _between(record: Record | None) -> Date | None:
    return record.between if isinstance(record, Event | Source | Statement) else None


def _when(told: _Told, words: Words) -> str:
    if told.when is None:
        return words.tr("date not known")
    return dates.say(told.when, words, moment=not _as_span(told.found, told.when))


def _as_span(found: Item | Loose, when: Date) -> bool:
    return isinstance(found, Item) and found.span and when.is_interval


def _bounds(told: _Told, words: Words) -> str:
    """Say between which days something was, where its date alone does not tell the day."""
    if told.when is None or isinstance(told.found, Loose):
        return dates.bounds(told.between, words) if told.between else ""
    bounds = told.found.bounds
    if told.found.span or bounds.start_hi - bounds.start_lo <= DAY:
        return ""
    low, high = of_record(told.record) if told.between else of(told.when)
    return dates.bounds(Date(f"{low or '..'}/{high or '..'}"), words)


def _days(found: Item | Loose, words: Words) -> str:
    """Name the days or months that a date without a year can be, as long as they are few."""
    if isinstance(found, Item) or not 0 < len(found.candidates) <= MOST:
        return ""
    said_days = [dates.short(when, words) for when in found.candidates]
    if len(said_days) == 1:
        return said_days[0]
    first = ", ".join(said_days[:-1])
    return words.tr("{first} or {last}").format(first=first, last=said_days[-1])


def end_reckoned(found: Item | Loose, words: Words) -> str:
    """Say when a sentence ends, and that this is reckoned."""
    return _reckoned(found.say.ends, words)


def term_reckoned(found: Item | Loose, words: Words) -> str:
    """Say when a sentence begins that waits for another, and when one ends that has a last day."""
    known = isinstance(found, Item) and found.bounds.end == "known"
    said = found.say.begins, found.say.ends if known else ""
    return _reckoned(", ".join(filter(None, said)), words)


def _reckoned(said: str, words: Words) -> str:
    return words.tr("{ends} (arithmetic)").format(ends=said) if said else ""


def differing(record: Record, index: Index, words: Words) -> tuple[str, ...]:
    """Say what other sources say of a record instead of what it holds, and who says it."""
    told: list[str] = []
    for answered in contradictions.of_record(record, index, words):
        for answer in answered.answers if answered.open else ():
            if not answer.adopted:
                who = ", ".join(dict.fromkeys(voice.name for voice in answer.voices))
                told.append(
                    words.tr("{field}: {value} ({who})").format(
                        field=answered.label, value=answer.said, who=who
                    )
                )
    return tuple(told)


def _status(record: Record, words: Words) -> str:
    """Say whether an event was held, and whether a task is done."""
    if isinstance(record, Event):
        return choices.say(record.status or "", words)
    return choices.say(record.state, words) if isinstance(record, Task) else ""


def _where(record: Record, words: Words) -> str:
    if isinstance(record, Custody):
        return place_of(record, words)
    if isinstance(record, Concern | Event | Statement) and record.place:
        return places.say(record.place, words)
    return ""
