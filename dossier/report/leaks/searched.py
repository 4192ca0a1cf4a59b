"""A text that is searched for words: words of their own, whatever their ending."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final, NamedTuple

from dossier.wording.folding import Fold

# A word of this length is found with a short ending too.
_LONG: Final = 4
_ENDING: Final = 3
_EXCERPT: Final = 40


class Excerpt(NamedTuple):
    """What was found, as it stands in a text, with and without the words round it."""

    text: str
    itself: str


class Found(NamedTuple):
    """Where something stands in what is left of a text to compare."""

    text: str
    fold: Fold
    folded: str
    begin: int
    end: int

    def excerpt(self) -> Excerpt:
        """Give it, with the words round it, as the text has them."""
        return quoted(self.text, self.fold, self.begin, self.end, self.folded)

    def is_within(self, other: Found) -> bool:
        """Tell whether it stands inside something else that was found in the same text."""
        same = self.fold == other.fold and self.text == other.text
        return same and other.begin <= self.begin and self.end <= other.end

    def word(self) -> str:
        """Give it with the ending that it has there."""
        end = self.end
        while end < len(self.folded) and self.folded[end].isalnum():
            end += 1
        return self.folded[self.begin : end]


@dataclass(frozen=True, slots=True)
class Searched:
    """A text that is about to leave, and what is left of it to compare."""

    text: str
    fold: Fold
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        """Fold the text, once."""
        object.__setattr__(self, "folded", self.fold(self.text))

    def find(
        self, key: str, *, beside: str = "", others: Sequence[Container[str]] = ()
    ) -> Found | None:
        """Find a folded value, elsewhere than in the whole name it is of.

        It is a word of one of the `others`, which give nobody away, only where it is no more.
        """
        if key not in self.folded:
            return None
        text = self.folded.replace(beside, " " * len(beside)) if beside else self.folded
        first: Found | None = None
        for at in _places(key, text):
            found = self.found(at, at + len(key))
            if not any(found.word() in words for words in others):
                return found
            first = first or found
        return first

    def found(self, begin: int, end: int) -> Found:
        """Give what stands from here to there."""
        return Found(self.text, self.fold, self.folded, begin, end)


class Together:
    """Many texts that are searched as one."""

    def __init__(self, texts: Iterable[Searched]) -> None:
        self._each = tuple(texts)
        self._whole = "\n".join(text.folded for text in self._each)
        self._begin = [0, *accumulate(len(text.folded) + 1 for text in self._each)]

    def holding(self, key: str) -> Iterator[Searched]:
        """Give each text that holds a folded value, in a word or as one."""
        at = self._whole.find(key)
        while at >= 0:
            number = bisect_right(self._begin, at) - 1
            yield self._each[number]
            at = self._whole.find(key, self._begin[number + 1])


def quoted(text: str, fold: Fold, begin: int, end: int, folded: str = "") -> Excerpt:
    """Give what a text says where its fold begins and ends to say something, and round it."""
    same = len(text) == len(folded or fold(text))

    def place(length: int) -> int:
        """Give how much of the text folds to this length."""
        if same:
            return length
        ends = range(len(text) + 1)
        return bisect_left(ends, length, key=lambda stop: len(fold(text[:stop])))

    first, last = place(begin + 1) - 1, place(end)
    start, stop = max(first - _EXCERPT, 0), min(last, first + _EXCERPT) + _EXCERPT
    before, after = "…" if start else "", "…" if stop < len(text) else ""
    return Excerpt(f"{before}{text[start:stop].strip()}{after}", text[first:last])


def _places(key: str, text: str) -> Iterator[int]:
    """Find a folded value as words of its own; a longer one also where a short ending follows."""
    at = text.find(key)
    while at >= 0:
        if _begins(key, text, at) and _ends(key, text, at + len(key)):
            yield at
        at = text.find(key, at + 1)


def _begins(key: str, text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isalnum() and _parts_words(key[0]))


def _ends(key: str, text: str, end: int) -> bool:
    if not _parts_words(key[-1]):
        return True
    long = len(key) >= _LONG and key[-1].isalpha()
    # Behind a name a number is no ending: "annaholm1980".
    goes_on, rest = str.isalpha if long else str.isalnum, 0
    while end + rest < len(text) and goes_on(text[end + rest]):
        rest += 1
    return rest <= (_ENDING if long else 0)


def _parts_words(letter: str) -> bool:
    """Tell whether a letter is of a script that stands in words of their own.

    Chinese and its like write none; Arabic and Hebrew join short words to the next.
    """
    return letter.isdigit() or letter.lower() != letter.upper()
