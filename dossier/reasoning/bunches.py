"""Questions that ask the same of many records, put together: nobody reads a thousand of a kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from dossier.reasoning.questions import Question

# So many of a kind are still read one by one.
FEW: Final = 10


class Likeness(NamedTuple):
    """What questions have in common: their kind, and the field that they ask for, of any record."""

    group: str
    kind: str
    field: tuple[str, ...]


class Bunch(NamedTuple):
    """Questions that are alike, in their order; of few or different ones each is a bunch alone."""

    likeness: Likeness
    questions: tuple[Question, ...]


def bunches(rows: tuple[Question, ...]) -> Iterator[Bunch]:
    """Put questions that are alike together, where the first of them stands; none is left out."""
    alike: dict[Likeness, list[Question]] = {}
    for row in rows:
        alike.setdefault(_likeness(row), []).append(row)
    for row in rows:
        likeness = _likeness(row)
        found = alike[likeness]
        if row.answers or len(found) <= FEW:
            yield Bunch(likeness, (row,))
        elif found[0] is row:
            yield Bunch(likeness, tuple(found))


def _likeness(row: Question) -> Likeness:
    """Leave out of its path which record it is; what has answers is like nothing else."""
    if row.answers:
        return Likeness(row.group, row.kind, tuple(map(str, row.path)))
    steps = (step for step in row.path if isinstance(step, str) and not step.startswith("#"))
    return Likeness(row.group, row.sort or row.kind, tuple(steps))
