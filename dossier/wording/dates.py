"""Dates in words: the whole sentence, the short form for lists, the bounds, and read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date as day
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.model import edtf
from dossier.model.dates import Date
from dossier.wording import date_words
from dossier.wording.cases import bent
from dossier.wording.date_reading import read
from dossier.wording.date_saying import as_written, bare, filled, marked
from dossier.wording.date_slots import SLOTS, form

__all__ = ["Described", "bare", "bounds", "describe", "explain", "read", "say", "short"]

Say = Callable[[Date, Words], str]

# The step from an end of an interval to what stands beside it in words: "before 6 July".
_STEPS: Final = {"{a}/..": -1, "../{b}": 1}


class Described(NamedTuple):
    """All that can be said of a date; `precision` and `qualifier` are in words."""

    text: str
    said: str
    as_span: str
    bounds: str
    earliest: day | None
    latest: day | None
    precision: str
    qualifier: str


def say(date: Date, words: Words, *, moment: bool = True) -> str:
    """Say a date as a person would; `moment` takes an interval as some time within it.

    >>> say(Date("2016-08"), Words()), say(Date("2014-07-05/"), Words(), moment=False)
    ('some day in August 2016', 'from 5 July 2014 to a day not known')
    """
    if date.impossible:
        return as_written(date, words)
    if date.is_interval:
        table = date_words.MOMENT if moment else date_words.SPAN
        return _interval(date, table, bare, words)
    alone = date_words.ALONE.get(form(date.parts)) if not date.qualifier else None
    return filled(alone, date.parts, words) if alone else bare(date, words)


def explain(date: Date, words: Words, *, moment: bool = True) -> str:
    """Say the sentence that stands under the field while a date is typed."""
    return say(date, words, moment=moment)


def short(date: Date, words: Words, *, moment: bool = True, aligned: bool = False) -> str:
    """Say a date as briefly as lists and tables want it; `aligned` shortens the month's name.

    >>> short(Date("2044-04-21"), Words(), aligned=True)
    '21 Apr 2044'
    """
    if date.impossible:
        return as_written(date, words)
    say_single = _aligned if aligned else _short
    if date.is_interval:
        table = date_words.SHORT_MOMENT if moment else date_words.SHORT_SPAN
        return _interval(date, table, say_single, words)
    return say_single(date, words)


def bounds(date: Date, words: Words) -> str:
    """Say between which days a date lies: "1 to 31 August 2016"; empty where nothing bounds it."""
    first, last = date.earliest, date.latest
    if first and last:
        return _range(first, last, words)
    if first:
        return words.tr("{a} or later").format(a=_day(first, words))
    return words.tr("{b} or earlier").format(b=_day(last, words)) if last else ""


def describe(date: Date, words: Words) -> Described:
    """Say all that there is to say of a date."""
    return Described(
        text=date.text,
        said=say(date, words),
        as_span=say(date, words, moment=False),
        bounds=bounds(date, words),
        earliest=date.earliest,
        latest=date.latest,
        precision=words.tr(date_words.PRECISIONS[date.precision]),
        qualifier=words.tr(date_words.QUALIFIERS[date.qualifier]) if date.qualifier else "",
    )


def _interval(date: Date, table: Mapping[str, str], say_end: Say, words: Words) -> str:
    before, _, after = date.text.partition("/")
    shape = ("{a}" if date.start else before) + "/" + ("{b}" if date.end else after)
    template, ends = table[shape], {"a": date.start, "b": date.end}
    if table is not date_words.SPAN and table is not date_words.SHORT_SPAN and shape in _STEPS:
        beside = edtf.next_to(before if date.start else after, _STEPS[shape])
        if beside:
            template, ends = date_words.NEXT_TO[shape], {"a": Date(beside), "b": Date(beside)}
    said = {name: say_end(end, words) for name, end in ends.items() if end}
    return bent(words.tr(template).format(**said), words)


def _short(date: Date, words: Words) -> str:
    parts = date.parts
    of = form(parts)
    said = filled(date_words.SHORT.get(of, date_words.BARE[of]), parts, words)
    return marked(date, said, date_words.SHORT_MARKED, words)


def _aligned(date: Date, words: Words) -> str:
    """Say days and months with the month cut short, so that columns stand."""
    parts = date.parts
    if form(parts) not in ("{year}-{day_month}", "{year}-{month}"):
        return _short(date, words)
    month = words.tr(date_words.SHORT_MONTHS[int(parts.month) - 1])
    said = f"{month} {parts.year}"
    if parts.day:
        said = f"{int(parts.day)} {said}"
    return marked(date, said, date_words.SHORT_MARKED, words)


def _day(meant: day, words: Words) -> str:
    return bare(Date(meant.isoformat()), words)


def _range(first: day, last: day, words: Words) -> str:
    """Say two days, with what they have in common said once."""
    until = _day(last, words)
    if first == last:
        return until
    template = words.tr("{a} to {b}")
    if (first.year, first.month) == (last.year, last.month):
        return template.format(a=first.day, b=until)
    if first.year == last.year:
        return template.format(a=SLOTS["day_month"].say(f"{first:%m-%d}", words), b=until)
    return template.format(a=_day(first, words), b=until)
