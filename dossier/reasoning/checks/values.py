"""Check single values: codes against the tables of names, dates against the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, cast, get_args

from dossier.model.base import Country, Currency, Language, Record, Value, types_of
from dossier.model.dates import Date
from dossier.model.paths import Path
from dossier.reasoning.finding import Case, Finding
from dossier.wording import countries, date_refusals
from dossier.wording.names import named

KINDS: Final[tuple[tuple[object, str], ...]] = (
    (Country, "country-unknown"),
    (Currency, "currency-unknown"),
    (Language, "language-unknown"),
    (Date, "impossible-date"),
)


def check(record: Record, case: Case) -> Iterator[Finding]:
    """Check the codes and dates of one record."""
    yield from _values(record, case.path(record), case)


def check_head(case: Case) -> Iterator[Finding]:
    """Check the codes and dates in the head of the file."""
    if case.dossier.about:
        yield from _values(case.dossier.about, ("about",), case)


def _values(value: Value, path: Path, case: Case) -> Iterator[Finding]:
    for name, kind in _of_class(type(value)):
        held: object = getattr(value, name)
        if isinstance(held, tuple):
            for at, row in enumerate(cast("tuple[object, ...]", held)):
                yield from _value(row, kind, (*path, name, at), case)
        else:
            yield from _value(held, kind, (*path, name), case)


def _value(held: object, kind: str, path: Path, case: Case) -> Iterator[Finding]:
    if isinstance(held, Value):
        yield from _values(held, path, case)
    elif isinstance(held, Date) and held.impossible:
        why = date_refusals.why_no_day(held.text, held.impossible, case.words)
        yield case.find(kind, path, text=held.text, why=why)
    elif kind and isinstance(held, str) and not _known(kind, held, case):
        yield case.find(kind, path, code=held)


def _known(kind: str, code: str, case: Case) -> bool:
    """Tell whether a code has a name; "ar-Latn" is a form of "ar"."""
    if kind == "country-unknown":
        return countries.name(code, case.words) is not None
    if kind == "currency-unknown":
        return code in named("currencies", case.words)
    return code.partition("-")[0].lower() in named("languages", case.words)


@cache
def _of_class(noun: type[Value]) -> tuple[tuple[str, str], ...]:
    """Give the fields of a class to be checked, with their kind; "" for values with fields."""
    kinds = ((name, _kind(held)) for name, held in types_of(noun).items())
    return tuple((name, kind) for name, kind in kinds if kind is not None)


def _kind(hint: object) -> str | None:
    """Tell what is to be checked of a type: "" for a value of its own, None for nothing."""
    for code, called in KINDS:
        if hint == code:
            return called
    if isinstance(hint, type) and issubclass(hint, Value) and not issubclass(hint, Record):
        return ""
    return next((kind for part in get_args(hint) if (kind := _kind(part)) is not None), None)
