"""How terms run to each other: what the file says, and which pairs it leaves unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from graphlib import CycleError, TopologicalSorter

from dossier.model.ids import Index
from dossier.model.sentence import How, Part, Sentence
from dossier.reasoning.terms import Term

Pair = tuple[int, int]


class CannotRelate(ValueError):
    """What the file says of the relations cannot all be true; one sentence says why."""


@dataclass(frozen=True, slots=True)
class Relations:
    """The relations of some terms, named by their places in the row of terms.

    `order` is a row in which whatever follows another stands behind it. `after` holds the stated
    pairs (earlier, later), `beside` the stated concurrent ones. Every other pair is unknown; if it
    were consecutive, the one that stands first in `order` would come first.
    """

    order: tuple[int, ...]
    after: frozenset[Pair]
    beside: frozenset[Pair]

    @property
    def unknown(self) -> int:
        """How many pairs the file says nothing of."""
        return len(self.order) * (len(self.order) - 1) // 2 - len(self.after) - len(self.beside)

    def later(self) -> dict[int, frozenset[int]]:
        """Give, for each term, itself and all that must come after it, step by step."""
        reached: dict[int, frozenset[int]] = {}
        follow: dict[int, list[int]] = {}
        for first, then in self.after:
            follow.setdefault(first, []).append(then)
        for here in reversed(self.order):
            reached[here] = frozenset({here}).union(*(reached[b] for b in follow.get(here, ())))
        return reached


def relations(terms: tuple[Term, ...], index: Index) -> Relations:
    """Read how the terms run to each other; nothing unsaid is taken as said.

    Raises CannotRelate where the relations go in a ring, or contradict each other.
    """
    said = _said(terms, index)
    after = frozenset(pair for pair, how in said.items() if how == "consecutive")
    leaning = frozenset(pair for pair, how in said.items() if how == "unknown")
    beside = frozenset((min(pair), max(pair)) for pair, how in said.items() if how == "concurrent")
    found = Relations(_ordered(terms, after, leaning), after, beside)
    later = found.later()
    if any(b in later[a] or a in later[b] for a, b in beside):
        raise CannotRelate("two terms are said to run both beside and after each other")
    return found


def _said(terms: tuple[Term, ...], index: Index) -> dict[Pair, How]:
    """Give what the file says of each pair: of the two parts first, else of their sentences."""
    places = {term.key: at for at, term in enumerate(terms)}
    said: dict[Pair, How] = {}
    for at, term in enumerate(terms):
        for how, targets in _runs(term, terms, index):
            for other in targets:
                said.setdefault((places[other], at), how)
    return said


def _runs(term: Term, terms: tuple[Term, ...], index: Index) -> Iterator[tuple[How, list[str]]]:
    """Give each relation of a term with the keys of the terms that it names."""
    for run in (*term.part.runs, *term.sentence.runs):
        target = index.named(run.to)
        if isinstance(target, Part):
            named = [t.key for t in terms if t.part is target or t.key == target.key]
        elif isinstance(target, Sentence):
            named = [t.key for t in terms if t.sentence.key == target.key]
        else:
            named = []
        yield run.how, [key for key in named if key != term.key]


def _ordered(
    terms: tuple[Term, ...], after: frozenset[Pair], leaning: frozenset[Pair]
) -> tuple[int, ...]:
    """Put the terms in a row: what is stated first, then by day, then as in the file."""
    try:
        return _sorted(terms, after | leaning)
    except CycleError:
        pass  # The unknown relations lean both ways: only what is stated binds the order.
    try:
        return _sorted(terms, after)
    except CycleError:
        raise CannotRelate("the relations go in a ring: each follows another") from None


def _sorted(terms: tuple[Term, ...], pairs: frozenset[Pair]) -> tuple[int, ...]:
    sorter: TopologicalSorter[int] = TopologicalSorter(dict.fromkeys(range(len(terms)), ()))
    for first, then in pairs:
        sorter.add(then, first)
    sorter.prepare()
    waiting: list[int] = []
    row: list[int] = []
    while sorter.is_active():
        waiting = sorted([*waiting, *sorter.get_ready()], key=lambda at: _day(terms[at], at))
        row.append(waiting.pop(0))
        sorter.done(row[-1])
    return tuple(row)


def _day(term: Term, at: int) -> tuple[date, int]:
    return term.start_lo or date.max, at
