"""A case with what its lists add up to, and what is asked of it as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.apart import apart
from dossier.reasoning.custody.ledger import Ledger, ledger
from dossier.reasoning.findings.finding import Case
from dossier.reasoning.terms.reckoned import Total
from dossier.reasoning.terms.totals import total

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Whole(Case):
    """What is known of a case as a whole, reckoned once for all who ask."""

    total: Total
    ledger: Ledger

    @classmethod
    def added_up(cls, dossier: Dossier, index: Index, words: Words, until: date | None) -> Whole:
        """Reckon a case; what goes on is counted to `until`."""
        known = apart(dossier, index, words)
        case = Case.of(dossier, index, words, until, known)
        return cls.of_case(case, total(dossier, index), ledger(dossier, index, until))

    @classmethod
    def of_case(cls, case: Case, found: Total, held: Ledger) -> Whole:
        """Take what was reckoned of a case."""
        return cls(
            case.dossier,
            case.index,
            case.words,
            case.until,
            case.apart,
            case.born,
            case.died,
            total=found,
            ledger=held,
        )

    def part(self, name: str) -> object:
        """Give what was reckoned, or a part of the dossier, to see whether it is still the same."""
        own = self if name in ("total", "ledger", "apart") else self.dossier
        return getattr(own, name)


@dataclass(frozen=True, slots=True)
class OfParts(Generic[T_co]):
    """What is asked of whole parts of a dossier: it depends on these, and on the case's facts.

    "origin" is what the file looked like, with the records that could not be read; "ledger" and
    "total" are what was added up, "apart" is what tells sentences apart.
    """

    parts: tuple[str, ...]
    run: Callable[[Whole], Iterator[T_co]]

    def concerns(self, one: Whole, other: Whole) -> bool:
        """Tell whether two cases differ in what this depends on."""
        return any(one.part(name) is not other.part(name) for name in self.parts)
