"""Other spellings of a name: what English, French, German, Polish and Turkish make of its sounds.

What is left of two words that may be one name is the same. It is the same of other words too, so
nothing is sure that is found by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from dossier.wording.folding import in_latin, letters

_BETWEEN: Final = "|"
_TWICE: Final = re.compile(r"([a-z])\1+")
# As many letters as a case puts behind a name; a shorter name is left whole.
_ENDING: Final = 3
_WHOLE: Final = 5
_SHORTEST: Final = 3
# An article that is joined to a name, and the other way to write it.
_ARTICLES: Final = {"al": "el", "el": "al"}


class _Reading(NamedTuple):
    """What the letters of a language stand for, before and behind what all languages share."""

    before: Mapping[str, str]
    behind: Mapping[str, str]


_READINGS: Final[Sequence[_Reading]] = (
    # English, and letters with marks.
    _Reading({}, {}),
    # French, and the "j" of Turkish.
    _Reading(
        {
            "tch": "ts",
            "ch": "sh",
            "j": "zh",
            "oua": "va",
            "oui": "vi",
            "gue": "ge",
            "gui": "gi",
            f"e{_BETWEEN}": _BETWEEN,
        },
        {},
    ),
    # German, Polish, Czech, and the "c" of Turkish.
    _Reading(
        {"schtsch": "sh", "tsch": "ts", "sch": "sh", "cz": "ts", "ch": "h", "c": "ts", "x": "h"}, {}
    ),
    # Tatar and its like, and names that were typed letter by letter.
    _Reading({"x": "h"}, {}),
    # Arabic names, whose short vowels are heard in more than one way.
    # A capital keeps these two apart from all others, and from each other.
    _Reading({}, dict.fromkeys("ae", "A")),
    _Reading({}, dict.fromkeys("ei", "I")),
)
# What hisses is one sound, as are "o" and "u", "f" and "v"; the order matters.
_SOUNDS: Final = {
    "shch": "s",
    **dict.fromkeys(("sh", "zh", "ch", "sz", "ts", "z"), "s"),
    "c": "k",
    "th": "t",
    "dh": "d",
    "gh": "g",
    "f": "v",
    "ee": "i",
    "ou": "u",
    "o": "u",
}


def sounds(words: Sequence[str]) -> Iterator[frozenset[str]]:
    """Give what is left of each word, by every way to read it.

    >>> one, other, third = sounds(["Шестаков", "Schestakow", "Chestakov"])
    >>> sorted(one & other & third)
    ['sAstAkuv', 'sIstakuv', 'sestakuv']
    """
    text = "".join(f"{letters(word)}{_BETWEEN}" for word in words)
    read = (_read(text, reading).split(_BETWEEN)[:-1] for reading in _READINGS)
    return (
        frozenset(key for key in keys if len(key) >= _SHORTEST) for keys in zip(*read, strict=True)
    )


def with_other_article(keys: Iterable[str]) -> Iterator[str]:
    """Give sounds, and those of a name that is joined to its article with the other one.

    >>> list(with_other_article(["almasri"])), list(with_other_article(["albert"]))
    (['almasri', 'elmasri', 'masri'], ['albert', 'elbert'])
    """
    for key in keys:
        yield key
        if other := _ARTICLES.get(key[:2]):
            yield f"{other}{key[2:]}"
            if len(key[2:]) >= _WHOLE:
                yield key[2:]


def without_endings(key: str) -> Iterator[str]:
    """Give the sounds of a word, and without each short ending that it may have.

    >>> list(without_endings("kimuv")), list(without_endings("martine"))
    (['kimuv'], ['martine', 'martin', 'marti'])
    """
    yield key
    yield from (key[:stop] for stop in range(len(key) - 1, max(len(key) - _ENDING, _WHOLE) - 1, -1))


def _read(text: str, reading: _Reading) -> str:
    text = in_latin(_put(text, reading.before))
    return _TWICE.sub(r"\1", _put(_put(text, _SOUNDS), reading.behind))


def _put(text: str, table: Mapping[str, str]) -> str:
    for letters_of, sound in table.items():
        text = text.replace(letters_of, sound)
    return text
