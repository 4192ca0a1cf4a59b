"""Currencies said by name or sign, and read from a name, a sign or a code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier.i18n import Words
from dossier.wording import names
from dossier.wording.typed import checked, fold, shown

# Signs that mean one currency wherever they are read; "$" alone is taken for US dollars.
SIGNS: Final[Mapping[str, str]] = {"EUR": "€", "RUB": "₽", "UAH": "₴", "USD": "$"}
_READ_SIGNS: Final[Mapping[str, str]] = {
    **{sign: code for code, sign in SIGNS.items()},
    "US$": "USD",
    "£": "GBP",
    "₸": "KZT",
    "₾": "GEL",
    "֏": "AMD",
    "₼": "AZN",
    "₺": "TRY",
    "₪": "ILS",
    "₹": "INR",
    "₩": "KRW",
    "₫": "VND",
    "₱": "PHP",
    "₦": "NGN",
    "C$": "CAD",
    "CA$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "R$": "BRL",
    "CN¥": "CNY",
    "JP¥": "JPY",
    "zł": "PLN",
    "Kč": "CZK",
}
# What people call a currency besides the names in the tables, folded.
ALSO_CALLED: Final[Mapping[str, str]] = {
    "dollar": "USD",
    "dollars": "USD",
    "долл": "USD",
    "доллар": "USD",
    "доллара": "USD",
    "долларов": "USD",
    "долар": "USD",
    "доларів": "USD",
    "دولار": "USD",
    "pound": "GBP",
    "pounds": "GBP",
    "pounds sterling": "GBP",
    "rouble": "RUB",
    "roubles": "RUB",
    "ruble": "RUB",
    "rubles": "RUB",
    "russian roubles": "RUB",
    "рубль": "RUB",
    "рубля": "RUB",
    "рублеи": "RUB",
    "руб": "RUB",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "гривна": "UAH",
    "гривен": "UAH",
    "гривень": "UAH",
    "грн": "UAH",
    "tenge": "KZT",
    "zloty": "PLN",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "shekel": "ILS",
    "shekels": "ILS",
    "rufiyaa": "MVR",
}


def say(code: str, words: Words) -> str:
    """Say a currency as one counts it, "US dollars"; an unknown code is shown as it stands."""
    return names.named("currencies", words).get(code, code)


def read(text: str, words: Words) -> str:
    """Read a currency's code from its name, its sign, or its code in any case."""
    typed = checked(text, words)
    code = find(typed, words)
    if code is None:
        raise ValueError(_unknown(typed, words))
    return code


def find(text: str, words: Words) -> str | None:
    """Find the code of a currency by any of its names; None where there is none."""
    sign = "".join(text.split())
    if sign in _READ_SIGNS:
        return _READ_SIGNS[sign]
    if sign.upper() in names.named("currencies", words):
        return sign.upper()
    key = fold(text)
    return names.found("currencies", words).get(key) or ALSO_CALLED.get(key)


def explain(code: str, words: Words) -> str:
    """Say the name with the code that the file will hold."""
    name = say(code, words)
    if name == code:
        return words.tr("{code}, a code whose currency is not known here").format(code=code)
    return words.tr("{name} ({code})").format(name=name, code=code)


def suggestions(prefix: str, words: Words, limit: int = names.SOME) -> tuple[str, ...]:
    """Give names of currencies that begin as typed, or one of whose words does."""
    return names.beginning(prefix, names.named("currencies", words).values(), limit)


def _unknown(text: str, words: Words) -> str:
    if text == "¥":
        return words.tr("“¥” can be Japanese yen or Chinese yuan: type JPY or CNY.")
    close = names.near(text, names.named("currencies", words).values())
    if close:
        sentence = words.tr("No currency is called “{text}”: is it {names}?")
        return sentence.format(text=shown(text), names=names.listed(close, words))
    sentence = words.tr("No currency is called “{text}”: type a code such as USD, or its name.")
    return sentence.format(text=shown(text))
