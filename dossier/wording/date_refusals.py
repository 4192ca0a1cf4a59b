"""Why words are no date: one sentence, with what to type in the words of the person."""

from __future__ import annotations

import re
from typing import Final

from dossier.i18n import Words
from dossier.model import edtf
from dossier.model.dates import Date, NotADate
from dossier.wording import date_words
from dossier.wording.date_saying import bare
from dossier.wording.date_slots import MONTHS, SLOTS
from dossier.wording.typed import shown

_SIGNS: Final = r"(?i)[0-9XTZU?~%/.:+-]+"
_SHORT_YEAR: Final = r".*\b[0-9]{1,2}([-/.])[0-9]{1,2}\1([0-9]{2}|[0-9]{3})\b.*"
_HUNDREDS: Final = r"(?:the )?([0-9]{2})00s"


def why_no_day(found: str, refused: NotADate, words: Words) -> str:
    """Say why there is no such date, though all its words are understood."""
    for side in found.split("/"):
        parts = edtf.parts(side)
        if parts and parts.month in MONTHS and _lacks(parts):
            return _month_ends(parts, words)
    return _reversed(found, words) or said(refused, words)


def why_no_words(typed: str, refused: NotADate, words: Words) -> str:
    """Say why a text is not understood: by the rule of the format, where it is typed like that."""
    if not typed:
        return words.tr("Type a date, such as “5 July 2014”, or clear the field.")
    if re.fullmatch(_SHORT_YEAR, typed):
        return words.tr("Type the year with four digits, as in “5 July 2014”.")
    if found := re.fullmatch(_HUNDREDS, typed.casefold()):
        return words.tr(
            "“{text}” can be ten years or a hundred: type “the years {first}00 to {first}09” or "
            "“the years {first}00 to {first}99”."
        ).format(text=typed, first=found[1])
    if re.fullmatch(_SIGNS, typed):
        return said(refused, words)
    return words.tr(
        "“{text}” is not understood as a date. Type it as “5 July 2014”, “August 2016”, "
        "“before May 2016” or “2014”."
    ).format(text=shown(typed))


def check_weekday(date: Date, weekday: int | None, words: Words) -> None:
    """Refuse a day of the week that is not the day's own."""
    if weekday is None or date.earliest is None or date.earliest != date.latest:
        return
    actual = date.earliest.weekday()
    if actual != weekday:
        raise ValueError(
            words.tr(
                "That day is a {actual}, not a {typed}. Correct the day, or leave it out."
            ).format(
                actual=words.tr(date_words.WEEKDAYS[actual]),
                typed=words.tr(date_words.WEEKDAYS[weekday]),
            )
        )


def said(refused: NotADate, words: Words) -> str:
    """Say a sentence of the model in this language."""
    return words.tr(refused.template).format(**refused.values)


def _reversed(found: str, words: Words) -> str:
    """Say that an interval ends before it begins; "" where that is not what is wrong."""
    try:
        start, end = (Date(side) for side in found.split("/"))
    except ValueError:
        return ""
    return words.tr(
        "The beginning, {start}, is after the end, {end}: type the earlier date first."
    ).format(start=bare(start, words), end=bare(end, words))


def _lacks(parts: edtf.Parts) -> bool:
    """Tell whether the month has fewer days than the date says."""
    return parts.day.isdigit() and int(parts.day) > edtf.days_in(_year(parts), int(parts.month))


def _year(parts: edtf.Parts) -> int:
    """Give the year, or one in which each day exists where it is not known."""
    return int(parts.year) if parts.year.isdigit() and parts.year != "0000" else 2000


def _month_ends(parts: edtf.Parts, words: Words) -> str:
    name = SLOTS["month"].say(parts.month, words)
    known = f"{name} {parts.year}" if parts.year.isdigit() else name
    return words.tr("{month} has {days} days. Type “{known}” if the day is not known.").format(
        month=known if parts.month == "02" else name,
        days=edtf.days_in(_year(parts), int(parts.month)),
        known=known,
    )
