"""The last ends of terms of one day of which some are told in months and some in days.

A month and then 30 days do not end with 30 days and then a month. So each order is gone through
that such terms can have by what is stated. All others end alike in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import chain
from math import inf

from dossier.model.durations import Duration
from dossier.reasoning.terms.lengths import CannotReckon
from dossier.reasoning.terms.readings import Row, Rows, Swaps, longest
from dossier.reasoning.terms.relations import Relations
from dossier.reasoning.terms.sequence import Pair, Terms
from dossier.reasoning.terms.term import Term

# How far a row of these terms reaches when one more, by its place, follows it.
Reaches = Callable[[Terms, Row | None, int], float]


def last_rows(terms: Terms, related: Relations, reaches: Reaches) -> Rows:
    """Give the furthest row that leads to each term; no end where there are too many orders."""
    follow, places = partial(reaches, terms), mixed(terms, related)
    if not places:
        return longest(related, follow)
    twins = dict(_twins(terms, related))
    earlier: dict[int, int] = {}
    for first, then in (*related.bound, *twins.items()):
        earlier[then] = earlier.get(then, 0) | 1 << first
    try:
        rows = dict(longest(related, follow, Swaps(places, earlier)))
    except CannotReckon:
        return {at: row._replace(reach=inf) for at, row in longest(related, follow).items()}
    # Each of the twins that stay in a row could be the last one of them.
    for first, then in reversed(twins.items()):
        rows[first] = max(rows[first], rows[then], key=lambda row: row.reach)
    return rows


def mixed(terms: Terms, related: Relations) -> Mapping[int, tuple[int, ...]]:
    """Give, for each term of a day that has months and days, all of that day.

    What is to follow another term is of no earlier day than that one.
    """
    days: dict[date, list[int]] = {}
    latest = date.min
    for at in related.order:
        day = terms[at].start_hi
        if day:
            latest = max(latest, day)
            days.setdefault(latest, []).append(at)
    groups = [tuple(places) for places in days.values() if _is_mixed([terms[at] for at in places])]
    return {at: group for group in groups for at in group}


def _is_mixed(terms: list[Term]) -> bool:
    lengths = [length for term in terms for length in (term.low, term.high) if length]
    in_both = any(one.in_months for one in lengths) and any(one.in_days for one in lengths)
    return len(terms) > 1 and in_both


def _twins(terms: Terms, related: Relations) -> Iterator[Pair]:
    """Give the neighbours of one day and length that nothing tells apart: they stay in a row."""
    told = set(chain(*related.bound, *related.beside, *related.disputed))
    last: dict[tuple[date | None, Duration | None, Duration | None], int] = {}
    for at in (at for at in related.order if at not in told):
        look = (terms[at].start_hi, terms[at].low, terms[at].high)
        if look in last:
            yield last[look], at
        last[look] = at
