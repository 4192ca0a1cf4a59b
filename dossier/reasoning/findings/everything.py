"""Everything in a case that does not fit: findings are shown, and never raised."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import product
from typing import Final, TypeVar, cast

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.custody import Custody
from dossier.model.dossier import LISTS, Dossier
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.findings.checks import (
    charges,
    citations,
    custody,
    dates,
    empty,
    life,
    lookalikes,
    references,
    running,
    sentences,
    values,
)
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.findings.kind import SEVERITIES
from dossier.reasoning.findings.whole import OfParts, Whole
from dossier.reasoning.traverse import RECORDS, top, with_nested

__all__ = ["Finding", "findings"]

R = TypeVar("R", bound=Record)
_RANKS: Final = {
    (severity, certainty): rank
    for rank, (severity, certainty) in enumerate(product(SEVERITIES, ("certain", "possible")))
}
OfRecord = Callable[[Record, Case], Iterator[Finding]]


def _for(
    run: Callable[[R, Case], Iterator[Finding]], *nouns: type[Record]
) -> tuple[tuple[type[Record], OfRecord], ...]:
    """Enter a check under the nouns that it takes."""
    return tuple((noun, cast("OfRecord", run)) for noun in nouns)


# What is checked of each record for itself and for what it names.
OF_ALL: Final[tuple[OfRecord, ...]] = (
    references.check,
    citations.check,
    citations.check_dated,
    dates.check,
    life.check,
    values.check,
    empty.check,
    lookalikes.check,
)
_OF_NOUNS: Final = (
    *_for(references.check_statement, Statement),
    *_for(citations.check_statement, Statement),
    *_for(references.check_task, Task),
    *_for(citations.check_source, Source),
    *_for(dates.check_between, Source, Statement, Event),
    *_for(dates.check_event, Event),
    *_for(dates.check_history, Charge),
    *_for(charges.check, Charge),
    *_for(sentences.check, Sentence),
    *_for(custody.check, Custody),
    *_for(empty.check_custody, Custody),
)
# What is checked of whole lists.
OF_CASE: Final[tuple[OfParts[Finding], ...]] = (
    OfParts((*RECORDS, "about", "origin"), references.check_file),
    OfParts(("about",), values.check_head),
    *(OfParts((name,), partial(references.check_twice, name)) for name in LISTS),
    OfParts(("charges", "sentences", "origin", "apart"), charges.check_sentenced),
    OfParts(("charges", "sentences", "events", "origin"), charges.check_dockets),
    OfParts(("sentences", "origin", "total", "apart"), sentences.check_all),
    OfParts(("sentences", "origin", "total", "ledger"), running.check),
    OfParts(("ledger",), custody.check_ledger),
    OfParts(("ledger", "sentences", "origin"), custody.check_serving),
    OfParts(("ledger", "charges", "sentences", "origin", "total"), custody.check_charged),
)


def findings(
    dossier: Dossier, index: Index, words: Words, until: date | None = None
) -> tuple[Finding, ...]:
    """Give all that does not fit, the most serious first, then in the file's order.

    `until` is the day up to which the file is taken to speak: that of `about.as_of`, or else of
    the last dated source, where none is given.
    """
    case = Whole.added_up(dossier, index, words, until or last_known_day(dossier))
    found = [row for record in top(dossier) for row in of_record(record, case)]
    found += [finding for check in OF_CASE for finding in check.run(case)]
    return in_order(found)


def of_record(record: Record, case: Case) -> Iterator[Finding]:
    """Give what does not fit in one record of a list, in what it holds and what it names."""
    for row in with_nested(record):
        for check in (*OF_ALL, *_BY_NOUN.get(type(row), ())):
            yield from check(row, case)


def in_order(found: list[Finding]) -> tuple[Finding, ...]:
    """Put findings in order: the most serious first, the certain before the possible."""
    return tuple(sorted(found, key=lambda row: _RANKS[row.severity, row.certainty]))


def _by_noun() -> Mapping[type[Record], tuple[OfRecord, ...]]:
    found: dict[type[Record], tuple[OfRecord, ...]] = {}
    for noun, run in _OF_NOUNS:
        found[noun] = (*found.get(noun, ()), run)
    return found


_BY_NOUN: Final = _by_noun()
