"""Find every value of a dossier with its place, as the forms name it and as the file has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from dossier.model.base import Record, Value
from dossier.model.dossier import Dossier
from dossier.model.paths import Path, get

Plain = dict[str, object]


def values(value: object, path: Path = ()) -> Iterator[tuple[Path, Value]]:
    """Give every value inside a value with the path that leads to it, itself first."""
    if isinstance(value, Value):
        yield path, value
        for name in type(value).model_fields:
            yield from values(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for place, item in enumerate(cast("tuple[object, ...]", value)):
            step = f"#{item.key}" if isinstance(item, Record) and item.key else place
            yield from values(item, (*path, step))


def first(dossier: Dossier, noun: type[Value]) -> Path:
    """Find the first value of a kind."""
    return next(path for path, value in values(dossier) if type(value) is noun)


def placed(dossier: Dossier, path: Path) -> tuple[str | int, ...]:
    """Turn a path by ids into one by places, as plain JSON needs it."""
    steps: list[str | int] = []
    for at, step in enumerate(path):
        rows = get(dossier, path[:at])
        if isinstance(step, str) and step.startswith("#") and isinstance(rows, tuple):
            keys = [row.key for row in cast("tuple[Record, ...]", rows)]
            steps.append(keys.index(step[1:]))
        else:
            steps.append(step)
    return tuple(steps)


def without(said: object, path: tuple[str | int, ...]) -> object:
    """Copy plain JSON without what stands at a place, in the same order."""
    step, rest = path[0], path[1:]
    if isinstance(said, dict):
        fields = cast("Plain", said)
        return {
            key: without(value, rest) if key == step and rest else value
            for key, value in fields.items()
            if key != step or rest
        }
    rows = list(cast("list[object]", said))
    rows[cast("int", step)] = without(rows[cast("int", step)], rest)
    return rows
