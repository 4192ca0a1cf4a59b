"""How a total was reckoned, step by step, so that a lawyer can follow it by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.model.dates import Date, Qualifier
from dossier.model.durations import Duration
from dossier.reasoning import qualifiers
from dossier.reasoning.apart import Apart
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.custody.ledger import Ledger
from dossier.reasoning.steps.credit_words import (
    credited_days,
    say_credit,
    say_less,
    say_no_credit,
)
from dossier.reasoning.steps.figures import (
    LABEL,
    say_days_between,
    say_ends,
    say_range,
    say_total,
)
from dossier.reasoning.steps.left_words import say_left
from dossier.reasoning.steps.step_words import (
    ENDING,
    IN_ORDER,
    LOWEST,
    OF_ONE,
    SAID,
    WITH_LENGTH,
    Kind,
    words_of,
)
from dossier.reasoning.terms.credits import Credit, Less, credit, no_credit
from dossier.reasoning.terms.reckoned import NO_ENDS, Ends, Terms, Total
from dossier.reasoning.terms.term import LeftOut, Term, is_at_odds
from dossier.reasoning.terms.totals import alone
from dossier.wording import choices, dates, durations, money
from dossier.wording.direction import isolated

__all__ = [
    "LABEL",
    "Credit",
    "Step",
    "credit",
    "no_credit",
    "say",
    "say_credit",
    "say_ends",
    "say_no_credit",
    "say_total",
    "steps",
    "steps_of_docket",
]


class Step(NamedTuple):
    """One step: a kind, and what it speaks of; `length` and `ends` are its result.

    `row` holds terms that follow each other, or one and those that it is to run after. `either` are
    the first of the pairs that can run either way; `pairs` is how many of these the file says
    nothing of, and `twice` of how many it says both. `in_order` is that the end rests on which term
    of such a pair comes first. `docket` names that of which a step speaks. `qualifier` is the mark
    of the dates of which `day` is.
    """

    kind: Kind
    row: Terms = ()
    left: LeftOut | None = None
    length: Duration | None = None
    ends: Ends = NO_ENDS
    pairs: int = 0
    twice: int = 0
    in_order: bool = False
    day: Bounds | Date | None = None
    credit: Credit | None = None
    less: Less | None = None
    why: str = ""
    either: tuple[Terms, ...] = ()
    docket: str | None = None
    qualifier: Qualifier = ""


def steps(found: Total, held: Ledger) -> tuple[Step, ...]:
    """Give the steps of a total in the order in which one would write them down."""
    left = (Step(_kind_of_left(row, found), left=row) for row in found.left_out)
    rule = (Step("cut"),) if found.cut else ()
    own = (_alone(term, found) for term in found.terms)
    return (*left, *rule, *own, *_whole(found), *_credited(found, held))


def _kind_of_left(row: LeftOut, found: Total) -> Kind:
    if row.why == "unsaid" and found.high:
        return "supposed"
    return "suspended" if row.part else "left out"


def steps_of_docket(name: str, found: Total, whole: Total) -> tuple[Step, ...]:
    """Give the steps of the total of a docket, the terms of which the whole has gone through.

    An end of it can hang on pairs of which one term is in another docket.
    """
    if found.low is None or found.endless or _is_said_by_its_term(found):
        return ()
    own = _range(found, found.low, whole)
    if found.exact:  # Then the lowest is the highest too.
        own = (step for step in own if step.kind != "high" or step.ends.given)
    return tuple(step._replace(docket=name) for step in own)


def _is_said_by_its_term(found: Total) -> bool:
    """Tell whether the step of its one term says all that there is to say of a docket."""
    first = found.terms[0]
    said = found.following.get(first.key)
    ends = said.ends if said else alone(first)
    return len(found.terms) == 1 and found.exact and found.ends == ends


def _is_to_follow(term: Term) -> bool:
    return any(run.how == "consecutive" for run in (*term.part.runs, *term.sentence.runs))


def _alone(term: Term, found: Total) -> Step:
    """Reckon one term for itself, from its sentence's day, unless it is to follow another one."""
    if term.endless:
        return Step("endless minimum" if term.low else "endless term", (term,), length=term.low)
    if is_at_odds(term.part):
        return Step("at odds", (term,))
    if term.low is None:
        return Step("unmeasured", (term,))
    if found.problem and _is_to_follow(term):
        return Step("undated", (term,), length=term.high)
    following = found.following.get(term.key)
    ends = alone(term)
    if term.follows:
        return Step("follows", (term,), length=term.high, ends=ends)
    if following:
        row = (term, *following.terms)
        return Step("after", row, length=term.high, ends=following.ends)
    kind: Kind = "alone" if ends.given else "undated"
    return Step(kind, (term,), length=term.high, ends=ends)


