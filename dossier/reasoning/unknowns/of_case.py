"""What is not known of a case as a whole: what it has not yet, how terms run, on whom all rests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice
from typing import Final

from dossier.model.base import Citation, Record
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning import bounds, evidence
from dossier.reasoning.custody.standing import standing
from dossier.reasoning.findings.finding import Case
from dossier.reasoning.findings.whole import OfParts
from dossier.reasoning.steps.figures import say_days_between
from dossier.reasoning.terms.lengths import CannotReckon
from dossier.reasoning.terms.relations import relations
from dossier.reasoning.terms.term import Term, counted
from dossier.reasoning.traverse import RECORDS
from dossier.reasoning.unknowns.unknown import Unknown
from dossier.wording.records import source_name

# After so many days what goes on should be asked for again.
STALE: Final = 180
# More pairs than anybody would answer.
MOST_ASKED: Final = 200
MOST_PAIRS: Final = 20_000


def _missing(case: Case) -> Iterator[Unknown]:
    """Ask for what a case has, and this file has not yet."""
    tr, dossier = case.words.tr, case.dossier
    if not dossier.custody:
        said = tr("Is the person held, and where? The file has no period of custody.")
        yield Unknown("absent", 9, ("custody",), said)
    if not dossier.charges:
        said = tr("Of what is the person accused? The file has no charge.")
        yield Unknown("absent", 8, ("charges",), said)
    if not dossier.sources:
        said = tr("Where does all this come from? The file has no source.")
        yield Unknown("unverified", 8, ("sources",), said)
    if not (dossier.about and dossier.about.as_of):
        said = tr("Up to which day is this file complete?")
        yield Unknown("absent", 3, ("about", "as_of"), said)


def _relations(case: Case) -> Iterator[Unknown]:
    """Ask how terms run to each other, once for each sentence that leaves it open."""
    try:
        terms = counted(case.dossier, case.index).terms
        pairs = islice(relations(terms, case.index).unknown_pairs(), MOST_PAIRS)
    except CannotReckon:
        return
    asked: dict[tuple[str, str], None] = {}
    for first, then in pairs:
        pair = (terms[first].sentence.key, terms[then].sentence.key)
        if pair not in asked:
            asked[pair] = None
            yield _relation(terms[first], terms[then], case)
        if len(asked) >= MOST_ASKED:
            return


def _relation(first: Term, then: Term, case: Case) -> Unknown:
    tr, sentence = case.words.tr, then.sentence
    if first.sentence is sentence:
        said = tr("How do the parts of the sentence of {date} run to each other?").format(
            date=case.apart.of(sentence, case.words)
        )
    else:
        said = tr("Does the sentence of {date} run beside that of {other}, or after it?").format(
            date=case.apart.of(sentence, case.words),
            other=case.apart.of(first.sentence, case.words),
        )
    return Unknown("absent", 9, (*case.path(sentence), "runs"), said, sentence.key, "runs")


def _claims(case: Case) -> Iterator[Unknown]:
    """Ask for each statement on which facts rest that nobody else is named for."""
    resting = {f"#{statement.key}": 0 for statement in case.dossier.statements}
    facts: tuple[Iterable[Record], ...] = (
        case.dossier.charges,
        case.dossier.sentences,
        case.dossier.custody,
        case.dossier.concerns,
        case.dossier.events,
    )
    for record in chain(*facts) if resting else ():
        cited = evidence.cited(record)
        if len(cited) == 1 and (ref := next(iter(cited))) in resting:
            resting[ref] += 1
    for statement in case.dossier.statements:
        count = resting[f"#{statement.key}"]
        if count:
            said = case.words.ntr(
                "Does anybody else say so? {n} point rests on {name} alone.",
                "Does anybody else say so? {n} points rest on {name} alone.",
                count,
            ).format(n=count, name=_named(statement, case))
            yield Unknown("unverified", 5, case.path(statement), said, statement.key)


def _named(record: Source | Statement, case: Case) -> str:
    citation = next(iter(Record(cite=(f"#{record.key}",)).citations))
    return source_name(citation, case.index, case.words)


def _only_source(case: Case) -> Iterator[Unknown]:
    """Ask for a second source, where the whole file rests on one."""
    if len(case.dossier.sources) == 1:
        (source,) = case.dossier.sources
        said = case.words.tr("What do others say? Everything here rests on one source: {name}.")
        name = _named(source, case)
        yield Unknown("single-source", 6, case.path(source), said.format(name=name), source.key)


def _unchecked(case: Case) -> Iterator[Unknown]:
    """Ask for the text of each source that is quoted, and whose text is not kept."""
    quoted: dict[str, int] = {}
    for record in case.index.records:
        for citation in record.cite:
            if isinstance(citation, Citation) and citation.quote:
                quoted[citation.source] = quoted.get(citation.source, 0) + 1
    for source in case.dossier.sources:
        count = quoted.get(f"#{source.key}", 0)
        if count and not source.text:
            said = case.words.ntr(
                "Are the words right? {n} quotation from {name} cannot be checked: add its text.",
                "Are the words right? {n} quotations from {name} cannot be checked: add its text.",
                count,
            ).format(n=count, name=_named(source, case))
            yield Unknown("unverified", 3, (*case.path(source), "text"), said, source.key, "text")


def _stale(case: Case) -> Iterator[Unknown]:
    """Ask anew where the person stands, where the last report of it is long ago or has no day."""
    now = standing(case.dossier, case.index)
    if now is None or not now.goes_on:
        return
    told = evidence.told(now.custody, case.index)
    path = (*case.path(now.custody), "period")
    if told == bounds.NO_BOUNDS:
        said = case.words.tr("As of which day is this so? No report of “{what}” has a date.")
        what = case.named(now.custody)
        yield Unknown("stale", 6, path, said.format(what=what), now.custody.key, "period")
    elif case.until and (told.high or told.low) and _age(told.low or told.high, case.until) > STALE:
        said = case.words.tr("Is it still so? The last report of where the person is: {date}.")
        day = say_days_between(told, case.words)
        yield Unknown("stale", 9, path, said.format(date=day), now.custody.key, "period")


def _age(reported: date | None, on: date) -> int:
    return (on - reported).days if reported else 0


# What is asked of the case as a whole.
OF_CASE: Final[tuple[OfParts[Unknown], ...]] = (
    OfParts(("about", "charges", "custody", "sources"), _missing),
    OfParts(("sentences", "origin", "apart"), _relations),
    OfParts(RECORDS, _claims),
    OfParts(("parties", "subject", "sources"), _only_source),
    OfParts(RECORDS, _unchecked),
    OfParts(("custody", "parties", "statements", "sources", "subject"), _stale),
)
