"""Make dossiers of any size, with records as cases have them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count, cycle, islice
from typing import Final, cast

from dossier.model.dossier import Dossier
from dossier.shipped import sample
from dossier.storage import reader, writer

LISTS: Final = ("charges", "sentences", "custody", "concerns", "statements", "events", "sources")
# With what they hold, these are just under the most that a dossier may have.
MOST: Final = 30_000
TEXT: Final = " The file holds what a report says, and who says it." * 100
Plain = dict[str, object]


def of_records(number: int) -> Dossier:
    """Give a dossier of so many records, those of the rich sample over and over."""
    return reader.decode(_bytes(number))


def of_size(size: int) -> bytes:
    """Give a file of about so many bytes, written as the program writes."""
    some = 1000
    each = len(writer.encode(of_records(some))) / some
    number = min(round(size / each), MOST)
    return writer.encode(reader.decode(_bytes(number, round(size / number - each))))


def _bytes(number: int, longer: int = 0) -> bytes:
    """Write so many records, each with a note that is so many letters longer."""
    rich = cast("Plain", json.loads(sample("every-field.dossier").read_bytes()))
    lists: dict[str, list[Plain]] = {name: [] for name in LISTS}
    for name, record in islice(_copies(rich), number):
        note = f"{record.get('note', '')}{TEXT[:longer]}"
        lists[name].append({**record, "note": note})
    made = {"dossier": 1, "subject": rich["subject"], "parties": rich["parties"], **lists}
    return json.dumps(made, ensure_ascii=False).encode()


def _copies(rich: Plain) -> Iterator[tuple[str, Plain]]:
    """Give the records over and over, each under an id of its own."""
    kinds = [(name, record) for name in LISTS for record in _records(rich[name])]
    for n, (name, record) in zip(count(), cycle(kinds), strict=False):
        held = {key: _without_ids(value) for key, value in record.items()}
        yield name, {**held, "id": f"{record['id']}-{n}"}


def _without_ids(value: object) -> object:
    """Take the ids from the records that a record holds: no two may have the same."""
    if not isinstance(value, list):
        return value
    rows = cast("list[object]", value)
    return [
        {key: inner for key, inner in cast("Plain", row).items() if key != "id"}
        if isinstance(row, dict)
        else row
        for row in rows
    ]


def _records(value: object) -> list[Plain]:
    return cast("list[Plain]", value)
