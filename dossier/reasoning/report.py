"""What follows from a case, as plain values for `dossier check --json`, and as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dossier.i18n import Words
from dossier.model.custody import Custody
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.ids import Index, with_keys
from dossier.reasoning.apart import Apart, apart
from dossier.reasoning.crowds import some
from dossier.reasoning.custody import standing
from dossier.reasoning.custody.ledger import Ledger, by_basis, ledger
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.findings.everything import findings
from dossier.reasoning.findings.finding import Finding, place
from dossier.reasoning.questions import say_answer
from dossier.reasoning.sources.contradictions import Answered, contradictions
from dossier.reasoning.steps import counted_to, derivation, figures, sources_differ
from dossier.reasoning.steps.derivation import Credit
from dossier.reasoning.steps.numbered import Numbered, numbered, tell
from dossier.reasoning.terms import sums
from dossier.reasoning.terms.reckoned import Dockets, Ends, Total
from dossier.reasoning.terms.totals import per_docket, with_dockets
from dossier.reasoning.unknowns.candidates import Candidates, candidates, say_why
from dossier.reasoning.unknowns.candidates import say as say_candidates
from dossier.reasoning.unknowns.ranked import unknowns
from dossier.reasoning.unknowns.unknown import PRESSING, Unknown
from dossier.wording import choices

Plain = dict[str, object]


class _Case(NamedTuple):
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


def as_json(
    dossier: Dossier,
    words: Words,
    until: date | None = None,
    today: date | None = None,
    *,
    in_short: bool = False,
) -> dict[str, object]:
    """Give findings and figures; `until` is the day to count to, if the reader chose one.

    It changes how many days are counted and whether a report is old, and nothing of what does not
    fit: that follows from the file alone. Without it, what is old is so on the day of `today`. What
    is asked is given whole, or `in_short`, as it is read in a terminal: what presses, and how many
    more there are.
    """
    case = _case(dossier, words, until)._replace(asked_on=until or today)
    found = findings(case.dossier, case.records, words)
    return {
        "as_of": _day(until),
        "asked_on": _day(case.asked_on),
        "findings": [_finding(row) for row in found],
        "reckoned": list(_sentences(case)),
        "total": _total(case),
        "dockets": [
            _docket(name, row, case)
            for name, row in case.dockets or per_docket(case.dossier, case.records)
        ],
        "money": [_sum(row, words) for row in sums.sums(case.dossier, case.records)],
        "custody": _custody(case),
        "contradictions": [_contradiction(row) for row in case.answered],
        "asked": list(_asked(case, in_short=in_short)),
        "candidates": [_candidates(row) for row in candidates(case.dossier, case.records)],
        "unknown": [
            {
                "kind": row.kind,
                "weight": row.weight,
                "at": place(row.path),
                "sentence": row.sentence,
            }
            for row in unknowns(case.dossier, case.records, words, case.asked_on)
        ],
    }


def _case(dossier: Dossier, words: Words, until: date | None) -> _Case:
    opened = with_keys(dossier)
    index = Index(opened)
    found, dockets = with_dockets(opened, index)
    known = apart(opened, index, words)
    held = ledger(opened, index, until or last_known_day(opened))
    taken = derivation.credit(found, held)
    answered = contradictions(opened, index, words)
    return _Case(opened, index, words, found, dockets, known, held, taken, answered, until)


def _sentences(case: _Case) -> Iterator[str]:
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


def _without_term(case: _Case) -> Iterator[str]:
    """Say why there is no total, and what is imposed instead, where there are sentences."""
    if case.dossier.sentences:
        why, imposed = figures.say_without_term(case.dossier, case.total, case.words)
        said = case.words.tr("{why}: {imposed}").format(why=why, imposed=imposed)
        yield case.words.tr("By arithmetic: {total}.").format(total=said if imposed else why)


def _asked(case: _Case, *, in_short: bool) -> Iterator[str]:
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


def _ending(case: _Case) -> Iterator[str]:
    words, found = case.words, case.total
    ends = figures.say_end(found, words)
    if ends:
        yield words.tr("Ending {ends}, counted from the sentences.").format(ends=ends)
    why = derivation.no_credit(found, case.held)
    if case.credit:
        yield derivation.say_credit(case.credit, words)
    elif why:
        yield derivation.say_no_credit(why, words)


def _finding(found: Finding) -> Plain:
    return {
        "kind": found.kind,
        "severity": found.severity,
        "certainty": found.certainty,
        "at": found.at,
        "sentence": found.sentence,
    }


def _total(case: _Case) -> Plain:
    found, words = case.total, case.words
    credit = case.credit
    return {
        "low": _length(found.low),
        "high": _length(found.high),
        "ends": _ends(found.ends),
        "endless": found.endless,
        "without_end": list(found.kinds),
        "unknown_relations": found.unknown,
        "disputed_relations": found.disputed,
        "sources_differ": [place(row.path) for row in case.differing],
        "begun": [_day(day) for day in found.begun] if found.begun else None,
        "problem": words.tr(found.problem) if found.problem else None,
        "stated_ends": [s.stated_end.text for s in case.dossier.sentences if s.stated_end],
        "credit": _credit(credit) if credit else None,
        "steps": _steps(case, None),
        "label": words.tr(figures.LABEL),
    }


def _credit(taken: Credit) -> Plain:
    return {
        "since": [_day(day) for day in taken.before.since],
        "until": [_day(day) for day in taken.sentenced],
        "shown": taken.before.shown,
        "at_most": taken.before.most,
        "on_bail_or_parole": list(taken.before.free),
        "under_travel_ban": list(taken.before.banned),
        "qualifier": taken.before.qualifier,
        "qualifier_of_since": taken.before.begun,
        "qualifier_of_shown": taken.before.marks,
        "ends": _ends(taken.ends),
    }


def _docket(name: str, found: Total, case: _Case) -> Plain:
    return {
        "docket": name or None,
        "low": _length(found.low),
        "high": _length(found.high),
        "ends": _ends(found.ends),
        "endless": found.endless,
        "steps": _steps(case, name),
    }


def _steps(case: _Case, docket: str | None) -> list[Plain]:
    """Give the steps of the whole, or those of a docket where there are several."""
    own = (row for row in case.steps if row.step.docket == docket)
    return [
        {"number": said.number, "text": said.text, "result": said.result}
        for said in tell(own, case.words, case.apart)
    ]


def _sum(found: sums.Sum, words: Words) -> Plain:
    return {
        "kind": found.kind,
        "currency": found.currency,
        "amount": str(found.amount),
        "about": found.about,
        "sentence": sums.say(found, words),
    }


def _custody(case: _Case) -> Plain:
    held = case.held
    return {
        "low": held.low if held.counted else None,
        "high": held.high if held.counted else None,
        "not_counted": counted_to.say_not_counted(held, case.words) or None,
        "qualifier": held.qualifier,
        "until": _day(held.until),
        "until_as_given": held.given.text if held.given else None,
        "until_death": held.died,
        "until_why": counted_to.say_why(case.dossier, held, case.words, case.chosen) or None,
        "no_most": counted_to.say_no_most(held, case.words) or None,
        "not_read": held.unread,
        "grounds": [
            {
                "ground": row.basis,
                "called": choices.say(row.basis, case.words),
                "low": row.low,
                "high": row.high,
                "qualifier": row.qualifier,
            }
            for row in by_basis(held)
        ],
        "periods": [
            {
                "at": case.at(row.custody),
                "held": row.held,
                "low": row.low if row.held else None,
                "high": row.high if row.held else None,
                "qualifier": row.qualifier,
            }
            for row in held.rows
        ],
        "between": [
            {
                "kind": row.kind,
                "first": case.at(row.first),
                "then": case.at(row.then),
                "low": row.low,
                "high": row.high,
                "qualifier": row.qualifier,
            }
            for row in held.between
        ],
    }


def _contradiction(found: Answered) -> Plain:
    return {
        "at": place(found.path),
        "field": found.label,
        "settled": found.settled or None,
        "answers": [
            {
                "said": answer.said,
                "by": [voice.name for voice in answer.voices],
                "adopted": answer.adopted,
            }
            for answer in found.answers
        ],
    }


def _candidates(found: Candidates) -> Plain:
    return {
        "at": place(found.path),
        "date": found.when.text,
        "first": _day(found.first.day) if found.first else None,
        "last": _day(found.last.day) if found.last else None,
        "days": [day.isoformat() for day in found.days],
        "months": [month.text for month in found.months],
    }


def _length(length: Duration | None) -> str | None:
    return length.text if length else None


def _ends(ends: Ends) -> Plain:
    return {
        "low": _day(ends.low),
        "high": _day(ends.high),
        "after_9999": ends.far,
        "qualifier": ends.qualifier,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
