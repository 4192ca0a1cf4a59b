"""Names as another script spells them, looked for in what is about to leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from dossier.report.leaks.nobody import Others
from dossier.report.leaks.searched import Found, Searched
from dossier.wording.folding import (
    Fold,
    consonants,
    has_arabic,
    has_cyrillic,
    has_umlaut,
    in_latin,
    without_umlauts,
)

_FEWEST: Final = 4
"""Fewer letters, or consonants, than these are in too many other words."""
_VOWELS: Final = "aeiou"


class Script(NamedTuple):
    """A script, or a way to spell: what is written in it, and what is compared of a name."""

    among: Callable[[str], bool]
    fold: Fold


SCRIPTS: Final = (
    Script(has_cyrillic, in_latin),
    Script(has_arabic, consonants),
    Script(has_umlaut, without_umlauts),
)


class Across:
    """Texts searched for names in another script than a text, or than a name, is written in."""

    def __init__(self, script: Script, texts: tuple[str, ...]) -> None:
        self._script = script
        self._texts = texts
        self._every: list[Searched] = []
        self._foreign = [Searched(text, script.fold) for text in texts if script.among(text)]

    def each(self, name: str, *, beside: str, others: Others) -> Iterator[Found]:
        """Give each text in which a name stands, in any spelling.

        A word of a name is looked for elsewhere than in the whole name it is of.
        """
        searched = self._all() if self._script.among(name) else self._foreign
        whole = self._script.fold(beside).strip()
        keys = tuple(_keys(self._script.fold(name).strip()))
        for text in searched:
            last = others(text.text)
            every = (text.find(key, beside=whole, others=last) for key in keys)
            if found := next(filter(None, every), None):
                yield found

    def _all(self) -> list[Searched]:
        self._every = self._every or [Searched(text, self._script.fold) for text in self._texts]
        return self._every


def _keys(key: str) -> Iterator[str]:
    """Give a folded name, and without the vowel that its cases change."""
    if len(key.replace(" ", "")) >= _FEWEST:
        yield key
        bare = key.rstrip(_VOWELS)
        if key != bare and len(bare) >= _FEWEST:
            yield bare
