"""The total of the terms as a range, and the days between which it ends, with the reckoning.

What is unknown is never given a value: a relation that nobody states is read once as concurrent,
for the low end, and once as consecutive, for the high end. Both passes are exact, because reading
one more pair as consecutive can only lengthen the whole. So it is with what has no length or no
date: it adds nothing to the low end, and leaves no high end. And so it is with what is imposed and
may be imprisonment or not: the low end is reckoned without it, and the high end with it, if that
can be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial, reduce
from heapq import nsmallest
from itertools import islice
from math import inf
from typing import Final, NamedTuple

from dossier.model.dates import Qualifier
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.reasoning import qualifiers
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.terms import reach
from dossier.reasoning.terms.begins import Ways, begins_of, own_first, own_last
from dossier.reasoning.terms.latest import latest
from dossier.reasoning.terms.lengths import CannotReckon, added, measure
from dossier.reasoning.terms.mixed import last_rows
from dossier.reasoning.terms.readings import Row, Rows, longest, shortest
from dossier.reasoning.terms.reckoned import Dockets, Ends, Following, Shown, Terms, Total
from dossier.reasoning.terms.relations import Relations, relations
from dossier.reasoning.terms.supposed import as_imprisonment, up_to
from dossier.reasoning.terms.term import LeftOut, Term, counted, unsaid_in
from dossier.reasoning.terms.waiting import waiting

# How many of the pairs that can run either way are named.
_MOST_PAIRS: Final = 4


class _Reckoning(NamedTuple):
    """The whole case: its terms, how they run, and when each of them ends.

    `first` and `stated` are the rows that lead to each first and last end by what is stated alone.
    `last` are those that lead to it in the order of the relations, `latest` in any order.
    For the end of the whole all orders of the terms are one, but for those of one day told in
    months and in days, which `last` has in each order, so `last` tells it; some terms alone, as
    those of a docket, can end later in an order in which they are the last, so `latest` tells their
    end. `before` gives, for each term that is stated to follow others, the nearest of those.
    `marks` are those of the terms' dates. `most` is the case with what may be imprisonment as such,
    where that tells the high end.
    """

    terms: Terms
    left_out: tuple[LeftOut, ...]
    related: Relations
    first: Rows
    stated: Rows
    last: Rows
    latest: Rows
    before: Mapping[int, list[int]]
    marks: Mapping[int, Qualifier]
    most: _Reckoning | None = None

    @property
    def unsaid(self) -> tuple[LeftOut, ...]:
        """What is imposed and may be imprisonment of any length."""
        return unsaid_in(self.left_out)

    def mark(self, places: Iterable[int], *rows: Row) -> Qualifier:
        """Give the mark of what is reckoned with some terms, and with the rows that lead there."""
        if not self.marks:
            return ""
        used = {*places, *(at for row in rows for at in row.members)}
        return qualifiers.joint(self.marks.get(at, "") for at in used)

    @property
    def ways(self) -> Ways:
        """What tells when each sentence begins."""
        return Ways(self.first, self.latest, self.before, partial(_end_at_most, self.terms))


def total(dossier: Dossier, index: Index) -> Total:
    """Add up the terms of a case."""
    try:
        return _whole(_reckoned(dossier, index))._replace(died=dossier.subject.died)
    except CannotReckon as why:
        return _unreckoned(dossier, index, str(why))


def alone(term: Term) -> Ends:
    """Reckon when one term would end if it ran from its own date."""
    first, last = _end_at_least((term,), None, 0), _end_at_most((term,), None, 0)
    return _ends(first, last, qualifiers.of(term.sentence.date))


def per_docket(dossier: Dossier, index: Index) -> Dockets:
    """Add up the terms of each docket for itself; "" stands for those without one.

    Its lengths are those of its own terms; its ends are reckoned with all terms of the case, since
    one of this docket can follow one of another.
    """
    try:
        return _per_docket(dossier, _reckoned(dossier, index))
    except CannotReckon:
        return ()


def of_dockets(dossier: Dossier, index: Index) -> Dockets:
    """Add up the terms per docket where the file has several; else there is nothing to tell."""
    return with_dockets(dossier, index)[1]


def with_dockets(dossier: Dossier, index: Index) -> tuple[Total, Dockets]:
    """Add up the terms of a case, and those of each docket where it has several."""
    try:
        case = _reckoned(dossier, index)
        found = _whole(case)._replace(died=dossier.subject.died)
        dockets = {*map(_docket, case.terms), *map(_docket, case.unsaid)}
        several = len(dockets) > 1
        return found, _per_docket(dossier, case) if several else ()
    except CannotReckon as why:
        return _unreckoned(dossier, index, str(why)), ()


def _unreckoned(dossier: Dossier, index: Index, why: str) -> Total:
    """Say why nothing can be computed of the whole, and give the terms where these are known."""
    try:
        found = counted(dossier, index)
    except CannotReckon:
        return Total(problem=why)
    endless = any(term.endless for term in found.terms)
    return Total(terms=found.terms, left_out=found.left_out, endless=endless, problem=why)


def _per_docket(dossier: Dossier, case: _Reckoning) -> Dockets:
    dockets: dict[str, set[int]] = {}
    for at, term in enumerate(case.terms):
        dockets.setdefault(_docket(term), set()).add(at)
    unsaid: dict[str, list[LeftOut]] = {}
    for row in case.unsaid:
        dockets.setdefault(_docket(row), set())
        unsaid.setdefault(_docket(row), []).append(row)
    groups = case.related.within(tuple(map(frozenset, dockets.values())))
    found = {
        docket: _total(case, related, tuple(unsaid.get(docket, ())))
        for docket, related in zip(dockets, groups, strict=True)
    }
    if case.most:
        most = dict(_per_docket(dossier, case.most))
        found = {docket: up_to(one, most[docket]) for docket, one in found.items()}
    died = dossier.subject.died
    return tuple((docket, one._replace(died=died)) for docket, one in found.items())


def _docket(row: Term | LeftOut) -> str:
    return row.sentence.docket or ""


def _reckoned(dossier: Dossier, index: Index) -> _Reckoning:
    found = counted(dossier, index)
    supposed = as_imprisonment(found, index)
    if supposed:
        most = _related(supposed, (), index)
        return _related(found.terms, found.left_out, index)._replace(most=most)
    return _related(waiting(found.terms, found.unsaid, index), found.left_out, index)


def _related(terms: Terms, left_out: tuple[LeftOut, ...], index: Index) -> _Reckoning:
    related = relations(terms, index)
    first = shortest(related, partial(_end_at_least, terms))
    stated = shortest(related, partial(_end_at_most, terms))
    last = last_rows(terms, related, _end_at_most)
    late = latest(terms, related, last, _end_at_most)
    before = _nearest_before(related)
    marks = dict(_marked(terms))
    return _Reckoning(terms, left_out, related, first, stated, last, late, before, marks)


def _marked(terms: Terms) -> Iterator[tuple[int, Qualifier]]:
    """Give the terms of which the date is marked, by their places; mostly there are none."""
    for at, term in enumerate(terms):
        mark = qualifiers.of(term.sentence.date)
        if mark:
            yield at, mark


def _nearest_before(related: Relations) -> Mapping[int, list[int]]:
    found: dict[int, list[int]] = {}
    (nearest,) = related.within((frozenset(related.order),))
    for first, then in sorted(nearest.after):
        found.setdefault(then, []).append(first)
    return found


def _whole(case: _Reckoning) -> Total:
    found = _total(case, case.related, case.left_out)
    return up_to(found, _whole(case.most)) if case.most else found


def _total(case: _Reckoning, related: Relations, left_out: tuple[LeftOut, ...]) -> Total:
    """Add up the terms that stand in `related`, which may be some of the case's."""
    terms, places = case.terms, sorted(related.order)
    own = tuple(terms[at] for at in places)
    found = Total(
        terms=own,
        left_out=left_out,
        endless=any(term.endless for term in own),
        following=_following(case, places),
        ends_of=_ends_of(case, places),
        begins_of=begins_of(terms, places, case.ways),
        cut=any(_is_cut((term,), begin) for term in own for begin in (own_first, own_last)),
    )
    found = _open(found, terms, related)
    if found.endless:
        return _least(found, terms, related)
    if all(term.low is None for term in own):
        return found
    low = _furthest(shortest(related, partial(_at_least, terms)).values())
    high = _furthest(longest(related, partial(_at_most, terms)).values())
    first = _furthest(case.first[at] for at in places)
    rows = case.last if related is case.related else case.latest
    last = _furthest(rows[at] for at in places)
    if found.unsaid:
        high, last = high._replace(reach=inf), last._replace(reach=inf)
    shown = Shown(
        tuple(terms[at] for at in low.members),
        tuple(terms[at] for at in high.members),
        _leading_to(first, terms, own_first),
        _leading_to(last, terms, own_last),
    )
    following = {then for _, then in related.after}
    waiting_for_none = tuple(terms[at] for at in places if at not in following)
    return found._replace(
        low=_added(shown.low),
        high=None if high.reach == inf else added(t.high for t in shown.high if t.high),
        ends=_ends(first.reach, last.reach, case.mark(places, first, last)),
        shown=shown,
        begun=_begun(own, waiting_for_none, shown, (first.reach, last.reach)),
        cut=found.cut or _is_cut(shown.ends_low, own_first) or _is_cut(shown.ends_high, own_last),
    )


