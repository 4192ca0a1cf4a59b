"""What a source says of a field instead of what it holds: in the field's own manner, if it fits."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import cast

from pydantic import TypeAdapter, ValidationError

from dossier.model.base import Record, Value
from dossier.model.place import Place
from dossier.model.sentence import Run
from dossier.wording import running, texts
from dossier.wording.field_names import field_name
from dossier.wording.kinds import Context, Kind, NoKind, annotation_of, kind_of
from dossier.wording.records import title
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


def say_told(holder: object, field: str, told: object, context: Context) -> str:
    """Say what a source gives for a field of `holder`, also rows of what holds further values.

    What no field would take is said as the file writes it.
    """
    if isinstance(holder, Value):
        try:
            return told_kind(type(holder), field).say(told, context)
        except NoKind:
            rows = _rows(type(holder), field, told)
            if rows:
                return "; ".join(_row(row, context) for row in rows)
    return texts.say_any(told, context.words)


def _rows(model: type[Value], field: str, told: object) -> tuple[Value, ...]:
    """Read rows of the file as those of a field; none where they do not fit it."""
    if field not in model.model_fields:
        return ()
    fitted = _fitted(TypeAdapter(cast("type[object]", annotation_of(model, field))), told)
    rows = cast("tuple[object, ...]", fitted if isinstance(fitted, tuple) else (fitted,))
    return tuple(row for row in rows if isinstance(row, Value))


def _row(row: Value, context: Context) -> str:
    """Say one row in a few words, or by its fields where nothing calls it shortly."""
    if isinstance(row, Run):
        return running.say(row, context.index, context.words)
    called = title(row, context.index, context.words) if isinstance(row, Record) else ""
    return called or ", ".join(
        context.words.tr("{field}: {value}").format(
            field=field_name(name, context.words),
            value=say_told(
                row, name, row.model_dump(mode="json", exclude_unset=True).get(name), context
            ),
        )
        for name in type(row).model_fields
        if name in row.model_fields_set
    )


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
