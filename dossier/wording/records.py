"""How a record is called and said in one line: its title, the small line under it, who says it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeVar, cast

from dossier.i18n import Words
from dossier.model.base import Citation, Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.person import Identifier, Name, Party, Subject
from dossier.model.place import place_name
from dossier.model.sentence import PAID, Part, Sentence
from dossier.model.source import Source
from dossier.model.statement import Passage, Statement
from dossier.model.task import Task
from dossier.wording import choices, dates, durations, money, places
from dossier.wording.direction import isolated

BETWEEN = " · "
R = TypeVar("R", bound=Record)
Teller = Callable[[Record, Index, Words], str]


def name_of(ref: str | None, index: Index, words: Words) -> str:
    """Say whom or what a reference means: the record's title, or the text itself."""
    record = index.named(ref)
    return within(title(record, index, words), words) if record else ref or ""


def within(name: str, words: Words) -> str:
    """Say a name within a sentence: only what stands for one has a small letter there."""
    nameless = name == words.tr("A person not named here")
    return words.tr("a person not named here") if nameless else name


def names_of(refs: tuple[str, ...], index: Index, words: Words) -> str:
    """Say several references in one line."""
    return ", ".join(name_of(ref, index, words) for ref in refs)


def of_somebody(form: str, name: str, words: Words) -> str:
    """Say whose statement it is, "open letter of Anatoly Antonov"; its form alone of nobody."""
    return words.tr("{form} of {name}").format(form=form, name=name) if name.strip() else form


def title(record: Record, index: Index, words: Words) -> str:
    """Say in a few words which record this is."""
    teller = _TITLES.get(type(record))
    return teller(record, index, words) if teller else ""


def whole_title(record: Record) -> str:
    """Give the whole text, on one line, that the title is the beginning of; else nothing."""
    name = _TITLED.get(type(record), "")
    text: object = getattr(record, name) if name else ""
    whole = text.strip() if isinstance(text, str) else ""
    return " ".join(whole.split()) if _cut(whole) != whole else ""


def small(record: Record, index: Index, words: Words) -> str:
    """Say the line that stands under the title in a list."""
    teller = _SMALL.get(type(record))
    return teller(record, index, words) if teller else ""


def speakers(record: Record, index: Index) -> tuple[str, ...]:
    """Give who is cited, where every citation leads to a statement; empty where one does not.

    A record with such citations alone is a claim.
    """
    found = [index.behind(citation) for citation in _supporting(record)]
    if not found or not all(isinstance(f, Statement) for f in found):
        return ()
    return tuple(dict.fromkeys(cast("Statement", f).by for f in found))


def who_says(record: Record, index: Index, words: Words) -> str:
    """Say "according to NAME" for a claim, and nothing for a record that rests on a source."""
    said_by = speakers(record, index)
    if not said_by:
        return ""
    return words.tr("according to {name}").format(name=names_of(said_by, index, words))


def cited(record: Record, index: Index, words: Words) -> str:
    """Say in one line what a record is cited from, each source once."""
    names = (source_name(c, index, words) for c in _supporting(record))
    return ", ".join(dict.fromkeys(names))


def source_name(citation: Citation, index: Index, words: Words) -> str:
    """Say a citation's source as short as it can be told from others: "TASS, 3 December"."""
    return short_name(citation.source, index, words)


def short_name(ref: str, index: Index, words: Words) -> str:
    """Say what a reference to a source or a statement means, as a citation of it says it."""
    found = index.named(ref)
    if isinstance(found, Source):
        return _joined(", ", _short_source(found, index, words), _when(found, words))
    if isinstance(found, Statement):
        form = found.form or words.tr("statement")
        return of_somebody(form, name_of(found.by, index, words), words)
    if found is None and ref.startswith("#"):
        return words.tr("a source that this file does not have, {ref}").format(ref=ref)
    return name_of(ref, index, words)


def parts_of(sentence: Sentence, words: Words) -> str:
    """Say what a sentence imposes: "27 years and a penalty of about $170,000,000"."""
    said = [_part(part, words) for part in sentence.parts]
    if not said:
        return words.tr("sentence, what it imposes is not known")
    if len(said) == 1:
        return said[0]
    return words.tr("{first} and {last}").format(first=", ".join(said[:-1]), last=said[-1])


