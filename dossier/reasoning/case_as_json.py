"""What follows from a case, as plain values: what `dossier check` tells, and gives by `--json`."""

from __future__ import annotations

from datetime import date

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.reasoning.case_in_words import WholeCase, asked, sentences, whole_case
from dossier.reasoning.custody.ledger import by_basis
from dossier.reasoning.findings.everything import findings
from dossier.reasoning.findings.finding import Finding, place
from dossier.reasoning.sources.contradictions import Answered
from dossier.reasoning.steps import counted_to, figures
from dossier.reasoning.steps.derivation import Credit
from dossier.reasoning.steps.numbered import tell
from dossier.reasoning.terms import sums
from dossier.reasoning.terms.reckoned import Ends, Total
from dossier.reasoning.terms.totals import per_docket
from dossier.reasoning.unknowns.candidates import Candidates, candidates
from dossier.reasoning.unknowns.ranked import unknowns
from dossier.wording import choices

Plain = dict[str, object]


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
    case = whole_case(dossier, words, until, until or today)
    found = findings(case.dossier, case.records, words)
    return {
        "as_of": _day(until),
        "asked_on": _day(case.asked_on),
        "findings": [_finding(row) for row in found],
        "reckoned": list(sentences(case)),
        "total": _total(case),
        "dockets": [
            _docket(name, row, case)
            for name, row in case.dockets or per_docket(case.dossier, case.records)
        ],
        "money": [_sum(row, words) for row in sums.sums(case.dossier, case.records)],
        "custody": _custody(case),
        "contradictions": [_contradiction(row) for row in case.answered],
        "asked": list(asked(case, in_short=in_short)),
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


def _finding(found: Finding) -> Plain:
    return {
        "kind": found.kind,
        "severity": found.severity,
        "certainty": found.certainty,
        "at": found.at,
        "sentence": found.sentence,
    }


def _total(case: WholeCase) -> Plain:
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


def _docket(name: str, found: Total, case: WholeCase) -> Plain:
    return {
        "docket": name or None,
        "low": _length(found.low),
        "high": _length(found.high),
        "ends": _ends(found.ends),
        "endless": found.endless,
        "steps": _steps(case, name),
    }


def _steps(case: WholeCase, docket: str | None) -> list[Plain]:
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


def _custody(case: WholeCase) -> Plain:
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
