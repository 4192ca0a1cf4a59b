"""What differs between two dossiers, record by record and field by field."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dossier.document.pairing import Items, Raw, id_of, is_list, is_object, pairs, same
from dossier.document.shapes import is_record, path_read
from dossier.document.weaving import woven
from dossier.model.about import About
from dossier.model.dossier import Dossier
from dossier.model.nouns import Noun, noun_in
from dossier.model.paths import Path
from dossier.storage import writer

Kind = Literal["added", "removed", "changed", "moved"]


class Difference(NamedTuple):
    """One record that came, went or moved in its list, or one field that changed.

    `path` leads to it in the later dossier, that of a removed record in the earlier. Values are
    those of the file; None where there is none.
    """

    kind: Kind
    path: Path
    before: object = None
    after: object = None


def diff(before: Dossier, after: Dossier) -> tuple[Difference, ...]:
    """Compare two dossiers; a record that moved and changed is told as both."""
    found = _fields((), Dossier, writer.tree(before), writer.tree(after))
    return tuple(
        one._replace(path=path_read(one.path, before if one.kind == "removed" else after))
        for one in found
    )


def _fields(path: Path, noun: Noun, old: Raw, new: Raw) -> Iterator[Difference]:
    for name in woven(list(old), list(new)):
        inner = noun_in(noun, name)
        was, is_now = old.get(name), new.get(name)
        if same(was, is_now):
            continue
        here = (*path, name)
        if not is_record(inner) and inner is not About:
            yield Difference("changed", here, was, is_now)
        elif is_list(was) or is_list(is_now):
            yield from _rows(here, inner, _list(was), _list(is_now))
        else:
            yield from _fields(here, inner, _object(was), _object(is_now))


def _rows(path: Path, noun: Noun, old: Items, new: Items) -> Iterator[Difference]:
    """Compare two lists of records."""
    found = pairs(old, new)
    stayed = _longest_rise(list(found.values()))
    for place, item in enumerate(new):
        here = (*path, _step(item, place))
        if place not in found:
            yield Difference("added", here, after=item)
            continue
        was = old[found[place]]
        if found[place] not in stayed:
            yield Difference("moved", here, was, item)
        yield from _fields(here, noun, _object(was), _object(item))
    kept = {*found.values()}
    for place, item in enumerate(old):
        if place not in kept:
            yield Difference("removed", (*path, _step(item, place)), before=item)


def _step(item: object, place: int) -> str | int:
    return f"#{id}" if (id := id_of(item)) else place


def _object(value: object) -> Raw:
    return value if is_object(value) else {}


def _list(value: object) -> Items:
    return value if is_list(value) else ()


def _longest_rise(places: list[int]) -> set[int]:
    """Give the most places that are still in their order: the others have moved.

    >>> sorted(_longest_rise([2, 0, 1, 3]))
    [0, 1, 3]
    """
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        before[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    found: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found
