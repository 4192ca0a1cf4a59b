"""Check that ids are unique, that references lead somewhere, and that records can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Final

from dossier.model.base import Key, Record, Value
from dossier.model.paths import Path
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.reasoning.evidence import sources_of
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.references import Reference, references
from dossier.reasoning.sources.answers import leads_somewhere
from dossier.wording.references import noun_of
from dossier.wording.typed import shown

Said = tuple[object, ...]
# Records that say less than this may well be alike.
FEWEST: Final = 3


def check(record: Record, case: Case) -> Iterator[Finding]:
    """Check one record: its id, its references, the fields that its citations name."""
    path = case.path(record)
    yield from _id(record, path, case)
    yield from _references(record, path, case)
    for at, citation in enumerate(record.citations):
        if citation.field is not None and not leads_somewhere(record, citation.field):
            field = shown(citation.field)
            yield case.find("no-such-field", (*path, "cite", at), field=field)


def check_statement(statement: Statement, case: Case) -> Iterator[Finding]:
    """Find a statement that is known only from itself."""
    cited = tuple(sources_of(statement, case.index))
    if statement in cited and all(isinstance(found, Statement) for found in cited):
        yield case.find("citations-in-ring", (*case.path(statement), "cite"))


def check_task(task: Task, case: Case) -> Iterator[Finding]:
    """Check that the field of a task is there."""
    about = case.index.named(task.about)
    if task.field is not None and not (about and leads_somewhere(about, task.field)):
        path = (*case.path(task), "field")
        yield case.find("task-without-field", path, field=shown(task.field))


def check_file(case: Case) -> Iterator[Finding]:
    """Tell of records that could not be read, and check the references of the head."""
    for kept in case.dossier.set_aside:
        name = kept.pointer.strip("/").partition("/")[0]
        yield case.find(
            "record-set-aside",
            (name,),
            list=name,
            line=str(kept.line),
            problem=case.words.again(kept.problem),
        )
    if case.dossier.about:
        yield from _references(case.dossier.about, ("about",), case)


def check_twice(name: str, case: Case) -> Iterator[Finding]:
    """Find records of a list that say just what another one of it says."""
    seen: dict[Said, Record] = {}
    for record in case.dossier.list_of(name):
        said = _said(record)
        other = seen.setdefault(said, record)
        if other is not record and len(_filled(said)) >= FEWEST:
            yield case.find("entered-twice", case.path(record), other=case.title(other))


def _said(record: Record) -> Said:
    """Give all that a record says of the case, without its id, its sources and the like."""
    read, nested = _readers(type(record))
    said = read(record)
    if nested:
        return (*said, *(tuple(map(_said, getattr(record, name))) for name in nested))
    return said


@cache
def _readers(noun: type[Record]) -> tuple[Callable[[Record], Said], tuple[str, ...]]:
    """Give what reads the fields that a noun has beyond those of every record, all in one go.

    Those that hold records are named apart: such a record has an id of its own, too.
    """
    names = [name for name in noun.model_fields if name not in Record.model_fields]
    nested = tuple(name for name in names if name in noun.nests)
    others = [name for name in names if name not in noun.nests]
    return attrgetter(*others), nested


def _filled(said: Said) -> list[object]:
    return [value for value in said if value not in (None, (), "")]


def _id(record: Record, path: Path, case: Case) -> Iterator[Finding]:
    written = record.id.written if isinstance(record.id, Key) else None
    if written and written.startswith("~/"):
        yield case.find("id-reserved", (*path, "id"), id=shown(written))
    elif written:
        yield case.find("id-twice", (*path, "id"), id=shown(written))


def _references(value: Value, path: Path, case: Case) -> Iterator[Finding]:
    for found in references(value):
        kind, values = _wrong(found, case)
        if kind:
            yield case.find(kind, (*path, *found.path), ref=shown(found.ref), **values)


def _wrong(found: Reference, case: Case) -> tuple[str, dict[str, str]]:
    """Tell what is wrong with a reference; an empty kind for nothing."""
    named = case.index.named(found.ref)
    if named is None and found.ref.startswith("#"):
        return "dangling-reference", {}
    if named is None:
        nothing = "relation-to-nothing" if found.ref.strip() else "relation-to-nobody"
        return (nothing, {}) if found.record_only else ("", {})
    if isinstance(named, found.nouns):
        return "", {}
    return "wrong-noun", {"noun": noun_of(named, case.words)}
