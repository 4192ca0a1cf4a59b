"""Numbers for the sources of one report, given in the order in which they are first cited."""

from __future__ import annotations

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.report.blocks import Footnotes
from dossier.wording import dates
from dossier.wording.records import name_of, names_of


class Notes:
    """The numbering of one report, made while its blocks are built.

    A citation of a statement is numbered as the sources that the statement itself cites: the claim
    is said in the text, and the number leads to what can be looked up.
    """

    __slots__ = ("_index", "_numbers", "_words")

    def __init__(self, index: Index, words: Words) -> None:
        self._index = index
        self._words = words
        self._numbers: dict[str, int] = {}

    def of(self, *records: Record) -> tuple[int, ...]:
        """Give the numbers of all that the records rest on."""
        refs = [ref for record in records for ref in self._sources(record, frozenset())]
        return tuple(self._number(ref) for ref in dict.fromkeys(refs))

    def block(self) -> Footnotes:
        """Give the sources cited so far, in the order of their numbers."""
        return Footnotes(tuple((n, self._entry(ref)) for ref, n in self._numbers.items()))

    def _number(self, ref: str) -> int:
        return self._numbers.setdefault(ref, len(self._numbers) + 1)

    def _sources(self, record: Record, seen: frozenset[str]) -> list[str]:
        """Follow citations to sources; `seen` stops statements that cite each other in a ring."""
        found: list[str] = []
        for citation in record.citations:
            cited = self._index.named(citation.source)
            if citation.says is not None or citation.source in seen:
                continue
            if isinstance(cited, Statement):
                found += self._sources(cited, seen | {citation.source})
            else:
                found.append(citation.source)
        return found

    def _entry(self, ref: str) -> str:
        source = self._index.named(ref)
        if not isinstance(source, Source):
            return name_of(ref, self._index, self._words)
        issued = dates.say(source.issued, self._words, moment=True) if source.issued else ""
        parts = (
            names_of(source.author, self._index, self._words),
            source.title,
            name_of(source.publisher, self._index, self._words),
            source.place,
            issued or self._words.tr("no date"),
            source.url,
        )
        return ", ".join(part for part in parts if part) + "."
