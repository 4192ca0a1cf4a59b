"""What one report leaves out besides its profile: what there is to choose, and how it is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple, cast

from dossier.model.base import Key, Record
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, walk
from dossier.model.paths import Path
from dossier.report.redaction.profile import FRAME, LeftOut
from dossier.report.redaction.projection import Projection


class Leaves(NamedTuple):
    """One record that leaves, as it stands in the whole dossier, and those fields that leave."""

    path: Path
    record: Record
    fields: tuple[str, ...]


def standing(public: Projection) -> Iterator[Leaves]:
    """Give each record that leaves, in the file's order, with what can be left out of it."""
    index = Index(public.dossier)
    for path, record in walk(public.whole):
        made = index.record(public.ids[record.key])
        if made is not None and made.key not in public.blanks:
            kept = made.model_fields_set - FRAME
            yield Leaves(path, record, tuple(n for n in type(made).model_fields if n in kept))


class Remembered(NamedTuple):
    """What is left out again, and how much of what was left out last time is not found any more."""

    left_out: LeftOut
    lost: int = 0


NOTHING: Final = Remembered(frozenset())


def to_keep(left_out: LeftOut) -> Mapping[str, object]:
    """Give what is left out as plain values, to be found again at the next time.

    A handle is good for one session only: of a record without an id it is kept that it was there.
    """
    named = sorted(list(row) for row in left_out if not row[0].startswith("~/"))
    return {"named": named, "others": len(left_out) - len(named)}


def found_again(kept: object, dossier: Dossier) -> Remembered:
    """Find what was left out last time; what is not found, the reader must be told of."""
    held = cast("Mapping[str, object]", kept if isinstance(kept, Mapping) else {})
    rows, others = held.get("named"), held.get("others")
    known = {record.key: record for _, record in walk(dossier) if not isinstance(record.id, Key)}
    listed = cast("list[object]", rows) if isinstance(rows, list) else []
    found = [row for row in map(_pair, listed) if row and _is_there(row, known)]
    lost = len(listed) - len(found)
    return Remembered(frozenset(found), lost + (others if isinstance(others, int) else 0))


def _is_there(row: tuple[str, str], known: Mapping[str, Record]) -> bool:
    record = known.get(row[0])
    return record is not None and (not row[1] or row[1] in type(record).model_fields)


def _pair(row: object) -> tuple[str, str] | None:
    match row:
        case [str(key), str(field)]:
            return key, field
        case _:
            return None
