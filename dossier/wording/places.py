"""Places said with their country, and read back: "Male, Maldives".

A country alone is a place in itself. The last part after a comma is taken for the country only
where it can be nothing else: the same letters often stand for a state ("Atlanta, Georgia",
"Chicago, IL"), and a guess would stay unseen.
"""

from __future__ import annotations

from typing import Final

from dossier.i18n import Words
from dossier.model.place import Place, Where
from dossier.wording import countries, names
from dossier.wording.typed import checked, fold

LONGEST: Final = 1000
# Names of countries that are also states of another one, folded.
_STATES: Final = ("georgia",)
# Codes of countries that are also codes of states and provinces in America and Australia.
_STATE_CODES: Final = frozenset(
    (
        *("AL", "AR", "AS", "AZ", "CA", "CO", "DE", "GA", "GU", "ID", "IL", "IN", "KY", "LA"),
        *("MA", "MD", "ME", "MN", "MO", "MP", "MS", "MT", "NC", "NE", "NL", "NU", "PA", "PE"),
        *("PR", "SA", "SC", "SD", "SK", "TN", "VA", "VI", "YT"),
    )
)
_MOST_COMMAS: Final = 3


def say(where: Where, words: Words) -> str:
    """Say a place with its country's name behind it."""
    if isinstance(where, str):
        return where
    if where.country is None or _alone(where.name, words) == where.country:
        return where.name
    country = countries.say(where.country, words)
    if fold(country) in _STATES:
        country = words.tr("{name} ({code})").format(name=country, code=where.country)
    return f"{where.name}, {country}" if where.name else country


def read(text: str, words: Words) -> Where:
    """Read a place with its country where the last part names one, else the plain text."""
    typed = checked(text, words, LONGEST)
    if alone := _alone(typed, words):
        return Place(name=typed, country=alone)
    parts = typed.split(",")
    # Some names of countries have commas of their own.
    for width in range(min(_MOST_COMMAS, len(parts) - 1), 0, -1):
        country = _alone(",".join(parts[-width:]).strip(), words)
        name = ",".join(parts[:-width]).strip()
        if country and parts[-width - 1].strip():
            return Place(name=name, country=country)
    return typed


def explain(where: Where, words: Words) -> str:
    """Say which country the file will hold, and how to name one where it holds none."""
    if isinstance(where, Place) and where.country:
        sentence = words.tr("{place}; country: {country}")
        return sentence.format(place=where.name, country=countries.explain(where.country, words))
    text = say(where, words)
    last = text.rpartition(",")[2].strip()
    code = countries.find(last, words) if "," in text else None
    if code is None:
        sentence = words.tr(
            "{place}; no country: one is kept where it comes last, “Male, Maldives”"
        )
        return sentence.format(place=text)
    country = countries.say(code, words)
    sentence = words.tr("{place}; no country: type “{country} ({code})” if that is meant")
    return sentence.format(place=text, country=country, code=code)


def suggestions(prefix: str, words: Words, limit: int = names.SOME) -> tuple[str, ...]:
    """Give the whole text with a country behind the last comma; nothing before there is one."""
    name, comma, start = prefix.rpartition(",")
    if not comma or not start.strip():
        return ()
    found = countries.suggestions(start, words, limit)
    return tuple(f"{name}, {country}" for country in found)


def _alone(text: str, words: Words) -> str | None:
    """Find the country that a whole text names; with a comma only where the name has one."""
    code = _country(text, words)
    return code if code and ("," not in text or countries.say(code, words) == text) else None


def _country(text: str, words: Words) -> str | None:
    """Find the country that a text can only mean; a code counts in capitals."""
    with_code = text.removesuffix(")").rpartition("(")
    if text.endswith(")") and countries.find(with_code[0], words) == with_code[2]:
        return with_code[2]
    code = countries.find(text, words)
    doubtful = text in _STATE_CODES or fold(text) in _STATES
    if doubtful or (len(text) == len("MV") and text.isascii() and not text.isupper()):
        return None
    return code
