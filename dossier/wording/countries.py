"""Countries said by name, and read from a name, a common short form or a code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier.i18n import Words
from dossier.wording import names
from dossier.wording.typed import checked, fold, shown

# What people call a country besides the name in the tables, folded.
ALSO_CALLED: Final[Mapping[str, str]] = {
    "america": "US",
    "us": "US",
    "usa": "US",
    "united states of america": "US",
    "сша": "US",
    "امريكا": "US",
    "uk": "GB",
    "britain": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "англия": "GB",
    "russian federation": "RU",
    "рф": "RU",
    "россииская федерация": "RU",
    "belorussia": "BY",
    "byelorussia": "BY",
    "белоруссия": "BY",
    "burma": "MM",
    "myanmar": "MM",
    "cabo verde": "CV",
    "czech republic": "CZ",
    "democratic republic of congo": "CD",
    "democratic republic of the congo": "CD",
    "dr congo": "CD",
    "drc": "CD",
    "zaire": "CD",
    "republic of congo": "CG",
    "republic of the congo": "CG",
    "east timor": "TL",
    "emirates": "AE",
    "uae": "AE",
    "оаэ": "AE",
    "holland": "NL",
    "holy see": "VA",
    "vatican": "VA",
    "hong kong": "HK",
    "ivory coast": "CI",
    "kirghizia": "KG",
    "киргизия": "KG",
    "macao": "MO",
    "macau": "MO",
    "macedonia": "MK",
    "moldavia": "MD",
    "молдавия": "MD",
    "dprk": "KP",
    "republic of korea": "KR",
    "palestine": "PS",
    "peoples republic of china": "CN",
    "prc": "CN",
    "republic of china": "TW",
    "swaziland": "SZ",
    "turkey": "TR",
    "viet nam": "VN",
    "soviet union": "SU",
    "ussr": "SU",
    "ссср": "SU",
    "east germany": "DD",
    "gdr": "DD",
    "yugoslavia": "YU",
}


def say(code: str, words: Words) -> str:
    """Say a country's name; a code that has none here is shown as it stands."""
    return name(code, words) or code


def name(code: str, words: Words) -> str | None:
    """Give a country's name; None for a code that has none here."""
    return names.named("countries", words).get(code) or _former(words).get(code)


def read(text: str, words: Words) -> str:
    """Read a country's code from its name or its code in any case."""
    typed = checked(text, words)
    code = find(typed, words)
    if code is None:
        raise ValueError(_unknown(typed, words))
    return code


def find(text: str, words: Words) -> str | None:
    """Find the code of a country by any of its names; None where there is none."""
    code = text.strip().upper()
    if name(code, words):
        return code
    key = fold(text)
    former = {fold(called): code for code, called in _former(words).items()}
    return former.get(key) or names.found("countries", words).get(key) or ALSO_CALLED.get(key)


def explain(code: str, words: Words) -> str:
    """Say the name with the code that the file will hold."""
    said = name(code, words)
    if said is None:
        return words.tr("{code}, a code whose country is not known here").format(code=code)
    return words.tr("{name} ({code})").format(name=said, code=code)


def suggestions(prefix: str, words: Words, limit: int = names.SOME) -> tuple[str, ...]:
    """Give names of countries that begin as typed, or one of whose words does."""
    return names.beginning(prefix, _all(words), limit)


def say_all(codes: tuple[str, ...], words: Words) -> str:
    """Say several countries in one line."""
    return words.tr(", ").join(say(code, words) for code in codes)


def explain_all(codes: tuple[str, ...], words: Words) -> str:
    """Say several countries with their codes."""
    return words.tr(", ").join(explain(code, words) for code in codes)


def _unknown(text: str, words: Words) -> str:
    close = names.near(text, _all(words))
    if close:
        sentence = words.tr("No country is called “{text}”: is it {names}?")
        return sentence.format(text=shown(text), names=names.listed(close, words))
    sentence = words.tr("No country is called “{text}”: type a name such as Maldives, or its code.")
    return sentence.format(text=shown(text))


def _former(words: Words) -> Mapping[str, str]:
    """Name countries of living memory that the tables leave out."""
    return {
        "DD": words.tr("East Germany"),
        "SU": words.tr("Soviet Union"),
        "YU": words.tr("Yugoslavia"),
    }


def _all(words: Words) -> tuple[str, ...]:
    return (*names.named("countries", words).values(), *_former(words).values())
