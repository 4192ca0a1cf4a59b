"""The leak test: values that stay behind, looked for in all that is about to leave."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Final, NamedTuple, cast

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.paths import Path
from dossier.model.source import SourceFile
from dossier.report.folding import folded
from dossier.report.leaks.alike import LONG, Alike
from dossier.report.leaks.declined import Declined, forms
from dossier.report.leaks.decoded import with_decoded
from dossier.report.leaks.everyday import is_everyday
from dossier.report.leaks.language import Language
from dossier.report.leaks.leak import Hit, Leak
from dossier.report.leaks.needles import (
    NAMES,
    PLACES,
    is_common,
    is_word_of_name,
    joined,
    names_a_person,
    names_somebody,
    needles,
    of_program,
    words_of_name,
)
from dossier.report.leaks.nobody import NONE, Longer, Nobody, Others
from dossier.report.leaks.scripts import SCRIPTS, Across
from dossier.report.leaks.searched import Found, Searched, Together
from dossier.report.leaks.standing import Standing, fields_of
from dossier.report.leaks.staying import places_in
from dossier.report.leaks.written_apart import WrittenApart
from dossier.report.leaks.written_days import days_in, months
from dossier.report.redaction.projection import Projection
from dossier.report.redaction.withheld import Withheld, values_of
from dossier.wording import dates
from dossier.wording.folding import exactly, in_latin
from dossier.wording.typed import shown

# Fields that name people beside other things, in words of their own.
_MAY_NAME: Final = frozenset(
    {
        *("author", "decided_by", "held_by", "keeper", "ordered_by", "people", "said_by"),
        *("to", "translator", "who"),
    }
)
_NUMBERED: Final = frozenset({"number", "contact", "docket", "reference"})


class _Sides(NamedTuple):
    """What stays behind, and what leaves in its own right: read once for all that is looked for."""

    withheld: tuple[Withheld, ...]
    kept: tuple[Withheld, ...]
    names: tuple[str, ...]
    """The names of those who leave by name, and their words.

    A title, a text or an author that says a name gives it away, and makes it nobody else's.
    """
    language: Language


def leaks(public: Projection, texts: Iterable[str], words: Words) -> tuple[Leak, ...]:
    """Look for every value that stays behind in the texts that are about to leave.

    Each is told once for each place at which it stands.
    """
    if not public.withheld:
        return ()
    told = tuple(dict.fromkeys(with_decoded(texts)))
    kept = tuple(values_of(public.dossier, ()))
    sides = _Sides(public.withheld, kept, tuple(_names_of(kept)), Language(told, words))
    hits = _hits(sides, told, words)
    if not hits:
        return ()
    fields = fields_of(public, words)
    found = {hit.leak.path for hit in hits}
    once_more = sides._replace(withheld=tuple(v for v in sides.withheld if v.path in found))
    standing = Standing(told, fields, _hits(once_more, tuple(fields), words))
    say, stays_in = places_in(public.dossier, words), places_in(public.whole, words)
    once = dict[tuple[str, bool, Path | str], Leak]()
    for leak in (leak for hit in hits for leak in standing.each(hit)):
        # What is found in two ways at one place is told once.
        once.setdefault((folded(leak.told), leak.common, leak.stood or leak.excerpt), leak)
    return tuple(
        replace(leak, place=stays_in(leak.path), stands=say(leak.stood) if leak.stood else "")
        for leak in once.values()
    )


def _hits(sides: _Sides, texts: tuple[str, ...], words: Words) -> list[Hit]:
    """Look for every value that stays behind in each of the texts."""
    hits = [*_as_it_is_said(sides, texts, words)]
    for find in (_elsewhere, _declined, _written_apart, _days):
        hits += find(sides, texts, words)
    found = {folded(hit.leak.value) for hit in hits if not hit.leak.alike}
    return [*hits, *_alike(sides, texts, words, found)]


def _as_it_is_said(sides: _Sides, texts: tuple[str, ...], words: Words) -> Iterator[Hit]:
    """Find values as they stand, as they are said, and the words of names."""
    search = Together(Searched(text, folded) for text in texts)
    stands, seen = _common_to(sides), set[tuple[str, bool, bool]]()
    nobody = Nobody(folded, sides.names, sides.language)
    for value in sides.withheld:
        whole_name = ""
        for needle in needles(value, words):
            key = folded(needle)
            # A place that nobody minds may be called as a person is.
            told = (key, stands(value, needle), is_word_of_name(value, needle, words))
            longer = Longer(key) if told[2] else NONE
            others = nobody.others(is_word=told[2], longer=longer)
            if told not in seen and (found := _each(search, key, whole_name, others)):
                seen.add(told)
                leak = Leak(needle, value.path, "", told[1], said=_said(value, needle, words))
                yield from nobody.parted(leak, found, is_word=told[2], longer=longer)
            whole_name = whole_name or key


def _common_to(sides: _Sides) -> Callable[[Withheld, str], bool]:
    """Give what tells whether a value gives nothing away, as it leaves in its own right too."""
    own, names = frozenset(_own(sides)), frozenset(map(folded, sides.names))

    def is_so(value: Withheld, needle: str) -> bool:
        stands = names if names_somebody(value) else own
        also = not stands.isdisjoint({folded(needle), _itself(value)})
        return also or is_common(value, needle)

    return is_so


def _each(texts: Together, key: str, beside: str, others: Others) -> tuple[Found, ...]:
    """Find a folded value in each text, elsewhere than in the whole name it is of."""
    every = (text.find(key, beside=beside, others=others(text.text)) for text in texts.holding(key))
    return tuple(filter(None, every))


def _elsewhere(sides: _Sides, texts: tuple[str, ...], words: Words) -> Iterator[Hit]:
    """Find names, of places too, as another script spells them."""
    names = [
        (value, needle, str(value.value) if at else "")
        for value in sides.withheld
        if value.field in NAMES | PLACES
        for at, needle in enumerate(needles(value, words))
    ]
    for script in SCRIPTS:
        search = Across(script, texts)
        nobody = Nobody(script.fold, sides.names, sides.language)
        for value, needle, whole_name in names:
            is_word = is_word_of_name(value, needle, words)
            others = nobody.others(is_word=is_word)
            if found := tuple(search.each(needle, beside=whole_name, others=others)):
                common = script.fold(needle) in nobody.names or is_common(value, needle)
                leak = Leak(needle, value.path, "", common)
                yield from nobody.parted(leak, found, is_word=is_word)


def _declined(sides: _Sides, texts: tuple[str, ...], _words: Words) -> Iterator[Hit]:
    """Find words of names in their cases; one that is somebody's who leaves, or a word, is told."""
    search = Declined(texts)
    own = {form for name in sides.names for form in (in_latin(name), *forms(name))}
    named = tuple(filter(names_a_person, sides.withheld))
    # A word of many names is looked for once, as the first of them.
    stay = {folded(w): (w, v) for v in reversed(named) for w in words_of_name(str(v.value))}
    for needle, value in stay.values():
        by_common: dict[bool, list[Found]] = {False: [], True: []}
        for found in search.each(needle):
            is_own = in_latin(found.word()) in own
            by_common[is_own or is_everyday(needle)].append(found)
        for common in (common for common in by_common if by_common[common]):
            yield Hit(Leak(needle, value.path, "", common), tuple(by_common[common]))


