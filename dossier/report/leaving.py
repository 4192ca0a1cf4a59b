"""The sentence that is said before anything leaves: what goes, what stays, what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from dossier.errors import WouldLeak
from dossier.i18n import Words
from dossier.model.ids import Index
from dossier.report.holding import in_all
from dossier.report.leaks.leak import Leak
from dossier.report.leaks.leaks import leaks, undecided
from dossier.report.redaction.projection import Projection
from dossier.wording.direction import isolated
from dossier.wording.field_names import field_name
from dossier.wording.records import within
from dossier.wording.typed import shown

SHOWN: Final = 3
"""As many as anybody reads at once."""
PLACES: Final = 10
"""As many places of one value as a list names."""
_NAME: Final = 90
"""As many signs of a name as of the title of a record."""


def say(
    public: Projection,
    words: Words,
    held: Mapping[str, int] | None = None,
    *,
    in_sight: bool = False,
) -> str:
    """Say in one line what leaves and what stays; a paper may hold less than may leave.

    A picture of what is in sight holds less again: nobody counts how much of it.
    """
    name = within(shown(public.dossier.subject.name, _NAME), words)
    goes = (name, *_counted(in_all(public) if held is None else held, words))
    stays = tuple(_stays(public, words)) or (words.tr("nothing"),)
    template = words.tr("This leaves: {goes}. This stays: {stays}.")
    if in_sight:
        template = words.tr("Of this, what is in sight leaves: {goes}. This stays: {stays}.")
    return template.format(goes=", ".join(goes), stays=", ".join(stays))


def say_more(public: Projection, words: Words, held: Mapping[str, int]) -> str:
    """Say what other files hold besides what a paper does; nothing where that is all of it."""
    left = {name: n - held[name] for name, n in in_all(public).items()}
    more = ", ".join(_counted(left, words))
    template = words.tr("A dossier, and a table for each list, would hold besides: {what}.")
    return template.format(what=more) if more else ""


def say_mark(public: Projection, words: Words, *, marked: bool) -> str:
    """Say where pages are marked as confidential and hold nothing that is, or the other way."""
    n = sum(r.confidential and r.key not in public.blanks for r in Index(public.dossier).records)
    if n and not marked:
        said = words.ntr(
            "{n} confidential record leaves, and the pages are not marked as confidential.",
            "{n} confidential records leave, and the pages are not marked as confidential.",
            n,
        )
        return said.format(n=n)
    if marked and not n and public.stays.confidential:
        return words.tr("The pages are marked as confidential, and no confidential record leaves.")
    return ""


def say_leak(leak: Leak, words: Words) -> str:
    """Say the first words of what was found, where it stands, and where it stays."""
    of_alike = _MAY_BE if leak.alike else _STANDS
    template = words.tr(of_alike[bool(leak.stands)])
    said = {"value": isolated(shown(leak.told)), "excerpt": isolated(leak.excerpt)}
    return template.format(**said, stands=leak.stands, place=leak.place)


def say_where(each: Iterable[Leak], words: Words) -> tuple[str, ...]:
    """Say everywhere one value leaves, and where it stays, a line each; the value is said above."""
    found = tuple(each)
    leaves = (
        words.tr(_LEAVES[bool(leak.stands)]).format(
            excerpt=isolated(leak.excerpt), stands=leak.stands
        )
        for leak in found
    )
    stays = (words.tr("stays in {place}").format(place=leak.place) for leak in found)
    return tuple(dict.fromkeys((*leaves, *stays)))


def say_places(found: Iterable[Leak], words: Words) -> Iterator[str]:
    """Say each place of each of what was found in a sentence; of very many the first ones."""
    for each in by_value(found):
        yield from (f"{say_leak(leak, words)}." for leak in each[:PLACES])
        if (more := len(each) - PLACES) > 0:
            template = words.ntr(
                "“{value}” also stands in {n} more place.",
                "“{value}” also stands in {n} more places.",
                more,
            )
            yield template.format(value=isolated(shown(each[0].told)), n=more)


def say_told(found: Iterable[Leak], words: Words) -> str:
    """Say what stops nothing, and where each stands; nothing where nothing was found."""
    told = [_told(each, words) for each in by_value(leak for leak in found if leak.common)]
    if (more := len(told) - SHOWN) > 0:
        told[SHOWN:] = [words.ntr("and {n} more", "and {n} more", more).format(n=more)]
    template = words.tr("Look at these before it leaves, as nothing stops them: {values}.")
    return template.format(values="; ".join(told)) if told else ""


def _told(each: Sequence[Leak], words: Words) -> str:
    first, *others = each
    value, template = (
        shown(first.told),
        words.tr("“{value}” leaves in {where}, and stays in {place}"),
    )
    if first.alike and first.itself != value:
        value = f"{first.itself} ({value})"
    where = first.stands or f"“{isolated(first.excerpt)}”"
    said = template.format(value=isolated(value), where=where, place=first.place)
    more = words.ntr("{said} ({n} more place)", "{said} ({n} more places)", len(others))
    return more.format(said=said, n=len(others)) if others else said


def by_value(found: Iterable[Leak]) -> list[list[Leak]]:
    """Put together what was found of one value, by what is told of it."""
    each = dict[tuple[str, bool], list[Leak]]()
    for leak in found:
        each.setdefault((leak.told, leak.common), []).append(leak)
    return [*each.values()]


def guarded(
    public: Projection, texts: Iterable[str], words: Words, allowed: Iterable[str] = ()
) -> tuple[Leak, ...]:
    """Give what stands in what leaves and what stays; raise WouldLeak where nobody let it go."""
    found = leaks(public, texts, words)
    waiting = undecided(found, allowed)
    if waiting:
        each = tuple(say_places(waiting, words))
        hint = words.tr("Change that text, keep it back too, or decide that the words may leave.")
        raise WouldLeak(" ".join(each), hint, each)
    return found


def _counted(counts: Mapping[str, int], words: Words) -> Iterator[str]:
    for name, number in counts.items():
        if number:
            yield _number(name, number, words)


def _stays(public: Projection, words: Words) -> Iterator[str]:
    stays = public.stays
    if n := stays.confidential:
        yield words.ntr("{n} confidential record", "{n} confidential records", n).format(n=n)
    yield from _counted(stays.records, words)
    for name, places in stays.fields.items():
        said = words.ntr("“{field}” in {n} record", "“{field}” in {n} records", len(places))
        yield said.format(field=field_name(name, words), n=len(places))
    if n := stays.unread:
        said = words.ntr("{n} record that cannot be read", "{n} records that cannot be read", n)
        yield said.format(n=n)
    if n := stays.unknown:
        said = words.ntr(
            "{n} field that the program does not know",
            "{n} fields that the program does not know",
            n,
        )
        yield said.format(n=n)


def _number(name: str, number: int, words: Words) -> str:
    one, many = _COUNTS[name]
    return words.ntr(one, many, number).format(n=number)


# Marked for translation: where it is not known which record says it, and where it is.
_STANDS: Final = (
    "“{value}”, which stays behind, also stands in what leaves: “{excerpt}” (it stays in: {place})",
    (
        "“{value}”, which stays behind, also stands in what leaves: “{excerpt}” "
        "(in: {stands}; it stays in: {place})"
    ),
)
# Marked for translation: the same, beneath the value.
_LEAVES: Final = ("leaves in “{excerpt}”", "leaves in {stands}: “{excerpt}”")
# Marked for translation: what only may be a name.
_MAY_BE: Final = (
    "“{value}”, which stays behind, may be meant here: “{excerpt}” (it stays in: {place})",
    (
        "“{value}”, which stays behind, may be meant here: “{excerpt}” "
        "(in: {stands}; it stays in: {place})"
    ),
)
# Marked for translation.
_COUNTS: Final[Mapping[str, tuple[str, str]]] = {
    "parties": ("{n} person or organisation", "{n} people and organisations"),
    "charges": ("{n} charge", "{n} charges"),
    "sentences": ("{n} sentence", "{n} sentences"),
    "custody": ("{n} period of custody", "{n} periods of custody"),
    "concerns": ("{n} concern", "{n} concerns"),
    "statements": ("{n} statement", "{n} statements"),
    "events": ("{n} event", "{n} events"),
    "tasks": ("{n} task", "{n} tasks"),
    "sources": ("{n} source", "{n} sources"),
    "names": ("{n} other name", "{n} other names"),
    "identifiers": ("{n} paper or number", "{n} papers and numbers"),
    "parts": ("{n} part of a sentence", "{n} parts of sentences"),
    "passages": ("{n} passage", "{n} passages"),
    "subject": ("the person", "the person"),
}
