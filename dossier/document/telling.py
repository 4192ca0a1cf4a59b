"""What changed and what was not clear in a merge, in sentences for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from dossier.document.diff import Difference
from dossier.document.merge import Merged
from dossier.i18n import Words
from dossier.model import paths
from dossier.model.base import Record, Value
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.paths import NoSuchPlace, Path
from dossier.wording.direction import isolated
from dossier.wording.field_names import field_name
from dossier.wording.records import title
from dossier.wording.references import Context, noun_of
from dossier.wording.told import say_told
from dossier.wording.typed import shown


def changes(
    found: Sequence[Difference], before: Dossier, after: Dossier, words: Words
) -> tuple[str, ...]:
    """Say each difference between two dossiers in one sentence."""
    old, new = _Side(before, Index(before), words), _Side(after, Index(after), words)
    return tuple(_change(one, old, new, words) for one in found)


def field(path: Path, dossier: Dossier, words: Words) -> str:
    """Say which field of which record stands at a path."""
    return _Side(dossier, Index(dossier), words).field(path)


class Told(NamedTuple):
    """One conflict of a merge in words: which field of which record, and both values, whole."""

    field: str
    ours: str
    theirs: str


def told(merged: Merged, words: Words) -> tuple[Told, ...]:
    """Say each conflict of a merge as a field with two values."""
    side = _Side(merged.dossier, Index(merged.dossier), words)
    return tuple(
        Told(
            side.field(found.path),
            side.whole(found.path, found.ours),
            side.whole(found.path, found.theirs),
        )
        for found in merged.conflicts
    )


def conflicts(merged: Merged, copy: str, words: Words) -> tuple[str, ...]:
    """Say each conflict of a merge in one sentence; `copy` is the source that the merge named."""
    both = words.tr("{field}: both “{ours}” and “{theirs}” ({copy}) are kept.")
    one = words.tr("{field}: “{ours}” is kept, and “{theirs}” ({copy}) noted beside it.")
    return tuple(
        (both if found.side_by_side else one).format(
            field=said.field, ours=_short(said.ours), theirs=_short(said.theirs), copy=copy
        )
        for found, said in zip(merged.conflicts, told(merged, words), strict=True)
    )


def _change(one: Difference, old: _Side, new: _Side, words: Words) -> str:
    if one.kind == "removed":
        return words.tr("Removed: {record}.").format(record=old.record(one.path))
    if one.kind == "added":
        return words.tr("Added: {record}.").format(record=new.record(one.path))
    if one.kind == "moved":
        return words.tr("Moved: {record}.").format(record=new.record(one.path))
    # All that the file said of itself may have gone.
    side = old if one.after is None and one.path[0] == "about" else new
    return _sentence(one, words).format(
        field=side.field(one.path),
        before=old.value(one.path, one.before),
        after=new.value(one.path, one.after),
    )


def _sentence(one: Difference, words: Words) -> str:
    if _holds_objects(one.before) or _holds_objects(one.after):
        return words.tr("{field}: changed.")
    if one.before is None:
        return words.tr("{field}: now “{after}”.")
    if one.after is None:
        return words.tr("{field}: no longer “{before}”.")
    return words.tr("{field}: was “{before}”, is “{after}”.")


def _holds_objects(value: object) -> bool:
    """Tell whether a value is a list of more than texts, such as citations."""
    return isinstance(value, list) and any(
        isinstance(item, dict) for item in cast("list[object]", value)
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One dossier, in which names are found."""

    dossier: Dossier
    index: Index
    words: Words

    def record(self, path: Path) -> str:
        """Say which record stands at a path; one that we cannot read, by the path."""
        value = self._at(path)
        if not isinstance(value, Record):
            return paths.written(path)
        noun, called = noun_of(value, self.words), title(value, self.index, self.words)
        return self.words.tr("{noun} “{title}”").format(noun=noun, title=isolated(shown(called)))

    def field(self, path: Path) -> str:
        """Say which field of which record stands at a path."""
        holder = self._holder(path)
        name = field_name(str(path[holder]), self.words)
        if not isinstance(self._at(path[:holder]), Record):
            return name
        said = self.words.tr("{record}, {field}")
        return said.format(record=self.record(path[:holder]), field=name)

    def value(self, path: Path, value: object) -> str:
        """Say a value of the file in a few words, in the manner of the field at a path."""
        return _short(self.whole(path, value))

    def whole(self, path: Path, value: object) -> str:
        """Say a value of the file in the manner of the field at a path."""
        at = self._holder(path)
        context = Context(self.words, self.index)
        return say_told(self._at(path[:at]), str(path[at]), value, context)

    def _holder(self, path: Path) -> int:
        """Tell how many steps lead to the innermost object of the model that has the field."""
        inward = range(len(path) - 1, 0, -1)
        return next((at for at in inward if isinstance(self._at(path[:at]), Value)), 0)

    def _at(self, path: Path) -> object:
        try:
            return paths.get(self.dossier, path)
        except NoSuchPlace:
            return None


def _short(said: str) -> str:
    """Cut what is said of a value to a few words, which turn nothing that stands round them."""
    return isolated(shown(said))
