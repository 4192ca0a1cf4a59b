"""The steps of a total and of its dockets, numbered through: in a window, a terminal, on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_lowercase
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.reasoning.apart import Apart
from dossier.reasoning.custody.ledger import Ledger
from dossier.reasoning.steps import derivation, figures
from dossier.reasoning.steps.derivation import Step
from dossier.reasoning.terms.reckoned import Dockets, Total

# So few steps need no number: each is told from the others by where it stands.
_FEW: Final = 2


class Numbered(NamedTuple):
    """A step with its number; "" where the steps are too few to need one."""

    number: str
    step: Step


class Told(NamedTuple):
    """A step in words: its number, what is reckoned, and the result; "" where there is none."""

    number: str
    text: str
    result: str

    @property
    def before(self) -> str:
        """What stands before the result, in one line: "3. 27 years from its date."."""
        return f"{self.number}. {self.text}" if self.number else self.text

    @property
    def line(self) -> str:
        """All of it in one line: "3. 27 years from its date. → 21 April 2044"."""
        return f"{self.before} → {self.result}" if self.result else self.before


def numbered(found: Total, held: Ledger, dockets: Dockets) -> tuple[Numbered, ...]:
    """Give the steps of a total, and of each docket, numbered through."""
    of_dockets = (step for row in dockets for step in derivation.steps_of_docket(*row, found))
    steps = (*derivation.steps(found, held), *of_dockets)
    few = len(steps) <= _FEW
    return tuple(Numbered("" if few else n, step) for n, step in _with_numbers(steps))


def _with_numbers(steps: Iterable[Step]) -> Iterator[tuple[str, Step]]:
    """Give each step its number; how a credit is taken off has that of the credit: 6a, 6b.

    So no number is missing where that is left out.
    """
    number, letters = 0, iter("")
    for step in steps:
        if step.kind == "less":
            yield f"{number}{next(letters)}", step
        else:
            number, letters = number + 1, iter(ascii_lowercase)
            yield str(number), step


def tell(
    rows: Iterable[Numbered], words: Words, known: Apart, *, named: bool = True
) -> Iterator[Told]:
    """Say each step; `known` tells apart what looks the same.

    `named` is that a docket's own steps say of which docket they are: under its name they need not.
    """
    for number, step in rows:
        text, result = derivation.say(step, words, known)
        if named and step.docket is not None:
            docket = figures.named(step.docket, words)
            text = words.tr("{docket}: {step}").format(docket=docket, step=text)
        yield Told(number, text, result)
