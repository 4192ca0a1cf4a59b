"""Reckon small cases by hand: every reading of what nobody states, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain, combinations, permutations
from math import inf

from dossier.model.dates import Date
from dossier.model.durations import Duration, TooFar

Pair = tuple[int, int]
# A relation: which term has it, how it runs, to which other term.
Said = tuple[int, str, int]
FAR = date.max.toordinal() + 1


@dataclass(frozen=True)
class Imposed:
    """One sentence of one term, as a case of a test has it."""

    day: str | None
    minimum: str | None
    term: str | None
    life: bool = False

    @property
    def starts(self) -> tuple[float, float]:
        when = Date(self.day) if self.day else None
        low = when.earliest if when else None
        high = when.latest if when else None
        return (low.toordinal() if low else -inf, high.toordinal() if high else inf)

    @property
    def lengths(self) -> tuple[Duration, ...]:
        return tuple(Duration(text) for text in (self.minimum, self.term) if text)


class Contradiction(Exception):
    """What is said of the relations cannot all be so."""


@dataclass(frozen=True)
class Answer:
    """The figures of all readings: lengths in millionths of days, ends as numbers of days."""

    low: int
    high: float
    first: float
    last: float
    ends_of: tuple[tuple[float, float], ...]


def readings(rows: list[Imposed], said: list[Said]) -> Iterator[set[Pair]]:
    """Give each reading that contradicts nothing, as the pairs of which one follows the other."""
    after, beside, leaning = _stated(said)
    if _has_ring(after, len(rows)) or beside & _both_ways(_closure(after)):
        raise Contradiction
    order = _order(rows, after, leaning)
    free = [pair for pair in combinations(order, 2) if not _known(pair, after, beside)]
    for chosen in chain.from_iterable(combinations(free, n) for n in range(len(free) + 1)):
        reading = after | set(chosen)
        if not beside & _both_ways(_closure(reading)):
            yield reading


def reckoned(rows: list[Imposed], said: list[Said]) -> Answer:
    """Reckon lengths and ends over all readings."""
    lengths: list[tuple[float, float]] = []
    ends: list[list[tuple[float, float]]] = []
    for reading in readings(rows, said):
        lengths.append((_longest(rows, reading, 0), _longest(rows, reading, -1)))
        early = _ends(rows, reading, latest=False)
        late = _ends(rows, reading, latest=True)
        ends.append(list(zip(early, late, strict=True)))
    own = tuple(
        (min(reading[at][0] for reading in ends), max(reading[at][1] for reading in ends))
        for at in range(len(rows))
    )
    return Answer(
        low=int(min(low for low, _ in lengths)),
        high=max(high for _, high in lengths),
        first=min(max(early for early, _ in reading) for reading in ends),
        last=max(max(late for _, late in reading) for reading in ends),
        ends_of=own,
    )


def size(length: Duration) -> int:
    """Measure a length in millionths of mean days: 365.2425 to the year."""
    return length.in_months * 30_436_875 + length.in_days * 1_000_000


def _stated(said: list[Said]) -> tuple[set[Pair], set[frozenset[int]], set[Pair]]:
    after = {(other, at) for at, how, other in said if how == "consecutive"}
    beside = {frozenset({at, other}) for at, how, other in said if how == "concurrent"}
    known = {frozenset(pair) for pair in after} | beside
    if {frozenset(pair) for pair in after} & beside:
        raise Contradiction
    leaning = {
        (other, at)
        for at, how, other in said
        if how == "unknown" and frozenset({at, other}) not in known
    }
    return after, beside, {(a, b) for a, b in leaning if (b, a) not in leaning}


def _known(pair: Pair, after: set[Pair], beside: set[frozenset[int]]) -> bool:
    return pair in after or pair[::-1] in after or frozenset(pair) in beside


def _order(rows: list[Imposed], after: set[Pair], leaning: set[Pair]) -> tuple[int, ...]:
    """Put the terms in a row: as stated, then by the last day of their dates, then as given."""
    bound = after if _has_ring(after | leaning, len(rows)) else after | leaning
    fitting = (
        row
        for row in permutations(range(len(rows)))
        if all(row.index(first) < row.index(then) for first, then in bound)
    )
    return min(fitting, key=lambda row: [(rows[at].starts[1], at) for at in row])


def _closure(pairs: set[Pair]) -> set[Pair]:
    """Give the pairs with all that follow over others."""
    follow: dict[int, set[int]] = {}
    for first, then in pairs:
        follow.setdefault(first, set()).add(then)
    changed = True
    while changed:
        changed = False
        for reached in follow.values():
            more = {far for near in reached for far in follow.get(near, ())} - reached
            reached.update(more)
            changed = changed or bool(more)
    return {(first, then) for first, reached in follow.items() for then in reached}


def _both_ways(pairs: set[Pair]) -> set[frozenset[int]]:
    return {frozenset(pair) for pair in pairs}


def _has_ring(pairs: set[Pair], count: int) -> bool:
    return any((at, at) in _closure(pairs) for at in range(count))


def _before(reading: set[Pair], count: int) -> list[list[int]]:
    """Give, for each term, those that it follows."""
    return [[first for first, then in reading if then == at] for at in range(count)]


def _longest(rows: list[Imposed], reading: set[Pair], which: int) -> float:
    """Give the longest sum of minima (0) or of terms (-1) along any row that follows so."""
    before = _before(reading, len(rows))

    @cache
    def reached(at: int) -> float:
        return _length(rows[at], which) + max(map(reached, before[at]), default=0)

    return max(map(reached, range(len(rows))))


def _length(row: Imposed, which: int) -> float:
    if which == 0:
        return size(row.lengths[0]) if row.lengths else 0
    return size(Duration(row.term)) if row.term else inf


def _ends(rows: list[Imposed], reading: set[Pair], *, latest: bool) -> list[float]:
    """Give when each term ends: it begins on its own day, or when those before it have ended."""
    before = _before(reading, len(rows))

    @cache
    def end(at: int) -> float:
        start = max(rows[at].starts[latest], *map(end, before[at]), -inf)
        return _end(rows[at], start, latest=latest)

    return [end(at) for at in range(len(rows))]


def _end(row: Imposed, start: float, *, latest: bool) -> float:
    if row.life or (latest and not row.term):
        return inf
    days = [_later(start, length) for length in row.lengths] or [start]
    return max(days) if latest else min(days)


def _later(start: float, length: Duration) -> float:
    if not -inf < start < FAR:
        return start
    try:
        return length.add_to(date.fromordinal(int(start))).toordinal()
    except TooFar:
        return FAR
