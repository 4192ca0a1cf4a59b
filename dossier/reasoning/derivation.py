"""How a total was reckoned, step by step, so that a lawyer can follow it by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.reasoning.custody import Ledger, days_before
from dossier.reasoning.lengths import Length, TooFar
from dossier.reasoning.terms import Term
from dossier.reasoning.totals import NO_ENDS, Ends, Total
from dossier.wording import dates, durations

Kind = Literal["alone", "undated", "unmeasured", "endless", "low", "high", "only", "credit"]

# Marked for translation; stands wherever a total or an end stands.
LABEL: Final = (
    "Arithmetic from the dates in this file. No good-time, parole or credit rule is applied. "
    "Not legal advice."
)


@dataclass(frozen=True, slots=True)
class Credit:
    """What would follow if every day held before the first sentence counted.

    `most` days lie between `since` and `sentenced`; `shown` of them the file itself shows.
    """

    since: date
    sentenced: date
    shown: int
    most: int
    ends: Ends


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a kind, and what it speaks of; `length` and `ends` are its result."""

    kind: Kind
    term: Term | None = None
    length: Length | None = None
    ends: Ends = NO_ENDS
    credit: Credit | None = None


def credit(found: Total, held: Ledger) -> Credit | None:
    """Reckon the credit; None without a day of custody before the first sentence, or an end."""
    begins = [t.start_lo for t in found.terms if t.start_lo]
    if found.ends.low is None or not begins:
        return None
    sentenced = min(begins)
    before = days_before(held, sentenced)
    if before is None:
        return None
    since, shown, most = before
    taken = timedelta(days=most)
    low, high = found.ends.low, found.ends.high
    return Credit(since, sentenced, shown, most, Ends(low - taken, high - taken if high else None))


def steps(found: Total, held: Ledger) -> tuple[Step, ...]:
    """Give the steps of a total in the order in which one would write them down."""
    alone = tuple(_alone(term) for term in found.terms)
    if found.problem or not found.terms:
        return alone
    if found.endless:
        return (*alone, Step("endless"))
    if found.exact and found.ends.low == found.ends.high:
        whole: tuple[Step, ...] = (Step("only", length=found.low, ends=found.ends),)
    else:
        low = Step("low", length=found.low, ends=Ends(found.ends.low, found.ends.low))
        high = Step("high", length=found.high, ends=Ends(found.ends.high, found.ends.high))
        whole = (low, high)
    taken = credit(found, held)
    last = (Step("credit", credit=taken, ends=taken.ends),) if taken else ()
    return (*alone, *(whole if len(found.terms) > 1 or not found.exact else ()), *last)


def _alone(term: Term) -> Step:
    """Reckon one term for itself, from its sentence's day."""
    if term.endless:
        return Step("endless", term=term)
    if term.high is None or term.low is None:
        return Step("unmeasured", term=term)
    if term.start_lo is None or term.start_hi is None:
        return Step("undated", term=term, length=term.high)
    try:
        ends = Ends(term.low.after(term.start_lo), term.high.after(term.start_hi))
    except TooFar:
        return Step("undated", term=term, length=term.high)
    return Step("alone", term=term, length=term.high, ends=ends)


def say_total(found: Total, words: Words) -> str:
    """Say the total: "27 to 41 years in all", or why there is none."""
    if found.problem:
        return words.tr("no total: {why}").format(why=words.tr(found.problem))
    if found.endless:
        return words.tr("no end: life or death is among the sentences")
    if found.low is None:
        return ""
    if found.high is None:
        return words.tr("at least {length} in all").format(length=say_length(found.low, words))
    if found.exact:
        return words.tr("{length} in all").format(length=say_length(found.low, words))
    return words.tr("{range} in all").format(range=say_range(found.low, found.high, words))


def say_range(low: Length, high: Length, words: Words) -> str:
    """Say two lengths as a range: "27 to 41 years"."""
    if not (low.days or high.days or low.months % 12 or high.months % 12):
        many = high.months // 12
        said = words.ntr("{low} to {high} year", "{low} to {high} years", many)
        return said.format(low=low.months // 12, high=many)
    return words.tr("{low} to {high}").format(
        low=say_length(low, words), high=say_length(high, words)
    )


def say_length(length: Length, words: Words) -> str:
    """Say one length: "27 years"."""
    return durations.say(length.duration, words)


def say_ends(ends: Ends, words: Words) -> str:
    """Say the days between which something ends: one day, one month, or a range."""
    if ends.low is None:
        return words.tr("no day can be given")
    if ends.high is None:
        low = say_day(ends.low, words)
        return words.tr("{day} at the earliest").format(day=low)
    if ends.low == ends.high:
        return say_day(ends.low, words)
    month = Date(f"{ends.low:%Y-%m}") if ends.low.year > 999 else None
    if month and (month.earliest, month.latest) == (ends.low, ends.high):
        return dates.short(month, words)
    return words.tr("{low} to {high}").format(
        low=say_day(ends.low, words), high=say_day(ends.high, words)
    )


def say_day(day: date, words: Words) -> str:
    """Say a day that was reckoned: "21 April 2044"."""
    return dates.short(Date(day.isoformat()), words)


def say(step: Step, words: Words) -> tuple[str, str]:
    """Say a step, and its result."""
    said = words.tr(_SAID[_wording(step)])
    day = _sentence_day(step, words)
    length = say_length(step.length, words) if step.length else ""
    taken = step.credit
    text = said.format(
        day=day,
        length=length,
        since=say_day(taken.since, words) if taken else "",
        until=say_day(taken.sentenced, words) if taken else "",
        most=f"{taken.most:,}" if taken else "",
        shown=f"{taken.shown:,}" if taken else "",
    )
    ends = say_ends(step.ends, words) if step.ends.low else ""
    if step.kind in {"low", "high", "only"} and length:
        return text, ", ".join(part for part in (length, ends) if part)
    return text, ends


def _wording(step: Step) -> str:
    return "endless term" if step.kind == "endless" and step.term else step.kind


def _sentence_day(step: Step, words: Words) -> str:
    if step.term is None or step.term.sentence.date is None:
        return words.tr("no date")
    return dates.short(step.term.sentence.date, words)


# Marked for translation.
_SAID: Final[dict[str, str]] = {
    "alone": "The sentence of {day}: {length} from its date.",
    "undated": "The sentence of {day}: {length}; its own end cannot be given.",
    "unmeasured": "The sentence of {day}: its length is not known.",
    "endless term": "The sentence of {day}: life or death, which has no end.",
    "endless": "With such a sentence the whole has no end.",
    "low": "Lowest: wherever nobody states it, the terms run beside each other.",
    "high": "Highest: wherever nobody states it, one term follows the other.",
    "only": "All terms together.",
    "credit": (
        "If every day from {since} to {until} was in custody and counts "
        "(at most {most} days; the file itself shows at least {shown})."
    ),
}
