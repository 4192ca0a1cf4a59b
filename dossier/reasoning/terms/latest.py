"""The last day on which each term can end, whichever of those of no stated order came first.

For the whole it is all one in which order terms of the same day follow each other; for the last of
them it is not. So each term is put behind all that can have been imposed before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Final

from dossier.reasoning.terms.mixed import Reaches, last_rows, mixed
from dossier.reasoning.terms.readings import Row, Rows
from dossier.reasoning.terms.relations import Relations
from dossier.reasoning.terms.sequence import Terms, can_be_by, with_last

# Past so many terms to go through anew, no last day is given, rather than a slow one.
MOST_STEPS: Final = 10_000


def latest(terms: Terms, related: Relations, rows: Rows, reaches: Reaches) -> Rows:
    """Give the furthest row that leads to each term; `rows` are those in the order as it stands."""
    rivals = dict(_rivals(terms, related))
    if len(rivals) * len(terms) > MOST_STEPS:
        unknown = {at: Row(inf, at, None) for at in rivals}
        return {**rows, **unknown}
    found = dict(rows)
    for at, others in rivals.items():
        order, moved = with_last(terms, related.bound, at, others)
        late = last_rows(moved, related._replace(order=order), reaches)[at]
        found[at] = max(rows[at], late, key=lambda row: row.reach)
    # What is stated to follow a term does so in whichever order that one ends last.
    rank = {at: place for place, at in enumerate(related.order)}
    for first, then in sorted(related.after, key=lambda pair: rank[pair[0]]):
        late = Row(reaches(terms, found[first], then), then, found[first])
        found[then] = max(found[then], late, key=lambda row: row.reach)
    return found


def _rivals(terms: Terms, related: Relations) -> Iterator[tuple[int, set[int]]]:
    """Give each term with those that stand behind it and can have come before it all the same."""
    later, besides = related._replace(after=related.bound).later(), related.besides()
    together = mixed(terms, related)  # They are gone through in each order already.
    for place, at in enumerate(related.order):
        day = terms[at].start_hi
        if day is None or terms[at].high is None:
            continue  # It has no last day in any order.
        others = {
            then
            for then in related.order[place + 1 :]
            if not later[at] >> then & 1
            and can_be_by(terms[then], day)
            and then not in together.get(at, ())
        }
        # One beside it leads to no end of it, but another one can have to wait for that one.
        if any(not besides[at] >> then & 1 for then in others):
            yield at, others
