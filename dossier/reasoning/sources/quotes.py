"""Whether and where a quotation stands word for word in a text, and who quotes a source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from dossier.model.base import Citation, Record
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.reasoning.sources.whole_words import cuts

# Typography that copies of one text differ in: apostrophes, quotation marks, dashes, soft hyphens.
_FOLDED: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | {"–": "-", "—": "-", "\u00ad": None}
)
CLOSED_BY: Final = {"“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "”": "”", "‚": "‘"}
"""The quotation mark that closes what one opens."""

Stretch = tuple[int, int]


class Quotation(NamedTuple):
    """A quotation from a source: who quotes it, and where it stands in the source's text."""

    record: Record
    place: int
    """Which of the record's citations it is, counted from 0."""
    citation: Citation
    quote: str
    stretches: tuple[Stretch, ...]
    """Empty where the text does not hold it."""


def found_in(quote: str, text: str) -> bool:
    r"""Tell whether the text holds the quotation, white space and apostrophes folded.

    >>> found_in("the court's  ruling", "It was the court’s\nruling.")
    True
    """
    return any(True for _ in _found(folded(quote), folded(text)))


def only_cut_in(quote: str, text: str) -> bool:
    """Tell whether the text holds the quotation only where that cuts a word or a number.

    >>> only_cut_in("1 companies", "to 31 companies")
    True
    """
    return folded(quote) in folded(text) and not found_in(quote, text)


def stretches(quote: str, text: str) -> tuple[Stretch, ...]:
    r"""Give where the text holds the quotation, as begin and end in characters.

    >>> stretches("the court's  ruling", "It was the court’s\nruling.")
    ((7, 25),)
    """
    return _Places(text).of(quote)


def quotations(source: Source, index: Index) -> tuple[Quotation, ...]:
    """Give every quotation from a source, in the order of the records that quote it."""
    places = _Places(source.text or "")
    ref = f"#{source.key}"
    return tuple(
        Quotation(record, place, citation, citation.quote, places.of(citation.quote))
        for record in index.records
        for place, citation in enumerate(record.citations)
        if citation.source == ref and citation.quote
    )


def folded(text: str) -> str:
    """Fold what a copy of a text may differ in without saying anything else."""
    return " ".join(text.translate(_FOLDED).split())


def _found(wanted: str, text: str) -> Iterator[int]:
    """Give where whole words stand in a text, both folded, one behind the other."""
    if not wanted:
        return
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        whole = not (cuts(text, at) or cuts(text, end))
        if whole:
            yield at
        at = text.find(wanted, end if whole else at + 1)


class _Places:
    """A text as it is folded, and where each of its folded characters stood."""

    def __init__(self, text: str) -> None:
        self._folded = folded(text)
        self._text = text
        self._stood: list[int] | None = None

    def of(self, quote: str) -> tuple[Stretch, ...]:
        """Give where a quotation stands, each time it does, one behind the other."""
        wanted = folded(quote)
        return tuple(
            (self._places[at], self._places[at + len(wanted) - 1] + 1)
            for at in _found(wanted, self._folded)
        )

    @property
    def _places(self) -> list[int]:
        """Where each folded character stood; reckoned only when something was found."""
        if self._stood is None:
            self._stood = _places(self._text)
        return self._stood


def _places(text: str) -> list[int]:
    """Give the place of each character that `folded` leaves; a blank's is where its run begins."""
    places: list[int] = []
    blank: int | None = None
    for place, sign in enumerate(text):
        if sign == "\u00ad":
            continue
        if sign.isspace():
            blank = place if blank is None else blank
            continue
        if blank is not None and places:
            places.append(blank)
        blank = None
        places.append(place)
    return places
