"""What the dossier rests on: reports, judgments, letters, interviews."""

from __future__ import annotations

from dossier.model.base import Language, Record, Ref, Rows, Value
from dossier.model.dates import Date


class SourceFile(Value):
    """A copy that the keeper holds, known by its name and hash, never opened from the name."""

    name: str
    sha256: str | None = None


class Source(Record):
    """One source; `type` is a word of the Citation Style Language, such as "article-newspaper"."""

    title: str
    type: str
    author: Rows[Ref] = ()
    publisher: Ref | None = None
    place: str | None = None
    issued: Date | None = None
    between: Date | None = None
    """Bounds for an issue date that has none of its own."""
    accessed: Date | None = None
    url: str | None = None
    archived: str | None = None
    file: SourceFile | None = None
    language: Language | None = None
    reliability: str | None = None
    text: str | None = None
    """The source's own words; quotations are checked against it."""
