"""The same items as rows of words: what the picture shows, for a list, for paper, for the ears."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.model.ids import Index
from dossier.timeline import naming
from dossier.timeline.exactness import exactness
from dossier.timeline.facts import date_of, when_in_short
from dossier.timeline.item import KINDS, Item, Kind, Loose
from dossier.timeline.items import Items
from dossier.timeline.labels import said
from dossier.wording.records import cited

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


def rows(items: Items, index: Index) -> tuple[Row, ...]:
    """Give every item as a row, in the order of time; what has no place on the line comes last."""
    return tuple(_row(number, found, items, index) for number, found in enumerate(items.all, 1))


def ordered(listed: tuple[Row, ...], by: Sorting, *, falling: bool = False) -> tuple[Row, ...]:
    """Sort rows by a column; rows that are equal in it stay in the order of time."""
    return tuple(sorted(listed, key=_KEYS[by], reverse=falling))


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


def as_text(listed: tuple[Row, ...], words: Words) -> str:
    """Write rows as lines with tabs, as tables and letters take them."""
    lines = (heads(words), *(cells(row) for row in listed))
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def _row(number: int, found: Item | Loose, items: Items, index: Index) -> Row:
    words, say = items.words, found.say
    record = index.record(found.key)
    when = date_of(found, record)
    what, small = said(say, words), _small(say.small, words)
    return Row(
        id=found.id,
        key=found.key,
        number=number,
        kind_of=found.kind,
        when=when_in_short(found, record, words),
        what=words.tr("{what}, {more}").format(what=what, more=small) if small else what,
        kind=naming.group(found.kind, words),
        exact=exactness(found, when, words),
        says=cited(record, index, words) if record else "",
        contradicted=say.contradicted,
        confidential=say.confidential,
    )


def _small(said_small: str, words: Words) -> str:
    """Leave out that the date is not known: a column of its own tells it."""
    return said_small.removesuffix(words.tr("date not known")).rstrip(", ")


_KEYS: Final[dict[Sorting, Callable[[Row], int | str]]] = {
    "when": lambda row: row.number,
    "what": lambda row: row.what.casefold(),
    "kind": lambda row: KINDS.index(row.kind_of),
    "exact": lambda row: row.exact,
    "says": lambda row: row.says.casefold(),
}
