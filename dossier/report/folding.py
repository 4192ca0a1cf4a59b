"""A text as it is compared when values that stay behind are looked for in what leaves."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    r"""Fold forms, case and blanks of a text, which hide nothing from a reader.

    >>> folded("Ｍａｙ \n PARKER\xad")
    'may parker'
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    # Folding the case can take a text out of its normal form, and the other way round.
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    kept = (sign for sign in plain if unicodedata.category(sign) != "Cf")
    return " ".join("".join(kept).split())