def _whole(found: Total) -> Iterator[Step]:
    """Give the whole, if it is more than one term for itself, and what is to be known of it."""
    if found.problem:
        return
    if found.endless:
        yield from _open(found)
        yield Step("endless")
        if found.low:
            yield Step("least", found.shown.low, length=found.low)
    elif found.low and not (len(found.terms) == 1 and found.exact):
        yield from _range(found, found.low, found)
    if found.begun:
        mark = qualifiers.joint(qualifiers.of(term.sentence.date) for term in found.terms)
        yield Step("begun", day=found.begun, qualifier=mark)
    if found.died and found.outlives:
        yield Step("died", day=found.died)


def _range(found: Total, least: Duration, whole: Total) -> Iterator[Step]:
    pairs, twice = found.unknown or whole.unknown, found.disputed
    yield from _open(found)
    shown, first, last = found.shown, found.ends.low, found.ends.high
    alike = (shown.low, shown.ends_low) == (shown.high, shown.ends_high)
    if alike and found.exact and first == last:
        kind: Literal["only", "longest"] = "longest" if found.begun else "only"
        for step in _end(kind, least, (shown.low, shown.ends_low), found.ends):
            yield step._replace(pairs=pairs, twice=twice)
        return
    ends = found.ends._replace(high=first, low_far=False, high_far=False)
    for step in _end("low", least, (shown.low, shown.ends_low), ends):
        yield step._replace(pairs=pairs, twice=twice)
    if found.high:
        ends = found.ends._replace(low=last)
        for step in _end("high", found.high, (shown.high, shown.ends_high), ends):
            yield step._replace(pairs=pairs, twice=twice, in_order=_goes_by_order(step, whole))


def _open(found: Total) -> Iterator[Step]:
    """Name the pairs that can run either way."""
    if found.unknown:
        yield Step("unstated", either=found.unstated, pairs=found.unknown)
    if found.disputed:
        yield Step("disputed", either=found.stated_twice, twice=found.disputed)


def _goes_by_order(step: Step, whole: Total) -> bool:
    """Tell whether a last end rests on which of two terms of different days comes first."""
    if not (whole.unknown and step.ends.high and step.kind in ("high", "high end")):
        return False
    terms = (*whole.terms, *whole.shown.ends_high)
    return len({(term.start_lo, term.start_hi) for term in terms}) > 1


def _end(
    kind: Literal["low", "high", "only", "longest"],
    length: Duration,
    rows: tuple[Terms, Terms],
    ends: Ends,
) -> Iterator[Step]:
    """Give length and end: in one step where one row of terms leads to both."""
    longest, last = rows
    if longest == last or not ends.given:
        yield Step(kind, longest, length=length, ends=ends)
    else:
        yield Step(kind, longest, length=length)
        yield Step(ENDING[kind], last, ends=ends)


def _credited(found: Total, held: Ledger) -> Iterator[Step]:
    taken, why = credit(found, held), no_credit(found, held)
    if taken:
        yield Step("credit", credit=taken, ends=taken.ends)
        for row in taken.less:
            ends = Ends(row.to, row.to, qualifier=taken.ends.qualifier)
            yield Step("less", credit=taken, less=row, ends=ends)
    elif why:
        yield Step("no credit", why=why)


def say(step: Step, words: Words, known: Apart) -> tuple[str, str]:
    """Say a step, and its result; `known` tells apart what looks the same."""
    length = durations.say(step.length, words) if step.length else ""
    ends = say_ends(step.ends, words) if step.ends.given else ""
    result = ", ".join(part for part in (length, ends) if part)
    return _text(step, words, known), result if step.kind in WITH_LENGTH else ends


