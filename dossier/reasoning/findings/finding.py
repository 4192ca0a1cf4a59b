"""What a finding is: something in the case that does not fit, with its place and a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.model import paths
from dossier.model.base import Record
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.paths import Path
from dossier.model.sentence import Sentence
from dossier.reasoning.apart import Apart
from dossier.reasoning.bounds import NO_BOUNDS, Bounds, Certainty
from dossier.reasoning.bounds import of as bounds_of
from dossier.reasoning.findings.kind import Severity
from dossier.reasoning.findings.kinds import KINDS
from dossier.wording import dates

HANDLE: Final = "#~/"


class Finding(NamedTuple):
    """One thing that does not fit: its kind, how serious and how certain it is, and where.

    What only some reading of imprecise dates gives is possible, and never more than a note.
    """

    kind: str
    severity: Severity
    certainty: Certainty
    path: Path
    sentence: str

    @property
    def at(self) -> str:
        """The place in writing.

        >>> Finding("k", "note", "certain", ("charges", "#~/charges/0", "plea"), "").at
        'charges/0/plea'
        """
        return place(self.path)


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """What checks know of a case; `until` is the day up to which the file speaks.

    Two are the same only if they are one: so what follows from a case can be kept for it.
    """

    dossier: Dossier
    index: Index
    words: Words
    until: date | None
    apart: Apart
    born: Bounds = NO_BOUNDS
    died: Bounds = NO_BOUNDS

    @classmethod
    def of(
        cls, dossier: Dossier, index: Index, words: Words, until: date | None, known: Apart
    ) -> Case:
        """Make a case, with the bounds of the person's life."""
        life = bounds_of(dossier.subject.born), bounds_of(dossier.subject.died)
        return cls(dossier, index, words, until, known, *life)

    @property
    def spoken(self) -> date | None:
        """The day up to which the file speaks for sure: the first one of `about.as_of`."""
        as_of = self.dossier.about.as_of if self.dossier.about else None
        return as_of.earliest if as_of and as_of.latest == self.until else self.until

    def find(
        self, kind: str, path: Path, certainty: Certainty = "certain", /, **values: str
    ) -> Finding:
        """Make a finding, with its sentence in words."""
        known = KINDS[kind]
        sentence = self.words.tr(known.sentence).format(**values)
        if certainty == "certain":
            return Finding(kind, known.severity, certainty, path, sentence)
        said = self.words.tr("In some reading of the dates: {sentence}")
        return Finding(kind, "note", certainty, path, said.format(sentence=sentence))

    def path(self, record: Record) -> Path:
        """Give where a record stands."""
        return self.index.path(record.key) or ()

    def title(self, record: Record) -> str:
        """Say which record it is, in quotation marks."""
        return f"“{self.named(record)}”"

    def named(self, record: Record) -> str:
        """Say which record it is, and which of several that are called the same."""
        return self.apart.title(record, self.index, self.words)

    def the_sentence(self, sentence: Sentence) -> str:
        """Say which sentence it is by its day, and which of several of that day."""
        day = self.apart.of(sentence, self.words)
        return self.words.tr("The sentence of {day}").format(day=day)

    def day(self, when: Date | None) -> str:
        """Say a date as it stands in a sentence."""
        return dates.short(when, self.words) if when else self.words.tr("date not known")


def place(path: Path) -> str:
    """Write a path as citations do, with numbers for records that have no id."""
    return paths.written(tuple(map(_step, path)))


def _step(step: str | int) -> str | int:
    """Name a record that has only a handle by its place in the file."""
    if isinstance(step, str) and step.startswith(HANDLE):
        return int(step.rpartition("/")[2])
    return step
