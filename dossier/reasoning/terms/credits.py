"""What would follow if every day held before the first sentence counted, or why it is not said."""

from __future__ import annotations

from datetime import date
from itertools import accumulate
from typing import Final, NamedTuple

from dossier.reasoning import qualifiers
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.custody.before import Before, begins_open, days_before
from dossier.reasoning.custody.ledger import Ledger
from dossier.reasoning.terms.reckoned import Ends, Terms, Total
from dossier.reasoning.terms.term import LeftOut
from dossier.reasoning.terms.totals import alone

# Marked for translation.
_NO_FIRST: Final = "the beginning of a period before it is not known"
# Why a credit would not move the end by just its days. Marked for translation.
_NO_DAY: Final = "the day of the first sentence is not certain"
# Marked for translation.
_NO_BEGIN: Final = "by which day a later term begins is not known"
# Marked for translation.
_NO_START: Final = "by which day the first term begins is not known"
# Marked for translation.
_EARLIER: Final = "days of it can have been for an earlier sentence that was served or pardoned"
# Marked for translation.
_LATER: Final = "an end can be that of a term which began later"
# Marked for translation.
_PAUSE: Final = "a later term can begin when all before it have ended"
# Marked for translation.
_SHORTER: Final = "it may be more than the term"
# Marked for translation.
_ENDLESS: Final = "a sentence of death, or for life, has no end date"
# Marked for translation.
_NO_END: Final = "no end date can be given"
# Marked for translation.
_DIED: Final = "the person died, and the end can lie after that"


class Less(NamedTuple):
    """An end, and the day that is so many days before it: those from `since` to `until`."""

    end: date
    days: int
    since: date
    until: date
    to: date


class Credit(NamedTuple):
    """What would follow if every day held before the first sentence, `sentenced`, counted.

    `counted` are the ends without that, `ends` those with it.
    """

    sentenced: Bounds
    before: Before
    ends: Ends
    counted: Ends

    @property
    def less(self) -> tuple[Less, ...]:
        """How each end is reckoned; of the last one the fewest days are taken off."""
        before, (first, last), until = self.before, self.before.since, self.sentenced.high
        rows = (
            (self.counted.low, before.most, first, self.ends.low),
            (self.counted.high, before.fewest, last, self.ends.high),
        )
        told = (
            Less(end, days, since, until, to)
            for end, days, since, to in rows
            if end and since and until and to
        )
        return tuple(dict.fromkeys(told))


def credit(found: Total, held: Ledger) -> Credit | None:
    """Reckon the credit; None without a day of custody before the first sentence, or an end.

    None too where a credit would not move the end by just its days: `no_credit` says why.
    """
    taken = _credit(found, held)
    return taken if isinstance(taken, Credit) else None


def no_credit(found: Total, held: Ledger) -> str:
    """Say why days of custody before the first sentence are not reckoned; "" without any.

    The text is marked for translation.
    """
    taken = _credit(found, held)
    return taken if isinstance(taken, str) else ""


def _credit(found: Total, held: Ledger) -> Credit | str | None:
    lows = [term.start_lo for term in found.terms if term.start_lo]
    highs = [term.start_hi for term in found.terms if term.start_hi]
    unknown = found.problem or not (found.low or found.endless)
    if unknown or not lows:
        return None
    sentenced = Bounds(min(lows), min(highs, default=None))
    passed = Bounds(min(highs or lows), min(highs or lows))
    if begins_open(held, passed):
        return _NO_FIRST
    before = days_before(held, passed)
    if before is None:
        return None
    why = (
        _without_end(found)
        or _for_another(found, sentenced, before)
        or _moved_otherwise(found, sentenced, before)
    )
    if why:
        return why
    ends = Ends(
        _sooner(found.ends.low, before.most),
        _sooner(_last(found), before.fewest),
        qualifier=qualifiers.joint((found.ends.qualifier, before.qualifier)),
    )
    if ends.low is None or ends.low < min(lows):
        return _SHORTER
    return Credit(sentenced, before, ends, found.ends)


def _last(found: Total) -> date | None:
    """Give the last end; of what may be imprisonment no more is said than of what surely is."""
    return None if found.unsaid else found.ends.high


def _without_end(found: Total) -> str:
    """Say why there is no end from which days could be taken; "" where there is one."""
    if found.endless:
        return _ENDLESS
    if found.ends.low is None:
        return _NO_END
    return _DIED if found.outlives else ""


def _for_another(found: Total, sentenced: Bounds, before: Before) -> str:
    """Say whether the person can have been held for a sentence that is over; "" if not."""
    over = (row for row in found.left_out if row.why in ("served", "pardoned"))
    since = before.since.low
    for row in over:
        last = row.sentence.date.latest if row.sentence.date else None
        imposed_since = last is None or since is None or last >= since
        if imposed_since and _can_be_imposed_by(row, sentenced.low):
            return _EARLIER
    return ""


def _moved_otherwise(found: Total, sentenced: Bounds, before: Before) -> str:
    """Say why the days would not move the end by just themselves; "" where they would."""
    if sentenced.high is None:
        return _NO_START
    if not _is_first(sentenced, found):
        return _NO_DAY
    if any(term.start_hi is None for term in found.terms):
        return _NO_BEGIN
    if _pauses(found.terms, before.most):
        return _PAUSE
    rows = (found.shown.ends_low, found.shown.ends_high if _last(found) else ())
    later = any(row and row[0].start_lo != sentenced.low for row in rows)
    return _LATER if later else ""


def _is_first(sentenced: Bounds, found: Total) -> bool:
    """Tell whether it is one day, not marked, before which nothing else can have been imposed."""
    begins = (term.start_lo for term in found.terms)
    first = sentenced.low
    return (
        first == sentenced.high
        and all(begins)
        and not any(qualifiers.of(t.sentence.date) for t in found.terms if t.start_lo == first)
        and not any(_can_be_imposed_by(row, first) for row in found.unsaid)
    )


def _can_be_imposed_by(row: LeftOut, day: date | None) -> bool:
    """Tell whether something that may be imprisonment can have been imposed before the first."""
    first = row.sentence.date.earliest if row.sentence.date else None
    return first is None or day is None or first < day


def _pauses(terms: Terms, days: int) -> bool:
    """Tell whether a term may begin when all before it have ended, so many days sooner."""
    known = ((term.start_lo, term.start_hi, alone(term).low) for term in terms)
    runs = sorted((first, last, end) for first, last, end in known if first and last and end)
    begin = runs[0][1]
    ends = (_sooner(end, days) for end in accumulate((end for _, _, end in runs), max))
    return any(
        last > max(end or begin, begin) for end, (_, last, _) in zip(ends, runs[1:], strict=False)
    )


def _sooner(day: date | None, days: int) -> date | None:
    """Give the day so many days before; None where the calendar does not reach back so far."""
    reached = day.toordinal() - days if day else 0
    return date.fromordinal(reached) if reached > 0 else None
