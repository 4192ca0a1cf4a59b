"""Check by their dates what terms are to follow, and the ends that authorities state of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import inf

from dossier.model.paths import Path
from dossier.model.sentence import Part, Sentence
from dossier.reasoning.bounds import Bounds, is_later, of_field, sure
from dossier.reasoning.custody.before import days_before
from dossier.reasoning.custody.ledger import Ledger
from dossier.reasoning.findings.checks.sentences import relations_at
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.findings.whole import Whole
from dossier.reasoning.qualifiers import is_marked
from dossier.reasoning.steps.figures import say_day
from dossier.reasoning.terms.reckoned import Ends


def check(case: Whole) -> Iterator[Finding]:
    """Check what follows what, and each stated end against the days that are reckoned."""
    parents = {part.key: row for row in case.dossier.sentences for part in row.parts}
    ends_of = dict(case.total.ends_of)
    for sentence in case.dossier.sentences:
        records: tuple[Sentence | Part, ...] = (sentence, *sentence.parts)
        for record in records:
            yield from _follows(record, sentence, parents, case)
        if sentence.key in ends_of:
            yield from _stated(sentence, ends_of[sentence.key], case)
    yield from _gaps(case)


def _follows(
    record: Sentence | Part, own: Sentence, parents: dict[str, Sentence], case: Case
) -> Iterator[Finding]:
    """Find what is to run after a sentence that was imposed later than itself."""
    for at, run in enumerate(record.runs):
        named = case.index.named(run.to)
        other = named if isinstance(named, Sentence) else parents.get(named.key) if named else None
        if run.how != "consecutive" or other is None:
            continue
        certainty = is_later((other, "date"), (own, "date"))
        if certainty:
            path = (*case.path(record), "runs", at, "to")
            later, earlier = case.day(other.date), case.day(own.date)
            yield case.find("follows-later", path, certainty, later=later, earlier=earlier)


def _gaps(case: Whole) -> Iterator[Finding]:
    """Find what was imposed, for certain, when all that it is to follow was over."""
    last = {key: ends.high for key, ends in case.total.ends_of}
    told: set[Path] = set()
    for term in case.total.terms:
        following = case.total.following.get(term.key)
        over = _over([last.get(row.sentence.key) for row in following.terms]) if following else None
        path = relations_at(term, case)
        if over and term.start_lo and over < term.start_lo and path not in told:
            told.add(path)
            end, day = say_day(over, case.words), case.day(term.sentence.date)
            marked = bool(case.total.ends.qualifier) or is_marked(term.sentence.date)
            yield case.find("follows-after-gap", path, sure(marked=marked), end=end, date=day)


def _over(ends: list[date | None]) -> date | None:
    """Give the day by which all have ended; None where that of one is not known."""
    known = [end for end in ends if end]
    return max(known) if known and len(known) == len(ends) else None


def _stated(sentence: Sentence, ends: Ends, case: Whole) -> Iterator[Finding]:
    """Find a stated end that lies, for certain, outside of all that the terms give.

    It can be that of all sentences together, so none of them may end as late; and it can be earlier
    by days that count, so those of custody before the sentence are no ground to tell it.
    """
    stated, last = of_field(sentence, "stated_end"), case.total.ends.high
    path, said = (*case.path(sentence), "stated_end"), case.day(sentence.stated_end)
    marked = is_marked(sentence.stated_end) or bool(case.total.ends.qualifier)
    certainty = sure(marked=marked)
    if stated.low and last and stated.low > last:
        day = say_day(last, case.words)
        yield case.find("stated-end-late", path, certainty, stated=said, reckoned=day)
    elif stated.high and ends.low and not _explains(case.ledger, ends.low - stated.high, sentence):
        day = say_day(ends.low, case.words)
        yield case.find("stated-end-early", path, certainty, stated=said, reckoned=day)


def _explains(held: Ledger, sooner: timedelta, sentence: Sentence) -> bool:
    """Tell whether a sentence can end so much sooner by custody before it that the file has."""
    if sooner.days <= 0 or any(row.held and row.days.start_lo == -inf for row in held.rows):
        return True
    day = of_field(sentence, "date").high
    before = days_before(held, Bounds(day, day))
    return before is not None and before.most >= sooner.days
