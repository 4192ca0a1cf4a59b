"""The days from the first one held to a sentence: how many there are, and how many are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
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
    alone, `after` how many lie in no period, behind one of which is told how it `ended`, in those
    words. On `shown` days the file itself shows custody. `begun` is the mark of the first day held,
    `qualifier` that of `fewest`, `most` and `free`, `marks` that of all dates, and so of the rest.
    """

    since: Bounds
    shown: int
    free: tuple[int, int]
    fewest: int
    most: int
    qualifier: Qualifier = ""
    banned: tuple[int, int] = (0, 0)
    after: tuple[int, int] = (0, 0)
    ended: tuple[str, ...] = ()
    begun: Qualifier = ""
    marks: Qualifier = ""


def days_before(found: Ledger, day: Bounds) -> Before | None:
    """Count the days from the first one held to `day`, which is left out.

    None where no period is known to have begun before that day.
    """
    if day.low is None or day.high is None:
        return None
    limit = day.low.toordinal()
    held = [row for row in found.rows if row.held]
    first, surely = _first(held, limit)
    if first >= limit:
        return None
    shown = least(row.until(limit - 1) for row in held if row.days.start_hi < limit)
    windows = (first, day.high.toordinal() - 1), (surely, limit - 1)
    free = [row for row in found.rows if row.free]
    banned = [row for row in found.rows if not (row.held or row.free)]
    never, maybe = _apart_from(free, held, windows)
    # Held by one period and free by another: the person may have been free.
    maybe += common(windows[1], merged(days for row in held for days in row.contested))
    begun = _mark_of_first(held, limit)
    known = [row for row in found.rows if row.days.start_lo < day.high.toordinal()]
    marks = qualifiers.joint(row.qualifier for row in known)
    out = any(row.free for row in known)
    after, ended = _after_ends(known, windows)
    return Before(
        since=Bounds(date.fromordinal(int(first)), date.fromordinal(int(surely))),
        shown=shown,
        free=(min(never, maybe), max(never, maybe)),
        fewest=max(int(limit - surely) - maybe, shown),
        most=int(day.high.toordinal() - first) - never,
        # Without days that are taken out, the first day alone tells how many there are.
        qualifier=marks if out else begun,
        banned=_apart_from(banned, [*held, *free], (windows[1], windows[0])),
        after=after,
        ended=ended,
        begun=begun,
        marks=marks,
    )


def _first(held: Iterable[Row], limit: int) -> tuple[float, float]:
    """Give the day from which one may have been held, and the one from which for certain."""
    begins = [row.days for row in held]
    first = min((days.start_lo for days in begins if days.start_lo != -inf), default=inf)
    return first, min((days.start_hi for days in begins if days.start_hi < limit), default=limit)


def _mark_of_first(held: Sequence[Row], limit: int) -> Qualifier:
    """Give the mark of the first day held; none where begins without a mark tell just that day."""
    first = _first(held, limit)
    clear = (row for row in held if not qualifiers.is_marked(row.custody.period.start))
    if _first(clear, limit) == first:
        return ""
    near = (row for row in held if row.days.start_lo <= first[1])
    return qualifiers.joint(qualifiers.of(row.custody.period.start) for row in near)


def _apart_from(
    these: Sequence[Row], others: Sequence[Row], windows: tuple[Days, Days]
) -> tuple[int, int]:
    """Count the days that only these have, at least in the first window, at most in the other."""
    sure = [row.days.sure for row in these if row.days.sure]
    never = _only(sure, [row.days.widest for row in others], windows[0])
    shown = (row.days.sure for row in others if row.surely_held or row.free)
    maybe = _only([row.days.widest for row in these], filter(None, shown), windows[1])
    return never, maybe


def _after_ends(
    rows: Sequence[Row], windows: tuple[Days, Days]
) -> tuple[tuple[int, int], tuple[str, ...]]:
    """Count the days in no period behind one of which is told how it ended, and give how."""
    over = [row for row in rows if row.held and row.custody.ended]
    least, _ = _behind(over, [row.days.widest for row in rows], windows[1])
    # Days that only some reading holds may be in no period, and an end may be its first day.
    ends = [(row.days.end_lo, row.days.end_lo) for row in over]
    sure = [*(row.days.sure for row in rows if row.days.sure), *ends]
    most, before = _behind(over, sure, windows[0])
    return (least, most), tuple(dict.fromkeys(row.custody.ended or "" for row in before))


def _behind(
    over: Sequence[Row], periods: Iterable[Days], window: Days
) -> tuple[int, Sequence[Row]]:
    """Count the days between periods, or after the last one, that lie behind one of these."""
    last = window[1]
    found: list[Row] = []
    count = 0
    for (_, end), (then, _) in pairwise([*merged(periods), (last + 1, last + 1)]):
        near = [row for row in over if row.days.end_lo <= end <= row.days.end_hi]
        if near and end < min(then - 1, last):
            found += near
            count += int(min(then - 1, last) - end)
    return count, found


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
