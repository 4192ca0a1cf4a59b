"""Reckon small cases by hand: every reading of what nobody states, one after the other."""

from calendar import monthrange
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, chain, combinations, permutations
from math import inf

from dossier.model.dates import Date
from dossier.model.durations import Duration

Pair = tuple[int, int]
# A day by its month and its place in it, which may be one that the month has not; so it is kept.
Day = tuple[float, int]
BEFORE: Day = (-inf, 0)
NEVER: Day = (inf, 0)
BEYOND: Day = (10_000 * 12, 0)
# A relation: which term has it, how it runs, to which other term.
Said = tuple[int, str, int]
MOST_IN_ANY_ORDER = 4
FAR = date.max.toordinal() + 1


@dataclass(frozen=True)
class Imposed:
    """One sentence of one term, as a case of a test has it.

    It is not `sure` where it may be no imprisonment; `follows` is that it runs after what is none.
    """

    day: str | None
    minimum: str | None
    term: str | None
    life: bool = False
    by: Day = NEVER
    sure: bool = True
    follows: bool = False

    @property
    def starts(self) -> tuple[Day, Day]:
        when = Date(self.day) if self.day else None
        low = when.earliest if when else None
        high = when.latest if when else None
        begin, latest = _kept(low) if low else BEFORE, _kept(high) if high else NEVER
        return begin, NEVER if self.follows else min(latest, self.by)

    @property
    def longest(self) -> str | None:
        """Give the term; one of zero is none."""
        return None if self.term == "P0D" else self.term

    @property
    def lengths(self) -> tuple[Duration, ...]:
        texts = (self.minimum, self.longest) if self.sure else ()
        return tuple(Duration(text) for text in texts if text)


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


def readings(rows: list[Imposed], said: list[Said], last: int | None = None) -> Iterator[set[Pair]]:
    """Give each reading that contradicts nothing, as the pairs of which one follows the other.

    `last` is the term that comes behind all others that can have been imposed before it.
    """
    after, beside, leaning = _stated(said)
    twice = {frozenset({at, other}) for at, _, other in said} - beside - _both_ways(after)
    twice = {pair for pair in twice if _is_said_twice(pair, said)}
    if _has_ring(after, len(rows)) or (beside | twice) & _both_ways(_closure(after)):
        raise Contradiction
    orders = _orders(rows, _bound(rows, after, beside, leaning), last)
    frees = {
        frozenset(pair for pair in combinations(order, 2) if not _known(pair, after, beside))
        for order in orders
    }
    for chosen in {frozenset(some) for free in frees for some in _subsets(free)}:
        reading = after | chosen
        if not beside & _both_ways(_closure(reading)):
            yield reading


def reckoned(rows: list[Imposed], said: list[Said]) -> Answer:
    """Reckon lengths and ends over all readings, and over all of what is imprisonment."""
    unsure = [at for at, row in enumerate(rows) if not row.sure]
    if is_bounded(rows, said):
        rows = [replace(row, sure=True) for row in rows]
    each = [_of_some(rows, said, frozenset(unsure))]
    for n in range(len(unsure)):
        for none in combinations(unsure, n):
            # Where what is said cannot be so of all of these, they are not all imprisonment.
            with suppress(Contradiction):
                each.append(_of_some(rows, said, frozenset(none)))
    ends = zip(*(answer.ends_of for answer in each), strict=True)
    return Answer(
        low=min(answer.low for answer in each),
        high=max(answer.high for answer in each),
        first=min(answer.first for answer in each),
        last=max(answer.last for answer in each),
        ends_of=tuple((min(lo for lo, _ in own), max(hi for _, hi in own)) for own in ends),
    )


def is_bounded(rows: list[Imposed], said: list[Said]) -> bool:
    """Tell whether all that may be no imprisonment has a length, and no relation to others."""
    unsure = {at for at, row in enumerate(rows) if not row.sure}
    related = {place for at, how, other in said if how != "unknown" for place in (at, other)}
    return not unsure & related and all(rows[at].longest for at in unsure)


