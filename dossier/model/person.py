"""The person whose case it is, and the people and organisations round the case."""

from __future__ import annotations

from typing import ClassVar, Literal

from dossier.model.base import Country, Language, Record, Rows
from dossier.model.dates import Date
from dossier.model.place import Where

PartyKind = Literal["person", "organisation"]


class Name(Record):
    """A further name: another script, an alias, a name before marriage."""

    name: str
    kind: str | None = None
    language: Language | None = None


class Identifier(Record):
    """A paper or number: a passport, a prisoner number."""

    kind: str
    number: str
    country: Country | None = None
    valid: Date | None = None


class Subject(Record):
    """The person whose case it is."""

    nests: ClassVar[tuple[str, ...]] = ("names", "identifiers")

    name: str
    names: Rows[Name] = ()
    born: Date | None = None
    birthplace: Where | None = None
    died: Date | None = None
    gender: str | None = None
    nationalities: Rows[Country] = ()
    languages: Rows[Language] = ()
    occupation: str | None = None
    identifiers: Rows[Identifier] = ()


class Party(Record):
    """A person or organisation that has to do with the case; lawyers and consuls change."""

    name: str
    kind: PartyKind
    role: str | None = None
    country: Country | None = None
    contact: str | None = None
    period: Date | None = None
