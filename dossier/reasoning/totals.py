"""The total of the terms as a range, and the days between which it ends, with the reckoning.

What is unknown is never given a value: a relation that nobody states is read once as concurrent,
for the low end, and once as consecutive, for the high end. Both passes are exact, because reading
one more pair as consecutive can only lengthen the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.lengths import Length, TooFar, longest
from dossier.reasoning.readings import Chain, chains
from dossier.reasoning.relations import CannotRelate, Pair, Relations, relations
from dossier.reasoning.terms import Term, terms


@dataclass(frozen=True, slots=True)
class Ends:
    """The days between which something ends; None where no day can be given."""

    low: date | None = None
    high: date | None = None


NO_ENDS: Final = Ends()


@dataclass(frozen=True, slots=True)
class Total:
    """What the terms add up to, from the dates in the file alone.

    `low` to `high` is the whole; `high` is None where a term has no stated length. `endless` says
    that a life or death sentence is among them, so that there is no end. `problem` says why
    nothing can be computed; everything else is then empty. `ends_of` gives each sentence's own
    ends by its key, `unknown` how many pairs of terms have no stated relation.
    """

    terms: tuple[Term, ...] = ()
    low: Length | None = None
    high: Length | None = None
    endless: bool = False
    ends: Ends = NO_ENDS
    ends_of: tuple[tuple[str, Ends], ...] = ()
    unknown: int = 0
    problem: str = ""

    @property
    def exact(self) -> bool:
        """Whether the total is one length and not a range."""
        return self.low is not None and self.low == self.high


def total(dossier: Dossier, index: Index, docket: str | None = None) -> Total:
    """Add up the terms of a case, or of one docket of it; None leaves no docket out."""
    unread = [row for row in dossier.set_aside if row.pointer.startswith("/sentences/")]
    if unread:
        return Total(problem="a sentence in the file cannot be read, so that no total is complete")
    counted = tuple(t for t in terms(dossier, index) if docket in (None, t.sentence.docket))
    try:
        return _total(counted, relations(counted, index))
    except (CannotRelate, TooFar) as why:
        return Total(terms=counted, problem=str(why))


def _total(counted: tuple[Term, ...], related: Relations) -> Total:
    rows = chains(counted, related)
    low = _span(counted, related.order, related.after, lambda t: t.low or Length())
    highs = [_span(counted, related.order, _pairs(related, row), _high) for row in rows]
    known = all(t.high is not None for t in counted)
    ends_of = _ends_of(counted, related, rows)
    endless = any(t.endless for t in counted)
    return Total(
        terms=counted,
        low=low if counted else None,
        high=longest(highs) if counted and known else None,
        endless=endless,
        ends=NO_ENDS if endless else _last(ends for _, ends in ends_of),
        ends_of=_by_sentence(counted, ends_of),
        unknown=related.unknown,
    )


def _high(term: Term) -> Length:
    return term.high or term.low or Length()


def _pairs(related: Relations, row: Chain) -> frozenset[Pair]:
    """Give the pairs of one reading: the stated ones, and each of the row after the one before."""
    return related.after | frozenset(pairwise(row))


def _before(pairs: Iterable[Pair]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for first, then in pairs:
        found.setdefault(then, []).append(first)
    return found


def _span(
    counted: tuple[Term, ...],
    order: tuple[int, ...],
    pairs: frozenset[Pair],
    length: Callable[[Term], Length],
) -> Length:
    """Give the longest sum along terms that follow each other in one reading."""
    before = _before(pairs)
    reached: dict[int, Length] = {}
    for at in order:
        led = longest([reached[a] for a in before.get(at, ())])
        reached[at] = led.plus(length(counted[at]))
    return longest(list(reached.values()))


def _ends_of(
    counted: tuple[Term, ...], related: Relations, rows: tuple[Chain, ...]
) -> list[tuple[int, Ends]]:
    """Give each term's own first and last possible end over all readings."""
    low = _schedule(counted, related.order, related.after, latest=False)
    highs = [_schedule(counted, related.order, _pairs(related, row), latest=True) for row in rows]
    return [(at, Ends(low[at], _latest([high[at] for high in highs]))) for at in related.order]


def _schedule(
    counted: tuple[Term, ...], order: tuple[int, ...], pairs: frozenset[Pair], *, latest: bool
) -> dict[int, date | None]:
    """Give the day on which each term ends in one reading; None where no day can be given."""
    before = _before(pairs)
    ends: dict[int, date | None] = {}
    for at in order:
        term = counted[at]
        own, length = (term.start_hi, term.high) if latest else (term.start_lo, term.low)
        earlier = [ends[a] for a in before.get(at, ())]
        start = _start(own, earlier)
        ends[at] = None if start is None or length is None else length.after(start)
    return ends


def _start(own: date | None, earlier: list[date | None]) -> date | None:
    """Give the day a term begins: its own, or the end of what it follows if that is later."""
    if None in earlier:
        return None
    days = [day for day in (own, *earlier) if day is not None]
    return max(days) if days else None


def _latest(days: list[date | None]) -> date | None:
    """Give the last of some days; None as soon as one of them is not known."""
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def _last(ends: Iterable[Ends]) -> Ends:
    """Give the range in which the last of several ends lies."""
    rows = list(ends)
    lows = [row.low for row in rows if row.low is not None]
    return Ends(max(lows) if lows else None, _latest([row.high for row in rows]))


def _by_sentence(
    counted: tuple[Term, ...], ends_of: list[tuple[int, Ends]]
) -> tuple[tuple[str, Ends], ...]:
    rows: dict[str, list[Ends]] = {}
    for at, ends in ends_of:
        rows.setdefault(counted[at].sentence.key, []).append(ends)
    return tuple((key, _last(found)) for key, found in rows.items())
