"""Measure what follows from a large dossier after one edit against all of it anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.document import edits
from dossier.i18n import Words
from dossier.model.ids import Index, with_keys
from dossier.reasoning.live import reasoned
from tests.bench.large import of_records
from tests.bench.measuring import Row, ratio

RECORDS: Final = 10_000
# An edit of one record of each list; the ledger is looked at as a whole.
EDITED: Final = ("charges", "sentences", "custody", "concerns", "statements", "events", "sources")


def rows() -> Iterator[Row]:
    """Give the ratio for an edit of one record of each list."""
    dossier, words = with_keys(of_records(RECORDS)), Words()
    index = Index(dossier)
    before = reasoned(dossier, index, words)

    def after_an_edit(name: str) -> float:
        record = dossier.list_of(name)[-1]
        edited = edits.put((name, f"#{record.key}", "note"), "Another note")(dossier)
        after = Index(edited)
        return ratio(
            lambda: reasoned(edited, after, words, before=before),
            lambda: reasoned(dossier, index, words),
            times=3,
        )

    for name in EDITED:
        said = f"what follows after an edit in {name} : all anew"
        yield Row(said, after_an_edit(name), 0.1)
