"""The day to which a reader counts what goes on: one certain day, and none before the last report.

The file itself speaks up to its own day (`evidence.last_known_day`). A later one is a choice of the
reader, is never written into the file, and stands beside each number that it changes.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.reasoning import bounds
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.steps.figures import say_day
from dossier.wording import dates

_EXAMPLE: Final = date(2026, 3, 1)


def first_choice(dossier: Dossier) -> date | None:
    """Give the first day to which a reader may count; None where no report has a date.

    That is the day up to which the file speaks. Of a report whose day is not known, it is the
    first day that it can be of.
    """
    about = dossier.about.as_of if dossier.about else None
    known = [bounds.of_record(source).low for source in dossier.sources]
    known += [bounds.of(about).low, last_known_day(dossier)]
    return max((day for day in known if day), default=None)


def read(typed: str, dossier: Dossier, words: Words) -> date:
    """Read the day that a reader chooses; raise ValueError with one sentence."""
    found = dates.read(typed, words)
    if found.is_interval or found.precision != "day" or found.qualifier or not found.earliest:
        sentence = words.tr("“{typed}” is not one certain day. Name one, as in “{example}”.")
        raise ValueError(sentence.format(typed=typed.strip(), example=say_day(_EXAMPLE, words)))
    refused = why_not(found.earliest, dossier, words)
    if refused:
        raise ValueError(refused)
    return found.earliest


def why_not(day: date, dossier: Dossier, words: Words) -> str:
    """Say why a day cannot be counted to: it is before the last report. Empty where it can."""
    first = first_choice(dossier)
    if first is None or day >= first:
        return ""
    if first == last_known_day(dossier):
        said = words.tr("This file speaks up to {day}: choose that day or a later one.")
    else:
        said = words.tr("The last report is of {day} at the earliest: choose that day or a later.")
    return said.format(day=say_day(first, words))
