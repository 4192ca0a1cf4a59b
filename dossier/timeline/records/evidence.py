"""Find the last day for which a record has evidence: when its sources came out, at the earliest."""

from __future__ import annotations

from typing import Final

from dossier.model.base import Record
from dossier.model.dates import Date
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning import qualifiers
from dossier.timeline.items.extents import Evidence

DEEPEST: Final = 4
"""A concern leads to a letter, the letter to a newspaper; a ring of citations ends here."""


def last_evidence(record: Record, index: Index, depth: int = 0) -> Evidence | None:
    """Give the day up to which what the record says is known to have been so.

    A source of "December 2017" came out on the first of December at the earliest: nothing is
    known of the days after that one. Where a source has no date, its lower bound counts. When an
    undated statement was made is not known from what tells of it.
    """
    found = (
        _evidence(index.behind(citation), index, depth)
        for citation in record.citations
        if citation.says is None
    )
    return max(filter(None, found), key=lambda told: (told.firm, told), default=None)


def _evidence(cited: Record | None, index: Index, depth: int) -> Evidence | None:
    if isinstance(cited, Source):
        return _from(cited.issued, cited.between)
    if isinstance(cited, Statement):
        own = _from(cited.date, cited.between)
        if own is not None or depth >= DEEPEST:
            return own
        told = last_evidence(cited, index, depth + 1)
        return told._replace(firm=False, exact=False) if told else None
    return None


def _from(when: Date | None, between: Date | None) -> Evidence | None:
    own = when.earliest if when else None
    if when and own:
        return Evidence(own, exact=own == when.latest and not qualifiers.of(when))
    low = between.earliest if between else None
    return Evidence(low, exact=False) if low else None
