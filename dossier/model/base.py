"""The manners of every value in a dossier: frozen, strict, and keeping what it does not know."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Annotated, ClassVar, Final, NamedTuple, Self, TypeVar

from pydantic import BaseModel, ConfigDict, FailFast, Strict, StringConstraints
from typing_extensions import override

T = TypeVar("T")

# Strict mode refuses a list for a tuple, and `frozen` does not freeze a list: so every list of the
# file is a tuple whose own strictness is off, while its items stay strict. The first wrong item is
# enough: a hostile file with a million of them must not make a million errors.
Rows = Annotated[tuple[T, ...], Strict(strict=False), FailFast()]

# A text, or "#id" naming another record of the same file.
Ref = Annotated[str, "ref"]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
Number = int | float


class Value(BaseModel):
    """One object of the file. Unknown fields are kept, and nothing is changed in place."""

    model_config = ConfigDict(
        strict=True,
        extra="allow",
        frozen=True,
        protected_namespaces=(),
        use_attribute_docstrings=False,
    )

    def with_(self, /, **changes: object) -> Self:
        """Copy with fields changed; None, or a field's own default, removes the key from the file.

        Nothing is checked here: `document.edits` gives values that were parsed at the border.
        """
        fields = type(self).model_fields
        for name, value in changes.items():
            if value is None and name in fields and not fields[name].is_required():
                changes[name] = fields[name].default
        copied = self.model_copy(update=changes)
        for name, value in changes.items():
            known = fields.get(name)
            if known is None and value is None:
                (copied.__pydantic_extra__ or {}).pop(name, None)
                copied.__pydantic_fields_set__.discard(name)
            elif known is not None and value == known.default:
                copied.__pydantic_fields_set__.discard(name)
        return copied


@cache
def types_of(noun: type[Value]) -> Mapping[str, object]:
    """Give the type of each field as it was declared, with its marks.

    pydantic has read the declarations once, and keeps the outermost marks beside the type: to put
    them back is far quicker than to read each declaration again.
    """
    return {
        name: Annotated[known.annotation, *known.metadata] if known.metadata else known.annotation
        for name, known in noun.model_fields.items()
    }


class Key(str):
    """A record's handle for the session, where the file gives it no id, or one used before.

    The text is where the record stood when the file was opened ("~/charges/0"), so the writer
    finds the record's old form by it. `written` is what the file says: an id, or None.
    """

    __slots__ = ("written",)
    written: str | None

    def __new__(cls, pointer: str, written: str | None = None) -> Self:
        """Make a handle from the JSON pointer at which the record stood."""
        made = super().__new__(cls, f"~{pointer}")
        made.written = written
        return made

    @property
    def pointer(self) -> str:
        """The JSON pointer at which the record stood when the file was opened."""
        return self[1:]

    @override
    def __reduce__(self) -> tuple[type[Key], tuple[str, str | None]]:
        """Let a copy keep what the file says."""
        return type(self), (self.pointer, self.written)


class Citation(Value):
    """Where something comes from: a source or a statement, a place in it, what it says there."""

    source: Ref
    at: str | None = None
    """Page, paragraph, minute."""
    quote: str | None = None
    field: str | None = None
    """Key path in the record, list items by id: "parts/#p2/amount"."""
    says: object = None
    """What this source gives for `field` instead; text if it does not fit the field's type."""
    settled: str | None = None
    """Why the field does not hold that: the keeper has weighed it, and nothing is open any more."""


# A case cites the same few sources again and again, and nobody changes a citation in place.
@lru_cache(maxsize=4096)
def _bare(source: Ref) -> Citation:
    """Give a citation of a source with nothing more to say."""
    return Citation(source=source)


class Record(Value):
    """A value with an identity: it can be named, cited, noted on and kept confidential."""

    # Names of the fields that hold further records, in the file's order.
    nests: ClassVar[tuple[str, ...]] = ()

    id: str | None = None
    note: str | None = None
    cite: Rows[Citation | Ref] = ()
    """Citations; a bare "#tass" is a citation of that source with nothing more to say."""
    confidential: bool = False

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All citations, the bare ones in their full form."""
        return tuple(_bare(c) if isinstance(c, str) else c for c in self.cite)

    @property
    def key(self) -> str:
        """The record's handle in an open dossier, where every record has one."""
        return self.id or ""


class SetAside(NamedTuple):
    """A record that the file holds and we cannot read, such as one with a word of a later version.

    It is written back untouched, behind the record that it stood behind. `pointer` is its place
    in the file as opened, `line` and `column` count from 1.
    """

    pointer: str
    raw: object
    problem: str
    line: int
    column: int


_NOTHING: Final[Mapping[str, object]] = {}
_NO_RECORDS: Final[Mapping[str, tuple[Record, ...]]] = {}


class Origin(NamedTuple):
    """What the file looked like when it was read: its key order, and the records set aside.

    `records` are the lists as they were read from `raw`, item by item: a record that is still the
    same is written as it stands there.
    """

    raw: Mapping[str, object] = _NOTHING
    set_aside: tuple[SetAside, ...] = ()
    records: Mapping[str, tuple[Record, ...]] = _NO_RECORDS
