"""Measure what an edit costs that is seen on a timeline of 10,000 records, against all anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from dossier.document import edits
from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.reasoning.terms.reckoned import Total
from dossier.reasoning.terms.totals import total
from dossier.storage import reader
from dossier.timeline.records.of_case import gathered_of
from tests.bench.large import of_records
from tests.bench.measuring import Row, ratio
from tools.make_many_events import case

RECORDS: Final = 10_000
# Another date moves an item, another note moves none.
EDITED: Final = (("date", Date("2011-04-05")), ("note", "Another note"))
Timed = tuple[Dossier, Index, Words, Total]


def rows() -> Iterator[Row]:
    """Give the ratios for one edit of an event, in a case of events and in one of all lists."""
    events = with_keys(reader.decode(json.dumps(case(RECORDS)).encode()))
    for name, dossier in (
        ("events", events),
        ("records of all kinds", with_keys(of_records(RECORDS))),
    ):
        for field, value in EDITED:
            key = dossier.events[-1].key
            edited = edits.put(("events", f"#{key}", field), value)(dossier)
            said = f"timeline of {RECORDS} {name}, a {field} : all anew"
            yield Row(said, _one_edit(dossier, edited), 0.1)
    renamed = edits.put("sources/0/title", "Notes, called otherwise")(events)
    said = f"timeline of {RECORDS} events, a third of them by a source renamed : all anew"
    yield Row(said, _one_edit(events, renamed), 0.1)


def _one_edit(dossier: Dossier, edited: Dossier) -> float:
    """Give the ratio of an edit to all anew, both with the items in the order of time."""
    words = Words()
    before = gathered_of(*_timed(dossier, words))
    after = _timed(edited, words)
    assert before.items.all
    return ratio(
        lambda: gathered_of(*after, before).items.all,
        lambda: gathered_of(*after).items.all,
        times=3,
    )


def _timed(dossier: Dossier, words: Words) -> Timed:
    index = Index(dossier)
    return dossier, index, words, total(dossier, index)
