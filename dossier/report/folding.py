"""A text as it is compared when values that stay behind are looked for in what leaves."""

from __future__ import annotations

import unicodedata

from dossier.wording.folding import letters


def folded(text: str) -> str:
    r"""Fold forms, case, accents and blanks of a text, which hide nothing from a reader.

    >>> folded("Ｍａｙ \n PARKER\xad"), folded("Zóra")
    ('may parker', 'zora')
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    # Put together again: a syllable of Korean is one letter of a name, not three.
    return " ".join(unicodedata.normalize("NFC", letters(text)).split())
