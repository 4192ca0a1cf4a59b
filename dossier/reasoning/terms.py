"""Which terms of imprisonment count, how long each is at least and at most, and from when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.sentence import Part, PartKind, Sentence, SentenceStatus
from dossier.reasoning.lengths import Length

# A sentence without a status counts too: nobody says that it no longer holds.
COUNTING: Final[frozenset[SentenceStatus | None]] = frozenset({"in force", "under appeal", None})
CUSTODIAL: Final[frozenset[PartKind]] = frozenset({"imprisonment", "life", "death"})
ENDLESS: Final[frozenset[PartKind]] = frozenset({"life", "death"})


@dataclass(frozen=True, slots=True)
class Term:
    """One custodial part of a counting sentence.

    `low` and `high` are None where the file gives no length; `start_lo` and `start_hi` are the
    bounds of the sentence's day, None where it has none. `endless` is life or death.
    """

    part: Part
    sentence: Sentence
    low: Length | None
    high: Length | None
    endless: bool
    start_lo: date | None
    start_hi: date | None

    @property
    def key(self) -> str:
        """The part's id or handle."""
        return self.part.key


def terms(dossier: Dossier, index: Index) -> tuple[Term, ...]:
    """Give the terms that count, in the file's order: custodial, not suspended, still in force."""
    return tuple(
        _term(sentence, part)
        for sentence in counting(dossier, index)
        for part in sentence.parts
        if part.kind in CUSTODIAL and not part.suspended
    )


def counting(dossier: Dossier, index: Index) -> Iterator[Sentence]:
    """Give the sentences that count: not changed, set aside, served or pardoned, not replaced."""
    replaced = {
        found.key
        for sentence in dossier.sentences
        if sentence.status in COUNTING and (found := index.named(sentence.replaces))
    }
    return (s for s in dossier.sentences if s.status in COUNTING and s.key not in replaced)


def _term(sentence: Sentence, part: Part) -> Term:
    most = Length.of(part.term) if part.term else None
    least = Length.of(part.minimum) if part.minimum else most
    bounds = (sentence.date.earliest, sentence.date.latest) if sentence.date else (None, None)
    return Term(part, sentence, least, most, part.kind in ENDLESS, *bounds)
