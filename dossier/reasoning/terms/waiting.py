"""Which terms can run after something of which it is not known whether it is imprisonment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Final, NamedTuple

from dossier.model.ids import Index
from dossier.model.sentence import How, Part, Sentence
from dossier.reasoning.terms.term import LeftOut, Term

# What is stated by one record of another one, by their keys.
_Said = Mapping[tuple[str, str], frozenset[How]]
_NOTHING: Final[frozenset[How]] = frozenset()
_BESIDE: Final[frozenset[How]] = frozenset({"concurrent"})
_AFTER: Final[frozenset[How]] = frozenset({"consecutive"})
_UNKNOWN: Final[frozenset[How]] = frozenset({"unknown"})


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
    imposed later, and neither it nor what it runs beside is to be followed.
    """
    two = _two(row, term, said)
    if two.by_unsaid | two.by_term == _BESIDE:
        # What must end before the unsaid begins can't come after the term then: it comes before.
        return _follows(row, said)
    if two.by_unsaid == _AFTER and not two.by_term:
        return False
    if two.by_term or len(two.by_unsaid) > 1:
        return True
    imposed = row.sentence.date.earliest if row.sentence.date else None
    if imposed is None or term.start_hi is None or imposed <= term.start_hi:
        return True
    # What is stated to be followed comes before others whenever it was imposed, and so does what
    # runs beside one that is followed.
    return _is_followed(row, said) or (_follows(term, said) and _is_beside_another(row, said))


def _is_followed(row: LeftOut, said: _Said) -> bool:
    own = (row.record.key, row.sentence.key)
    return any(to in own and "consecutive" in hows for (_, to), hows in said.items())


def _is_beside_another(row: LeftOut, said: _Said) -> bool:
    own = {row.record.key, row.sentence.key}
    return any(own & {*pair} and "concurrent" in hows for pair, hows in said.items())


def _follows(row: LeftOut | Term, said: _Said) -> bool:
    own = (row.record.key if isinstance(row, LeftOut) else row.key, row.sentence.key)
    return any(by in own and "consecutive" in hows for (by, _), hows in said.items())


def _two(row: LeftOut, term: Term, said: _Said) -> _Two:
    """Give what is stated of the two; to say that it is unknown tells nothing.

    But said of them more closely, of a part and not of its sentence, it goes before the rest.
    """
    ours, theirs = (row.record.key, row.sentence.key), (term.key, term.sentence.key)
    levels = [_NOTHING, _NOTHING, _NOTHING]
    for (near, a), (far, b) in product(enumerate(ours), enumerate(theirs)):
        levels[near + far] |= said.get((a, b), _NOTHING) | said.get((b, a), _NOTHING)
    if next(filter(None, levels), _NOTHING) == _UNKNOWN:
        return _Two(_NOTHING, _NOTHING)
    return _Two(
        _NOTHING.union(*(said.get((a, b), _NOTHING) for a in ours for b in theirs)) - _UNKNOWN,
        _NOTHING.union(*(said.get((b, a), _NOTHING) for a in ours for b in theirs)) - _UNKNOWN,
    )
