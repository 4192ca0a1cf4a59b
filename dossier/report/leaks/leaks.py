"""The leak test: values that stay behind, looked for in all that is about to leave."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final, cast

from dossier.i18n import Words
from dossier.model.base import Citation
from dossier.model.charge import Ruling
from dossier.model.dates import Date
from dossier.model.paths import Path
from dossier.model.place import Place
from dossier.model.source import SourceFile
from dossier.model.task import Task
from dossier.report.folding import folded
from dossier.report.leaks.alike import LONG, Alike
from dossier.report.leaks.decoded import with_decoded
from dossier.report.leaks.scripts import SCRIPTS, Across
from dossier.report.leaks.searched import Searched
from dossier.report.leaks.staying import places_in
from dossier.report.leaks.written_apart import WrittenApart, is_unparted
from dossier.report.leaks.written_days import days_in, months
from dossier.report.redaction.projection import Projection
from dossier.report.redaction.withheld import Withheld, values_of
from dossier.wording import dates, offers
from dossier.wording.choices import CHOICES
from dossier.wording.folding import in_latin
from dossier.wording.typed import shown

_SHORTEST: Final = 3
_ROUND_WORDS: Final = '.,;:()[]<>/"“”„«»'
_NO_LETTER: Final = re.compile(r"[\W_]+")
_NAMES: Final = frozenset({"name", "by", "contact"})
# Fields that name people beside other things, in words of their own.
_MAY_NAME: Final = frozenset(
    {
        *("author", "decided_by", "held_by", "keeper", "ordered_by", "people", "said_by"),
        *("to", "translator", "who"),
    }
)
_NUMBERED: Final = frozenset({"number", "contact", "docket", "reference"})
# Fields whose values are nobody's: words of the language, places, courts, tongues.
_COMMON: Final = frozenset(
    {
        *("basis", "birthplace", "country", "currency", "ended", "form", "gender", "kind"),
        *("language", "languages", "nationalities", "original_language", "place"),
        *("reliability", "role", "type"),
    }
)


@dataclass(frozen=True, slots=True)
class Leak:
    """A value that stays behind and stands in what would leave.

    `common` is one that gives nothing away by itself: it also stands there in its own right, or is
    a word, a country, a year. It is told; any other waits for a decision.
    """

    value: str
    path: Path
    excerpt: str
    common: bool
    place: str = ""
    """The record and the field in which it stays, in words."""
    stands: str = ""
    """The record and the field that leave and say it, where one does so by itself."""
    said: str = ""
    """The value in words, where a file writes it otherwise, as a day."""
    itself: str = ""
    """The value as what leaves writes it."""
    alike: bool = False
    """It is a name in another spelling, or a short one, and so may be another: it is told."""

    @property
    def told(self) -> str:
        """Give the value as it is told to a person."""
        return self.said or self.value


def leaks(public: Projection, texts: Iterable[str], words: Words) -> tuple[Leak, ...]:
    """Look for every value that stays behind in the texts that are about to leave, each once."""
    if not public.withheld:
        return ()
    told = tuple(dict.fromkeys(with_decoded(texts)))
    searched = [Searched(text, folded) for text in told]
    whole = "\n".join(text.folded for text in searched)
    own, own_names = frozenset(_own(public)), frozenset(map(folded, _own_words(public)))
    found: dict[str, Leak] = {}
    for value in public.withheld:
        whole_name = ""
        for needle in _needles(value, words):
            key = folded(needle)
            if key not in found and key in whole:
                where = next((t for t in searched if t.holds(key, beside=whole_name)), None)
                if where is not None:
                    stands = own_names if _names_somebody(value) else own
                    common = not stands.isdisjoint({key, _itself(value)})
                    common = common or _is_common(value, needle, words)
                    said = _said(value, needle, words)
                    excerpt, itself = where.excerpt(key)
                    found[key] = Leak(needle, value.path, excerpt, common, said=said, itself=itself)
            whole_name = whole_name or key
    seen = {folded(leak.told) for leak in found.values()}
    for leak in _otherwise(public, told, words, seen):
        found.setdefault(folded(leak.value), leak)
    found |= {folded(leak.value): leak for leak in _alike(public, told, words, found)}
    if not found:
        return ()
    stays_in, stands_in = places_in(public.whole, words), _standing(public, words)
    # A day may be found as it is written and as it is said: it is told once.
    each = {(folded(leak.told), leak.common): leak for leak in reversed(found.values())}
    return tuple(
        replace(leak, place=stays_in(leak.path), stands=stands_in(leak))
        for leak in reversed(each.values())
    )


def _otherwise(
    public: Projection, texts: tuple[str, ...], words: Words, seen: Container[str]
) -> Iterator[Leak]:
    """Find what is written otherwise than as it stands or as it is said, and is not seen yet."""
    for find in (_elsewhere, _written_apart, _days):
        for leak in find(public, texts, words):
            if folded(leak.told) not in seen:
                yield leak


def _standing(public: Projection, words: Words) -> Callable[[Leak], str]:
    """Give what says in which field of what leaves a value stands: there it can be changed."""
    say = places_in(public.dossier, words)
    kept = [
        (row.path, Searched(text, folded))
        for row in values_of(public.dossier, ())
        for text in with_decoded([str(row.value)])
    ]

    def place(leak: Leak) -> str:
        for key in filter(None, dict.fromkeys(map(folded, (leak.value, leak.itself)))):
            for path, text in kept:
                if text.holds(key, beside=""):
                    return say(path)
        return ""

    return place


def _elsewhere(public: Projection, texts: tuple[str, ...], words: Words) -> Iterator[Leak]:
    """Find names as another script spells them."""
    names = [
        (value, needle, str(value.value) if at else "")
        for value in public.withheld
        if value.field in _NAMES
        for at, needle in enumerate(_needles(value, words))
    ]
    for script in SCRIPTS:
        search = Across(script, texts)
        own = frozenset(map(script.fold, _own_words(public)))
        for value, needle, whole_name in names:
            if excerpt := search.excerpt(needle, beside=whole_name):
                common = script.fold(needle) in own
                yield Leak(needle, value.path, excerpt.text, common, itself=excerpt.itself)


def _written_apart(public: Projection, texts: tuple[str, ...], words: Words) -> Iterator[Leak]:
    """Find names, words and numbers between whose letters or digits other signs stand."""
    search = WrittenApart(texts)
    for value in public.withheld:
        for needle in _needles(value, words) if isinstance(value.value, str) else ():
            excerpt = search.word(needle)
            if not excerpt and value.field in _NAMES:
                excerpt = search.name(needle)
            if not excerpt and value.field in _NUMBERED:
                excerpt = search.number(needle)
            if excerpt:
                itself = excerpt.itself
                yield Leak(needle, value.path, excerpt.text, common=False, itself=itself)


def _days(public: Projection, texts: tuple[str, ...], words: Words) -> Iterator[Leak]:
    """Find days as other people write them: with the month first, or in numbers."""
    withheld = [(value, day) for value in public.withheld if (day := _one_day(value))]
    stand = days_in(texts if withheld else (), words)
    kept = (row.value for row in values_of(public.dossier, ()))
    own = {end for day in kept if isinstance(day, Date) for end in (day.earliest, day.latest)}
    for value, day in withheld:
        if day in stand:
            excerpt, itself = stand[day].excerpt()
            said, needle = dates.say(cast("Date", value.value), words), str(value.value)
            yield Leak(needle, value.path, excerpt, day in own, said=said, itself=itself)


def _alike(
    public: Projection, texts: tuple[str, ...], words: Words, found: Container[str]
) -> Iterator[Leak]:
    """Find what may be a word of a name that stays and is not found itself."""
    names = [
        value
        for value in public.withheld
        if _may_name_a_person(value)
        if folded(str(value.value)) not in found
    ]
    if not names:
        return
    own = frozenset(map(in_latin, _own_words(public)))
    search = Alike(texts, _of_program(words) | months(words).keys())
    for value in names:
        name = str(value.value)
        for needle in words_of_name(name):
            # A small word of a name is as often one of the language: "bin", "of".
            if folded(needle) in found or (needle.islower() and not name.islower()):
                continue
            for word in search.words(needle):
                if _may_be(value, needle, word, own):
                    yield _leak_of(value, needle, word, search, sure=in_latin(word) not in own)
                    break


def _leak_of(value: Withheld, needle: str, word: str, search: Alike, *, sure: bool) -> Leak:
    """Tell what may be a word of a name; with an initial of that name it surely is."""
    others = [other for other in words_of_name(str(value.value)) if other != needle]
    excerpt = search.initialled(word, others) if sure and len(needle) < LONG else None
    text, itself = excerpt or search.excerpt(word)
    told = excerpt is None
    return Leak(needle, value.path, text, common=told, itself=itself, alike=told)


def _may_name_a_person(value: Withheld) -> bool:
    said = str(value.value)
    if said.startswith("#") or value.field in _MAY_NAME:
        return said.istitle() and not said.startswith("#")
    return _names_a_person(value) and value.noun is not SourceFile


def _may_be(value: Withheld, needle: str, word: str, own: Container[str]) -> bool:
    """Tell whether a word may be one of a name, and is not looked for as one, nor in another's."""
    if value.field in _NAMES and folded(needle) == folded(word):
        return len(needle) < LONG or needle.islower()
    spelt = in_latin(word)
    return not any(spelt[: len(spelt) - cut] in own for cut in range(4))


