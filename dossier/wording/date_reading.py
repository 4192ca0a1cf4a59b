"""Dates read from the words that people type: in any order, with or without a year, or as EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from dossier.i18n import Words
from dossier.model import edtf
from dossier.model.dates import Date, NotADate
from dossier.wording import cases, date_numbers, date_refusals, date_synonyms, date_words
from dossier.wording.date_slots import SLOTS
from dossier.wording.date_synonyms import ANYWHERE
from dossier.wording.templates import folded, matches
from dossier.wording.typed import checked

# How a date is found beside the one that is named: "before 6 July" ends on the 5th.
_STEPS: Final = {"{a}/..": 1, "../{b}": -1}
_DAY: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


def read(text: str, words: Words) -> Date:
    """Read a date from words or from its own text; raise ValueError with one sentence."""
    typed = checked(text, words)
    try:
        return Date(typed)
    except NotADate as refused:
        return _read_words(typed, refused, words)


def _read_words(typed: str, refused: NotADate, words: Words) -> Date:
    reading = _Reading(words)
    tidied, weekday = reading.tidied(typed)
    wrong: tuple[str, NotADate] | None = None
    for found in reading.dates(tidied):
        try:
            date = Date(found)
        except NotADate as why:
            wrong = wrong or (found, why)
        else:
            date_refusals.check_weekday(date, weekday, words)
            return date
    raise ValueError(
        date_refusals.why_no_day(*wrong, words)
        if wrong
        else date_refusals.why_no_words(typed, refused, words)
    )


class _Reading:
    """The texts of dates that words can mean, found once for each piece of them."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._own = date_synonyms.of(words)
        self._known: dict[str, tuple[str, ...]] = {}

    def tidied(self, typed: str) -> tuple[str, int | None]:
        """Fold what was typed, write months out, and take out the day of the week."""
        tr = self._words.tr
        months = [folded(tr(month)) for month in date_words.MONTHS]
        weekdays = [folded(tr(name)) for name in date_words.WEEKDAYS]
        left: list[str] = []
        weekday: int | None = None
        alone = cases.alone(self._words)
        for token in folded(typed).split():
            plain = self._without_ending(token)
            if plain in self._own.left_out:
                continue
            if not (left and left[-1].isdecimal()):  # behind a day the month has its own form
                plain = alone.get(plain, plain)
            begun = [month for month in months if len(plain) > 2 and month.startswith(plain)]
            named = [n for n, name in enumerate(weekdays) if plain in (name, name[:3])]
            if len(begun) == 1:
                left.append(begun[0])
            elif named:
                weekday = named[0]
            else:
                left.append(plain)
        return " ".join(left), weekday

    def _without_ending(self, token: str) -> str:
        """Take the dot from a word cut short, and the ending from an ordinal number."""
        for ending in self._own.ordinals:
            if re.fullmatch(rf"[0-9]{{1,2}}{ending}", token):
                return token.removesuffix(ending)
        return token.rstrip(".") if token.rstrip(".").isalpha() else token

    def _said(self, text: str) -> str:
        """Give a template of what is said, without the words that are left out of what is typed."""
        kept = folded(self._words.tr(text)).split()
        return " ".join(word for word in kept if word.rstrip(".") not in self._own.left_out)

    def dates(self, text: str) -> Iterator[str]:
        """Give what the words can mean, the likeliest first; a day that exists is not asked for."""
        yield from self._singles(text)
        for template, form in self._intervals():
            for way in matches(template, text):
                yield from self._interval(form, way)
        for template, form in self._beside():
            for way in matches(template, text):
                for single in self._singles(way["a" if "{a}" in form else "b"]):
                    beside = edtf.next_to(single, _STEPS[form]) or single
                    yield form.format(a=beside, b=beside)

    def _intervals(self) -> list[tuple[str, str]]:
        """Give the words of intervals; those with one date first, since they say the other end."""
        tables = (date_words.SPAN, date_words.MOMENT)
        said = [(self._said(words), form) for each in tables for form, words in each.items()]
        said += [(self._said(date_words.BETWEEN), "{a}/{b}")]
        said += [*self._own.intervals.items(), *ANYWHERE.intervals.items()]
        return sorted(said, key=lambda each: each[1] == "{a}/{b}")

    def _beside(self) -> Iterator[tuple[str, str]]:
        for form, template in date_words.NEXT_TO.items():
            yield self._said(template), form
        yield from self._own.beside.items()

    def _interval(self, form: str, way: Mapping[str, str]) -> Iterator[str]:
        for end in self._singles(way["b"]) if "b" in way else ("",):
            for start in self._starts(way["a"], end) if "a" in way else ("",):
                yield form.format(a=start, b=end)

    def _starts(self, text: str, end: str) -> Iterator[str]:
        """Read the begin of an interval: the month and year that it leaves out are the end's."""
        if re.fullmatch(r"[0-9]{1,2}", text) and re.fullmatch(_DAY, end):
            yield f"{end[:8]}{text:0>2}"
        if end[:4].isdecimal():
            yield from self._singles(f"{text} {end[:4]}")
        yield from self._singles(text)

    def _singles(self, text: str) -> tuple[str, ...]:
        """Give the texts of one date that words can mean."""
        if text not in self._known:
            around = (way["date"] for each in self._own.around for way in matches(each, text))
            inner = (text, *around)
            self._known[text] = tuple(each for one in inner for each in self._marked(one))
        return self._known[text]

    def _marked(self, text: str) -> Iterator[str]:
        yield from self._plain(text)
        for template, mark in self._marks():
            for way in matches(template, text):
                yield from (f"{single}{mark}" for single in self._plain(way["date"]))

    def _marks(self) -> Iterator[tuple[str, str]]:
        said = {self._said(template): mark for mark, template in date_words.MARKED.items()}
        for table in (said, self._own.marked, ANYWHERE.marked):
            for template, mark in table.items():
                yield template, mark
                if mark == "~":
                    yield f"{template}?", "%"

    def _plain(self, text: str) -> Iterator[str]:
        if edtf.parts(text.upper()):
            yield text.upper()
        yield from date_numbers.read(text, self._words)
        if timed := date_numbers.with_time(text):
            days = self._plain(timed[0])
            yield from (f"{day}T{timed[1]}" for day in days if re.fullmatch(_DAY, day))
        for template, form in self._forms():
            for way in matches(template, text, self._slot):
                yield form.format(**{"month": way.get("in_month", ""), **way})

    def _forms(self) -> Iterator[tuple[str, str]]:
        for table in (date_words.ALONE, date_words.BARE):
            yield from ((self._said(template), form) for form, template in table.items())
        yield from self._own.forms.items()
        yield from ANYWHERE.forms.items()

    def _slot(self, slot: str, text: str) -> str:
        return SLOTS[slot].read(text, self._words)
