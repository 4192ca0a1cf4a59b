"""Words that give nobody away where they stand: names of who leaves, and words of the language."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from dossier.report.leaks.language import Language, Span
from dossier.report.leaks.leak import Hit, Leak
from dossier.report.leaks.searched import Found
from dossier.wording.folding import Fold, exactly

Others = Callable[[str], Sequence[Container[str]]]
"""Gives the words of a text, as they are compared, that are looked for last."""
_BETWEEN: Final = "|"
_OF_A_NAME: Final = re.compile(
    "a|ah|akh|am|ami|e|ee|ek|em|es|ev|ey|i|ie|ik|im|in|is|ka|ko|o|oi|oj|om|os|ov|ova|oy|s|u|us|y|"
    "ya|yu"
)
"""Endings that names have, in the cases of languages and as they are shortened."""


class Longer:
    """The words of the language that only begin with a word of a name, as "market" with "mark"."""

    def __init__(self, word: str) -> None:
        """Take in a word, as it is compared."""
        self._word = word

    def __contains__(self, word: object) -> bool:
        """Tell whether a word goes on otherwise than a name; of other letters nothing is known."""
        if not (isinstance(word, str) and word.isascii() and word.startswith(self._word)):
            return False
        ending = word.removeprefix(self._word)
        return ending.isalpha() and not _OF_A_NAME.fullmatch(ending)


NONE: Final[Container[str]] = frozenset[str]()


class _Folded:
    """The words of one text by how they are written, as they are compared."""

    def __init__(self, text: str, fold: Fold, language: Language) -> None:
        spelt = language.spelt(text)
        self.otherwise = _folded(spelt.otherwise, fold)
        self._small = _folded(spelt.small, fold)
        self._in_days = _folded(spelt.in_days, fold)

    def __contains__(self, word: object) -> bool:
        """Tell whether a text has this word, and not as a name."""
        return word not in self.otherwise and (word in self._small or word in self._in_days)

    def is_small(self, word: str) -> bool:
        """Tell whether a text writes a word small, of those that it has not as a name."""
        return word in self._small

    def is_both(self, word: str) -> bool:
        """Tell whether a text has a word as a name, and otherwise too."""
        return word in self.otherwise and (word in self._small or word in self._in_days)


class Nobody:
    """The words that give nobody away, as they are compared in one script."""

    def __init__(self, fold: Fold, names: Iterable[str], language: Language) -> None:
        """Take in the names, and words of names, of those who leave by name."""
        self.names = frozenset(map(fold, names))
        self._fold = fold
        self._language = language
        self._read = dict[str, _Folded]()

    def others(self, *, is_word: bool, longer: Container[str] = NONE) -> Others:
        """Give what is looked for last where a value, or one word of a name, is looked for."""
        names = (self.names,)
        return (lambda text: (*names, self._of(text), longer)) if is_word else lambda _text: names

    def parted(
        self, leak: Leak, found: Sequence[Found], *, is_word: bool, longer: Container[str] = NONE
    ) -> Iterator[Hit]:
        """Part what was found by what is to be told of it.

        With its ending a word may be a name that leaves, as Ivanova's is; one that a text writes
        small, or a `longer` one, may be of the language, and a text that is no more than a heading
        is the program's. All are told; of a month in a day nothing is. What is left is of a name
        that stays.
        """
        of_others, small, left = list[Found](), list[Found](), list[Found]()
        for at in found:
            if leak.common or at.word() in self.names:
                of_others.append(at)
            elif is_word and (at.word() in longer or self._language.is_label(at.text)):
                small.append(at)
            elif not is_word or at.word() not in self._of(at.text):
                left.append(self._as_a_name(at) if is_word else at)
            elif self._of(at.text).is_small(at.word()):
                small.append(at)
        told = replace(leak, common=True)
        each = ((told, of_others), (replace(told, alike=True), small), (leak, left))
        return (Hit(of, tuple(places)) for of, places in each if places)

    def _of(self, text: str) -> _Folded:
        if text not in self._read:
            self._read[text] = _Folded(text, self._fold, self._language)
        return self._read[text]

    def _as_a_name(self, at: Found) -> Found:
        """Give a place where a word stands as a name: the first may be of the language."""
        words = self._of(at.text)
        if not words.is_both(at.word()):
            return at
        return Found(at.text, exactly, at.text, *words.otherwise[at.word()])


def _folded(words: Mapping[str, Span], fold: Fold) -> Mapping[str, Span]:
    # What is compared by its consonants keeps no bar: in Arabic letters nothing is small.
    folded = fold(_BETWEEN.join(words)).split(_BETWEEN)
    return dict(zip(folded, words.values(), strict=False)) if len(folded) == len(words) else {}
