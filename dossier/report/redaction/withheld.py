"""What stays behind when a dossier leaves: each value with its place, and how much it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, NamedTuple, cast, get_origin

from dossier.model.base import Record, Value
from dossier.model.dates import Date
from dossier.model.durations import Duration
from dossier.model.paths import Path
from dossier.model.place import Place

Said = str | int | float | Date | Duration


class Withheld(NamedTuple):
    """One value that stays behind, and where it stands in the whole dossier."""

    path: Path
    value: Said
    noun: type[Value] | None = None
    """The noun whose field it is; None for what the model does not know."""

    @property
    def field(self) -> str:
        """The field that holds it, by its name in the file.

        Of a place it is that of whose place it is, whether or not its country stands beside it.
        """
        names = (str(step) for step in reversed(self.path) if _is_name(step))
        own = next(names, "")
        return next(names, own) if self.noun is Place else own


@dataclass(slots=True)
class Stays:
    """How much stays behind, for the sentence that says so before anything leaves."""

    confidential: int = 0
    """Confidential records; what stands in one is not counted again."""
    records: dict[str, int] = field(default_factory=dict[str, int])
    """Other records, by the list that holds them."""
    fields: dict[str, set[Path]] = field(default_factory=dict[str, set[Path]])
    """Where a field that says something stays behind in a record that leaves, by its name."""
    unread: int = 0
    """Records that cannot be read, and so cannot be told to be harmless."""
    unknown: int = 0
    """Fields that the program does not know."""

    @property
    def nothing(self) -> bool:
        """Tell whether all leaves."""
        return self == Stays()

    def count(self, among: dict[str, int], name: str) -> None:
        """Count one more of a name."""
        among[name] = among.get(name, 0) + 1


def values_of(value: object, path: Path, noun: type[Value] | None = None) -> Iterator[Withheld]:
    """Give every value that a person or a source put into something, with its place.

    Ids, words of closed lists, yes and no tell nothing by themselves.
    """
    if isinstance(value, Value):
        yield from _in_value(value, path)
    elif isinstance(value, Mapping):
        for name, inner in cast("Mapping[str, object]", value).items():
            yield from values_of(inner, (*path, name), noun)
    elif isinstance(value, tuple | list):
        for at, inner in enumerate(cast("list[object]", value)):
            yield from values_of(inner, (*path, _step(inner, at)), noun)
    elif isinstance(value, str | int | float | Date | Duration) and not isinstance(value, bool):
        yield Withheld(path, value, noun)


def _in_value(value: Value, path: Path) -> Iterator[Withheld]:
    kind = type(value)
    for name in kind.model_fields:
        if name in value.model_fields_set and not _is_closed(kind, name):
            yield from values_of(getattr(value, name), (*path, name), kind)
    for name, inner in (value.model_extra or {}).items():
        yield from values_of(inner, (*path, name))


@cache
def _is_closed(kind: type[Value], name: str) -> bool:
    if name == "id" and issubclass(kind, Record):
        return True
    annotation: object = kind.model_fields[name].annotation
    return any(get_origin(part) is Literal for part in (annotation, *_choices(annotation)))


def _choices(annotation: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", getattr(annotation, "__args__", ()))


def _step(item: object, place: int) -> str | int:
    return f"#{item.id}" if isinstance(item, Record) and item.id else place


def _is_name(step: str | int) -> bool:
    return isinstance(step, str) and not step.startswith("#")
