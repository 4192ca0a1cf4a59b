"""Where the person was held, on what ground, from when to when."""

from __future__ import annotations

from typing import Literal

from dossier.model.base import Record, Ref
from dossier.model.dates import Date
from dossier.model.place import Where

Basis = Literal[
    "arrest",
    "transfer",
    "remand",
    "sentence",
    "administrative",
    "immigration",
    "house arrest",
    "medical",
    "disappeared",
    "bail",
    "parole",
    "travel ban",
    "unknown",
]


class Custody(Record):
    """One period in one place on one ground; a period that goes on does so as last reported."""

    period: Date
    basis: Basis
    place: Where | None = None
    facility: str | None = None
    held_by: Ref | None = None
    ordered_by: Ref | None = None
    warrant: bool | None = None
    reason: str | None = None
    until: Date | None = None
    """When the order lapses."""
    ended: str | None = None
    """How it ended: released, bailed, exchanged, deported, died."""

    @property
    def lasted(self) -> Date:
        """The period as it is read: what has ended does not go on, and ended on a day not given.

        >>> Custody(period=Date("2019-05-02/.."), basis="remand", ended="released").lasted.text
        '2019-05-02/'
        """
        if not (self.ended and self.period.end_open):
            return self.period
        return Date(f"{self.period.start.text if self.period.start else '..'}/")