def _one_day(value: Withheld) -> date | None:
    day = value.value
    return day.earliest if isinstance(day, Date) and day.earliest == day.latest else None


def _said(value: Withheld, needle: str, words: Words) -> str:
    """Say a day that was found as a file writes it; nothing where it was found in words."""
    day = value.value
    return dates.say(day, words) if isinstance(day, Date) and needle == day.text else ""


def _itself(value: Withheld) -> str:
    """Give a day or a number as a file holds it: however it is said, it may stand there too."""
    return "" if isinstance(value.value, str) else folded(str(value.value))


def _own(public: Projection) -> Iterator[str]:
    """Give what stands in its own right in what leaves: whole values, and the words of names."""
    for kept in values_of(public.dossier, ()):
        yield folded(str(kept.value).rstrip("?~%"))
    yield from (folded(word) for word in _own_words(public))


def _own_words(public: Projection) -> Iterator[str]:
    """Give the names of those who leave by name, and their words.

    A title, a text or an author that says a name gives it away, and makes it nobody else's.
    """
    for kept in values_of(public.dossier, ()):
        if kept.field == "name":
            name = str(kept.value)
            yield from (name, *words_of_name(name), *joined(name))


def undecided(found: Iterable[Leak], allowed: Iterable[str] = ()) -> tuple[Leak, ...]:
    """Give those that nobody has let leave yet; `allowed` are values that a person lets go.

    A long value may be named as it is told: by its first words, with the dots behind them.
    """
    let = {folded(text) for text in allowed}
    return tuple(
        leak
        for leak in found
        if not leak.common
        and let.isdisjoint(map(folded, (leak.value, leak.told, shown(leak.told))))
    )