def _written_apart(sides: _Sides, texts: tuple[str, ...], words: Words) -> Iterator[Hit]:
    """Find names, words and numbers between whose letters or digits other signs stand."""
    search, stands = WrittenApart(texts), _common_to(sides)
    for value in sides.withheld:
        before = list[Found]()
        for needle in needles(value, words) if isinstance(value.value, str) else ():
            found = [*search.word(needle)]
            if value.field in NAMES:
                found += search.name(needle)
            if value.field in _NUMBERED:
                found += search.number(needle)
            sure = (word for word in needles(value, words) if not stands(value, word))
            told = frozenset(map(folded, sure)) if found else frozenset[str]()
            new = (at for at in found if not any(map(at.is_within, before)))
            if left := tuple(at for at in new if not _says_whole(at, told)):
                yield Hit(Leak(needle, value.path, "", stands(value, needle)), left)
                # The words of a name stand there too where the whole name does.
                before += left if not stands(value, needle) else ()


def _says_whole(found: Found, told: Iterable[str]) -> bool:
    """Tell whether a word that is told by itself stands whole in what was found: "may_parker"."""
    said = Searched(found.folded[found.begin : found.end], exactly)
    return any(said.find(word) for word in told)


def _days(sides: _Sides, texts: tuple[str, ...], words: Words) -> Iterator[Hit]:
    """Find days as other people write them: with the month first, or in numbers."""
    withheld = [(value, day) for value in sides.withheld if (day := _one_day(value))]
    stand = days_in(texts if withheld else (), words)
    kept = (row.value for row in sides.kept)
    own = {end for day in kept if isinstance(day, Date) for end in (day.earliest, day.latest)}
    for value, day in withheld:
        if day in stand:
            said, needle = dates.say(cast("Date", value.value), words), str(value.value)
            yield Hit(Leak(needle, value.path, "", day in own, said=said), tuple(stand[day]))


