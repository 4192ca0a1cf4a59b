"""One run of a merge over the plain values of three files: fields, objects, lists, records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, cast

from dossier.document.following import cite_followed, field_followed
from dossier.document.pairing import Items, id_of, ids_of, is_list, is_object, pairs, same, text_of
from dossier.document.shapes import WHOLE, is_record, records
from dossier.document.weaving import order
from dossier.model.base import Citation
from dossier.model.dossier import LISTS, Dossier
from dossier.model.nouns import Noun, noun_in
from dossier.model.paths import Path, written

Raw = Mapping[str, object]
Label = tuple[str, int]
# How a field is merged that can't be before the others are.
Last = Mapping[str, Callable[[Raw], object]]


NOTHING_LAST: Final[Last] = {}


class _Absent:
    """What a side does not have."""


ABSENT: Final = _Absent()


@dataclass(slots=True)
class Kept:
    """Two values of which both were kept; `bearer` is the record in which their path begins."""

    path: Path
    ours: object
    theirs: object
    bearer: Raw = field(default_factory=dict[str, object])
    side_by_side: bool = False
    """Both stand in the list itself, so no citation need say one of them."""


class Three(NamedTuple):
    """One value as it was, as we have it, as they have it."""

    base: object
    ours: object
    theirs: object

    def of(self, name: str) -> Three:
        """Give one field of three objects."""
        return Three(*(_fields(side).get(name, ABSENT) for side in self.sides))

    @property
    def sides(self) -> tuple[object, object, object]:
        return self.base, self.ours, self.theirs


@dataclass(slots=True)
class Merging:
    """What one run knows and finds; `named` are ids of records that must not go."""

    copy: str
    named: frozenset[str] = frozenset()
    kept: list[Kept] = field(default_factory=list[Kept])
    one_record: dict[str, str] = field(default_factory=dict[str, str])
    """Their ids of records to which both sides gave an id, with ours."""
    _open: list[Kept] = field(default_factory=list[Kept])

    def dossier(self, base: Raw, ours: Raw, theirs: Raw) -> dict[str, object]:
        """Merge three files; tasks come last, since they name fields of other records."""
        three = Three(base, ours, theirs)
        made = self._object(Dossier, three, (), {"tasks": lambda made: self._tasks(three, made)})
        # What the file says of itself has no citations: those of the subject keep it.
        self._keep_beside(cast("dict[str, object]", made["subject"]), 0, of_file=made)
        return made

    def _tasks(self, three: Three, made: Raw) -> object:
        merged = _by_id(made)
        sides = (_tasks_followed(_fields(side), merged) for side in three.sides)
        return self._value(LISTS["tasks"], Three(*sides), ("tasks",))

    def _value(self, noun: Noun, three: Three, path: Path) -> object:
        """Merge one value; where both changed it, ours stays and theirs is kept."""
        base, ours, theirs = three.sides
        if _same(ours, theirs):
            return ours
        if self._may_go(base):
            if _same(theirs, base):
                return ours
            if _same(ours, base):
                return theirs
        if all(side is ABSENT or is_list(side) for side in (ours, theirs)):
            return self._rows(noun, three, path) or (ABSENT if ABSENT in (ours, theirs) else [])
        if _empty(ours) or _empty(theirs):
            return theirs if _empty(ours) else ours
        if is_object(ours) and is_object(theirs) and not _at_odds(noun, three):
            return self._record(noun, three) if is_record(noun) else self._object(noun, three, path)
        self._open.append(Kept(path, ours, theirs))
        return ours

    def _may_go(self, value: object) -> bool:
        """Tell whether a value holds no record that must stay."""
        return not self.named or self.named.isdisjoint(_ids_in(value))

    def _record(self, noun: Noun, three: Three) -> dict[str, object]:
        """Merge a record; its own citations keep what was not clear in it."""
        mark = len(self._open)
        last: Last = {
            "id": lambda _: self._id(three.of("id")),
            "cite": lambda made: self._cite(three, made),
        }
        made = self._object(noun, three, (), last)
        self._keep_beside(made, mark)
        return made

    def _object(
        self, noun: Noun, three: Three, path: Path, last: Last = NOTHING_LAST
    ) -> dict[str, object]:
        names = order(*(list(_fields(side)) for side in three.sides))
        made: dict[str, object] = dict.fromkeys(names, ABSENT)
        for name in names:
            if name not in last:
                made[name] = self._value(noun_in(noun, name), three.of(name), (*path, name))
        for name, merged in last.items():
            if name in made:
                made[name] = merged(made)
        for name in names:
            if made[name] is ABSENT:
                del made[name]
        return made

    def _id(self, three: Three) -> object:
        """Take our id for a record to which both gave one."""
        mark = len(self._open)
        id = self._value(None, three, ("id",))
        if len(self._open) > mark:
            del self._open[mark:]
            self.one_record[str(three.theirs)] = str(three.ours)
        return id

    def _cite(self, three: Three, made: Raw) -> object:
        fields = (_fields(side) for side in three.sides)
        sides = (cite_followed(side.get("cite", ABSENT), side, made) for side in fields)
        return self._value(Citation, Three(*sides), ("cite",))

    def _keep_beside(
        self, record: dict[str, object], mark: int, of_file: Raw | None = None
    ) -> None:
        """Let a record's citations say what theirs has, instead of what stands in its fields."""
        mine = self._open[mark:]
        del self._open[mark:]
        where = "field" if of_file is None else "at"
        cite = list(_items(record.get("cite")))
        for one in mine:
            one.bearer = record if of_file is None else of_file
            said = {"source": self.copy, where: written(one.path), "says": one.theirs}
            if not one.side_by_side and said not in cite:
                cite.append(said)
                record["cite"] = cite
        self.kept += mine

    def _rows(self, noun: Noun, three: Three, path: Path) -> list[object]:
        """Merge lists item by item; both sides' additions stay where they stood."""
        base, ours, theirs = (_items(side) for side in three.sides)
        found = pairs(base, ours), pairs(base, theirs)
        was: list[Label] = [("was", place) for place in range(len(base))]
        new = {mark: ("new", at) for at, mark in _marks(ours, found[0])}
        is_ours = _labels(ours, found[0], new, "new")
        is_theirs = _labels(theirs, found[1], new, "theirs")
        sides = (was, base), (is_ours, ours), (is_theirs, theirs)
        at = [dict(zip(labels, rows, strict=True)) for labels, rows in sides]
        return [
            item
            for label in order(was, is_ours, is_theirs)
            for item in self._item(noun, Three(*(side.get(label, ABSENT) for side in at)), path)
        ]

    def _item(self, noun: Noun, three: Three, path: Path) -> Iterator[object]:
        """Merge one item: none where it is gone, two where it can't be one."""
        base, ours, theirs = three.sides
        if ours is ABSENT or theirs is ABSENT:
            left = theirs if ours is ABSENT else ours
            if not (_same(left, base) and self._may_go(base)):
                yield left
        elif is_record(noun):
            yield self._value(noun, three, path)
        elif id_of(ours) and id_of(ours) == id_of(theirs):
            yield self._value(noun, three, (*path, f"#{id_of(ours)}"))
        else:
            yield from self._one_or_both(noun, three, path)

    def _one_or_both(self, noun: Noun, three: Three, path: Path) -> Iterator[object]:
        """Merge an item that nobody can name; keep both forms of it where it is not clear."""
        mark, kept = len(self._open), len(self.kept)
        made = self._value(noun, three, path)
        if len(self._open) == mark:
            yield made
            return
        del self._open[mark:], self.kept[kept:]
        self._open.append(Kept(path, three.ours, three.theirs, side_by_side=True))
        yield three.ours
        yield three.theirs


