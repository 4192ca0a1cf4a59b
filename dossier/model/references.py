"""Who names whom: every "#id" in a value, found by the model's annotations, read and rewritten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Annotated, Final, TypeVar, cast, get_args, get_origin

from dossier.model.base import Citation, Ref, Value

V = TypeVar("V", bound=Value)
Swap = Callable[[str], str]

_REF: Final = get_args(Ref)[1]


def rewritten(value: V, swap: Swap) -> V:
    """Copy with each reference replaced by what `swap` makes of it; the same value if nothing is.

    What a citation `says` is of any type, so a text there may be a reference too: `swap` sees it.
    """
    held = vars(value)
    changes: dict[str, object] = {}
    for name in _telling_fields(type(value)):
        old: object = held[name]
        if old and (new := _swapped(old, swap)) is not old:
            changes[name] = new
    return value.with_(**changes) if changes else value


def references(value: object) -> frozenset[str]:
    """Give every "#id" that stands in a value where a reference stands for sure."""
    if isinstance(value, tuple):
        return frozenset[str]().union(*map(references, cast("tuple[object, ...]", value)))
    if isinstance(value, Value):
        fields = (cast("object", getattr(value, name)) for name in naming_fields(type(value)))
        return frozenset[str]().union(*map(references, fields))
    return frozenset({value} if isinstance(value, str) and value.startswith("#") else ())


@cache
def naming_fields(kind: type[Value]) -> tuple[str, ...]:
    """Give the fields of a kind in which a reference stands, at any depth."""
    fields = kind.model_fields.items()
    return tuple(name for name, f in fields if _REF in f.metadata or _may_name(f.annotation))


@cache
def _telling_fields(kind: type[Value]) -> tuple[str, ...]:
    return (*naming_fields(kind), "says") if kind is Citation else naming_fields(kind)


def _may_name(annotation: object) -> bool:
    if get_origin(annotation) is Annotated and _REF in get_args(annotation):
        return True
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return bool(naming_fields(annotation))
    return any(_may_name(inner) for inner in get_args(annotation))


def _swapped(value: object, swap: Swap) -> object:
    """Rewrite what stands in a naming field: a text, a value, or a row of either."""
    if isinstance(value, str):
        return swap(value)
    if isinstance(value, Value):
        return rewritten(value, swap)
    if isinstance(value, tuple | list):
        rows = cast("Sequence[object]", value)
        for row in rows:
            if _swapped(row, swap) is not row:
                made = [_swapped(row, swap) for row in rows]
                return made if isinstance(rows, list) else tuple(made)
        return rows
    return value
