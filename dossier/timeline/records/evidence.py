"""Find the last day for which a record has evidence: when its sources came out, at the earliest."""

from __future__ import annotations

from datetime import date
from typing import Final

from dossier.model.base import Record
from dossier.model.dates import Date
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.model.statement import Statement

DEEPEST: Final = 4
"""A concern leads to a letter, the letter to a newspaper; a ring of citations ends here."""


def last_evidence(record: Record, index: Index, depth: int = 0) -> date | None:
    """Give the day up to which what the record says is known to have been so.

    A source of "December 2017" came out on the first of December at the earliest: nothing is
    known of the days after that one. Where a source has no date, its lower bound counts.
    """
    found = (
        _evidence(index.behind(citation), index, depth)
        for citation in record.citations
        if citation.says is None
    )
    return max((day for day in found if day), default=None)


def _evidence(cited: Record | None, index: Index, depth: int) -> date | None:
    if isinstance(cited, Source):
        return _from(cited.issued, cited.between)
    if isinstance(cited, Statement):
        own = _from(cited.date, cited.between)
        if own is not None or depth >= DEEPEST:
            return own
        return last_evidence(cited, index, depth + 1)
    return None


def _from(when: Date | None, between: Date | None) -> date | None:
    own = when.earliest if when else None
    return own or (between.earliest if between else None)