def _same(one: object, other: object) -> bool:
    return one is other if ABSENT in (one, other) else same(one, other)


def _empty(value: object) -> bool:
    """Tell whether a side says nothing: a key left out and null are one."""
    return value is ABSENT or value is None


def _fields(value: object) -> Raw:
    return value if is_object(value) else {}


def _items(value: object) -> Items:
    return value if is_list(value) else ()


def _at_odds(noun: Noun, three: Three) -> bool:
    """Tell whether both sides changed what is one statement, such as an amount and its currency."""
    if noun is None or noun not in WHOLE:
        return False
    known = noun.model_fields
    base, ours, theirs = (
        {name: value for name, value in _fields(side).items() if name in known}
        for side in three.sides
    )
    return not (same(ours, theirs) or same(ours, base) or same(theirs, base))


def _marks(rows: Items, found: Mapping[int, int]) -> Iterator[tuple[int, str]]:
    """Tell by what each new item is known: its id, or what it says and how often it was said."""
    ids, said = ids_of(rows), Counter[str]()
    for at, item in enumerate(rows):
        if at not in found:
            text = text_of(item)
            said[text] += 1
            id = id_of(item)
            yield at, f"#{id}" if ids.get(id) == at else f"{said[text]} {text}"


def _labels(
    rows: Items, found: Mapping[int, int], new: Mapping[str, Label], side: str
) -> list[Label]:
    """Label the items of a list; what is new on both sides, and the same, alike."""
    labels = {at: new.get(mark, (side, at)) for at, mark in _marks(rows, found)}
    labels |= {at: ("was", place) for at, place in found.items()}
    return [labels[at] for at in range(len(rows))]


def _by_id(tree: Raw) -> dict[str, Raw]:
    found: dict[str, Raw] = {}
    for _, _, raw in records(tree):
        found.setdefault(id_of(raw), raw)
    return found


def _tasks_followed(side: Raw, merged: Mapping[str, Raw]) -> object:
    """Let the tasks of one side name in the merged records what they named in its own."""
    rows, own = side.get("tasks", ABSENT), _by_id(side)
    if not is_list(rows):
        return rows
    made: list[object] = []
    for task in rows:
        about = str(_fields(task).get("about", ""))[1:]
        known = about in own and about in merged
        made.append(field_followed(task, own[about], merged[about]) if known else task)
    return made


def _ids_in(value: object) -> Iterator[str]:
    """Give the ids of an item and of all that it holds."""
    yield id_of(value)
    for inner in (*_fields(value).values(), *_items(value)):
        yield from _ids_in(inner)
