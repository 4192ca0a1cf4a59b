"""What every section of a report works with: the dossier, the words, the numbers of the sources."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.report.blocks import Span, plain
from dossier.report.notes import Notes
from dossier.wording.records import names_of, who_says


@dataclass(frozen=True, slots=True)
class Telling:
    """One dossier being told; the numbers of its sources are given while it is told."""

    dossier: Dossier
    index: Index
    words: Words
    notes: Notes

    def tr(self, text: str) -> str:
        """Say a text of the program in the report's language."""
        return self.words.tr(text)

    def name(self, *refs: str | None) -> str:
        """Say whom or what references mean; empty where none is given."""
        return names_of(tuple(ref for ref in refs if ref), self.index, self.words)

    def claim(self, record: Record) -> str:
        """Say "according to NAME" for what somebody says, and nothing for what a source reports."""
        return who_says(record, self.index, self.words)

    def rest(self, record: Record, *parts: str) -> Span:
        """Say what follows the lead of a record, part by part, with the numbers of its sources."""
        return plain("".join(f"; {part}" for part in parts if part), *self.notes.of(record))


def given(template: str, **values: str) -> str:
    """Fill a sentence that is only said where all of its values are known."""
    return template.format(**values) if all(values.values()) else ""
