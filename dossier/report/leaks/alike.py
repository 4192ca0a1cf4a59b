"""Words that may be a name that stays behind: short ones, and a name in other spellings.

Nothing of it is sure. So a word counts only where it stands whole and begins with a capital, and
is no word of the language: those stand more often in small letters, or only begin a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import Final

from dossier.report.folding import folded
from dossier.report.leaks.searched import Found
from dossier.report.leaks.spellings import sounds, with_other_article, without_endings
from dossier.wording.folding import exactly, has_arabic, in_latin

LONG: Final = 4
"""A word of a name stands for it by itself where it is this long; a shorter one only may."""
_SHORTEST: Final = 2
# "al-Masri" is written in one word too.
_WITHIN: Final = re.compile("[-'’ʼ]")
# No letters or signs as pictures have them that are written as text.
_WORD: Final = re.compile(r"(?<![\w+/=])[^\W\d_]+(?:['’ʼ][^\W\d_]{2,})*+(?![\w+/=])")
_ALONE: Final = r"(?<![\w+/=]){0}(?![\w+/=])"
# So many signs stand before a sentence at the most.
_BEFORE: Final = 4
_BEGINS: Final = re.compile(r"(?:^|[.!?:\n\"“„«(])\s*$")
_ROMAN: Final = re.compile("[IVXLCDM]+")
# Two letters are in too many other words; four are looked for as a name.
_FEWEST_WITHOUT_CAPITALS: Final = 3
_ABJAD: Final = re.compile("[\u05d0-\u05ea\u0621-\u064a\u0671-\u06d3]+")
# "And", "in", "to", "from", "as", "that", "the".
_JOINED: Final = "وفبلكובלמכשה"
# What the cases of Russian put behind a short name.
_CASES: Final = re.compile("(?<=..)(?:а|у|ом|е|ы|и|ой|ою|ем|ей|ю|я|ам|ами|ах)$")
_INITIALLED: Final = r"(?<!\w)([^\W\d_])\.\s?(?:[^\W\d_]\.\s?)?{0}(?!\w)|(?<!\w){0},?\s([^\W\d_])\."


class Alike:
    """The words with a capital in texts that are about to leave, by their sounds."""

    def __init__(self, texts: Iterable[str], known: Container[str]) -> None:
        """Take in the texts; `known` are words, folded, that are nobody's name."""
        self._texts = tuple(texts)
        self._stand = Counter[str]()
        for text in self._texts:
            self._stand.update(_WORD.findall(text))
        capitals = [word for word in self._stand if word[0].isupper()]
        capitals = [w for w in capitals if not (_ROMAN.fullmatch(w) or folded(w) in known)]
        self._large = Counter[str]()
        self._by_sounds: dict[str, list[str]] = {}
        self._short: dict[str, list[str]] = {}
        self._without_capitals = frozenset(w for w in self._stand if w.upper() == w.lower())
        for word, keys in zip(capitals, sounds(capitals), strict=True):
            self._large[word.lower()] += self._stand[word]
            for cut in {cut for key in keys for cut in without_endings(key)}:
                self._by_sounds.setdefault(cut, []).append(word)
            for spelt in {word, _CASES.sub("", word)}:
                if len(spelt) < LONG:
                    self._short.setdefault(in_latin(spelt), []).append(word)

    def words(self, name: str) -> Iterator[str]:
        """Give the words that may be this one, as they stand in the texts."""
        name = _WITHIN.sub("", name)
        if not is_spelt(name):
            yield from self._short_without_capitals(name)
            return
        if len(name) >= LONG:
            (sound,) = sounds([name])
            keys, among = dict.fromkeys(with_other_article(sorted(sound))), self._by_sounds
        else:
            keys, among = {in_latin(name): None} if len(name) >= _SHORTEST else {}, self._short
        words = dict.fromkeys(word for key in keys for word in among.get(key, ()))
        yield from (word for word in words if not self._is_of_language(word))

    def _short_without_capitals(self, name: str) -> Iterator[str]:
        """Give a short Arabic or Hebrew name, also with the small word that is joined to it."""
        if len(name) == _FEWEST_WITHOUT_CAPITALS and _ABJAD.fullmatch(name):
            spelt = (name, *(letter + name for letter in _JOINED))
            yield from (word for word in spelt if word in self._without_capitals)

    def initialled(self, word: str, others: Iterable[str]) -> Iterator[Found]:
        """Find a word where it stands with the initial of another word of its name: "A. Kim"."""
        initials = {in_latin(other[:1]) for other in others}
        for text, found in self._found(_INITIALLED.format(re.escape(word))):
            if in_latin(found[1] or found[2]) in initials:
                yield Found(text, exactly, text, *found.span())

    def each(self, word: str) -> Iterator[Found]:
        """Find a word wherever it stands."""
        for text, found in self._found(_ALONE.format(re.escape(word))):
            yield Found(text, exactly, text, *found.span())

    def _is_of_language(self, word: str) -> bool:
        """Tell whether a word stands more often in small letters, or has a capital as a first."""
        small = self._stand[word.lower()]
        if not small:
            return False
        everywhere = self._found(_ALONE.format(re.escape(word)))
        inside = any(not _begins(text, found.start()) for text, found in everywhere)
        return small > self._large[word.lower()] or not inside

    def _found(self, pattern: str) -> Iterator[tuple[str, re.Match[str]]]:
        return ((text, found) for text in self._texts for found in re.finditer(pattern, text))


def is_spelt(word: str) -> bool:
    """Tell whether a word is written in letters that have capitals, and in nothing else."""
    return word.isalpha() and word.upper() != word.lower() and not has_arabic(word)


def _begins(text: str, at: int) -> bool:
    """Tell whether a sentence begins there, or a text."""
    return bool(_BEGINS.search(text, max(at - _BEFORE, 0), at))
