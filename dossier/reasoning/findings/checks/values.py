"""Check single values: codes against the tables of names, dates against the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, cast, get_args

from dossier.model.base import Country, Currency, Language, Record, Value, types_of
from dossier.model.dates import Date
from dossier.model.paths import Path
from dossier.reasoning.findings.finding import Case, Finding
from dossier.wording import countries, date_refusals, dates
from dossier.wording.names import named

KINDS: Final[tuple[tuple[object, str], ...]] = (
    (Country, "country-unknown"),
    (Currency, "currency-unknown"),
    (Language, "language-unknown"),
    (Date, "impossible-date"),
)
# The case of somebody who is held: nothing in it is older than this, or later.
OLDEST: Final = date(1800, 1, 1)
LATEST: Final = date(2199, 12, 31)
# An end that is reckoned, or that an authority states, can lie centuries ahead.
_MAY_BE_FAR: Final = "stated_end"


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
    elif isinstance(held, Date):
        yield from _date(held, path, case)
    elif kind and isinstance(held, str) and not _known(kind, held, case):
        yield case.find(kind, path, code=held)


def _date(when: Date, path: Path, case: Case) -> Iterator[Finding]:
    """Find what no calendar has, and a begin or an end that is surely in a far year."""
    if when.impossible:
        why = date_refusals.why_no_day(when.text, when.impossible, case.words)
        yield case.find("impossible-date", path, text=when.text, why=why)
    elif path[-1] != _MAY_BE_FAR:
        start_lo, start_hi, end_lo, end_hi = when.extent
        ahead = any(day > LATEST for day in (start_lo, end_lo) if day)
        if ahead or any(day < OLDEST for day in (start_hi, end_hi) if day):
            yield case.find("far-date", path, date=dates.short(when, case.words))


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
