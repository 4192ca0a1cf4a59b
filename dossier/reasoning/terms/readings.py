"""The readings of what is unknown: which terms can follow each other, and how far that reaches.

A row is a number of terms of which each follows the one before, in the order of the relations. In
every reading the longest such row tells how long the whole is; so the furthest row of all readings
gives the high end, exactly. Terms stated to be beside each other never stand in one row, nor two
whose sequence would put such a pair one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from dossier.reasoning.terms.lengths import CannotReckon
from dossier.reasoning.terms.relations import Relations

# Relations that are neither all stated nor all unknown can multiply the readings. Past this many
# that differ in what may still follow, the answer is "cannot be computed", never an approximation.
MOST_READINGS: Final = 1000


class Row(NamedTuple):
    """Terms that follow each other, from the last one back, and how far they reach."""

    reach: float
    last: int
    before: Row | None

    @property
    def members(self) -> tuple[int, ...]:
        """The places of the terms, the first one first."""
        found: list[int] = []
        row: Row | None = self
        while row:
            found.append(row.last)
            row = row.before
        return tuple(reversed(found))


# How far a row reaches when one more term, by its place, follows it; None is no row yet.
Follow = Callable[[Row | None, int], float]
Rows = Mapping[int, Row]
# The furthest row, if any, by the terms that it bars from following, as a set of bits.
_Cases = Mapping[int, Row | None]


def shortest(relations: Relations, follow: Follow) -> Rows:
    """Give the row that leads to each term where only what is stated follows."""
    earlier: dict[int, list[int]] = {at: [] for at in relations.order}
    for first, then in relations.after:
        earlier[then].append(first)
    rows: dict[int, Row] = {}
    for at in relations.order:
        leading = [None, *(rows[first] for first in sorted(earlier[at]))]
        rows[at] = _furthest(Row(follow(row, at), at, row) for row in leading)
    return rows


class Swaps(NamedTuple):
    """Which terms can stand at the place of one in the order, and, in bits, which come before."""

    places: Mapping[int, tuple[int, ...]]
    earlier: Mapping[int, int]


NO_SWAPS: Final = Swaps({}, {})


def longest(relations: Relations, follow: Follow, swaps: Swaps = NO_SWAPS) -> Rows:
    """Give the furthest row that leads to each term in any reading of what is unknown.

    The terms are gone through in order, and where some can swap their places, in each such order.
    Of the rows so far, over the same terms, those that bar the same terms from following are one
    case, and only the furthest of them is kept: nothing later can tell them apart. Raises
    CannotReckon where there are too many cases.
    """
    later, barring = relations.later(), _barring(relations)
    every = sum(1 << at for at in relations.order)
    states: dict[int, _Cases] = {0: {0: None}}
    rows: dict[int, Row] = {}
    for place in relations.order:
        ahead: dict[int, _Cases] = {}
        for gone, at, cases in _next(place, states, swaps):
            passed = gone | 1 << at
            to_come = every & ~passed
            free = [(barred, row) for barred, row in cases.items() if not barred & later[at]]
            taken = [(barred, Row(follow(row, at), at, row)) for barred, row in free]
            best, known = _furthest(row for _, row in taken), rows.get(at)
            rows[at] = best if known is None or best.reach > known.reach else known
            left = [(barred & to_come, row) for barred, row in cases.items()]
            if passed in ahead:
                left += ahead[passed].items()
            taken = [((barred | barring[at]) & to_come, row) for barred, row in taken]
            ahead[passed] = _cases(left, taken)
        states = ahead
        if sum(map(len, states.values())) > MOST_READINGS:
            raise CannotReckon("the stated relations leave too many readings to go through")
    return rows


def _next(
    place: int, states: Mapping[int, _Cases], swaps: Swaps
) -> Iterator[tuple[int, int, _Cases]]:
    """Give the terms passed so far, in bits, with each one that can stand at a place then."""
    for gone, cases in states.items():
        for at in swaps.places.get(place, (place,)):
            if not gone >> at & 1 and not swaps.earlier.get(at, 0) & ~gone:
                yield gone, at, cases


def _cases(
    left: list[tuple[int, Row | None]], taken: list[tuple[int, Row]]
) -> dict[int, Row | None]:
    """Keep the furthest row of those that bar the same terms."""
    cases: dict[int, Row | None] = {}
    for barred, row in (*left, *taken):
        known = cases.get(barred)
        if known is None or (row is not None and row.reach > known.reach):
            cases[barred] = row
    return cases


def _barring(relations: Relations) -> Mapping[int, int]:
    """Give, for each term, those that cannot come after it, as a set of bits.

    They are the terms beside it, and those beside any that it must follow.
    """
    barring = relations.besides()
    follow: dict[int, list[int]] = {}
    for first, then in relations.after:
        follow.setdefault(first, []).append(then)
    for at in relations.order:
        for then in follow.get(at, ()):
            barring[then] |= barring[at]
    return barring


def _furthest(rows: Iterator[Row]) -> Row:
    return max(rows, key=lambda row: row.reach)
