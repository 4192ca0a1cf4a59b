"""What a reckoning of terms gives: lengths, ends, and what led to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from dossier.model.dates import Date, Qualifier
from dossier.model.durations import Duration
from dossier.model.sentence import PartKind
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.terms.lengths import alike
from dossier.reasoning.terms.term import LeftOut, Term, unsaid_in

Terms = tuple[Term, ...]


class Ends(NamedTuple):
    """The days between which something ends; None where no day can be given.

    `low_far` and `high_far` tell that a day is missing because it lies after the year 9999.
    `qualifier` is the mark of the dates with which they are reckoned.
    """

    low: date | None = None
    high: date | None = None
    low_far: bool = False
    high_far: bool = False
    qualifier: Qualifier = ""

    @property
    def far(self) -> bool:
        """Whether a day lies after the year 9999."""
        return self.low_far or self.high_far

    @property
    def given(self) -> bool:
        """Whether anything can be said of when it ends."""
        return bool(self.low or self.high or self.far)


NO_ENDS: Final = Ends()


class Shown(NamedTuple):
    """The terms that follow each other in the reckoning of each figure of a total."""

    low: Terms = ()
    high: Terms = ()
    ends_low: Terms = ()
    ends_high: Terms = ()


class Following(NamedTuple):
    """The terms after which one is stated to run, and when it ends by what is stated alone."""

    terms: Terms = ()
    ends: Ends = NO_ENDS


class Total(NamedTuple):
    """What the terms add up to, from the dates in the file alone.

    `low` to `high` is the whole; `low` is None where no term has a length, `high` where one has
    none. `endless` says that a life or death sentence is among them, so that there is no end date;
    `low` is then the least that the file gives, if it gives a minimum of a life sentence.
    `problem` says why nothing can be computed; all figures are then empty, and of the terms it is
    told how long each of them is, where it is known which there are. `ends_of` gives each
    sentence's own ends by its key, but for those of a length that is not known; `begins_of` the
    days between which each begins that may begin after its own day. `unknown` is how many pairs
    of terms have no stated relation, `unstated` the first of them; `disputed` is how many are
    stated to run both ways, `stated_twice` the first of those.

    `following` tells of the terms that are stated to run after other ones, by their keys.
    `begun` are the days between which the first term begins, where they begin at different times
    and so run longer, from there to the last end, than they add up to. `cut` is that on the way to
    an end a month has no such day. `died` is the day of the person's death.
    """

    terms: Terms = ()
    left_out: tuple[LeftOut, ...] = ()
    low: Duration | None = None
    high: Duration | None = None
    endless: bool = False
    ends: Ends = NO_ENDS
    ends_of: tuple[tuple[str, Ends], ...] = ()
    begins_of: tuple[tuple[str, Bounds], ...] = ()
    unknown: int = 0
    unstated: tuple[Terms, ...] = ()
    disputed: int = 0
    stated_twice: tuple[Terms, ...] = ()
    shown: Shown = Shown()
    following: Mapping[str, Following] = MappingProxyType({})
    begun: Bounds | None = None
    cut: bool = False
    died: Date | None = None
    problem: str = ""

    @property
    def exact(self) -> bool:
        """Whether the total is one length and not a range."""
        return self.low is not None and alike(self.low, self.high)

    @property
    def unsaid(self) -> tuple[LeftOut, ...]:
        """What is imposed and may be imprisonment of any length."""
        return unsaid_in(self.left_out)

    @property
    def kinds(self) -> tuple[PartKind, ...]:
        """Which of death and life there are among the terms, for which there is no end date."""
        found = {term.part.kind for term in self.terms}
        return tuple(kind for kind in ("death", "life") if kind in found)

    @property
    def outlives(self) -> bool:
        """Whether the end can lie after the day on which the person died."""
        died = self.died.earliest if self.died else None
        return died is not None and (self.ends.high is None or self.ends.high > died)


Dockets = tuple[tuple[str, Total], ...]
"""The total of each docket, by its name; "" stands for those without one."""
