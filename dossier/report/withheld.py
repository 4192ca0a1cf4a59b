"""A dossier as it may leave the house: without its confidential records, and with a count of them.

What others refer to stays as a blank of the same id: a charge still knows that it was decided by
somebody, and a claim that it is one, but not by whom. All else is gone before anything is told or
reckoned, so no total, status or note can give it away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

from dossier.i18n import Words
from dossier.model.base import Citation, Record, Ref
from dossier.model.charge import Charge
from dossier.model.dossier import LISTS, Dossier
from dossier.model.paths import parse
from dossier.model.person import Party, Subject
from dossier.model.sentence import Part, Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement

R = TypeVar("R", bound=Record)
Blank = Callable[[Record, Words], Record]


@dataclass(frozen=True, slots=True)
class Cleared:
    """What may leave, how many records stay behind, and the handles of those that left a blank."""

    dossier: Dossier
    left_out: int = 0
    blanks: frozenset[str] = frozenset()


def everything(dossier: Dossier, _words: Words) -> Cleared:
    """Leave nothing out."""
    return Cleared(dossier)


def cleared(dossier: Dossier, words: Words) -> Cleared:
    """Leave out every confidential record; each record must have its id or handle."""
    clearing = _Clearing(frozenset(_secret(dossier)), words)
    changes: dict[str, object] = {"subject": clearing.subject(dossier.subject)}
    for name in LISTS:
        changes[name] = clearing.rows(dossier.list_of(name))
    told = dossier.model_copy(update=changes)
    return Cleared(told, clearing.left_out, frozenset(clearing.blanks))


def _secret(dossier: Dossier) -> Iterator[str]:
    """Give the references to what is kept back; what a secret record holds goes with it."""
    top = [record for name in LISTS for record in dossier.list_of(name)]
    for record in (dossier.subject, *top):
        for row in (record, *(row for name in record.nests for row in _nested(record, name))):
            if record.confidential or row.confidential:
                yield f"#{row.key}"


def _nested(record: Record, name: str) -> tuple[Record, ...]:
    return cast("tuple[Record, ...]", getattr(record, name))


class _Clearing:
    """One pass over a dossier, which counts what it leaves out."""

    def __init__(self, secret: frozenset[str], words: Words) -> None:
        self._secret = secret
        self._words = words
        self.left_out = 0
        self.blanks: set[str] = set()

    def subject(self, subject: Subject) -> Record:
        """Clear the person, who can be confidential as a whole."""
        return self.rows((subject,))[0]

    def rows(self, rows: tuple[R, ...]) -> tuple[Record, ...]:
        """Clear a list: a secret record leaves a blank where others can refer to it."""
        kept: list[Record] = []
        for record in rows:
            if not record.confidential:
                kept.append(self._public(record))
                continue
            self.left_out += 1
            if type(record) in _BLANKS:
                self.blanks.add(record.key)
                kept.append(_BLANKS[type(record)](record, self._words))
        return tuple(kept)

    def _public(self, record: Record) -> Record:
        changes: dict[str, object] = {"cite": tuple(self._citations(record))}
        for name in record.nests:
            changes[name] = self.rows(_nested(record, name))
        if isinstance(record, Sentence | Part):
            changes["runs"] = tuple(run for run in record.runs if run.to not in self._secret)
        return record.model_copy(update=changes)

    def _citations(self, record: Record) -> list[Citation | Ref]:
        """Keep that a secret source supports something, but nothing that stands in it."""
        kept: list[Citation | Ref] = []
        for citation in record.cite:
            if isinstance(citation, str):
                kept.append(citation)
            elif citation.source not in self._secret:
                if not _speaks_to_secret(record, citation):
                    kept.append(citation)
            elif citation.says is None:
                kept.append(citation.source)
        return kept


def _speaks_to_secret(record: Record, citation: Citation) -> bool:
    """Tell whether a citation names a field of a nested record that is kept back.

    Named by its number, a record cannot be told from its neighbours once one of them is gone.
    """
    path = parse(citation.field or "")
    if len(path) < len(("parts", "#p1", "term")) or path[0] not in record.nests:
        return False
    nested = _nested(record, str(path[0]))
    secret = {f"#{row.key}" for row in nested if row.confidential}
    return path[1] in secret or (isinstance(path[1], int) and bool(secret))


def _subject(record: Record, words: Words) -> Record:
    return Subject(id=record.id, name=words.tr("A person not named here"), confidential=True)


def _party(record: Record, words: Words) -> Record:
    party = cast("Party", record)
    person = party.kind == "person"
    name = words.tr("a person not named here") if person else words.tr("a body not named here")
    return Party(id=party.id, name=name, kind=party.kind, confidential=True)


def _charge(record: Record, words: Words) -> Record:
    return Charge(id=record.id, offence=words.tr("a charge not named here"), confidential=True)


def _sentence(record: Record, _words: Words) -> Record:
    return Sentence(id=record.id, confidential=True)


def _statement(record: Record, words: Words) -> Record:
    by = words.tr("a person not named here")
    return Statement(id=record.id, by=by, confidential=True)


def _source(record: Record, words: Words) -> Record:
    title = words.tr("A source not named here")
    return Source(id=record.id, title=title, type="document", confidential=True)


# What others can refer to by its id.
_BLANKS: dict[type[Record], Blank] = {
    Subject: _subject,
    Party: _party,
    Charge: _charge,
    Sentence: _sentence,
    Statement: _statement,
    Source: _source,
}
