"""How texts write words: small, as the language does, in a day, or otherwise, as a name is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.report.leaks.needles import is_label, of_program
from dossier.report.leaks.written_days import months

Span = tuple[int, int]

# Nobody hears an accent of its own, or a sign without width: neither parts a name in two.
_UNHEARD: Final = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\U000e0000-\U000e0fff"
)
_WORD: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_UNHEARD}])*")
# In an address, or in a name on the web, all is small: only what stands in a sentence counts.
_IN_A_SENTENCE: Final = re.compile(
    r"(?<![^\s(\[\"'“„«‘—–])[^\W\d_]++(?=(?:['’]s)?[.,;:!?…)\]\"'”»’]{0,3}(?:[\s—–]|$))"
)
# A month with its year is no name; one behind a number may be the end of a day, or a name.
_OF_A_YEAR: Final = r"(?i)(?<!\w)({months})\w{{0,2}}(?=,?\s(?:\d{{1,2}},?\s)?\d{{4}}(?!\d))"
_OF_A_DAY: Final = r"(?i)(?<=\d\s)({months})\w{{0,2}}(?!\w)"


class Spelt(NamedTuple):
    """The words of one text by how they are written, each with its first place."""

    small: Mapping[str, Span]
    in_days: Mapping[str, Span]
    otherwise: Mapping[str, Span]


class Language:
    """What the texts that are about to leave show of their language; each is read once."""

    def __init__(self, texts: Iterable[str], words: Words) -> None:
        """Take in the texts, and the words that the program says."""
        self._texts = tuple(texts)
        self._words = words
        names = "|".join(sorted(map(re.escape, months(words)), key=len, reverse=True))
        self._of_a_year = re.compile(_OF_A_YEAR.format(months=names))
        self._of_a_day = re.compile(_OF_A_DAY.format(months=names))
        self._read = dict[str, Spelt]()

    def spelt(self, text: str) -> Spelt:
        """Give the words of a text by how it writes them.

        A text without a capital writes names small too: there only those words count as small that
        another text writes so, or the program.
        """
        if text not in self._read:
            self._read[text] = self._spelt(text)
        return self._read[text]

    def is_label(self, text: str) -> bool:
        """Tell whether a text is nothing but what the program says by itself."""
        return is_label(text, self._words)

    def _spelt(self, text: str) -> Spelt:
        in_days = {at.start(): at.span() for at in self._of_a_year.finditer(text)}
        small = {at.start(): at.span() for at in self._of_a_day.finditer(text)}
        known = None if _has_capitals(text) else self._known
        said = (at for at in _small_in(text) if known is None or at[0] in known)
        small |= {at.start(): at.span() for at in said}
        every = {at.start(): at.span() for at in _WORD.finditer(text)}
        otherwise = {at: every[at] for at in every if not (at in small or at in in_days)}
        small = {at: small[at] for at in small if at not in in_days}
        return Spelt(*(_by_word(text, spans) for spans in (small, in_days, otherwise)))

    @cached_property
    def _known(self) -> frozenset[str]:
        """The words that are small in texts which have capitals, or where the program says them."""
        said = (at[0] for text in self._texts if _has_capitals(text) for at in _small_in(text))
        return of_program(self._words).union(said)


def _small_in(text: str) -> Iterable[re.Match[str]]:
    return (at for at in _IN_A_SENTENCE.finditer(text) if at[0].islower())


def _has_capitals(text: str) -> bool:
    return text != text.lower()


def _by_word(text: str, spans: Mapping[int, Span]) -> Mapping[str, Span]:
    """Give the words at some places of a text, small, each with the first of them."""
    words = dict[str, Span]()
    for begin, end in spans.values():
        words.setdefault(text[begin:end].lower(), (begin, end))
    return words
