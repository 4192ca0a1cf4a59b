"""Which item of one list is which of another: by id, by what it says, by where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from typing_extensions import TypeIs

Raw = Mapping[str, object]
Items = Sequence[object]
# Two items that share so much of what they say are one item, edited.
ALIKE: Final = 0.5
# Where more pairs than this would have to be compared, only their places count.
MOST_COMPARED: Final = 250_000


def is_object(value: object) -> TypeIs[dict[str, object]]:
    """Tell whether a value of a file is an object, whose keys are texts."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeIs[list[object]]:
    """Tell whether a value of a file is a list."""
    return isinstance(value, list)


def same(one: object, other: object) -> bool:
    """Tell whether two values of a file say the same; 1, 1.0 and true do not."""
    return one is other or text_of(one) == text_of(other)


def text_of(value: object) -> str:
    """Write a value so that equal ones are equal texts, whatever the order of their keys."""
    return json.dumps(value, sort_keys=True)


def pairs(old: Items, new: Items) -> dict[int, int]:
    """Tell which place in the old list each place in the new one comes from, if any.

    >>> pairs(["a", "b"], ["x", "b", "a"])
    {1: 1, 2: 0}
    """
    was, is_now = ids_of(old), ids_of(new)
    found = {place: was[id] for id, place in is_now.items() if id in was}
    # What had no id may have been given one since.
    known = {*was.values()}
    free_old = [at for at in range(len(old)) if at not in known]
    free_new: list[int] = [at for at in range(len(new)) if at not in found]
    for step in (_equal, _alike, _between_neighbours):
        found.update(step(old, new, found, (free_old, free_new)))
        taken = set(found.values())
        free_old = [at for at in free_old if at not in taken]
        free_new = [at for at in free_new if at not in found]
    return dict(sorted(found.items()))


def id_of(item: object) -> str:
    """Give the id that an item bears in the file; empty where it bears none."""
    found = item.get("id") if is_object(item) else None
    return found if isinstance(found, str) else ""


def ids_of(rows: Items) -> dict[str, int]:
    """Tell where each id stands; one that is used twice is meant where it stands first."""
    found: dict[str, int] = {}
    for place, item in enumerate(rows):
        if id := id_of(item):
            found.setdefault(id, place)
    return found


Free = tuple[list[int], list[int]]
Found = Mapping[int, int]


def _equal(old: Items, new: Items, _found: Found, free: Free) -> Iterator[tuple[int, int]]:
    """Pair what says the same, in the order of both lists."""
    waiting: dict[str, list[int]] = {}
    for at in reversed(free[0]):
        waiting.setdefault(text_of(_without_id(old[at])), []).append(at)
    for at in free[1]:
        if places := waiting.get(text_of(_without_id(new[at]))):
            yield at, places.pop()


def _alike(old: Items, new: Items, _found: Found, free: Free) -> Iterator[tuple[int, int]]:
    """Pair objects that share most of what they say, the closest first."""
    if len(free[0]) * len(free[1]) > MOST_COMPARED:
        return
    close = [
        (-likeness, abs(was - at), was, at)
        for was in free[0]
        for at in free[1]
        if (likeness := _likeness(old[was], new[at])) >= ALIKE
    ]
    taken: set[int] = set()
    given: set[int] = set()
    for _, _, was, at in sorted(close):
        if was not in taken and at not in given:
            taken.add(was)
            given.add(at)
            yield at, was


def _between_neighbours(
    old: Items, new: Items, found: Found, free: Free
) -> Iterator[tuple[int, int]]:
    """Pair objects that stand behind the same one."""
    known = {-1: -1, **found}
    left = set(free[0])
    for at in free[1]:
        was = known.get(at - 1, len(old)) + 1
        if was in left and is_object(old[was]) and is_object(new[at]):
            known[at] = was
            yield at, was


def _likeness(one: object, other: object) -> float:
    """Give the share of fields in which two objects agree; anything else is not alike."""
    a, b = _without_id(one), _without_id(other)
    if not is_object(a) or not is_object(b):
        return 0.0
    agreed = sum(1 for name in a if name in b and same(a[name], b[name]))
    return agreed / max(1, len({**a, **b}))


def _without_id(item: object) -> object:
    if not is_object(item):
        return item
    return {name: value for name, value in item.items() if name != "id"}
