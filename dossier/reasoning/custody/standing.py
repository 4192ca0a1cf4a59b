"""Where the person stands as last reported: held or free, on what ground, who says it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.custody import Basis, Custody
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.custody.ledger import begins_after, last_known_day, upto
from dossier.reasoning.evidence import told
from dossier.wording import dates
from dossier.wording.records import cited, place_of, speakers, who_says


class Standing(NamedTuple):
    """The last period of the ledger: `goes_on` means still so when its source was issued.

    `doubted` is how many others may have lasted as long, by the dates in the file. `died` is the
    day of the person's death, where the file gives one: nothing goes on after it.
    """

    custody: Custody
    goes_on: bool
    doubted: int = 0
    died: Date | None = None


def standing(dossier: Dossier, index: Index) -> Standing | None:
    """Find the period that tells where the person stands; None where none has begun.

    What begins after all that the file speaks of, as a plan does, tells nothing of it.
    A period that goes on comes before one that ended, unless that one began when nobody any more
    reports the other; of several that go on, the one that begins last. Of those that ended, the one
    that reaches furthest tells.
    """
    days = upto(dossier, last_known_day(dossier))
    begun = [c for c in dossier.custody if not begins_after(c, days)]
    ended = [c for c in begun if not _goes_on(c)]
    going_on = [c for c in begun if _goes_on(c)]
    lasting = _furthest(ended, begun, index)
    last = max(going_on, key=_known, default=None)
    if last is None or any(_overtaken(last, found, index) for found in ended):
        last = lasting[0] if lasting else None
    died = dossier.subject.died
    if last is None:
        return None
    if _goes_on(last):
        return Standing(last, died is None, died=died)
    return Standing(last, goes_on=False, doubted=len(lasting) - 1, died=died)


def first_arrest(dossier: Dossier) -> Custody | None:
    """Find the earliest dated period of basis arrest."""
    arrests = [c for c in dossier.custody if c.basis == "arrest" and c.period.earliest]
    return min(arrests, key=lambda c: c.period.sort_key) if arrests else None


def say(found: Standing, index: Index, words: Words) -> str:
    """Say it as last reported, with who says so: "serving a sentence (TASS, 3 December)"."""
    if found.died:
        return words.tr("died, {date}").format(date=dates.say(found.died, words))
    custody = found.custody
    how = words.tr(_HOW[custody.basis])
    if found.goes_on:
        said = how
    elif custody.ended:
        end = custody.period.end
        said = custody.ended
        if end:
            day = dates.short(end, words)
            said = words.tr("{how}, {period}").format(how=said, period=day)
    elif custody.period.earliest or custody.period.latest:
        period = dates.say(custody.lasted, words, moment=False)
        said = words.tr("{how}, {period}").format(how=how, period=period)
    else:
        said = words.tr("{how}; when is not known").format(how=how)
    by = sayer(custody, index, words)
    said = words.tr("{said} ({by})").format(said=said, by=by) if by else said
    n = found.doubted
    if not n:
        return said
    return words.ntr(
        "{said}; {n} other period may have lasted as long",
        "{said}; {n} other periods may have lasted as long",
        n,
    ).format(said=said, n=n)


def where(found: Standing, words: Words) -> str:
    """Say the place of the last period; empty where it is not known."""
    return place_of(found.custody, words)


def sayer(record: Record, index: Index, words: Words) -> str:
    """Say who says it: "according to NAME" for a claim, else the sources' names."""
    if speakers(record, index):
        return who_says(record, index, words)
    return cited(record, index, words)


def _goes_on(custody: Custody) -> bool:
    return custody.lasted.end_open


def _known(custody: Custody) -> date:
    """Give the first day of which the period is known; without one, it comes before all others."""
    extent = custody.period.extent
    return extent.start_lo or extent.end_lo or date.min


def _furthest(ended: Sequence[Custody], begun: Sequence[Custody], index: Index) -> list[Custody]:
    """Give the period that reaches furthest, and behind it those that may have lasted as long.

    What ended on the very date on which another one began was followed by that one.
    """
    if not ended:
        return []
    begins = {c.period.start for c in begun} - {None}
    alone = [c for c in ended if c.period.end == c.period.start or c.period.end not in begins]
    rest = alone or list(ended)
    reach = {id(c): _reach(c, index) for c in rest}
    surely = max(c.period.extent.end_lo or reach[id(c)] for c in rest)
    last = max(rest, key=lambda c: (reach[id(c)], _known(c)))
    others = (c for c in rest if c is not last)
    return [last, *(c for c in others if reach[id(c)] >= surely or _began_last(c, last))]


def _reach(custody: Custody, index: Index) -> date:
    """Give the last day on which a period can have ended; without one, the last one known of it."""
    extent = custody.period.extent
    if extent.end_hi:
        return extent.end_hi
    known = extent.start_hi or extent.start_lo or date.min
    reported = told(custody, index).low if custody.period.end_open else None
    return max(known, reported or known)


def _began_last(custody: Custody, last: Custody) -> bool:
    """Tell whether a period of which no end is known began no sooner than the last one."""
    return custody.period.extent.end_hi is None and _known(custody) >= _known(last)


def _overtaken(going_on: Custody, ended: Custody, index: Index) -> bool:
    """Tell whether a period that ended began after the last report of one that goes on."""
    reported = told(going_on, index).low or going_on.period.extent.start_hi
    return reported is not None and _known(ended) > reported


# Marked for translation; said through Words.tr where they are used.
_HOW: Final[dict[Basis, str]] = {
    "arrest": "under arrest",
    "transfer": "in transfer",
    "remand": "held on remand",
    "sentence": "serving a sentence",
    "administrative": "in administrative detention",
    "immigration": "in immigration detention",
    "house arrest": "under house arrest",
    "medical": "held in a medical facility",
    "disappeared": "disappeared",
    "bail": "on bail",
    "parole": "on parole",
    "travel ban": "under a travel ban",
    "unknown": "held or free, ground not known",
}
