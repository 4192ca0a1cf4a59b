"""Check what became of each charge against the sentences that name it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from dossier.model.charge import Charge, Outcome
from dossier.model.event import Event
from dossier.model.sentence import Sentence
from dossier.reasoning.bounds import is_later
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.terms.lengths import CannotReckon
from dossier.reasoning.terms.term import NO_LONGER, counted
from dossier.wording import choices

UNCONVICTED: Final[frozenset[Outcome]] = frozenset({"acquitted", "dismissed", "withdrawn"})
NO_CONVICTION: Final[frozenset[Outcome]] = frozenset({*UNCONVICTED, "set aside", "pending"})
# Dates of a charge that come before the sentence for it.
BEFORE: Final = (
    ("filed", "charged-after-sentence"),
    ("plea_date", "plea-after-sentence"),
    ("outcome_date", "verdict-after-sentence"),
)


def check_dockets(case: Case) -> Iterator[Finding]:
    """Find each docket number for which no record names the court: once, at the first of them."""
    dossier = case.dossier
    records: tuple[Charge | Sentence | Event, ...] = (
        *dossier.charges,
        *dossier.sentences,
        *dossier.events,
    )
    told = {record.docket for record in records if record.court}
    for record in records:
        if record.docket and record.docket not in told:
            told.add(record.docket)
            path = (*case.path(record), "docket")
            yield case.find("docket-without-court", path, docket=record.docket)


def check(charge: Charge, case: Case) -> Iterator[Finding]:
    """Find a plea that does not fit the outcome."""
    if charge.plea == "guilty" and charge.outcome == "acquitted":
        path = (*case.path(charge), "outcome")
        yield case.find("pleaded-guilty-acquitted", path, outcome=_outcome(charge, case))


def check_sentenced(case: Case) -> Iterator[Finding]:
    """Compare each charge with the sentences that count and name it."""
    sentences = _sentences(case)
    ever_named = {ref for sentence in case.dossier.sentences for ref in sentence.charges}
    for charge in case.dossier.charges:
        found = sentences.get(charge.key, ())
        path = (*case.path(charge), "outcome")
        if charge.outcome == "convicted" and f"#{charge.key}" not in ever_named:
            yield case.find("convicted-without-sentence", path)
        if charge.outcome in NO_CONVICTION and found:
            outcome = _outcome(charge, case)
            yield case.find("sentenced-without-conviction", path, outcome=outcome)
        yield from _order(charge, found, case)
    yield from _twice(sentences, case)


def _order(charge: Charge, found: Sequence[Sentence], case: Case) -> Iterator[Finding]:
    """Find what is dated after the sentence, of which it must have been the ground.

    Of several sentences of one day it is said once.
    """
    for sentence in {s.date: s for s in found}.values():
        for field, kind in BEFORE:
            if field == "outcome_date" and charge.outcome != "convicted":
                continue
            certainty = is_later((charge, field), (sentence, "date"))
            if certainty:
                path = (*case.path(charge), field)
                later, earlier = case.day(getattr(charge, field)), case.day(sentence.date)
                yield case.find(kind, path, certainty, later=later, earlier=earlier)


def _twice(sentences: Mapping[str, list[Sentence]], case: Case) -> Iterator[Finding]:
    """Find two sentences that count for one charge: the total holds both."""
    told: set[str] = set()
    for first, then in (pair for rows in sentences.values() for pair in pairwise(rows)):
        if then.key not in told:
            told.add(then.key)
            path = (*case.path(then), "charges")
            yield case.find("sentenced-twice", path, other=case.the_sentence(first))


def _sentences(case: Case) -> Mapping[str, list[Sentence]]:
    """Give the sentences that count for each charge, by its key."""
    try:
        rows = counted(case.dossier, case.index).sentences
    except CannotReckon:
        rows = tuple(s for s in case.dossier.sentences if s.status not in NO_LONGER)
    found: dict[str, list[Sentence]] = {}
    for sentence in rows:
        for ref in dict.fromkeys(sentence.charges):
            charge = case.index.named(ref)
            if isinstance(charge, Charge):
                found.setdefault(charge.key, []).append(sentence)
    return found


def _outcome(charge: Charge, case: Case) -> str:
    return choices.say(charge.outcome or "", case.words)
