"""Up to which day days of custody are counted, why to that one, and why there can be no most."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import inf
from typing import Final

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.reasoning.custody.ledger import NOT_HELD, Ledger, Row
from dossier.reasoning.evidence import spoken_of
from dossier.reasoning.steps.figures import say_days, say_until
from dossier.wording.records import period_called
from dossier.wording.stops import stopped

# So many begins and ends that nobody knows are named; of more it is said how many there are.
_NAMED: Final = 3


def say_why(dossier: Dossier, held: Ledger, words: Words, chosen: date | None = None) -> str:
    """Say why days are counted to just that day; "" where that is said with the day, or is none."""
    if held.until is None or held.died:
        return ""
    spoken, about = spoken_of(dossier), dossier.about
    if chosen == held.until or spoken is None or spoken.latest != held.until:
        return words.tr("the day chosen")
    if about and about.as_of is spoken:
        return words.tr("the day up to which the file is complete")
    return words.tr("the date of the last source whose date has an end")


def say_bound_and_why(
    dossier: Dossier, held: Ledger, words: Words, chosen: date | None = None
) -> str:
    """Say to which day is counted what that day bounds, and why to that one."""
    why = say_why(dossier, held, words, chosen)
    bound = say_bound_of_all(held, words)
    return words.tr("{counted}, {why}").format(counted=bound, why=why) if why else bound


def say_held(
    dossier: Dossier, held: Ledger, words: Words, chosen: date | None = None
) -> Iterator[str]:
    """Say in sentences how many days in custody are counted, and to which day, or why none are."""
    if not held.counted:
        why = say_not_counted(held, words)
        if held.rows or held.unread:
            yield stopped(words.tr("No days in custody are counted: {why}."), why=why)
        return
    days = say_days(held.low, held.high, words, held.qualifier)
    most = say_no_most(held, words)
    if is_bounded(held):
        bound = say_bound_and_why(dossier, held, words, chosen)
        yield words.tr("In custody: {days}, {counted}.").format(days=days, counted=bound)
    elif most:
        yield words.tr("In custody: {days}.").format(days=days)
    else:
        yield words.tr("In custody: {days}, by the dates in this file.").format(days=days)
    if most:
        yield most


def say_bound(row: Row, held: Ledger, words: Words) -> str:
    """Say to which day a period is counted, be it at most, as one whose end is not known is.

    "" where there is no such day.
    """
    return _say_counted(held, words, at_most=row.custody.lasted.end_unknown)


def say_bound_of_all(held: Ledger, words: Words) -> str:
    """Say to which day is counted what that day bounds: of ends not known alone it is at most."""
    cut = (row for row in held.rows if row.held and _is_cut(row))
    return _say_counted(held, words, at_most=all(row.custody.lasted.end_unknown for row in cut))


def _say_counted(held: Ledger, words: Words, *, at_most: bool) -> str:
    day = say_until(held, words, at_most=at_most)
    said = words.tr("at most to {day}") if at_most else words.tr("counted to {day}")
    return said.format(day=day) if day else ""


def is_bounded(held: Ledger) -> bool:
    """Tell whether the day to which is counted bounds any of the periods that count."""
    return held.until is not None and any(_is_cut(row) for row in held.rows if row.held)


def say_not_counted(held: Ledger, words: Words) -> str:
    """Say why there is no number of days in custody, not even none; "" where there is one."""
    if held.counted:
        return ""
    if held.unread:
        return _say_unread(held.unread, words)
    if not held.rows:
        return words.tr("the file has no period of custody")
    if all(row.custody.basis in NOT_HELD for row in held.rows):
        return words.tr("the person was held in no period of the file")
    said = words.tr("no period in which the person was held begins by {day}")
    return said.format(day=say_until(held, words))


def say_no_most(held: Ledger, words: Words) -> str:
    """Say why there is no highest number of days: which begins and ends nobody knows; else ""."""
    if held.high is not None:
        return ""
    said = list(_unbounded(held, words))
    more = len(said) - _NAMED
    if more > 0:
        said = said[:_NAMED]
        said.append(words.ntr("{n} more", "{n} more", more).format(n=more))
    why = words.tr("; ").join(said)
    return words.tr("No highest number of days can be given: {why}.").format(why=why)


def _is_cut(row: Row) -> bool:
    end = row.custody.period.extent.end_hi
    return end is None or row.days.end_hi < end.toordinal()


def _unbounded(held: Ledger, words: Words) -> Iterator[str]:
    for row in (row for row in held.rows if row.held):
        what = period_called(row.custody, words)
        if row.custody.period.impossible:
            yield words.tr("“{what}” has dates that can be none").format(what=what)
            continue
        if row.days.start_lo == -inf:
            yield words.tr("the beginning of “{what}” is not known").format(what=what)
        if row.days.end_hi == inf and row.custody.lasted.end_open:
            yield words.tr("no dated report says how long “{what}” went on").format(what=what)
        elif row.days.end_hi == inf:
            yield words.tr("the end of “{what}” is not known").format(what=what)
    if held.unread:
        yield _say_unread(held.unread, words)


def _say_unread(n: int, words: Words) -> str:
    return words.ntr("{n} period cannot be read", "{n} periods cannot be read", n).format(n=n)
