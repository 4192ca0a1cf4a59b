"""Check quotations, what sources are said to say, and that nothing is reported before it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.model.base import Citation, Record
from dossier.model.paths import Path
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning import bounds
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.evidence import supporting
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.orders import REPORTED, is_planned
from dossier.reasoning.qualifiers import is_marked
from dossier.reasoning.sources.answers import alike, held
from dossier.reasoning.sources.quotes import found_in, only_cut_in
from dossier.reasoning.steps.figures import say_days_between
from dossier.wording.records import source_name
from dossier.wording.typed import shown

_SHA_256: Final = r"[0-9A-Fa-f]{64}"


def check(record: Record, case: Case) -> Iterator[Finding]:
    """Check what a record's citations quote and say."""
    path = case.path(record)
    for at, citation in enumerate(record.citations):
        place = (*path, "cite", at)
        if citation.says is not None:
            yield from _says(record, citation, place, case)
        source = case.index.named(citation.source)
        text = source.text if isinstance(source, Source) else None
        if citation.quote and text and not found_in(citation.quote, text):
            quote = shown(citation.quote)
            named = source_name(citation, case.index, case.words)
            kind = "quote-cuts-word" if only_cut_in(citation.quote, text) else "quote-not-found"
            yield case.find(kind, place, quote=quote, source=named)


def _says(record: Record, citation: Citation, place: Path, case: Case) -> Iterator[Finding]:
    source = source_name(citation, case.index, case.words)
    if citation.field is None:
        yield case.find("says-without-field", place, source=source)
        return
    value = held(record, citation.field)
    if value is not None and alike(value, citation.says, case.index, case.words):
        field = shown(citation.field)
        yield case.find("says-the-same", place, source=source, field=field)


def check_statement(statement: Statement, case: Case) -> Iterator[Finding]:
    """Find a statement that is dated after an article that reports it."""
    said = bounds.of_record(statement)
    for citation in supporting(statement):
        source = case.index.named(citation.source)
        if not isinstance(source, Source):
            continue
        certainty = bounds.is_later((statement, "date"), (source, "issued"))
        if certainty:
            yield case.find(
                "statement-after-source",
                (*case.path(statement), "date"),
                certainty,
                later=_day(said, case),
                source=source_name(citation, case.index, case.words),
            )


def check_dated(record: Record, case: Case) -> Iterator[Finding]:
    """Find what is dated after all sources that report it, as something that has happened."""
    cited = [case.index.named(citation.source) for citation in supporting(record)]
    reports = [found for found in cited if isinstance(found, Source)]
    issued = _last_of(reports) if len(reports) == len(cited) else bounds.NO_BOUNDS
    told = [when for report in reports for when in bounds.dates_of(report, "issued")]
    for field in () if is_planned(record) else REPORTED.get(type(record), ()):
        if bounds.is_past(bounds.of_field(record, field), issued):
            path = (*case.path(record), field)
            later, earlier = case.day(getattr(record, field)), _day(issued, case)
            certainty = bounds.sure(marked=is_marked(*bounds.dates_of(record, field), *told))
            yield case.find("dated-after-source", path, certainty, later=later, earlier=earlier)


def check_source(source: Source, case: Case) -> Iterator[Finding]:
    """Check a source's own data."""
    if source.file and source.file.sha256 and not re.fullmatch(_SHA_256, source.file.sha256):
        place = (*case.path(source), "file", "sha256")
        yield case.find("hash-malformed", place, hash=shown(source.file.sha256))


def _last_of(reports: list[Source]) -> Bounds:
    """Give when the last of several sources came out; nothing where one has no last day."""
    issued = list(map(bounds.of_record, reports))
    highs = [days.high for days in issued if days.high]
    lows = [days.low for days in issued if days.low]
    if len(highs) < len(reports) or not lows:
        return bounds.NO_BOUNDS
    return Bounds(max(lows), max(highs))


def _day(days: Bounds, case: Case) -> str:
    return say_days_between(days, case.words)
