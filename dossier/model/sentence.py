"""What a court imposed: sentences, their parts, and how they run to each other."""

from __future__ import annotations

from typing import ClassVar, Final, Literal

from dossier.model.base import Record, Ref, Rows, Value
from dossier.model.dates import Date
from dossier.model.durations import Duration
from dossier.model.money import Money

How = Literal["concurrent", "consecutive", "unknown"]
PartKind = Literal[
    "imprisonment",
    "life",
    "death",
    "supervision",
    "probation",
    "service",
    "fine",
    "restitution",
    "forfeiture",
    "assessment",
    "penalty",
    "expulsion",
    "other",
]
# Kinds that are themselves amounts of money.
PAID: Final[frozenset[PartKind]] = frozenset(
    {"fine", "restitution", "forfeiture", "assessment", "penalty"}
)
SentenceStatus = Literal["in force", "under appeal", "changed", "set aside", "served", "pardoned"]


class Run(Value):
    """How a sentence or a part runs to another one, named by its "#id"."""

    how: How
    to: Ref


class Part(Record):
    """One thing imposed: a term with its minimum, an amount, or a text."""

    kind: PartKind
    term: Duration | None = None
    minimum: Duration | None = None
    suspended: bool = False
    amount: Money | None = None
    text: str | None = None
    runs: Rows[Run] = ()


class Sentence(Record):
    """One sentence of one court on one day."""

    nests: ClassVar[tuple[str, ...]] = ("parts",)

    date: Date | None = None
    court: Ref | None = None
    docket: str | None = None
    charges: Rows[Ref] = ()
    parts: Rows[Part] = ()
    runs: Rows[Run] = ()
    status: SentenceStatus | None = None
    status_date: Date | None = None
    replaces: Ref | None = None
    stated_end: Date | None = None
    """An authority's own date, never mixed with our arithmetic."""
