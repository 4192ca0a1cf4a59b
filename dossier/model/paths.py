"""Where something stands in a dossier: "charges/#c1/plea", and how to get or put it there.

A path is a row of steps: a field's name, "#id" for an item of a list by its id, or a number for an
item by its place. Citations name fields with the same text, seen from their record.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, cast, get_args

from dossier.model.base import Record, Value

Path = tuple[str | int, ...]
V = TypeVar("V", bound=Value)


class NoSuchPlace(LookupError):
    """The path leads nowhere in this value."""


def parse(text: str) -> Path:
    """Read a path as citations write it.

    >>> parse("parts/#p2/amount")
    ('parts', '#p2', 'amount')
    >>> parse("history/0/what")
    ('history', 0, 'what')
    """
    return tuple(int(s) if s.isascii() and s.isdigit() else s for s in text.split("/") if s)


def written(path: Path) -> str:
    """Write a path as citations do.

    >>> written(("parts", "#p2", "amount"))
    'parts/#p2/amount'
    """
    return "/".join(str(step) for step in path)


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
        child = _down(value, step) if rest else None
        if rest and child is None:
            child = _blank(value, step)
        return value.with_(**{step: _put(child, rest, new)})
    if isinstance(value, tuple):
        rows = cast("tuple[object, ...]", value)
        at = _place(rows, step)
        made = _put(rows[at], rest, new)
        return (*rows[:at], *(() if made is None else (made,)), *rows[at + 1 :])
    raise NoSuchPlace(step)


def _down(value: object, step: str | int) -> object:
    if isinstance(value, tuple):
        rows = cast("tuple[object, ...]", value)
        return rows[_place(rows, step)]
    if isinstance(value, Value) and isinstance(step, str):
        if step in type(value).model_fields:
            return getattr(value, step)
        value = value.model_extra or {}
    if isinstance(value, Mapping) and step in value:
        return cast("Mapping[object, object]", value)[step]
    raise NoSuchPlace(step)


def _place(rows: tuple[object, ...], step: str | int) -> int:
    """Find the item's place in its list, by id or by number."""
    if isinstance(step, int):
        if step < len(rows):
            return step
    elif step.startswith("#"):
        for at, row in enumerate(rows):
            if isinstance(row, Record) and row.id == step[1:]:
                return at
    raise NoSuchPlace(step)


def _blank(value: Value, name: str) -> Value:
    """Make the empty object that a field waits for, such as `about`, so that one can go into it."""
    for kind in get_args(type(value).model_fields[name].annotation):
        if isinstance(kind, type) and issubclass(kind, Value):
            return kind.model_construct()
    raise NoSuchPlace(name)
