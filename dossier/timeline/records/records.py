"""Make the items of one record: each of its dates with the words that stand beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, Literal

from dossier.i18n import Words
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Basis, Custody
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.person import Subject
from dossier.model.place import place_name
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.reasoning.custody.ledger import FREE, NOT_HELD
from dossier.reasoning.orders import is_planned
from dossier.reasoning.terms.term import NO_LONGER
from dossier.timeline.items import extents
from dossier.timeline.items.item import Bounds, Item, Kind
from dossier.timeline.records.drafts import (
    MINOR,
    STEP,
    VERDICT,
    Case,
    Draft,
    Ends,
    Found,
    item,
    of_moment,
    of_span,
)
from dossier.timeline.time.civil import after_day, of_day
from dossier.wording import choices, running
from dossier.wording.records import name_of, of_somebody, parts_of, place_of, title

NOT_KNOWN: Final[Ends] = (None, None)
NO_END: Final[Ends] = (date.max, date.max)

# Kinds of events, as they are usually written, that belong to a group of their own.
_COURT: Final = (
    "appeal arraignment court decision extradition hearing indictment judgment plea ruling trial "
    "verdict"
)
_CUSTODY: Final = "arrest custody detention escape exchange release transfer"
_HEALTH: Final = "attack diagnosis examination health hospital illness injury surgery"
_GROUP_OF: Final[dict[str, Kind]] = {
    **dict.fromkeys(_COURT.split(), "court"),
    **dict.fromkeys(_CUSTODY.split(), "custody"),
    **dict.fromkeys(_HEALTH.split(), "health"),
}


def subject(record: Subject, case: Case) -> Found:
    """Show when the person was born, and died."""
    tr, where = case.words.tr, place_name(record.birthplace)
    born = Draft("born", "other", tr("born"), where, STEP, ("born",), aside=True)
    died = Draft("died", "other", tr("died"), "", VERDICT, ("died",))
    yield from of_moment(record, case, born, record.born)
    yield from of_moment(record, case, died, record.died)


def charge(record: Charge, case: Case) -> Found:
    """Show when it is said to have happened, the charge, the plea, the outcome, and each step."""
    if record.committed is not None:
        draft = Draft("committed", "court", "", about=("committed",))
        label = _of_charge(record, case, case.words.tr("time of the offence"))
        yield from of_span(record, case, draft._replace(label=label), record.committed)
    for draft, when in _steps(record, case):
        told = draft._replace(kind="court", label=_of_charge(record, case, draft.label))
        yield from of_moment(record, case, told, when)


def _steps(record: Charge, case: Case) -> Iterator[tuple[Draft, Date | None]]:
    """Give what a court did with a charge, and when."""
    tr = case.words.tr
    plea = choices.say(record.plea or "", case.words) or tr("not stated")
    outcome = choices.say(record.outcome or "", case.words) or tr("outcome not stated")
    by = name_of(record.decided_by, case.index, case.words)
    decided = tr("decided by {name}").format(name=by) if by else ""
    yield Draft("filed", "court", tr("charged"), "", STEP, ("filed",)), record.filed
    pleaded = tr("plea: {plea}").format(plea=plea)
    yield Draft("plea_date", "court", pleaded, "", STEP, ("plea_date", "plea")), record.plea_date
    about = ("outcome_date", "outcome", "decided_by")
    yield Draft("outcome_date", "court", outcome, decided, VERDICT, about), record.outcome_date
    for place, ruling in enumerate(record.history):
        at = f"history/{place}"
        yield Draft(f"{at}/date", "court", ruling.what, "", STEP, (at,)), ruling.date


def _of_charge(record: Charge, case: Case, what: str) -> str:
    name = title(record, case.index, case.words)
    return case.words.tr("{charge}: {what}").format(charge=name, what=what)


def sentence(record: Sentence, case: Case) -> Found:
    """Show the sentence, as a bar where its end is known; its change, and the authority's end.

    One that no longer holds is the day on which it was passed, and says what became of it.
    """
    tr, said = case.words.tr, parts_of(record, case.words)
    status = choices.say(record.status or "", case.words)
    replaced = record.key in case.replaced
    became = status or (tr("replaced") if replaced else "")
    after = running.say_following(record, case.index, case.words)
    draft = Draft("date", "sentence", said, _joined(became, after), VERDICT, always=True)
    begin = extents.moment(record.date) if record.date else None
    holds = record.status not in NO_LONGER and not replaced
    ends = (_endless(record) or case.ends.get(record.key, NOT_KNOWN)) if holds else NOT_KNOWN
    if begin is None or ends == NOT_KNOWN:
        yield from of_moment(record, case, draft, record.date)
    else:
        begins = _waits(begin, case.begins.get(record.key, NOT_KNOWN))
        bounds = _until(begin, begins, ends, case.held_to.as_of)
        bar = item(record, case, draft, record.date, bounds)
        bar = bar._replace(span=True, begun=_begun(begins, bounds))
        small = _joined(became, after, running.either(case.words) if bar.either else "")
        when = _begins(begins, case.words)
        says = bar.say._replace(small=small, ends=_ends(ends, case.words), begins=when)
        yield bar._replace(say=says)
    changed = Draft("status_date", "sentence", status, said, STEP, ("status_date", "status"))
    yield from of_moment(record, case, changed, record.status_date)
    stated = tr("end as an authority states it")
    end = Draft("stated_end", "sentence", stated, said, STEP, ("stated_end",))
    yield from of_moment(record, case, end, record.stated_end)


def _joined(*texts: str) -> str:
    return ", ".join(filter(None, texts))


def _endless(record: Sentence) -> Ends | None:
    """Tell whether a part of the sentence has no end: life, or death."""
    endless = any(part.kind in ("life", "death") and not part.suspended for part in record.parts)
    return NO_END if endless else None


def _waits(begin: Bounds, begins: Ends) -> Ends:
    """Give when a sentence begins that waits for others, or may; nothing where it does not."""
    first, last = begins
    later = last is None or of_day(last) >= begin.start_hi
    return begins if first is not None and later and begin.start == "known" else NOT_KNOWN


def _until(begin: Bounds, begins: Ends, ends: Ends, as_of: date | None) -> Bounds:
    """Draw a bar to the ends; one without a last end goes on as far as we look."""
    first, last = (None, None) if ends == NO_END else ends
    earliest = max([begin.start_hi, *(of_day(day) for day in (begins[0], first) if day)])
    if last is not None:
        return begin._replace(end_lo=earliest, end_hi=max(earliest, after_day(last)))
    end_hi = max(earliest, after_day(as_of) if as_of else earliest)
    return begin._replace(end_lo=earliest, end_hi=end_hi, end="open")


def _begun(begins: Ends, bounds: Bounds) -> tuple[int, int] | None:
    """Give the seconds between which it begins that waits: without a last day, up to its end."""
    first, last = begins
    if first is None:
        return None
    return of_day(first), after_day(last) if last else bounds.end_hi


def _begins(begins: Ends, words: Words) -> str:
    """Say in which years a sentence begins that waits for others."""
    first, last = begins
    if first is None:
        return ""
    if last is None:
        return words.tr("begins {year} at the earliest").format(year=first.year)
    if first.year == last.year:
        return words.tr("begins {year}").format(year=first.year)
    return words.tr("begins {first} to {last}").format(first=first.year, last=last.year)


def _ends(ends: Ends, words: Words) -> str:
    """Say in which years a sentence can end."""
    first, last = ends
    if ends == NO_END:
        return words.tr("no end")
    if first is None or last is None:
        return words.tr("end not known")
    if first.year == last.year:
        return words.tr("ends {year}").format(year=last.year)
    return words.tr("ends {first} to {last}").format(first=first.year, last=last.year)


def custody(record: Custody, case: Case) -> Found:
    """Show the period, as a band where the person was held, and when the order lapses."""
    tr, basis = case.words.tr, choices.say(record.basis, case.words)
    where = place_of(record, case.words)
    label = tr("{basis}, {place}").format(basis=basis, place=where) if where else basis
    weight = VERDICT if record.basis == "arrest" else STEP
    draft = Draft("period", "custody", label, record.ended or "", weight)
    for found in of_span(record, case.held_to, draft, record.lasted):
        if isinstance(found, Item):
            yield found._replace(liberty=_liberty(record.basis, lasted=found.span))
        else:
            yield found
    lapses = Draft("until", "custody", tr("order lapses"), label, MINOR, ("until",))
    yield from of_moment(record, case, lapses, record.until)


def _liberty(basis: Basis, *, lasted: bool) -> Literal["", "held", "free"]:
    """Tell whether the person was held or free; on a ground that nobody knows neither is said."""
    if basis in FREE:
        return "free" if lasted else ""
    return "" if basis in NOT_HELD or basis == "unknown" else "held"


def concern(record: Concern, case: Case) -> Found:
    """Show a concern that has a date."""
    status = choices.say(record.status, case.words)
    draft = Draft("date", "health", title(record, case.index, case.words), status)
    if record.date is not None:
        yield from of_span(record, case, draft, record.date)


def statement(record: Statement, case: Case) -> Found:
    """Show when something was said or written."""
    name = title(record, case.index, case.words)
    label = of_somebody(name, name_of(record.by, case.index, case.words), case.words)
    draft = Draft("date", "statement", label, "", STEP, always=True)
    yield from of_moment(record, case, draft, record.date, record.between)


def event(record: Event, case: Case) -> Found:
    """Show an event in the group that its kind belongs to."""
    status = choices.say(record.status or "", case.words)
    name = title(record, case.index, case.words)
    draft = Draft("date", _kind_of(record), name, status, STEP, always=True)
    draft = draft._replace(happened=not is_planned(record))
    if record.date is not None and record.date.is_interval:
        yield from of_span(record, case, draft, record.date)
    else:
        yield from of_moment(record, case, draft, record.date, record.between)


def task(record: Task, case: Case) -> Found:
    """Show when a task is due."""
    state = choices.say(record.state, case.words)
    label = case.words.tr("due: {what}").format(what=title(record, case.index, case.words))
    draft = Draft("due", "other", label, state, happened=record.state == "done")
    yield from of_moment(record, case, draft, record.due)


def source(record: Source, case: Case) -> Found:
    """Show when a source came out."""
    label = title(record, case.index, case.words)
    draft = Draft("issued", "other", label, case.words.tr("source"))
    yield from of_moment(record, case, draft, record.issued, record.between)


def _kind_of(record: Event) -> Kind:
    """Choose the group by the event's own word for its kind, else by its having a court."""
    found = _GROUP_OF.get((record.kind or "").strip().casefold(), "other")
    return "court" if found == "other" and (record.court or record.docket) else found
