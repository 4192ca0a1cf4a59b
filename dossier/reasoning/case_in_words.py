"""What follows from a case, in sentences: its figures, what sources answer, what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dossier.i18n import Words
from dossier.model.custody import Custody
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.reasoning.apart import Apart, apart
from dossier.reasoning.crowds import some
from dossier.reasoning.custody import standing
from dossier.reasoning.custody.ledger import Ledger, ledger
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.findings.finding import place
from dossier.reasoning.questions import say_answer
from dossier.reasoning.sources.contradictions import Answered, contradictions
from dossier.reasoning.steps import counted_to, derivation, figures, sources_differ
from dossier.reasoning.steps.derivation import Credit
from dossier.reasoning.steps.numbered import Numbered, numbered
from dossier.reasoning.terms import sums
from dossier.reasoning.terms.reckoned import Dockets, Total
from dossier.reasoning.terms.totals import with_dockets
from dossier.reasoning.unknowns.candidates import candidates, say_why
from dossier.reasoning.unknowns.candidates import say as say_candidates
from dossier.reasoning.unknowns.ranked import unknowns
from dossier.reasoning.unknowns.unknown import PRESSING, Unknown


class WholeCase(NamedTuple):
    """A case with all that is reckoned of it."""

    dossier: Dossier
    records: Index
    words: Words
    total: Total
    dockets: Dockets
    """The totals of the dockets, where there are several."""
    apart: Apart
    held: Ledger
    credit: Credit | None
    answered: tuple[Answered, ...]
    chosen: date | None
    """The day to which the reader counts; None for the file's own."""
    asked_on: date | None = None
    """The day on which is asked whether a report is old."""

    @property
    def differing(self) -> tuple[Answered, ...]:
        """What the total rests on though sources answer it differently."""
        return sources_differ.sources_differ(self.answered, self.total, self.records)

    @property
    def steps(self) -> tuple[Numbered, ...]:
        """The steps of the total, and of the dockets."""
        return numbered(self.total, self.held, self.dockets)

    def at(self, record: Custody) -> str:
        return place(self.records.path(record.key) or ())


def whole_case(
    dossier: Dossier, words: Words, until: date | None, asked_on: date | None
) -> WholeCase:
    """Reckon a case; `until` is the day to which the reader counts, if one was chosen."""
    opened = with_keys(dossier)
    index = Index(opened)
    found, dockets = with_dockets(opened, index)
    known = apart(opened, index, words)
    held = ledger(opened, index, until or last_known_day(opened))
    taken = derivation.credit(found, held)
    answered = contradictions(opened, index, words)
    return WholeCase(
        opened, index, words, found, dockets, known, held, taken, answered, until, asked_on
    )


def sentences(case: WholeCase) -> Iterator[str]:
    """Say the figures, a sentence each; the label stands under them."""
    words = case.words
    now = standing.standing(case.dossier, case.records)
    if now:
        said = standing.say(now, case.records, words)
        yield words.tr("As last reported: {standing}.").format(standing=said)
    yield from counted_to.say_held(case.dossier, case.held, words, case.chosen)
    for stated in figures.say_stated(case.dossier, case.total, case.apart, words):
        yield words.tr("An authority states as the end: {date}.").format(date=stated)
    said = figures.say_total(case.total, words)
    if not said:
        yield from _without_term(case)
    if said:
        by = words.tr("By arithmetic: {total}.") if case.total.low else "{total}."
        yield by.format(total=said if case.total.low else said[:1].upper() + said[1:])
        differing = sources_differ.say(case.differing, case.records, case.apart, words)
        if differing:
            yield differing
        yield from _ending(case)
        for name, found in case.dockets:
            docket, total_said = figures.say_docket(name, found, words)
            yield words.tr("{docket}: {total}.").format(docket=docket, total=total_said)
    yield from filter(None, [sums.say_all(case.dossier, case.records, words)])
    if said:
        yield words.tr(figures.LABEL)


def _without_term(case: WholeCase) -> Iterator[str]:
    """Say why there is no total, and what is imposed instead, where there are sentences."""
    if case.dossier.sentences:
        why, imposed = figures.say_without_term(case.dossier, case.total, case.words)
        said = case.words.tr("{why}: {imposed}").format(why=why, imposed=imposed)
        yield case.words.tr("By arithmetic: {total}.").format(total=said if imposed else why)


def asked(case: WholeCase, *, in_short: bool) -> Iterator[str]:
    """Say what sources answer differently and what is not known, a sentence each."""
    words, index = case.words, case.records
    for found in case.answered:
        answers = "; ".join(say_answer(answer, words) for answer in found.answers)
        said = words.tr("contradicted: {field}: {answers} ({place})")
        if found.settled:
            said = words.tr("settled: {field}: {answers}; why: {why} ({place})")
        at = place(found.path)
        yield said.format(field=found.label, answers=answers, why=found.settled, place=at)
    for dated in candidates(case.dossier, index):
        if dated.dates:
            said = words.tr("without a year: {days}, {why} ({place})")
            days, why = say_candidates(dated, words), say_why(dated, case.dossier, index, words)
            yield said.format(days=days, why=why, place=place(dated.path))
    every = unknowns(case.dossier, index, words, case.asked_on)
    rows = [row for row in every if row.kind != "contradicted"]
    if in_short:
        yield from _pressing(rows, words)
        return
    for row in rows:
        yield _not_known(row, words)


def _not_known(row: Unknown, words: Words) -> str:
    said = words.tr("not known: {question} ({place})")
    return said.format(question=row.sentence, place=place(row.path))


def _pressing(rows: list[Unknown], words: Words) -> Iterator[str]:
    """Say what presses, and how much is left."""
    pressing = [row for row in rows if row.weight >= PRESSING]
    for row, more in some(pressing, _alike):
        yield _not_known(row, words)
        if more:
            yield words.ntr(
                "{n} more question like this one: --json gives all",
                "{n} more questions like this one: --json gives all",
                more,
            ).format(n=more)
    left = len(rows) - len(pressing)
    if left:
        said = words.ntr(
            "{n} more question: --json gives all", "{n} more questions: --json gives all", left
        )
        yield said.format(n=left)


def _alike(row: Unknown) -> tuple[str | int, ...]:
    """Tell which questions ask for the same: the field, in whichever record."""
    return (row.kind, row.path[0], row.path[-1])


def _ending(case: WholeCase) -> Iterator[str]:
    words, found = case.words, case.total
    ends = figures.say_end(found, words)
    if ends:
        yield words.tr("Ending {ends}, counted from the sentences.").format(ends=ends)
    why = derivation.no_credit(found, case.held)
    if case.credit:
        yield derivation.say_credit(case.credit, words)
    elif why:
        yield derivation.say_no_credit(why, words)
