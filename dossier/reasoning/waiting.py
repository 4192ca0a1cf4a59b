"""Which terms can run after something of which it is not known whether it is imprisonment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from dossier.model.ids import Index
from dossier.model.sentence import How, Part, Sentence
from dossier.reasoning.terms import LeftOut, Term

# What is stated by one record of another one, by their keys.
_Said = Mapping[tuple[str, str], frozenset[How]]
_NOTHING: Final[frozenset[How]] = frozenset()
_BESIDE: Final[frozenset[How]] = frozenset({"concurrent"})
_AFTER: Final[frozenset[How]] = frozenset({"consecutive"})


class _Two(NamedTuple):
    """What is stated of something unsaid and of a term: by the one, and by the other."""

    by_unsaid: frozenset[How]
    by_term: frozenset[How]


def waiting(terms: tuple[Term, ...], unsaid: Iterable[LeftOut], index: Index) -> tuple[Term, ...]:
    """Mark the terms that can run after something unsaid, which may be of any length."""
    rows = tuple(unsaid)
    if not rows:
        return terms
    records = (
        *((row.record, row.sentence) for row in rows),
        *((term.part, term.sentence) for term in terms),
    )
    said = _said(records, index)
    return tuple(
        term._replace(waits=any(_can_be_first(row, term, said) for row in rows)) for term in terms
    )


def _said(records: Iterable[tuple[Sentence | Part, Sentence]], index: Index) -> _Said:
    found: dict[tuple[str, str], frozenset[How]] = {}
    by_key = {one.key: one for pair in records for one in pair}
    for record in by_key.values():
        for run in record.runs:
            target = index.named(run.to)
            if target:
                pair = (record.key, target.key)
                found[pair] = found.get(pair, _NOTHING) | frozenset((run.how,))
    return found


def _can_be_first(row: LeftOut, term: Term, said: _Said) -> bool:
    """Tell whether something unsaid can come before a term.

    It cannot where all that is stated is that they run beside each other, unless it is to follow a
    third one; nor where it is stated to come after the term; nor where nothing is stated, it was
    imposed later, and nothing is to follow it.
    """
    two = _two(row, term, said)
    if two.by_unsaid | two.by_term == _BESIDE:
        # What must end before the unsaid begins can't come after the term then: it comes before.
        return _follows_another(row, said)
    if two.by_unsaid == _AFTER and not two.by_term:
        return False
    if two.by_term or len(two.by_unsaid) > 1:
        return True
    imposed = row.sentence.date.earliest if row.sentence.date else None
    if imposed is None or term.start_hi is None or imposed <= term.start_hi:
        return True
    # What is stated to be followed comes before others whenever it was imposed.
    return _is_followed(row, said)


def _is_followed(row: LeftOut, said: _Said) -> bool:
    own = (row.record.key, row.sentence.key)
    return any(to in own and "consecutive" in hows for (_, to), hows in said.items())


def _follows_another(row: LeftOut, said: _Said) -> bool:
    own = (row.record.key, row.sentence.key)
    return any(by in own and "consecutive" in hows for (by, _), hows in said.items())


def _two(row: LeftOut, term: Term, said: _Said) -> _Two:
    ours, theirs = (row.record.key, row.sentence.key), (term.key, term.sentence.key)
    return _Two(
        _NOTHING.union(*(said.get((a, b), _NOTHING) for a in ours for b in theirs)),
        _NOTHING.union(*(said.get((b, a), _NOTHING) for a in ours for b in theirs)),
    )
