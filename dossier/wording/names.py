"""What countries, languages, scripts and currencies are called: the tables of `resources/names`.

A table is read when the first name of its language is asked for, never on import.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, Literal, TypedDict

from dossier import shipped
from dossier.i18n import SOURCE_LANGUAGE, Words
from dossier.wording.typed import fold

Section = Literal["countries", "languages", "scripts", "currencies"]
SOME: Final = 8
A_FEW: Final = 3
LONGEST_NAME: Final = 40
# Two letters would be near to everything.
FEWEST_LETTERS: Final = 3


class Table(TypedDict):
    """One file of names; a currency has its name for many of them first."""

    group: str
    decimal: str
    countries: dict[str, str]
    languages: dict[str, str]
    scripts: dict[str, str]
    currencies: dict[str, list[str]]


def named(section: Section, words: Words) -> Mapping[str, str]:
    """Give the name of each code in this language; in English where it has none."""
    return _named(section, _language(words.language))


def found(section: Section, words: Words) -> Mapping[str, str]:
    """Give the code of each folded name, in this language or in English."""
    return _found(section, _language(words.language))


def signs(words: Words) -> tuple[str, str]:
    """Give the sign between groups of digits, and the decimal sign."""
    table = _table(_language(words.language))
    return table["group"], table["decimal"]


@cache
def codes() -> Mapping[str, str]:
    """Map other codes of a language to the one to be used, such as "rus" to "ru"."""
    text = shipped.resource("names/codes.json").read_text(encoding="utf-8")
    read: dict[str, str] = json.loads(text)
    return MappingProxyType(read)


def beginning(prefix: str, names: Iterable[str], limit: int = SOME) -> tuple[str, ...]:
    """Give the names that begin so, then those in which a later word does, each by the alphabet."""
    return _starting(fold(prefix), _by_alphabet(names))[:limit]


def near(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Give a few names that begin as this text does, as far as any does."""
    folded = _by_alphabet(names)
    start = fold(text)[:LONGEST_NAME]
    fewest = max(FEWEST_LETTERS, len(start) // 2)
    while len(start) >= fewest:
        if close := _starting(start, folded):
            return close[:A_FEW]
        start = start[:-1].strip()
    return ()


def _by_alphabet(names: Iterable[str]) -> list[tuple[str, str]]:
    return sorted((fold(name), name) for name in names)


def _starting(start: str, folded: list[tuple[str, str]]) -> tuple[str, ...]:
    first = [name for key, name in folded if key.startswith(start)]
    later = [name for key, name in folded if not key.startswith(start) and f" {start}" in key]
    return (*first, *later)


def listed(names: Iterable[str], words: Words) -> str:
    """Say some names as a choice: "Mali, Malta or Maldives"."""
    *others, last = names
    if not others:
        return last
    return words.tr("{others} or {last}").format(others=", ".join(others), last=last)


@cache
def _language(language: str) -> str:
    """Give the language whose table is to be read: its own, or English."""
    base = language.replace("_", "-").partition("-")[0]
    if base.isalpha() and shipped.resource(f"names/{base}.json").is_file():
        return base
    return SOURCE_LANGUAGE


@cache
def _table(language: str) -> Table:
    text = shipped.resource(f"names/{language}.json").read_text(encoding="utf-8")
    table: Table = json.loads(text)
    return table


@cache
def _named(section: Section, language: str) -> Mapping[str, str]:
    own = {code: names[0] for code, names in _forms(section, language)}
    if language == SOURCE_LANGUAGE:
        return MappingProxyType(own)
    return MappingProxyType({**_named(section, SOURCE_LANGUAGE), **own})


@cache
def _found(section: Section, language: str) -> Mapping[str, str]:
    own = {fold(name): code for code, names in _forms(section, language) for name in names}
    if language == SOURCE_LANGUAGE:
        return MappingProxyType(own)
    return MappingProxyType({**_found(section, SOURCE_LANGUAGE), **own})


def _forms(section: Section, language: str) -> Iterable[tuple[str, list[str]]]:
    table = _table(language)
    if section == "currencies":
        return table["currencies"].items()
    return ((code, [name]) for code, name in table[section].items())
