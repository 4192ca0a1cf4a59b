"""Amounts of money said in full digits, and read from what people type: "about $170 million"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from dossier.i18n import Words
from dossier.model.base import Number
from dossier.model.money import Money
from dossier.wording import currencies, names
from dossier.wording.typed import checked, fold, shown

# Blanks and apostrophes only ever stand between groups of digits.
_BLANKS: Final = " \u00a0\u2007\u2009\u202f"
_APOSTROPHES: Final = "'’٬"
_NUMBER: Final = rf"[0-9](?:[0-9.,{_BLANKS}{_APOSTROPHES}]*[0-9])?"
_PLAIN: Final = r"([0-9]+)(?:[.,]([0-9]+))?"
_GROUPED: Final = r"([1-9][0-9]{0,2}(?:([ '.,])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]+))?"
_FIRST_WORD: Final = r"\s*([^\W\d_]+)\.?"
_POWERS: Final[Mapping[int, str]] = {
    3: "k thousand тыс тысяча тысячи тысяч тисяч الف",
    6: "m mn mln mio million millions млн миллион миллиона миллионов мільион мільионів مليون",
    9: "bn mrd billion billions млрд миллиард миллиарда миллиардов мільярд مليار",
    12: "tn trillion trillions трлн триллион триллиона триллионов трильион",
}
_SCALES: Final[Mapping[str, int]] = {
    fold(word): power for power, listed in _POWERS.items() for word in listed.split()
}
# Where "Billion" is a million millions.
_LONG_SCALE: Final = ("de", "es", "fr")


def say(money: Money, words: Words) -> str:
    """Say an amount with all its digits: "about $170,000,000", "CHF 1,234.50"."""
    amount = say_number(abs(money.amount), words)
    sign = currencies.SIGNS.get(money.currency)
    if sign:
        said = words.tr("{sign}{amount}").format(sign=sign, amount=amount)
    else:
        said = words.tr("{code} {amount}").format(code=money.currency, amount=amount)
    said = f"-{said}" if money.amount < 0 else said
    return words.tr("about {amount}").format(amount=said) if money.about else said


def explain(money: Money, words: Words) -> str:
    """Say the amount with the currency's name: "about $170,000,000 (US dollars)"."""
    sentence = words.tr("{amount} ({currency})")
    return sentence.format(amount=say(money, words), currency=currencies.say(money.currency, words))


def read(text: str, words: Words) -> Money:
    """Read an amount with its currency, before or after it; "$" alone is taken for US dollars."""
    about, rest = _without_about(_plain(checked(text, words)), words)
    found = _one_number(rest, words)
    before, after = rest[: found.start()], rest[found.end() :]
    _refuse_bounds(before, words)
    negative, before = _without_minus(before)
    power, after = _without_scale(after, words)
    amount = _amount(found[0], power, words)
    typed = rest[found.start() : len(rest) - len(after)].strip()
    currency = _one_currency(before.strip(), after.strip(), typed, words)
    money = Money(amount=-amount if negative else amount, currency=currency)
    return money.with_(about=True) if about else money


def say_number(number: Number, words: Words) -> str:
    """Write a number with groups of three digits, never with three decimals that look like one."""
    group, decimal = names.signs(words)
    whole, _, rest = format(Decimal(str(number)), ",f").partition(".")
    rest = rest.rstrip("0")
    # 1234.5 is 1,234.50; and 1.234 could be read as a thousand.
    if len(rest) in (1, 3):
        rest += "0"
    return whole.replace(",", group) + (decimal + rest if rest else "")


def read_number(text: str, words: Words) -> Number:
    """Read a number as people write it; one that can be read in two ways is refused."""
    plain = _plain(checked(text, words))
    negative, digits = _without_minus(plain)
    if not re.fullmatch(_NUMBER, digits):
        raise ValueError(words.tr("Type a number in digits, such as 170000000 or 1234.50."))
    amount = _amount(digits, 0, words)
    return -amount if negative else amount


def _plain(text: str) -> str:
    """Write the digits of every script as 0 to 9, and leave out signs without width."""
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in text
        if unicodedata.category(letter) != "Cf"
    )


