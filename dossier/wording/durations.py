"""Lengths of time in words, said and read back: "27 years, 6 months and 10 days"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dossier.i18n import Words
from dossier.model.durations import Duration, NotADuration
from dossier.wording.date_words import FIRST_AND_LAST
from dossier.wording.templates import folded
from dossier.wording.typed import checked, shown

# Each unit's sign in the text of a duration, with its words for one and for many.
# Marked for translation.
UNITS: Final[Mapping[str, tuple[str, str]]] = {
    "Y": ("{n} year", "{n} years"),
    "M": ("{n} month", "{n} months"),
    "W": ("{n} week", "{n} weeks"),
    "D": ("{n} day", "{n} days"),
}
# Counts that bring out every form that a language has for many.
_COUNTS: Final = (0, 1, 2, 3, 5, 6, 11, 21, 100)

_ENGLISH_UNITS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("y", "yr", "yrs"), "Y"),
    **dict.fromkeys(("m", "mo", "mos", "mth", "mths"), "M"),
    **dict.fromkeys(("w", "wk", "wks"), "W"),
    **dict.fromkeys(("d", "ds"), "D"),
}
_NUMBERS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    "sixteen seventeen eighteen nineteen twenty",
)
_COUNTED: Final[Mapping[str, int]] = {
    "a": 1,
    "an": 1,
    **{number: n for n, number in enumerate(" ".join(_NUMBERS).split(), start=1)},
}
_TOKENS: Final = r"[0-9]+|[^\W\d_]+|\S"
_FRACTION: Final = r".*([0-9][.,][0-9]|[½¼¾⁄]|\bhalf\b|\bquarter\b).*"
_LIFE: Final = r"(for )?life( imprisonment| sentence)?"


def say(duration: Duration, words: Words) -> str:
    """Say a length of time, leaving out what is none.

    >>> say(Duration("P27Y6M10D"), Words())
    '27 years, 6 months and 10 days'
    """
    counts = {"Y": duration.years, "M": duration.months, "W": duration.weeks, "D": duration.days}
    unit_of_none = duration.text[-1]
    said = [
        words.ntr(*UNITS[unit], n).format(n=n)
        for unit, n in counts.items()
        if n or (unit == unit_of_none and not any(counts.values()))
    ]
    if len(said) == 1:
        return said[0]
    first = ", ".join(said[:-1])
    return words.tr(FIRST_AND_LAST).format(first=first, last=said[-1])


def explain(duration: Duration, words: Words) -> str:
    """Say the sentence that stands under the field while a length of time is typed."""
    return say(duration, words)


def read(text: str, words: Words) -> Duration:
    """Read a length of time from words or from its own text; raise ValueError with one sentence."""
    typed = checked(text, words)
    try:
        return Duration(typed.upper())
    except NotADuration as refused:
        counts = _counts(folded(typed), words)
        if not counts:
            raise ValueError(_why_not(typed, refused, words)) from None
    try:
        return Duration("P" + "".join(f"{counts[unit]}{unit}" for unit in UNITS if unit in counts))
    except NotADuration:
        raise ValueError(
            words.tr("“{text}” is longer than a length of time can be here.").format(
                text=shown(typed)
            )
        ) from None


def _counts(text: str, words: Words) -> Mapping[str, int]:
    """Find how many there are of each unit; nothing where a word is not understood."""
    units, between = _units(words), _between(words)
    counts: dict[str, int] = {}
    count: int | None = None
    for token in re.findall(_TOKENS, text):
        if count is None and token in between:
            continue
        if count is None:
            count = int(token) if token.isdecimal() else _COUNTED.get(token)
            if count is None:
                return {}
            continue
        unit = units.get(token, "")
        if not unit or unit in counts:
            return {}
        counts[unit], count = count, None
    return counts if count is None else {}


def _units(words: Words) -> Mapping[str, str]:
    """Give the sign of each unit by its folded words, in this language and in English."""
    known = dict(_ENGLISH_UNITS)
    for sign, (one, many) in UNITS.items():
        for template in (one, many, *(words.ntr(one, many, n) for n in _COUNTS)):
            known[folded(template).replace("{n}", "").strip()] = sign
    return known


def _between(words: Words) -> frozenset[str]:
    """Give what may stand between two parts: the word for and, and signs for it."""
    own = folded(words.tr(FIRST_AND_LAST)).format(first="", last="")
    return frozenset((*own.split(), "and", "&", "+", "."))


def _why_not(typed: str, refused: NotADuration, words: Words) -> str:
    text = folded(typed)
    if not typed:
        return words.tr("Type a length of time, such as “27 years”, or clear the field.")
    if text.isdecimal():
        return words.tr("Type the unit too: “{n} years”, “{n} months” or “{n} days”.").format(
            n=shown(typed)
        )
    if re.fullmatch(_FRACTION, text):
        return words.tr("Type whole numbers, such as “1 year and 6 months”.")
    if re.fullmatch(_LIFE, text):
        return words.tr("Life has no length of time. Choose “life” as what was imposed.")
    if re.match("[pP][0-9T]", typed):
        return words.tr(refused.template).format(**refused.values)
    return words.tr(
        "“{text}” is not understood as a length of time. Type it as “27 years”, "
        "“27 years and 6 months” or “2 weeks”."
    ).format(text=shown(typed))
