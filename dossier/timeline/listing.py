"""The same items as rows of words: what the picture shows, for a list, for paper, for the ears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.ids import Index
from dossier.timeline.facts import date_of, differing, term_reckoned, when_in_short
from dossier.timeline.items import naming
from dossier.timeline.items.exactness import Doubt, doubt, exactness
from dossier.timeline.items.item import KINDS, Item, Kind, Loose
from dossier.timeline.items.items import Items
from dossier.timeline.items.search import in_order
from dossier.timeline.shapes.labels import said
from dossier.wording.records import cited, whole_title

Sorting = Literal["when", "what", "kind", "exact", "says"]
COLUMNS: Final[tuple[Sorting, ...]] = ("when", "what", "kind", "exact", "says")


class Row(NamedTuple):
    """One item in words; its number is its place among all, as paper gives it."""

    id: str
    key: str
    """The id or handle of the record."""
    number: int
    kind_of: Kind
    when: str
    what: str
    kind: str
    exact: str
    says: str
    """Which sources say it."""
    contradicted: bool
    confidential: bool
    differs: tuple[str, ...] = ()
    """What other sources say instead, and who."""
    whole: str = ""
    """The whole text of which the record's title is the beginning, where that leaves some out."""


class Listing:
    """All items as rows in one order; a row is put into words when it is first asked for."""

    def __init__(self, items: Items, index: Index) -> None:
        """List the items in the order of time; what has no place on the line comes last."""
        self._items = items
        self._index = index
        self._order: Sequence[int] = range(len(items.all))
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, place: int) -> Row:
        number = self._order[place]
        found = self._made.get(number)
        if found is None:
            item = self._items.all[number]
            found = self._made[number] = _row(number + 1, item, self._items, self._index)
        return found

    def __iter__(self) -> Iterator[Row]:
        return map(self.__getitem__, range(len(self)))

    def place_of(self, id: str) -> int | None:
        """Give the place of an item among the rows."""
        number = self._items.places.get(id)
        return None if number is None else self._places[number]

    @cached_property
    def _places(self) -> Sequence[int]:
        """The place of each item, by its number in time."""
        if isinstance(self._order, range):
            return self._order
        places = [0] * len(self._order)
        for place, number in enumerate(self._order):
            places[number] = place
        return places

    def ordered(self, by: Sorting, *, falling: bool = False) -> Listing:
        """Sort by a column; rows that are equal in it stay in the order of time.

        No row is made for it: only the words of the column are.
        """
        made = Listing(self._items, self._index)
        made._made = self._made
        if by != "when" or falling:
            made._order = sorted(made._order, key=self._keys(by).__getitem__, reverse=falling)
        return made

    def _keys(self, by: Sorting) -> Sequence[int | str]:
        """Give by what each item is sorted, by its number in time."""
        items, words = self._items.all, self._items.words
        if by == "when":
            return range(len(items))
        if by == "kind":
            return [KINDS.index(found.kind) for found in items]
        if by == "what":
            return [in_order(_what(found, words)) for found in items]
        index = self._index
        if by == "exact":
            return _by_doubt(self._items, index)
        return [in_order(_says(index.record(found.key), index, words)) for found in items]


def rows(items: Items, index: Index) -> tuple[Row, ...]:
    """Give every item as a row, in the order of time, for paper."""
    return tuple(Listing(items, index))


def heads(words: Words) -> tuple[str, ...]:
    """Say the heads of the columns, in the order of `COLUMNS`."""
    return (
        words.tr("When"),
        words.tr("What"),
        words.tr("Kind"),
        words.tr("How exact"),
        words.tr("Says"),
    )


def cells(row: Row) -> tuple[str, ...]:
    """Give what stands under each head."""
    return row.when, row.what, row.kind, row.exact, row.says


def as_text(listed: Iterable[Row], words: Words) -> str:
    """Write rows as lines with tabs, as tables and letters take them."""
    lines = (heads(words), *(cells(row) for row in listed))
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def _row(number: int, found: Item | Loose, items: Items, index: Index) -> Row:
    words, say = items.words, found.say
    record = index.record(found.key)
    return Row(
        id=found.id,
        key=found.key,
        number=number,
        kind_of=found.kind,
        when=when_in_short(found, record, words),
        what=_what(found, words),
        kind=naming.group(found.kind, words),
        exact=_exact(found, record, words),
        says=_says(record, index, words),
        contradicted=say.contradicted,
        confidential=say.confidential,
        differs=differing(record, index, words) if record and say.contradicted else (),
        whole=whole_title(record) if record else "",
    )


def _what(found: Item | Loose, words: Words) -> str:
    what, small = said(found.say, words), _small(found.say.small, words)
    if small:
        # Behind a sentence that ends a comma would stand beside its full stop.
        ended = what.endswith((".", "!", "?", "…"))
        way = words.tr("{what} ({more})") if ended else words.tr("{what}, {more}")
        what = way.format(what=what, more=small)
    if term := term_reckoned(found, words):
        what = words.tr("{what}, {more}").format(what=what, more=term)
    return what


def _exact(found: Item | Loose, record: Record | None, words: Words) -> str:
    return exactness(found, date_of(found, record), words)


def _by_doubt(items: Items, index: Index) -> list[int]:
    """Give by how much of each date is in doubt it is sorted; who reads the same stays together."""
    told: list[str] = []
    least: dict[str, Doubt] = {}
    for found in items.all:
        when = date_of(found, index.record(found.key))
        words, much = exactness(found, when, items.words), doubt(found, when)
        told.append(words)
        least[words] = min(much, least.get(words, much))
    ranks = {
        words: n for n, words in enumerate(sorted(least, key=lambda words: (least[words], words)))
    }
    return [ranks[words] for words in told]


def _says(record: Record | None, index: Index, words: Words) -> str:
    return cited(record, index, words) if record else ""


def _small(said_small: str, words: Words) -> str:
    """Leave out that the date is not known: a column of its own tells it."""
    return said_small.removesuffix(words.tr("date not known")).rstrip(", ")
