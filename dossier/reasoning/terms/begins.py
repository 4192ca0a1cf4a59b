"""Find when a sentence begins that runs, or may run, after others: when these are over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import inf
from typing import NamedTuple

from dossier.reasoning.bounds import Bounds
from dossier.reasoning.terms import reach
from dossier.reasoning.terms.readings import Follow, Row, Rows
from dossier.reasoning.terms.reckoned import Terms
from dossier.reasoning.terms.term import Term


def own_first(term: Term) -> float:
    """Give the number of the first day on which a term can have been imposed."""
    return reach.number(term.start_lo) if term.start_lo else -inf


def own_last(term: Term) -> float:
    """Give the number of the last one."""
    return reach.number(term.start_hi) if term.start_hi else inf


class Ways(NamedTuple):
    """The rows that lead to the first and to the last end of each term, and how the latter go on.

    `before` gives the nearest of those that each is stated to follow.
    """

    first: Rows
    last: Rows
    before: Mapping[int, Sequence[int]]
    follow: Follow


def begins_of(terms: Terms, of: Iterable[int], ways: Ways) -> tuple[tuple[str, Bounds], ...]:
    """Give the days between which each sentence begins that may begin after its own day.

    It begins with the first of its terms, those `of` which are asked for.
    """
    sentences: dict[str, set[int]] = {}
    for at in of:
        sentences.setdefault(terms[at].sentence.key, set()).add(at)
    found: list[tuple[str, Bounds]] = []
    for key, own in sentences.items():
        first = min(_first(terms, at, ways) for at in own)
        last = min(
            max(_last(terms, at, ways, but=own - {at}) for at in own),
            *(_last(terms, at, ways) for at in own),
        )
        day = max(own_last(terms[at]) for at in own)
        if last > day or last == inf or all(at in ways.before for at in own):
            found.append((key, Bounds(reach.day(first), reach.day(last))))
    return tuple(found)


def up_to(
    begins: Mapping[str, Bounds], most: Mapping[str, Bounds]
) -> tuple[tuple[str, Bounds], ...]:
    """Take the last days from those reckoned with what may be imprisonment."""
    there = ((key, begins.get(key, later), later) for key, later in most.items())
    return tuple((key, Bounds(found.low, later.high)) for key, found, later in there)


def _first(terms: Terms, at: int, ways: Ways) -> float:
    """Give the first day, by its number, on which all is over that a term is stated to follow."""
    over = [ways.first[other].reach for other in ways.before.get(at, ())]
    return max([own_first(terms[at]), *over])


def _last(terms: Terms, at: int, ways: Ways, but: AbstractSet[int] = frozenset()) -> float:
    """Give the last day on which all is over that it can follow, but for some terms."""
    row = ways.last[at].before
    if terms[at].waits or (row is None and not _alone(terms[at], ways.last[at])):
        return inf
    over = [ways.last[other].reach for other in ways.before.get(at, ()) if other not in but]
    left = _without(terms, row, ways, but)
    return max([own_last(terms[at]), *over, *([left.reach] if left else [])])


def _alone(term: Term, row: Row) -> bool:
    """Tell whether a row of one term tells that it follows none: some rows are not gone through."""
    return row.reach < inf or term.endless or term.high is None


def _without(terms: Terms, row: Row | None, ways: Ways, but: AbstractSet[int]) -> Row | None:
    """Give a row without some terms, which were all imposed on one day."""
    # A row goes back through the days: what surely came before all of them holds none of them.
    late = list[int]()
    begun = min((own_first(terms[at]) for at in but), default=inf)
    while row and own_last(terms[row.last]) >= begun:
        late.append(row.last)
        row = row.before
    for other in reversed(late):
        if other not in but:
            row = Row(ways.follow(row, other), other, row)
    return row
