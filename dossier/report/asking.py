"""What a report asks: only what the whole file leaves open too, and not what merely stays behind.

A question tells that nobody knows. Of a charge that may not leave, "Of what is the person accused?"
would not be true; and that the question is missing tells nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Final, TypeVar

from dossier.i18n import Words
from dossier.model.custody import Custody
from dossier.model.ids import Index
from dossier.model.paths import Path, written
from dossier.reasoning.custody.ledger import ledger
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.questions import Question
from dossier.reasoning.unknowns.ranked import unknowns
from dossier.reasoning.unknowns.unknown import Unknown
from dossier.report.redaction.projection import Projection
from dossier.report.telling import Telling, every_gap

Row = TypeVar("Row", Unknown, Question)
# The kind of a question, the record in what leaves, and the field of it.
Asked = tuple[str, str, str]
# What the whole file may answer. What does not fit, or differs, is told of what leaves itself.
_ANSWERED: Final = frozenset({"absent", "single-source", "undated", "unverified", "stale"})


class Asking:
    """Tells which questions about what leaves are open in the whole file too."""

    def __init__(self, public: Projection, words: Words, until: date | None = None) -> None:
        self._blanks = public.blanks
        self._all_leaves = not public.withheld and public.stays.nothing
        self._open: frozenset[Asked] = frozenset()
        if not self._all_leaves:
            whole = public.whole
            found = unknowns(whole, Index(whole), words, until)
            self._open = frozenset(_asked(row, public.ids) for row in found)

    def may_ask(self, row: Unknown | Question) -> bool:
        """Tell whether a question may be asked; what does not fit may always be told.

        Of a record that stays behind nothing is asked: it would tell that there is one.
        """
        if row.key in self._blanks:
            return False
        return self._all_leaves or row.kind not in _ANSWERED or _asked(row, {}) in self._open


def asked_once(rows: Iterable[Row], t: Telling) -> Iterator[Row]:
    """Ask what every record of a list leaves open once, in the place of the first of them."""
    every = tuple(rows)
    number = Counter((str(row.path[0]), row.of_each) for row in every if row.of_each)
    said = set[tuple[str, str]]()
    for row in every:
        asked = (name, of_each) = str(row.path[0]), row.of_each
        if number[asked] < 2 or number[asked] < len(tuple(t.told(t.dossier.list_of(name)))):
            yield row
        elif asked not in said:
            said.add(asked)
            yield row._replace(sentence=of_each, path=(name,), key="", field="", task="")


def gaps(public: Projection, until: date | None = None) -> Callable[[Custody, Custody], bool]:
    """Give what tells whether a gap between two periods is one in the whole file too."""
    left, whole = public.dossier.custody, public.whole
    if len(left) == len(whole.custody):
        return every_gap
    between = ledger(whole, Index(whole), until or last_known_day(whole)).between
    found = {
        (public.ids[row.first.key], public.ids[row.then.key])
        for row in between
        if row.kind == "gap"
    }
    return lambda first, then: (first.key, then.key) in found


def _asked(row: Unknown | Question, ids: Mapping[str, str]) -> Asked:
    """Say what is asked, with the ids that records have in what leaves."""
    if not row.key:
        return row.kind, "", written(row.path)
    holder = _innermost(row.path) or row.key
    return row.kind, ids.get(holder, holder), row.field.rpartition("/")[2]


def _innermost(path: Path) -> str:
    """Give the id of the innermost record on the way to a field."""
    ids = (step[1:] for step in reversed(path) if isinstance(step, str) and step.startswith("#"))
    return next(ids, "")
