"""A dossier as one line per field, for reading in a terminal and for comparing two versions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from dossier.model.dossier import Dossier


def lines(dossier: Dossier) -> Iterator[str]:
    """Give each field as `path: value`, list items named by their id where they have one.

    >>> from dossier.model.person import Subject
    >>> list(lines(Dossier(dossier=1, subject=Subject(name="A. N. Other"))))
    ['dossier: 1', 'subject/name: A. N. Other']
    """
    dumped: dict[str, object] = dossier.model_dump(mode="json", exclude_unset=True)
    yield from _walk("", dumped)
    for kept in dossier.set_aside:
        yield from _walk(f"not read {kept.pointer}", kept.raw)


def _walk(path: str, value: object) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        for name, inner in cast("Mapping[str, object]", value).items():
            yield from _walk(f"{path}/{name}" if path else name, inner)
    elif isinstance(value, list) and value:
        for place, inner in enumerate(cast("Sequence[object]", value)):
            yield from _walk(f"{path}/{_step(inner, place)}", inner)
    else:
        yield f"{path}: {_said(value)}"


def _step(item: object, place: int) -> str:
    """Name an item of a list: by its id, so that a moved record is not a changed one."""
    found = cast("Mapping[str, object]", item).get("id") if isinstance(item, Mapping) else None
    return f"#{found}" if isinstance(found, str) else str(place)


def _said(value: object) -> str:
    """Write a value on one line; a text stands plain where that cannot mislead."""
    written = json.dumps(value, ensure_ascii=False)
    plain = isinstance(value, str) and written == f'"{value}"' and value == value.strip() != ""
    return value if plain and isinstance(value, str) else written
