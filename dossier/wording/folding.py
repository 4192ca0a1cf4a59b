"""Texts compared as people spell them: without case and accents, and across scripts.

A fold gives what is left of a text to compare. Names are written in Latin letters in many ways, so
each fold across scripts brings the usual ones together; Arabic, which leaves out short vowels, is
compared word by word by its consonants.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

Fold = Callable[[str], str]

FEWEST_CONSONANTS: Final = 3
"""Fewer consonants than these are in half of all words."""
_CYRILLIC: Final = "[\u0400-\u052f]"
_ARABIC: Final = "[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"
# "aa" and "oe" stand for the Nordic letters too.
_UMLAUT: Final = "([aou])e|a(?=a)"
_DOTTED: Final = "[äöüåøÄÖÜÅØ]|[aouAOU][\u0308\u030a]"
_UNHEARD: Final = frozenset({"Mn", "Cf"})
# What a letter-by-letter comparison takes for the same, beside what Unicode itself takes apart.
_SAME: Final[dict[str, str]] = {
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‘’‚‛ʼ`ʹ", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict(zip("łøđħıðیکى", "lodhidيكي", strict=True)),
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ـ": "",
}
_FROM_CYRILLIC: Final[dict[str, str]] = {
    **dict(zip("абвгґдезиіјклмнопрстуфхыэє", "abvggdeziiiklmnoprstufhiee", strict=True)),
    **dict(zip("әғқңөұүһьъ", (*"agknouuh", "", ""), strict=True)),
    "ж": "zh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "iu",
    "я": "ia",
    "ћ": "ch",
    "џ": "dzh",
    "љ": "li",
    "њ": "ni",
    "ђ": "di",
}
_FROM_ARABIC: Final[dict[str, str]] = {
    **dict(zip("بپتثجچحخدذرزژسصضطظغفقكگلمنه", "bbttgghhddrzgssdtzgfkkglmnh", strict=True)),
    # Dropped later, with the vowels of other scripts: "k" and "h" are no "kh" round one.
    **dict.fromkeys("ءآأإئؤاويىةع", "a"),
    "ش": "sh",
}
# Ways to write one sound in Latin letters, each brought to one; the order matters.
_SPELLINGS: Final = {
    "kh": "h",
    "sch": "sh",
    "tch": "ch",
    "tz": "ts",
    "cz": "ch",
    "ph": "f",
    "ck": "k",
    "x": "ks",
    "q": "k",
    "w": "v",
    "y": "i",
    "j": "i",
    "'": "",
    "ie": "e",
    "io": "e",
    "ii": "i",
}
_SOUNDS: Final = {
    "kh": "h",
    "gh": "g",
    "th": "t",
    "dh": "d",
    "ph": "f",
    "ch": "sh",
    "zh": "g",
    "x": "ks",
    "q": "k",
    "c": "k",
    "j": "g",
    "p": "b",
    "v": "f",
    "w": "",
    "'": "",
    "-": "",
}
_VOWELS: Final = dict.fromkeys(map(ord, "aeiouy"), "")
_TWICE: Final = r"(\w)\1+"
_BETWEEN: Final = r"[^a-z0-9]+"
# Stands for a letter that is not compared: nobody can type it.
_OTHER: Final = "\0"


class _Letters(dict[int, str]):
    """What each character becomes, found when it is first met."""

    def __init__(self, of: Callable[[str], str]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, code: int) -> str:
        """Find what a character becomes."""
        made = self[code] = self._of(chr(code))
        return made


def exactly(text: str) -> str:
    """Keep the text as it is typed."""
    return text


def letters(text: str) -> str:
    """Fold case, accents, signs without width, and the kinds of blanks, quotes and dashes.

    >>> letters("Barthélemy «Ёлка»")
    'barthelemy "елка"'
    """
    return text.translate(_PLAIN)


def without_umlauts(text: str) -> str:
    """Fold letters, and bring both ways to write an umlaut together: with dots, and with an "e".

    >>> without_umlauts("Müller"), without_umlauts("Mueller"), without_umlauts("Sørensen")
    ('muller', 'muller', 'sorensen')
    """
    return re.sub(_UMLAUT, r"\1", letters(text))


def has_umlaut(text: str) -> bool:
    """Tell whether a text may be written with umlauts, or with what stands for them."""
    return bool(re.search(_UMLAUT, letters(text)) or re.search(_DOTTED, text))


def in_latin(text: str) -> str:
    """Spell Cyrillic in Latin letters, and bring the ways to do so together.

    >>> in_latin("Шестаков"), in_latin("Shestakov"), in_latin("Юрий"), in_latin("Yury")
    ('shestakov', 'shestakov', 'iuri', 'iuri')
    """
    return _spelled(letters(text).translate(_TO_LATIN))


def cyrillic_in_latin(text: str) -> str:
    """Do so for the Cyrillic of a text alone: its Latin letters are nothing to compare.

    >>> cyrillic_in_latin("by Быков").removeprefix(_OTHER * 2)
    ' bikov'
    """
    return _spelled(letters(text).translate(_CYRILLIC_ALONE))


def consonants(text: str) -> str:
    """Give the consonants of each word, by which Arabic names are compared.

    >>> consonants("Muhammad al-Assad"), consonants("محمد الأسد")
    (' mhmd lsd ', ' mhmd lsd ')
    """
    return _bones(letters(text).translate(_TO_LATIN))


def consonants_of_arabic(text: str) -> str:
    """Do so for the Arabic of a text alone."""
    return _bones(letters(text).translate(_ARABIC_ALONE))


def has_cyrillic(text: str) -> bool:
    """Tell whether some of a text is Cyrillic."""
    return bool(re.search(_CYRILLIC, text))


def has_arabic(text: str) -> bool:
    """Tell whether some of a text is in Arabic letters."""
    return bool(re.search(_ARABIC, text))


def span(text: str, needle: str, fold: Fold) -> tuple[int, int]:
    """Find where a text says what its fold shows to be in it: the first place, as begin and end.

    >>> span("von Селезнёв", in_latin("Seleznev"), in_latin)
    (4, 12)
    """
    folded = fold(text)
    begin, end = folded.find(needle), folded.find(needle) + len(needle)
    if len(folded) == len(text) and fold(text[begin:end]) == needle:
        return begin, end
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if needle in fold(text[:middle]) else (middle + 1, high)
    end = high
    low, high = 0, end
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if needle in fold(text[middle:end]) else (low, middle - 1)
    return low, end


def _plain(letter: str) -> str:
    """Fold one character for `letters`."""
    if letter.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", letter).casefold()
    heard = (sign for sign in apart if unicodedata.category(sign) not in _UNHEARD)
    return "".join(_SAME.get(sign, _digit(sign)) for sign in heard)


def _digit(sign: str) -> str:
    """Give a digit of any script as one of ours."""
    return str(unicodedata.digit(sign)) if sign.isdigit() else sign


def _spelled(text: str) -> str:
    for spelling, same in _SPELLINGS.items():
        text = text.replace(spelling, same)
    return text


def _bones(text: str) -> str:
    for spelling, same in _SOUNDS.items():
        text = text.replace(spelling, same)
    words = re.sub(_BETWEEN, " ", re.sub(_TWICE, r"\1", text.translate(_VOWELS)))
    return f" {words.strip()} "


def _in_any(letter: str) -> str:
    return _FROM_CYRILLIC.get(letter, _FROM_ARABIC.get(letter, letter))


def _alone(table: dict[str, str]) -> Callable[[str], str]:
    """Give what turns letters of one script into Latin ones, and all others into nothing known."""
    return lambda letter: table.get(letter, _OTHER if letter.isalpha() else letter)


_PLAIN: Final = _Letters(_plain)
_TO_LATIN: Final = _Letters(_in_any)
_CYRILLIC_ALONE: Final = _Letters(_alone(_FROM_CYRILLIC))
_ARABIC_ALONE: Final = _Letters(_alone(_FROM_ARABIC))
