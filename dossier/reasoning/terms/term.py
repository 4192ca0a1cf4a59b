"""Which terms of imprisonment count, how long each is at least and at most, and from when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, Literal, NamedTuple

from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.model.sentence import Part, PartKind, Sentence, SentenceStatus
from dossier.reasoning.terms.lengths import CannotReckon
from dossier.wording import durations

CUSTODIAL: Final[frozenset[PartKind]] = frozenset({"imprisonment", "life", "death"})
ENDLESS: Final[frozenset[PartKind]] = frozenset({"life", "death"})

Why = Literal[
    "changed", "set aside", "served", "pardoned", "replaced", "suspended", "no custody", "unsaid"
]
# All others count, those without a status too: nobody says that they no longer hold.
NO_LONGER: Final[Mapping[SentenceStatus | None, Why]] = {
    "changed": "changed",
    "set aside": "set aside",
    "served": "served",
    "pardoned": "pardoned",
}


class Term(NamedTuple):
    """One custodial part of a counting sentence.

    `low` is what is imposed at least, `high` at most; None where the file gives no length, or a
    minimum that is longer than the term.
    `start_lo` and `start_hi` are the bounds of the sentence's day, None where it has none.
    `endless` is life or death; of life, a minimum is the least. `follows` is that it is stated to
    run after what does not count here: then nobody knows from which day it runs at the latest, and
    `start_hi` is None. `waits` is that it can run after what may be imprisonment of any length.
    """

    part: Part
    sentence: Sentence
    low: Duration | None
    high: Duration | None
    endless: bool
    start_lo: date | None
    start_hi: date | None
    follows: bool = False
    waits: bool = False

    @property
    def key(self) -> str:
        """The part's id or handle."""
        return self.part.key


class LeftOut(NamedTuple):
    """A sentence that no longer counts, or a part of one that does: suspended, or no custody.

    "unsaid" is a sentence that holds, or a part of one, of which the file doesn't say what it is:
    it counts for nothing at least, and at most it is imprisonment of any length.
    """

    sentence: Sentence
    part: Part | None
    why: Why

    @property
    def record(self) -> Sentence | Part:
        """The part, or the sentence as a whole."""
        return self.part or self.sentence


