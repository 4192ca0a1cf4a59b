"""All that follows from a dossier, kept from edit to edit: only what an edit concerns is redone.

What follows from one record depends on it and on the records that were asked for to find it. As
long as those are the very same values, what was found stays. Whole lists are looked at anew when
one of them, or what they add up to, is another one than before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final, NamedTuple, TypeVar

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.apart import Apart, apart
from dossier.reasoning.custody import ledger as custody
from dossier.reasoning.custody.ledger import Ledger, Row
from dossier.reasoning.custody.stretches import Upto
from dossier.reasoning.differences import Differences, differences, renamed
from dossier.reasoning.evidence import spoken_of
from dossier.reasoning.findings import everything as findings
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.findings.whole import OfParts, Whole
from dossier.reasoning.sources import contradictions
from dossier.reasoning.sources.contradictions import Answered
from dossier.reasoning.terms import totals
from dossier.reasoning.terms.reckoned import Dockets, Total
from dossier.reasoning.traverse import top
from dossier.reasoning.unknowns import ranked as unknowns
from dossier.reasoning.unknowns.of_case import OF_CASE
from dossier.reasoning.unknowns.unknown import Unknown
from dossier.reasoning.walk import Walk, ended
from dossier.reasoning.watched import Watched

T = TypeVar("T")
# What tells sentences, charges and periods apart is said in these.
_TELLING: Final = ("sentences", "charges", "custody", "parties", "sources", "statements")
# After so many records one can stop for a while.
SLICE: Final = 20


class Reasoned(NamedTuple):
    """What follows from a dossier, and what lets the next one reuse it."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    contradictions: tuple[Answered, ...]
    unknowns: tuple[Unknown, ...]
    total: Total
    dockets: Dockets
    """The totals per docket, where there are several."""
    ledger: Ledger
    differing: frozenset[str]
    """The keys of the records of which, or of whose parts, sources say different things."""
    kept: Kept

    @property
    def case(self) -> Whole:
        """The case that was looked at."""
        return self.kept.whole


Steps = Walk[Reasoned]


class Kept(NamedTuple):
    """What was found, by the record or the parts of the dossier that it depends on."""

    facts: _Facts
    whole: Whole
    by_key: Mapping[str, _OfRecord]
    lookers: Mapping[str, frozenset[str]]
    """For whom a record was asked for, by its key, whether it was there or not."""
    found: Mapping[OfParts[Finding], tuple[Finding, ...]]
    asked: Mapping[OfParts[Unknown], tuple[Unknown, ...]]


class _OfRecord(NamedTuple):
    """What follows from one record of a list, and the keys that were asked for to find it.

    `period` is its row in the ledger, if it is a period of custody.
    """

    record: Record
    seen: frozenset[str]
    findings: tuple[Finding, ...]
    answered: tuple[Answered, ...]
    unknowns: tuple[Unknown, ...]
    period: Row | None
    names: bool
    """Whether its answers are compared by what records are called, among all of the file."""


class _Facts(NamedTuple):
    """What every record is looked at with: if one of these changes, all is done anew."""

    words: Words
    spoken: Date | None
    on: date | None
    as_of: Date | None
    born: Date | None
    died: Date | None
    few_sources: bool

    @classmethod
    def of(cls, dossier: Dossier, words: Words, spoken: Date | None, on: date | None) -> _Facts:
        return cls(
            words=words,
            spoken=spoken,
            on=on,
            as_of=dossier.about.as_of if dossier.about else None,
            born=dossier.subject.born,
            died=dossier.subject.died,
            few_sources=len(dossier.sources) < unknowns.FEW_SOURCES,
        )


