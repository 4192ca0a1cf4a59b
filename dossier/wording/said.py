"""Every field of a dossier as it is said on the screen, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, NamedTuple, cast

from dossier.model.base import Record, Value
from dossier.model.dossier import LISTS, Dossier
from dossier.model.paths import Path
from dossier.wording import records
from dossier.wording.kinds import Context, Kind, NoKind, kind_of

# What says nothing that anybody would look for: ids, paths, hashes, yes and no.
_MUTE_KINDS: Final = frozenset({"id", "yes_no"})
_MUTE: Final = frozenset({"field", "sha256"})
Say = Callable[[object, Context], str]


class Said(NamedTuple):
    """One field as it is said; `key` is the record that it is in, empty for the file itself."""

    key: str
    path: Path
    text: str

    @property
    def part(self) -> str:
        """The part of the file that it stands in, such as "charges"."""
        return str(self.path[0])

    @property
    def keys(self) -> Iterator[str]:
        """The record that it is in, and the one that holds that."""
        yield self.key
        if len(self.path) > 1 and str(self.path[1]).startswith("#"):
            yield str(self.path[1])[1:]

    @property
    def field(self) -> str:
        """The name of the field, or of the list that it is an item of."""
        return next(str(step) for step in reversed(self.path) if _is_name(step))


def fields_said(dossier: Dossier, context: Context) -> Iterator[Said]:
    """Say every field that a file fills, in the file's order."""
    if dossier.about:
        yield from _of_value(dossier.about, "", ("about",), context)
    yield from _of_value(dossier.subject, dossier.subject.key, ("subject",), context)
    for name in LISTS:
        yield from _of_rows(dossier.list_of(name), "", (name,), context)


def _is_name(step: str | int) -> bool:
    return isinstance(step, str) and not step.startswith("#")


def _of_value(value: Value, key: str, path: Path, context: Context) -> Iterator[Said]:
    filled = value.model_fields_set
    for name, say in _sayings(type(value)):
        if name not in filled:
            continue
        inner = cast("object", getattr(value, name))
        if say is None:
            yield from _of_any(inner, key, (*path, name), context)
        elif inner is not None and (text := say(inner, context)):
            yield Said(key, (*path, name), text)


def _of_any(value: object, key: str, path: Path, context: Context) -> Iterator[Said]:
    """Say what has no words of its own: a value with fields, or a row of them."""
    if isinstance(value, Value):
        yield from _of_value(value, key, path, context)
    elif isinstance(value, tuple):
        yield from _of_rows(cast("tuple[object, ...]", value), key, path, context)


def _of_rows(rows: tuple[object, ...], key: str, path: Path, context: Context) -> Iterator[Said]:
    for place, row in enumerate(rows):
        if isinstance(row, Record):
            yield from _of_value(
                row, row.key, (*path, f"#{row.key}" if row.key else place), context
            )
        elif isinstance(row, Value):
            yield from _of_value(row, key, (*path, place), context)
        else:  # a bare citation
            said = records.name_of(str(row), context.index, context.words)
            yield Said(key, (*path, place, "source"), said)


@cache
def _sayings(model: type[Value]) -> tuple[tuple[str, Say | None], ...]:
    """Give the fields of a noun with how each is said; None where it holds further values."""
    found: list[tuple[str, Say | None]] = []
    for name in model.model_fields:
        try:
            kind = kind_of(model, name)
        except NoKind:
            found.append((name, None))
            continue
        if kind.name not in _MUTE_KINDS and name not in _MUTE:
            found.append((name, _saying(kind)))
    return tuple(found)


def _saying(kind: Kind) -> Say:
    """Say references by the bare name of their record, which needs no look at all the others."""
    if kind.name == "ref":
        return lambda ref, context: records.name_of(str(ref), context.index, context.words)
    if kind.name == "refs":
        return lambda refs, context: records.names_of(
            cast("tuple[str, ...]", refs), context.index, context.words
        )
    return kind.say
