"""The verbs on citations: what a record rests on, and what its sources say of its fields."""

from __future__ import annotations

from typing import Final

from pydantic import TypeAdapter

from dossier.document.fields import Cited
from dossier.document.places import GONE, Verb, path_of, record_of, replaced
from dossier.errors import CannotEdit, saying
from dossier.model import paths
from dossier.model.base import Citation, Record
from dossier.model.dossier import Dossier

# What a record has for the file's own sake: no source speaks to it.
NO_FACTS: Final = frozenset({"id", "cite"})


def cite(key: str, citation: Cited) -> Verb:
    """Add a citation to a record, unless it has just that one."""

    def change(dossier: Dossier) -> Dossier:
        record = record_of(dossier, key)
        added = _checked(record, citation)
        full = Citation(source=added) if isinstance(added, str) else added
        return (
            dossier if full in record.citations else with_cite(dossier, key, (*record.cite, added))
        )

    return change


def change_citation(key: str, n: int, citation: Cited) -> Verb:
    """Let another citation stand in the place of a record's n-th one, counted from 0."""

    def change(dossier: Dossier) -> Dossier:
        record = record_of(dossier, key)
        nth(record, n)
        changed = _checked(record, citation)
        return with_cite(dossier, key, (*record.cite[:n], changed, *record.cite[n + 1 :]))

    return change


def uncite(key: str, n: int) -> Verb:
    """Take out a record's n-th citation, counted from 0."""

    def change(dossier: Dossier) -> Dossier:
        record = record_of(dossier, key)
        nth(record, n)
        return with_cite(dossier, key, (*record.cite[:n], *record.cite[n + 1 :]))

    return change


def nth(record: Record, n: int) -> Citation:
    """Give a record's n-th citation in its full form."""
    if not 0 <= n < len(record.cite):
        raise CannotEdit(GONE)
    return record.citations[n]


def with_cite(dossier: Dossier, key: str, cite: tuple[Cited, ...]) -> Dossier:
    """Copy with all the citations of a record put."""
    return replaced(dossier, (*path_of(dossier, key), "cite"), cite)


def as_json(value: object) -> object:
    """Give a value as the file writes it, which is how citations say it."""
    return TypeAdapter[object](type(value)).dump_python(value, mode="json", exclude_unset=True)


def _checked(record: Record, citation: Cited) -> Cited:
    """See that a citation names a field that the record may have, and says it as the file does."""
    if isinstance(citation, str):
        return citation
    if citation.field is not None:
        first = next(iter(paths.parse(citation.field)), "id")
        if first not in {*type(record).model_fields, *(record.model_extra or {})} - NO_FACTS:
            raise CannotEdit(saying("There is no field “{field}” here.", field=citation.field))
    return citation.with_(says=as_json(citation.says))
