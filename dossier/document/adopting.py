"""The verbs that let a field hold what another source says, or settle that it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from pydantic import ValidationError

from dossier.document.citing import NO_FACTS, as_json, nth, with_cite
from dossier.document.fields import Cited, exact, named
from dossier.document.places import Verb, path_of, record_of, replaced, value_at
from dossier.errors import CannotEdit, saying
from dossier.model import paths
from dossier.model.base import Citation, Record, Value
from dossier.model.dossier import Dossier
from dossier.model.paths import NoSuchPlace, Path

UNSOURCED: Final = "no source given"


def adopt(key: str, n: int, *, reason: str | None = None, unsourced: str = UNSOURCED) -> Verb:
    """Let a field hold what a record's n-th citation says of it.

    What the field held until now stays beside it, as what its own sources say: those that name the
    field, or else the general ones of its record, or else `unsourced`. So adopting that one again
    brings back the field, and who stands behind which answer. With a reason the field is settled.
    """

    def change(dossier: Dossier) -> Dossier:
        record = record_of(dossier, key)
        citation = nth(record, n)
        path = _field(dossier, record, citation)
        held = value_at(dossier, path)
        if isinstance(held, Record) or path[-1] in NO_FACTS:
            raise CannotEdit(
                saying("A source can't answer for a whole record, only for its fields.")
            )
        views = tuple(_views(dossier, path))
        value = _read(views[-1], citation.says)
        for seen, cite in _turned(views, as_json(held), citation.says, unsourced):
            dossier = with_cite(dossier, seen.record.key, _settled(seen, cite, reason))
        return replaced(dossier, path, value)

    return change


def settle(key: str, n: int, reason: str | None) -> Verb:
    """Say why the field, of which the n-th citation says something else, stays as it is.

    All that is said instead of it bears the reason; None opens the question again.
    """

    def change(dossier: Dossier) -> Dossier:
        record = record_of(dossier, key)
        path = _field(dossier, record, nth(record, n))
        for seen in tuple(_views(dossier, path)):
            cite = _settled(seen, seen.record.cite, reason)
            dossier = with_cite(dossier, seen.record.key, cite)
        return dossier

    return change


def _field(dossier: Dossier, record: Record, citation: Citation) -> Path:
    """Find the field that a citation of a record says something else of."""
    if citation.field is None or citation.says is None:
        raise CannotEdit(saying("This citation says nothing else of a field."))
    return (*path_of(dossier, record.key), *exact(record, paths.parse(citation.field)))


class _View(NamedTuple):
    """The field as seen from a record on the way to it, whose citations may name it."""

    record: Record
    path: Path

    def named_by(self, citation: Citation) -> bool:
        """Tell whether one of the record's citations names the field."""
        field = citation.field
        return field is not None and exact(self.record, paths.parse(field)) == self.path

    @property
    def general(self) -> tuple[Citation, ...]:
        """The citations that the record as a whole rests on."""
        return tuple(c for c in self.record.citations if c.field is None and c.says is None)


def _views(dossier: Dossier, path: Path) -> Iterator[_View]:
    """See the field from each record on the way to it, the outermost first."""
    for length in range(1, len(path)):
        value = paths.get(dossier, path[:length])
        if isinstance(value, Record):
            yield _View(value, path[length:])


def _settled(view: _View, cite: tuple[Cited, ...], reason: str | None) -> tuple[Cited, ...]:
    """Let all that is said instead of a field bear the reason why it is not adopted, or none."""
    return tuple(
        citation.with_(settled=None if citation.says is None else reason)
        if isinstance(citation, Citation) and view.named_by(citation)
        else citation
        for citation in cite
    )


def _turned(
    views: tuple[_View, ...], held: object, says: object, unsourced: str
) -> Iterator[tuple[_View, tuple[Cited, ...]]]:
    """Let each citation of the field say what the field will hold no longer, and nothing more."""
    witness = _witness(views) if _is_set(views[-1]) else None
    for view in views:
        cite = tuple(_turn(view, citation, held, says) for citation in view.record.cite)
        yield view, (*cite, *_kept(view, held, says, unsourced)) if view is witness else cite


def _kept(view: _View, held: object, says: object, unsourced: str) -> Iterator[Citation]:
    """Name the field for those who stood behind it only in general."""
    nobody = () if held == says else (Citation(source=unsourced),)
    for citation in view.general or nobody:
        yield Citation(source=citation.source).with_(
            at=citation.at,
            field=named(view.record, view.path),
            says=None if held == says else held,
        )


def _turn(view: _View, citation: Cited, held: object, says: object) -> Cited:
    if isinstance(citation, str) or not view.named_by(citation):
        return citation
    if citation.says == says:
        return citation.with_(says=None)
    return citation.with_(says=held) if citation.says is None and held != says else citation


def _is_set(view: _View) -> bool:
    """Tell whether the file gives the field; what it leaves out is no answer of any source."""
    holder, last = paths.get(view.record, view.path[:-1]), view.path[-1]
    return not isinstance(holder, Value) or last in holder.model_fields_set


def _witness(views: tuple[_View, ...]) -> _View | None:
    """Find whose general citations the field rests on; None where some name the field itself."""
    if any(v.named_by(c) and c.says is None for v in views for c in v.record.citations):
        return None
    return next((view for view in reversed(views) if view.general), views[-1])


def _read(view: _View, says: object) -> object:
    """Read what a source says as the field's own kind of value."""
    try:
        told = paths.put(view.record, view.path, says)
        read = type(told).model_validate(told.model_dump(exclude_unset=True, warnings=False))
    except (NoSuchPlace, ValidationError) as error:
        raise CannotEdit(
            saying("What this source says does not fit the field."),
            saying("Type the value in by hand."),
        ) from error
    return paths.get(read, view.path)
