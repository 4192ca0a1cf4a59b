"""The figures of a reckoning in words: a total, lengths, ends, days at least and at most."""

from __future__ import annotations

from datetime import date
from typing import Final

from dossier.i18n import Words
from dossier.model.dates import Date, Qualifier
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.sentence import Sentence
from dossier.reasoning.apart import Apart
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.custody.ledger import Ledger
from dossier.reasoning.qualifiers import qualified
from dossier.reasoning.terms.lengths import alike
from dossier.reasoning.terms.reckoned import Ends, Total
from dossier.wording import choices, dates, durations, money
from dossier.wording.direction import isolated
from dossier.wording.records import parts_of

# Marked for translation; stands wherever a total or an end stands.
LABEL: Final = (
    "Arithmetic from the dates in this file. No good-time, parole or credit rule is applied. "
    "Not legal advice."
)

# Months from which a length is said with its years.
_YEAR: Final = 12
# Sentences of which is said what they impose, where there is no total to be said.
_MOST_SAID: Final = 5


def say_total(found: Total, words: Words) -> str:
    """Say the total: "27 to 41 years in all", or why there is none; "" without any term."""
    if found.problem:
        return _say_problem(found, words)
    if found.endless:
        return _say_endless(found, words)
    if found.low is None:
        return _say_unknown(found, words)
    if found.high is None:
        return words.tr("at least {length} in all").format(length=durations.say(found.low, words))
    said = say_range(found.low, found.high, words)
    if found.begun:
        return words.tr("{length} by terms that begin at different times").format(length=said)
    return words.tr("{length} in all").format(length=said)


def say_labelled(found: Total, words: Words) -> str:
    """Say the total in one line of its own: what has a number is called arithmetic."""
    said = say_total(found, words)
    return words.tr("{total} (arithmetic)").format(total=said) if found.low and said else said


def _say_problem(found: Total, words: Words) -> str:
    """Say why nothing is reckoned, and that there is no end date all the same, if so."""
    why = words.tr("no total can be given: {why}").format(why=words.tr(found.problem))
    if not found.kinds:
        return why
    return words.tr("{kinds}; {why}").format(kinds=_say_endless(found, words), why=why)


def _say_unknown(found: Total, words: Words) -> str:
    if found.terms:
        return words.tr("length not known")
    return words.tr("not known whether imprisonment was imposed") if found.unsaid else ""


def say_without_term(dossier: Dossier, found: Total, words: Words) -> tuple[str, str]:
    """Say why there is no total, and what the sentences that still hold impose instead."""
    if not dossier.sentences:
        return words.tr("no sentence in the file"), ""
    holding = _holding(dossier, found)
    if not holding:
        return words.tr("no sentence that still holds"), ""
    imposed = [parts_of(sentence, words) for sentence in holding]
    more = len(imposed) - _MOST_SAID
    if more > 0:
        imposed = imposed[:_MOST_SAID]
        imposed.append(words.ntr("{n} more sentence", "{n} more sentences", more).format(n=more))
    return words.tr("no term of imprisonment that counts"), "; ".join(imposed)


def _holding(dossier: Dossier, found: Total) -> list[Sentence]:
    """Give the sentences that still hold, in the file's order."""
    gone = {row.sentence.key for row in found.left_out if not row.part and row.why != "unsaid"}
    return [sentence for sentence in dossier.sentences if sentence.key not in gone]


def _say_endless(found: Total, words: Words) -> str:
    """Say which sentences have no end date, and the least that the file gives of them."""
    kinds = words.tr(", ").join(choices.say(kind, words) for kind in found.kinds)
    if found.low is None:
        return words.tr("{kinds}; no end date").format(kinds=kinds)
    least = durations.say(found.low, words)
    said = words.tr("{kinds}, at least {length} by the file; no end date")
    return said.format(kinds=kinds, length=least)


def say_end(found: Total, words: Words) -> str:
    """Say the days between which the terms end, and whether the person died before; "" if none."""
    if not (found.low and found.ends.given):
        return ""
    ends = say_ends(found.ends, words)
    if found.died and found.outlives:
        died = dates.short(found.died, words)
        return words.tr("{ends} (but the person died: {died})").format(ends=ends, died=died)
    return ends


def say_stated(dossier: Dossier, found: Total, known: Apart, words: Words) -> tuple[str, ...]:
    """Say each end that an authority states of a sentence that still holds; of which, if several.

    "20 December 2028 (for the sentence of 3 October 2022)"
    """
    holding = _holding(dossier, found)
    said: list[str] = []
    for sentence in holding:
        if sentence.stated_end:
            end = dates.say(sentence.stated_end, words, moment=True)
            day = known.of(sentence, words)
            one = words.tr("{end} (for the sentence of {day})").format(end=end, day=day)
            said.append(one if len(holding) > 1 else end)
    return tuple(said)


