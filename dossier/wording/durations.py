"""Lengths of time in words, said and read back: "27 years, 6 months and 10 days"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from dossier.i18n import Words
from dossier.model.durations import Duration, NotADuration
from dossier.wording.date_words import FIRST_AND_LAST
from dossier.wording.money import read_number, say_number
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
# Stands for "and a half" while a length is read.
HALF: Final = "½"
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
_TOKENS: Final = rf"[0-9]+(?:\.[0-9]+)?|{HALF}|[^\W\d_]+|\S"
# A number with a sign in it: grouped by threes, or with a part behind the decimal sign.
_NUMBER: Final = (
    r"[0-9]{1,3}(?:[ \u00a0\u202f'’.,][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+[.,][0-9]+"
)
_VULGAR: Final[Mapping[str, str]] = {"½": "5", "¼": "25", "¾": "75"}
# What people say of halves, in any language that is read: alone, or behind a number or its unit.
_HALVES: Final = (
    (r"\b(?:and a half|с половиной)\b", HALF),
    (r"\b(?:a )?half (?:an? )?(?=\w)|\bпол(?=года\b|месяца\b)", "0.5 "),
    (r"\bпол(?:тора|утора|торы)\b", "1.5"),
)
_FRACTION: Final = r".*([0-9][.,][0-9]|[½¼¾⁄]|\bhalf\b|\bquarter\b).*"
_A_HALF: Final = Fraction(1, 2)
# Where a text has one of these, it may speak of a length, in any language that is read.
_OF_TIME: Final = (
    r"\b(?:(?:day|week|month|year)s?|decades?|life|lifelong|indefinite(?:ly)?|"
    r"д(?:ень|ня|ней|ни|невн\w*)|сут(?:ки|ок)|недел\w*|месяц\w*|год\w*|лет|пожизненн\w*|бессрочн\w*)\b"
)
_LIFE: Final = r"(for )?life( imprisonment| sentence)?"


def say(duration: Duration, words: Words) -> str:
    """Say a length of time, leaving out what is none.

    >>> say(Duration("P27Y6M10D"), Words())
    '27 years, 6 months and 10 days'
    """
    counts = {"Y": duration.years, "M": duration.months, "W": duration.weeks, "D": duration.days}
    unit_of_none = duration.text[-1]
    said = [
        words.ntr(*UNITS[unit], n).format(n=say_number(n, words))
        for unit, n in counts.items()
        if n or (unit == unit_of_none and not any(counts.values()))
    ]
    if len(said) == 1:
        return said[0]
    first = ", ".join(said[:-1])
    return words.tr(FIRST_AND_LAST).format(first=first, last=said[-1])


def may_hold_one(text: str) -> bool:
    """Tell whether a text may speak of a length of time: it has a number, or such a word.

    >>> may_hold_one("three years in a colony"), may_hold_one("a written apology")
    (True, False)
    """
    return any(sign.isnumeric() for sign in text) or bool(re.search(_OF_TIME, folded(text)))


def explain(duration: Duration, words: Words) -> str:
    """Say the sentence that stands under the field while a length of time is typed."""
    return say(duration, words)


def read(text: str, words: Words) -> Duration:
    """Read a length of time from words or from its own text; raise ValueError with one sentence.

    A half of a year, and whatever else is whole in months, is read as that.
    """
    typed = checked(text, words)
    try:
        return Duration(typed.upper())
    except NotADuration as refused:
        counts = _counts(_spelled(typed, words), words)
        if not counts:
            raise ValueError(_why_not(typed, refused, words)) from None
    whole = _whole(counts)
    if not whole:
        said = words.tr(
            "“{text}” is no whole number of months, weeks or days: type whole numbers, such as "
            "“1 year and 6 months”."
        )
        raise ValueError(said.format(text=shown(typed)))
    try:
        return Duration("P" + "".join(f"{whole[unit]}{unit}" for unit in UNITS if unit in whole))
    except NotADuration:
        raise ValueError(
            words.tr("“{text}” is longer than a length of time can be here.").format(
                text=shown(typed)
            )
        ) from None


def _spelled(typed: str, words: Words) -> str:
    """Write grouped numbers and fractions in one way, and fold the rest."""
    for sign, rest in _VULGAR.items():
        typed = re.sub(rf"([0-9]+) ?{sign}", rf"\1.{rest}", typed).replace(sign, f"0.{rest}")
    typed = re.sub(_NUMBER, lambda found: str(read_number(found[0], words)), typed)
    text = folded(typed)
    for pattern, plain in _HALVES:
        text = re.sub(pattern, plain, text)
    return text


def _counts(text: str, words: Words) -> dict[str, Fraction]:
    """Find how many there are of each unit; nothing where a word is not understood."""
    units, between = _units(words), _between(words)
    counts: dict[str, Fraction] = {}
    count: Fraction | None = None
    last = ""
    for token in re.findall(_TOKENS, text):
        if token == HALF and (count is not None or last):
            if count is None:
                counts[last] += _A_HALF
            else:
                count += _A_HALF
        elif count is None and token not in between:
            count = _number(token)
            if count is None:
                return {}
        elif count is not None:
            last = units.get(token, "")
            if not last or last in counts:
                return {}
            counts[last], count = count, None
    return counts if count is None else {}


def _number(token: str) -> Fraction | None:
    if token[0].isdecimal():
        return Fraction(token)
    return Fraction(_COUNTED[token]) if token in _COUNTED else None


def _whole(counts: Mapping[str, Fraction]) -> dict[str, int]:
    """Make whole numbers of the counts, parts of a year in months; nothing where that fails."""
    found = dict(counts)
    years = found.get("Y", Fraction())
    if years % 1:
        found["M"] = found.get("M", Fraction()) + years % 1 * 12
        found["Y"] = years - years % 1
        if not found["Y"]:
            del found["Y"]
    if any(count % 1 for count in found.values()):
        return {}
    return {unit: int(count) for unit, count in found.items()}


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
    if re.fullmatch(r"[0-9][0-9., '’\u202f\u00a0]*", typed):
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
