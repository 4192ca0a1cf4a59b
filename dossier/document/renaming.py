"""Other ids for records, with everybody who names them following."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, cast

from dossier.document.fields import Cited, with_citations
from dossier.model.base import Record
from dossier.model.dossier import LISTS, Dossier
from dossier.model.paths import parse, written
from dossier.model.references import rewritten
from dossier.model.task import Task

R = TypeVar("R", bound=Record)
Names = Mapping[str, str]


def renamed(dossier: Dossier, names: Names) -> Dossier:
    """Copy with ids changed, and with each reference and each path that names them."""
    named = rewritten(dossier, lambda ref: _ref(ref, names))
    changes: dict[str, object] = {"subject": _record(named.subject, names)}
    for name in LISTS:
        if rows := named.list_of(name):
            changes[name] = tuple(_record(row, names) for row in rows)
    return named.with_(**changes)


def _ref(ref: str, names: Names) -> str:
    return f"#{names[ref[1:]]}" if ref.startswith("#") and ref[1:] in names else ref


def _field(field: str, names: Names) -> str:
    steps = parse(field)
    swapped = tuple(_ref(step, names) if isinstance(step, str) else step for step in steps)
    return field if swapped == steps else written(swapped)


def _citation(citation: Cited, names: Names) -> Cited:
    if isinstance(citation, str) or citation.field is None:
        return citation
    return citation.with_(field=_field(citation.field, names))


def _record(record: R, names: Names) -> R:
    record = with_citations(_with_ids(record, names), lambda _, c: _citation(c, names))
    if isinstance(record, Task) and record.field is not None:
        return record.with_(field=_field(record.field, names))
    return record


def _with_ids(record: R, names: Names) -> R:
    changes: dict[str, object] = {}
    if record.key in names:
        changes["id"] = names[record.key]
    for name in record.nests:
        rows = cast("tuple[Record, ...]", getattr(record, name))
        if any(row.key in names for row in rows):
            changes[name] = tuple(_with_ids(row, names) for row in rows)
    return record.with_(**changes) if changes else record
