"""The endings that words of dates take behind other words, in languages that bend them.

What is said is put together from pieces, each in the form that stands alone: "с август 2016 г.".
Here a language says which of its words ask for another form: "с августа 2016 г.".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, partial
from typing import Final, NamedTuple

from dossier.i18n import Words


class Bending(NamedTuple):
    """One form that words take: behind which words, and each word with its form there."""

    behind: tuple[str, ...]
    forms: Mapping[str, str]
    """By whole words, or by the end of what begins with a number: "-е годы"."""


_RUSSIAN: Final = (
    Bending(
        ("с", "до", "от", "около", "после"),
        {
            "январь": "января",
            "февраль": "февраля",
            "март": "марта",
            "апрель": "апреля",
            "май": "мая",
            "июнь": "июня",
            "июль": "июля",
            "август": "августа",
            "сентябрь": "сентября",
            "октябрь": "октября",
            "ноябрь": "ноября",
            "декабрь": "декабря",
            "весна": "весны",
            "лето": "лета",
            "осень": "осени",
            "зима": "зимы",
            "первый квартал": "первого квартала",
            "второй квартал": "второго квартала",
            "третий квартал": "третьего квартала",
            "четвёртый квартал": "четвёртого квартала",
            "-е годы": "-х годов",
            " годы": " годов",
        },
    ),
    Bending(("по",), {"весна": "весну", "зима": "зиму"}),
    Bending(
        ("между",),
        {
            "январь": "январём",
            "февраль": "февралём",
            "март": "мартом",
            "апрель": "апрелем",
            "май": "маем",
            "июнь": "июнем",
            "июль": "июлем",
            "август": "августом",
            "сентябрь": "сентябрём",
            "октябрь": "октябрём",
            "ноябрь": "ноябрём",
            "декабрь": "декабрём",
            "весна": "весной",
            "лето": "летом",
            "осень": "осенью",
            "зима": "зимой",
        },
    ),
)
_BY_LANGUAGE: Final[Mapping[str, tuple[Bending, ...]]] = {"ru": _RUSSIAN}


def bent(said: str, words: Words) -> str:
    """Give each word the form that the word before it asks for.

    >>> bent("с август 2016 г. по весна 2017 г.", Words("ru"))
    'с августа 2016 г. по весну 2017 г.'
    """
    for bending in _BY_LANGUAGE.get(words.language, ()):
        pattern = _pattern(bending.behind, tuple(bending.forms))
        said = pattern.sub(partial(_form, bending.forms), said)
    return said


def alone(words: Words) -> Mapping[str, str]:
    """Give the form that stands alone of each bent word, where that is a single word."""
    return {
        one: other
        for bending in _BY_LANGUAGE.get(words.language, ())
        for whole, form in bending.forms.items()
        for one, other in zip(form.split(), whole.split(), strict=True)
    }


def _form(forms: Mapping[str, str], found: re.Match[str]) -> str:
    return f"{found[1]} {found[2]}{forms[found[3]]}"


@cache
def _pattern(behind: tuple[str, ...], forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(behind)}) ([0-9–]*)({'|'.join(forms)})\b")
