"""The days from the first one held to a sentence: how many there are, and how many are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from math import inf
from typing import NamedTuple

from dossier.model.dates import Qualifier
from dossier.reasoning import qualifiers
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.custody.ledger import Ledger, Row, least
from dossier.reasoning.custody.stretches import Days, common, length, merged, shared


class Before(NamedTuple):
    """The days from the first one held, which lies within `since`, to a sentence.

    There are `fewest` to `most` of them, without those on bail or parole: `free` is how many these
    are, at least and at most. `banned` is how many of those that are left are under a travel ban
    alone. On `shown` days the file itself shows custody.
    """

    since: Bounds
    shown: int
    free: tuple[int, int]
    fewest: int
    most: int
    qualifier: Qualifier = ""
    banned: tuple[int, int] = (0, 0)


def days_before(found: Ledger, day: Bounds) -> Before | None:
    """Count the days from the first one held to `day`, which is left out.

    None where no period is known to have begun before that day.
    """
    if day.low is None or day.high is None:
        return None
    limit = day.low.toordinal()
    held = [row for row in found.rows if row.held]
    first = min((r.days.start_lo for r in held if r.days.start_lo != -inf), default=inf)
    if first >= limit:
        return None
    begun = [row.until(limit - 1) for row in held if row.days.start_hi < limit]
    surely = min((row.days.start_hi for row in begun), default=limit)
    shown = least(begun)
    windows = (first, day.high.toordinal() - 1), (surely, limit - 1)
    free = [row for row in found.rows if row.free]
    banned = [row for row in found.rows if not (row.held or row.free)]
    never, maybe = _apart_from(free, held, windows)
    # Held by one period and free by another: the person may have been free.
    maybe += common(windows[1], merged(days for row in held for days in row.contested))
    return Before(
        since=Bounds(date.fromordinal(int(first)), date.fromordinal(int(surely))),
        shown=shown,
        free=(min(never, maybe), max(never, maybe)),
        fewest=max(int(limit - surely) - maybe, shown),
        most=int(day.high.toordinal() - first) - never,
        qualifier=qualifiers.joint(
            row.qualifier for row in (*held, *free) if row.days.start_lo < day.high.toordinal()
        ),
        banned=_apart_from(banned, [*held, *free], (windows[1], windows[0])),
    )


def _apart_from(
    these: Sequence[Row], others: Sequence[Row], windows: tuple[Days, Days]
) -> tuple[int, int]:
    """Count the days that only these have, at least in the first window, at most in the other."""
    sure = [row.days.sure for row in these if row.days.sure]
    never = _only(sure, [row.days.widest for row in others], windows[0])
    shown = (row.days.sure for row in others if row.surely_held or row.free)
    maybe = _only([row.days.widest for row in these], filter(None, shown), windows[1])
    return never, maybe


def begins_open(found: Ledger, day: Bounds) -> bool:
    """Tell whether a period with no known begin can hold the first day held before a day.

    Who serves a sentence does so after the first one: such a period counts only if it had ended.
    """
    limit = day.low.toordinal() if day.low else inf
    return any(
        row.held
        and row.days.start_lo == -inf
        and (row.custody.basis != "sentence" or row.days.end_hi < limit)
        for row in found.rows
    )


def _only(these: Iterable[Days], but: Iterable[Days], window: Days) -> int:
    """Count the days within the window that stand among these, and not among the others."""
    within = (shared(window, days) for days in merged(these))
    others = merged(but)
    return sum(int(length(days)) - common(days, others) for days in within if days[0] <= days[1])