def _of_some(rows: list[Imposed], said: list[Said], none: frozenset[int]) -> Answer:
    """Reckon a case in which some terms are no imprisonment; of these, no own ends are given."""
    kept = [at for at in range(len(rows)) if at not in none]
    waiting = {at for at, how, other in said if how == "consecutive" and other in none}
    left = [replace(rows[at], follows=at in waiting) for at in kept]
    place = {at: now for now, at in enumerate(kept)}
    related = [(place[a], how, place[b]) for a, how, b in said if a in place and b in place]
    found = _of_all(left, related)
    own = tuple(found.ends_of[place[at]] if at in place else (inf, -inf) for at in range(len(rows)))
    return replace(found, ends_of=own)


def _of_all(rows: list[Imposed], said: list[Said]) -> Answer:
    """Reckon lengths and ends over all readings of what nobody states of the relations."""
    if not rows:
        return Answer(0, 0, -inf, -inf, ())
    lengths: list[tuple[float, float]] = []
    ends: list[list[tuple[Day, Day]]] = []
    for reading in readings(rows, said):
        lengths.append((_longest(rows, reading, 0), _longest(rows, reading, -1)))
        early = _ends(rows, reading, latest=False)
        late = _ends(rows, reading, latest=True)
        ends.append(list(zip(early, late, strict=True)))
    own = tuple(
        (_ordinal(min(reading[at][0] for reading in ends)), _ordinal(_latest(rows, said, at)))
        for at in range(len(rows))
    )
    return Answer(
        low=int(min(low for low, _ in lengths)),
        high=max(high for _, high in lengths),
        first=_ordinal(min(max(early for early, _ in reading) for reading in ends)),
        last=_ordinal(max(max(late for _, late in reading) for reading in ends)),
        ends_of=own,
    )


def _latest(rows: list[Imposed], said: list[Said], at: int) -> Day:
    """Give the last day on which a term ends, behind all that can have come before it.

    One that is stated to follow another does so however late that one ends.
    """
    moved = _imposed_before(rows, said, at)
    as_dated = ((rows, reading) for reading in readings(rows, said))
    behind = ((moved, reading) for reading in readings(moved, said, at))
    both = chain(as_dated, behind)
    own = max(_ends(case, reading, latest=True)[at] for case, reading in both)
    over = [_latest(rows, said, first) for first, then in _stated(said)[0] if then == at]
    begins = (max(rows[at].starts[1], day) for day in over)
    return max(own, *(_end(rows[at], begin, latest=True) for begin in begins), BEFORE)


def last_begin(rows: list[Imposed], said: list[Said], at: int) -> float:
    """Give the last day on which a term begins: its own, or when all that it follows is over."""
    moved = _imposed_before(rows, said, at)
    begins: list[Day] = []
    for reading in readings(moved, said, at):
        ends = _ends(moved, reading, latest=True)
        over = (ends[first] for first, then in reading if then == at)
        begins.append(max(moved[at].starts[1], *over, BEFORE))
    return _ordinal(max(begins))


def is_mixed(rows: list[Imposed]) -> bool:
    """Tell whether some are told in months and some in days, so that the order moves the end."""
    lengths = [length for row in rows for length in row.lengths]
    return any(one.in_months for one in lengths) and any(one.in_days for one in lengths)


def size(length: Duration) -> int:
    """Measure a length in millionths of mean days: 365.2425 to the year."""
    return length.in_months * 30_436_875 + length.in_days * 1_000_000


def _stated(said: list[Said]) -> tuple[set[Pair], set[frozenset[int]], set[Pair]]:
    after = {(other, at) for at, how, other in said if how == "consecutive"}
    beside = {frozenset({at, other}) for at, how, other in said if how == "concurrent"}
    twice = _both_ways(after) & beside
    # What is said both ways is open; if one follows, it is the one that is said to.
    leaning = {pair for pair in after if frozenset(pair) in twice}
    after = {pair for pair in after if frozenset(pair) not in twice}
    beside -= twice
    return after, beside, {(a, b) for a, b in leaning if (b, a) not in leaning}


def _is_said_twice(pair: frozenset[int], said: list[Said]) -> bool:
    return {"concurrent", "consecutive"} <= {h for at, h, to in said if frozenset({at, to}) == pair}


def _known(pair: Pair, after: set[Pair], beside: set[frozenset[int]]) -> bool:
    return pair in after or pair[::-1] in after or frozenset(pair) in beside


