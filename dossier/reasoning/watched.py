"""The index of a dossier that notes which records are asked for, and so what a finding rests on."""

from __future__ import annotations

from typing_extensions import override

from dossier.model.base import Citation, Record
from dossier.model.ids import Index
from dossier.model.source import Source


class Watched(Index):
    """The records of an index; `asked` are the keys that were asked for, there or not.

    `read` are those of them of which anything may have been used: not the sources that were only
    asked for behind a citation, which tell when they came out, and nothing else.
    """

    __slots__ = ("asked", "read")

    def __init__(self, index: Index) -> None:
        self._found = index._found  # noqa: SLF001  (the same records, looked at through this class)
        self.asked: set[str] = set()
        self.read: set[str] = set()

    def begin(self) -> None:
        """Note anew, for what is found next."""
        self.asked.clear()
        self.read.clear()

    @override
    def record(self, key: str) -> Record | None:
        """Find a record, and note that it was asked for."""
        self.asked.add(key)
        self.read.add(key)
        return super().record(key)

    @override
    def behind(self, citation: Citation) -> Record | None:
        """Find what a citation names, and note of a source that only its dates were asked for."""
        ref = citation.source
        found = super().record(ref[1:]) if ref.startswith("#") else None
        if not isinstance(found, Source):
            return self.named(ref)
        self.asked.add(ref[1:])
        return found
