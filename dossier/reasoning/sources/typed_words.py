"""Words of a text that are reached by typing some of their letters, and how far on behind them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from dossier.reasoning.sources.quotes import CLOSED_BY, Stretch
from dossier.reasoning.sources.whole_words import cuts
from dossier.wording.folding import letters

ON: Final = "…"
"""Stands in what is typed where the words go on: to those behind it, else to a phrase's end."""
# A mark at the end of a word, or alone, ends a phrase; in "1,200", "10:30" or "U.S" it does not.
_END: Final = re.compile(
    r"""(?<=\s)[-–—(\[{"“„«‘]|[,;:.!?…)\]}"”»“،؛؟۔।–—]+(?=[\s,;:.!?…)\]}"”»“’]|$)"""
    r"|[、。，；：！？「」『』（）《》]|\n"
)
_WORD: Final = re.compile(r"""[^\s,;:.!?…()\[\]{}"“”„«»‘’،؛؟۔।、。，；：！？「」『』（）《》–—-]""")


class Folded:
    """A text without what does not count while typing: case, accents, and the kinds of signs."""

    def __init__(self, text: str) -> None:
        self.text = text
        heard = {sign: letters(sign) for sign in set(text)}
        signs: list[str] = []
        self._places: list[int] = []
        for place, sign in enumerate(text):
            for letter in heard[sign]:
                if letter != " " or signs[-1:] != [" "]:
                    signs.append(letter)
                    self._places.append(place)
        self._signs = "".join(signs)

    def stretches(self, typed: str) -> tuple[Stretch, ...]:
        """Give where words begin with what is typed, each of them whole."""
        wanted = letters(typed).lstrip()
        length = len(wanted.rstrip())
        if not length:
            return ()
        starts = (found.start() for found in re.finditer(f"(?={re.escape(wanted)})", self._signs))
        places = self._places
        return tuple(
            (places[at], self._whole(places[at + length - 1] + 1))
            for at in starts
            if not cuts(self.text, places[at])
        )

    def phrase_end(self, stretch: Stretch) -> int:
        """Give where the phrase ends that goes on behind a stretch, or follows it.

        Words that begin with a quotation mark go on to the mark that closes it.
        """
        start, end = stretch
        closing = CLOSED_BY.get(self.text[start : start + 1])
        if closing and closing not in self.text[start + 1 : end]:
            closed = self.text.find(closing, end)
            if closed >= 0:
                return closed + 1
        word = _WORD.search(self.text, end)
        if word is None:
            return end
        found = _END.search(self.text, word.start())
        stop = found.start() if found else len(self.text)
        while self.text[stop - 1].isspace():
            stop -= 1
        return stop

    def _whole(self, end: int) -> int:
        while cuts(self.text, end):
            end += 1
        return end


@dataclass(frozen=True)
class Typed:
    """What somebody has typed over a text, and which of its words that reaches."""

    folded: Folded
    held: Stretch
    """What was selected before, if only the caret's place."""
    since: int
    """The words are looked for from here on, and then from the begin."""
    typed: str = ""

    def add(self, typed: str) -> Typed:
        """Type more."""
        return replace(self, typed=self.typed + typed)

    def less(self) -> Typed:
        """Take the last letter back."""
        return replace(self, typed=self.typed[:-1])

    def step(self, by: int) -> Typed:
        """Go to the next place of those words, or to the one before."""
        if not self.stretches:
            return self
        start, _ = self.stretches[(self.which + by) % len(self.stretches)]
        return replace(self, since=start)

    @property
    def which(self) -> int:
        """Which of the stretches is meant, counted from 0: the first from that place on."""
        return bisect_left(self.stretches, (self.since, 0)) % len(self.stretches)

    @property
    def stretch(self) -> Stretch | None:
        """The words that are reached."""
        return self.stretches[self.which] if self.stretches else None

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """All words that what is typed can mean, in the order of the text."""
        first, *more = self.typed.split(ON)
        begun = self.folded.stretches(first) if first else (self.held,)
        behind = [self.folded.stretches(typed) if typed.strip() else None for typed in more]
        reached = (self._on(stretch, behind) for stretch in begun)
        return tuple(stretch for stretch in reached if stretch)

    def _on(self, stretch: Stretch, behind: list[tuple[Stretch, ...] | None]) -> Stretch | None:
        """Go on from some words to others behind them; None where there are none of those."""
        start, end = stretch
        for others in behind:
            if others is None:
                end = self.folded.phrase_end((start, end))
                continue
            at = bisect_left(others, (end, end))
            if at == len(others):
                return None
            end = others[at][1]
        return start, end
