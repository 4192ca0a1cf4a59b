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


class Pretended(NullTranslations):
    """A catalogue that has every text: vowels twice, so a third longer, and no plain letter.

    >>> Pretended().gettext("Add {noun}")
    'ÅÅðð {noun}'
    """

    @override
    def gettext(self, message: str) -> str:
        return "".join(map(_pretended, _PLACES.split(message)))

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def _pretended(part: str) -> str:
    """Change what is said; a place for a value stays."""
    return part if _PLACES.fullmatch(part) else _VOWELS.sub(r"\1\1", part).translate(_LETTERS)
