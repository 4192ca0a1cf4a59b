"""Where something stands in a dossier: "charges/#c1/plea", and how to get or put it there.

A path is a row of steps: a field's name, "#id" for an item of a list by its id, or a number for an
item by its place. Citations name fields with the same text, seen from their record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar, cast, get_args

from dossier.model.base import Record, Value

Path = tuple[str | int, ...]
V = TypeVar("V", bound=Value)


class NoSuchPlace(LookupError):
    """The path leads nowhere in this value."""


def parse(text: str) -> Path:
    """Read a path as citations write it; in an id, ~1 stands for a slash and ~0 for a tilde.

    >>> parse("parts/#p2/amount")
    ('parts', '#p2', 'amount')
    >>> parse("history/0/what")
    ('history', 0, 'what')
    """
    return tuple(_step(step) for step in text.split("/") if step)


def _step(text: str) -> str | int:
    """Read one step; a number of ten digits or more is the place of nothing, and stays a name."""
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    return text.replace("~1", "/").replace("~0", "~")


def written(path: Path) -> str:
    """Write a path as citations do.

    >>> written(("parts", "#p2", "amount"))
    'parts/#p2/amount'
    """
    return "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in path)


def get(value: object, path: Path) -> object:
    """Follow a path down; raise NoSuchPlace where it leads nowhere."""
    for step in path:
        value = _down(value, step)
    return value


def put(root: V, path: Path, new: object) -> V:
    """Copy with the place at `path` holding `new`; None clears a field or takes an item out."""
    return cast("V", _put(root, path, new))


def _put(value: object, path: Path, new: object) -> object:
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(value, Value) and isinstance(step, str):
        return _put_field(value, step, rest, new)
    if isinstance(value, tuple):
        rows = cast("tuple[object, ...]", value)
        at = _place(rows, step)
        made = _put(rows[at], rest, new)
        return (*rows[:at], *(() if made is None else (made,)), *rows[at + 1 :])
    raise NoSuchPlace(step)


def _put_field(value: Value, name: str, rest: Path, new: object) -> Value:
    child = _down(value, name)
    if child is None and rest:
        return value if new is None else value.with_(**{name: _begun(value, name, rest, new)})
    return value.with_(**{name: _put(child, rest, new)})


def _begun(value: Value, name: str, rest: Path, new: object) -> Value:
    """Make the object that a field waits for, such as `about`, from the first thing put into it."""
    for kind in get_args(_annotation(value, name)):
        if isinstance(kind, type) and issubclass(kind, Value):
            made = _put_field(kind.model_construct(), str(rest[0]), rest[1:], new)
            if all(key in made.model_fields_set for key in _required(kind)):
                return made
    raise NoSuchPlace(name)


def _annotation(value: Value, name: str) -> object:
    known = type(value).model_fields.get(name)
    return known.annotation if known else None


def _required(kind: type[Value]) -> list[str]:
    return [name for name, field in kind.model_fields.items() if field.is_required()]


def _down(value: object, step: str | int) -> object:
    if isinstance(value, tuple | list):
        rows = cast("Sequence[object]", value)
        return rows[_place(rows, step)]
    if isinstance(value, Value) and isinstance(step, str):
        if step in type(value).model_fields:
            return getattr(value, step, None)
        value = value.model_extra or {}
    if isinstance(value, Mapping) and step in value:
        return cast("Mapping[object, object]", value)[step]
    raise NoSuchPlace(step)


def _place(rows: Sequence[object], step: str | int) -> int:
    """Find the item's place in its list, by id or by number."""
    if isinstance(step, int):
        if 0 <= step < len(rows):
            return step
    elif step.startswith("#"):
        id = step[1:]
        for at, row in enumerate(rows):
            if isinstance(row, Record) and row.id == id:
                return at
    raise NoSuchPlace(step)
