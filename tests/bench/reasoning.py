"""Measure what follows from a large dossier, from one edit and from a long chain of sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from dossier.document import edits
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.reasoning.live import reasoned
from dossier.reasoning.terms.totals import per_docket, total
from dossier.storage import reader
from tests.bench.large import of_records
from tests.bench.measuring import Row, ratio

RECORDS: Final = 10_000
LONG: Final = 1_000
# An edit of one record of each list; the ledger is looked at as a whole.
EDITED: Final = ("charges", "sentences", "custody", "concerns", "statements", "events", "sources")


def rows() -> Iterator[Row]:
    """Give the ratios for an edit of one record of each list, and for a chain."""
    yield from _edits()
    yield _chain()


def _edits() -> Iterator[Row]:
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


def _chain() -> Row:
    long, short = _of_sentences(LONG), _of_sentences(LONG // 10)

    def reckon(dossier: Dossier) -> None:
        index = Index(dossier)
        total(dossier, index)
        per_docket(dossier, index)

    def ten_times() -> None:
        for _ in range(10):
            reckon(short)

    took = ratio(lambda: reckon(long), ten_times, times=5)
    return Row(f"a chain of {LONG:,} sentences : ten of {LONG // 10}", took, 3)


def _of_sentences(number: int) -> Dossier:
    """Make a case of which every other sentence follows the one before; of the rest none says."""
    rows: list[dict[str, object]] = [
        {
            "id": f"s{n}",
            "date": f"{1900 + n // 10}",
            "parts": [{"kind": "imprisonment", "term": "P1Y"}],
            "runs": [{"how": "consecutive" if n % 2 else "unknown", "to": f"#s{n - 1}"}],
        }
        for n in range(number)
    ]
    case = {"dossier": 1, "subject": {"name": "A. N. Other"}, "sentences": rows}
    return with_keys(reader.decode(json.dumps(case).encode()))