@dataclass(frozen=True, slots=True)
class _Round:
    """One time of reasoning: the case as the file tells it, and as of the day of asking."""

    watched: Watched
    case: Case
    asking: Case
    upto: Upto

    def of_record(self, record: Record) -> _OfRecord:
        """Give what follows from a record of a list."""
        self.watched.begin()
        answers = contradictions.of_record(record, self.watched, self.case.words)
        found = tuple(findings.of_record(record, self.case))
        left_open = tuple(unknowns.of_record(record, answers, self.asking))
        period = self._period(record)
        names = contradictions.asks_for_names(record)
        return _OfRecord(
            record, frozenset(self.watched.asked), found, answers, left_open, period, names
        )

    def _period(self, record: Record) -> Row | None:
        if not isinstance(record, Custody):
            return None
        return custody.row_of(record, self.watched, self.upto)


def reasoned(
    dossier: Dossier,
    index: Index,
    words: Words,
    on: date | None = None,
    before: Reasoned | None = None,
) -> Reasoned:
    """Give all that follows from an opened dossier, reusing what was found before.

    `on` is the day on which the reader asks whether something is still so. What goes on is never
    counted to it: the file's own last day is.
    """
    return ended(steps(dossier, index, words, on, before))


def steps(
    dossier: Dossier,
    index: Index,
    words: Words,
    on: date | None = None,
    before: Reasoned | None = None,
) -> Steps:
    """Do it step by step, so that something else can be done between them."""
    changed = differences(before.dossier, dossier) if before else Differences()
    spoken = _spoken(dossier, before)
    until = spoken.latest if spoken else None
    facts = _Facts.of(dossier, words, spoken, on)
    if before and before.kept.facts != facts:
        before = None
    watched = Watched(index)
    known_by = _apart(dossier, watched, words, before)
    case = Case.of(dossier, watched, words, until, known_by)
    asking = Case.of(dossier, watched, words, on, known_by)
    days = custody.upto(dossier, until)
    concerned = _concerned(before.kept, changed, case) if before else frozenset[str]()
    by_key = yield from _by_key(_Round(watched, case, asking, days), before, concerned)
    total, dockets = _totals(case, before)
    ledger = _ledger(case, by_key, before)
    whole = Whole.of_case(case, total, ledger)
    known = before.kept if before else None
    found = yield from _of_parts(findings.OF_CASE, whole, known, known.found if known else {})
    whole_asking = Whole.of_case(asking, total, ledger)
    asked = yield from _of_parts(OF_CASE, whole_asking, known, known.asked if known else {})
    rows = by_key.values()
    wrong = chain(*(row.findings for row in rows), *found.values())
    left_open = chain(*(row.unknowns for row in rows), *asked.values())
    answered = chain(*(row.answered for row in rows))
    answers = tuple(row for row in answered if row.differs)
    return Reasoned(
        dossier=dossier,
        findings=findings.in_order(list(wrong)),
        contradictions=answers,
        unknowns=unknowns.in_order(list(left_open), dossier),
        total=total,
        dockets=dockets,
        ledger=ledger,
        differing=frozenset(_differing(answers, dossier)),
        kept=Kept(facts, whole, by_key, _lookers(by_key, known), found, asked),
    )


def _spoken(dossier: Dossier, before: Reasoned | None) -> Date | None:
    """Give the date up to which the file speaks, anew where something else can tell it."""
    other = before.dossier if before else None
    if before and other and other.about is dossier.about and other.sources is dossier.sources:
        return before.kept.facts.spoken
    return spoken_of(dossier)


def _apart(dossier: Dossier, index: Index, words: Words, before: Reasoned | None) -> Apart:
    """Find what tells records apart; if that is what it was, the very same value."""
    old = before.dossier if before else None
    if before and old and all(old.list_of(n) is dossier.list_of(n) for n in _TELLING):
        return before.kept.whole.apart
    found = apart(dossier, index, words)
    was = before.kept.whole.apart if before else found
    return was if was == found else found


