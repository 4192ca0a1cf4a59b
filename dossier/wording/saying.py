"""Say in one text what any field of a record holds, also one that holds further records."""

from __future__ import annotations

from typing import cast

from dossier.model.base import Record, Value
from dossier.wording.kinds import Context, NoKind, kind_of
from dossier.wording.records import title


def said(value: Value, name: str, context: Context) -> str:
    """Say what a field holds; of what has fields of its own, which they are. Empty for nothing."""
    held: object = getattr(value, name)
    if held is None:
        return ""
    try:
        return kind_of(type(value), name).say(held, context)
    except NoKind:
        rows = cast("tuple[Value, ...]", held if isinstance(held, tuple) else (held,))
        return "; ".join(_inner(row, context) for row in rows)


def _inner(row: Value, context: Context) -> str:
    if isinstance(row, Record):
        return title(row, context.index, context.words)
    names = type(row).model_fields
    return ", ".join(part for name in names if (part := said(row, name, context)))