def _alike(
    sides: _Sides, texts: tuple[str, ...], words: Words, found: Container[str]
) -> Iterator[Hit]:
    """Find what may be a word of a name that stays and is not found itself."""
    names = [
        value
        for value in sides.withheld
        if _may_name_a_person(value)
        if folded(str(value.value)) not in found
    ]
    if not names:
        return
    own = frozenset(map(in_latin, sides.names))
    search = Alike(texts, of_program(words) | months(words).keys())
    for value in names:
        name = str(value.value)
        for needle in words_of_name(name):
            # A small word of a name is as often one of the language: "bin", "of".
            if folded(needle) in found or (needle.islower() and not name.islower()):
                continue
            for word in search.words(needle):
                if _may_be(value, needle, word, own):
                    yield from _hits_of(value, needle, search, word, own)


def _hits_of(
    value: Withheld, needle: str, search: Alike, word: str, own: Container[str]
) -> Iterator[Hit]:
    """Tell what may be a word of a name; with an initial of that name it surely is."""
    others = [other for other in words_of_name(str(value.value)) if other != needle]
    short = len(needle) < LONG and in_latin(word) not in own
    sure = tuple(search.initialled(word, others)) if short else ()
    if sure:
        yield Hit(Leak(needle, value.path, "", common=False), sure)
    may_be = _elsewhere_than(sure, search.each(word))
    if may_be:
        yield Hit(Leak(needle, value.path, "", common=True, alike=True), may_be)


def _elsewhere_than(sure: Sequence[Found], every: Iterable[Found]) -> tuple[Found, ...]:
    texts = {found.text for found in sure}
    return tuple(found for found in every if found.text not in texts)


def _may_name_a_person(value: Withheld) -> bool:
    said = str(value.value)
    if said.startswith("#") or value.field in _MAY_NAME:
        return said.istitle() and not said.startswith("#")
    return names_a_person(value) and value.noun is not SourceFile


def _may_be(value: Withheld, needle: str, word: str, own: Container[str]) -> bool:
    """Tell whether a word may be one of a name, and is not looked for as one, nor in another's."""
    if value.field in NAMES and folded(needle) == folded(word):
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


def _own(sides: _Sides) -> Iterator[str]:
    """Give what stands in its own right in what leaves: whole values, and the words of names."""
    for kept in sides.kept:
        yield folded(str(kept.value).rstrip("?~%"))
    yield from (folded(word) for word in sides.names)


def _names_of(kept: Iterable[Withheld]) -> Iterator[str]:
    for value in kept:
        if value.field == "name":
            name = str(value.value)
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
