"""All that follows from a dossier, kept from edit to edit: only what an edit concerns is redone.

What follows from one record depends on it and on the records that were looked at for it. As long as
those are the very same values, what was found stays. Whole lists are looked at anew when one of
them is another one than before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import NamedTuple, TypeVar

from typing_extensions import override

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning import contradictions, findings, unknowns
from dossier.reasoning.contradictions import Answered
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.finding import Case, Finding
from dossier.reasoning.traverse import OfParts, top
from dossier.reasoning.unknowns import Unknown

T = TypeVar("T")
# What was looked at: a key, and the record that was found under it.
Seen = tuple[tuple[str, Record | None], ...]


class Reasoned(NamedTuple):
    """What follows from a dossier, and what lets the next one reuse it."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    contradictions: tuple[Answered, ...]
    unknowns: tuple[Unknown, ...]
    differing: frozenset[str]
    """The keys of the records of which, or of whose parts, sources say different things."""
    kept: Kept


class Kept(NamedTuple):
    """What was found, by the record or the parts of the dossier that it depends on."""

    facts: _Facts
    by_key: Mapping[str, _OfRecord]
    found: Mapping[OfParts[Finding], tuple[Finding, ...]]
    asked: Mapping[OfParts[Unknown], tuple[Unknown, ...]]


class _OfRecord(NamedTuple):
    """What follows from one record of a list, and what was looked at for it."""

    record: Record
    seen: Seen
    findings: tuple[Finding, ...]
    answered: tuple[Answered, ...]
    unknowns: tuple[Unknown, ...]
    names: bool
    """Whether its answers are compared by what records are called, each time anew."""


class _Facts(NamedTuple):
    """What every record is looked at with: if one of these changes, all is done anew."""

    words: Words
    until: date | None
    on: date | None
    as_of: Date | None
    born: Date | None
    died: Date | None
    few_sources: bool

    @classmethod
    def of(cls, dossier: Dossier, words: Words, on: date | None) -> _Facts:
        return cls(
            words=words,
            until=last_known_day(dossier),
            on=on,
            as_of=dossier.about.as_of if dossier.about else None,
            born=dossier.subject.born,
            died=dossier.subject.died,
            few_sources=len(dossier.sources) < unknowns.FEW_SOURCES,
        )


class _Watched(Index):
    """The index of a dossier, which notes each record that is asked for."""

    __slots__ = ("asked",)

    def __init__(self, index: Index) -> None:
        self._found = index._found  # noqa: SLF001  (the same records, looked at through this class)
        self.asked: dict[str, Record | None] = {}

    @override
    def record(self, key: str) -> Record | None:
        """Find a record, and note that it was asked for."""
        found = super().record(key)
        self.asked[key] = found
        return found


@dataclass(frozen=True, slots=True)
class _Round:
    """One time of reasoning: the case as the file tells it, and as of the day of asking."""

    index: Index
    watched: _Watched
    case: Case
    asking: Case
    before: Mapping[str, _OfRecord]

    def of_record(self, record: Record) -> _OfRecord:
        """Give what follows from a record of a list: what was found before, if it still holds."""
        old = self.before.get(record.key)
        if old and old.record is record and self._holds(old):
            return old
        self.watched.asked.clear()
        answers = contradictions.of_record(record, self.watched, self.case.words)
        names = contradictions.asks_for_names(record)
        if names:  # All records were looked at.
            self.watched.asked.clear()
        found = tuple(findings.of_record(record, self.case))
        asked = tuple(unknowns.of_record(record, answers, self.asking))
        return _OfRecord(record, tuple(self.watched.asked.items()), found, answers, asked, names)

    def _holds(self, old: _OfRecord) -> bool:
        """Tell whether all that was looked at is still there, as it was."""
        find = self.index.record
        if not all(find(key) is record for key, record in old.seen):
            return False
        return not old.names or old.answered == contradictions.of_record(
            old.record, self.index, self.case.words
        )


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
    facts = _Facts.of(dossier, words, on)
    if before and before.kept.facts != facts:
        before = None
    watched = _Watched(index)
    case = Case.of(dossier, watched, words, facts.until)
    asking = Case.of(dossier, watched, words, on)
    this = _Round(index, watched, case, asking, before.kept.by_key if before else {})
    by_key = {row.key: this.of_record(row) for row in top(dossier)}
    found = _of_parts(findings.OF_CASE, case, before, before.kept.found if before else {})
    asked = _of_parts(unknowns.OF_CASE, asking, before, before.kept.asked if before else {})
    rows = by_key.values()
    wrong = chain(*(row.findings for row in rows), *found.values())
    left_open = chain(*(row.unknowns for row in rows), *asked.values())
    answered = chain(*(row.answered for row in rows))
    answers = tuple(row for row in answered if row.contradicted)
    return Reasoned(
        dossier=dossier,
        findings=findings.in_order(list(wrong)),
        contradictions=answers,
        unknowns=unknowns.in_order(list(left_open), dossier),
        differing=frozenset(_differing(answers, dossier)),
        kept=Kept(facts, by_key, found, asked),
    )


def _differing(answers: tuple[Answered, ...], dossier: Dossier) -> Iterator[str]:
    """Name each record on the way to a field that sources answer differently."""
    for step in chain(*(row.path for row in answers)):
        if step == "subject":
            yield dossier.subject.key
        elif isinstance(step, str) and step.startswith("#"):
            yield step[1:]


def _of_parts(
    questions: tuple[OfParts[T], ...],
    case: Case,
    before: Reasoned | None,
    known: Mapping[OfParts[T], tuple[T, ...]],
) -> dict[OfParts[T], tuple[T, ...]]:
    """Ask of whole parts of the dossier what may have changed."""
    return {
        asked: known[asked]
        if before and not asked.concerns(before.dossier, case.dossier)
        else tuple(asked.run(case))
        for asked in questions
    }
