"""A language that nobody speaks: English, longer and accented, to see what is not translated."""

from __future__ import annotations

import re
from gettext import NullTranslations
from typing import Final

from typing_extensions import override

# What a translation leaves as it is: the places for values.
_PLACES: Final = re.compile(r"(\{[^{}]*\})")
_PLAIN: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ACCENTED: Final = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"
_LETTERS: Final = str.maketrans(_PLAIN, _ACCENTED)
_VOWELS: Final = re.compile("([aeiou])", re.IGNORECASE)
_ANY: Final = re.compile("([a-z])", re.IGNORECASE)
_SHORT: Final = 10  # letters: translations of shorter words grow most


class Pretended(NullTranslations):
    """A catalogue that has every text: no plain letter, vowels twice, and so a third longer.

    A short text grows most in other languages: it has every letter twice.

    >>> Pretended().gettext("Add {noun}"), Pretended().gettext("Not saved yet")
    ('ÅÅðððð {noun}', 'Ñööţ šååṽééð ýééţ')
    """

    @override
    def gettext(self, message: str) -> str:
        parts = _PLACES.split(message)
        said = sum(len(_ANY.findall(part)) for part in parts if not _PLACES.fullmatch(part))
        twice = _ANY if said < _SHORT else _VOWELS
        return "".join(_pretended(part, twice) for part in parts)

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def _pretended(part: str, twice: re.Pattern[str]) -> str:
    """Change what is said; a place for a value stays."""
    return part if _PLACES.fullmatch(part) else twice.sub(r"\1\1", part).translate(_LETTERS)
