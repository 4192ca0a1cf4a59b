"""A source and a citation said in full, as footnotes have them and letters quote them."""

from __future__ import annotations

from dossier.i18n import Words
from dossier.model.base import Citation, Record
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.wording import dates
from dossier.wording.records import name_of, names_of, small, source_name, title
from dossier.wording.stops import stopped


def issued(record: Source | Statement, words: Words) -> str:
    """Say when it came out; the bounds stand with the date where that does not tell the year."""
    date = record.issued if isinstance(record, Source) else record.date
    said = dates.say(date, words, moment=True) if date else words.tr("no date")
    bounds = dates.bounds(record.between, words) if record.between else ""
    return f"{said} ({bounds})" if bounds else said


def source_in_full(source: Source, index: Index, words: Words) -> str:
    """Say who wrote what where and when, and where it can be read: one line, without a full stop.

    >>> from dossier.model.dossier import Dossier
    >>> from dossier.model.person import Subject
    >>> source = Source(title="A report", type="article", publisher="TASS", url="https://tass.com")
    >>> source_in_full(source, Index(Dossier(subject=Subject(name="X"))), Words())
    'A report, TASS, no date, https://tass.com'
    """
    parts = (
        names_of(source.author, index, words),
        source.title,
        name_of(source.publisher, index, words),
        source.place or "",
        issued(source, words),
        source.url or "",
    )
    return ", ".join(part for part in parts if part)


def citation_as_text(citation: Citation, index: Index, words: Words) -> str:
    """Say a citation in full, to be pasted elsewhere: the source's words, then which source."""
    cited = index.named(citation.source)
    whole = source_name(citation, index, words)
    if isinstance(cited, Source):
        whole = source_in_full(cited, index, words)
    place = ", ".join(part for part in (whole, citation.at or "") if part)
    quoted = f"“{citation.quote}”" if citation.quote else ""
    return "\n".join(part for part in (quoted, stopped("{it}.", it=place) if place else "") if part)


def record_as_text(record: Record, index: Index, words: Words) -> str:
    """Say what a record is and what it rests on; a source is its own citation."""
    if isinstance(record, Source):
        return citation_as_text(Citation(source=f"#{record.key}"), index, words)
    told = title(record, index, words), small(record, index, words)
    lead = " · ".join(part for part in told if part)
    said = (citation_as_text(c, index, words) for c in record.citations if c.says is None)
    return "\n\n".join((lead, *said))