def texts_in(told: object) -> Iterator[str]:
    """Give every text of a report, or of anything that is made like one."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, tuple | list):
        for item in cast("Iterable[object]", told):
            yield from texts_in(item)
    elif is_dataclass(told):
        for part in fields(told):
            yield from texts_in(getattr(told, part.name))


def _needles(value: Withheld, words: Words) -> Iterator[str]:
    """Give the forms in which a value can be found: as it stands, and as it is said."""
    said = value.value
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
    long = len(folded(said)) >= _SHORTEST or (value.field in _NAMES and is_unparted(said))
    if of_field or said.startswith("#") or not long:
        return
    yield said
    if value.field in _NAMES:
        words = words_of_name(said)
        yield from (word for word in words if len(word) >= LONG and not word.islower())
        yield from joined(said)


def _names_somebody(value: Withheld) -> bool:
    return value.field in _NAMES and value.noun is not Place


def _names_a_person(value: Withheld) -> bool:
    # Who took a step is as often an office, such as the prosecution.
    return _names_somebody(value) and value.noun is not Ruling


def words_of_name(name: str) -> Iterator[str]:
    """Give the words of a name without the signs round them, and the halves of a double one.

    >>> list(words_of_name("Müller-Groß, Jürgen (Jo)"))
    ['Müller-Groß', 'Müller', 'Groß', 'Jürgen', 'Jo']
    """
    for word in name.split():
        bare = word.strip(_ROUND_WORDS)
        yield bare
        if "-" in bare:
            yield from filter(str.isalpha, bare.split("-"))


def joined(name: str) -> Iterator[str]:
    """Give a name without blanks, as those choose it who are called by it on the web.

    >>> list(joined("Anna B. Holm")), list(joined("Anna")), list(joined("+00 0000 0000"))
    (['AnnaHolm', 'HolmAnna', 'AnnaBHolm'], [], [])
    """
    words = [word for word in (_NO_LETTER.sub("", word) for word in name.split()) if word]
    if any(word.isdigit() for word in words):  # a telephone number, an address
        return
    if len(words) > 1 and not is_unparted("".join(words)):
        first, *_, last = words
        yield from dict.fromkeys((first + last, last + first, "".join(words)))


def _is_common(value: Withheld, needle: str, words: Words) -> bool:
    """Tell whether a value is nobody's: a word of the language, or of the program, or a place.

    A number in a place makes it an address.
    """
    if value.noun is not None and value.field in _COMMON:
        return not any(map(str.isdigit, needle))
    if _names_a_person(value):
        return False
    return (needle.isalpha() and needle.islower()) or folded(needle) in _of_program(words)


@lru_cache(maxsize=4)
def _of_program(words: Words) -> frozenset[str]:
    """Give the words that the program says by itself: those of its lists, and what it offers."""
    lists = (label for choice in CHOICES for label in choice.labels(words).values())
    return frozenset(map(folded, (*lists, *offers.every(words))))
