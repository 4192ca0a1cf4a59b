"""What the person is accused of, and what became of it."""

from __future__ import annotations

from typing import Literal

from dossier.model.base import Record, Ref, Rows, Value
from dossier.model.dates import Date
from dossier.model.money import Money

Plea = Literal["guilty", "not guilty", "no contest", "none"]
Outcome = Literal["pending", "convicted", "acquitted", "dismissed", "withdrawn", "set aside"]


class Ruling(Value):
    """A step in a charge's history: amended, dropped under a plea deal, reversed, retried."""

    date: Date | None = None
    what: str
    court: Ref | None = None
    by: Ref | None = None
    text: str | None = None


class Charge(Record):
    """One charge; plea and outcome are its state now, `history` is how it came to it."""

    offence: str
    text: str | None = None
    statute: str | None = None
    counts: str | None = None
    committed: Date | None = None
    filed: Date | None = None
    court: Ref | None = None
    docket: str | None = None
    exposure: str | None = None
    """The penalty that the charge can bring, in the source's words."""
    plea: Plea | None = None
    plea_date: Date | None = None
    outcome: Outcome | None = None
    outcome_date: Date | None = None
    decided_by: Ref | None = None
    loss: Money | None = None
    victims: str | None = None
    history: Rows[Ruling] = ()
