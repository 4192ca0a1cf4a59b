"""How terms run to each other: what the file says, and which pairs it leaves unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from graphlib import CycleError
from typing import Final, Literal, NamedTuple, Self

from dossier.model.ids import Index
from dossier.model.sentence import How, Part, Run, Sentence
from dossier.reasoning.terms.lengths import CannotReckon
from dossier.reasoning.terms.sequence import Pair, in_sequence
from dossier.reasoning.terms.term import Term

# More than any case has; past this the answer is "cannot be computed", and fast.
MOST_TERMS: Final = 5_000
MOST_PAIRS: Final = 200_000
_BOTH_HOWS: Final[frozenset[How]] = frozenset({"concurrent", "consecutive"})
# Marked for translation.
_BOTH: Final = "two terms are said to run both beside and after each other"
# Marked for translation.
_RING: Final = "the relations go in a ring: each term follows another"
# Marked for translation.
_NO_ORDER: Final = "what is stated leaves no order in which the terms could follow each other"


class CannotRelate(CannotReckon):
    """What the file says of the relations cannot all be true; `terms` are those concerned."""

    def __init__(self, why: str, *terms: Term) -> None:
        super().__init__(why)
        self.terms = terms


class Relations(NamedTuple):
    """The relations of some terms, named by their places in the row of terms.

    `order` is a row in which whatever follows another stands behind it. `after` holds the stated
    pairs (earlier, later), `beside` the stated concurrent ones. Every other pair is open; if it
    were consecutive, the one that stands first in `order` would come first. Of the open pairs those
    in `disputed` are said to run both beside and after each other; of the others nothing is said.

    Where an open pair can run one way only, `order` follows that. All rows of terms that can be are
    then rows in this order, and a date that is not known leaves none of them out. `leads` holds the
    pairs by which it goes so.
    """

    order: tuple[int, ...]
    after: frozenset[Pair]
    beside: frozenset[Pair]
    disputed: frozenset[Pair] = frozenset()
    leads: frozenset[Pair] = frozenset()

    @property
    def bound(self) -> frozenset[Pair]:
        """The pairs (first, then) that stand so in every order of the terms."""
        return self.after | self.leads

    @property
    def open(self) -> int:
        """How many pairs can run either way: nothing is said of them, or both."""
        terms = len(self.order)
        following = sum(reached.bit_count() for reached in self.later().values()) - terms
        return terms * (terms - 1) // 2 - following - len(self.beside)

    def unknown_pairs(self) -> Iterator[Pair]:
        """Give the pairs that the file says nothing of, not even over a third term, in order."""
        later, besides = self.later(), _both_ways(self.order, self.beside | self.disputed)
        to_come = sum(1 << at for at in self.order)
        for place, first in enumerate(self.order):
            to_come &= ~(1 << first)
            unsaid = to_come & ~later[first] & ~besides[first]
            if unsaid:
                rest = self.order[place + 1 :]
                yield from ((first, then) for then in rest if unsaid >> then & 1)

    def later(self) -> Mapping[int, int]:
        """Give, for each term, itself and all that must come after it, as a set of bits."""
        return self._reached({at: 1 << at for at in self.order})

    def besides(self) -> dict[int, int]:
        """Give, for each term, those that are stated to run beside it, as a set of bits."""
        return _both_ways(self.order, self.beside)

    def one_way(self) -> Iterator[Pair]:
        """Give pairs (first, then) of which the second can't come first by what is stated.

        It would put two terms after each other that run beside each other: with B beside A, and C
        after A, C can't be followed by B.
        """
        if not (self.after and self.beside):
            return
        before = _places(self.after)
        earlier = {at: 1 << at for at in self.order}
        for at in self.order:
            for first in before.get(at, ()):
                earlier[at] |= earlier[first]
        beside = _places((*self.beside, *((other, one) for one, other in self.beside)))
        barred = dict.fromkeys(self.order, 0)
        for at in self.order:
            for other in beside.get(at, ()):
                barred[at] |= earlier[other]
            for first in before.get(at, ()):
                barred[at] |= barred[first]
        for then in self.order:
            firsts = (first for first in _in(barred[then]) if not barred[first] >> then & 1)
            yield from ((first, then) for first in firsts)

    def within(self, groups: Sequence[frozenset[int]]) -> Iterator[Relations]:
        """Give the relations within each of some groups, with what follows over the others."""
        rank = {at: place for place, at in enumerate(self.order)}
        reached = self._reached({at: 1 << place for at, place in rank.items()})
        group = {at: number for number, members in enumerate(groups) for at in members}
        beside, disputed = _by_group(self.beside, group), _by_group(self.disputed, group)
        for number, members in enumerate(groups):
            own = sum(1 << rank[at] for at in members)
            after = frozenset(
                (at, then)
                for at in members
                for then in self._nearest(reached, reached[at] & own & ~(1 << rank[at]))
            )
            order = tuple(sorted(members, key=rank.__getitem__))
            yield Relations(
                order,
                after,
                frozenset(beside.get(number, ())),
                frozenset(disputed.get(number, ())),
            )

    def _reached(self, bits: Mapping[int, int]) -> dict[int, int]:
        """Give, for each term, the bits of itself and of all that must come after it."""
        follow: dict[int, list[int]] = {}
        for first, then in self.after:
            follow.setdefault(first, []).append(then)
        reached: dict[int, int] = {}
        for here in reversed(self.order):
            reached[here] = bits[here]
            for then in follow.get(here, ()):
                reached[here] |= reached[then]
        return reached

    def _nearest(self, reached: Mapping[int, int], left: int) -> Iterator[int]:
        """Give those of some terms that follow no other of them; bits stand for places in order."""
        while left:
            then = self.order[(left & -left).bit_length() - 1]
            yield then
            left &= ~reached[then]


def _in(bits: int) -> Iterator[int]:
    """Give the places of a set of bits."""
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1


def _places(pairs: Iterable[Pair]) -> Mapping[int, list[int]]:
    """Give, for the second of each pair, the first ones."""
    found: dict[int, list[int]] = {}
    for first, then in pairs:
        found.setdefault(then, []).append(first)
    return found


def _both_ways(places: Iterable[int], pairs: Iterable[Pair]) -> dict[int, int]:
    """Give, for each term, the others of its pairs, as a set of bits."""
    found = dict.fromkeys(places, 0)
    for one, other in pairs:
        found[one] |= 1 << other
        found[other] |= 1 << one
    return found


def _by_group(pairs: Iterable[Pair], group: Mapping[int, int]) -> Mapping[int, list[Pair]]:
    """Give the pairs within each group."""
    found: dict[int, list[Pair]] = {}
    for one, other in pairs:
        if group[one] == group[other]:
            found.setdefault(group[one], []).append((one, other))
    return found


class _Stated(NamedTuple):
    """What one relation says of a pair; beside each other, the first is the one in the file."""

    how: How
    first: int
    then: int

    @classmethod
    def of(cls, how: How, other: int, at: int) -> Self:
        """Take what a term says of its relation to another one."""
        return cls(how, *sorted((other, at))) if how == "concurrent" else cls(how, other, at)

    @property
    def pair(self) -> Pair:
        """The two terms, whichever comes first."""
        return min(self.first, self.then), max(self.first, self.then)


@dataclass(slots=True)
class _Said:
    """What the file says of a pair: by the relation that names it most closely, and otherwise.

    `rule` is what a sentence says of its own parts. To it, what is said of a part is an exception;
    to what is said of another sentence it is none, as long as nobody says that it is one.
    """

    level: int
    closest: set[_Stated]
    other: set[_Stated]
    rule: set[_Stated]

    @property
    def hows(self) -> set[How]:
        """How the pair runs by what names it most closely."""
        return _hows(self.closest)

    @property
    def disputed(self) -> bool:
        """Whether it is said to run beside and after; a stated unknown goes before both."""
        return self.hows != {"unknown"} and _hows(self.closest | self.other) >= _BOTH_HOWS

    @property
    def leaning(self) -> set[Pair]:
        """Which of two comes first if one follows the other; none where each is said to."""
        pairs = _following(self.closest | self.other)
        return pairs if len(pairs) == 1 else set()

    @property
    def excepted(self) -> bool:
        """Whether it runs otherwise than its sentence says of its parts."""
        return _hows(self.closest | self.rule) >= _BOTH_HOWS


class Dispute(NamedTuple):
    """Two terms of which the file says two things.

    `kind` is whether both are said as closely, one of them of a part and the other of its sentence,
    or whether a part is an exception from what its sentence says of its own parts.
    """

    first: Term
    then: Term
    kind: Literal["both", "closer", "exception"]


def disputes(terms: tuple[Term, ...], index: Index) -> Iterator[Dispute]:
    """Find the pairs of which the file says two things, in the order of the terms."""
    for (first, then), said in sorted(_said(terms, index).items(), key=lambda row: row[0]):
        if said.disputed:
            kind: Literal["both", "closer"] = "both" if said.hows >= _BOTH_HOWS else "closer"
            yield Dispute(terms[first], terms[then], kind)
        elif said.excepted:
            yield Dispute(terms[first], terms[then], "exception")


def relations(terms: tuple[Term, ...], index: Index) -> Relations:
    """Read how the terms run to each other; nothing unsaid is taken as said, and no side is taken.

    Raises CannotRelate where the relations go in a ring, or contradict each other over others.
    """
    after: set[Pair] = set()
    beside: set[Pair] = set()
    leaning: set[Pair] = set()
    disputed: set[Pair] = set()
    for pair, said in _said(terms, index).items():
        hows = said.hows
        if said.disputed:
            disputed.add(pair)
            leaning |= said.leaning
        elif "concurrent" in hows:
            beside.add(pair)
        elif "consecutive" in hows:
            after |= _following(said.closest)
    found = Relations(
        _by_day(terms, after), frozenset(after), frozenset(beside), frozenset(disputed)
    )
    later, one_way = found.later(), set(found.one_way())
    # What cannot be goes before what is merely said.
    leaning = {
        (a, b) for a, b in leaning - after if (b, a) not in one_way and not later[b] >> a & 1
    }
    if leaning or one_way:
        order, leads = _ordered(terms, after, one_way, leaning)
        found = found._replace(order=order, leads=leads)
    for one, other in found.beside | found.disputed:
        if later[one] >> other & 1 or later[other] >> one & 1:
            why = _BOTH
            raise CannotRelate(why, terms[one], terms[other])
    return found


def _said(terms: tuple[Term, ...], index: Index) -> Mapping[Pair, _Said]:
    """Give what the file says of each pair.

    What is said of two parts names them more closely than what is said of a part and a sentence,
    and that more closely than what is said of two sentences.
    """
    if len(terms) > MOST_TERMS:
        raise CannotRelate("there are too many terms to go through")
    found: dict[Pair, _Said] = {}
    for count, (level, stated, is_rule) in enumerate(_runs(terms, index)):
        if count > MOST_PAIRS:
            raise CannotRelate("there are too many relations to go through")
        said = found.setdefault(stated.pair, _Said(level, set(), set(), set()))
        if level < said.level:
            said.level, said.closest = level, set()
        if level == said.level:
            said.closest.add(stated)
        (said.rule if is_rule else said.other).add(stated)
    return found


def _hows(stated: Iterable[_Stated]) -> set[How]:
    return {row.how for row in stated}


def _following(stated: Iterable[_Stated]) -> set[Pair]:
    return {(row.first, row.then) for row in stated if row.how == "consecutive"}


def _runs(terms: tuple[Term, ...], index: Index) -> Iterator[tuple[int, _Stated, bool]]:
    """Give each relation with how closely it names its pair: 0 is closest.

    The last of a row tells whether it is what a sentence says of its own parts.
    """
    named = _by_record(terms)
    for at, term in enumerate(terms):
        levels: tuple[tuple[int, tuple[Run, ...]], ...] = (
            (0, term.part.runs),
            (1, term.sentence.runs),
        )
        for level, run in ((level, run) for level, runs in levels for run in runs):
            target = index.named(run.to)
            if not isinstance(target, Part | Sentence):
                continue
            # A sentence that names itself says how its own parts run, in their order.
            own = level == 1 and target.key == term.sentence.key
            for other in named.get(target.key, ()):
                if other < at or (other > at and not own):
                    closeness = level + isinstance(target, Sentence)
                    yield closeness, _Stated.of(run.how, other, at), own


def _by_record(terms: tuple[Term, ...]) -> Mapping[str, list[int]]:
    """Give the places of a sentence's terms, and of a part's one, by the record's key."""
    found: dict[str, list[int]] = {}
    for at, term in enumerate(terms):
        found.setdefault(term.sentence.key, []).append(at)
        found[term.key] = [at]
    return found


def _by_day(terms: tuple[Term, ...], after: set[Pair]) -> tuple[int, ...]:
    """Put the terms in a row: what is stated first, then by day, then as in the file."""
    return _or_ring(terms, after, _RING)


def _ordered(
    terms: tuple[Term, ...], after: set[Pair], one_way: set[Pair], leaning: set[Pair]
) -> tuple[tuple[int, ...], frozenset[Pair]]:
    """Put the terms in a row that also goes by what is no relation, and give what it goes by.

    Of two said to run both ways, the one said to follow comes behind, but where this makes a ring.
    """
    with suppress(CycleError):
        bound = after | one_way | leaning
        return in_sequence(terms, bound), frozenset(bound)
    return _or_ring(terms, after | one_way, _NO_ORDER), frozenset(after | one_way)


def _or_ring(terms: tuple[Term, ...], pairs: set[Pair], why: str) -> tuple[int, ...]:
    try:
        return in_sequence(terms, pairs)
    except CycleError as ring:
        members: list[int] = ring.args[1]
        raise CannotRelate(why, *(terms[at] for at in members)) from None
