"""Words that are offered one after another to be clicked: fields to add, values to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Final

from dossier.ui.text import Run
from dossier.ui.theme import Size

_WHOLE: Final = 24  # letters; what is longer may break, as it could be wider than its column
_ROOM: Final = 320  # letters; more words than that are found sooner by typing


def in_a_row(words: Mapping[str, str], between: str, size: Size = "body") -> list[Run]:
    """Make a link of each word, by its id; none breaks inside, so that each is seen as one."""
    links = [
        Run(word, "accent", 400, size, link=key, whole=len(word) <= _WHOLE)
        for key, word in words.items()
    ]
    gap = Run(between, "quiet", 400, size)
    return list(chain.from_iterable((link, gap) for link in links))[:-1]


def under_a_field(words: tuple[str, ...]) -> list[Run]:
    """Offer words to choose from: short ones in a row, names of records each on its own line."""
    between = "   " if all(len(word) <= _WHOLE for word in words) else "\n"
    return in_a_row({word: word for word in words}, between, "small")


def few(words: tuple[str, ...]) -> bool:
    """Tell whether words are so few that all of them can stand under a field."""
    return sum(map(len, words)) <= _ROOM
