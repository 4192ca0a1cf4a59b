"""Days as people write them in a text: in numbers, or with the name of a month."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from dossier.i18n import Words, languages
from dossier.report.folding import folded
from dossier.report.leaks.searched import Found
from dossier.wording import date_words

_NUMBERS: Final = r"(?<![\d./-])(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})(?![\d/-])"


def days_in(texts: Iterable[str], words: Words) -> Mapping[date, list[Found]]:
    """Give where each day stands; one that can be read in two ways is both."""
    names, found = months(words), defaultdict[date, list[Found]](list)
    month = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    first = rf"(?<!\w)(\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?({month})\.?,? (\d{{4}})(?!\d)"
    second = rf"(?<!\w)({month})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)"
    for text in texts:
        said = folded(text)
        for match in re.finditer(_NUMBERS, said):
            for day in _of_numbers(match[1], match[3], match[4]):
                found[day].append(Found(text, folded, said, *match.span()))
        for match in re.finditer(first, said):
            for day in _day(match[3], names[match[2]], match[1]):
                found[day].append(Found(text, folded, said, *match.span()))
        for match in re.finditer(second, said):
            for day in _day(match[3], names[match[1]], match[2]):
                found[day].append(Found(text, folded, said, *match.span()))
    return found


def months(words: Words) -> dict[str, int]:
    """Give the names of months, in each language of the program: a source has its own."""
    found = dict[str, int]()
    for of in (*map(Words, languages()), words):
        behind = (of.tr(name).format(day="").strip() for name in date_words.DAYS_OF_MONTHS)
        for names in (map(of.tr, date_words.MONTHS), map(of.tr, date_words.SHORT_MONTHS), behind):
            found |= {folded(name).rstrip("."): at for at, name in enumerate(names, 1)}
    return {**found, "sept": 9}


def _of_numbers(one: str, two: str, three: str) -> Iterator[date]:
    if len(one) == len("2020"):
        yield from _day(one, two, three)
    elif len(three) in (len("20"), len("2020")):
        for year in (three,) if len(three) > len("20") else (f"19{three}", f"20{three}"):
            yield from _day(year, two, one)
            yield from _day(year, one, two)


def _day(year: str, month: str | int, day: str) -> Iterator[date]:
    try:
        yield date(int(year), int(month), int(day))
    except ValueError:
        return
