"""Check sentences: their parts, how they run to each other, and which of them still count."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from dossier.model.durations import Duration
from dossier.model.paths import Path
from dossier.model.sentence import PAID, Part, Sentence
from dossier.reasoning.bounds import is_later, sure
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.findings.whole import Whole
from dossier.reasoning.steps.figures import say_day
from dossier.reasoning.terms.lengths import CannotReckon
from dossier.reasoning.terms.relations import CannotRelate, disputes, relations
from dossier.reasoning.terms.term import (
    CUSTODIAL,
    ENDLESS,
    NO_LONGER,
    Term,
    counted,
    in_ring,
    replaced_by,
)
from dossier.wording import choices, durations, money

# Longer than any life; terms of such length are passed here and there, and mistyped more often.
VERY_LONG: Final = Duration("P200Y")

# Terms that are named where their relations cannot be; there can be a thousand in a ring.
_MOST_NAMED: Final = 5
_DISPUTED: Final = {
    "both": "runs-both-ways",
    "closer": "part-runs-otherwise",
    "exception": "part-excepted",
}


def check(sentence: Sentence, case: Case) -> Iterator[Finding]:
    """Check what a sentence imposes."""
    path = case.path(sentence)
    if not sentence.parts:
        yield case.find("no-parts", (*path, "parts"))
    if sum(part.kind in CUSTODIAL for part in sentence.parts) < 2:
        yield from _to_itself(sentence, case)
    for part in sentence.parts:
        yield from _to_itself(part, case)
        yield from _lengths(part, case)
        yield from _kinds(part, case)


def _to_itself(record: Sentence | Part, case: Case) -> Iterator[Finding]:
    """Find what is said to run to itself, where it has no parts that could run to each other."""
    for at, run in enumerate(record.runs):
        if case.index.named(run.to) is record:
            yield case.find("runs-to-itself", (*case.path(record), "runs", at, "to"))


def check_all(case: Whole) -> Iterator[Finding]:
    """Check how the sentences run to each other, and which of them take another's place."""
    ring = in_ring(case.dossier, case.index)
    if ring:
        yield case.find("replaces-in-ring", (*case.path(ring), "replaces"))
    yield from _replaced(case)
    yield from _relations(case)
    yield from _total(case)


def _lengths(part: Part, case: Case) -> Iterator[Finding]:
    """Check the lengths of a part."""
    path = case.path(part)
    for field, length in (("term", part.term), ("minimum", part.minimum)):
        if length is None:
            continue
        if not (length.in_months or length.in_days):
            yield case.find("zero-length", (*path, field))
        if length.is_longer_than(VERY_LONG):
            said = durations.say(length, case.words)
            yield case.find("very-long-term", (*path, field), length=said)
    if part.minimum and part.term and part.minimum.is_longer_than(part.term):
        minimum, term = (
            durations.say(part.minimum, case.words),
            durations.say(part.term, case.words),
        )
        yield case.find("minimum-over-term", (*path, "minimum"), minimum=minimum, term=term)


def _kinds(part: Part, case: Case) -> Iterator[Finding]:
    """Check that a part has what its kind can have."""
    path, kind = case.path(part), choices.say(part.kind, case.words)
    if part.term and part.kind in ENDLESS:
        length = durations.say(part.term, case.words)
        yield case.find("endless-with-term", (*path, "term"), kind=kind, length=length)
    if part.term and part.kind in PAID:
        yield case.find("term-of-money", (*path, "term"), kind=kind)
    if part.amount and part.kind in CUSTODIAL:
        yield case.find("amount-of-time", (*path, "amount"), kind=kind)
    if part.amount and part.amount.exact <= 0:
        amount = money.say(part.amount, case.words)
        yield case.find("amount-not-positive", (*path, "amount"), amount=amount)


def _replaced(case: Case) -> Iterator[Finding]:
    """Check the sentences of which one takes another's place."""
    for new, old in replaced_by(case.dossier, case.index):
        if new is old:
            continue
        yield from _replaced_later(new, old, case)
        status = (*case.path(old), "status")
        if new.status == "set aside":
            if old.status is None:
                yield case.find("replaced-by-nothing", status, other=case.the_sentence(new))
        elif old.status and old.status not in NO_LONGER:
            said = choices.say(old.status, case.words)
            yield case.find("replaced-in-force", status, status=said, other=_named(new, case))


def _replaced_later(new: Sentence, old: Sentence, case: Case) -> Iterator[Finding]:
    certainty = is_later((old, "date"), (new, "date"))
    if certainty:
        path = (*case.path(new), "date")
        later, earlier = case.day(new.date), case.day(old.date)
        yield case.find("replaced-later", path, certainty, later=later, earlier=earlier)


def _relations(case: Case) -> Iterator[Finding]:
    """Find relations that go in a ring, or contradict each other: once, at the first of them."""
    try:
        terms = counted(case.dossier, case.index).terms
        yield from _disputed(terms, case)
        relations(terms, case.index)
    except CannotRelate as why:
        if why.terms:
            said = _with_names(case.words.tr(str(why)), why.terms, case)
            first = next(filter(_runs, why.terms), why.terms[0])
            yield case.find("relations-in-conflict", relations_at(first, case), why=said)
    except CannotReckon:
        return  # Then it cannot be told which terms there are.


def _with_names(why: str, terms: tuple[Term, ...], case: Case) -> str:
    """Put behind what cannot be between which terms it is: "…; these terms: 5 years (2020); …"."""
    rows, words = {term.key: term for term in terms}.values(), case.words
    named = [_term(term, case) for term in islice(rows, _MOST_NAMED)]
    more = len(rows) - len(named)
    if more:
        named.append(words.ntr("{n} more term", "{n} more terms", more).format(n=more))
    return words.tr("{why}; these terms: {terms}").format(why=why, terms="; ".join(named))


def _term(term: Term, case: Case) -> str:
    length = durations.say(term.part.term, case.words) if term.part.term else ""
    said = length or choices.say(term.part.kind, case.words)
    return case.apart.beside(said, term.sentence, term.part, case.words)


def _disputed(terms: tuple[Term, ...], case: Case) -> Iterator[Finding]:
    """Find the pairs of terms of which the file says two things."""
    seen: set[tuple[Path, str]] = set()
    for first, then, kind in disputes(terms, case.index):
        here, other = (then, first) if _runs(then) else (first, then)
        path = relations_at(here, case)
        if (path, kind) not in seen:
            seen.add((path, kind))
            yield case.find(_DISPUTED[kind], path, other=_named(other.sentence, case))


def _runs(term: Term) -> bool:
    return bool(term.part.runs or term.sentence.runs)


def relations_at(term: Term, case: Case) -> Path:
    """Give where a term's relations are stated: in the part, else in its sentence."""
    return (*case.path(term.part if term.part.runs else term.sentence), "runs")


def _total(case: Whole) -> Iterator[Finding]:
    """Tell why there is no total, and which sentences are over by their dates."""
    found = case.total
    if found.problem:
        yield case.find("no-total", ("sentences",), why=case.words.tr(found.problem))
    for key, ends in found.ends_of:
        sentence = case.index.record(key)
        days = (case.spoken, case.died.low)
        if sentence and ends.high and case.spoken and ends.high < min(filter(None, days)):
            day = say_day(ends.high, case.words)
            path, certainty = case.path(sentence), sure(marked=bool(ends.qualifier))
            yield case.find("term-over", (*path, "status"), certainty, date=day)


def _named(sentence: Sentence, case: Case) -> str:
    """Say which sentence it is where words come before."""
    return case.words.tr("the sentence of {day}").format(day=case.day(sentence.date))
