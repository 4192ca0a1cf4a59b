"""Sums of money that sentences impose: per kind and per currency, and never converted."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.money import Money
from dossier.model.sentence import Part, PartKind
from dossier.reasoning.terms.lengths import CannotReckon
from dossier.reasoning.terms.term import counted
from dossier.wording import money
from dossier.wording.records import paid


class Sum(NamedTuple):
    """What the parts of one kind in one currency add up to; `about` where one of them is round."""

    kind: PartKind
    currency: str
    amount: Decimal
    about: bool
    parts: tuple[Part, ...]


def sums(dossier: Dossier, index: Index) -> tuple[Sum, ...]:
    """Add up what the sentences that count impose, in the order of first appearance.

    Nothing where it cannot be told which sentences count: the total says why.
    """
    try:
        sentences = counted(dossier, index).sentences
    except CannotReckon:
        return ()
    found: dict[tuple[PartKind, str], list[Part]] = {}
    for part in (part for sentence in sentences for part in sentence.parts):
        if part.amount and not part.suspended:
            found.setdefault((part.kind, part.amount.currency), []).append(part)
    return tuple(_sum(kind, currency, tuple(parts)) for (kind, currency), parts in found.items())


def _sum(kind: PartKind, currency: str, parts: tuple[Part, ...]) -> Sum:
    amounts = [part.amount for part in parts if part.amount]
    total = sum((amount.exact for amount in amounts), Decimal(0))
    return Sum(kind, currency, total, any(amount.about for amount in amounts), parts)


def say(found: Sum, words: Words) -> str:
    """Say a sum: "restitution of about $170,000,000"."""
    whole = found.amount == found.amount.to_integral_value()
    amount = int(found.amount) if whole else float(found.amount)
    said = money.say(Money(amount=amount, currency=found.currency, about=found.about), words)
    return paid(found.kind, said, words)


def say_all(dossier: Dossier, index: Index, words: Words) -> str:
    """Say all sums in one line: "To be paid: fine of $5,250."; empty where there are none."""
    said = words.tr("; ").join(say(found, words) for found in sums(dossier, index))
    return words.tr("To be paid: {sums}.").format(sums=said) if said else ""