def _open(found: Total, terms: Terms, related: Relations) -> Total:
    """Tell which pairs can run either way."""
    disputed, pairs = len(related.disputed), related.open
    unknown = pairs - disputed
    unstated = islice(related.unknown_pairs(), _MOST_PAIRS) if unknown else ()
    return found._replace(
        unknown=unknown,
        unstated=_named(unstated, terms),
        disputed=disputed,
        stated_twice=_named(nsmallest(_MOST_PAIRS, related.disputed), terms),
    )


def _named(pairs: Iterable[tuple[int, int]], terms: Terms) -> tuple[Terms, ...]:
    return tuple((terms[first], terms[then]) for first, then in pairs)


def _following(case: _Reckoning, places: list[int]) -> Mapping[str, Following]:
    """Tell after which others each of some terms is to run, and when it ends by that alone."""
    return {
        case.terms[at].key: Following(
            tuple(case.terms[first] for first in case.before[at]),
            _ends(
                case.first[at].reach,
                case.stated[at].reach,
                case.mark([at], case.first[at], case.stated[at]),
            ),
        )
        for at in places
        if at in case.before
    }


def _least(found: Total, terms: Terms, related: Relations) -> Total:
    """Give the least that the file gives of what has no end date: its minimum, and what follows."""
    if not any(term.endless and term.low for term in found.terms) or "death" in found.kinds:
        return found
    low = _furthest(shortest(related, partial(_at_least, terms)).values())
    shown = Shown(low=tuple(terms[at] for at in low.members))
    return found._replace(low=_added(shown.low), shown=shown)


