"""Find words in what the timeline says, and go from one find to the next."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dossier.timeline.items.item import Item, Kind, Loose, counting
from dossier.timeline.items.items import Items


class Found(tuple[str, ...]):
    """The ids of what a search has found, in the order of time."""

    __slots__ = ()


class _Told(NamedTuple):
    """An item, and all that it says, folded."""

    id: str
    text: str


class _AllTold(tuple[_Told, ...]):
    """What each item says, in the order of time: folded once, for each letter asks for all."""

    __slots__ = ()


class _ByKind(dict[Kind, list[Item]]):
    """What a search has found that has a place on the line, by its group."""


def matching(items: Items, typed: str) -> Found | None:
    """Find the items that say all words typed, anywhere; None where nothing is searched for."""
    wanted = folded(typed).split()
    if not wanted:
        return None
    return items.memory.get(Found, tuple(wanted), lambda: _search(items, wanted))


def found_by_kind(items: Items, typed: str) -> Mapping[Kind, list[Item]]:
    """Give what a search has found that has a place on the line, by its group."""
    return items.memory.get(_ByKind, typed, lambda: _by_kind(items, typed))


def following(found: Found, items: Items, here: str, step: int) -> str:
    """Give the find after or before an item, going round at the end; empty where there is none."""
    if not found:
        return ""
    places = [items.places[id] for id in found]
    at = items.places.get(here, -1 if step > 0 else len(items.all))
    if step > 0:
        return next((id for id, place in zip(found, places, strict=True) if place > at), found[0])
    before = [id for id, place in zip(found, places, strict=True) if place < at]
    return before[-1] if before else found[-1]


def folded(text: str) -> str:
    """Take case and accents away, so that they need not be typed."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def in_order(text: str) -> str:
    """Give a text as lists sort it: whatever its accents, and the second before the tenth.

    >>> sorted(["Event 10", "Évreux", "event 2"], key=in_order)
    ['event 2', 'Event 10', 'Évreux']
    """
    return counting(folded(text))


def _search(items: Items, wanted: list[str]) -> Found:
    told: Sequence[_Told] = _told(items)
    for word in wanted:
        told = [one for one in told if word in one.text]
    return Found(one.id for one in told)


def _told(items: Items) -> _AllTold:
    return items.memory.get(_AllTold, None, lambda: _AllTold(map(_texts, items.all)))


def _texts(found: Item | Loose) -> _Told:
    say = found.say
    return _Told(found.id, folded(f"{say.when}\n{say.label}\n{say.small}\n{say.claim}"))


def _by_kind(items: Items, typed: str) -> _ByKind:
    made = _ByKind()
    for id in matching(items, typed) or ():
        found = items.by_id[id]
        if isinstance(found, Item):
            made.setdefault(found.kind, []).append(found)
    return made
