"""Find words in every field of a dossier, however they are spelled."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple, overload

from typing_extensions import override

from dossier.wording import folding
from dossier.wording.folding import Fold
from dossier.wording.said import Said

# How much of a text stands before and behind the words that were found in it.
BEFORE: Final = 20
BEHIND: Final = 120


class Way(NamedTuple):
    """A way to compare: how what is typed is folded, how texts are, and which texts it is for."""

    typed: Fold
    said: Fold
    among: Callable[[str], bool]


class Hit(NamedTuple):
    """A field in which the words are, and how they were compared there."""

    said: Said
    needle: str
    fold: Fold

    @property
    def span(self) -> tuple[int, int]:
        """Where the words are first said in the field's text: begin and end."""
        return folding.span(self.said.text, self.needle, self.fold)

    @property
    def is_whole(self) -> bool:
        """Whether the words stand somewhere in the text by themselves, not inside longer ones."""
        words = re.escape(self.needle.strip())
        return re.search(rf"(?<!\w){words}(?!\w)", self.fold(self.said.text)) is not None

    @property
    def context(self) -> tuple[str, str, str]:
        """Give the words, with a little of what stands before and behind them."""
        start, end = self.span
        text = self.said.text
        before, behind = text[max(start - 2 * BEFORE, 0) : start], text[end : end + BEHIND]
        if start > BEFORE:
            before = "…" + before[-BEFORE:].partition(" ")[2]
        return before, text[start:end], behind


class Found(Sequence[Hit]):
    """What a search found, in the file's order; each hit is made when it is looked at."""

    def __init__(
        self,
        said: Sequence[Said],
        compared: Mapping[int, tuple[str, Fold]],
        tried: Sequence[tuple[_Stack, str]],
    ) -> None:
        self._said = said
        self._compared = compared
        self._tried = tried
        self._places = sorted(compared)

    @override
    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Hit, ...]: ...
    @override
    def __getitem__(self, at: int | slice) -> Hit | tuple[Hit, ...]:
        if isinstance(at, slice):
            return tuple(map(self._hit, self._places[at]))
        return self._hit(self._places[at])

    def best(self, most: int) -> Sequence[Hit]:
        """Give at most so many: whole words before parts of longer ones, then the file's order."""
        if len(self) <= most:
            return self
        whole = {place for stack, needle in self._tried for place in stack.whole(needle)}
        chosen = sorted(self._places, key=lambda place: place not in whole)[:most]
        return tuple(map(self._hit, chosen))

    @property
    def keys(self) -> frozenset[str]:
        """Which records match: each has the words in a field of its own, or of what it holds."""
        return frozenset(key for place in self._places for key in self._said[place].keys)

    def _hit(self, place: int) -> Hit:
        return Hit(self._said[place], *self._compared[place])


class Texts:
    """Every text of a dossier, made ready to be searched again and again while a person types."""

    def __init__(self, said: Sequence[Said]) -> None:
        self._said = said
        self._stacks: dict[Way, _Stack] = {}

    def search(self, typed: str, *, alike: bool = True) -> Found:
        """Find the fields in which these words are.

        `alike` lets case, accents and script not count; without it they are found as typed.
        """
        compared: dict[int, tuple[str, Fold]] = {}
        tried: list[tuple[_Stack, str]] = []
        for way in _ways(typed, alike=alike):
            needle = way.typed(typed.strip() if alike else typed)
            if needle:
                stack, how = self._stack(way), (needle, way.said)
                tried.append((stack, needle))
                for place in stack.matching(needle):
                    compared.setdefault(place, how)
        return Found(self._said, compared, tried)

    def _stack(self, way: Way) -> _Stack:
        """Give the texts folded in one way, which is done when it is first wanted."""
        if way not in self._stacks:
            self._stacks[way] = _Stack(self._said, way)
        return self._stacks[way]


class _Stack:
    """Folded texts one below the other, so that all are searched in one go."""

    def __init__(self, said: Sequence[Said], way: Way) -> None:
        self._places = [place for place, each in enumerate(said) if way.among(each.text)]
        folded = [way.said(said[place].text) for place in self._places]
        self._starts = [0, *accumulate(len(text) + 1 for text in folded)]
        self._all = "\n".join(folded)

    def matching(self, needle: str) -> Iterator[int]:
        """Give the places of the texts that have the needle in them."""
        at = self._all.find(needle)
        while at >= 0:
            row = bisect_right(self._starts, at)
            yield self._places[row - 1]
            at = self._all.find(needle, self._starts[row])

    def whole(self, needle: str) -> Iterator[int]:
        """Give the places of the texts in which the needle stands by itself somewhere."""
        # What stands before is looked at here: a pattern that begins with it would be slow.
        for found in re.finditer(rf"{re.escape(needle.strip())}(?!\w)", self._all):
            at = found.start()
            if not at or not _of_word(self._all[at - 1]):
                yield self._places[bisect_right(self._starts, at) - 1]


def _of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _ways(typed: str, *, alike: bool) -> tuple[Way, ...]:
    """Give the ways to compare, the closest first."""
    if not alike:
        return (_EXACTLY,)
    latin = _IN_LATIN if folding.has_cyrillic(typed) else _CYRILLIC
    arabic = _CONSONANTS if folding.has_arabic(typed) else _ARABIC
    umlauts = (_UMLAUTS,) if folding.has_umlaut(typed) else ()
    return _LETTERS, *umlauts, latin, arabic


def _consonants(typed: str) -> str:
    """Fold the words so that the last may be a begin; too few consonants are nothing to go by."""
    needle = folding.consonants(typed).rstrip()
    return needle if len(needle.replace(" ", "")) >= folding.FEWEST_CONSONANTS else ""


def _every(_text: str) -> bool:
    return True


_EXACTLY: Final = Way(folding.exactly, folding.exactly, _every)
_LETTERS: Final = Way(folding.letters, folding.letters, _every)
_UMLAUTS: Final = Way(folding.without_umlauts, folding.without_umlauts, _every)
_IN_LATIN: Final = Way(folding.in_latin, folding.in_latin, _every)
_CYRILLIC: Final = Way(folding.in_latin, folding.cyrillic_in_latin, folding.has_cyrillic)
_CONSONANTS: Final = Way(_consonants, folding.consonants, _every)
_ARABIC: Final = Way(_consonants, folding.consonants_of_arabic, folding.has_arabic)
