"""An amount of money in one currency."""

from __future__ import annotations

from decimal import Decimal

from dossier.model.base import Currency, Number, Value


class Money(Value):
    """An amount as the source gives it; `about` marks a round or estimated one."""

    amount: Number
    currency: Currency
    about: bool = False

    @property
    def exact(self) -> Decimal:
        """The amount for sums: the decimal digits of the file, not their binary neighbour."""
        return Decimal(str(self.amount))
