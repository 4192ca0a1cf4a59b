"""Amounts are said in full digits and read as people type them; what is ambiguous is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.base import Number
from dossier.model.money import Money
from dossier.wording import money, names
from tests.wording.speaking import ENGLISH, LANGUAGES, Translated, read_or_refused

RUSSIAN, GERMAN = Words("ru"), Words("de")
AMOUNTS = st.integers(-(10**40), 10**40) | st.floats(
    -1e15, 1e15, allow_nan=False, allow_subnormal=False
).filter(lambda amount: amount == 0 or abs(amount) > 1e-30)


def usd(amount: Number, *, about: bool = False) -> Money:
    return Money(amount=amount, currency="USD", about=about)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (usd(170_000_000, about=True), "about $170,000,000"),
        (usd(50_000_000), "$50,000,000"),
        (usd(1234.5), "$1,234.50"),
        (usd(0.125), "$0.1250"),
        (usd(5.0), "$5"),
        (usd(-5), "-$5"),
        (usd(1e22), "$10,000,000,000,000,000,000,000"),
        (Money(amount=5_000_000, currency="RUB"), "₽5,000,000"),
        (Money(amount=9, currency="EUR"), "€9"),
        (Money(amount=1234.56, currency="CHF"), "CHF 1,234.56"),
        (Money(amount=1, currency="QQQ"), "QQQ 1"),
    ],
)
def test_an_amount_is_said_with_all_its_digits(value: Money, said: str) -> None:
    assert money.say(value, ENGLISH) == said


def test_digits_are_grouped_as_the_language_does() -> None:
    assert money.say(usd(1234.5), RUSSIAN) == "1\N{NO-BREAK SPACE}234,50\N{NO-BREAK SPACE}$"
    assert money.say(usd(1234.5), GERMAN) == "$1.234,50"


def test_the_explanation_names_the_currency() -> None:
    said = money.explain(usd(170_000_000, about=True), ENGLISH)
    assert said == "about $170,000,000 (US dollars)"
    assert money.explain(Money(amount=1, currency="QQQ"), ENGLISH) == "QQQ 1 (QQQ)"


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
@given(amount=AMOUNTS, data=st.data())
def test_every_amount_that_is_said_is_read_back(
    words: Words, amount: Number, data: st.DataObject
) -> None:
    currency = data.draw(st.sampled_from(sorted(names.named("currencies", ENGLISH))))
    value = Money(amount=amount, currency=currency)
    value = value.with_(about=True) if data.draw(st.booleans()) else value
    assert money.read(money.say(value, words), words) == value
    assert money.read_number(money.say_number(amount, words), words) == amount


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("about $170,000,000", usd(170_000_000, about=True)),
        ("170 million dollars", usd(170_000_000)),
        ("USD 9m", usd(9_000_000)),
        ("$9 million", usd(9_000_000)),
        ("1.5bn US dollars", usd(1_500_000_000)),
        ("US$ 5k", usd(5_000)),
        ("$ 0.5 million", usd(500_000)),
        ("usd 12.345678 million", usd(12_345_678)),
        ("$0.0000015 million", usd(1.5)),
        ("$0.000000015 million", usd(0.015)),
        ("~$5", usd(5, about=True)),
        ("C. 5 dollars", usd(5, about=True)),
        ("some 5 dollars", usd(5, about=True)),
        ("$5 USD", usd(5)),
        ("-$5", usd(-5)),
        ("USD −5", usd(-5)),
        ("٥٠٠ دولار", usd(500)),
        ("\u2068$5\u2069", usd(5)),
        ("9.000.000 EUR", Money(amount=9_000_000, currency="EUR")),
        ("EUR 1,234.50", Money(amount=1234.5, currency="EUR")),
        ("1.234,50 €", Money(amount=1234.5, currency="EUR")),
        ("1 234,50 €", Money(amount=1234.5, currency="EUR")),
        ("CHF 1'234", Money(amount=1234, currency="CHF")),
        ("₽5\N{NO-BREAK SPACE}000\N{NARROW NO-BREAK SPACE}000", None),
        ("5 тыс. руб.", Money(amount=5000, currency="RUB")),
    ],
)
def test_an_amount_is_read_as_people_type_it(text: str, value: Money | None) -> None:
    assert money.read(text, ENGLISH) == (value or Money(amount=5_000_000, currency="RUB"))


def test_what_is_not_said_to_be_about_leaves_the_key_out() -> None:
    assert money.read("$5", ENGLISH).model_fields_set == {"amount", "currency"}
    assert isinstance(money.read("$5.00", ENGLISH).amount, int)


def test_a_lone_sign_of_the_language_groups_and_another_is_refused() -> None:
    assert money.read("9,000 EUR", ENGLISH).amount == 9000
    assert money.read("9.000 EUR", GERMAN).amount == 9000
    for text, words in (("9.000 EUR", ENGLISH), ("9,000 EUR", GERMAN), ("9,000 EUR", RUSSIAN)):
        with pytest.raises(ValueError, match=r": (type|введите) 9000 (or|или) 9[.,]0000"):
            money.read(text, words)


def test_a_billion_is_refused_where_it_may_mean_a_million_millions() -> None:
    assert money.read("5 billion euros", ENGLISH).amount == 5 * 10**9
    with pytest.raises(ValueError, match="billion"):
        money.read("5 billion euros", GERMAN)


def test_words_before_and_after_the_amount_follow_the_language() -> None:
    turkish = Translated({"about {amount}": "{amount} kadar"})
    said = money.say(usd(5, about=True), turkish)
    assert said == "$5 kadar"
    assert money.read(said, turkish) == usd(5, about=True)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Type an amount in digits, such as “$9 million” or “EUR 1,234.50”."),
        ("nine dollars", "Type an amount in digits, such as “$9 million” or “EUR 1,234.50”."),
        ("170 million", "Name the currency too, such as “$170 million” or “EUR 170 million”."),
        ("9", "Name the currency too, such as “$9” or “EUR 9”."),
        ("$5-10", "“$5-10” holds more than one number: type one amount."),
        ("$5 EUR", "“$” and “EUR” are two currencies: type one of them."),
        ("1,23,456 INR", "“1,23,456” is not grouped in threes: type it like 1,234,567.89."),
        ("5 USD of it", None),
        ("something 5", None),
        ("US-$5", "No currency is called “US-$”: type a code such as USD, or its name."),
        ("$0.12345678901234567890123", "This has more digits than can be kept: round it."),
        (
            "more than $5",
            "An amount cannot say “more than”: type it alone, and that in a text.",
        ),
    ],
)
def test_what_is_no_amount_is_refused_with_what_to_type(text: str, sentence: str | None) -> None:
    with pytest.raises(ValueError, match=r"\.$") as refused:
        money.read(text, ENGLISH)
    assert sentence in (None, str(refused.value))


@pytest.mark.parametrize("text", ["", "x", "5 USD", "1.", "9.000", "--5"])
def test_a_number_alone_is_refused_where_it_is_none(text: str) -> None:
    assert read_or_refused(money.read_number, text) is None


def test_a_number_alone_may_have_a_minus_and_groups() -> None:
    assert money.read_number("-1,234.50", ENGLISH) == -1234.5


@given(st.text() | st.text(alphabet="0123456789., '-~$€mk"))
def test_any_text_is_an_amount_that_is_read_back_or_is_refused(text: str) -> None:
    value = read_or_refused(money.read, text)
    assert value is None or money.read(money.say(value, ENGLISH), ENGLISH) == value