def _without_about(text: str, words: Words) -> tuple[bool, str]:
    lead, _, trail = words.tr("about {amount}").partition("{amount}")
    listed = words.tr("about, around, approximately, approx., roughly, circa, ca., c., some, ~")
    for start in (lead.strip(), *listed.split(", ")):
        rest = text[len(start) :]
        goes_on = start[-1:].isalpha() and rest[:1].isalpha()
        if start and text[: len(start)].casefold() == start.casefold() and not goes_on:
            return True, rest
    if trail.strip() and text.endswith(trail.strip()):
        return True, text.removesuffix(trail.strip())
    return False, text


def _one_number(text: str, words: Words) -> re.Match[str]:
    numbers = list(re.finditer(_NUMBER, text))
    if len(numbers) == 1:
        return numbers[0]
    if numbers:
        sentence = words.tr("“{text}” holds more than one number: type one amount.")
        raise ValueError(sentence.format(text=shown(text)))
    raise ValueError(words.tr("Type an amount in digits, such as “$9 million” or “EUR 1,234.50”."))


def _refuse_bounds(before: str, words: Words) -> None:
    """Refuse "more than" and the like: an amount alone would say something else."""
    listed = words.tr("more than, over, at least, up to, less than, under, almost, nearly")
    for bound in listed.split(", "):
        if before.strip().casefold().startswith(bound):
            sentence = words.tr(
                "An amount cannot say “{bound}”: type it alone, and that in a text."
            )
            raise ValueError(sentence.format(bound=bound))


def _without_minus(before: str) -> tuple[bool, str]:
    """Take a minus before the number or before all; one within "US-$" is none."""
    before = before.replace("−", "-")
    if before.lstrip().startswith("-"):
        return True, before.lstrip()[1:]
    return before.endswith("-"), before.removesuffix("-")


def _without_scale(after: str, words: Words) -> tuple[int, str]:
    """Take "million" and the like, as the power of ten that it is."""
    found = re.match(_FIRST_WORD, after)
    word = fold(found[1]) if found else ""
    long = word.startswith(("billion", "trillion")) and words.language.startswith(_LONG_SCALE)
    if found and word in _SCALES and not long:
        return _SCALES[word], after[found.end() :]
    return 0, after


def _amount(written: str, power: int, words: Words) -> Number:
    """Give the number that the digits mean, times a power of ten, without losing a digit."""
    whole, rest = _digits(written, words)
    digits, places = whole + rest, len(rest) - power
    if places <= 0:
        return int(digits + "0" * -places)
    rest = digits.rjust(places + 1, "0")[-places:].rstrip("0")
    whole = digits.rjust(places + 1, "0")[:-places]
    if not rest:
        return int(whole)
    amount = float(f"{whole}.{rest}")
    if Decimal(str(amount)) != Decimal(f"{whole}.{rest}"):
        raise ValueError(words.tr("This has more digits than can be kept: round it."))
    return amount


def _digits(written: str, words: Words) -> tuple[str, str]:
    """Give the digits before and after the decimal sign; refuse what can be read in two ways."""
    even = "".join(" " if c in _BLANKS else "'" if c in _APOSTROPHES else c for c in written)
    plain, grouped = re.fullmatch(_PLAIN, even), re.fullmatch(_GROUPED, even)
    if grouped and plain and grouped[2] != names.signs(words)[0]:
        one, other = plain[1] + plain[2], f"{even}0"
        sentence = words.tr("“{text}” can be read in two ways: type {one} or {other}.")
        raise ValueError(sentence.format(text=written, one=one, other=other))
    if grouped:
        return "".join(c for c in grouped[1] if c.isdigit()), grouped[3] or ""
    if plain:
        return plain[1], plain[2] or ""
    sentence = words.tr("“{text}” is not grouped in threes: type it like {example}.")
    raise ValueError(sentence.format(text=shown(written), example=say_number(1234567.89, words)))


def _one_currency(before: str, after: str, number: str, words: Words) -> str:
    """Read the currency that stands before or after the number, or on both sides alike."""
    codes = [currencies.read(side, words) for side in (before, after) if side]
    if not codes:
        sentence = words.tr("Name the currency too, such as “${number}” or “EUR {number}”.")
        raise ValueError(sentence.format(number=shown(number)))
    if len(set(codes)) > 1:
        sentence = words.tr("“{one}” and “{other}” are two currencies: type one of them.")
        raise ValueError(sentence.format(one=shown(before), other=shown(after)))
    return codes[0]
