"""What a value means at a place, in words; also one that a source gives and that may not fit."""

from __future__ import annotations

import json

from pydantic import TypeAdapter, ValidationError

from dossier.model.base import Record, Value
from dossier.model.paths import NoSuchPlace, Path, get
from dossier.ui.desk import Desk
from dossier.wording.kinds import Context, kind_of


def said_value(desk: Desk, record: Record | None, path: Path, value: object) -> str:
    """Say a value as its field would; as plain text where it does not fit the field."""
    if value is None or value == ():
        return ""
    holder = _holder(record, path)
    name = str(path[-1]) if path else ""
    if holder is not None and name in type(holder).model_fields:
        fitted = _fitted(type(holder), name, value)
        if fitted is not None:
            return kind_of(type(holder), name).say(fitted, Context(desk.words, desk.index))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _holder(record: Record | None, path: Path) -> Value | None:
    try:
        holder = get(record, path[:-1])
    except NoSuchPlace:
        return None
    return holder if isinstance(holder, Value) else None


def _fitted(model: type[Value], name: str, value: object) -> object:
    """Read a value as the field's type; None where it does not fit."""
    kind = model.model_fields[name].annotation or object
    try:
        return TypeAdapter(kind).validate_python(value, strict=True)
    except ValidationError:
        return None
