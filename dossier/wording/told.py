"""What a source says of a field instead of what it holds: in the field's own manner, if it fits."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import cast

from pydantic import TypeAdapter, ValidationError

from dossier.model.base import Value
from dossier.model.place import Place
from dossier.wording import texts
from dossier.wording.kinds import Context, Kind, annotation_of, kind_of
from dossier.wording.typed import shown


@cache
def told_kind(model: type[Value], field: str) -> Kind:
    """Find how `Citation.says` is said and read where the citation names this field.

    Its values are those of the file (texts, numbers, objects); a text that the field would not
    take is kept as a text.
    """
    kind = kind_of(model, field)
    adapter = TypeAdapter[object](cast("type[object]", annotation_of(model, field)))

    def say(told: object, context: Context) -> str:
        if told is None:
            return ""
        fitted = _fitted(adapter, told)
        return texts.say_any(told, context.words) if fitted is None else kind.say(fitted, context)

    def read(text: str, context: Context) -> object:
        try:
            value = kind.read(text, context)
        except ValueError:
            return texts.read(text, context.words)
        return adapter.dump_python(value, mode="json", exclude_unset=True)

    def explain(told: object, context: Context) -> str:
        fitted = _fitted(adapter, told)
        if told is None or fitted is not None:
            return kind.explain(fitted, context)
        sentence = context.words.tr("“{text}” as a text: the field itself would not take it")
        return sentence.format(text=shown(texts.say_any(told, context.words)))

    return replace(kind, say=say, read=read, explain=explain)


def _fitted(adapter: TypeAdapter[object], told: object) -> object:
    """Read a value of the file as the field's own; None where it does not fit."""
    if isinstance(told, list):
        told = tuple(cast("list[object]", told))  # what the model calls a row
    try:
        return adapter.validate_python(told, strict=True)
    except ValidationError:
        return None


def kept(old: object, new: object) -> object:
    """Carry the unknown keys of an object over to the one that takes its place."""
    if isinstance(old, Place) and isinstance(new, str) and old.model_extra:
        new = Place(name=new)
    if not isinstance(old, Value) or type(new) is not type(old):
        return new
    fields = type(old).model_fields
    return old.with_(**{name: getattr(new, name) for name in fields})
