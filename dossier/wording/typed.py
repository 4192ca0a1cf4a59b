"""What a person typed: checked for length, folded for comparing, cut for showing."""

from __future__ import annotations

import unicodedata
from typing import Final

from dossier.i18n import Words

LONGEST: Final = 200
SHOWN: Final = 40
# Marks over letters, and signs without width such as those that turn the reading direction.
_UNHEARD: Final = ("Mn", "Cf")
_WORDS: Final = {"st": "saint", "&": "and"}


def whole(text: str, words: Words) -> str:
    """Give the text as it is; refuse half characters, which no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        sentence = words.tr("There is half a character in this, which can't be saved: delete it.")
        raise ValueError(sentence) from None
    return text


def checked(text: str, words: Words, most: int = LONGEST) -> str:
    """Give the text without blanks round it; refuse what is too long for its field."""
    whole(text, words)
    if len(text) > most:
        raise ValueError(
            words.tr("This is too long: type at most {count} characters.").format(count=most)
        )
    return text.strip()


def fold(text: str) -> str:
    """Give what is left when case, accents, dots, dashes and a leading "the" do not count.

    >>> fold("The U.S.A."), fold("St. Barthélemy")
    ('usa', 'saint barthelemy')
    """
    if text.isascii():
        parts = text.casefold().translate(_ASCII).split()
    else:
        letters = unicodedata.normalize("NFKD", text).casefold()
        parts = "".join(map(_folded, letters)).split()
    if len(parts) > 1 and parts[0] == "the":
        del parts[0]
    return " ".join(_WORDS.get(part, part) for part in parts)


def _folded(letter: str) -> str:
    if letter.isalnum() or letter == "+":
        return letter
    if letter == "&":
        return " & "
    return "" if letter in ".'’ʼ" or unicodedata.category(letter) in _UNHEARD else " "


# The same, made once for the letters of most names.
_ASCII: Final = {code: _folded(chr(code)) for code in range(128)}


def shown(text: str, most: int = SHOWN) -> str:
    """Give what an error may repeat of a text: its first words, on one line.

    >>> shown("word " * 10)
    'word word word word word word word word …'
    """
    line = " ".join(text[: most * 2].split())
    return line if len(line) <= most else line[:most].rstrip() + " …"
