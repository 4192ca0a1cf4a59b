"""What stands for a record that stays behind, where others refer to it: that it does, no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from dossier.i18n import Words
from dossier.model.base import Record, Value
from dossier.model.charge import Charge
from dossier.model.person import Party, Subject
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement

Blank = Callable[[Record, Words], Record]


def blank(record: Record, id: str | None, words: Words) -> Record:
    """Make a record of the same noun that says nothing; only nouns of BLANKS have one."""
    made = BLANKS[type(record)](record, words)
    # Not `with_`: what stands for something confidential is confidential too.
    return made.model_copy(update={"id": id, "confidential": True})


def _subject(_record: Record, words: Words) -> Record:
    return Subject(name=words.tr("A person not named here"))


def _party(record: Record, words: Words) -> Record:
    party = cast("Party", record)
    person = party.kind == "person"
    name = words.tr("a person not named here") if person else words.tr("a body not named here")
    return Party(name=name, kind=party.kind)


def _charge(_record: Record, words: Words) -> Record:
    return Charge(offence=words.tr("a charge not named here"))


def _sentence(_record: Record, _words: Words) -> Record:
    return Sentence()


def _statement(_record: Record, words: Words) -> Record:
    return Statement(by=words.tr("a person not named here"))


def _source(_record: Record, words: Words) -> Record:
    return Source(title=words.tr("A source not named here"), type="document")


# What others can refer to by its id.
BLANKS: Final[dict[type[Value], Blank]] = {
    Subject: _subject,
    Party: _party,
    Charge: _charge,
    Sentence: _sentence,
    Statement: _statement,
    Source: _source,
}
