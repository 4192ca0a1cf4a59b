"""The slots in the words of dates: a month, a day, a decade, each said and read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.model import edtf
from dossier.model.edtf import Parts
from dossier.wording import date_words
from dossier.wording.templates import folded, matches

MONTHS: Final = tuple(f"{month:02}" for month in range(1, 13))

_YEAR: Final = r"[0-9]{4}"
_YEARS: Final = r"[0-9]+X+"
_KINDS: Final[Mapping[str, str]] = {
    "": "",
    "XX": "-XX",
    "0X": "-{months}",
    "1X": "-{months}",
    **dict.fromkeys(MONTHS, "-{month}"),
    **dict.fromkeys(edtf.SEASONS, "-{season}"),
    **dict.fromkeys(edtf.QUARTERS, "-{quarter}"),
}
# The first and last number that a digit before an X can mean.
_TENS: Final[Mapping[str, tuple[int, int]]] = {
    "0X": (1, 9),
    "1X": (10, 19),
    "2X": (20, 29),
    "3X": (30, 31),
}
_TENS_OF_MONTHS: Final[Mapping[str, tuple[int, int]]] = {"0X": (1, 9), "1X": (10, 12)}


class Slot(NamedTuple):
    """How one piece of a date's text is said, and read back; reading gives "" for other words."""

    say: Callable[[str, Words], str]
    read: Callable[[str, Words], str]


def form(of: Parts) -> str:
    """Give the form of a date, as the tables of words name it; "{signs}" where they name none.

    >>> form(Parts("2014", "07", "05")), form(Parts("20X4", "1X"))
    ('{year}-{day_month}', '{signs}')
    """
    found = _year_form(of.year) + _month_form(of)
    return found if found in date_words.BARE else "{signs}"


def codes(of: Parts) -> Mapping[str, str]:
    """Give the piece of the date's text that each slot would say."""
    of_month, of_day = of.month, f"{of.month}-{of.day}"
    return {
        "year": of.year,
        "years": of.year,
        "month": of_month,
        "in_month": of_month,
        "months": of_month,
        "season": of_month,
        "quarter": of_month,
        "day_month": of_day,
        "days": of_day,
        "day": of.day,
        "time": of.time,
        "offset": of.offset,
        "signs": "-".join(filter(None, (of.year, of.month, of.day))),
    }


def _year_form(year: str) -> str:
    if re.fullmatch(_YEAR, year):
        return "{year}"
    return "{years}" if re.fullmatch(_YEARS, year) else year


def _month_form(of: Parts) -> str:
    if of.month in MONTHS and of.day.isdigit():
        return "-{day_month}" + ("T{time}" if of.time else "") + ("{offset}" if of.offset else "")
    if of.month in MONTHS and _exist(of.month, of.day):
        return "-{days}"
    if of.month == "XX" and of.day.isdigit():
        return "-XX-{day}"
    return _KINDS.get(of.month, "?") + (f"-{of.day}" if of.day else "")


def _exist(month: str, tens: str) -> bool:
    """Tell whether the month has all the days that such a first digit can mean."""
    return tens in _TENS and _TENS[tens][1] <= edtf.days_in(2001, int(month))


def _as_it_is(code: str, _words: Words) -> str:
    return code


def _read_as(pattern: str) -> Callable[[str, Words], str]:
    """Read capitals and digits that have this form."""
    return lambda text, _words: text.upper() if re.fullmatch(pattern, text.upper()) else ""


def _named(known: Sequence[str], names: Sequence[str]) -> Slot:
    """Say a code by its name, and read it from the whole name."""

    def say(code: str, words: Words) -> str:
        return words.tr(names[known.index(code)])

    def read(text: str, words: Words) -> str:
        said = [folded(words.tr(name)) for name in names]
        return known[said.index(text)] if text in said else ""

    return Slot(say, read)


def _say_day(code: str, _words: Words) -> str:
    return str(int(code))


def _say_day_month(code: str, words: Words) -> str:
    month, day = code.split("-")
    return words.tr(date_words.DAYS_OF_MONTHS[int(month) - 1]).format(day=int(day))


