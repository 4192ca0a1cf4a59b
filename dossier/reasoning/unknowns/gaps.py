"""What a record leaves open: the fields that a case worker asks for, each with its question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeVar, cast

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.person import Subject
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning.custody.ledger import NOT_HELD
from dossier.reasoning.terms.term import NO_LONGER

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that may be missing, how much it matters (9 most), and what would be asked.

    `kind` is "undated" where a date is missing or has no year.
    """

    noun: type[Record]
    field: str
    weight: int
    question: str
    kind: Literal["absent", "undated"]
    is_open: Callable[[Record], bool]


def _absent(noun: type[R], field: str, weight: int, question: str) -> Gap:
    return Gap(noun, field, weight, question, "absent", lambda r: _is_empty(getattr(r, field)))


def _asked(
    noun: type[R], field: str, weight: int, question: str, is_open: Callable[[R], bool]
) -> Gap:
    asked = cast("Callable[[Record], bool]", is_open)
    return Gap(noun, field, weight, question, "absent", asked)


def _undated(
    noun: type[R], field: str, weight: int, question: str, is_open: Callable[[R], bool]
) -> Gap:
    asked = cast("Callable[[Record], bool]", is_open)
    return Gap(noun, field, weight, question, "undated", asked)


def _is_empty(value: object) -> bool:
    return value is None or value in ((), "")


def _has_no_year(when: Date | None) -> bool:
    """Tell whether a date is missing or bound by nothing."""
    return when is None or (when.earliest is None and when.latest is None)


def _is_vague(when: Date | None) -> bool:
    """Tell whether there is a date, and not a day."""
    return when is not None and not _has_no_year(when) and when.earliest != when.latest


def _is_held(custody: Custody) -> bool:
    """Tell whether the person is said to be held; an unknown ground says nothing of it."""
    return custody.basis not in NOT_HELD and custody.basis != "unknown"


def _goes_on(custody: Custody) -> bool:
    return custody.lasted.end_open


def _counts(sentence: Sentence) -> bool:
    return sentence.status not in NO_LONGER


