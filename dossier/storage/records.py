"""From plain values to records: what does not fit is told, what is of a later kind set aside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, cast

from pydantic import ValidationError

from dossier.errors import TooLarge, saying
from dossier.model.base import Record
from dossier.model.dossier import LISTS, Dossier
from dossier.model.person import Subject
from dossier.storage import sentences
from dossier.storage.limits import MOST_RECORDS
from dossier.storage.refusal import Refusal
from dossier.storage.sentences import Fault

# When so many values are found to be wrong, no more are looked for.
MOST_FAULTS: Final = 100


@dataclass(slots=True)
class Understood:
    """What the values of a file say: a dossier, or faults.

    `aside` tells which records have nothing wrong but a word that we do not know; they are not in
    the dossier, and not in `raw`, which holds the values otherwise as they were.
    """

    raw: dict[str, object]
    dossier: Dossier | None = None
    faults: list[Fault] = field(default_factory=list[Fault])
    aside: list[Fault] = field(default_factory=list[Fault])


def understand(raw: dict[str, object]) -> Understood:
    """Read the values of a whole file; raise Refusal where there are too many records."""
    _check_count(raw)
    try:
        return Understood(raw, Dossier.model_validate(raw))
    except ValidationError:
        return _record_by_record(raw)


def _record_by_record(raw: dict[str, object]) -> Understood:
    """Find all that is wrong, and leave out the records that are to be set aside."""
    found = Understood(dict(raw))
    read = dict(raw)
    for name in LISTS:
        rows = raw.get(name)
        if isinstance(rows, list):
            read[name] = _records(name, cast("list[object]", rows), found)
    try:
        found.dossier = Dossier.model_validate(read)
    except ValidationError as why:
        found.faults += sentences.faults(why)
    return found


def _records(name: str, rows: list[object], found: Understood) -> list[Record]:
    """Read the records of one list, each by itself."""
    model = LISTS[name]
    records: list[Record] = []
    aside: list[Fault] = []
    for place, row in enumerate(rows):
        try:
            records.append(model.model_validate(row))
        except ValidationError as why:
            faults = list(sentences.faults(why, (name, place)))
            if all(fault.is_unknown_word for fault in faults):
                aside.append(Fault((name, place), faults[0].sentence, is_unknown_word=True))
            else:
                found.faults += [fault for fault in faults if not fault.is_unknown_word]
            if len(found.faults) >= MOST_FAULTS:
                break
    if aside:
        places = {fault.steps[1] for fault in aside}
        found.raw[name] = [row for place, row in enumerate(rows) if place not in places]
        found.aside += aside
    return records


def _check_count(raw: dict[str, object]) -> None:
    """Count the records, and those in them, before any is made."""
    count = _nested(Subject, raw.get("subject"))
    for name, model in LISTS.items():
        rows = raw.get(name)
        if isinstance(rows, list):
            many = cast("list[object]", rows)
            count += len(many) + sum(_nested(model, row) for row in many)
    if count > MOST_RECORDS:
        raise Refusal(
            TooLarge,
            saying(
                "The file holds {n} records; the most that a dossier may have is {most}.",
                n=f"{count:,}",
                most=f"{MOST_RECORDS:,}",
            ),
        )


def _nested(model: type[Record], row: object) -> int:
    if not model.nests or not isinstance(row, dict):
        return 0
    lists = [cast("dict[str, object]", row).get(name) for name in model.nests]
    return sum(len(cast("list[object]", rows)) for rows in lists if isinstance(rows, list))
