"""Find every reference of a value, with its path and the nouns that it may name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple, cast, get_args

from dossier.model.base import Citation, Record, Ref, Value, types_of
from dossier.model.charge import Charge
from dossier.model.paths import Path
from dossier.model.person import Party, Subject
from dossier.model.sentence import Part, Run, Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task

Nouns = tuple[type[Record], ...]
SOMEBODY: Final[Nouns] = (Party, Subject)
# What a reference may name, where that is not a person or an organisation.
NAMED: Final[Mapping[tuple[type[Value], str], Nouns]] = {
    (Citation, "source"): (Source, Statement),
    (Sentence, "charges"): (Charge,),
    (Sentence, "replaces"): (Sentence,),
    (Run, "to"): (Sentence, Part),
    (Task, "about"): (Record,),
}
# References that count for nothing where they name no record.
RECORDS_ONLY: Final = frozenset({(Sentence, "replaces"), (Run, "to")})


class Reference(NamedTuple):
    """One reference: where it stands in its record, what it says, and what it may name."""

    path: Path
    ref: str
    nouns: Nouns
    record_only: bool = False


def references(value: Value) -> Iterator[Reference]:
    """Give the references of a value, and of values inside it that are no records."""
    for name, nouns, only in _of_class(type(value)):
        held: object = getattr(value, name)
        if isinstance(held, str):
            yield Reference((name,), held, nouns, only)
        for at, row in enumerate(
            cast("tuple[object, ...]", held) if isinstance(held, tuple) else ()
        ):
            yield from _of_row((name, at), row, nouns)


def _of_row(path: Path, row: object, nouns: Nouns) -> Iterator[Reference]:
    if not isinstance(row, Value):
        yield Reference(path, str(row), nouns)
        return
    for found in references(row):
        yield Reference((*path, *found.path), found.ref, found.nouns, found.record_only)


@cache
def _of_class(noun: type[Value]) -> tuple[tuple[str, Nouns, bool], ...]:
    """Give the fields of a class that hold references, or values that are no records."""
    return tuple(
        (name, NAMED.get((noun, name), _default(name)), (noun, name) in RECORDS_ONLY)
        for name, held in types_of(noun).items()
        if any(map(_is_concerned, _inside(held)))
    )


def _default(name: str) -> Nouns:
    """Tell whom a field names; a bare citation is the source of a full one."""
    return NAMED[Citation, "source"] if name == "cite" else SOMEBODY


def _is_concerned(hint: object) -> bool:
    return hint == Ref or (
        isinstance(hint, type) and issubclass(hint, Value) and not issubclass(hint, Record)
    )


def _inside(hint: object) -> Iterator[object]:
    """Give a type with all that it is made of."""
    yield hint
    for part in get_args(hint):
        yield from _inside(part)