# Marked for translation. {what} is the record's title, {date} its date.
GAPS: Final[tuple[Gap, ...]] = (
    _absent(Subject, "nationalities", 5, "Of which country is {what} a citizen?"),
    _undated(Subject, "born", 4, "When was {what} born?", lambda s: _has_no_year(s.born)),
    _absent(Subject, "languages", 3, "Which languages does {what} speak?"),
    _absent(Charge, "outcome", 7, "What became of the charge “{what}”?"),
    _undated(
        Charge,
        "outcome_date",
        5,
        "When was the charge “{what}” decided?",
        lambda c: c.outcome not in (None, "pending") and _has_no_year(c.outcome_date),
    ),
    _undated(
        Charge, "filed", 5, "When was the charge “{what}” filed?", lambda c: _has_no_year(c.filed)
    ),
    _absent(Charge, "court", 5, "Which court deals with the charge “{what}”?"),
    _absent(Charge, "plea", 4, "What was the plea to the charge “{what}”?"),
    _absent(Charge, "statute", 3, "On which law does the charge “{what}” rest?"),
    _absent(Charge, "docket", 2, "Which number has the court given to the charge “{what}”?"),
    _undated(
        Sentence,
        "date",
        8,
        "When was the sentence passed: “{what}”?",
        lambda s: _counts(s) and _has_no_year(s.date),
    ),
    _undated(
        Sentence,
        "date",
        4,
        "On which day was the sentence of {date} passed?",
        lambda s: _counts(s) and _is_vague(s.date),
    ),
    _absent(Sentence, "court", 5, "Which court passed the sentence of {date}?"),
    _absent(Sentence, "charges", 5, "For which charges is the sentence of {date}?"),
    _asked(
        Custody,
        "place",
        9,
        "Where is the person held?",
        lambda c: _goes_on(c) and _is_held(c) and not (c.place or c.facility),
    ),
    _asked(
        Custody,
        "place",
        9,
        "Where is the person?",
        lambda c: _goes_on(c) and not _is_held(c) and not (c.place or c.facility),
    ),
    _asked(
        Custody,
        "facility",
        6,
        "In which prison or house is the person held: “{what}”?",
        lambda c: _goes_on(c) and _is_held(c) and bool(c.place) and not c.facility,
    ),
    _asked(
        Custody,
        "place",
        4,
        "Where was the person held, {date}?",
        lambda c: not _goes_on(c) and _is_held(c) and not (c.place or c.facility),
    ),
    _asked(
        Custody,
        "period",
        6,
        "Since when was the person held: “{what}”?",
        lambda c: _is_held(c) and _has_no_year(c.period.start) and not _has_no_year(c.period.end),
    ),
    _asked(
        Custody,
        "period",
        7,
        "Since when has the person been held: “{what}”?",
        lambda c: _is_held(c) and _has_no_year(c.period.start) and _goes_on(c),
    ),
    _asked(
        Custody,
        "period",
        6,
        "When did this period begin: “{what}”?",
        lambda c: (
            not _is_held(c)
            and _has_no_year(c.period.start)
            and (_goes_on(c) or not _has_no_year(c.period.end))
        ),
    ),
    _asked(
        Custody,
        "period",
        6,
        "Until when was the person held: “{what}”?",
        lambda c: _is_held(c) and c.lasted.end_unknown,
    ),
    _asked(
        Custody,
        "period",
        6,
        "When did this period end: “{what}”?",
        lambda c: not _is_held(c) and c.lasted.end_unknown,
    ),
    _undated(
        Custody,
        "period",
        6,
        "When was the person held: “{what}”?",
        lambda c: _is_held(c) and not c.period.is_interval and _has_no_year(c.period),
    ),
    _undated(
        Custody,
        "period",
        6,
        "When was this period: “{what}”?",
        lambda c: not _is_held(c) and not c.period.is_interval and _has_no_year(c.period),
    ),
    _asked(
        Custody,
        "basis",
        6,
        "What is the ground of this period: “{what}”?",
        lambda c: c.basis == "unknown",
    ),
    _asked(
        Custody,
        "until",
        6,
        "When does the order lapse: “{what}”?",
        lambda c: _goes_on(c) and c.basis in ("remand", "administrative") and not c.until,
    ),
    _asked(
        Custody,
        "held_by",
        4,
        "Who holds the person: “{what}”?",
        lambda c: _is_held(c) and not c.held_by,
    ),
    _asked(
        Custody,
        "warrant",
        3,
        "Was there a warrant for the arrest?",
        lambda c: c.basis == "arrest" and c.warrant is None,
    ),
    _undated(
        Statement,
        "date",
        4,
        "When was this said or written: “{what}”?",
        lambda s: _has_no_year(s.date),
    ),
    _undated(
        Event,
        "date",
        7,
        "For which day is this planned: “{what}”?",
        lambda e: e.status in ("planned", "postponed") and _has_no_year(e.date),
    ),
    _undated(
        Event,
        "date",
        4,
        "When was this: “{what}”?",
        lambda e: e.status not in ("planned", "postponed") and _has_no_year(e.date),
    ),
    _undated(
        Source, "issued", 4, "When did this come out: “{what}”?", lambda s: _has_no_year(s.issued)
    ),
)

# Marked for translation. What is asked once where every record of a list leaves it open.
OF_EACH: Final[Mapping[tuple[type[Record], str], str]] = {
    (Charge, "outcome"): "What became of each charge?",
    (Charge, "filed"): "When was each charge filed?",
    (Charge, "court"): "Which court deals with each charge?",
    (Charge, "plea"): "What was the plea to each charge?",
    (Charge, "statute"): "On which law does each charge rest?",
    (Charge, "docket"): "Which number has the court given to each charge?",
    (Sentence, "court"): "Which court passed each sentence?",
    (Sentence, "charges"): "For which charges is each sentence?",
}


def gaps_of(record: Record) -> tuple[Gap, ...]:
    """Give what a record leaves open, in the order of the table."""
    return tuple(gap for gap in GAPS if isinstance(record, gap.noun) and gap.is_open(record))
