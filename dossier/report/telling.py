"""What every section of a report works with: the dossier, the words, the numbers of the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.custody import Custody
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.questions import Question
from dossier.reasoning.unknowns.unknown import Unknown
from dossier.report.blocks import Happening, Happenings, Span, plain
from dossier.report.notes import Notes
from dossier.report.plan import SUMMARY, Plan
from dossier.report.redaction.profile import LeftOut
from dossier.wording.records import names_of, who_says

R = TypeVar("R", bound=Record)
Gather = Callable[[Dossier, Index, Words, date | None], Happenings]
"""Gathers what a timeline shows, up to a day, of a dossier that holds only what may leave."""


class Nothing(NamedTuple):
    """A timeline on which nothing happened."""

    all: tuple[Happening, ...] = ()


def nothing(_dossier: Dossier, _index: Index, _words: Words, _until: date | None) -> Happenings:
    """Gather nothing: the report is told without its timeline."""
    return Nothing()


def always(_question: Unknown | Question) -> bool:
    """Let every question be asked, where all of a dossier is told."""
    return True


def every_gap(_first: Custody, _then: Custody) -> bool:
    """Let every gap be told, where all of a dossier is told."""
    return True


@dataclass(frozen=True, slots=True)
class Telling:
    """One dossier being told; the numbers of its sources are given while it is told.

    `blanks` are the handles of records that stay behind and left only a place, `kept_back` the
    fields that stay of records that leave. `may_ask` tells which questions are open in the whole
    file too, `is_gap` which gaps between two periods are there.
    """

    dossier: Dossier
    index: Index
    words: Words
    notes: Notes
    plan: Plan = SUMMARY
    blanks: frozenset[str] = frozenset()
    gather: Gather = nothing
    kept_back: LeftOut = frozenset()
    may_ask: Callable[[Unknown | Question], bool] = always
    is_gap: Callable[[Custody, Custody], bool] = every_gap

    @property
    def until(self) -> date | None:
        """The day to which what goes on is counted: the reader's, else the file's last."""
        return self.plan.as_of or last_known_day(self.dossier)

    def told(self, rows: tuple[R, ...]) -> Iterator[R]:
        """Give the records of a list that are there to be told."""
        return (record for record in rows if record.key not in self.blanks)

    def tr(self, text: str) -> str:
        """Say a text of the program in the report's language."""
        return self.words.tr(text)

    def name(self, *refs: str | None) -> str:
        """Say whom or what references mean; empty where none is given."""
        return names_of(tuple(ref for ref in refs if ref), self.index, self.words)

    def stays(self, record: Record, *fields: str) -> bool:
        """Tell whether the file says one of these fields of a record, and it is not told here."""
        return any((record.key, field) in self.kept_back for field in fields)

    def no_date(self, record: Record) -> str:
        """Say why a record stands without its date: nobody knows it, or it is not told here."""
        stays = self.stays(record, "date", "between")
        return self.tr("date not told here") if stays else self.tr("date not known")

    def no_place(self, record: Record) -> str:
        """Say why a record stands without its place."""
        stays = self.stays(record, "place", "facility")
        return self.tr("place not told here") if stays else self.tr("place not known")

    def claim(self, record: Record) -> str:
        """Say "according to NAME" for what somebody says, and nothing for what a source reports."""
        return who_says(record, self.index, self.words)

    def rest(self, record: Record, *parts: str) -> Span:
        """Say what follows the lead of a record, part by part, with the numbers of its sources."""
        return plain("".join(f"; {part}" for part in parts if part), *self.notes.of(record))


def given(template: str, **values: str) -> str:
    """Fill a sentence that is only said where all of its values are known."""
    return template.format(**values) if all(values.values()) else ""