def paid(kind: str, amount: str, words: Words) -> str:
    """Say an amount with its kind: "fine of $5"; what is none has it beside: "imprisonment, $5"."""
    said = words.tr("{kind} of {amount}") if kind in PAID else words.tr("{kind}, {amount}")
    return said.format(kind=choices.say(kind, words), amount=amount)


def _supporting(record: Record) -> Iterator[Citation]:
    """Give the citations that a record rests on: not those that say something else instead."""
    return (c for c in record.citations if c.says is None)


def _joined(between: str, *parts: str | None) -> str:
    """Join what there is; a part in another direction turns nothing but itself."""
    kept = [part for part in parts if part]
    return between.join(isolated(part) for part in kept) if len(kept) > 1 else "".join(kept)


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cut(text: str, most: int = 90) -> str:
    """Keep the first line of a text, cut at a blank where it is long; mark what is left out."""
    line, _, more = text.strip().partition("\n")
    if len(line) > most:
        return line[:most].rsplit(" ", 1)[0] + " …"
    return f"{line.rstrip()} …" if more else line


def _when(record: Source | Statement | Event, words: Words) -> str:
    date = record.issued if isinstance(record, Source) else record.date
    if date is not None:
        return dates.short(date, words, moment=not isinstance(record, Event))
    if record.between is not None:
        return dates.say(record.between, words, moment=True)
    return ""


def _moment(date: Date | None, words: Words) -> str:
    return dates.short(date, words) if date else ""


def _part(part: Part, words: Words) -> str:
    """Say one part as it stands in the middle of a sentence."""
    said = _imposed(part, words)
    minimum = durations.say(part.minimum, words) if part.minimum else ""
    if part.suspended and minimum:
        one = words.tr("{part} (suspended; at least {minimum})")
        return one.format(part=said, minimum=minimum)
    if minimum:
        return words.tr("{part} (at least {minimum})").format(part=said, minimum=minimum)
    return words.tr("{part} (suspended)").format(part=said) if part.suspended else said


def _imposed(part: Part, words: Words) -> str:
    """Say what a part imposes: its length, its amount, or its text."""
    kind = choices.say(part.kind, words)
    term = durations.say(part.term, words) if part.term else ""
    if part.kind == "imprisonment" and term:
        return term
    if part.amount:
        return paid(part.kind, money.say(part.amount, words), words)
    if part.kind == "other" and part.text:
        return _cut(part.text)
    if term:
        return words.tr("{kind} for {term}").format(kind=kind, term=term)
    return kind


def _short_source(source: Source, index: Index, words: Words) -> str:
    return name_of(source.publisher, index, words) or source.title


def place_of(custody: Custody, words: Words) -> str:
    """Say where somebody was held: facility, place and country."""
    where = places.say(custody.place, words) if custody.place else ""
    return _joined(", ", custody.facility, where)


def called(record: Record, index: Index, words: Words) -> str:
    """Say which record it is where nothing stands beside it; see `title`."""
    if isinstance(record, Custody):
        return period_called(record, words)
    return title(record, index, words)


def period_called(custody: Custody, words: Words) -> str:
    """Say which period it is: its place, and without one its ground and its dates."""
    where = place_of(custody, words)
    if where:
        return where
    basis, period = choices.say(custody.basis, words), custody.lasted
    if not (period.is_interval or period.earliest or period.latest):
        return basis
    return _joined(", ", basis, dates.short(period, words, moment=False))


def _typed(kind: type[R], tell: Callable[[R, Index, Words], str]) -> tuple[type[Record], Teller]:
    """Enter a teller into a table under the noun that it tells."""
    return kind, cast("Teller", tell)


def _charge_small(charge: Charge, _index: Index, words: Words) -> str:
    outcome = choices.say(charge.outcome, words) if charge.outcome else ""
    when = charge.outcome_date if charge.outcome else charge.filed
    said = _joined(", ", outcome, _moment(when, words))
    loss = money.say(charge.loss, words) if charge.loss else ""
    return _joined(BETWEEN, said, loss) or words.tr("outcome not stated")


