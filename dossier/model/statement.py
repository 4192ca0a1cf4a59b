"""What somebody said or wrote about the case, passage by passage."""

from __future__ import annotations

from typing import ClassVar

from dossier.model.base import Language, Record, Ref, Rows
from dossier.model.dates import Date
from dossier.model.place import Where


class Passage(Record):
    """One point of a statement; `quoted` marks the speaker's own words."""

    text: str
    quoted: bool = False
    language: Language | None = None
    original: str | None = None
    original_language: Language | None = None
    translator: Ref | None = None


class Statement(Record):
    """A letter, a speech, an interview, a post."""

    nests: ClassVar[tuple[str, ...]] = ("passages",)

    by: Ref
    role: str | None = None
    """The speaker's role at that time."""
    date: Date | None = None
    between: Date | None = None
    """Bounds for a date that has none of its own."""
    to: Rows[Ref] = ()
    form: str | None = None
    place: Where | None = None
    published_by: Ref | None = None
    text: str | None = None
    passages: Rows[Passage] = ()
    asks: Rows[str] = ()