def _bound(
    rows: list[Imposed], after: set[Pair], beside: set[frozenset[int]], leaning: set[Pair]
) -> set[Pair]:
    """Give the pairs that come in this order in every row of the terms."""
    one_way = set(_one_way(len(rows), after, beside))
    against = _closure(after) | one_way
    leaning = {pair for pair in leaning if pair[::-1] not in against}
    bounds = (after | one_way | leaning, after | one_way)
    bound = next((pairs for pairs in bounds if not _has_ring(pairs, len(rows))), None)
    if bound is None:
        raise Contradiction
    return bound


def _subsets(pairs: frozenset[Pair]) -> Iterator[tuple[Pair, ...]]:
    return chain.from_iterable(combinations(pairs, n) for n in range(len(pairs) + 1))


def _orders(rows: list[Imposed], bound: set[Pair], last: int | None) -> list[tuple[int, ...]]:
    """Put the terms in rows: as stated, then by the last day of their dates; else in each order.

    As given only where there are many, since there are too many orders.
    """
    fitting = [
        row
        for row in permutations(range(len(rows)))
        if all(row.index(first) < row.index(then) for first, then in bound)
    ]
    as_given = len(rows) > MOST_IN_ANY_ORDER
    keys: list[list[tuple[Day, bool, int]]] = []
    for row in fitting:
        # What must follow another one is of no earlier day than that one.
        days = accumulate((rows[at].starts[1] for at in row), max)
        keys.append([(day, at == last, at * as_given) for day, at in zip(days, row, strict=True)])
    return [row for row, key in zip(fitting, keys, strict=True) if key == min(keys)]


def _imposed_before(rows: list[Imposed], said: list[Said], last: int) -> list[Imposed]:
    """Suppose that all that stand behind a term and can have come before it did."""
    after, beside, leaning = _stated(said)
    orders = _orders(rows, _bound(rows, after, beside, leaning), None)
    behind = {at for order in orders for at in order[order.index(last) + 1 :]}
    latest = rows[last].starts[1]
    return [
        replace(row, by=latest) if at in behind and row.starts[0] <= latest else row
        for at, row in enumerate(rows)
    ]


def _one_way(count: int, after: set[Pair], beside: set[frozenset[int]]) -> Iterator[Pair]:
    """Give the pairs that can follow each other one way only without a contradiction."""
    for first, then in permutations(range(count), 2):
        fits, turned = (
            not beside & _both_ways(_closure(after | {pair}))
            for pair in ((first, then), (then, first))
        )
        if fits and not turned:
            yield first, then


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
    return size(Duration(row.longest)) if row.longest and row.sure else inf


def _ends(rows: list[Imposed], reading: set[Pair], *, latest: bool) -> list[Day]:
    """Give when each term ends: it begins on its own day, or when those before it have ended."""
    before = _before(reading, len(rows))

    @cache
    def end(at: int) -> Day:
        start = max(rows[at].starts[latest], *map(end, before[at]), BEFORE)
        return _end(rows[at], start, latest=latest)

    return [end(at) for at in range(len(rows))]


def _end(row: Imposed, start: Day, *, latest: bool) -> Day:
    if row.life or (latest and not (row.longest and row.sure)):
        return NEVER
    days = [_later(start, length) for length in row.lengths] or [start]
    return max(days) if latest else min(days)


def _later(start: Day, length: Duration) -> Day:
    """Go on from month to month, and keep the day; days are counted in the calendar."""
    if start in (BEFORE, NEVER):
        return start
    moved = (start[0] + length.in_months, start[1])
    if moved >= BEYOND or not length.in_days:
        return min(moved, BEYOND)
    try:
        return _kept(_real(moved) + timedelta(length.in_days))
    except OverflowError:
        return BEYOND


def _kept(day: date) -> Day:
    return (day.year * 12 + day.month - 1, day.day)


def _real(day: Day) -> date:
    year, month = divmod(int(day[0]), 12)
    return date(year, month + 1, min(day[1], monthrange(year, month + 1)[1]))


def _ordinal(day: Day) -> float:
    if day in (BEFORE, NEVER):
        return day[0]
    return FAR if day >= BEYOND else _real(day).toordinal()
