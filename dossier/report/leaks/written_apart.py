"""Values written apart: signs between letters or digits, a word broken at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final, NamedTuple

from dossier.report.folding import folded
from dossier.report.leaks.searched import Found

_FEWEST_LETTERS: Final = 4
_FEWEST_IN_PIECES: Final = 5
_FEWEST_DIGITS: Final = 6
"""Fewer than these are set apart by chance."""
_SET_APART: Final = re.compile(r"(?<![^\W_])[^\W_](?:[\W_]{1,3}[^\W_](?![^\W_])){3,}")
_BROKEN: Final = re.compile(r"(?<=[^\W\d_])- (?=[^\W\d_])")
# What parts a word in two, and no two words, in a text as a file holds it.
_BREAK: Final = re.compile(
    "(?:[-\u2010-\u2012][ \t\r\n]*|[\t\r\n\x0b\x0c\u2028\u2029][ \t\r\n]*"
    "|[\x00-\x08\x0e-\x1f\x7f-\x9f]+|[_/|.*~\\\\]{1,3})"
)
# No letters of a picture that is written as text.
_PIECES: Final = re.compile(
    rf"(?<![^\W\d_])(?<![+=])[^\W\d_]++(?:{_BREAK.pattern}(?=[^\W\d_])[^\W\d_]++)+"
)
_NO_WORD: Final = re.compile(r"[\W_]+")
_NO_DIGIT: Final = re.compile(r"\D+")
_ROUND_DIGITS: Final = re.compile(r"^\D+|\D+$")
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
        said = [(text, folded(text)) for text in texts]
        self._among = {name: _among(said, loose) for name, loose in _LOOSE.items()}

    def name(self, name: str) -> Iterator[Found]:
        """Find a name, or a word of one, that is written apart."""
        key = _NO_WORD.sub("", folded(name))
        if is_unparted(key):
            return self._found(key, "letters", _pattern(key, "[\\W_]?", "", ""))
        if len(key) < _FEWEST_LETTERS:
            return iter(())
        spaced = _pattern(key, r"[\W_]{1,3}", r"(?<![^\W_])", r"(?![^\W_])")
        return chain(self._found(key, "spaced", spaced), self._in_pieces(key))

    def _in_pieces(self, key: str) -> Iterator[Found]:
        if len(key) < _FEWEST_IN_PIECES:
            return iter(())
        alone = rf"(?m)^{re.escape(key)}\w{{0,3}}$"
        between = r"(?:[-_/|.*~\\\x00-\x1f\x7f-\x9f]* ?)"
        pieces = _pattern(key, between, r"(?<![^\W\d_])", r"\w{0,3}(?!\w)")
        return self._found(key, "pieces", pieces, alone)

    def word(self, said: str) -> Iterator[Found]:
        """Find a value that is broken at the end of a line."""
        key = folded(said)
        broken = _pattern(key, "(?:- )?", r"(?<!\w)", r"\w{0,3}(?!\w)")
        return self._found(key, "joined", broken)

    def number(self, said: str) -> Iterator[Found]:
        """Find a number with other signs, or none, between its digits."""
        key = _NO_DIGIT.sub("", folded(said))
        if len(key) < _FEWEST_DIGITS:
            return iter(())
        # Letters between the digits are of it, as in the number of a case.
        whole = _NO_WORD.sub("", _ROUND_DIGITS.sub("", folded(said)))
        digits = _pattern(whole, r"[\W_]{0,2}", r"(?<!\d)", r"(?!\d)")
        return self._found(key, "digits", digits)

    def _found(self, key: str, within: str, pattern: str, alone: str = "") -> Iterator[Found]:
        """Search the texts, if their letters, or digits, hold the key at all.

        `alone` is what has to be found in what is left of a text, too.
        """
        among = self._among[within]
        for text, left in among.each if key in among.whole else ():
            if key in left and (not alone or re.search(alone, left)):
                said = folded(text)
                if found := re.search(pattern, said):
                    yield Found(text, folded, said, *found.span())


class _Among(NamedTuple):
    """Texts beside what is left of each without what sets apart, and all of that in one."""

    each: list[tuple[str, str]]
    whole: str


def _among(texts: list[tuple[str, str]], loose: Callable[[str, str], str]) -> _Among:
    each = [(text, left) for text, plain in texts if (left := loose(text, plain))]
    return _Among(each, "\n".join(left for _, left in each))


def _spaced(_text: str, plain: str) -> str:
    return "\n".join(_NO_WORD.sub("", run[0]) for run in _SET_APART.finditer(plain))


def _joined(_text: str, plain: str) -> str:
    return _BROKEN.sub("", plain) if _BROKEN.search(plain) else ""


def _letters(_text: str, plain: str) -> str:
    return "" if plain.isascii() else _NO_WORD.sub("", plain)


def _digits(_text: str, plain: str) -> str:
    return _NO_DIGIT.sub("", plain)


def _pieces(text: str, _plain: str) -> str:
    """Give the words that breaks part in two or three, put together."""
    return "\n".join(
        folded(word) for run in _PIECES.finditer(text) for word in _put_together(run[0])
    )


def _put_together(run: str) -> Iterator[str]:
    pieces = _BREAK.split(run)
    for at in range(1, len(pieces)):
        yield pieces[at - 1] + pieces[at]
        if at > 1:
            yield pieces[at - 2] + pieces[at - 1] + pieces[at]


# Without what sets apart: letters, pieces of a word, words that have no blanks, digits.
_LOOSE: Final[Mapping[str, Callable[[str, str], str]]] = {
    "spaced": _spaced,
    "joined": _joined,
    "letters": _letters,
    "digits": _digits,
    "pieces": _pieces,
}


def _pattern(key: str, between: str, before: str, behind: str) -> str:
    return before + between.join(map(re.escape, key)) + behind
