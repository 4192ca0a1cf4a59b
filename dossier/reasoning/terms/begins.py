"""Find when a sentence begins that is stated to run after others: when these are over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import inf

from dossier.reasoning.bounds import Bounds
from dossier.reasoning.terms import reach
from dossier.reasoning.terms.readings import Rows
from dossier.reasoning.terms.term import Term


def own_first(term: Term) -> float:
    """Give the number of the first day on which a term can have been imposed."""
    return reach.number(term.start_lo) if term.start_lo else -inf


def own_last(term: Term) -> float:
    """Give the number of the last one."""
    return reach.number(term.start_hi) if term.start_hi else inf


def begins_of(
    terms: tuple[Term, ...],
    of: Iterable[int],
    before: Mapping[int, Sequence[int]],
    rows: tuple[Rows, Rows],
) -> tuple[tuple[str, Bounds], ...]:
    """Give the days between which each sentence begins of which all terms follow others.

    It begins with the first of its terms, those `of` which are asked for; `before` gives the
    nearest that each follows, and `rows` lead to the first and to the last end of each.
    """
    sentences: dict[str, list[int]] = {}
    for at in of:
        sentences.setdefault(terms[at].sentence.key, []).append(at)
    first, last = rows
    return tuple(
        (
            key,
            Bounds(
                reach.day(min(_begin(at, own_first(terms[at]), before[at], first) for at in own)),
                reach.day(min(_begin(at, own_last(terms[at]), before[at], last) for at in own)),
            ),
        )
        for key, own in sentences.items()
        if all(at in before for at in own)
    )


def up_to(
    begins: Mapping[str, Bounds], most: Mapping[str, Bounds]
) -> tuple[tuple[str, Bounds], ...]:
    """Take the last days from those reckoned with what may be imprisonment."""
    there = ((key, most[key], found) for key, found in begins.items() if key in most)
    return tuple((key, Bounds(found.low, later.high)) for key, later, found in there)


def _begin(at: int, own: float, follows: Sequence[int], rows: Rows) -> float:
    """Give the day, by its number, on which all is over that a term comes after in a reading."""
    row = rows[at].before
    return max([own, *(rows[first].reach for first in follows), *([row.reach] if row else [])])
