"""A plan of a report: which parts in which order, for whom, on what paper; it names nobody."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, Literal, cast, get_args

from pydantic import TypeAdapter, ValidationError

from dossier.errors import DossierError, saying

Form = Literal["summary", "full"]
"""How each part is told: in a line a record, or with every field and every citation."""
Paper = Literal["a4", "letter"]
Part = Literal[
    "person",
    "parties",
    "held",
    "charges",
    "sentences",
    "concerns",
    "statements",
    "events",
    "tasks",
    "contradictions",
    "timeline",
    "unknown",
    "questions",
    "sources",
]
PARTS: Final[tuple[Part, ...]] = get_args(Part)
# The questions are also told beside what they are about: as a list they are for who can answer.
_USUAL: Final[tuple[Part, ...]] = tuple(part for part in PARTS if part != "questions")
FIRST: Final[Part] = "person"
LAST: Final[Part] = "sources"
"""These keep their places: a report begins with whose it is, and cites what it has told."""

EVERYTHING: Final = "everything"
WITHOUT_CONFIDENTIAL: Final = "without confidential"
FOR_THE_PRESS: Final = "for the press"
"""The names of profiles that plans come with."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What somebody wants on paper, whatever the case: kinds of records, and never their names.

    `profile` names what may leave, `language` that of the paper ("" for the screen's). `as_of` is
    a day to which what goes on is counted, where the reader wants another than the file's own.
    """

    name: str
    form: Form = "summary"
    parts: tuple[Part, ...] = _USUAL
    profile: str = WITHOUT_CONFIDENTIAL
    language: str = ""
    as_of: date | None = None
    paper: Paper = "a4"
    signature: bool = False
    """Whether there is a line to sign on."""
    marked: bool = False
    """Whether each page says that it is confidential."""


# In short the timeline tells of the events.
_IN_SUMMARY: Final[tuple[Part, ...]] = (
    "person",
    "held",
    "charges",
    "sentences",
    "concerns",
    "statements",
    "timeline",
    "unknown",
    "sources",
)

# The names of the plans that come with the program are marked for translation.
SUMMARY: Final = Plan("Summary", parts=_IN_SUMMARY)
LAWYER: Final = Plan("Lawyer: full", form="full", profile=EVERYTHING, signature=True, marked=True)
PRESS: Final = Plan(
    "Press: public facts only",
    parts=tuple(part for part in _IN_SUMMARY if part != "unknown"),
    profile=FOR_THE_PRESS,
)
QUESTIONS: Final = Plan("Open questions", parts=("questions",))
SHIPPED: Final[tuple[Plan, ...]] = (SUMMARY, LAWYER, PRESS, QUESTIONS)


def every_part(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Give all parts: those of a plan in its order, each other one behind what it usually follows.

    >>> every_part(("events", "charges"))[:5]
    ('person', 'parties', 'held', 'events', 'charges')
    """
    ordered: list[Part] = [part for part in parts if part not in (FIRST, LAST)]
    for at, part in enumerate(PARTS):
        if part not in (FIRST, LAST, *ordered):
            before = (ordered.index(other) + 1 for other in PARTS[:at] if other in ordered)
            ordered.insert(max(before, default=0), part)
    return (FIRST, *ordered, LAST)


def moved(parts: tuple[Part, ...], part: Part, by: int) -> tuple[Part, ...]:
    """Move a part by so many places; one that keeps its place, or would take such one, stays."""
    at = parts.index(part)
    to = at + by
    if part in (FIRST, LAST) or not 0 <= to < len(parts) or parts[to] in (FIRST, LAST):
        return parts
    others = (*parts[:at], *parts[at + 1 :])
    return (*others[:to], part, *others[to:])


def as_json(plan: Plan) -> dict[str, object]:
    """Give a plan as plain values, to be kept in the settings.

    >>> as_json(Plan("Mine", parts=("charges",)))["parts"]
    ['charges']
    """
    return cast("dict[str, object]", _adapter().dump_python(plan, mode="json"))


def from_json(value: object) -> Plan:
    """Read a plan as the settings keep it; raise DossierError where it is none.

    Keys that a later version may have written are passed over.
    """
    try:
        return _adapter().validate_json(json.dumps(value), strict=True)
    except ValidationError as why:
        first = why.errors(include_url=False)[0]
        where = "/".join(str(step) for step in first["loc"]) or "plan"
        raise DossierError(
            saying("This plan cannot be read: “{field}” is wrong.", field=where)
        ) from why


@cache
def _adapter() -> TypeAdapter[Plan]:
    """Make the reader of plans on first need."""
    return TypeAdapter(Plan)
