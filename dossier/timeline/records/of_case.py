"""The items of a case, with the ends of its sentences as reasoning reckons them."""

from __future__ import annotations

from datetime import date

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.terms import totals
from dossier.reasoning.terms.reckoned import Total
from dossier.reasoning.walk import Walk, ended
from dossier.timeline.items.items import Items
from dossier.timeline.records.gather import Gathered, Wanted, items, steps


def items_of(
    dossier: Dossier,
    index: Index,
    words: Words,
    until: date | None = None,
    *,
    total: Total | None = None,
) -> Items:
    """Gather all that the timeline of a case shows; what goes on runs to the last known day.

    `until` is another day up to which one looks, `total` that of the case where it is known.
    """
    wanted = _wanted(dossier, total or totals.total(dossier, index), until)
    return items(dossier, index, words, wanted)


def gathered_of(
    dossier: Dossier, index: Index, words: Words, total: Total, before: Gathered | None = None
) -> Gathered:
    """Gather the same of an open case: after an edit, only what that concerns is looked at anew."""
    if before and before.dossier is dossier and before.items.words is words:
        return before
    return ended(steps_of(dossier, index, words, total, before))


def steps_of(
    dossier: Dossier, index: Index, words: Words, total: Total, before: Gathered | None = None
) -> Walk[Gathered]:
    """Do it step by step, so that something else can be done between them."""
    return steps(dossier, index, words, _wanted(dossier, total), before)


def _wanted(dossier: Dossier, total: Total, until: date | None = None) -> Wanted:
    return Wanted(
        as_of=until or last_known_day(dossier),
        ends={key: (end.low, end.high) for key, end in total.ends_of},
        begins={key: (begin.low, begin.high) for key, begin in total.begins_of},
        replaced=frozenset(left.sentence.key for left in total.left_out if left.why == "replaced"),
    )
