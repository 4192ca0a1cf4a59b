"""The readings of what is unknown: which terms could all follow each other in one row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import Final

from dossier.reasoning.relations import CannotRelate, Relations
from dossier.reasoning.terms import Term

# Terms that are neither all beside each other nor all free multiply the readings; past this many
# the answer is "cannot be computed", never an approximation.
MOST_READINGS: Final = 5000

Chain = tuple[int, ...]


def chains(terms: tuple[Term, ...], relations: Relations) -> tuple[Chain, ...]:
    """Give every largest row of terms that could run one after the other, in order.

    Two terms that are stated to be concurrent never stand in one row, nor two whose sequence would
    put such a pair one after the other. Raises CannotRelate where there are too many rows.
    """
    conflicts = _conflicts(relations)
    kept = _without_shorter(terms, relations, conflicts)
    choices = [_largest_free(group, conflicts) for group in _groups(kept, conflicts)]
    if prod(len(choice) for choice in choices) > MOST_READINGS:
        raise CannotRelate("the stated relations leave too many readings to count through")
    return tuple(_in_order(relations, frozenset().union(*rows)) for rows in product(*choices))


def _in_order(relations: Relations, members: frozenset[int]) -> Chain:
    return tuple(at for at in relations.order if at in members)


def _conflicts(relations: Relations) -> dict[int, set[int]]:
    """Find the pairs that no reading can put one after the other.

    If a comes before c, all that must follow c comes after all that a must follow: so for each
    concurrent pair (x, y), no term at or after x can precede a term at or before y.
    """
    later = relations.later()
    place = {at: n for n, at in enumerate(relations.order)}
    conflicts: dict[int, set[int]] = {at: set() for at in relations.order}
    for x, y in [*relations.beside, *((y, x) for x, y in relations.beside)]:
        earlier = [at for at in relations.order if y in later[at]]
        for a, c in product(later[x], earlier):
            if place[a] < place[c] or (a, c) == (x, y):
                conflicts[a].add(c)
                conflicts[c].add(a)
    return conflicts


def _without_shorter(
    terms: tuple[Term, ...], relations: Relations, conflicts: dict[int, set[int]]
) -> list[int]:
    """Leave out each term that another one outdoes in every reading.

    Counts of one sentence, all beside each other, are the common case: only the longest can tell.
    """
    bound = {at for pair in relations.after for at in pair}
    best: dict[tuple[object, ...], int] = {}
    kept: list[int] = []
    for at in relations.order:
        if at in bound or not conflicts[at]:
            kept.append(at)
            continue
        term = terms[at]
        alike = (term.start_lo, term.start_hi, frozenset(conflicts[at] | {at}))
        if alike not in best or _measure(terms[best[alike]]) < _measure(term):
            best[alike] = at
    return [*kept, *best.values()]


def _measure(term: Term) -> float:
    return term.high.measure if term.high else float("inf")


def _groups(kept: list[int], conflicts: dict[int, set[int]]) -> Iterator[frozenset[int]]:
    """Split the terms into groups that have no conflict with one another."""
    left = set(kept)
    while left:
        group, edge = set[int](), {left.pop()}
        while edge:
            here = edge.pop()
            group.add(here)
            edge |= conflicts[here] & left
            left -= edge
        yield frozenset(group)


def _largest_free(group: frozenset[int], conflicts: dict[int, set[int]]) -> list[frozenset[int]]:
    """Give every largest set of the group without a conflict inside (Bron and Kerbosch)."""
    found: list[frozenset[int]] = []

    def grow(taken: frozenset[int], open_: set[int], closed: set[int]) -> None:
        if not open_ and not closed:
            found.append(taken)
        if len(found) > MOST_READINGS:
            raise CannotRelate("the stated relations leave too many readings to count through")
        for at in sorted(open_):
            free = group - conflicts[at] - {at}
            grow(taken | {at}, open_ & free, closed & free)
            open_ = open_ - {at}
            closed = closed | {at}

    if len(group) == 1:
        return [group]
    grow(frozenset(), set(group), set())
    return found
