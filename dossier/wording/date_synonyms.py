"""Other words in which people type dates: they are read, and never said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from dossier.i18n import SOURCE_LANGUAGE, Words

_NOTHING: Final[Mapping[str, str]] = {}


class Synonyms(NamedTuple):
    """What one language has besides the sentences that are said; slots as in `date_words`."""

    forms: Mapping[str, str] = _NOTHING
    """Words to the form of a date."""
    around: tuple[str, ...] = ()
    """Words round a date that say nothing more."""
    marked: Mapping[str, str] = _NOTHING
    """Words round a date to its mark."""
    intervals: Mapping[str, str] = _NOTHING
    """Words to the form of an interval."""
    beside: Mapping[str, str] = _NOTHING
    """Words for before and after, which leave the date itself out."""
    ordinals: tuple[str, ...] = ()
    """Endings of numbers."""
    left_out: tuple[str, ...] = ()
    """Words that say nothing, and stand or do not stand behind a year."""


# Understood in every language: the order of day, month and year does not matter where it is plain.
ANYWHERE: Final = Synonyms(
    forms={
        "{day_month} {year}": "{year}-{day_month}",
        "{day_month} {year} {time} {offset}": "{year}-{day_month}T{time}{offset}",
        "{day} {month} {year}": "{year}-{month}-{day}",
        "{month} {day} {year}": "{year}-{month}-{day}",
        "{year} {month} {day}": "{year}-{month}-{day}",
        "{year} {month}": "{year}-{month}",
        "{year} {season}": "{year}-{season}",
        "{quarter} {year}": "{year}-{quarter}",
        "{year} {quarter}": "{year}-{quarter}",
        "{day_month}": "XXXX-{day_month}",
        "{day} {month}": "XXXX-{month}-{day}",
        "{month} {day}": "XXXX-{month}-{day}",
        "{month}": "XXXX-{month}",
        "{season}": "XXXX-{season}",
        "q1 {year}": "{year}-33",
        "q2 {year}": "{year}-34",
        "q3 {year}": "{year}-35",
        "q4 {year}": "{year}-36",
    },
    marked={"{date}?": "?", "{date} ?": "?", "~{date}": "~", "{date}~": "~", "{date}%": "%"},
    intervals={"{a} - {b}": "{a}/{b}", "{a}-{b}": "{a}/{b}"},
)

_ENGLISH: Final = Synonyms(
    forms={
        "{day} of {month} {year}": "{year}-{month}-{day}",
        "{day_month} {year} at {time} {offset}": "{year}-{day_month}T{time}{offset}",
        "{month} {day} of {year}": "{year}-{month}-{day}",
        "{day} of {month}": "XXXX-{month}-{day}",
        "{month} of {year}": "{year}-{month}",
        "{decade}s": "{decade}",
        "{season} of {year}": "{year}-{season}",
        "unknown": "XXXX",
        "date not known": "XXXX",
        "date unknown": "XXXX",
        "year not known": "XXXX",
        "year unknown": "XXXX",
    },
    around=(
        "the {date}",
        "on {date}",
        "on the {date}",
        "in {date}",
        "in the {date}",
        "in the year {date}",
        "during {date}",
        "a day in {date}",
        "one day in {date}",
        "some day in {date}",
        "some time in {date}",
        "some time in the year {date}",
        "some time {date}",
        "sometime in {date}",
        "at some time in {date}",
    ),
    marked={
        "around {date}": "~",
        "circa {date}": "~",
        "ca {date}": "~",
        "c {date}": "~",
        "approximately {date}": "~",
        "approx {date}": "~",
        "roughly {date}": "~",
        "possibly {date}": "?",
        "perhaps {date}": "?",
        "maybe {date}": "?",
        "probably {date}": "?",
        "{date} (uncertain)": "?",
    },
    intervals={
        "{a} to {b}": "{a}/{b}",
        "{a} until {b}": "{a}/{b}",
        "{a} till {b}": "{a}/{b}",
        "from {a} until {b}": "{a}/{b}",
        "from {a} till {b}": "{a}/{b}",
        "from {a} - {b}": "{a}/{b}",
        "some day between {a} and {b}": "{a}/{b}",
        "some month between {a} and {b}": "{a}/{b}",
        "since {a}": "{a}/..",
        "ever since {a}": "{a}/..",
        "from {a} on": "{a}/..",
        "from {a} onwards": "{a}/..",
        "on or after {a}": "{a}/..",
        "not before {a}": "{a}/..",
        "not earlier than {a}": "{a}/..",
        "no earlier than {a}": "{a}/..",
        "{a} or after": "{a}/..",
        "{a} at the earliest": "{a}/..",
        "at the earliest {a}": "{a}/..",
        # Whoever writes "to date" knows no more than what was last reported.
        "{a} to date": "{a}/..",
        "{a} to the present": "{a}/..",
        "{a} - present": "{a}/..",
        "from {a} to date": "{a}/..",
        "from {a} to the present": "{a}/..",
        "from {a}": "{a}/",
        "from {a} to unknown": "{a}/",
        "from {a} to not known": "{a}/",
        "till {b}": "../{b}",
        "up to {b}": "../{b}",
        "to {b}": "../{b}",
        "by {b}": "../{b}",
        "on or before {b}": "../{b}",
        "not after {b}": "../{b}",
        "not later than {b}": "../{b}",
        "no later than {b}": "../{b}",
        "{b} or before": "../{b}",
        "{b} at the latest": "../{b}",
        "at the latest {b}": "../{b}",
        "from unknown to {b}": "/{b}",
        "from not known to {b}": "/{b}",
    },
    beside={
        "earlier than {b}": "../{b}",
        "prior to {b}": "../{b}",
        "some time before {b}": "../{b}",
        "at some time before {b}": "../{b}",
        "later than {a}": "{a}/..",
        "some time after {a}": "{a}/..",
        "at some time after {a}": "{a}/..",
    },
    ordinals=("st", "nd", "rd", "th"),
)

_RUSSIAN: Final = Synonyms(
    forms={
        "{in_month} {year}": "{year}-{month}",
        "{in_month}": "XXXX-{month}",
        "{decade}-е": "{decade}",
        "{decade}-х": "{decade}",
        "{decade}-х годы": "{decade}",
        "не известно": "XXXX",
        "дата неизвестна": "XXXX",
        "неизвестная дата": "XXXX",
    },
    around=(
        "в {date}",
        "во {date}",
        "в течение {date}",
        "когда-то {date}",
        "когда-то в {date}",
        "какой-то день {date}",
    ),
    marked={
        "примерно {date}": "~",
        "приблизительно {date}": "~",
        "ок {date}": "~",
        "возможно {date}": "?",
        "вероятно {date}": "?",
        "предположительно {date}": "?",
        "{date} (под вопросом)": "?",
    },
    intervals={
        "{a} по {b}": "{a}/{b}",
        "от {a} до {b}": "{a}/{b}",
        "между {a} и {b}": "{a}/{b}",
        "с {a} - {b}": "{a}/{b}",
        "с {a}": "{a}/..",
        "начиная с {a}": "{a}/..",
        "не раньше {a}": "{a}/..",
        "не ранее {a}": "{a}/..",
        "с {a} до неизвестного дня": "{a}/",
        "от {a}": "{a}/",
        "с {a} по настоящее время": "{a}/..",
        "{a} - настоящее время": "{a}/..",
        "по {b}": "../{b}",
        "не позднее {b}": "../{b}",
        "не позже {b}": "../{b}",
    },
    beside={
        "раньше {b}": "../{b}",
        "ранее {b}": "../{b}",
        "когда-то до {b}": "../{b}",
        "позже {a}": "{a}/..",
        "позднее {a}": "{a}/..",
        "когда-то после {a}": "{a}/..",
    },
    ordinals=("-го", "-ое", "-е"),
    left_out=("г", "год", "года", "году"),
)

_BY_LANGUAGE: Final[Mapping[str, Synonyms]] = {SOURCE_LANGUAGE: _ENGLISH, "ru": _RUSSIAN}


def of(words: Words) -> Synonyms:
    """Give the synonyms of a language; English ones where it has none of its own."""
    return _BY_LANGUAGE.get(words.language, _ENGLISH)