def _read_day_month(text: str, words: Words) -> str:
    for month, template in zip(MONTHS, date_words.DAYS_OF_MONTHS, strict=True):
        for way in matches(words.tr(template), text):
            if day := _read_day(way["day"], words):
                return f"{month}-{day}"
    return ""


def _read_day(text: str, _words: Words) -> str:
    return f"{text:0>2}" if re.fullmatch(r"[0-9]{1,2}", text) else ""


def _say_days(code: str, words: Words) -> str:
    month, tens = code.split("-")
    first, last = _TENS[tens]
    until = _say_day_month(f"{month}-{last:02}", words)
    return words.tr(date_words.FIRST_AND_LAST).format(first=first, last=until)


def _read_days(text: str, words: Words) -> str:
    for way in matches(words.tr(date_words.FIRST_AND_LAST), text):
        month, _, last = _read_day_month(way["last"], words).partition("-")
        for tens, numbers in _TENS.items():
            if (way["first"], last) == (str(numbers[0]), f"{numbers[1]:02}") and _exist(
                month, tens
            ):
                return f"{month}-{tens}"
    return ""


def _say_months(code: str, words: Words) -> str:
    first, last = (words.tr(date_words.MONTHS[month - 1]) for month in _TENS_OF_MONTHS[code])
    return words.tr(date_words.FIRST_AND_LAST).format(first=first, last=last)


def _read_months(text: str, words: Words) -> str:
    said = {folded(_say_months(code, words)): code for code in _TENS_OF_MONTHS}
    return said.get(text, "")


def _ends(years: str) -> tuple[str, str]:
    return max(years.replace("X", "0"), "0001"), years.replace("X", "9")


def _say_years(code: str, words: Words) -> str:
    first, last = _ends(code)
    # "The 1900s" can be ten years or a hundred, so such years are said by both ends.
    said = date_words.DECADE if _read_decade(first, words) == code else date_words.YEARS
    return words.tr(said).format(first=first, last=last)


def _read_decade(text: str, _words: Words) -> str:
    return f"{text[:3]}X" if re.fullmatch(r"[0-9]{2}[1-9]0", text) else ""


def _read_years(text: str, words: Words) -> str:
    for way in matches(words.tr(date_words.DECADE), text):
        if decade := _read_decade(way["first"], words):
            return decade
    for way in matches(words.tr(date_words.YEARS), text):
        patterns = (way["last"][:known] + "XXXX"[known:] for known in (3, 2, 1))
        ends = way["first"], way["last"]
        return next((years for years in patterns if _ends(years) == ends), "")
    return ""


def _say_offset(code: str, words: Words) -> str:
    return words.tr(date_words.UTC) if code == "Z" else code


def _read_offset(text: str, words: Words) -> str:
    if text in ("z", folded(words.tr(date_words.UTC))):
        return "Z"
    return text if re.fullmatch(r"[-+][0-9]{2}(:[0-9]{2})?", text) else ""


def _read_time(text: str, _words: Words) -> str:
    found = re.fullmatch(r"([0-9]{1,2})(:[0-9]{2}(?::[0-9]{2})?)", text)
    return f"{found[1]:0>2}{found[2]}" if found else ""


_MONTH: Final = _named(MONTHS, date_words.MONTHS)

SLOTS: Final[Mapping[str, Slot]] = {
    "year": Slot(_as_it_is, _read_as(r"[0-9]{4}")),
    "years": Slot(_say_years, _read_years),
    "decade": Slot(_as_it_is, _read_decade),
    "month": _MONTH,
    "in_month": _named(MONTHS, date_words.IN_MONTHS),
    "season": _named(edtf.SEASONS, date_words.SEASONS),
    "quarter": _named(edtf.QUARTERS, date_words.QUARTERS),
    "months": Slot(_say_months, _read_months),
    "day": Slot(_say_day, _read_day),
    "day_month": Slot(_say_day_month, _read_day_month),
    "days": Slot(_say_days, _read_days),
    "time": Slot(_as_it_is, _read_time),
    "offset": Slot(_say_offset, _read_offset),
    "signs": Slot(_as_it_is, _read_as(r"[0-9X]{4}(-[0-9X]{2}){0,2}")),
}