def say_docket(docket: str, found: Total, words: Words) -> tuple[str, str]:
    """Say which docket a total is of, and the total with its end."""
    said, ends = say_total(found, words), say_end(found, words)
    if ends:
        said += words.tr("; end: {ends}").format(ends=ends)
    return named(docket, words), said


def named(docket: str, words: Words) -> str:
    """Say which docket is meant."""
    if not docket:
        return words.tr("Without a docket")
    return words.tr("Docket {docket}").format(docket=isolated(docket))


def say_range(low: Duration, high: Duration, words: Words) -> str:
    """Say two lengths as a range: "27 to 41 years"."""
    if alike(low, high):
        return durations.say(low, words)
    if not (low.in_days or high.in_days or low.in_months % _YEAR or high.in_months % _YEAR):
        first, last = low.in_months // _YEAR, high.in_months // _YEAR
        said = words.ntr("{low} to {high} year", "{low} to {high} years", last)
        return said.format(low=money.say_number(first, words), high=money.say_number(last, words))
    if not (low.in_days or high.in_days or max(low.in_months, high.in_months) >= _YEAR):
        said = words.ntr("{low} to {high} month", "{low} to {high} months", high.in_months)
        return said.format(low=low.in_months, high=high.in_months)
    return words.tr("{low} to {high}").format(
        low=durations.say(low, words), high=durations.say(high, words)
    )


def say_ends(ends: Ends, words: Words) -> str:
    """Say the days between which something ends, with the mark of the dates: "about May 2017"."""
    said = _say_ends(ends, words)
    return qualified(said, ends.qualifier, words) if ends.low or ends.high else said


def _say_ends(ends: Ends, words: Words) -> str:
    """Say them as one day, one month, or a range."""
    if ends.low is None and ends.high:
        return words.tr("{day} at the latest").format(day=say_day(ends.high, words))
    if ends.low is None:
        far = words.tr("after the year 9999")
        return far if ends.far else words.tr("no day can be given")
    if ends.high is None:
        low = say_day(ends.low, words)
        if ends.far:
            return words.tr("{day} at the earliest, or after the year 9999").format(day=low)
        return words.tr("{day} at the earliest").format(day=low)
    return say_days_between(Bounds(ends.low, ends.high), words)


def say_days_between(found: Bounds, words: Words) -> str:
    """Say the days between which something lies, as a month or year where it is just that."""
    if not (found.low and found.high):
        return dates.bounds(Date(f"{found.low or '..'}/{found.high or '..'}"), words)
    if found.low == found.high:
        return say_day(found.low, words)
    for text in (found.low.isoformat()[:4], found.low.isoformat()[:7]):
        whole = Date(text)
        if (whole.earliest, whole.latest) == found:
            return dates.short(whole, words)
    return words.tr("{low} to {high}").format(
        low=say_day(found.low, words), high=say_day(found.high, words)
    )


def say_day(day: date, words: Words) -> str:
    """Say a day that was reckoned: "21 April 2044"."""
    return dates.short(Date(day.isoformat()), words)


def say_until(held: Ledger, words: Words, *, at_most: bool = False) -> str:
    """Say the day to which what goes on is counted; "" where there is none."""
    if held.until is None:
        return ""
    day = say_upto(held.until, held.given, words, at_most=at_most)
    return words.tr("{day}, when the person died").format(day=day) if held.died else day


def say_upto(day: date, given: Date | None, words: Words, *, at_most: bool = False) -> str:
    """Say a day that is the last one of a date as it is given: "31 December 2022 at the latest".

    Where `at_most` is said before it, that it is the latest is not said again.
    """
    if given is None or given.latest != day or given.earliest == day:
        return say_day(day, words)
    said = words.tr("{day} ({given})") if at_most else words.tr("{day} at the latest ({given})")
    return said.format(day=say_day(day, words), given=dates.short(given, words))


def say_days(low: int, high: int | None, words: Words, mark: Qualifier = "") -> str:
    """Say a number of days at least and at most: "1,064 to 1,082 days", "about 11 days"."""
    return qualified(_say_days(low, high, words), mark, words)


def _say_days(low: int, high: int | None, words: Words) -> str:
    if not low and high is None:
        return words.tr("an unknown number of days")
    least = money.say_number(low, words)
    if high is None:
        return words.ntr("{n} day or more", "{n} days or more", low).format(n=least)
    if low == high:
        return words.ntr("{n} day", "{n} days", low).format(n=least)
    most = money.say_number(high, words)
    return words.ntr("{low} to {high} day", "{low} to {high} days", high).format(
        low=least, high=most
    )