def _custody_title(custody: Custody, _index: Index, words: Words) -> str:
    return place_of(custody, words) or words.tr("place not known")


def _custody_small(custody: Custody, _index: Index, words: Words) -> str:
    period = dates.say(custody.lasted, words, moment=False)
    return _joined(BETWEEN, choices.say(custody.basis, words), period)


def _concern_small(concern: Concern, index: Index, words: Words) -> str:
    said_by = name_of(concern.said_by, index, words)
    status = choices.say(concern.status, words)
    who = words.tr("according to {name}").format(name=said_by) if said_by else ""
    when = dates.short(concern.date, words, moment=False) if concern.date else ""
    return _joined(BETWEEN, status, who, when)


def _statement_small(statement: Statement, index: Index, words: Words) -> str:
    when = _when(statement, words) or words.tr("date not known")
    return _joined(BETWEEN, name_of(statement.by, index, words), when)


def _event_small(event: Event, _index: Index, words: Words) -> str:
    when = _when(event, words) or words.tr("date not known")
    return _joined(BETWEEN, event.kind, when, place_name(event.place))


def _sentence_small(sentence: Sentence, index: Index, words: Words) -> str:
    when = _moment(sentence.date, words) or words.tr("date not known")
    court = name_of(sentence.court, index, words)
    return _joined(BETWEEN, when, docket_of(sentence, words), court)


def docket_of(record: Sentence | Charge, words: Words) -> str:
    """Say the docket of a sentence or a charge: "docket 14-1"; "" where it has none."""
    number = (record.docket or "").strip()
    return words.tr("docket {docket}").format(docket=_cut(number)) if number else ""


def _task_small(task: Task, index: Index, words: Words) -> str:
    due = words.tr("due {date}").format(date=_moment(task.due, words)) if task.due else ""
    state = choices.say(task.state, words)
    return _joined(BETWEEN, state, due, name_of(task.who, index, words))


def _source_small(source: Source, index: Index, words: Words) -> str:
    when = _when(source, words) or words.tr("date not known")
    return _joined(BETWEEN, name_of(source.publisher, index, words), when)


_TITLES = dict[type[Record], Teller](
    (
        _typed(Subject, lambda s, _i, _w: s.name),
        _typed(Name, lambda n, _i, _w: n.name),
        _typed(Identifier, lambda d, _i, _w: _joined(" ", d.kind, d.number)),
        _typed(Party, lambda p, _i, _w: p.name),
        _typed(Charge, lambda c, _i, w: _cut(c.offence) or w.tr("offence not named")),
        _typed(Sentence, lambda s, _i, w: _first_up(parts_of(s, w))),
        _typed(Part, lambda p, _i, w: _first_up(_part(p, w))),
        _typed(Custody, _custody_title),
        _typed(Concern, lambda c, _i, w: _cut(c.text) or w.tr("nothing written yet")),
        _typed(Statement, lambda s, _i, w: _first_up(s.form or w.tr("statement"))),
        _typed(Passage, lambda p, _i, _w: _cut(p.text)),
        _typed(Event, lambda e, _i, w: _cut(e.title) or w.tr("event without a title")),
        _typed(Task, lambda t, _i, w: _cut(t.text) or w.tr("nothing written yet")),
        _typed(Source, lambda s, _i, w: _cut(s.title) or w.tr("source without a title")),
    )
)

_TITLED: Final[dict[type[Record], str]] = {
    Charge: "offence",
    Concern: "text",
    Event: "title",
    Passage: "text",
    Source: "title",
    Task: "text",
}
"""The field whose text a title is the beginning of."""

_SMALL = dict[type[Record], Teller](
    (
        _typed(Party, lambda p, _i, _w: p.role or ""),
        _typed(Charge, _charge_small),
        _typed(Sentence, _sentence_small),
        _typed(Custody, _custody_small),
        _typed(Concern, _concern_small),
        _typed(Statement, _statement_small),
        _typed(Event, _event_small),
        _typed(Task, _task_small),
        _typed(Source, _source_small),
    )
)