class Counted(NamedTuple):
    """What counts of a case, and what does not, in the file's order."""

    sentences: tuple[Sentence, ...]
    terms: tuple[Term, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def unsaid(self) -> tuple[LeftOut, ...]:
        """What of that may be imprisonment of any length."""
        return unsaid_in(self.left_out)


def unsaid_in(left_out: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Give what of that may be imprisonment of any length."""
    return tuple(row for row in left_out if row.why == "unsaid")


def counted(dossier: Dossier, index: Index) -> Counted:
    """Find the terms that count: custodial, not suspended, of sentences that still hold.

    Raises CannotReckon where the file does not let one tell which sentences those are.
    """
    if any(kept.pointer.startswith("/sentences/") for kept in dossier.set_aside):
        raise CannotReckon("a sentence in the file cannot be read, so that no total is complete")
    replaced = _replaced(dossier, index)
    left_out = tuple(_no_longer(dossier, replaced))
    gone = {left.sentence.key for left in left_out}
    sentences = tuple(s for s in dossier.sentences if s.key not in gone)
    parts = [(s, p) for s in sentences for p in s.parts]
    unsaid = tuple(_unsaid(sentences))
    held_back = ((s, p) for s, p in parts if p.suspended)
    suspended = tuple(
        LeftOut(s, p, "suspended") for s, p in held_back if p.kind in CUSTODIAL or is_open(p)
    )
    terms = tuple(term_of(s, p) for s, p in parts if p.kind in CUSTODIAL and not p.suspended)
    here = frozenset(key for term in terms for key in (term.key, term.sentence.key))
    terms = tuple(_after_others(term, here, index) for term in terms)
    free = tuple(LeftOut(s, p, "no custody") for s, p in parts if _is_free(p))
    return Counted(sentences, terms, left_out + unsaid + suspended + free)


def is_open(part: Part) -> bool:
    """Tell whether the file leaves open if a part is imprisonment.

    "other" leaves it open but where the part is told in words or in money; and of words that may
    hold a length, for which the part has no term, it cannot be told either.
    """
    if part.kind != "other":
        return False
    if part.text:
        return part.term is None and durations.may_hold_one(part.text)
    return part.term is not None or part.amount is None


def _unsaid(sentences: tuple[Sentence, ...]) -> Iterator[LeftOut]:
    """Find what may be imprisonment by what the file says, or not: whole sentences, and parts."""
    for sentence in sentences:
        if not sentence.parts:
            yield LeftOut(sentence, None, "unsaid")
        for part in sentence.parts:
            if is_open(part) and not part.suspended:
                yield LeftOut(sentence, part, "unsaid")


def _is_free(part: Part) -> bool:
    """Tell whether a part lasts, or is told in words, and is no custody: supervision, service."""
    told = part.term is not None or (part.kind == "other" and part.text is not None)
    return told and not part.suspended and part.kind not in CUSTODIAL and not is_open(part)


def _after_others(term: Term, here: frozenset[str], index: Index) -> Term:
    """Leave its latest begin open where it is stated to follow what does not count here."""
    for run in (*term.part.runs, *term.sentence.runs):
        target = index.named(run.to)
        if run.how == "consecutive" and not (target and target.key in here):
            return term._replace(start_hi=None, follows=True)
    return term


def replaced_by(dossier: Dossier, index: Index) -> Iterator[tuple[Sentence, Sentence]]:
    """Give each sentence that takes the place of another one, with that one."""
    for sentence in dossier.sentences:
        old = index.named(sentence.replaces)
        if isinstance(old, Sentence):
            yield sentence, old


def in_ring(dossier: Dossier, index: Index) -> Sentence | None:
    """Find a sentence that replaces itself, over others or at once."""
    old_of = {new.key: old for new, old in replaced_by(dossier, index)}
    checked: set[str] = set()
    for sentence in dossier.sentences:
        seen: set[str] = set()
        here: Sentence | None = sentence
        while here is not None and here.key not in checked:
            if here.key in seen:
                return here
            seen.add(here.key)
            here = old_of.get(here.key)
        checked |= seen
    return None


def _replaced(dossier: Dossier, index: Index) -> frozenset[str]:
    """Give the keys of the sentences whose place another one took."""
    if in_ring(dossier, index):
        raise CannotReckon("the sentences replace each other in a ring")
    pairs = tuple(replaced_by(dossier, index))
    replaced = {old.key for new, old in pairs if new.status != "set aside"}
    for new, old in pairs:
        if new.status == "set aside" and old.status is None and old.key not in replaced:
            raise CannotReckon(
                "a sentence was replaced by one that was set aside, and nobody says whether the "
                "first one holds again"
            )
    return frozenset(replaced)


def _no_longer(dossier: Dossier, replaced: frozenset[str]) -> Iterator[LeftOut]:
    for sentence in dossier.sentences:
        why = NO_LONGER.get(sentence.status) or ("replaced" if sentence.key in replaced else None)
        if why:
            yield LeftOut(sentence, None, why)


def length_of(part: Part) -> Duration | None:
    """Give how long a part is at most; a length of zero is none, and tells nothing of it."""
    term = part.term
    return term if term and (term.in_months or term.in_days) else None


def term_of(sentence: Sentence, part: Part) -> Term:
    """Take a part for a term of imprisonment, life or death, from the day of its sentence."""
    endless, term = part.kind in ENDLESS, length_of(part)
    least = part.minimum if endless else part.minimum or term
    least = None if part.kind == "death" else least
    most = None if endless else term
    if is_at_odds(part):
        least = most = None
    bounds = (sentence.date.earliest, sentence.date.latest) if sentence.date else (None, None)
    return Term(part, sentence, least, most, endless, *bounds)


def is_at_odds(part: Part) -> bool:
    """Tell whether a part's minimum is longer than its term, so that neither can be taken."""
    term = length_of(part)
    return bool(part.minimum and term and part.minimum.is_longer_than(term))
