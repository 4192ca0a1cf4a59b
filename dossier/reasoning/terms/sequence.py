"""Which of the terms comes first where one follows the other: as stated, else as imposed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from graphlib import TopologicalSorter
from heapq import heappop, heappush

from dossier.reasoning.terms.term import Term

Pair = tuple[int, int]
Terms = tuple[Term, ...]
# The places of the terms, one after the other, and the terms with the days supposed for that.
Order = tuple[tuple[int, ...], Terms]


def in_sequence(terms: Terms, pairs: Collection[Pair]) -> tuple[int, ...]:
    """Put the terms in a row: as the pairs (first, then) say, then by day, then as in the file.

    Raises CycleError where the pairs go in a ring.
    """
    return _in_row([(_day(term), False) for term in terms], pairs)


def with_last(terms: Terms, pairs: Collection[Pair], last: int, rivals: Collection[int]) -> Order:
    """Put one term behind its rivals, those that can have been imposed by its last day."""
    by = _day(terms[last])
    days = (min(_day(term), by) if at in rivals else _day(term) for at, term in enumerate(terms))
    row = _in_row([(day, at == last) for at, day in enumerate(days)], pairs)
    moved = (
        term._replace(start_hi=by) if at in rivals and _is_dated_after(term, by) else term
        for at, term in enumerate(terms)
    )
    return row, tuple(moved)


def can_be_by(term: Term, day: date) -> bool:
    """Tell whether a term can have been imposed by a day."""
    return term.start_lo is None or term.start_lo <= day


def _is_dated_after(term: Term, day: date) -> bool:
    """Tell whether a term can begin after a day, but for what it may wait for."""
    return not term.follows and _day(term) > day


def _in_row(keys: Sequence[tuple[date, bool]], pairs: Collection[Pair]) -> tuple[int, ...]:
    sorter: TopologicalSorter[int] = TopologicalSorter(dict.fromkeys(range(len(keys)), ()))
    for first, then in pairs:
        sorter.add(then, first)
    sorter.prepare()
    waiting: list[tuple[tuple[date, bool], int]] = []
    row: list[int] = []
    while sorter.is_active():
        for at in sorter.get_ready():
            heappush(waiting, (keys[at], at))
        row.append(heappop(waiting)[1])
        sorter.done(row[-1])
    return tuple(row)


def _day(term: Term) -> date:
    """Give the last day on which a term can have been imposed: the earlier of two came first.

    Where two sentences have imprecise dates, the one with the earlier last day is taken for the
    first: then the row of both ends as late as it can in any reading of the dates.
    """
    return term.start_hi or date.max
