"""Find words in what the timeline says, and go from one find to the next."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from dossier.timeline.item import Item, Loose
from dossier.timeline.items import Items


class Found(tuple[str, ...]):
    """The ids of what a search has found, in the order of time."""

    __slots__ = ()


def matching(items: Items, typed: str) -> Found | None:
    """Find the items that say all words typed, anywhere; None where nothing is searched for."""
    wanted = folded(typed).split()
    if not wanted:
        return None
    return items.memory.get(
        Found,
        tuple(wanted),
        lambda: Found(found.id for found in items.all if _says(found, wanted)),
    )


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


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """Take case and accents away, so that they need not be typed."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _says(found: Item | Loose, wanted: list[str]) -> bool:
    say = found.say
    text = folded(f"{say.when}\n{say.label}\n{say.small}\n{say.claim}")
    return all(word in text for word in wanted)
