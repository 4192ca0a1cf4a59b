"""What a field holds and what sources say of it, in the form of the file, to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, cast, get_args

from pydantic import TypeAdapter

from dossier.i18n import Words
from dossier.model.base import Record, Value
from dossier.model.ids import Index
from dossier.model.paths import NoSuchPlace, Path, get, parse
from dossier.reasoning.references import NAMED, SOMEBODY
from dossier.wording.records import name_of
from dossier.wording.references import Context, Targets

# Open is what could be the same, and nothing tells whether it is.
Likeness = Literal["same", "open", "other"]
# Nouns of which one may stand where another one may.
_TOGETHER: Final = (SOMEBODY, *NAMED.values())
# By the types of values: to make a writer takes far longer than to write with it.
_WRITERS: Final[dict[type[object], TypeAdapter[object]]] = {}


def leads_somewhere(record: Record, field: str) -> bool:
    """Tell whether a field's path leads to a place that the record has, or could fill.

    >>> from dossier.model.charge import Charge
    >>> [leads_somewhere(Charge(offence="x"), f) for f in ("plea", "loss/amount", "parts/0")]
    [True, True, False]
    """
    path = parse(field)
    value: object = record
    for place, step in enumerate(path):
        try:
            inner = get(value, (step,))
        except NoSuchPlace:
            return False
        if inner is None and isinstance(value, Value) and path[place + 1 :]:
            return _could_hold(value, str(step), path[place + 1 :])
        value = inner
    return bool(path)


def _could_hold(value: Value, name: str, rest: Path) -> bool:
    """Tell whether an object that is not there yet would have such a field."""
    field = type(value).model_fields.get(name)
    kinds = get_args(field.annotation) if field else ()
    return len(rest) == 1 and any(
        rest[0] in kind.model_fields
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, Value)
    )


def held(record: Record, field: str) -> object:
    """Give what a field holds, as the file writes it; None where there is nothing."""
    try:
        value = get(record, parse(field))
    except NoSuchPlace:
        return None
    return as_written(value)


def as_written(value: object) -> object:
    """Give a value as the file writes it."""
    if isinstance(value, Value):
        return value.model_dump(mode="json", exclude_unset=True)
    kind = type(value)
    writer = _WRITERS.get(kind) or _WRITERS.setdefault(kind, TypeAdapter[object](kind))
    return writer.dump_python(value, mode="json", exclude_unset=True)


def alike(one: object, other: object, index: Index, words: Words) -> bool:
    """Tell whether two answers are surely the same."""
    return compared(one, other, index, words) == "same"


def compared(one: object, other: object, index: Index, words: Words) -> Likeness:
    """Compare two answers by what they mean, whatever the order of keys and the white space.

    A reference is the same as the name of what it means; where several records have that name it
    is open which of them is meant. Two records of one name stay two. An exact amount is the same
    as one without mark.
    """
    if isinstance(one, str) and isinstance(other, str):
        return _compared_texts(one, other, index, words)
    pairs: Iterable[tuple[object, object]] = ()
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        rows = _stated(cast("Mapping[str, object]", one))
        others = _stated(cast("Mapping[str, object]", other))
        fits, pairs = rows.keys() == others.keys(), ((rows[k], others.get(k)) for k in rows)
    elif isinstance(one, list | tuple) and isinstance(other, list | tuple):
        first, second = cast("Sequence[object]", one), cast("Sequence[object]", other)
        fits, pairs = len(first) == len(second), zip(first, second, strict=False)
    else:
        fits = isinstance(one, bool) == isinstance(other, bool) and one == other
    found = {compared(*pair, index, words) for pair in pairs} if fits else {"other"}
    return "other" if "other" in found else "open" if "open" in found else "same"


def _compared_texts(one: str, other: str, index: Index, words: Words) -> Likeness:
    meant = index.named(one), index.named(other)
    if all(meant):
        return "same" if meant[0] is meant[1] else "other"
    first, second = (" ".join(name_of(text, index, words).split()) for text in (one, other))
    if first != second:
        return "other"
    return "open" if could_be(one, other, index, words) else "same"


def could_be(one: str, other: str, index: Index, words: Words) -> tuple[str, ...]:
    """Name the records that a plain name can mean beside a reference, if there are several."""
    record = index.named(one) or index.named(other)
    if record is None:
        return ()
    nouns = next((those for those in _TOGETHER if type(record) in those), (type(record),))
    plain = other if index.named(one) else one
    found = Targets(nouns).meanings(plain, Context(words, index))
    return found if len(found) > 1 else ()


def is_reference(value: object) -> bool:
    """Tell whether an answer names a record, or is a row of which one does."""
    if isinstance(value, list | tuple):
        return any(map(is_reference, cast("Sequence[object]", value)))
    return isinstance(value, str) and value.startswith("#")


def _stated(answer: Mapping[str, object]) -> dict[str, object]:
    """Give the keys of an object that say something."""
    return {key: row for key, row in answer.items() if not _says_nothing(row)}


def _says_nothing(row: object) -> bool:
    return row is None or row is False or row == []  # 0 is an answer
