"""Whether a quotation stands word for word in a text."""

from __future__ import annotations

from typing import Final

# Typography that copies of one text differ in: apostrophes, quotation marks, dashes, soft hyphens.
_FOLDED: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | {"–": "-", "—": "-", "\u00ad": None}
)


def found_in(quote: str, text: str) -> bool:
    r"""Tell whether the text holds the quotation, white space and apostrophes folded.

    >>> found_in("the court's  ruling", "It was the court’s\nruling.")
    True
    """
    wanted = folded(quote)
    return bool(wanted) and wanted in folded(text)


def folded(text: str) -> str:
    """Fold what a copy of a text may differ in without saying anything else."""
    return " ".join(text.translate(_FOLDED).split())
