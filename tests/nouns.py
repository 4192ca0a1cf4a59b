"""Find every noun of the model, and every value of a dossier, for tests that ask about all."""

from collections.abc import Iterator
from typing import Literal, cast, get_args, get_origin

from dossier.model.base import Value
from dossier.model.dossier import Dossier


def inside(annotation: object) -> Iterator[object]:
    """Give an annotation and everything that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from inside(part)


def nouns(root: type[Value] = Dossier) -> tuple[type[Value], ...]:
    """Give every class of the model, in the order of the file."""
    found: dict[type[Value], None] = {}

    def visit(noun: type[Value]) -> None:
        if noun in found:
            return
        found[noun] = None
        for field in noun.model_fields.values():
            for part in inside(field.annotation):
                if isinstance(part, type) and issubclass(part, Value):
                    visit(part)

    visit(root)
    return tuple(found)


def fields() -> tuple[tuple[type[Value], str], ...]:
    """Give every field of every class."""
    return tuple((noun, name) for noun in nouns() for name in noun.model_fields)


def words(noun: type[Value], name: str) -> tuple[str, ...]:
    """Give the words of a closed list, in its order; empty where the field is free."""
    for part in inside(noun.model_fields[name].annotation):
        if get_origin(part) is Literal:
            return get_args(part)
    return ()


def values(value: object) -> Iterator[Value]:
    """Give every value inside a dossier, itself first."""
    if isinstance(value, Value):
        yield value
        for name in type(value).model_fields:
            yield from values(getattr(value, name))
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            yield from values(item)


def leaves(value: object) -> Iterator[object]:
    """Give everything inside a dossier that holds nothing further: texts, dates, numbers."""
    if isinstance(value, Value):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name))
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            yield from leaves(item)
    else:
        yield value
