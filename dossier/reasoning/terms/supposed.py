"""What may be imprisonment or not, taken as imprisonment: what bounds a total from above."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model.ids import Index
from dossier.model.sentence import Part, Sentence
from dossier.reasoning.terms import begins
from dossier.reasoning.terms.reckoned import Ends, Terms, Total
from dossier.reasoning.terms.term import Counted, length_of, term_of


def as_imprisonment(found: Counted, index: Index) -> Terms:
    """Give the terms with all that may be imprisonment among them; none where that tells no most.

    It tells one where all have a length, and nothing is stated of how what may be imprisonment
    runs: then the whole is never longer without it.
    """
    parts = {row.part.key: row for row in found.unsaid if row.part and length_of(row.part)}
    if not parts or len(parts) < len(found.unsaid):
        return ()
    if not found.terms or any(term.high is None for term in found.terms):
        return ()
    own = {key for row in parts.values() for key in (row.record.key, row.sentence.key)}
    if any(own & {*pair} for pair in _related(found, index)):
        return ()
    known = {term.key: term for term in found.terms}
    return tuple(
        known.get(part.key) or term_of(sentence, part)
        for sentence in found.sentences
        for part in sentence.parts
        if part.key in known or part.key in parts
    )


def _related(found: Counted, index: Index) -> Iterator[tuple[str, str]]:
    """Give the keys of the records of which it is stated how they run to each other."""
    for sentence in found.sentences:
        records: tuple[Sentence | Part, ...] = (sentence, *sentence.parts)
        for record in records:
            for run in (run for run in record.runs if run.how != "unknown"):
                target = index.named(run.to)
                yield record.key, target.key if target else ""


def up_to(found: Total, most: Total) -> Total:
    """Take the high end from the total in which what may be imprisonment is."""
    own = dict(most.ends_of)
    shown = found.shown._replace(high=most.shown.high, ends_high=most.shown.ends_high)
    return found._replace(
        high=most.high,
        ends=_between(found.ends, most.ends),
        ends_of=tuple((key, _between(ends, own[key])) for key, ends in found.ends_of),
        begins_of=begins.up_to(dict(found.begins_of), dict(most.begins_of)),
        unknown=most.unknown,
        unstated=most.unstated,
        shown=shown,
        begun=most.begun,
        cut=found.cut or most.cut,
    )


def _between(first: Ends, last: Ends) -> Ends:
    return Ends(first.low, last.high, first.low_far, last.high_far, last.qualifier)
