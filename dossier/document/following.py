"""Field paths that count places, kept right while lists are merged."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.document.pairing import ids_of, is_list, is_object, pairs
from dossier.model.paths import Path, parse, written

Raw = Mapping[str, object]


def cite_followed(cite: object, side: Raw, merged: Raw) -> object:
    """Let the citations of one side's record name in the merged one what they named."""
    if not is_list(cite):
        return cite
    return [field_followed(citation, side, merged) for citation in cite]


def field_followed(bearer: object, side: object, merged: object) -> object:
    """Let the `field` of a citation or task name in the merged record what it named.

    Where what it named is gone, it names the list in which that stood.
    """
    field = bearer.get("field") if is_object(bearer) else None
    if not is_object(bearer) or not isinstance(field, str):
        return bearer
    path = parse(field)
    if not any(isinstance(step, int) for step in path):
        return bearer
    came_to = followed(path, side, merged)
    return bearer if came_to == path else {**bearer, "field": written(came_to)}


def followed(path: Path, side: object, merged: object) -> Path:
    """Give the path by which the merged value holds what the path leads to in one side's value."""
    if not path:
        return path
    step = path[0]
    here = _place(step, side)
    if here is None:
        return path
    if isinstance(step, int):
        if not is_list(side) or not is_list(merged):
            return ()
        found = pairs(side, merged)
        came_to = next((place for place, was in found.items() if was == step), None)
        if came_to is None:
            return ()
        return (came_to, *followed(path[1:], here[0], merged[came_to]))
    there = _place(step, merged)
    return path if there is None else (step, *followed(path[1:], here[0], there[0]))


def _place(step: str | int, value: object) -> tuple[object] | None:
    """Take one step; None where it leads nowhere."""
    if is_object(value):
        return (value[step],) if isinstance(step, str) and step in value else None
    if is_list(value):
        place = ids_of(value).get(step[1:]) if isinstance(step, str) else step
        return (value[place],) if place is not None and place < len(value) else None
    return None