def _text(step: Step, words: Words, known: Apart) -> str:
    if step.credit:
        return _say_credited(step.credit, step.less, words)
    if step.why:
        return say_no_credit(step.why, words)
    if step.left:
        return say_left(step.left, step.kind, words, known)
    if step.kind in ("unstated", "disputed"):
        return _pairs(step, words, known)
    said = words.tr(words_of(step.pairs, step.twice)[step.kind])
    if step.kind in OF_ONE:
        term = step.row[0]
        kind = choices.say(term.part.kind, words)
        length = _length(term, words, term.low)
        after = _after(step.row[1:], words, known)
        return said.format(
            sentence=_sentence(term, words, known), length=length, kind=kind, after=after
        )
    if step.day:
        if isinstance(step.day, Bounds):
            day = say_days_between(step.day, words)
            return said.format(day=qualifiers.qualified(day, step.qualifier, words))
        return said.format(day=dates.short(step.day, words))
    order = words.tr(IN_ORDER) if step.in_order else ""
    return said.format(row=_row(step, words, known), order=order)


def _say_credited(taken: Credit, less: Less | None, words: Words) -> str:
    """Say how days are taken off one end, or what then follows."""
    if less:
        return say_less(less, taken, words)
    return words.tr("If every day {days}.").format(days=credited_days(taken, words))


def _pairs(step: Step, words: Words, known: Apart) -> str:
    """Say which two terms can run either way, or how many pairs."""
    count = step.pairs or step.twice
    pairs = [tuple(_named(term, words, known) for term in pair) for pair in step.either]
    if count == 1:
        ((first, then),) = pairs
        return words.tr(SAID[step.kind]).format(first=first, then=then)
    said = (
        words.tr("The file does not say how {n} pairs of terms run to each other: {pairs}.")
        if step.kind == "unstated"
        else words.tr(
            "Of {n} pairs of terms the file says both, beside and after each other: {pairs}."
        )
    )
    both = words.tr("{first} and {then}")
    named_pairs = [both.format(first=first, then=then) for first, then in pairs]
    more = count - len(named_pairs)
    if more:
        named_pairs.append(words.ntr("{n} more pair", "{n} more pairs", more).format(n=more))
    return said.format(n=money.say_number(count, words), pairs="; ".join(named_pairs))


def _after(terms: Terms, words: Words, known: Apart) -> str:
    """Say the terms that another one is to run after: "2 years (1 May 2014), 1 year (…)"."""
    shown = [_named(term, words, known) for term in terms[:_MOST_AFTER]]
    more = len(terms) - len(shown)
    if more:
        shown.append(words.ntr("{n} more term", "{n} more terms", more).format(n=more))
    return words.tr(", ").join(shown)


def _row(step: Step, words: Words, known: Apart) -> str:
    """Say terms that follow each other: "27 years (21 April 2017), then 14 years (…)"."""
    shown = [_of_docket(term, step, words, known) for term in step.row[:_MOST_NAMED]]
    more = len(step.row) - len(shown)
    if more:
        shown.append(words.ntr("{n} more term", "{n} more terms", more).format(n=more))
    return words.tr(", then ").join(shown)


def _of_docket(term: Term, step: Step, words: Words, known: Apart) -> str:
    """Name a term, and in the steps of a docket from which other docket it is, if so."""
    said = _named(term, words, known, low=step.kind in LOWEST)
    docket = term.sentence.docket or ""
    if step.docket in (None, docket):
        return said
    if not docket:
        return words.tr("{term} without a docket").format(term=said)
    of = words.tr("{term} of docket {docket}").format(term=said, docket=isolated(docket))
    return said if docket in known.parts.get(term.key, "") else of


def _named(term: Term, words: Words, known: Apart, *, low: bool = False) -> str:
    if term.endless:
        said = choices.say(term.part.kind, words)
    elif low and term.low:
        said = durations.say(term.low, words)
    else:
        said = _length(term, words, term.high) or words.tr("a term of unknown length")
    return known.beside(said, term.sentence, term.part, words)


def _length(term: Term, words: Words, low: Duration | None) -> str:
    """Say a term's length, from so much on; of a minimum alone, that it is the least."""
    if term.high:
        return say_range(low or term.high, term.high, words)
    if not term.low:
        return ""
    least = durations.say(term.low, words)
    return least if term.endless else words.tr("at least {length}").format(length=least)


def _sentence(term: Term, words: Words, known: Apart) -> str:
    day = known.of_part(term.sentence, term.part, words)
    return words.tr("The sentence of {day}").format(day=day)


_MOST_NAMED: Final = 12
_MOST_AFTER: Final = 3
