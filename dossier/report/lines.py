"""A dossier as one line per field, for reading in a terminal and for comparing two versions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final, cast

from dossier.model.dossier import Dossier

# What every record has stands behind what is its own, as in a file.
_LAST: Final = {"note": 1, "cite": 2, "confidential": 3}


def lines(dossier: Dossier) -> Iterator[str]:
    """Give each field as `path: value`, list items named by their id where they have one.

    Records stand by their ids, so that one that moved in its list changes no line.

    >>> from dossier.model.person import Subject
    >>> list(lines(Dossier(dossier=1, subject=Subject(name="A. N. Other"))))
    ['dossier: 1', 'subject/name: A. N. Other']
    """
    dumped: dict[str, object] = dossier.model_dump(mode="json", exclude_unset=True)
    yield from _walk("", dumped)
    for kept in dossier.set_aside:
        above, _, place = kept.pointer.rpartition("/")
        yield from _walk(f"not read {above}/{_step(kept.raw, int(place))}", kept.raw)


def _walk(path: str, value: object) -> Iterator[str]:
    whole = value
    if isinstance(value, Mapping) and value:
        fields = cast("Mapping[str, object]", value)
        for name, inner in sorted(fields.items(), key=lambda field: _LAST.get(field[0], 0)):
            yield from _walk(f"{path}/{name}" if path else name, inner)
    elif isinstance(value, list) and value:
        rows = cast("list[object]", value)
        steps = [(_step(inner, at), inner) for at, inner in enumerate(rows)]
        for step, inner in sorted(steps, key=_by_id):
            yield from _walk(f"{path}/{step}", inner)
    else:
        yield f"{path}: {_said(whole)}"


def _by_id(step: tuple[str, object]) -> str:
    """Sort what has an id behind what has none, which keeps its order."""
    return step[0] if step[0].startswith("#") else ""


def _step(item: object, place: int) -> str:
    """Name an item of a list: by its id, else by its place."""
    found = cast("Mapping[str, object]", item).get("id") if isinstance(item, Mapping) else None
    return f"#{found}" if isinstance(found, str) else str(place)


def _said(value: object) -> str:
    """Write a value on one line; a text stands plain where that cannot mislead."""
    written = json.dumps(value, ensure_ascii=False)
    plain = isinstance(value, str) and written == f'"{value}"' and value == value.strip() != ""
    return value if plain and isinstance(value, str) else written