def _added(terms: Terms) -> Duration:
    return added(term.low for term in terms if term.low)


def _begun(own: Terms, first: Terms, shown: Shown, ends: tuple[float, float]) -> Bounds | None:
    """Give the first begin if it is longer from there to an end than the terms add up to.

    `first` are those of the terms that need not wait for another one.
    """
    if len({(term.start_lo, term.start_hi) for term in own}) == 1:
        return None
    lows = [term.start_lo for term in first if term.start_lo]
    highs = [term.start_hi for term in first if term.start_hi]
    if len(lows) < len(first) or not highs:
        return None
    low, high = (
        reduce(reach.after, (length for length in lengths if length), reach.number(begin))
        for lengths, begin in (
            ((term.low for term in shown.low), min(lows)),
            ((term.high for term in shown.high), min(highs)),
        )
    )
    longer = low < ends[0] < reach.FAR or high < ends[1] < reach.FAR
    return Bounds(min(lows), min(highs)) if longer else None


def _is_cut(row: Terms, own: Callable[[Term], float]) -> bool:
    """Tell whether some month on the way along a row of terms has no such day."""
    here = own(row[0])
    for term in row:
        for length in _lengths(term):
            if reach.is_cut(here, length):
                return True
        here = max((reach.after(here, length) for length in _lengths(term)), default=here)
    return False


def _at_least(terms: Terms, row: Row | None, at: int) -> float:
    length = terms[at].low
    return (row.reach if row else 0) + (measure(length) if length else 0)


def _at_most(terms: Terms, row: Row | None, at: int) -> float:
    length = terms[at].high
    return (row.reach if row else 0) + (measure(length) if length else inf)


def _end_at_least(terms: Terms, row: Row | None, at: int) -> float:
    """Give the first day, by its number, on which a term that follows a row can end."""
    term, own = terms[at], own_first(terms[at])
    start = max(own, row.reach) if row else own
    if term.endless:
        return inf
    return min((reach.after(start, length) for length in _lengths(term)), default=start)


def _end_at_most(terms: Terms, row: Row | None, at: int) -> float:
    """Give the last day, by its number, on which a term that follows a row can end."""
    term, own = terms[at], own_last(terms[at])
    start = max(own, row.reach) if row else own
    if term.endless or term.high is None or term.waits:
        return inf
    return max(reach.after(start, length) for length in _lengths(term))


def _leading_to(row: Row, terms: Terms, own: Callable[[Term], float]) -> Terms:
    """Give the terms that lead to an end: from the last one back to one that began on its day."""
    found = [terms[row.last]]
    while row.before and row.before.reach > own(found[-1]):
        row = row.before
        found.append(terms[row.last])
    return tuple(reversed(found))


def _lengths(term: Term) -> tuple[Duration, ...]:
    """Give minimum and term: which of "1 month" and "30 days" ends first, the dates must tell."""
    return tuple(length for length in (term.low, term.high) if length)


def _furthest(rows: Iterable[Row]) -> Row:
    return max(rows, key=lambda row: row.reach)


def _ends(low: float, high: float, mark: Qualifier) -> Ends:
    days = reach.day(low), reach.day(high)
    return Ends(*days, low_far=low == reach.FAR, high_far=high == reach.FAR, qualifier=mark)


def _ends_of(case: _Reckoning, places: list[int]) -> tuple[tuple[str, Ends], ...]:
    """Give each sentence's own ends: those of the last of its terms."""
    sentences: dict[str, list[int]] = {}
    for at in places:
        sentences.setdefault(case.terms[at].sentence.key, []).append(at)
    return tuple(
        (
            key,
            _ends(
                max(case.first[at].reach for at in own),
                max(case.latest[at].reach for at in own),
                case.mark(own, *(rows[at] for rows in (case.first, case.latest) for at in own)),
            ),
        )
        for key, own in sentences.items()
        if any(case.terms[at].low or case.terms[at].endless for at in own)
    )
