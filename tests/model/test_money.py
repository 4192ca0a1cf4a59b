"""Try amounts of money: exact for sums, kept as the file writes them."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from dossier.model.money import Money


def test_an_amount_sums_by_the_digits_of_the_file() -> None:
    assert sum(Money(amount=0.1, currency="USD").exact for _ in range(3)) == Decimal("0.3")


@pytest.mark.parametrize("amount", [170000000, 4200.5, -1, 0])
def test_an_amount_keeps_its_kind_of_number(amount: float) -> None:
    assert repr(Money.model_validate({"amount": amount, "currency": "NOK"}).amount) == repr(amount)


@pytest.mark.parametrize("amount", ["5", True, None, [5]])
def test_an_amount_is_a_number_and_nothing_like_one(amount: object) -> None:
    with pytest.raises(ValidationError, match="amount"):
        Money.model_validate({"amount": amount, "currency": "USD"})


@pytest.mark.parametrize("currency", ["usd", "US", "USDT", "$", "USD\n", "", 5])
def test_a_currency_is_three_capital_letters(currency: object) -> None:
    with pytest.raises(ValidationError, match="currency"):
        Money.model_validate({"amount": 5, "currency": currency})


def test_an_amount_is_not_about_unless_the_source_says_so() -> None:
    assert Money(amount=5, currency="USD").about is False
