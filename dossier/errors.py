"""What can go wrong, drawn as a tree: each error is one sentence for a person and a hint.

DossierError
├── CannotRead            the file stays as it was, and so does what is open
│   ├── NotAFile          a folder, a pipe, a device, gone, or not allowed
│   ├── TooLarge          over one of the reader's limits
│   ├── NotJson           not the JSON that we accept
│   └── WrongValue        JSON, but a value of the wrong kind, or a subject missing
├── CannotSave            nothing was written, the old file is whole
│   └── ChangedOutside    somebody else saved the file since it was opened
├── CannotWrite           an export's target exists, is a folder, or refuses
├── WouldLeak             what stays behind stands in what would leave; nothing was written
└── CannotEdit            the edit does not fit the dossier
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from typing_extensions import override


class Where(NamedTuple):
    """A place in a file, as far as it is known: lines and columns count from 1."""

    file: str = ""
    line: int | None = None
    column: int | None = None
    pointer: str = ""

    @override
    def __str__(self) -> str:
        """Say the place as `file, line 3, column 5, at /charges/0`, as far as it is known."""
        parts = [self.file] if self.file else []
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.column is not None:
            parts.append(f"column {self.column}")
        if self.pointer:
            parts.append(f"at {self.pointer}")
        return ", ".join(parts)


class Saying(str):
    """A text of the program that can be said again in another language: `Words.again` does it."""

    __slots__ = ("parts", "pattern")

    pattern: str
    """The English words, with places for what comes into them."""
    parts: Mapping[str, object]


def saying(pattern: str, **parts: object) -> Saying:
    """Say something in English, and remember what it was made of.

    >>> said = saying("The file holds {n} records.", n=3)
    >>> said, said.pattern, said.parts
    ('The file holds 3 records.', 'The file holds {n} records.', {'n': 3})
    """
    said = Saying(pattern.format(**parts) if parts else pattern)
    said.pattern, said.parts = pattern, parts
    return said


class DossierError(Exception):
    """Anything that a person is told in one sentence, with a hint what to do and a place."""

    def __init__(self, sentence: str, hint: str = "", where: Where | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint
        self.where = where or Where()

    @override
    def __str__(self) -> str:
        """Give the whole message on one line: place, sentence, hint."""
        place = str(self.where)
        said = f"{place}: {self.sentence}" if place else self.sentence
        return f"{said} {self.hint}" if self.hint else said


class CannotRead(DossierError):
    """The file could not be read; it was left as it is."""


class NotAFile(CannotRead):
    """The path leads to no regular file that may be read."""


class TooLarge(CannotRead):
    """The file goes over one of the reader's limits."""


class NotJson(CannotRead):
    """The text is not JSON, or is JSON that cannot be kept without loss."""


class WrongValue(CannotRead):
    """A value is not what the format asks for at its place; `also` are others of the same file."""

    def __init__(
        self,
        sentence: str,
        hint: str = "",
        where: Where | None = None,
        also: tuple[WrongValue, ...] = (),
    ) -> None:
        super().__init__(sentence, hint, where)
        self.also = also


class CannotSave(DossierError):
    """Nothing was saved; the file on disk is whole and old."""


class ChangedOutside(CannotSave):
    """The file was changed by somebody else since it was opened."""


class CannotWrite(DossierError):
    """An export could not be written, and no half of it was left behind."""


class WouldLeak(DossierError):
    """Values that stay behind stand in what would leave; `each` says one, and nobody let it go."""

    def __init__(self, sentence: str, hint: str = "", each: tuple[str, ...] = ()) -> None:
        super().__init__(sentence, hint)
        self.each = each


class CannotEdit(DossierError):
    """The edit does not fit the dossier as it is now."""