def _concerned(kept: Kept, changed: Differences, case: Case) -> frozenset[str]:
    """Name the records for which something changed that was looked at for them."""
    found = changed.keys.union(*(kept.lookers.get(key, ()) for key in changed.keys))
    if renamed(changed, case.index, case.words):
        found |= {key for key, row in kept.by_key.items() if row.names}
    was, now = kept.whole.apart, case.apart
    if was is now:
        return found
    other = {s.key for s in case.dossier.sentences if was.around(s) != now.around(s)}
    other |= {key for key, _ in was.titles.items() ^ now.titles.items()}
    return found | other.union(*(kept.lookers.get(key, ()) for key in other))


def _by_key(
    this: _Round, before: Reasoned | None, concerned: frozenset[str]
) -> Walk[Mapping[str, _OfRecord]]:
    """Give what follows from each record: what was found before, where it still holds."""
    known = dict(before.kept.by_key) if before else {}
    for key in concerned:
        known.pop(key, None)
    found: dict[str, _OfRecord] = {}
    looked_at = 0
    for record in top(this.case.dossier):
        key = record.key
        old = known.get(key)
        if old is None:
            old = this.of_record(record)
            looked_at += 1
            if looked_at % SLICE == 0:
                yield
        found[key] = old
    return found


def _lookers(by_key: Mapping[str, _OfRecord], known: Kept | None) -> Mapping[str, frozenset[str]]:
    """Give for whom each record was asked for; what nobody looked at anew stays as it was."""
    old: Mapping[str, _OfRecord] = known.by_key if known else {}
    lookers = dict(known.lookers) if known else {}
    other: dict[str, set[str]] = {}
    for key, row in old.items():
        if by_key.get(key) is not row:
            for seen in row.seen:
                other.setdefault(seen, set(lookers.get(seen, ()))).discard(key)
    for key, row in by_key.items():
        if old.get(key) is not row:
            for seen in row.seen:
                other.setdefault(seen, set(lookers.get(seen, ()))).add(key)
    return lookers | {seen: frozenset(keys) for seen, keys in other.items()}


def _totals(case: Case, before: Reasoned | None) -> tuple[Total, Dockets]:
    """Add up the terms, of all and per docket, if another sentence can have come into it."""
    one, other = case.dossier, before.dossier if before else None
    if before and other and one.sentences is other.sentences and one.origin is other.origin:
        return before.total, before.dockets
    return totals.with_dockets(one, case.index)


def _ledger(case: Case, by_key: Mapping[str, _OfRecord], before: Reasoned | None) -> Ledger:
    """Make the ledger of the rows that the periods have, if one of these is another one."""
    rows, dossier = _periods(case.dossier, by_key), case.dossier
    as_read = before and before.dossier.origin is dossier.origin
    if before and as_read and rows == _periods(before.dossier, before.kept.by_key):
        return before.ledger
    return custody.of_rows(rows, dossier, case.until)


def _periods(dossier: Dossier, by_key: Mapping[str, _OfRecord]) -> list[Row]:
    found = (by_key[period.key].period for period in dossier.custody)
    return [row for row in found if row]


def _differing(answers: tuple[Answered, ...], dossier: Dossier) -> Iterator[str]:
    """Name each record on the way to a field that sources answer differently."""
    for step in chain(*(row.path for row in answers if row.open)):
        if step == "subject":
            yield dossier.subject.key
        elif isinstance(step, str) and step.startswith("#"):
            yield step[1:]


def _of_parts(
    questions: tuple[OfParts[T], ...],
    whole: Whole,
    before: Kept | None,
    known: Mapping[OfParts[T], tuple[T, ...]],
) -> Walk[dict[OfParts[T], tuple[T, ...]]]:
    """Ask of whole parts of the dossier what may have changed."""
    found: dict[OfParts[T], tuple[T, ...]] = {}
    for asked in questions:
        if before and not asked.concerns(before.whole, whole):
            found[asked] = known[asked]
        else:
            found[asked] = tuple(asked.run(whole))
            yield
    return found
