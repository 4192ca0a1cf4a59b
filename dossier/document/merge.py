"""Three-way merge: what two people made of one dossier, put together without losing a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import NamedTuple, cast

from dossier.document.fitting import known_ids
from dossier.document.merging import Kept, Merging
from dossier.document.pairing import same
from dossier.document.renaming import renamed
from dossier.document.shapes import path_read, records
from dossier.model.dossier import Dossier
from dossier.model.paths import Path
from dossier.model.references import references
from dossier.storage import reader, writer

Raw = Mapping[str, object]


class Conflict(NamedTuple):
    """What both sides changed, each in its own way.

    `path` leads to the field in the merged dossier; it holds `ours`, and a citation says `theirs`.
    Of a list entry that is no record both forms are in the list to which `path` leads, side by
    side. Values are those of the file.
    """

    path: Path
    ours: object
    theirs: object
    side_by_side: bool = False


class Merged(NamedTuple):
    """The dossier made of two, and what was not clear in it."""

    dossier: Dossier
    conflicts: tuple[Conflict, ...] = ()


def merge(base: Dossier | None, ours: Dossier, theirs: Dossier, copy: str) -> Merged:
    """Put together what was made of one dossier; None where nothing is known that both come from.

    An edit beats a deletion. Where both changed a field, ours stays in it, and theirs is what the
    source `copy` ("copy of 23 November 2026") says instead. Raise CannotRead where both together
    go over the limits of a file.
    """
    old: Raw = writer.tree(base) if base else {}
    mine, other = writer.tree(ours), writer.tree(theirs)
    if same(mine, other) or same(other, old):
        return Merged(ours)
    if same(mine, old):
        return Merged(theirs)
    return _merged(old, ours, theirs, copy)


def _merged(old: Raw, ours: Dossier, theirs: Dossier, copy: str) -> Merged:
    """Merge, and once more with what was learnt: who is whom, and who is still named."""
    named: set[str] = set()
    one: dict[str, str] = {}
    while True:
        mine = _tree(ours)
        theirs = renamed(theirs, _clashes(old, mine, _tree(theirs), {*one.values()}))
        other = _tree(theirs)
        merging = Merging(copy, frozenset(named))
        made = merging.dossier(old, mine, other)
        _make_distinct(made, mine, other)
        dossier = reader.decode(writer.written(made))
        lost = _lost(dossier, ours, theirs) - named
        both = {id: own for id, own in merging.one_record.items() if id not in one}
        if not lost and not both:
            return Merged(dossier, tuple(_placed(made, dossier, merging.kept)))
        theirs = renamed(theirs, both)
        named |= lost
        one |= both


def _tree(dossier: Dossier) -> dict[str, object]:
    """Give plain values of a dossier that may be changed."""
    return deepcopy(writer.tree(dossier))


def _clashes(old: Raw, mine: Raw, other: Raw, one: set[str]) -> dict[str, str]:
    """Find ids that both sides gave to records of their own; give theirs another one each.

    `one` are those by which both sides mean one record. Without a common past, the same id is
    taken to mean the same record.
    """
    if not old:
        return {}
    was, is_mine, is_other = (_by_id(tree) for tree in (old, mine, other))
    taken = {*was, *is_mine, *is_other}
    names: dict[str, str] = {}
    for id, (path, raw) in is_other.items():
        if id in was or id in one or id not in is_mine:
            continue
        above = any(isinstance(step, str) and step[1:] in names for step in path[:-1])
        if above or path != is_mine[id][0] or not same(raw, is_mine[id][1]):
            names[id] = _fresh(id, taken)
    return names


def _by_id(tree: Raw) -> dict[str, tuple[Path, Raw]]:
    found: dict[str, tuple[Path, Raw]] = {}
    for path, _, raw in records(tree):
        if isinstance(id := raw.get("id"), str) and id:
            found.setdefault(id, (path, raw))
    return found


def _fresh(id: str, taken: set[str]) -> str:
    """Give an id that nobody has, such as "fraud-2", and take it."""
    number = 2
    while (made := f"{id}-{number}") in taken:
        number += 1
    taken.add(made)
    return made


def _make_distinct(made: Raw, *sides: Raw) -> None:
    """Give another id to a record whose own the merge brought to stand twice."""
    used = [Counter(_ids(side)) for side in sides]
    taken = {*_ids(made)}
    seen = Counter[str]()
    for _, _, raw in records(made):
        if isinstance(id := raw.get("id"), str) and id:
            seen[id] += 1
            if seen[id] > max(count[id] for count in used):
                raw["id"] = _fresh(id, taken)


def _ids(tree: Raw) -> Iterator[str]:
    return (id for _, _, raw in records(tree) if isinstance(id := raw.get("id"), str) and id)


def _lost(made: Dossier, ours: Dossier, theirs: Dossier) -> set[str]:
    """Find who is gone though a side that has them names them."""
    sides = [(_named(side), known_ids(side)) for side in (ours, theirs)]
    gone = {ref[1:] for ref in _named(made)} - known_ids(made)
    return {id for id in gone if all(id in ids for refs, ids in sides if f"#{id}" in refs)}


def _named(dossier: Dossier) -> frozenset[str]:
    parts = (cast("object", getattr(dossier, name)) for name in type(dossier).model_fields)
    return frozenset[str]().union(*map(references, parts))


def _placed(made: Raw, dossier: Dossier, kept: list[Kept]) -> Iterator[Conflict]:
    """Tell where in the merged dossier each conflict stands."""
    at = {id(raw): path for path, _, raw in records(made)}
    for one in kept:
        path = (*at.get(id(one.bearer), ()), *one.path)
        yield Conflict(path_read(path, dossier), one.ours, one.theirs, one.side_by_side)
