"""Check that a record says what it is known by: a person without a name, a charge of nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.person import Name, Party, Subject
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.reasoning.findings.finding import Case, Finding
from dossier.wording.field_names import field_name

# The field without which a record of a kind says nothing; the model asks for each of them.
KNOWN_BY: Final[Mapping[type, str]] = {
    Subject: "name",
    Name: "name",
    Party: "name",
    Charge: "offence",
    Concern: "text",
    Statement: "by",
    Event: "title",
    Task: "text",
    Source: "title",
}
_NOTHING: Final = ("", None, (), False, "unknown", Date("XXXX"))


def check(record: Record, case: Case) -> Iterator[Finding]:
    """Find a record whose name is empty, or nothing but blanks."""
    name = KNOWN_BY.get(type(record), "")
    if name and not str(getattr(record, name)).strip():
        path = (*case.path(record), name)
        if isinstance(record, Subject):
            yield case.find("nameless", path)
        else:
            yield case.find("unnamed-record", path, field=field_name(name, case.words))


def check_custody(custody: Custody, case: Case) -> Iterator[Finding]:
    """Find a period of custody of which nothing is said: neither when, nor where, nor why."""
    said = (getattr(custody, name) for name in Custody.model_fields if name != "id")
    if all(value in _NOTHING for value in said):
        yield case.find("empty-record", case.path(custody))
