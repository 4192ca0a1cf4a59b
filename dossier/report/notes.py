"""Numbers for the sources of one report, given in the order in which they are first cited."""

from __future__ import annotations

from dossier.i18n import Words
from dossier.model.base import Citation, Record
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.report.blocks import Footnotes
from dossier.wording import dates, languages, offers
from dossier.wording.cited import issued, source_in_full
from dossier.wording.records import name_of, of_somebody
from dossier.wording.stops import stopped


class Notes:
    """The numbering of one report, made while its blocks are built.

    A citation of a statement is numbered as the sources that the statement itself cites: the claim
    is said in the text, and the number leads to what can be looked up.
    """

    __slots__ = ("_blanks", "_index", "_numbers", "_words")

    def __init__(self, index: Index, words: Words, blanks: frozenset[str] = frozenset()) -> None:
        self._blanks = blanks
        self._index = index
        self._words = words
        self._numbers: dict[str, int] = {}

    def of(self, *records: Record) -> tuple[int, ...]:
        """Give the numbers of all that the records rest on."""
        return self.of_citations(*(c for r in records for c in r.citations if c.says is None))

    def of_citations(self, *citations: Citation) -> tuple[int, ...]:
        """Give the numbers of what some citations lead to."""
        refs = [ref for c in citations for ref in self._sources(c.source, frozenset())]
        return tuple(sorted({self._number(ref) for ref in refs}))

    def block(self, *, whole: bool = False) -> Footnotes:
        """Give the sources cited so far, in the order of their numbers, told `whole` or short."""
        rows = tuple((n, self._entry(ref, whole=whole)) for ref, n in self._numbers.items())
        return Footnotes(rows)

    def number(self, *sources: Source) -> None:
        """Give numbers to sources that nothing cites, behind the others."""
        for source in sources:
            self._number(f"#{source.key}")

    def _number(self, ref: str) -> int:
        return self._numbers.setdefault(ref, len(self._numbers) + 1)

    def _sources(self, ref: str, seen: frozenset[str]) -> list[str]:
        """Follow a citation to sources; `seen` stops statements that cite each other in a ring.

        A statement that nothing supports is the end of the way itself.
        """
        cited = self._index.named(ref)
        if not isinstance(cited, Statement):
            return [ref]
        further = [c.source for c in cited.citations if c.says is None and c.source not in seen]
        found = [source for to in further for source in self._sources(to, seen | {ref})]
        return found or [ref]

    def _entry(self, ref: str, *, whole: bool) -> str:
        record = self._index.named(ref)
        if isinstance(record, Source):
            more = self._more(record) if whole else ()
            return " ".join((self._source(record), *more))
        if isinstance(record, Statement):
            return self._statement(record)
        return stopped("{it}.", it=ref)

    def _source(self, source: Source) -> str:
        if source.key in self._blanks:
            return stopped("{it}.", it=source.title)
        return stopped("{it}.", it=source_in_full(source, self._index, self._words))

    def _more(self, source: Source) -> tuple[str, ...]:
        """Say what a bibliography says besides: what it is, when read, which copy is kept."""
        if source.key in self._blanks:
            return ()
        tr, words = self._words.tr, self._words
        said = (
            (tr("Kind: {it}."), offers.say_source_type(source.type, words)),
            (tr("Read on {it}."), dates.short(source.accessed, words) if source.accessed else ""),
            (tr("Kept copy: {it}."), source.archived or ""),
            (tr("File: {it}."), _file(source)),
            (
                tr("Language: {it}."),
                languages.say(source.language, words) if source.language else "",
            ),
            (tr("Reliability: {it}."), source.reliability or ""),
            (tr("Note: {it}"), source.note or ""),
        )
        secret = (tr("Confidential."),) if source.confidential else ()
        told = (stopped(template, it=it) for template, it in said if it)
        return (*told, *secret)

    def _statement(self, statement: Statement) -> str:
        form = statement.form or self._words.tr("statement")
        by = name_of(statement.by, self._index, self._words)
        said = of_somebody(form, by, self._words)
        # Of what stays behind nothing is said, not even that it has no date.
        when = "" if statement.key in self._blanks else issued(statement, self._words)
        parts = (said[:1].upper() + said[1:], when)
        return stopped("{it}.", it=", ".join(part for part in parts if part))


def _file(source: Source) -> str:
    """Say by what a kept copy is known."""
    if source.file is None:
        return ""
    return ", ".join(part for part in (source.file.name, source.file.sha256) if part)
