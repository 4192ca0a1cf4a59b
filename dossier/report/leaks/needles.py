"""The forms in which a value that stays behind can be found, and whether it gives anybody away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from dossier.i18n import Words, languages
from dossier.model.base import Citation
from dossier.model.charge import Ruling
from dossier.model.dates import Date
from dossier.model.task import Task
from dossier.report.folding import folded
from dossier.report.leaks.alike import LONG
from dossier.report.leaks.everyday import is_everyday
from dossier.report.leaks.written_apart import is_unparted
from dossier.report.redaction.withheld import Withheld
from dossier.wording import dates, offers
from dossier.wording.choices import CHOICES
from dossier.wording.field_names import FIELDS, field_name

_SHORTEST: Final = 3
_ROUND_WORDS: Final = '.,;:()[]<>/"“”„«»'
_APOSTROPHE: Final = re.compile("['’ʼ]")
_WITHIN_WORD: Final = re.compile("[-'’ʼ]")
_ROUND_LABEL: Final = re.compile(r"^[\W_]+|[\W_]+$")
_NO_LETTER: Final = re.compile(r"[\W_]+")
# How an address begins and ends says nothing of where it leads.
_ROUND_ADDRESS: Final = re.compile(r"^https?://(?:www\.)?|/+$", re.IGNORECASE)
NAMES: Final = frozenset({"name", "by", "contact"})
PLACES: Final = frozenset({"birthplace", "place"})
_ADDRESSES: Final = frozenset({"url", "archived"})
# Fields whose values are nobody's: words of the language, places, courts, tongues.
_COMMON: Final = frozenset(
    {
        *PLACES,
        *("basis", "country", "currency", "ended", "form", "gender", "kind"),
        *("language", "languages", "nationalities", "original_language"),
        *("reliability", "role", "type"),
    }
)


def needles(value: Withheld, words: Words) -> Iterator[str]:
    """Give the forms in which a value can be found: as it stands, and as it is said.

    What the program says by itself, as it does in all cases, is no secret of this one.
    """
    said = value.value
    if not names_a_person(value) and folded(str(said)) in of_program(words):
        return
    if isinstance(said, str):
        yield from _of_text(value, said)
    elif isinstance(said, Date):
        if said.earliest == said.latest and said.earliest is not None:
            yield from (said.text, dates.say(said, words, moment=True), dates.short(said, words))
    elif isinstance(said, int | float) and abs(said) >= 1000:
        sum_of = f"{said:,}"
        yield from (str(said), *(sum_of.replace(",", sign) for sign in ", .'"))


def _of_text(value: Withheld, said: str) -> Iterator[str]:
    of_field = value.field == "field" and value.noun in (Citation, Task) and " " not in said
    long = len(folded(said)) >= _SHORTEST or (value.field in NAMES and is_unparted(said))
    if of_field or said.startswith("#") or not long:
        return
    yield said
    if value.field in _ADDRESSES and "/" in (bare := _ROUND_ADDRESS.sub("", said)):
        yield bare
    if value.field in NAMES:
        words = words_of_name(said)
        yield from (word for word in words if len(word) >= LONG and not word.islower())
        yield from joined(said)


def names_somebody(value: Withheld) -> bool:
    """Tell whether a value names a person or an organisation."""
    return value.field in NAMES


def names_a_person(value: Withheld) -> bool:
    """Tell whether a value names a person, as far as its field says."""
    # Who took a step is as often an office, such as the prosecution.
    return names_somebody(value) and value.noun is not Ruling


def is_word_of_name(value: Withheld, needle: str, words: Words) -> bool:
    """Tell whether a form of a value is one word of a name, and one of the language too.

    A name that the file itself writes small stands so as a name.
    """
    if needle.islower() or not names_somebody(value):
        return False
    is_one = needle in words_of_name(str(value.value))
    return is_one and (is_everyday(needle) or folded(needle) in of_program(words))


def words_of_name(name: str) -> Iterator[str]:
    """Give the words of a name without the signs round them or in them; the halves of a double one.

    >>> list(words_of_name("Müller-Groß, Jürgen (Jo)"))
    ['Müller-Groß', 'Müller', 'Groß', 'Jürgen', 'Jo']
    >>> list(words_of_name("O'Brien"))
    ["O'Brien", 'O', 'Brien', 'OBrien']
    """
    for word in name.split():
        bare = word.strip(_ROUND_WORDS)
        yield bare
        halves = _WITHIN_WORD.split(bare)
        if len(halves) > 1:
            yield from filter(str.isalpha, halves)
        if (unparted := _APOSTROPHE.sub("", bare)) != bare:
            yield unparted


def joined(name: str) -> Iterator[str]:
    """Give a name without blanks, as those choose it who are called by it on the web.

    >>> list(joined("Anna B. Holm")), list(joined("Anna")), list(joined("+00 0000 0000"))
    (['AnnaHolm', 'HolmAnna', 'AnnaBHolm', 'AHolm'], [], [])
    """
    words = [word for word in (_NO_LETTER.sub("", word) for word in name.split()) if word]
    if any(word.isdigit() for word in words):  # a telephone number, an address
        return
    if len(words) > 1 and not is_unparted("".join(words)):
        first, *_, last = words
        initialled = (first[0] + last,) if len(last) >= LONG else ()
        yield from dict.fromkeys((first + last, last + first, "".join(words), *initialled))


def is_common(value: Withheld, needle: str) -> bool:
    """Tell whether a value is nobody's: a word of the language, or a place.

    A number in a place makes it an address.
    """
    if value.noun is not None and value.field in _COMMON:
        return not any(map(str.isdigit, needle))
    if names_a_person(value):
        return False
    return needle.isalpha() and needle.islower()


@lru_cache(maxsize=4)
def of_program(words: Words) -> frozenset[str]:
    """Give what the program says by itself: the words of its lists and fields, what it offers.

    A file may hold them in English, and the paper speak another language than the screen.
    """
    each = (words, *map(Words, languages()))
    lists = (label for of in each for c in CHOICES for label in c.labels(of).values())
    offered = (text for of in each for text in offers.every(of))
    fields = (field_name(field, of) for of in each for field in FIELDS)
    return frozenset(map(folded, (*lists, *offered, *fields)))


def is_label(text: str, words: Words) -> bool:
    """Tell whether a text is nothing but what the program says by itself, such as a heading."""
    return folded(_ROUND_LABEL.sub("", text)) in of_program(words)
