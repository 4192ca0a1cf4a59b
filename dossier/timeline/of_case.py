"""The items of a case, with the ends of its sentences as reasoning reckons them."""

from __future__ import annotations

from datetime import date

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning import totals
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.reckoned import Total
from dossier.timeline.gather import Wanted, items
from dossier.timeline.items import Items


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
    found = total or totals.total(dossier, index)
    ends = {key: (end.low, end.high) for key, end in found.ends_of}
    replaced = frozenset(left.sentence.key for left in found.left_out if left.why == "replaced")
    as_of = until or last_known_day(dossier)
    return items(dossier, index, words, Wanted(as_of=as_of, ends=ends, replaced=replaced))
