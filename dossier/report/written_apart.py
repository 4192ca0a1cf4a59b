"""Values written apart: signs between letters or digits, a word broken at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from dossier.report.folding import folded

_FEWEST_LETTERS: Final = 4
_FEWEST_DIGITS: Final = 6
"""Fewer than these are set apart by chance."""
_EXCERPT: Final = 40
_SET_APART: Final = re.compile(r"(?<![^\W_])[^\W_](?:[\W_]{1,3}[^\W_](?![^\W_])){3,}")
_BROKEN: Final = re.compile(r"(?<=[^\W\d_])- (?=[^\W\d_])")
_NO_WORD: Final = re.compile(r"[\W_]+")
_NO_DIGIT: Final = re.compile(r"\D+")
# Chinese, Japanese and Korean: their names are written with and without a blank inside.
_UNPARTED: Final = re.compile("[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")


def is_unparted(name: str) -> bool:
    """Tell whether a text is of a script that puts no blanks between words, and is no single sign.

    >>> is_unparted("李明"), is_unparted("Li")
    (True, False)
    """
    return bool(_UNPARTED.fullmatch(name))


class WrittenApart:
    """Texts that are about to leave, searched for values that are written apart."""

    def __init__(self, texts: Iterable[str]) -> None:
        said = [folded(text) for text in texts]
        self._among = {name: _among(said, loose) for name, loose in _LOOSE.items()}

    def name(self, name: str) -> str:
        """Give the words round a name, or a word of one, that is written apart; else ""."""
        key = _NO_WORD.sub("", folded(name))
        if is_unparted(key):
            return self._found(key, "letters", _pattern(key, "[\\W_]?", "", ""))
        if len(key) < _FEWEST_LETTERS:
            return ""
        spaced = _pattern(key, r"[\W_]{1,3}", r"(?<![^\W_])", r"(?![^\W_])")
        return self._found(key, "spaced", spaced)

    def word(self, said: str) -> str:
        """Give the words round a value that is broken at the end of a line; else ""."""
        key = folded(said)
        broken = _pattern(key, "(?:- )?", r"(?<!\w)", r"\w{0,3}(?!\w)")
        return self._found(key, "joined", broken)

    def number(self, said: str) -> str:
        """Give the words round a number with other signs, or none, between its digits; else ""."""
        key = _NO_DIGIT.sub("", folded(said))
        if len(key) < _FEWEST_DIGITS:
            return ""
        digits = _pattern(key, r"[\W_]{0,2}", r"(?<!\d)", r"(?!\d)")
        return self._found(key, "digits", digits)

    def _found(self, key: str, within: str, pattern: str) -> str:
        """Search the texts, if their letters, or digits, hold the key at all."""
        among = self._among[within]
        if key not in among.whole:
            return ""
        for text, left in among.each:
            found = re.search(pattern, text) if key in left else None
            if found:
                begin = max(found.start() - _EXCERPT, 0)
                return text[begin : found.end() + _EXCERPT].strip()
        return ""


class _Among(NamedTuple):
    """Folded texts beside what is left of each without what sets apart, and all of that in one."""

    each: list[tuple[str, str]]
    whole: str


def _among(texts: list[str], loose: Callable[[str], str]) -> _Among:
    each = [(text, left) for text in texts if (left := loose(text))]
    return _Among(each, "\n".join(left for _, left in each))


def _spaced(text: str) -> str:
    return "\n".join(_NO_WORD.sub("", run[0]) for run in _SET_APART.finditer(text))


def _joined(text: str) -> str:
    return _BROKEN.sub("", text) if _BROKEN.search(text) else ""


def _letters(text: str) -> str:
    return "" if text.isascii() else _NO_WORD.sub("", text)


def _digits(text: str) -> str:
    return _NO_DIGIT.sub("", text)


# Without what sets apart: letters, pieces of a word, words that have no blanks, digits.
_LOOSE: Final[Mapping[str, Callable[[str], str]]] = {
    "spaced": _spaced,
    "joined": _joined,
    "letters": _letters,
    "digits": _digits,
}


def _pattern(key: str, between: str, before: str, behind: str) -> str:
    return before + between.join(map(re.escape, key)) + behind
