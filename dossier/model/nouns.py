"""Which nouns there are, and which field holds which: found by the model's own annotations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args

from dossier.model.base import Value
from dossier.model.dossier import Dossier

Noun = type[Value] | None


@cache
def noun_in(noun: Noun, field: str) -> Noun:
    """Give the noun of what a field holds, in a list or not; None where the model knows none."""
    known = noun.model_fields.get(field) if noun else None
    return next(_nouns(known.annotation), None) if known else None


@cache
def nouns() -> tuple[type[Value], ...]:
    """Give every noun of a dossier, itself first, each before what it holds."""
    found: dict[type[Value], None] = {}
    waiting: list[type[Value]] = [Dossier]
    while waiting:
        noun = waiting.pop(0)
        if noun not in found:
            found[noun] = None
            waiting += [n for field in noun.model_fields.values() for n in _nouns(field.annotation)]
    return tuple(found)


def _nouns(annotation: object) -> Iterator[type[Value]]:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        yield annotation
    for part in get_args(annotation):
        yield from _nouns(part)
