"""Names as Russian declines them, where a stem is short or changes: Анны, Марии, Павла.

Other cases only put an ending behind a name, and are found with it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from dossier.report.leaks.alike import LONG
from dossier.report.leaks.searched import Found
from dossier.wording.folding import exactly, in_latin

# Words with a capital: a name in small letters is as often a word of the language. No case ends in
# "ий", which sounds as "ии" does.
_WORD: Final = re.compile("(?<![\u0400-\u052f])[\u0400-\u042f][\u0400-\u052f]++(?<!ий)(?<!ИЙ)")
_OF_A: Final = ("и", "ы", "е", "у", "ю", "ой", "ою", "ей", "ею")
_OF_CONSONANT: Final = ("а", "у", "ом", "ем", "е")
# The vowel in these is only said where no ending follows.
_FLEETING: Final = re.compile("(?<=..)[eo](?=(?:(?<=e)(?:l|ts)|(?<=o)k)$)")


class Declined:
    """The Russian words with a capital in texts that are about to leave, as they are compared."""

    def __init__(self, texts: Iterable[str]) -> None:
        words = defaultdict[str, list[Found]](list)
        for text in texts:
            for at in _WORD.finditer(text):
                words[at[0]].append(Found(text, exactly, text, *at.span()))
        self._words = defaultdict[str, list[Found]](list)
        for word, found in words.items():
            self._words[in_latin(word)] += found

    def each(self, name: str) -> Iterator[Found]:
        """Find a word of a name in its cases, once in each text."""
        texts = set[str]()
        for found in (found for form in forms(name) for found in self._words.get(form, ())):
            if found.text not in texts:
                texts.add(found.text)
                yield found


@cache
def forms(name: str) -> tuple[str, ...]:
    """Give the cases of a name whose stem is short or changes, as they are compared.

    >>> forms("Павел")
    ('pavla', 'pavlu', 'pavlom', 'pavlem', 'pavle')
    >>> forms("Anna")[:3], forms("Иван")
    (('anni', 'anne', 'annu'), ())
    """
    spelt = in_latin(name)
    if len(spelt) < LONG or not spelt.isalpha():
        return ()
    if spelt.endswith("a"):
        return _with(spelt[:-1], _OF_A)
    stem = _FLEETING.sub("", spelt)
    return _with(stem, _OF_CONSONANT) if stem != spelt else ()


def _with(stem: str, endings: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(in_latin(stem + ending) for ending in endings))
